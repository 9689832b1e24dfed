package admin

import (
	"context"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/web/verdictpage"
	"factdesk/review"
)

// casesPage is the list of cases.
type casesPage struct {
	Filter caseFilter
	Rows   []caseRow
	More   string // the next page, "" at the end
	Topics []store.Label
	Tags   []store.Label
	Scale  review.Scale  // of the desk, for the filter by verdict
	People []review.User // to whom cases are assigned
	Views  viewsBar
	Fields []review.Field            // of the desk's own, to filter by
	Gone   []string                  // what the filter names that the desk does not have any more
	Loads  map[uuid.UUID]store.Count // how many cases each of them has

	ByState map[review.State]store.Count
}

// caseRow is a case in the list.
type caseRow struct {
	review.Case
	Rating *verdictpage.Rating // of the standing verdict; nil without one
	Others []string            // who have it open
	Panel  *store.PanelBrief   // that is open; nil where none is, or nobody asked
}

// caseFilter is what the address of the list says.
type caseFilter struct {
	State, Speaker, Topic, Tag, Rating, Text, From, To, After string
	Mine                                                      bool
	Person                                                    uuid.UUID // to whom they are assigned
	Field, Value                                              string    // of the desk's own: its id, and what stands in it
	byField                                                   store.ByField
}

func readCases(q url.Values) (caseFilter, error) {
	f := caseFilter{State: q.Get("state"), Speaker: strings.TrimSpace(q.Get("speaker")), Topic: strings.TrimSpace(q.Get("topic")),
		Tag: strings.TrimSpace(q.Get("tag")), Rating: q.Get("verdict"), Text: strings.TrimSpace(q.Get("q")),
		From: q.Get("from"), To: q.Get("to"), After: q.Get("after"), Mine: q.Get("mine") != ""}
	if f.State != "" && f.State != "working" && !slices.Contains(review.States, review.State(f.State)) {
		return f, errs.In("state", "%q is no state of a case.", f.State)
	}
	for field, d := range map[string]string{"from": f.From, "to": f.To} {
		if _, err := time.Parse(time.DateOnly, d); d != "" && err != nil {
			return f, errs.In(field, "%q is no date; write it as 2022-01-21.", d)
		}
	}
	f.Field, f.Value = q.Get("field"), strings.TrimSpace(q.Get("value"))
	var err error
	if f.byField, err = store.ParseByField(f.Field, f.Value); err != nil {
		return f, err
	}
	if with := q.Get("with"); with != "" {
		if f.Person, err = uuid.Parse(with); err != nil {
			return f, errs.In("with", "%q is nobody's id; choose somebody from the list.", shorten(with, 40))
		}
	}
	return f, nil
}

// query is the filter as the store has it. Without a state everything but what was
// dismissed is listed.
func (f caseFilter) query(me review.Actor) store.ClaimQuery {
	q := store.ClaimQuery{Rating: f.Rating, Speaker: f.Speaker, Topic: f.Topic, Tag: f.Tag, Text: f.Text, From: f.From, To: f.To, After: f.After, Limit: 50}
	switch f.State {
	case "":
		q.States = review.LivingStates()
	case "working":
		q.States = []review.State{review.Open, review.Assigned}
	default:
		q.States = []review.State{review.State(f.State)}
	}
	q.AssigneeID = f.Person
	q.ByField = f.byField
	if f.Mine {
		q.AssigneeID = me.ID
	}
	return q
}

func (f caseFilter) values() url.Values {
	v := url.Values{}
	for name, s := range map[string]string{"state": f.State, "speaker": f.Speaker, "topic": f.Topic, "tag": f.Tag, "verdict": f.Rating,
		"q": f.Text, "from": f.From, "to": f.To, "after": f.After, "field": f.Field, "value": f.Value} {
		if s != "" {
			v.Set(name, s)
		}
	}
	if f.Mine {
		v.Set("mine", "1")
	}
	if f.Person != uuid.Nil {
		v.Set("with", f.Person.String())
	}
	return v
}

// With is the address with another state.
func (f caseFilter) With(state string) string {
	f.State, f.After = state, ""
	return address("/desk/cases", f.values())
}

// Narrowed says whether the filter leaves anything out besides the state.
func (f caseFilter) Narrowed() bool {
	f.State, f.After = "", ""
	return f != caseFilter{}
}

// Further says whether it narrows by what is folded away.
func (f caseFilter) Further() bool {
	f.Text, f.Mine = "", false
	return f.Narrowed()
}

// States are the choices of the tabs.
func (caseFilter) States() []string {
	out := []string{""}
	for _, s := range review.States {
		out = append(out, string(s))
	}
	return out
}

func (d *Desk) cases(c *gin.Context) error {
	f, err := readCases(c.Request.URL.Query())
	if err != nil {
		return err
	}
	ctx := c.Request.Context()
	page, err := d.DB.DeskCases(ctx, f.query(actor(c)))
	if err != nil {
		return err
	}
	out := casesPage{Filter: f, Rows: caseRows(page.Items)}
	if err := d.addOthers(ctx, out.Rows, actor(c).ID); err != nil {
		return err
	}
	if page.Next != "" {
		next := f
		next.After = page.Next
		out.More = address("/desk/cases", next.values())
	}
	if out.ByState, err = d.DB.CasesByState(ctx); err != nil {
		return err
	}
	if out.Topics, err = d.DB.Labels(ctx, "topic", "", 100); err != nil {
		return err
	}
	if out.Tags, err = d.DB.Labels(ctx, "tag", "", 100); err != nil {
		return err
	}
	org, err := d.DB.Organisation(ctx)
	if err != nil {
		return err
	}
	if out.Scale, err = d.DB.ScaleByKey(ctx, org.ScaleKey); err != nil && errs.KindOf(err) != errs.NotFound {
		return err
	}
	if out.People, out.Loads, err = d.loaded(ctx); err != nil {
		return err
	}
	if out.Views, err = d.viewsOf(c, review.ViewOfCases, f.values()); err != nil {
		return err
	}
	if out.Fields, err = d.DB.Fields(ctx); err != nil {
		return err
	}
	if out.Gone, err = d.goneWords(c, f, out); err != nil {
		return err
	}
	return d.page(c, http.StatusOK, "cases", View{Title: "Cases", Nav: "cases", Data: out})
}

// addOthers says of each row who has the case open.
func (d *Desk) addOthers(ctx context.Context, rows []caseRow, me uuid.UUID) error {
	ids := make([]uuid.UUID, len(rows))
	for i, r := range rows {
		ids[i] = r.ID
	}
	others, err := d.DB.OthersAt(ctx, ids, me, d.now())
	if err != nil {
		return err
	}
	for i := range rows {
		rows[i].Others = others[rows[i].ID]
	}
	return nil
}

func caseRows(cases []review.Case) []caseRow {
	out := make([]caseRow, len(cases))
	for i, x := range cases {
		out[i].Case = x
		if v := x.Verdict(); v != nil {
			r := verdictpage.RatingOf(v)
			out[i].Rating = &r
		}
	}
	return out
}
