package admin

import (
	"net/url"
	"slices"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/review"
)

// viewsBar is the views above a list, and a form to save what the list shows as one.
type viewsBar struct {
	List   review.ViewList
	Links  []viewLink // of this list
	Filter string     // of the list, as a form sends it
	Saved  bool       // the list shows one of them already
	Own    []viewLink // that may get the list's filters instead
}

// viewLink is a view as a link.
type viewLink struct {
	review.View
	Link    string
	Found   store.Found
	Counted bool
	Current bool
}

// mostCounts is of how many views a page counts what they list.
const mostCounts = 12

// placesInLists say where in a list somebody reads, which is no filter.
var placesInLists = []string{"after", "sel", "likes"}

// viewsOf are the views of a list that shows what the values say.
func (d *Desk) viewsOf(c *gin.Context, list review.ViewList, values url.Values) (viewsBar, error) {
	for _, place := range placesInLists {
		values.Del(place)
	}
	bar := viewsBar{List: list, Filter: values.Encode()}
	all, err := d.DB.Views(c.Request.Context(), actor(c).ID)
	if err != nil {
		return bar, err
	}
	for _, l := range linksTo(all) {
		if l.List != list {
			continue
		}
		l.Current = l.Filter.Query() == bar.Filter
		bar.Saved = bar.Saved || l.Current
		bar.Links = append(bar.Links, l)
		if l.CanChange(actor(c)) == nil {
			bar.Own = append(bar.Own, l)
		}
	}
	return bar, d.countViews(c, bar.Links)
}

func linksTo(all []review.View) []viewLink {
	out := make([]viewLink, len(all))
	for i, v := range all {
		out[i] = viewLink{View: v, Link: viewAt(v.List, v.Filter)}
	}
	return out
}

// countViews counts what the first of the views list. One whose filter is understood no
// longer has no number.
func (d *Desk) countViews(c *gin.Context, links []viewLink) error {
	var cases []store.ClaimQuery
	var queue []store.CandidateQuery
	var ofCases, ofQueue []int
	for i, l := range links[:min(len(links), mostCounts)] {
		values := valuesIn(l.Filter)
		if l.List == review.ViewOfTriage {
			if f, err := readTriage(values); err == nil {
				queue, ofQueue = append(queue, f.query()), append(ofQueue, i)
			}
			continue
		}
		if f, err := readCases(values); err == nil {
			cases, ofCases = append(cases, f.query(actor(c))), append(ofCases, i)
		}
	}
	found, err := d.DB.CountCases(c.Request.Context(), cases)
	if err != nil {
		return err
	}
	inQueue, err := d.DB.CountTriage(c.Request.Context(), queue)
	if err != nil {
		return err
	}
	for n, i := range ofCases {
		links[i].Found, links[i].Counted = found[n], true
	}
	for n, i := range ofQueue {
		links[i].Found, links[i].Counted = inQueue[n], true
	}
	return nil
}

func valuesIn(f review.Filter) url.Values {
	out := url.Values{}
	for field, value := range f {
		out.Set(field, value)
	}
	return out
}

// goneWords say what a list is filtered by that the desk does not have any more.
func (d *Desk) goneWords(c *gin.Context, f caseFilter, p casesPage) ([]string, error) {
	var out []string
	gone, err := d.DB.Gone(c.Request.Context(), store.ClaimQuery{Tag: f.Tag, Topic: f.Topic, Speaker: f.Speaker})
	if err != nil {
		return nil, err
	}
	value := map[string]string{"tag": f.Tag, "topic": f.Topic, "speaker": f.Speaker}
	for _, what := range gone {
		out = append(out, "No claim has the "+what+" “"+shorten(value[what], 80)+"” now.")
	}
	if f.byField.Field != uuid.Nil && !slices.ContainsFunc(p.Fields, func(x review.Field) bool { return x.ID == f.byField.Field }) {
		out = append(out, "The field that this filters by was removed; what cases have in it is kept.")
	}
	if _, known := p.Scale.Rating(f.Rating); f.Rating != "" && !known {
		out = append(out, "The desk's scale has no rating “"+shorten(f.Rating, 80)+"” now.")
	}
	if f.Person == uuid.Nil {
		return out, nil
	}
	who, err := d.DB.User(c.Request.Context(), f.Person)
	switch {
	case errs.KindOf(err) == errs.NotFound:
		return append(out, "The person whose cases these are is not known here."), nil
	case err != nil:
		return nil, err
	case !who.Active():
		out = append(out, who.Name+" can't sign in any more; their cases are listed still.")
	}
	return out, nil
}
