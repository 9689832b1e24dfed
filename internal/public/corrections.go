package public

import (
	"bytes"
	"encoding/xml"
	"net/url"
	"strconv"
	"time"

	"github.com/gin-gonic/gin"

	"factdesk/internal/claimreview"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/internal/web/verdictpage"
	"factdesk/review"
)

// correctionsPage is what corrections.html shows.
type correctionsPage struct {
	Frame verdictpage.Frame
	Items []putRight
	Next  string // address of the next page, "" at the end
	First string // address of the first page, "" there
}

// putRight is a correction or a retraction on it.
type putRight struct {
	ID         string // of the element
	Path       string // of the verdict's page
	Wording    string
	Language   string
	On         string // YYYY-MM-DD
	Reason     string // of a retraction; "" for a correction
	Correction any    // as the verdict's page shows it
}

// corrections is the list of what was put right, the newest first: GET /corrections with
// after, the cursor.
func (s *Site) corrections(c *gin.Context) error {
	org, err := web.Organisation(c.Request.Context(), s.DB)
	if err != nil {
		return err
	}
	after := c.Query("after")
	found, err := s.DB.PutRight(c.Request.Context(), after, perPage)
	if err != nil {
		return err
	}
	p := correctionsPage{Frame: verdictpage.Frame{Title: "Corrections", Organisation: org, Description: "What we corrected and took back.", NoIndex: after != ""}}
	if after == "" {
		p.Frame.Canonical = org.BaseURL + "/corrections"
	} else {
		p.First = "/corrections"
	}
	if found.Next != "" {
		p.Next = "/corrections?" + url.Values{"after": {found.Next}}.Encode()
	}
	for _, r := range found.Items {
		p.Items = append(p.Items, putRightOf(r, org))
	}
	return s.show(c, "corrections.html", p)
}

func putRightOf(r store.PutRight, org review.Organisation) putRight {
	v, of := r.Case.Verdict(), r.Case.Publisher(org)
	out := putRight{ID: "c-" + r.ID.String(), Path: review.PagePath(r.Case.ID), Wording: v.Wording, Language: v.Language, On: of.Day(r.At)}
	if r.Correction == nil {
		out.Reason = r.Case.RetractionReason
		return out
	}
	shown := verdictpage.CorrectionOf(r.Case, *r.Correction, of, r.At)
	shown.ID = out.ID + "-" + strconv.Itoa(r.Correction.Number)
	out.Correction = shown
	return out
}

// feedOfCorrections is how many the feed has. Whoever reads it once a month misses none of a
// desk that corrects three times a day.
const feedOfCorrections = 100

// atomFeed and what is in it are as RFC 4287 has them.
type atomFeed struct {
	XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	ID      string      `xml:"id"`
	Title   string      `xml:"title"`
	Updated string      `xml:"updated"`
	Links   []atomLink  `xml:"link"`
	Author  atomPerson  `xml:"author"`
	Entries []atomEntry `xml:"entry"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr,omitempty"`
	Href string `xml:"href,attr"`
}

type atomPerson struct {
	Name string `xml:"name"`
}

type atomEntry struct {
	ID       string       `xml:"id"`
	Title    string       `xml:"title"`
	Updated  string       `xml:"updated"`
	Link     atomLink     `xml:"link"`
	Category atomCategory `xml:"category"`
	Summary  string       `xml:"summary"`
}

type atomCategory struct {
	Term string `xml:"term,attr"`
}

// correctionsFeed is the newest of them as an Atom feed: GET /corrections/feed.xml.
func (s *Site) correctionsFeed(c *gin.Context) error {
	org, err := web.Organisation(c.Request.Context(), s.DB)
	if err != nil {
		return err
	}
	found, err := s.DB.PutRight(c.Request.Context(), "", feedOfCorrections)
	if err != nil {
		return err
	}
	f := atomFeed{ID: org.BaseURL + "/corrections", Title: "What " + org.Name + " corrected and took back", Author: atomPerson{org.Name},
		Updated: time.Unix(0, 0).UTC().Format(time.RFC3339), Links: []atomLink{{"self", org.BaseURL + "/corrections/feed.xml"}, {"", org.BaseURL + "/corrections"}}}
	if len(found.Items) > 0 {
		f.Updated = found.Items[0].At.UTC().Format(time.RFC3339)
	}
	for _, r := range found.Items {
		f.Entries = append(f.Entries, entryOfCorrection(r, org))
	}
	var out bytes.Buffer
	out.WriteString(xml.Header)
	if err := xml.NewEncoder(&out).Encode(f); err != nil {
		return err
	}
	s.send(c, "application/atom+xml; charset=utf-8", out.Bytes(), time.Time{})
	return nil
}

func entryOfCorrection(r store.PutRight, org review.Organisation) atomEntry {
	e := atomEntry{ID: "urn:uuid:" + r.ID.String(), Updated: r.At.UTC().Format(time.RFC3339), Link: atomLink{"", org.Page(r.Case.ID)},
		Category: atomCategory{r.Kind()}, Summary: r.Note()}
	name := "Retraction"
	if r.Correction != nil {
		name = claimreview.CorrectionName(r.Correction.Kind)
		for _, d := range r.Correction.Differences {
			e.Summary += "\n" + d.Sentence()
		}
	}
	e.Title = name + ": " + r.Case.Verdict().Wording
	return e
}
