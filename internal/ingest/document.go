package ingest

import (
	"context"
	"fmt"
	"unicode/utf8"

	"factdesk/claims"
	"factdesk/claims/masthead"
	"factdesk/claims/text"
	"factdesk/internal/format/captions"
	"factdesk/internal/prose"
)

// Document is what was fetched or given, read as an article.
type Document struct {
	Text             string          // the canonical text: what every offset counts in
	Places           []claims.Placed // where stretches of Text stand in a document or recording; nil for what has no pages and times
	Charset          string          // of the bytes it was read from
	Extractor        string          // who made Text: text, trafilatura or readability
	ExtractorVersion string
	Canonical        string            // a page's rel=canonical where it may be believed, else ""
	Wall             *Wall             // what stands in the place of the article, or of a part of it; nil when nothing does
	Left             []prose.Left      // of a page: the passages of prose that are not in Text
	Top              int               // how many paragraphs of Text stand before those: headline and standfirst
	Meta             Meta              // what is taken of what it says of itself
	Said             []claims.Said     // that, and what is offered, each with where it stands
	Headers          map[string]string // of a mail
	Says             []string          // what the reader should know of a file
}

// textVersion is raised when the same bytes would give another text.
const textVersion = "2"

// ReadText reads plain text. The text is the decoded bytes as they stand, carriage
// returns included and a byte-order mark not, so that offsets stay true to the
// file. Errors are for the person: Invalid for an empty or broken text,
// Unsupported for a file that is no text.
func ReadText(ctx context.Context, raw []byte, charset string) (*Document, error) {
	if charset == "" && !utf8.Valid(raw) {
		charset = unnamed(raw)
	}
	decoded, name, err := text.Decode(raw, charset)
	if err != nil {
		return nil, err
	}
	if captions.Is(decoded) {
		return readCaptions(decoded, name)
	}
	guess, err := masthead.Guess(decoded, ctx.Err)
	if err != nil {
		return nil, fmt.Errorf("read the head of a text: %w", err)
	}
	meta := Meta(guess).Or(Meta{Language: text.Language(decoded)})
	return &Document{
		Text:             decoded,
		Places:           text.Times(decoded),
		Charset:          name,
		Extractor:        "text",
		ExtractorVersion: textVersion,
		Meta:             meta,
		Said:             meta.said("lines of the text"),
	}, nil
}
