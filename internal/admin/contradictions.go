package admin

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/claims/contradict"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/internal/web/verdictpage"
	"factdesk/review"
)

// contradictionsPage is the list of contradictions, or one of them.
type contradictionsPage struct {
	Filter  contradictionFilter
	Rows    []contradictionRow
	More    string // the next page, "" at the end
	Counts  map[review.ContradictionState]store.Count
	Topics  []store.Label
	History []happening // of one that is shown alone
	Problem string      // why an answer was refused
}

// contradictionRow is a contradiction with what is shown of its sides.
type contradictionRow struct {
	store.Contradiction
	Left, Right contradictionSide
	Next        uuid.UUID // the row below, to go on with
	Back        string    // the page to come back to
	Typed       string    // the note of an answer that was refused
}

// contradictionSide is a side with its highlighted words.
type contradictionSide struct {
	store.Side
	Words  []wordRun
	Quote  []wordRun // the article's own words, where they differ from the wording
	Rating *verdictpage.Rating
}

// wordRun is a stretch of text, marked or not.
type wordRun struct {
	Text string
	Mark bool
}

// contradictionFilter is what the address of the list says.
type contradictionFilter struct{ State, Rule, Topic, After string }

func readContradictions(q url.Values) (contradictionFilter, error) {
	f := contradictionFilter{State: q.Get("state"), Rule: q.Get("rule"), Topic: strings.TrimSpace(q.Get("topic")), After: q.Get("after")}
	if f.State == "" {
		f.State = string(review.ContradictionOpen)
	}
	if f.State != "all" && !slices.Contains(review.ContradictionStates, review.ContradictionState(f.State)) {
		return f, errs.In("state", "%q is no state of a contradiction.", shorten(f.State, 40))
	}
	if f.Rule != "" && !slices.Contains(contradict.Rules, contradict.Rule(f.Rule)) {
		return f, errs.In("rule", "%q is no rule.", shorten(f.Rule, 40))
	}
	return f, nil
}

func (f contradictionFilter) query() store.ContradictionQuery {
	q := store.ContradictionQuery{Rule: contradict.Rule(f.Rule), Topic: f.Topic, After: f.After, Limit: 25}
	if f.State != "all" {
		q.State = review.ContradictionState(f.State)
	}
	return q
}

// URL is the address of the list.
func (f contradictionFilter) URL() string {
	v := url.Values{}
	for name, s := range map[string]string{"rule": f.Rule, "topic": f.Topic, "after": f.After} {
		if s != "" {
			v.Set(name, s)
		}
	}
	if f.State != string(review.ContradictionOpen) {
		v.Set("state", f.State)
	}
	return address("/desk/contradictions", v)
}

// With is the address with another state.
func (f contradictionFilter) With(state string) string {
	f.State, f.After = state, ""
	return f.URL()
}

// Narrowed says whether the filter leaves anything out besides the state.
func (f contradictionFilter) Narrowed() bool { return f.Rule != "" || f.Topic != "" }

// States are the choices of the tabs.
func (contradictionFilter) States() []string {
	out := []string{}
	for _, s := range review.ContradictionStates {
		out = append(out, string(s))
	}
	return append(out, "all")
}

// Rules are the choices of the filter.
func (contradictionFilter) Rules() []contradict.Rule { return contradict.Rules }

func (d *Desk) contradictions(c *gin.Context) error {
	f, err := readContradictions(c.Request.URL.Query())
	if err != nil {
		return err
	}
	ctx := c.Request.Context()
	page, err := d.DB.Contradictions(ctx, f.query())
	if err != nil {
		return err
	}
	out := contradictionsPage{Filter: f, Rows: contradictionRows(page.Items, f.URL())}
	if page.Next != "" {
		next := f
		next.After = page.Next
		out.More = next.URL()
	}
	if out.Counts, err = d.DB.CountContradictions(ctx); err != nil {
		return err
	}
	if out.Topics, err = d.DB.Labels(ctx, "topic", "", 100); err != nil {
		return err
	}
	return d.page(c, http.StatusOK, "contradictions", View{Title: "Contradictions", Nav: "contradictions", Data: out})
}

func (d *Desk) contradiction(c *gin.Context) error {
	id, err := idOf(c, "id")
	if err != nil {
		return err
	}
	return d.showContradiction(c, http.StatusOK, id, "", "")
}

// showContradiction shows one with its history, and why an answer was refused.
func (d *Desk) showContradiction(c *gin.Context, status int, id uuid.UUID, problem, note string) error {
	x, err := d.DB.Contradiction(c.Request.Context(), id)
	if err != nil {
		return err
	}
	events, err := d.allEvents(c.Request.Context(), store.EventQuery{SubjectID: id})
	if err != nil {
		return err
	}
	events = slices.CompactFunc(events, func(a, b review.Event) bool { return a.At.Equal(b.At) && a.Verb == b.Verb }) // one for each case
	out := contradictionsPage{Rows: contradictionRows([]store.Contradiction{*x}, "/desk/contradictions/"+id.String()), History: history(events), Problem: problem}
	out.Rows[0].Typed = note
	return d.page(c, status, "contradiction", View{Title: "Contradiction", Nav: "contradictions", Data: out})
}

// contradictionRows makes rows of what the store gave.
func contradictionRows(list []store.Contradiction, back string) []contradictionRow {
	out := make([]contradictionRow, len(list))
	for i, x := range list {
		out[i] = contradictionRow{Contradiction: x, Left: sideOf(x.A), Right: sideOf(x.B), Back: back}
		if i+1 < len(list) {
			out[i].Next = list[i+1].ID
		}
	}
	return out
}

func sideOf(s store.Side) contradictionSide {
	out := contradictionSide{Side: s, Words: marked(s.Text, s.Spans)}
	if s.Appearance != nil && bare(s.Appearance.Exact) != "" && bare(s.Appearance.Exact) != bare(s.Text) {
		out.Quote = marked(s.Appearance.Exact, same(s.Text, s.Spans, s.Appearance.Exact))
	}
	if s.Case != nil {
		if v := s.Case.Verdict(); v != nil {
			r := verdictpage.RatingOf(v)
			out.Rating = &r
		}
	}
	return out
}

// bare is a wording without its full stop: a suggested one has it, the words may not.
func bare(s string) string { return strings.TrimRight(strings.TrimSpace(s), ".,;") }

// marked cuts a text at its spans. Spans of a wording that has changed since are left
// out where they no longer fit.
func marked(text string, spans []claims.Span) []wordRun {
	r, at, out := []rune(text), 0, []wordRun{}
	add := func(to int, mark bool) {
		if to > at {
			out = append(out, wordRun{string(r[at:to]), mark})
			at = to
		}
	}
	for _, s := range spans {
		if s.Start < at || s.End > len(r) || s.End <= s.Start {
			continue
		}
		add(s.Start, false)
		add(s.End, true)
	}
	add(len(r), false)
	return out
}

// same finds the marked words of one text in another.
func same(text string, spans []claims.Span, in string) []claims.Span {
	r, low, out := []rune(text), strings.ToLower(in), []claims.Span{}
	for _, s := range spans {
		if s.Start < 0 || s.End > len(r) || s.End <= s.Start {
			continue
		}
		words := strings.ToLower(string(r[s.Start:s.End]))
		if i := strings.Index(low, words); i >= 0 && len(low) == len(in) {
			start := utf8.RuneCountInString(in[:i])
			out = append(out, claims.Span{Start: start, End: start + utf8.RuneCountInString(words)})
		}
	}
	return out
}

// resolveContradiction keeps what a reviewer says of a contradiction.
func (d *Desk) resolveContradiction(c *gin.Context) error {
	as, note := review.ContradictionState(c.PostForm("as")), c.PostForm("note")
	return d.decideContradiction(c, func(x *review.Contradiction) error { return x.Resolve(as, note, actor(c), d.now()) },
		Flash{Text: "Decided: " + strings.ToLower(answerOf(as)) + ".", Undoes: "/desk/contradictions/undo"})
}

func (d *Desk) reopenContradiction(c *gin.Context) error {
	return d.decideContradiction(c, func(x *review.Contradiction) error { return x.Reopen(actor(c), d.now()) }, Flash{Text: "Open again."})
}

func (d *Desk) decideContradiction(c *gin.Context, change func(*review.Contradiction) error, said Flash) error {
	id, err := idOf(c, "id")
	if err != nil {
		return err
	}
	version, err := versionOf(c.Request.PostForm)
	if err != nil {
		return err
	}
	_, err = d.DB.EditContradiction(c.Request.Context(), id, func(x *review.Contradiction) error {
		if err := x.Expect(version); err != nil {
			return err
		}
		return change(x)
	})
	if problem, ok := asProblem(err); ok && err != nil && (problem.Kind == errs.Invalid || problem.Kind == errs.Conflict) {
		return d.showContradiction(c, web.Status(err), id, problem.Message, c.PostForm("note"))
	}
	if err != nil {
		return err
	}
	to := backTo(c, "/desk/contradictions")
	if next := c.PostForm("next"); next != "" && next != uuid.Nil.String() && !strings.Contains(to, "#") {
		to += "#x-" + next
	}
	return d.done(c, said, to)
}

// undoContradiction takes the person's last answer back; again, the one before.
func (d *Desk) undoContradiction(c *gin.Context) error {
	ctx, by, now := c.Request.Context(), actor(c), d.now()
	back := backTo(c, "/desk/contradictions")
	id, err := d.DB.LastResolved(ctx, by.ID, now.Add(-undoWithin))
	if errs.KindOf(err) == errs.NotFound {
		return d.done(c, Flash{Text: "There is no answer of yours to undo.", Tone: "info"}, back)
	}
	if err != nil {
		return err
	}
	if _, err := d.DB.EditContradiction(ctx, id, func(x *review.Contradiction) error { return x.Reopen(by, now) }); err != nil {
		return err
	}
	return d.done(c, Flash{Text: "Taken back: it is open again.", Link: "/desk/contradictions/" + id.String(), Word: "See it"}, strings.SplitN(back, "#", 2)[0]+"#x-"+id.String())
}

// backTo is the page of the desk that a form came from.
func backTo(c *gin.Context, otherwise string) string {
	if to := c.PostForm("back"); ours(to) && strings.HasPrefix(to, "/desk/") {
		return to
	}
	return otherwise
}

// answers are the words for each state.
var answerWords = map[review.ContradictionState]string{
	review.ContradictionOpen: "Open", review.ContradictionReal: "Real", review.ContradictionScope: "Other scope",
	review.ContradictionDate: "Other date", review.ContradictionError: "Error", review.ContradictionGone: "Gone",
}

func answerOf(s review.ContradictionState) string {
	if w := answerWords[s]; w != "" {
		return w
	}
	return "All"
}

var ruleWords = map[contradict.Rule]string{
	contradict.Numbers: "Numbers", contradict.Polarity: "Denial", contradict.Details: "Detail", contradict.Speaker: "Same speaker", contradict.Verdicts: "Verdicts",
}

// strengthOf says how strong a contradiction is; the number stands beside it.
func strengthOf(x float64) string {
	switch {
	case x >= 0.6:
		return "strong"
	case x >= 0.3:
		return "likely"
	}
	return "weak"
}

// contradicts loads what a case's claim contradicts, but what is gone.
func (d *Desk) contradicts(ctx context.Context, x *review.Case) ([]contradictionRow, error) {
	page, err := d.DB.Contradictions(ctx, store.ContradictionQuery{ClaimID: x.ClaimID, Limit: 20})
	if err != nil {
		return nil, err
	}
	list := slices.DeleteFunc(page.Items, func(x store.Contradiction) bool { return x.State == review.ContradictionGone })
	for i := range list { // this claim on the left
		if list[i].OtherKind == review.OtherClaim && list[i].OtherID == x.ClaimID {
			list[i].A, list[i].B = list[i].B, list[i].A
		}
	}
	return contradictionRows(list, fmt.Sprintf("/desk/cases/%s#contradicts", x.ID)), nil
}
