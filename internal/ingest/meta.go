package ingest

import (
	"cmp"
	"strings"

	"golang.org/x/net/html"

	"factdesk/claims"
)

// Meta is what an article says of itself. Everything in it is a suggestion that a
// person may correct; what isn't known is empty.
type Meta struct {
	Headline  string   `json:"headline"`
	Publisher string   `json:"publisher"`
	Bylines   []string `json:"bylines"`
	Agencies  []string `json:"agencies"`
	Published string   `json:"published"` // YYYY-MM-DD
	Language  string   `json:"language"`  // BCP 47
}

// Or fills what m lacks from other.
func (m Meta) Or(other Meta) Meta {
	m.Headline = cmp.Or(m.Headline, other.Headline)
	m.Publisher = cmp.Or(m.Publisher, other.Publisher)
	m.Published = cmp.Or(m.Published, other.Published)
	m.Language = cmp.Or(m.Language, other.Language)
	if len(m.Bylines) == 0 {
		m.Bylines = other.Bylines
	}
	if len(m.Agencies) == 0 {
		m.Agencies = other.Agencies
	}
	return m
}

// said is what m says, each with the place that it is from.
func (m Meta) said(from string) (out []claims.Said) {
	add := func(field claims.Field, values ...string) {
		for _, v := range values {
			if v != "" {
				out = append(out, claims.Said{Field: field, Value: v, From: from})
			}
		}
	}
	add(claims.FieldHeadline, m.Headline)
	add(claims.FieldByline, m.Bylines...)
	add(claims.FieldPublisher, m.Publisher)
	add(claims.FieldPublished, m.Published)
	add(claims.FieldAgency, m.Agencies...)
	add(claims.FieldLanguage, m.Language)
	return out
}

// metaOf is what was taken of what an article says of itself.
func metaOf(said []claims.Said) (m Meta) {
	for _, s := range said {
		if !s.Taken() {
			continue
		}
		switch s.Field {
		case claims.FieldHeadline:
			m.Headline = cmp.Or(m.Headline, s.Value)
		case claims.FieldPublisher:
			m.Publisher = cmp.Or(m.Publisher, s.Value)
		case claims.FieldPublished:
			m.Published = cmp.Or(m.Published, s.Value)
		case claims.FieldLanguage:
			m.Language = cmp.Or(m.Language, s.Value)
		case claims.FieldByline:
			m.Bylines = append(m.Bylines, s.Value)
		case claims.FieldAgency:
			m.Agencies = append(m.Agencies, s.Value)
		}
	}
	return m
}

// line puts a value of several lines on one.
func line(s string) string { return strings.Join(strings.Fields(s), " ") }

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key || a.Namespace != "" && a.Namespace+":"+a.Key == key {
			return a.Val
		}
	}
	return ""
}
