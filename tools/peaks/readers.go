package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"

	"golang.org/x/net/html"

	"factdesk/internal/claimreview"
	"factdesk/internal/format/pdfium"
	"factdesk/internal/ingest"
	"factdesk/internal/pagehead"
)

// The readers, by what the table calls them.
const (
	page        = "HTML page"
	head        = "page head"
	docx        = "DOCX"
	odt         = "ODT"
	pdfFile     = "PDF"
	mail        = "mail"
	markdown    = "Markdown"
	subtitles   = "subtitles"
	text        = "plain text"
	items       = "JSON items"
	claimReview = "ClaimReview"
)

// given is what a reader is given.
type given struct {
	path  string
	cache string // where the machine code of PDFium is kept
	raw   []byte
}

// readers are called as an import calls them. Each says what it made of the file.
var readers = map[string]func(ctx context.Context, g given) (string, error){
	page: func(ctx context.Context, g given) (string, error) {
		return told(ingest.NewPages(nil).Read(ctx, g.raw, "utf-8", "https://news.example/a"))
	},
	head: func(_ context.Context, g given) (string, error) {
		doc, err := html.Parse(bytes.NewReader(g.raw))
		if err != nil {
			return "", err
		}
		return fmt.Sprintf("%d things said", len(pagehead.Read(doc, "https://news.example/a").Said)), nil
	},
	docx: file, odt: file, pdfFile: file, mail: file, markdown: file,
	subtitles: plain, text: plain,
	items: func(_ context.Context, g given) (string, error) {
		n, refused := 0, 0
		for _, err := range ingest.Items(g.path, nil) {
			if n++; err != nil {
				refused++
			}
		}
		return fmt.Sprintf("%d items, %d refused", n, refused), nil
	},
	claimReview: func(_ context.Context, g given) (string, error) { return reviews(g.raw) },
}

func file(ctx context.Context, g given) (string, error) {
	kind, err := ingest.KindOf(g.path, g.raw)
	if err != nil {
		return "", err
	}
	pages := ingest.NewPages(nil)
	pages.UsePDF(pdfium.New(g.cache))
	return told(pages.ReadFile(ctx, g.raw, kind, nil))
}

func plain(ctx context.Context, g given) (string, error) {
	return told(ingest.ReadText(ctx, g.raw, ""))
}

func told(d *ingest.Document, err error) (string, error) {
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%d bytes of text, %d places", len(d.Text), len(d.Places)), nil
}

// reviews reads all records of a stream, and keeps none.
func reviews(raw []byte) (string, error) {
	r, err := claimreview.NewReader(bytes.NewReader(raw), "https://news.example/a")
	if err != nil {
		return "", err
	}
	defer r.Close()
	n, refused := 0, 0
	for {
		record, err := r.Next()
		if errors.Is(err, io.EOF) {
			return fmt.Sprintf("%d records, %d refused", n, refused), nil
		}
		if err != nil {
			return fmt.Sprintf("%d records, %d refused, then: %v", n, refused, err), nil
		}
		if n++; record.Err != nil {
			refused++
		}
	}
}
