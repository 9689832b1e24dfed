package pdf

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"factdesk/internal/errs"
	"factdesk/internal/format"
	"factdesk/internal/format/pdfium"
)

// MaxPages is how many pages are read.
const MaxPages = 2000

// maxText bounds the text, in bytes.
const maxText = 10 << 20

// Read reads a document. progress hears of each page; nil hears nothing. Errors that tell
// a person what to do are of errs; the end of ctx ends it within a page.
func Read(ctx context.Context, engine *pdfium.Engine, raw []byte, progress func(done, of int)) (*format.Paper, error) {
	d, err := engine.Open(ctx, raw)
	if err != nil {
		return nil, explain(err)
	}
	defer d.Close()
	of, err := d.Pages()
	switch {
	case err != nil:
		return nil, explain(err)
	case of > MaxPages:
		return nil, errs.New(errs.TooLarge, "The PDF has %d pages, and at most %d are read. Split it, and import the part that matters.", of, MaxPages)
	}
	s := &sheets{}
	for i := range of {
		if progress != nil {
			progress(i, of)
		}
		page, err := d.Page(i)
		if err != nil {
			return nil, explain(err)
		}
		if err := s.add(page, i+1); err != nil {
			return nil, err
		}
	}
	if err := s.check(of); err != nil {
		return nil, err
	}
	paper := s.paper()
	title, err := d.Says("Title")
	if err != nil {
		return nil, explain(err)
	}
	paper.Headline = s.titled(title)
	return paper, nil
}

// explain says to a person why a document can't be read.
func explain(err error) error {
	switch {
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return fmt.Errorf("read a PDF: %w", err)
	case errors.Is(err, pdfium.ErrPassword):
		return errs.Because(err, errs.Invalid, "The PDF is encrypted and asks for a password. Open it with the password, print it to a new PDF, and import that; or copy its text and paste it.")
	case errors.Is(err, pdfium.ErrSecurity):
		return errs.Because(err, errs.Invalid, "The PDF is encrypted for certain readers. Open it in the program that it is meant for, copy its text and paste it.")
	case errors.Is(err, pdfium.ErrTooMuch):
		return errs.Because(err, errs.TooLarge, "A page of the PDF holds more than %d characters. Copy the text that matters and paste it.", pdfium.MaxChars)
	case errors.Is(err, pdfium.ErrBroken):
		return errs.Because(err, errs.Invalid, "The PDF is damaged or built too wildly to be read. Open it in a browser, print it to a new PDF and import that; or copy its text and paste it.")
	}
	return fmt.Errorf("read a PDF: %w", err)
}

// sheets are the pages of a document as they are read.
type sheets struct {
	pages   [][]piece
	aside   []piece // what stands across the lines of its page
	empty   []int   // the pages without any letter, though something is drawn on them
	letters int
	unknown int
	bytes   int
}

func (s *sheets) add(page pdfium.Page, number int) error {
	main, aside := upright(page)
	all, unknown := pieces(main, number)
	across, _ := pieces(aside, number)
	s.pages, s.aside = append(s.pages, all), append(s.aside, across...)
	n := 0
	for _, p := range all {
		n += len(p.text)
	}
	if n == 0 && page.Objects > 0 {
		s.empty = append(s.empty, number)
	}
	s.letters += n
	s.unknown += unknown
	if s.bytes += n; s.bytes > maxText {
		return errs.New(errs.TooLarge, "The text of the PDF is longer than %d MB. Split it, and import the part that matters.", maxText>>20)
	}
	return nil
}

// check refuses a document that holds no text.
func (s *sheets) check(pages int) error {
	const ocr = "Have the text recognised (OCR: the program ocrmypdf does it, and so do most scanners and PDF readers) and import the result; or type what matters and paste it."
	switch {
	case s.letters+s.unknown > 0 && 3*s.unknown <= s.letters:
		return nil
	case s.unknown > 0:
		return errs.New(errs.Invalid, "The PDF draws letters without saying which they are, so that its text can't be copied either. %s", ocr)
	case len(s.empty) > 0:
		return errs.New(errs.Invalid, "The PDF holds pictures of pages and no text. %s", ocr)
	}
	return errs.New(errs.Invalid, "The PDF holds no text: its pages are empty (%d of them).", pages)
}

// paper puts the text together.
func (s *sheets) paper() *format.Paper {
	out := &format.Paper{}
	for _, text := range append(heads(s.pages), s.across()...) {
		out.Left = append(out.Left, format.Left{Text: text, Reason: format.Running})
	}
	var all []paragraph
	for _, page := range s.pages {
		for _, region := range regions(page) {
			all = append(all, paragraphs(region)...)
		}
	}
	words := newSpeller(all)
	for _, p := range flow(all) {
		out.Blocks = append(out.Blocks, words.block(p))
	}
	if len(s.empty) > 0 {
		out.Notices = append(out.Notices, "Pages without text, which may be pictures of text: "+numbers(s.empty)+". What they say is not in the text.")
	}
	return out
}

// across is what stands across the lines of its page, each once: a stamp at the side.
func (s *sheets) across() (out []string) {
	for _, p := range s.aside {
		if !slices.Contains(out, p.text) {
			out = append(out, p.text)
		}
	}
	return out
}

// titled is the title that the document gives itself, when its first page shows it.
func (s *sheets) titled(title string) string {
	title = strings.Join(strings.Fields(title), " ")
	if len(s.pages) == 0 || len(title) < 8 {
		return ""
	}
	var first []string
	for _, row := range rows(s.pages[0]) {
		first = append(first, joined(row))
	}
	if !strings.Contains(strings.ToLower(strings.Join(first, " ")), strings.ToLower(title)) {
		return ""
	}
	return title
}

// numbers lists numbers, the first ten of them.
func numbers(n []int) string {
	const most = 10
	texts := make([]string, 0, most)
	for _, i := range n[:min(len(n), most)] {
		texts = append(texts, fmt.Sprint(i))
	}
	if len(n) > most {
		return fmt.Sprintf("%s and %d more", strings.Join(texts, ", "), len(n)-most)
	}
	return strings.Join(texts, ", ")
}
