package admin

import (
	"net/http"
	"net/url"
	"strings"

	"github.com/gin-gonic/gin"

	"factdesk/claims/match"
	"factdesk/internal/store"
	"factdesk/review"
)

// searchPage is what the search box finds. To htmx, which asks while people type, it is the
// list alone, with few of each kind.
type searchPage struct {
	Text     string
	Claims   []caseRow
	Reviews  []review.External // other people's fact-checks
	More     bool              // not all claims are shown
	Of       string            // sources or notes, when a page of these alone was asked for
	Older    string            // the next page of them; "" at the end
	Searched bool
	store.Finding
}

// mostFound is how many of each kind are shown beside the others.
const mostFound = 5

// Any says whether anything was found.
func (p searchPage) Any() bool {
	return len(p.Claims)+len(p.Reviews)+len(p.Articles)+len(p.Speakers)+len(p.Sources)+len(p.Notes) > 0
}

// Link is a page that lists all of one kind that the text finds.
func (p searchPage) Link(path string) string { return address(path, url.Values{"q": {p.Text}}) }

// Full says whether there may be more of a kind than are shown.
func (p searchPage) Full(n int) bool { return n == mostFound && p.Of == "" }

func (d *Desk) search(c *gin.Context) (err error) {
	p := searchPage{Text: strings.TrimSpace(shorten(c.Query("q"), maxSearched)), Of: c.Query("of")}
	p.Searched = p.Text != ""
	switch {
	case !p.Searched:
	case p.Of == "sources", p.Of == "notes":
		err = d.searchOf(c, &p)
	default:
		p.Of = ""
		err = d.searchAll(c, &p)
	}
	if err != nil {
		return err
	}
	if c.GetHeader("HX-Target") == "found" {
		return d.part(c, "search", "found", View{Data: p})
	}
	return d.page(c, http.StatusOK, "search", View{Title: "Search", Nav: "search", Data: p})
}

// maxSearched is how much of what somebody typed is looked for, in characters.
const maxSearched = 200

func (d *Desk) searchAll(c *gin.Context, p *searchPage) (err error) {
	ctx := c.Request.Context()
	if p.Finding, err = d.DB.Find(ctx, p.Text, mostFound); err != nil {
		return err
	}
	found, err := d.DB.DeskCases(ctx, store.ClaimQuery{Text: p.Text, Limit: mostFound})
	if err != nil {
		return err
	}
	for i := range found.Items {
		p.Claims = append(p.Claims, caseRow{Case: found.Items[i], Rating: ratingOf(&found.Items[i])})
	}
	p.More = found.Next != ""
	near, err := d.DB.Near(ctx, store.NearQuery{Query: match.Query{Text: p.Text}, External: true, Least: match.Offered, Limit: mostFound})
	if err != nil {
		return err
	}
	for _, n := range near {
		p.Reviews = append(p.Reviews, *n.External)
	}
	return nil
}

// searchOf is a page of sources or notes alone.
func (d *Desk) searchOf(c *gin.Context, p *searchPage) error {
	ctx := c.Request.Context()
	cursor, err := before(c)
	if err != nil {
		return err
	}
	last := ""
	if p.Of == "notes" {
		p.Notes, err = d.DB.FindNotes(ctx, p.Text, cursor, mostArticles)
		if len(p.Notes) == mostArticles {
			last = p.Notes[mostArticles-1].ID.String()
		}
	} else {
		p.Sources, err = d.DB.FindSources(ctx, p.Text, cursor, mostArticles)
		if len(p.Sources) == mostArticles {
			last = p.Sources[mostArticles-1].ID.String()
		}
	}
	if last != "" {
		p.Older = address("/desk/search", url.Values{"q": {p.Text}, "of": {p.Of}, "before": {last}})
	}
	return err
}
