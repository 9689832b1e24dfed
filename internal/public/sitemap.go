package public

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strconv"
	"time"

	"github.com/gin-gonic/gin"

	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

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

// sitemap is the list of every public page in parts: GET /sitemap.xml names the sitemaps,
// each with its last change, and ?page=n is one of them, of store.SitemapOf addresses. A
// verdict stays in the sitemap that it came into.
func (s *Site) sitemap(c *gin.Context) error {
	org, err := web.Organisation(c.Request.Context(), s.DB)
	if err != nil {
		return err
	}
	page, _, err := s.pageOf(c, store.SitemapOf)
	if err != nil {
		return err
	}
	write := s.sitemapIndex
	if page >= 0 {
		write = s.sitemapPage
	}
	var out bytes.Buffer
	out.WriteString(xml.Header)
	if err := write(c, &out, page, org); err != nil {
		return err
	}
	s.send(c, "application/xml; charset=utf-8", out.Bytes(), time.Time{})
	return nil
}

// protocol is the namespace of sitemaps and of their index.
const protocol = "http://www.sitemaps.org/schemas/sitemap/0.9"

func (s *Site) sitemapIndex(c *gin.Context, out *bytes.Buffer, _ int64, org review.Organisation) error {
	pages, err := s.DB.SitemapPages(c.Request.Context())
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "<sitemapindex xmlns=%q>\n", protocol)
	for _, p := range pages {
		writeLocation(out, "sitemap", org.BaseURL+"/sitemap.xml?page="+strconv.FormatInt(p.Page, 10), p.ChangedAt)
	}
	out.WriteString("</sitemapindex>\n")
	return nil
}

func (s *Site) sitemapPage(c *gin.Context, out *bytes.Buffer, page int64, org review.Organisation) error {
	rows, err := s.DB.Public(c.Request.Context(), store.PublicRange{From: page * store.SitemapOf, Before: (page + 1) * store.SitemapOf})
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "<urlset xmlns=%q>\n", protocol)
	for _, r := range rows {
		writeLocation(out, "url", org.Page(r.ID), r.Changed())
	}
	out.WriteString("</urlset>\n")
	return nil
}

func writeLocation(out *bytes.Buffer, element, address string, at time.Time) {
	fmt.Fprintf(out, "<%s><loc>", element)
	xml.EscapeText(out, []byte(address))
	out.WriteString("</loc>")
	if !at.IsZero() {
		fmt.Fprintf(out, "<lastmod>%s</lastmod>", at.UTC().Format(time.RFC3339))
	}
	fmt.Fprintf(out, "</%s>\n", element)
}
