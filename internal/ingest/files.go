package ingest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"factdesk/claims"
	"factdesk/claims/masthead"
	"factdesk/claims/text"
	"factdesk/internal/errs"
	"factdesk/internal/format"
	"factdesk/internal/format/mail"
	"factdesk/internal/format/markdown"
	"factdesk/internal/format/office"
	"factdesk/internal/format/pdf"
	"factdesk/internal/format/pdfium"
	"factdesk/internal/guard"
	"factdesk/internal/prose"
)

// fileReader reads a kind of file. Raise its version when the same bytes would give
// another text.
type fileReader struct {
	name, version string
	read          func(ctx context.Context, p *Pages, raw []byte, progress PageProgress) (*format.Paper, error)
}

// PageProgress hears how many pages of a document are read; nil hears nothing.
type PageProgress func(done, of int)

// files are the readers by media type.
var files = map[string]fileReader{
	pdfDocument: {"pdfium", "1.21.4+1", func(ctx context.Context, p *Pages, raw []byte, progress PageProgress) (*format.Paper, error) {
		return pdf.Read(ctx, p.engine(), raw, progress)
	}},
	WordDocument: {"docx", "2", func(ctx context.Context, _ *Pages, raw []byte, _ PageProgress) (*format.Paper, error) {
		return office.ReadDOCX(ctx, raw)
	}},
	openDocument: {"odt", "1", func(ctx context.Context, _ *Pages, raw []byte, _ PageProgress) (*format.Paper, error) {
		return office.ReadODT(ctx, raw)
	}},
	mailMessage: {"mail", "3", func(ctx context.Context, p *Pages, raw []byte, _ PageProgress) (*format.Paper, error) {
		return mail.Read(ctx, raw, p.paragraphs)
	}},
	markdownText: {"markdown", "2", func(_ context.Context, _ *Pages, raw []byte, _ PageProgress) (*format.Paper, error) {
		source, _, err := text.Decode(raw, "")
		if err != nil {
			return nil, err
		}
		return markdown.Read(source)
	}},
}

// UsePDF gives the pages the engine that reads PDF documents. Without it one is made that
// keeps nothing between two documents.
func (p *Pages) UsePDF(engine *pdfium.Engine) { p.pdf = engine }

func (p *Pages) engine() *pdfium.Engine {
	p.once.Do(func() {
		if p.pdf == nil {
			p.pdf = pdfium.New("")
		}
	})
	return p.pdf
}

// paragraphs are those of HTML, all that its reader sees, and what is struck out there.
func (p *Pages) paragraphs(raw []byte, charset string) (texts, struck []string, err error) {
	source, _, err := decodeHTML(raw, charset)
	if err != nil {
		return nil, nil, err
	}
	doc, err := p.parseHTML(source)
	if err != nil {
		return nil, nil, err
	}
	texts, struck = prose.Seen(doc)
	return texts, struck, nil
}

// ReadFile reads a document, mail or text in Markdown. Like Read it waits for its turn,
// and until ctx ends.
func (p *Pages) ReadFile(ctx context.Context, raw []byte, mediaType string, progress PageProgress) (*Document, error) {
	reader, ok := files[mediaType]
	if !ok {
		return nil, errs.New(errs.Unsupported, "Files of the type %s are not read. %s", cut(mediaType, 60), readableFiles)
	}
	paper, err := guard.In(ctx, p.pool, func() (*format.Paper, error) { return reader.read(ctx, p, raw, progress) })
	if errors.Is(err, guard.ErrFull) {
		return nil, errs.Because(err, errs.Unavailable, "No file can be read at the moment: the reading of others hangs. Try again in some minutes, or paste the text.")
	}
	if err != nil {
		return nil, fmt.Errorf("read a file: %w", err)
	}
	doc, err := newPaper(ctx, paper)
	if err != nil {
		return nil, err
	}
	doc.Extractor, doc.ExtractorVersion = reader.name, reader.version
	return doc, nil
}

// newPaper makes a document of what a reader found.
func newPaper(ctx context.Context, paper *format.Paper) (*Document, error) {
	doc := &Document{}
	doc.Text, doc.Places = paper.Text()
	if err := text.Check(doc.Text); err != nil {
		return nil, err
	}
	guess, err := masthead.Guess(doc.Text, ctx.Err)
	if err != nil {
		return nil, fmt.Errorf("read the head of a file: %w", err)
	}
	own := Meta{Headline: paper.Headline, Published: paper.Published, Language: paper.Language}.tidy()
	doc.Meta = own.Or(Meta(guess)).Or(Meta{Language: text.Language(doc.Text)})
	known := own.said("head of the file")
	doc.Said = known
	for _, s := range doc.Meta.said("lines of the text") {
		if !slices.ContainsFunc(known, func(o claims.Said) bool { return o.Field == s.Field }) {
			doc.Said = append(doc.Said, s)
		}
	}
	doc.Headers, doc.Says = paper.Headers, paper.Notices
	for _, l := range paper.Left {
		doc.Left = append(doc.Left, prose.Left{Text: l.Text, Reason: leftReasons[l.Reason], Words: len(strings.Fields(l.Text))})
	}
	return doc, nil
}

// leftReasons are why something of a file is not in the text.
var leftReasons = map[format.Reason]prose.Reason{
	format.Running: prose.Running, format.Contents: prose.Contents, format.Hidden: prose.Hidden, format.Struck: prose.Struck,
}
