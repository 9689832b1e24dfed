package admin

import (
	"net/http"
	"net/url"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/review"
)

// factChecksPage is the list of other people's fact-checks, the newest import first.
type factChecksPage struct {
	Text, Site, Class, Language string
	Filtered                    bool
	Rows                        []review.External
	Publishers                  []store.Publisher
	Unmapped                    bool   // some label waits to be mapped
	More                        string // the next page, "" at the end
}

// unmapped stands for no class in an address.
const unmapped = "unmapped"

func (d *Desk) factChecks(c *gin.Context) (err error) {
	ctx := c.Request.Context()
	out := factChecksPage{Text: strings.TrimSpace(c.Query("q")), Site: c.Query("site"), Class: c.Query("class"), Language: strings.TrimSpace(c.Query("language"))}
	q := store.ExternalQuery{Text: out.Text, Site: out.Site, Class: review.Class(out.Class), Language: out.Language, Limit: mostArticles}
	if out.Class == unmapped {
		q.Class, q.Unmapped = review.Unmapped, true
	}
	if q.Before, err = before(c); err != nil {
		return err
	}
	if out.Rows, err = d.DB.Externals(ctx, q); err != nil {
		return err
	}
	if out.Publishers, err = d.DB.Publishers(ctx, store.MaxPage); err != nil {
		return err
	}
	waiting, err := d.DB.RatingLabels(ctx, store.RatingLabelQuery{Unmapped: true, Limit: 1})
	if err != nil {
		return err
	}
	out.Unmapped = len(waiting) > 0
	next := url.Values{}
	for name, v := range map[string]string{"q": out.Text, "site": out.Site, "class": out.Class, "language": out.Language} {
		if v != "" {
			next.Set(name, v)
		}
	}
	out.Filtered = len(next) > 0
	if len(out.Rows) == mostArticles {
		next.Set("before", out.Rows[mostArticles-1].ID.String())
		out.More = address("/desk/fact-checks", next)
	}
	return d.page(c, http.StatusOK, "factchecks", View{Title: "Fact-checks", Nav: "fact-checks", Data: out})
}

// before is the cursor of a list that goes by ids; Nil on the first page.
func before(c *gin.Context) (uuid.UUID, error) {
	s := c.Query("before")
	if s == "" {
		return uuid.Nil, nil
	}
	id, err := uuid.Parse(s)
	if err != nil {
		return id, errs.In("before", "The cursor is not one that this list gave out; start from the first page.")
	}
	return id, nil
}

// factCheck shows one of them with its raw JSON.
func (d *Desk) factCheck(c *gin.Context) error {
	id, err := idOf(c, "id")
	if err != nil {
		return err
	}
	e, err := d.DB.External(c.Request.Context(), id)
	if err != nil {
		return err
	}
	return d.page(c, http.StatusOK, "factchecks_one", View{Title: shorten(e.ClaimReviewed, 60), Nav: "fact-checks", Data: e})
}

// labelsPage is the table of what publishers' ratings mean.
type labelsPage struct {
	Text     string
	Unmapped bool
	Rows     []store.RatingLabelRow
	More     string
}

func (d *Desk) labels(c *gin.Context) (err error) {
	out := labelsPage{Text: strings.TrimSpace(c.Query("q")), Unmapped: c.Query("show") == unmapped}
	q := store.RatingLabelQuery{Text: out.Text, Unmapped: out.Unmapped, Limit: mostArticles}
	if q.Before, err = before(c); err != nil {
		return err
	}
	if out.Rows, err = d.DB.RatingLabels(c.Request.Context(), q); err != nil {
		return err
	}
	if len(out.Rows) == mostArticles {
		next := url.Values{"before": {out.Rows[mostArticles-1].ID.String()}}
		if out.Text != "" {
			next.Set("q", out.Text)
		}
		if out.Unmapped {
			next.Set("show", unmapped)
		}
		out.More = address("/desk/fact-checks/labels", next)
	}
	return d.page(c, http.StatusOK, "factchecks_labels", View{Title: "What ratings mean", Nav: "fact-checks", Data: out})
}

// mapLabel saves what a label means. Undo is the same form with what it meant before.
func (d *Desk) mapLabel(c *gin.Context) error {
	id, err := idOf(c, "id")
	if err != nil {
		return err
	}
	var was review.Class
	to := review.Class(c.PostForm("class"))
	l, err := d.DB.EditRatingLabel(c.Request.Context(), id, 0, func(l *review.RatingLabel) error {
		was = l.Class
		return l.Map(to, actor(c), d.now())
	}, actor(c), d.now())
	if err != nil {
		return err
	}
	said := "“" + l.Label + "” is not mapped any more."
	if to != review.Unmapped {
		said = "“" + l.Label + "” means " + to.Name() + " now."
	}
	back := c.PostForm("back")
	if !ours(back) {
		back = "/desk/fact-checks/labels"
	}
	f := Flash{Text: said, Undoes: "/desk/fact-checks/labels/" + id.String(), Field: "class", Value: string(was)}
	if c.PostForm("undo") != "" {
		f.Undoes = ""
	}
	return d.done(c, f, back)
}

// linkFactCheck says of a case and somebody else's fact-check that they are of the same
// claim, that they are not, or takes that back.
func (d *Desk) linkFactCheck(c *gin.Context) error {
	id, err := idOf(c, "id")
	if err != nil {
		return err
	}
	other, err := idOf(c, "part")
	if err != nil {
		return err
	}
	ctx, by, now := c.Request.Context(), actor(c), d.now()
	here := "/desk/cases/" + id.String() + "/fact-checks/" + other.String()
	f := Flash{Text: "Linked: it counts as a fact-check of this claim.", Undoes: here, Field: "same", Value: "undo"}
	switch c.PostForm("same") {
	case "yes":
		err = d.DB.LinkExternal(ctx, id, other, true, by, now)
	case "no":
		f.Text = "Set apart: it is not shown beside this case any more."
		err = d.DB.LinkExternal(ctx, id, other, false, by, now)
	case "undo":
		f = Flash{Text: "Taken back."}
		err = d.DB.UnlinkExternal(ctx, id, other, by, now)
	default:
		err = errs.In("same", "Say whether it is of the same claim.")
	}
	if err != nil {
		return err
	}
	return d.done(c, f, "/desk/cases/"+id.String()+"#fact-checks")
}
