package admin

import (
	"net/http"
	"strings"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

// importResult is what an import found, for correction.
type importResult struct {
	Article claims.Article
	Already bool // it was there before

	UnchangedSince *time.Time // when the page was fetched, which is as it was then; nil when nobody knows

	New     store.Count // candidates that wait for triage
	All     store.Count // candidates in any state
	Opening string
	Length  int // of the text, in characters
	LeftOut claims.LeftOut

	Reworded *store.Reworded // how the text differs from the one before; nil when it doesn't

	Offers  []saidLine // what it says of itself, and not surely enough
	Gone    bool
	Form    Form
	Differs []stored
}

// unchangedPage stands in an address for a page that is as it was when it was fetched.
const unchangedPage = "unchanged"

// stored is a field whose stored value is not the one that somebody typed.
type stored struct{ Field, Label, Value string }

func (d *Desk) importResult(c *gin.Context) error {
	id, err := uuid.Parse(c.Param("id"))
	if err != nil {
		return errs.New(errs.NotFound, "There is no such article.")
	}
	return d.showResult(c, http.StatusOK, id, Form{})
}

func (d *Desk) showResult(c *gin.Context, status int, id uuid.UUID, form Form) error {
	ctx := c.Request.Context()
	a, err := d.DB.Article(ctx, id)
	if err != nil {
		return err
	}
	s, err := d.DB.LatestSnapshot(ctx, id)
	if err != nil {
		return err
	}
	counts, err := d.DB.CountCandidates(ctx, store.CandidateQuery{ArticleID: id})
	if err != nil {
		return err
	}
	p := importResult{Article: *a, Already: c.Query("already") != "", New: counts[claims.CandidateNew], Opening: opening(s.Text), Length: s.Length, Gone: s.RedactedAt != nil, Form: form,
		Offers: offered(saidLines(a, s))}
	if p.LeftOut, err = d.DB.LeftOut(ctx, s); err != nil {
		return err
	}
	if c.Query("already") == unchangedPage && s.CameBy == claims.Fetched {
		p.UnchangedSince = &s.FetchedAt
	}
	if !p.Already { // else nothing came that differs
		if p.Reworded, err = d.DB.Rewording(ctx, s); err != nil {
			return err
		}
	}
	for _, n := range counts {
		p.All += n
	}
	if form.Problem == "" {
		p.Form = newForm("", articleFields(*a), store.Draft{})
	} else if status == http.StatusConflict {
		p.Differs = differing(form, articleFields(*a), articleLabels)
	}
	return d.page(c, status, "import_result", View{Title: "Imported: " + a.Headline, Nav: "import", Data: p})
}

var articleLabels = [][2]string{{"headline", "Headline"}, {"publisher", "Publisher"}, {"bylines", "Byline"}, {"agencies", "Agencies"}, {"published", "Published on"}, {"language", "Language"}}

func articleFields(a claims.Article) map[string]string {
	return map[string]string{"headline": a.Headline, "publisher": a.Publisher, "bylines": strings.Join(a.Bylines, ", "),
		"agencies": strings.Join(a.Agencies, ", "), "published": a.Published, "language": a.Language}
}

// differing are the fields, in the order of labels, that are stored otherwise than
// typed. A field's label stands behind its name.
func differing(typed Form, now map[string]string, labels [][2]string) []stored {
	var out []stored
	for _, l := range labels {
		if strings.TrimSpace(typed.Get(l[0])) != now[l[0]] {
			out = append(out, stored{l[0], l[1], now[l[0]]})
		}
	}
	return out
}

// opening is the beginning of a text, to see whether the right part of a page was taken.
func opening(text string) string { return shorten(strings.TrimSpace(text), 900) }

// correctArticle saves what the person put right.
func (d *Desk) correctArticle(c *gin.Context) error {
	id, err := uuid.Parse(c.Param("id"))
	if err != nil {
		return errs.New(errs.NotFound, "There is no such article.")
	}
	meta, err := metaOf(c).Checked()
	if err == nil {
		_, err = d.DB.EditArticle(c.Request.Context(), id, atoi(c.PostForm("version")), func(a *claims.Article) error {
			a.Headline, a.Publisher, a.Bylines, a.Agencies = meta.Headline, meta.Publisher, meta.Bylines, meta.Agencies
			a.Published, a.Language = meta.Published, meta.Language
			if a.Headline == "" {
				return errs.In("headline", "The article needs a headline; its first words will do.")
			}
			return actor(c).May(review.Import)
		}, actor(c), d.now())
	}
	if p, ok := asProblem(err); ok {
		return d.showResult(c, web.Status(err), id, Form{}.refused(c.Request.PostForm, p))
	}
	if err != nil {
		return err
	}
	if c.PostForm("then") == "triage" {
		return d.done(c, Flash{Text: "Saved."}, "/desk/triage?article="+id.String())
	}
	return d.done(c, Flash{Text: "Saved."}, "/desk/import/articles/"+id.String())
}
