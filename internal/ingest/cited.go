package ingest

import (
	"context"
	"fmt"
	"time"

	"factdesk/claims"
	"factdesk/internal/guard"
	"factdesk/internal/pagehead"
)

// Cited is what a page says of itself, for whoever cites it; "" for what it does not say.
type Cited struct {
	Title     string `json:"title"`
	Publisher string `json:"publisher"`
	Published string `json:"published"` // YYYY-MM-DD, or as much of it as is known
}

// citeTimeout bounds how long somebody who pasted an address waits for what it says.
const citeTimeout = 10 * time.Second

// Cite fetches the page at an address, behind the guard of every fetch, and reads its head.
// Nothing is stored. What is no web page says nothing of itself.
func (im *Importer) Cite(ctx context.Context, address string) (Cited, error) {
	ctx, cancel := context.WithTimeout(ctx, citeTimeout)
	defer cancel()
	s := &source{}
	s.URL = address
	if err := im.fetch(ctx, s); err != nil {
		return Cited{}, err
	}
	if s.MediaType != "text/html" && s.MediaType != "application/xhtml+xml" {
		return Cited{}, nil
	}
	pages := im.pages()
	return guard.In(ctx, pages.pool, func() (Cited, error) { return pages.cite(s.Raw, s.Charset, s.fetched.URL) })
}

func (p *Pages) cite(raw []byte, charset, address string) (Cited, error) {
	text, _, err := decodeHTML(raw, charset)
	if err != nil {
		return Cited{}, err
	}
	doc, err := p.parseHTML(text)
	if err != nil {
		return Cited{}, fmt.Errorf("read the head of a page: %w", err)
	}
	out := Cited{}
	to := map[claims.Field]*string{claims.FieldHeadline: &out.Title, claims.FieldPublisher: &out.Publisher, claims.FieldPublished: &out.Published}
	for _, said := range pagehead.Read(doc, address).Said {
		if field := to[said.Field]; field != nil && *field == "" && said.Taken() {
			*field = said.Value
		}
	}
	return out, nil
}
