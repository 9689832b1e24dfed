package admin

import (
	"net/url"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
)

// amendArticle changes what the import took from the page. The text stays.
func (d *Desk) amendArticle(c *gin.Context) error {
	id, err := idOf(c, "id")
	if err != nil {
		return err
	}
	version, err := versionOf(c.Request.PostForm)
	if err == nil {
		_, err = d.DB.EditArticle(c.Request.Context(), id, version, func(a *claims.Article) error { return correct(a, c.Request.PostForm) }, actor(c), d.now())
	}
	if err != nil {
		return d.articleRefused(c, id, "meta", nil, err)
	}
	if err := d.DB.DropDraft(c.Request.Context(), actor(c).ID, "article/"+id.String()+"/meta"); err != nil {
		return err
	}
	return d.done(c, Flash{Text: "Saved. The text stays as it was imported."}, "/desk/articles/"+id.String())
}

// correct takes what a form says of an article.
func correct(a *claims.Article, v url.Values) error {
	published, language := strings.TrimSpace(v.Get("published")), strings.TrimSpace(v.Get("language"))
	if published != "" && !isDate(published) {
		return errs.In("published", "%q is no date; write it as 2022-01-21.", shorten(published, 40))
	}
	if !languageTag.MatchString(language) {
		return errs.In("language", "%q is no language; write it as en or de-CH.", shorten(language, 40))
	}
	for _, f := range []string{"headline", "publisher", "bylines", "agencies"} {
		if len([]rune(v.Get(f))) > 1000 {
			return errs.In(f, "That is over 1000 characters long.")
		}
	}
	a.Headline, a.Publisher = strings.TrimSpace(v.Get("headline")), strings.TrimSpace(v.Get("publisher"))
	a.Bylines, a.Agencies, a.Published, a.Language = split(v.Get("bylines")), split(v.Get("agencies")), published, language
	return nil
}

// redact takes the text down, for a legal reason, after a confirmation.
func (d *Desk) redact(c *gin.Context) error {
	id, err := idOf(c, "id")
	if err != nil {
		return err
	}
	snapshot, err := uuid.Parse(c.PostForm("snapshot"))
	switch {
	case err != nil:
		err = errs.In("snapshot", "Choose which text is to be taken down.")
	case c.PostForm("sure") == "":
		err = errs.In("sure", "Confirm that the text is to go: it can't be brought back.")
	default:
		err = d.DB.Redact(c.Request.Context(), snapshot, strings.TrimSpace(c.PostForm("reason")), actor(c), d.now())
	}
	if err != nil {
		return d.articleRefused(c, id, "redact", nil, err)
	}
	return d.done(c, Flash{Text: "The text was taken down. Its hash, the places of its claims and the reason stay."}, "/desk/articles/"+id.String())
}
