package admin

import (
	"net/http"
	"slices"
	"strconv"

	"github.com/gin-gonic/gin"

	"factdesk/internal/errs"
	"factdesk/internal/web"
	"factdesk/review"
)

// scalesPage is the scales in force.
type scalesPage struct {
	Scales  []scaleView
	Used    string // key of the one for new verdicts
	Problem string
}

// scaleView is a version of a scale as a table: a row per rating, a column per
// language.
type scaleView struct {
	review.Scale
	Languages []string
	Used      bool // for new verdicts
	By        string
}

// scalePage is a scale with its versions, one of them shown.
type scalePage struct {
	scaleView
	Versions []review.Scale
	Current  review.Scale
}

func newScaleView(s review.Scale, used string) scaleView {
	return scaleView{Scale: s, Languages: languagesOf(s.Ratings), Used: s.Key == used && s.RetiredAt == nil}
}

// languagesOf are the languages that any label is in, English first.
func languagesOf(ratings []review.Rating) []string {
	out := []string{}
	for _, r := range ratings {
		for l := range r.Labels {
			if l != "en" && !slices.Contains(out, l) {
				out = append(out, l)
			}
		}
	}
	slices.Sort(out)
	return append([]string{"en"}, out...)
}

func (d *Desk) scales(c *gin.Context) error { return d.showScales(c, http.StatusOK, "") }

func (d *Desk) showScales(c *gin.Context, status int, problem string) error {
	all, err := d.DB.Scales(c.Request.Context())
	if err != nil {
		return err
	}
	org, err := d.DB.Organisation(c.Request.Context())
	if err != nil {
		return err
	}
	p := scalesPage{Used: org.ScaleKey, Problem: problem}
	for _, s := range all {
		p.Scales = append(p.Scales, newScaleView(s, org.ScaleKey))
	}
	return d.page(c, status, "scales", View{Title: "Scales", Nav: "scales", Data: p})
}

// scale shows the version that the query asks for, or the one in force.
func (d *Desk) scale(c *gin.Context) error {
	ctx := c.Request.Context()
	versions, err := d.versions(c)
	if err != nil {
		return err
	}
	org, err := d.DB.Organisation(ctx)
	if err != nil {
		return err
	}
	at := 0 // the newest
	if asked := c.Query("version"); asked != "" {
		at = slices.IndexFunc(versions, func(s review.Scale) bool { return strconv.Itoa(s.Number) == asked })
		if at < 0 {
			return errs.New(errs.NotFound, "This scale has no such version.")
		}
	}
	p := scalePage{scaleView: newScaleView(versions[at], org.ScaleKey), Versions: versions, Current: versions[0]}
	if by := p.CreatedBy; by != nil {
		names, err := d.names(ctx)
		if err != nil {
			return err
		}
		p.By = names[*by]
	}
	return d.page(c, http.StatusOK, "scales_one", View{Title: p.Name, Nav: "scales", Data: p})
}

// versions are all versions of the scale in the address, the newest first.
func (d *Desk) versions(c *gin.Context) ([]review.Scale, error) {
	all, err := d.DB.ScaleVersions(c.Request.Context(), c.Param("key"))
	if err == nil && len(all) == 0 {
		err = errs.New(errs.NotFound, "There is no scale with that key.")
	}
	return all, err
}

// useScale makes a scale the one for new verdicts.
func (d *Desk) useScale(c *gin.Context) error {
	by, key := actor(c), c.Param("key")
	_, err := d.DB.EditOrganisation(c.Request.Context(), 0, func(o *review.Organisation) error {
		o.ScaleKey = key
		return by.May(review.ManageOrg)
	}, by, d.now())
	if p, ok := asProblem(err); ok {
		if p.Field == "name" { // nobody has filled in the settings yet
			p = errs.In("name", "Fill in the settings first: the organisation has no name yet.")
		}
		return d.showScales(c, web.Status(err), p.Message)
	}
	if err != nil {
		return err
	}
	return d.done(c, Flash{Text: "New verdicts are given on this scale from now on."}, "/desk/scales")
}

// seen is the version that a form was made of, nil for a new scale.
func (d *Desk) seen(c *gin.Context) (*review.Scale, error) {
	if c.Param("key") == "" {
		return nil, nil
	}
	versions, err := d.versions(c)
	if err != nil {
		return nil, err
	}
	number := atoi(c.PostForm("number"))
	for i := range versions {
		if versions[i].Number == number {
			return &versions[i], nil
		}
	}
	return &versions[0], nil
}

// saveScale makes a new version, or a new scale. It has other buttons, which change
// the table's size and save nothing.
func (d *Desk) saveScale(c *gin.Context) error {
	seen, err := d.seen(c)
	if err != nil {
		return err
	}
	form := readScale(c)
	if c.PostForm("do") != "save" {
		form.grow(c.PostForm("do"), c.PostForm("add_language"))
		return d.showScaleForm(c, http.StatusOK, seen, form)
	}
	ratings, err := form.ratings()
	var next review.Scale
	if err == nil {
		next, err = review.NewScale(form.Key, form.Name, ratings, seen, actor(c), d.now())
	}
	if err == nil {
		err = d.DB.SaveScale(c.Request.Context(), next, actor(c), d.now())
	}
	if p, ok := asProblem(err); ok {
		form.Field, form.Problem = p.Field, p.Message
		return d.showScaleForm(c, web.Status(err), seen, form)
	}
	if err != nil {
		return err
	}
	return d.done(c, Flash{Text: "Saved as version " + strconv.Itoa(next.Number) + ". Verdicts that were given keep theirs."}, "/desk/scales/"+next.Key)
}

func (d *Desk) scaleForm(c *gin.Context) error {
	seen, err := d.seen(c)
	if err != nil {
		return err
	}
	return d.showScaleForm(c, http.StatusOK, seen, newScaleTable(seen))
}

// scaleFormPage is the table to edit.
type scaleFormPage struct {
	Seen  *review.Scale // nil for a new scale
	Table scaleTable
	Stale bool // somebody made a newer version
}

func (d *Desk) showScaleForm(c *gin.Context, status int, seen *review.Scale, form scaleTable) error {
	title := "A new scale"
	if seen != nil {
		title = "Change " + seen.Name
	}
	p := scaleFormPage{Seen: seen, Table: form, Stale: status == http.StatusConflict && seen != nil}
	if p.Stale { // who saves again means to replace it
		newest, err := d.DB.ScaleByKey(c.Request.Context(), seen.Key)
		if err != nil {
			return err
		}
		p.Seen = &newest
	}
	return d.page(c, status, "scales_edit", View{Title: title, Nav: "scales", Wide: true, Data: p})
}
