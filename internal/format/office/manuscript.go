package office

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"unicode"
	"unicode/utf8"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/internal/format"
)

// Manuscript is a document of Word that knows where its words stand in it, so that it can
// be given back with remarks.
type Manuscript struct {
	*format.Paper
	raw     []byte // the file
	archive *archive
	main    string // the part with the body
	body    []byte // what it holds
	text    []rune // what the paper says
	trace   *trace
	known   []known
}

// known is a stretch of the text, in code points, that is words of the body.
type known struct {
	claims.Span
	of   *words
	skip int // code points of those words before it
}

// OpenManuscript reads a document of Word like ReadDOCX. It holds the document's body and
// a note for each stretch of its words.
func OpenManuscript(ctx context.Context, raw []byte) (*Manuscript, error) {
	a, err := openArchive(raw)
	if err != nil {
		return nil, err
	}
	m := &Manuscript{raw: raw, archive: a, trace: &trace{}}
	if m.main, err = a.mainPart(ctx); err != nil {
		return nil, err
	}
	w := newWord()
	if err := a.readAround(ctx, m.main, w); err != nil {
		return nil, err
	}
	if m.body, err = a.read(m.main); err != nil {
		return nil, err
	}
	if len(m.body) > maxBody {
		return nil, errs.New(errs.TooLarge, "The document's body has %d MB; %d are read to be given back with comments. Check it in parts, or its text alone.", len(m.body)>>20, maxBody>>20)
	}
	w.trace = m.trace
	body := w.open()
	if err := walk(ctx, bytes.NewReader(m.body), w); err != nil {
		return nil, err
	}
	if m.trace.count >= maxTraced {
		return nil, tooDeep()
	}
	lines := body.all()
	if m.Paper, err = w.paper(texts(lines)); err != nil {
		return nil, err
	}
	text, _ := m.Text()
	m.text = []rune(text)
	m.place(lines)
	return m, nil
}

// read unpacks a part.
func (a *archive) read(name string) ([]byte, error) {
	r, err := a.open(name)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	raw, err := io.ReadAll(r)
	if err != nil {
		return nil, broken(err)
	}
	return raw, nil
}

// place notes where in the text the stretches of lines stand: the lines are its first
// paragraphs, with a blank line between two.
func (m *Manuscript) place(lines []line) {
	at := 0
	for _, l := range lines {
		done := 0 // bytes
		for _, s := range l.from {
			at += utf8.RuneCountInString(l.text[done:s.at])
			end := at + utf8.RuneCountInString(l.text[s.at:s.end])
			m.known = append(m.known, known{claims.Span{Start: at, End: end}, s.of, utf8.RuneCountInString(s.of.text[:s.skip])})
			at, done = end, s.end
		}
		at += utf8.RuneCountInString(l.text[done:]) + 2
	}
}

// Obstacle is why a stretch of a text can't carry a remark.
type Obstacle string

// The obstacles.
const (
	Nowhere Obstacle = "in a note or a formula"
	InBox   Obstacle = "in a text box"
	Apart   Obstacle = "in more than one cell of a table"
	InField Obstacle = "in a part of a field, a control or a ruby"
)

// Obstacle says why no remark can be set on exactly these words; "" when one can.
func (m *Manuscript) Obstacle(span claims.Span) Obstacle {
	_, why := m.anchor(span)
	return why
}

// anchor is where the marks of a remark go.
type anchor struct{ start, end cut }

// anchor finds the words of a span of the text and the cuts around them. What a text has
// of its own at its edges, the dot of a list's item, is let go.
func (m *Manuscript) anchor(span claims.Span) (anchor, Obstacle) {
	first, last := m.ending(span.Start+1), m.ending(span.End)
	if last == len(m.known) || m.known[last].Start >= span.End {
		last--
	}
	if first > last {
		return anchor{}, Nowhere
	}
	from, to := m.known[first], m.known[last]
	if m.says(span.Start, from.Start) || m.says(to.End, span.End) {
		return anchor{}, Nowhere
	}
	if why := together(m.known[first : last+1]); why != "" {
		return anchor{}, why
	}
	start, ok := m.before(from.of, from.skip+max(0, span.Start-from.Start))
	end, also := m.behind(to.of, to.skip+min(to.End, span.End)-to.Start)
	if !ok || !also || start.at >= end.at {
		return anchor{}, InField
	}
	return anchor{start, end}, ""
}

// ending is the first of the known stretches that ends at a place or behind it.
func (m *Manuscript) ending(at int) int {
	i, _ := slices.BinarySearchFunc(m.known, at, func(k known, at int) int { return cmp.Compare(k.End, at) })
	return i
}

// says reports words in a stretch of the text that is none of the body's.
func (m *Manuscript) says(start, end int) bool {
	return start < end && slices.ContainsFunc(m.text[start:end], func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// together says why stretches can't be marked as one.
func together(all []known) Obstacle {
	for _, k := range all {
		switch {
		case k.of.par.area.box:
			return InBox
		case k.of.par.area != all[0].of.par.area:
			return Apart
		}
	}
	return ""
}

// Remark is a comment on a stretch of the text. One on nothing is on the whole.
type Remark struct {
	claims.Span
	Paragraphs []string
}

// Annotated is the file with remarks: each part but the body, its comments and what names
// those is the same to the byte, and of the body nothing is gone. What was remarked before
// stays. A remark whose words can't carry it is an error: ask Obstacle before.
func (m *Manuscript) Annotated(ctx context.Context, by Author, remarks []Remark) ([]byte, error) {
	if len(remarks) == 0 {
		return m.raw, nil
	}
	set, err := m.comments(ctx, by)
	if err != nil {
		return nil, err
	}
	marks := newMarks(m, set.first+len(remarks))
	for i, r := range remarks {
		if err := marks.set(r.Span, set.first+i); err != nil {
			return nil, err
		}
	}
	edits := set.written(remarks)
	edits[m.main] = marks.apply()
	out, err := m.archive.with(edits)
	if err != nil {
		return nil, err
	}
	return out, m.same(ctx, out)
}

// same is a last look at what is given out: it must read as what came in.
func (m *Manuscript) same(ctx context.Context, out []byte) error {
	again, err := ReadDOCX(ctx, out)
	if err != nil {
		return fmt.Errorf("read an annotated document: %w", err)
	}
	was, _ := m.Text()
	if is, _ := again.Text(); is != was {
		return errs.New(errs.Unsupported, "The document can't be given back with comments: its text would not stay the same. Check its text alone.")
	}
	return nil
}
