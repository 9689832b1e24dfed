package admin

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"

	"github.com/gin-gonic/gin"

	"factdesk/internal/errs"
	"factdesk/internal/export"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

// exportPage is the form for a download. Its filters are the API's.
type exportPage struct {
	Form     Form
	Formats  []export.Format
	States   []review.State
	Ratings  []ratingChoice
	Articles []store.ArticleRow
}

// ratingChoice is a rating of the scales in force.
type ratingChoice struct{ Key, Label string }

var exportStates = []review.State{review.Published, review.Retracted, review.Approved, review.Proposed, review.Assigned, review.Open, review.Dismissed}

func (d *Desk) exportPage(c *gin.Context) error {
	form := Form{values: c.Request.URL.Query()}
	if len(form.values) == 0 {
		form.values = url.Values{"format": {"csv"}, "state": {string(review.Published)}}
	}
	return d.showExports(c, http.StatusOK, form)
}

func (d *Desk) showExports(c *gin.Context, status int, form Form) error {
	scales, err := d.DB.Scales(c.Request.Context())
	if err != nil {
		return err
	}
	articles, err := d.DB.Articles(c.Request.Context(), store.ArticleQuery{Limit: articlesOffered})
	if err != nil {
		return err
	}
	org, err := d.DB.Organisation(c.Request.Context())
	if err != nil {
		return err
	}
	p := exportPage{Form: form, Formats: export.Formats, States: exportStates, Ratings: ratingChoices(scales, org.Language), Articles: articles}
	return d.page(c, status, "exports", View{Title: "Exports", Nav: "exports", Data: p})
}

// ratingChoices are the ratings of all scales, each key once.
func ratingChoices(scales []review.Scale, language string) []ratingChoice {
	out := []ratingChoice{}
	for _, s := range scales {
		for _, r := range s.Ratings {
			if !slices.ContainsFunc(out, func(c ratingChoice) bool { return c.Key == r.Key }) {
				out = append(out, ratingChoice{r.Key, r.Label(language)})
			}
		}
	}
	return out
}

// download streams an export, of any length in little memory. When it fails on the
// way the connection is cut, so that nobody takes the part for the whole.
func (d *Desk) download(c *gin.Context) error {
	ctx := c.Request.Context()
	format, err := export.Lookup(c.Query("format"))
	var q store.ClaimQuery
	if err == nil {
		q, err = export.FilterOf(c.Request.URL.Query()).Query(ctx, d.DB)
	}
	if err == nil {
		err = d.anyOf(c, q)
	}
	if p, ok := exportProblem(err); ok {
		return d.showExports(c, web.Status(err), Form{}.refused(c.Request.URL.Query(), p))
	}
	if err != nil {
		return err
	}
	org, err := web.Organisation(ctx, d.DB)
	if err != nil {
		return err
	}
	head := export.Head{Organisation: org, At: d.now(), Mark: true} // people open it with a spreadsheet
	c.Header("Content-Type", format.MediaType)
	c.Header("Content-Disposition", `attachment; filename="`+format.Filename(head)+`"`)
	c.Header("Cache-Control", "no-store")
	w, err := d.DB.Fresh(ctx, c.Writer)
	if err != nil {
		return err
	}
	if _, err = format.Write(w, export.Items(d.DB.All(ctx, q), org), head); err != nil {
		web.Note(ctx, fmt.Errorf("download: %w", err))
		panic(http.ErrAbortHandler)
	}
	return nil
}

// anyOf fails early, while there can still be a page: when the database is away, or
// nothing fits.
func (d *Desk) anyOf(c *gin.Context, q store.ClaimQuery) error {
	q.Limit = 1
	page, err := d.DB.DeskCases(c.Request.Context(), q)
	if err == nil && len(page.Items) == 0 {
		err = errs.New(errs.NotFound, "Nothing fits these filters. Leave some out, or choose other states.")
	}
	return err
}

// exportProblem is what the form can show.
func exportProblem(err error) (*errs.Error, bool) {
	if errs.KindOf(err) == errs.NotFound {
		p, _ := asProblem(err)
		return p, p != nil
	}
	return asProblem(err)
}
