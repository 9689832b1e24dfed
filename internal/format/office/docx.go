package office

import (
	"context"
	"fmt"
	"path"
	"strings"

	"factdesk/internal/errs"
	"factdesk/internal/format"
)

// ReadDOCX reads a document of Word.
func ReadDOCX(ctx context.Context, raw []byte) (*format.Paper, error) {
	a, err := openArchive(raw)
	if err != nil {
		return nil, err
	}
	main, err := a.mainPart(ctx)
	if err != nil {
		return nil, err
	}
	w := newWord()
	if err := a.readAround(ctx, main, w); err != nil {
		return nil, err
	}
	body := w.open()
	if err := a.walk(ctx, main, w); err != nil {
		return nil, err
	}
	return w.paper(texts(body.all()))
}

// readAround reads what a document's body needs or points to.
func (a *archive) readAround(ctx context.Context, main string, w *word) error {
	folder, _ := path.Split(main)
	if err := a.walkIf(ctx, folder+"styles.xml", &styleNames{names: w.styles}); err != nil {
		return err
	}
	for _, notes := range []string{"footnotes.xml", "endnotes.xml"} {
		n := &word{styles: w.styles, notes: w.notes}
		if err := a.walkIf(ctx, folder+notes, n); err != nil {
			return err
		}
		w.deleted, w.inserted = w.deleted+n.deleted, w.inserted+n.inserted
	}
	if err := a.walkIf(ctx, folder+"comments.xml", &w.comments); err != nil {
		return err
	}
	return a.walkIf(ctx, "docProps/core.xml", &w.core)
}

// walkIf reads a part that a document may lack.
func (a *archive) walkIf(ctx context.Context, name string, v visitor) error {
	if !a.has(name) {
		return nil
	}
	return a.walk(ctx, name, v)
}

// mainPart is the part with the document's body.
func (a *archive) mainPart(ctx context.Context) (string, error) {
	rels := &relations{}
	if err := a.walkIf(ctx, "_rels/.rels", rels); err != nil {
		return "", err
	}
	for _, name := range []string{strings.TrimPrefix(rels.document, "/"), "word/document.xml"} {
		if a.has(name) {
			return name, nil
		}
	}
	return "", errs.New(errs.Unsupported, "This is no document of Word, but another ZIP archive. Unpack it and import the files in it, or copy the text and paste it.")
}

// relations finds the body in a package's list of parts.
type relations struct {
	nothing
	document string
}

func (r *relations) start(e element) {
	if e.Local == "Relationship" && strings.HasSuffix(e.attr("Type"), "/officeDocument") {
		r.document = e.attr("Target")
	}
}

// nothing is a visitor that overlooks all.
type nothing struct{}

func (nothing) start(element) {}
func (nothing) end(element)   {}
func (nothing) text(chars)    {}

// styleNames reads what a document's styles are called.
type styleNames struct {
	nothing
	names map[string]string
	id    string
}

func (s *styleNames) start(e element) {
	switch {
	case e.Local == "style":
		s.id = e.attr("styleId")
	case e.Local == "name" && e.in == "style":
		s.names[s.id] = e.attr("val")
	}
}

// counter counts elements of a name.
type counter struct {
	nothing
	name string
	n    int
}

func (c *counter) start(e element) {
	if e.Local == c.name {
		c.n++
	}
}

// properties are what a document says of itself.
type properties struct {
	title string
	now   string
}

func (p *properties) start(e element) { p.now = e.Local }
func (p *properties) end(element)     { p.now = "" }
func (p *properties) text(s chars) {
	if p.now == "title" {
		p.title += s.string
	}
}

// paper puts the document together: the body, the notes that it points to, and what else
// there is to know.
func (w *word) paper(body []string) (*format.Paper, error) {
	out := &format.Paper{Headline: w.title, Left: w.left}
	for _, text := range body {
		out.Add(text)
	}
	for i, id := range w.ordered {
		addNote(out, i+1, w.notes[id])
	}
	if hidden := strings.TrimSpace(w.hidden.String()); hidden != "" {
		out.Left = append(out.Left, format.Left{Text: hidden, Reason: format.Hidden})
	}
	return finish(out, counts{comments: w.comments.n, deleted: w.deleted, inserted: w.inserted}, w.core.title)
}

// addNote adds a note under its number.
func addNote(out *format.Paper, number int, texts []string) {
	for i, text := range texts {
		if i == 0 {
			text = fmt.Sprintf("%d. %s", number, text)
		}
		out.Add(text)
	}
}

// counts are what a text does not show of a document.
type counts struct{ comments, deleted, inserted int }

func (c counts) notices() (out []string) {
	for _, n := range []struct {
		of        int
		one, many string
	}{
		{c.comments, "1 comment of the document is not in the text.", "%d comments of the document are not in the text."},
		{c.inserted, "1 insertion that nobody has accepted yet is in the text.", "%d insertions that nobody has accepted yet are in the text."},
		{c.deleted, "1 deletion that nobody has accepted yet is left out of it.", "%d deletions that nobody has accepted yet are left out of it."},
	} {
		switch {
		case n.of == 1:
			out = append(out, n.one)
		case n.of > 1:
			out = append(out, fmt.Sprintf(n.many, n.of))
		}
	}
	return out
}

// finish settles the headline, and refuses a document without words.
func finish(out *format.Paper, c counts, title string) (*format.Paper, error) {
	if len(out.Blocks) == 0 {
		return nil, errs.New(errs.Invalid, "The document holds no text. If it holds pictures of text, have them recognised (OCR) and import the result.")
	}
	if title = strings.TrimSpace(title); out.Headline == "" {
		for _, b := range out.Blocks[:min(3, len(out.Blocks))] {
			if strings.EqualFold(b.Text, title) {
				out.Headline = b.Text
			}
		}
	}
	out.Notices = append(out.Notices, c.notices()...)
	return out, nil
}
