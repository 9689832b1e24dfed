package admin

import (
	"net/http"
	"net/url"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
)

// articlesPage is the list of articles, newest import first.
type articlesPage struct {
	Text string
	Rows []store.ArticleRow
	More string // the next page, "" at the end
}

// mostArticles is how many stand on one page.
const mostArticles = 50

func (d *Desk) articles(c *gin.Context) error {
	out := articlesPage{Text: strings.TrimSpace(c.Query("q"))}
	q := store.ArticleQuery{Text: out.Text, Limit: mostArticles}
	if s := c.Query("before"); s != "" {
		var err error
		if q.Before, err = uuid.Parse(s); err != nil {
			return errs.In("before", "The cursor is not one that this list gave out; start from the first page.")
		}
	}
	var err error
	if out.Rows, err = d.DB.Articles(c.Request.Context(), q); err != nil {
		return err
	}
	if len(out.Rows) == mostArticles {
		next := url.Values{"before": {out.Rows[mostArticles-1].ID.String()}}
		if out.Text != "" {
			next.Set("q", out.Text)
		}
		out.More = address("/desk/articles", next)
	}
	return d.page(c, http.StatusOK, "articles", View{Title: "Articles", Nav: "articles", Data: out})
}
