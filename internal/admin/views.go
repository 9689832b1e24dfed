package admin

import (
	"net/http"
	"net/url"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/web"
	"factdesk/review"
)

const viewsPath = "/desk/views"

// viewsPage is the views that somebody sees, with forms to change those that they may.
type viewsPage struct {
	Own, Shared []viewRow
	Form        Form
	Wrong       uuid.UUID // the view that Form is about
}

// viewRow is a view with the forms that change it.
type viewRow struct {
	viewLink
	Says string // what it filters by, in words
	May  bool   // be changed by who looks
	Form Form
	Open bool // what was typed was not accepted
}

func (d *Desk) views(c *gin.Context) error {
	if c.GetHeader("HX-Target") != "views" {
		return d.showViews(c, http.StatusOK, viewsPage{})
	}
	all, err := d.DB.Views(c.Request.Context(), actor(c).ID)
	if err != nil {
		return err
	}
	return d.part(c, "views", "view-links", View{Data: linksTo(all)})
}

func (d *Desk) showViews(c *gin.Context, status int, p viewsPage) error {
	all, err := d.DB.Views(c.Request.Context(), actor(c).ID)
	if err != nil {
		return err
	}
	links := linksTo(all)
	if err := d.countViews(c, links); err != nil {
		return err
	}
	people, err := d.names(c.Request.Context())
	if err != nil {
		return err
	}
	for _, l := range links {
		row := viewRow{viewLink: l, Says: filterWords(l.View, people), May: l.CanChange(actor(c)) == nil, Form: Form{values: url.Values{"name": {l.Name}}}}
		if l.Shared {
			row.Form.values.Set("shared", "1")
		}
		if row.ID == p.Wrong {
			row.Form, row.Open = p.Form, true
		}
		if row.MadeBy == actor(c).ID {
			p.Own = append(p.Own, row)
		} else {
			p.Shared = append(p.Shared, row)
		}
	}
	return d.page(c, status, "views", View{Title: "Views", Nav: "views", Data: p})
}

// filterLabels say what a field of a filter is, before its value.
var filterLabels = []struct{ field, label string }{
	{"state", ""}, {"mine", "assigned to whoever looks"}, {"with", "with "}, {"q", "words: "}, {"speaker", "speaker: "}, {"topic", "topic: "},
	{"tag", "tag: "}, {"verdict", "verdict: "}, {"from", "claimed from "}, {"to", "claimed to "},
	{"value", "field: "}, {"article", "one article"}, {"attribution", ""}, {"kind", ""}, {"worthy", "worth a check"},
}

// filterWords says what a view filters by.
func filterWords(v review.View, people map[uuid.UUID]string) string {
	var out []string
	for _, l := range filterLabels {
		value := v.Filter[l.field]
		switch l.field {
		case "with":
			id, _ := uuid.Parse(value) // nobody's name is ""
			value = people[id]
		case "mine", "article", "worthy":
			if value != "" {
				out = append(out, l.label)
			}
			continue
		}
		if v.Filter[l.field] != "" {
			out = append(out, l.label+value)
		}
	}
	if len(out) == 0 {
		return "everything"
	}
	return strings.Join(out, " · ")
}

// addView names what a list is filtered by, or gives a view of that person's the list's
// filters instead of those it has.
func (d *Desk) addView(c *gin.Context) error {
	list, name, shared := review.ViewList(c.PostForm("list")), c.PostForm("name"), c.PostForm("shared") != ""
	filter, err := filterIn(c.PostForm("filter"))
	if err != nil {
		return err
	}
	back := viewAt(list, filter)
	if c.PostForm("replaces") != "" {
		return d.replaceView(c, filter, back)
	}
	v, err := review.NewView(list, review.ViewWish{Name: &name, Filter: filter, Shared: &shared}, actor(c), d.now())
	if err == nil {
		v, err = d.DB.AddView(c.Request.Context(), v, actor(c))
	}
	if p, ok := asProblem(err); ok {
		return d.done(c, Flash{Text: p.Message, Tone: "bad"}, back)
	}
	if err != nil {
		return err
	}
	return d.done(c, Flash{Text: "Saved as “" + v.Name + "”.", Undoes: viewPath(v.ID, "remove"), Link: viewsPath, Word: "All views"}, back)
}

// filterIn reads the query of a list's address.
func filterIn(query string) (review.Filter, error) {
	q, err := url.ParseQuery(query)
	if err != nil {
		return nil, errs.In("filter", "That is no filter of a list; save the view from the list.")
	}
	out := review.Filter{}
	for _, place := range placesInLists {
		q.Del(place)
	}
	for field := range q {
		out[field] = q.Get(field)
	}
	return out, nil
}

func (d *Desk) replaceView(c *gin.Context, filter review.Filter, back string) error {
	id, version, err := versioned(c.PostForm("replaces"))
	if err != nil {
		return err
	}
	v, err := d.DB.EditView(c.Request.Context(), id, version, func(v *review.View) error {
		return v.Set(review.ViewWish{Filter: filter}, actor(c), d.now())
	}, actor(c))
	if p, ok := asProblem(err); ok {
		return d.done(c, Flash{Text: p.Message, Tone: "bad"}, back)
	}
	if err != nil {
		return err
	}
	return d.done(c, Flash{Text: "“" + v.Name + "” has these filters from now on.", Link: viewsPath, Word: "All views"}, viewAt(v.List, v.Filter))
}

func viewPath(id uuid.UUID, form string) string { return viewsPath + "/" + id.String() + "/" + form }

// viewAt is the address of the list that a view is of.
func viewAt(list review.ViewList, f review.Filter) string {
	at := "/desk/cases"
	if list == review.ViewOfTriage {
		at = "/desk/triage"
	}
	if q := f.Query(); q != "" {
		at += "?" + q
	}
	return at
}

// editView gives a view another name, and shares it or keeps it to its maker.
func (d *Desk) editView(c *gin.Context) error {
	id, err := idOf(c, "id")
	if err != nil {
		return err
	}
	name, shared := c.PostForm("name"), c.PostForm("shared") != ""
	v, err := d.DB.EditView(c.Request.Context(), id, typedVersion(c), func(v *review.View) error {
		return v.Set(review.ViewWish{Name: &name, Shared: &shared}, actor(c), d.now())
	}, actor(c))
	if p, ok := asProblem(err); ok && p.Kind != errs.NotFound {
		return d.showViews(c, web.Status(err), viewsPage{Wrong: id, Form: Form{}.refused(c.Request.PostForm, p)})
	}
	if err != nil {
		return err
	}
	return d.done(c, Flash{Text: "“" + v.Name + "” is saved."}, viewsPath)
}

func (d *Desk) removeView(c *gin.Context) error {
	return d.viewMoved(c, "“%s” is removed.", "restore", func(v *review.View) error { return v.Remove(actor(c), d.now()) })
}

func (d *Desk) restoreView(c *gin.Context) error {
	return d.viewMoved(c, "“%s” is back.", "remove", func(v *review.View) error { return v.Restore(actor(c), d.now()) })
}

// viewMoved takes a view away or brings it back, and offers the other.
func (d *Desk) viewMoved(c *gin.Context, said, undo string, move func(*review.View) error) error {
	id, err := idOf(c, "id")
	if err != nil {
		return err
	}
	back := viewsPath
	if b := c.PostForm("back"); ours(b) && c.PostForm("undo") == "" && strings.HasPrefix(b, "/desk/") {
		back = b
	}
	v, err := d.DB.EditView(c.Request.Context(), id, typedVersion(c), move, actor(c))
	if p, ok := asProblem(err); ok && p.Kind != errs.NotFound {
		return d.done(c, Flash{Text: p.Message, Tone: "bad"}, back)
	}
	if err != nil {
		return err
	}
	return d.done(c, Flash{Text: strings.Replace(said, "%s", v.Name, 1), Undoes: viewPath(id, undo)}, back)
}
