package admin

import (
	"bytes"
	"html/template"
	"io/fs"
	"net/http"
	"path"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/parser"

	"factdesk/docs"
	"factdesk/internal/errs"
)

// guide shows the guide for reviewers and editors. It is ours: what is in it is trusted.
func (d *Desk) guide(c *gin.Context) error {
	text, err := fs.ReadFile(docs.Guide, "guide.md")
	if err != nil {
		return err
	}
	var page bytes.Buffer
	markdown := goldmark.New(goldmark.WithParserOptions(parser.WithAutoHeadingID()))
	if err := markdown.Convert(text, &page); err != nil {
		return err
	}
	shown := strings.ReplaceAll(page.String(), `src="guide/`, `src="/desk/guide/`)
	return d.page(c, http.StatusOK, "guide", View{Title: "Guide", Nav: "guide", Data: template.HTML(shown)})
}

// guidePicture is one of its pictures.
func (d *Desk) guidePicture(c *gin.Context) error {
	picture, err := fs.ReadFile(docs.Guide, path.Join("guide", path.Base(c.Param("picture"))))
	if err != nil {
		return errs.New(errs.NotFound, "The guide has no such picture.")
	}
	c.Header("Cache-Control", "private, max-age=3600")
	c.Data(http.StatusOK, "image/png", picture)
	return nil
}
