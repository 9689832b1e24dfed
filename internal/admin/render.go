package admin

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"io/fs"
	"net/http"
	"path"
	"strings"
	"sync"

	"github.com/gin-gonic/gin"

	"factdesk/internal/store"
	"factdesk/internal/web/assets"
	"factdesk/review"
)

//go:embed templates
var templateFiles embed.FS

//go:embed static
var staticFiles embed.FS

// static are the desk's own stylesheet and scripts; base.css comes from web/assets.
var static = assets.Must(assets.New("/desk/assets/", assets.Sub(staticFiles, "static")))

func serveStatic(c *gin.Context) error {
	static.ServeHTTP(c.Writer, c.Request)
	return nil
}

// pages holds each page's template by its file's name, parsed when it is first shown:
// all together are 27 MB and 50 ms, which no command line needs, and no desk at its
// start. TestTemplatesAskForWhatThereIs parses all, so that a broken one is never built.
var pages = eachPage()

// layout is what stands around each page, with the parts that pages share.
var layout = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("layout.html").Funcs(funcs).ParseFS(templateFiles, "templates/layout.html", "templates/parts/*.html"))
})

func eachPage() map[string]func() *template.Template {
	names, err := fs.Glob(templateFiles, "templates/pages/*.html")
	if err != nil || len(names) == 0 {
		panic(fmt.Sprint("admin: no pages embedded: ", err))
	}
	out := map[string]func() *template.Template{}
	for _, name := range names {
		out[strings.TrimSuffix(path.Base(name), ".html")] = sync.OnceValue(func() *template.Template {
			return template.Must(template.Must(layout().Clone()).ParseFS(templateFiles, name))
		})
	}
	return out
}

// View is what the layout shows around every page, and the page's own Data. The
// handler gives Title, Nav, Bare and Data; page fills in the rest.
type View struct {
	Title string
	Nav   string // the entry of the navigation that is the current one
	Bare  bool   // without navigation and counts: for those who are not signed in
	Wide  bool   // uses the window's whole width
	Data  any

	Path   string // the address of this page, to come back to
	At     int64  // when it was made, in milliseconds: what happens later is told to it
	Who    review.Actor
	Org    review.Organisation
	Counts store.Counts
	Flash  *Flash
}

// inMore are the entries of the navigation that stand under "More": pages that nobody
// goes to many times a day.
var inMore = map[string]bool{"contradictions": true, "rechecks": true, "clusters": true, "fact-checks": true, "exports": true, "statistics": true, "views": true, "speakers": true}

// InMore reports a page whose entry stands under "More".
func (v View) InMore() bool { return inMore[v.Nav] }

// page writes a page of the desk. Nothing is written when it fails.
func (d *Desk) page(c *gin.Context, status int, name string, v View) error {
	if err := d.dress(c, &v); err != nil {
		return err
	}
	return write(c, status, name, v)
}

// dress fills in what the layout shows.
func (d *Desk) dress(c *gin.Context, v *View) (err error) {
	v.Who, v.Path, v.Flash, v.At = actor(c), c.Request.URL.RequestURI(), d.takeFlash(c), d.now().UnixMilli()
	if v.Org, err = d.DB.Organisation(c.Request.Context()); err != nil || v.Bare {
		return err
	}
	v.Counts, err = d.DB.Counts(c.Request.Context(), v.Who.ID, v.Org.Day(d.now()))
	return err
}

func write(c *gin.Context, status int, name string, v View) error {
	parsed, ok := pages[name]
	if !ok {
		return fmt.Errorf("admin: no page %q", name)
	}
	return answer(c, status, parsed(), v)
}

// part writes one part of a page, for htmx.
func (d *Desk) part(c *gin.Context, page, part string, v View) error {
	v.Who, v.Path = actor(c), c.Request.URL.RequestURI()
	return answer(c, http.StatusOK, pages[page]().Lookup(part), v)
}

func answer(c *gin.Context, status int, t *template.Template, v View) error {
	var out bytes.Buffer
	if err := t.Execute(&out, v); err != nil {
		return fmt.Errorf("page %s: %w", t.Name(), err)
	}
	c.Header("Cache-Control", "no-store") // it shows what only some may see, and one flash
	c.Data(status, "text/html; charset=utf-8", out.Bytes())
	return nil
}

// done ends a form's handler: the person sees to, with the message on top.
func (d *Desk) done(c *gin.Context, f Flash, to string) error {
	d.setFlash(c, f)
	c.Redirect(http.StatusSeeOther, to)
	return nil
}
