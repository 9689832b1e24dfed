package public

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/xml"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"github.com/gin-gonic/gin"

	"factdesk/internal/export"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

// wholeFile is how many requests a file counts as that holds every verdict. To be told
// that it has not changed is one.
const wholeFile = 10

// feed is the DataFeed of all published verdicts: GET /verdicts/feed.json. When
// the database goes away in the middle the connection is cut: what came is no JSON.
func (s *Site) feed(c *gin.Context) error {
	ctx := c.Request.Context()
	org, err := web.Organisation(ctx, s.DB)
	if err != nil {
		return err
	}
	changed, fresh, err := s.fresh(c, org)
	if err != nil || fresh {
		return err
	}
	if err := web.Spend(ctx, wholeFile-1); err != nil {
		return err
	}
	format, err := export.Lookup("datafeed")
	if err != nil {
		return err
	}
	c.Header("Content-Type", format.MediaType)
	w, err := s.DB.Fresh(ctx, c.Writer)
	if err != nil {
		return err
	}
	all := export.Items(s.DB.All(ctx, published), org)
	if _, err := format.Write(w, all, export.Head{Organisation: org, At: changed}); err != nil {
		return s.cut(c, err)
	}
	return nil
}

var published = store.ClaimQuery{States: []review.State{review.Published}}

// fresh answers 304 when readers would see nothing else than when the client asked
// last, and says since when. It looks at what stands in the database and at the
// release, which may write it otherwise: every process answers the same, also after it
// was started anew.
func (s *Site) fresh(c *gin.Context, org review.Organisation) (changed time.Time, fresh bool, err error) {
	p, err := s.DB.Public(c.Request.Context())
	if err != nil {
		return time.Time{}, false, err
	}
	sum := sha256.Sum256(fmt.Appendln(nil, s.Release.Revision, p.Mark, org.BaseURL, c.Request.URL))
	tag := `"` + base64.RawURLEncoding.EncodeToString(sum[:15]) + `"`
	c.Header("ETag", tag)
	c.Header("Cache-Control", "public, no-cache")
	if strings.Contains(c.GetHeader("If-None-Match"), tag) {
		c.Status(http.StatusNotModified)
		c.Writer.WriteHeaderNow()
		return p.At, true, nil
	}
	return p.At, false, nil
}

// cut passes an error on while nothing has been sent yet. Later it is too late for
// a status, and the connection is dropped so that the client sees a failure.
func (s *Site) cut(c *gin.Context, err error) error {
	if c.Writer.Size() <= 0 {
		return err
	}
	panic(http.ErrAbortHandler)
}

// robots lets everybody read everything, and says where the list is.
func (s *Site) robots(c *gin.Context) error {
	org, err := web.Organisation(c.Request.Context(), s.DB)
	if err != nil {
		return err
	}
	body := "User-agent: *\nAllow: /verdicts\nAllow: /assets/\nDisallow: /*?q=\n\nSitemap: " + org.BaseURL + "/sitemap.xml\n"
	s.send(c, "text/plain; charset=utf-8", []byte(body), time.Time{})
	return nil
}

// sitemap lists every public page: GET /sitemap.xml. It is not cut at the 50,000
// addresses that the protocol allows in one file.
func (s *Site) sitemap(c *gin.Context) error {
	ctx := c.Request.Context()
	org, err := web.Organisation(ctx, s.DB)
	if err != nil {
		return err
	}
	_, fresh, err := s.fresh(c, org)
	if err != nil || fresh {
		return err
	}
	if err := web.Spend(ctx, wholeFile-1); err != nil {
		return err
	}
	c.Header("Content-Type", "application/xml; charset=utf-8")
	q := store.ClaimQuery{States: review.PublicStates(), Limit: store.MaxPage}
	begun := false
	for {
		page, err := s.DB.Cases(ctx, q)
		if err != nil {
			return s.cut(c, err)
		}
		if !begun {
			io.WriteString(c.Writer, xml.Header+"<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
			begun = true
		}
		for i := range page.Items {
			writeLocation(c.Writer, &page.Items[i], org)
		}
		if q.After = page.Next; q.After == "" {
			_, err := io.WriteString(c.Writer, "</urlset>\n")
			return err
		}
	}
}

func writeLocation(w io.Writer, c *review.Case, org review.Organisation) {
	at := c.PublishedAt
	if c.RetractedAt != nil {
		at = c.RetractedAt
	}
	io.WriteString(w, "<url><loc>")
	xml.EscapeText(w, []byte(org.Page(c.ID)))
	io.WriteString(w, "</loc>")
	if at != nil {
		fmt.Fprintf(w, "<lastmod>%s</lastmod>", at.UTC().Format(time.RFC3339))
	}
	io.WriteString(w, "</url>\n")
}
