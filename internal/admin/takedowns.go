package admin

import (
	"fmt"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/web"
	"factdesk/review"
)

// takeDownsPage is the form of a take-down, what it would take, and what was taken.
type takeDownsPage struct {
	Kinds  []review.Kind
	Form   Form
	Look   *review.TakeDown // what it would take from where; nil before somebody looked
	Would  []string         // the same, counted
	Left   []string
	Recent []review.TakeDown
}

// takeDownsShown are the newest; the API lists them all.
const takeDownsShown = 50

// takeDowns is the page. What is to go may come with the address, as from a case: its
// kind and id, never words.
func (d *Desk) takeDowns(c *gin.Context) error {
	q := url.Values{}
	for _, field := range []string{"kind", "id", "field"} {
		q.Set(field, c.Query(field))
	}
	return d.showTakeDowns(c, http.StatusOK, takeDownsPage{Form: Form{values: q}})
}

func (d *Desk) showTakeDowns(c *gin.Context, status int, p takeDownsPage) (err error) {
	if p.Recent, err = d.DB.TakeDowns(c.Request.Context(), 0, takeDownsShown); err != nil {
		return err
	}
	p.Kinds = review.Kinds
	if p.Look != nil {
		p.Would, p.Left = countPlaces(p.Look.Places), countPlaces(p.Look.Left)
	}
	return d.page(c, status, "takedowns", View{Title: "Take-downs", Nav: "takedowns", Data: p})
}

// takeDown shows what would go, or, once somebody has seen it and is sure, takes it down.
func (d *Desk) takeDown(c *gin.Context) error {
	form := Form{values: c.Request.PostForm}
	t, err := takeDownOf(c.Request.PostForm)
	look := c.PostForm("do") != "take"
	if err == nil && !look && c.PostForm("sure") == "" {
		err = errs.In("sure", "Confirm that the words are to go: nothing brings them back.")
	}
	if err == nil && look {
		t, err = d.DB.LookAtTakeDown(c.Request.Context(), t, actor(c), d.now())
	} else if err == nil {
		t, err = d.DB.TakeDown(c.Request.Context(), t, actor(c), d.now())
	}
	if p, ok := asProblem(err); ok {
		return d.showTakeDowns(c, web.Status(err), takeDownsPage{Form: form.refused(c.Request.PostForm, p)})
	}
	if err != nil {
		return err
	}
	if look {
		return d.showTakeDowns(c, http.StatusOK, takeDownsPage{Form: form, Look: &t})
	}
	said := fmt.Sprintf("Taken down, from %s.", count(len(t.Places), "place", "places"))
	if left := countPlaces(t.Left); len(left) > 0 {
		said += " Words like them still stand in " + strings.Join(left, ", ") + "."
	}
	return d.done(c, Flash{Text: said}, "/desk/takedowns")
}

func takeDownOf(v url.Values) (review.TakeDown, error) {
	t := review.TakeDown{Kind: review.Kind(v.Get("kind")), Field: v.Get("field"), Reason: v.Get("reason"), Instead: v.Get("instead"), Texts: v.Get("texts") != "", Name: v.Get("name")}
	for line := range strings.Lines(v.Get("words")) {
		if line = strings.TrimSpace(line); line != "" {
			t.Words = append(t.Words, line)
		}
	}
	if id := strings.TrimSpace(v.Get("id")); id != "" && t.Kind != review.KindWords {
		parsed, err := uuid.Parse(id)
		if err != nil {
			return t, errs.In("id", "That is no id; take the link beside what is to go.")
		}
		t.SubjectID = &parsed
	}
	return t, nil
}

// countPlaces says how many places of each sort there are: "3 evidence (url)".
func countPlaces(all []review.Place) []string {
	counts := map[string]int{}
	for _, p := range all {
		field, _, _ := strings.Cut(p.Field, ".")
		if p.Part == "events" {
			field = p.Field
		}
		counts[strings.ReplaceAll(p.Part, "_", " ")+", "+strings.ReplaceAll(field, "_", " ")]++
	}
	out := make([]string, 0, len(counts))
	for _, what := range slices.Sorted(maps.Keys(counts)) {
		out = append(out, fmt.Sprintf("%s: %d", what, counts[what]))
	}
	return out
}
