// Package public serves what readers and search engines see: a page for each
// published verdict with its ClaimReview, the list of all, and feeds. It needs no
// session, no cookie and no JavaScript, and shows nothing that is not published.
package public

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"html/template"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"factdesk/internal/release"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/internal/web/assets"
	"factdesk/internal/web/verdictpage"
)

//go:embed templates
var files embed.FS

var pages = template.Must(verdictpage.Templates(files, "templates/*.html"))

// Site is the public face.
type Site struct {
	DB      *store.DB
	Now     func() time.Time
	Release release.Release // another one may write a page otherwise

	server *web.Server // with what is kept, once mounted
}

// Mount adds the public face to a server. Its errors are pages, also at addresses
// that no other face claims; clients that want no page get problem+json.
func (s *Site) Mount(to *web.Server) {
	s.server = to
	for _, prefix := range []string{"/", "/verdicts", "/corrections"} {
		to.Face(web.Face{Prefix: prefix, Error: s.fail})
	}
	to.Mount(s.routes()...)
}

// routes are all of the public face: the same for everybody, whoever is signed in. What
// searches or reads all of it counts against the rate limit.
func (s *Site) routes() []web.Route {
	all := []web.Route{
		{Path: "/", Counted: true, Handler: s.list},
		{Path: "/verdicts", Counted: true, Handler: s.list},
		{Path: "/verdicts/:id", Handler: s.verdict},
		{Path: "/verdicts/:id/revisions/:n", Handler: s.revision},
		{Path: "/verdicts/:id/proof", Handler: s.proof},
		{Path: "/verdicts/:id/revisions/:n/proof", Handler: s.proof},
		{Path: "/corrections", Counted: true, Handler: s.corrections},
		{Path: "/corrections/feed.xml", Counted: true, Handler: s.correctionsFeed},
		{Path: "/verdicts/feed.json", Counted: true, Handler: s.feed},
		{Path: "/robots.txt", Handler: s.robots},
		{Path: "/sitemap.xml", Counted: true, Handler: s.sitemap},
		{Path: assets.Base.Prefix() + "*file", Handler: s.asset},
	}
	for i := range all {
		all[i].Method, all[i].Action = http.MethodGet, web.Static
	}
	return all
}

func (s *Site) asset(c *gin.Context) error {
	assets.Base.ServeHTTP(c.Writer, c.Request)
	return nil
}

// show executes a template and sends it.
func (s *Site) show(c *gin.Context, name string, data any) error {
	var out bytes.Buffer
	if err := pages.ExecuteTemplate(&out, name, data); err != nil {
		return err
	}
	s.send(c, "text/html; charset=utf-8", out.Bytes(), time.Time{})
	return nil
}

// send answers with a body under a strong ETag of its content, or with 304. Caches
// may keep it, and must ask each time: a verdict can be retracted at any moment.
// Modified is left out when it is zero or so recent that another change could
// follow in the same second, which a Last-Modified could not tell.
func (s *Site) send(c *gin.Context, mediaType string, body []byte, modified time.Time) {
	s.sendMade(c, made(mediaType, body, modified))
}

// page is an answer with its ETag, as it is sent and kept.
type page struct {
	mediaType string
	body      []byte
	tag       string
	modified  time.Time
}

func made(mediaType string, body []byte, modified time.Time) page {
	sum := sha256.Sum256(body)
	return page{mediaType, body, `"` + base64.RawURLEncoding.EncodeToString(sum[:15]) + `"`, modified}
}

func (s *Site) sendMade(c *gin.Context, p page) {
	head := c.Writer.Header()
	head.Set("Content-Type", p.mediaType)
	head.Set("Cache-Control", "public, no-cache")
	head.Set("ETag", p.tag)
	if s.Now().Sub(p.modified) < 2*time.Second {
		p.modified = time.Time{}
	}
	http.ServeContent(c.Writer, c.Request, "", p.modified, bytes.NewReader(p.body))
}
