package pdfium

import (
	"encoding/binary"
	"errors"
	"math"
	"strings"
)

// Char is a character of a page, in the order in which the page draws them. Where it is
// a line break or a space that PDFium adds between words, its box is empty.
type Char struct {
	Rune         rune    // 0 when the font does not say which character it is
	Left, Bottom float32 // of its box, in points
	Right, Top   float32 // the box is as high as the font
	Angle        float32 // in radians; of the first character of a line, the others have the same
}

// Page is what stands on a page.
type Page struct {
	Chars   []Char
	Objects int // texts, pictures and drawings
}

// MaxChars is the most characters of a page that are read; more stand on none.
const MaxChars = 200_000

// ErrTooMuch is a page with more than MaxChars characters.
var ErrTooMuch = errors.New("pdfium: too much stands on a page")

// Page reads page i, the first is 0. A page that can't be read is empty.
func (d *Document) Page(i int) (page Page, err error) {
	err = d.open("FPDF_LoadPage", "FPDF_ClosePage", func(handle uint64) error {
		return d.open("FPDFText_LoadPage", "FPDFText_ClosePage", func(text uint64) error {
			return d.read(&page, handle, text)
		}, handle)
	}, d.handle, uint64(i))
	return page, err
}

// open opens something of the document, uses it, and closes it. What can't be opened is
// not used.
func (d *Document) open(load, closing string, use func(handle uint64) error, args ...uint64) error {
	handle, err := d.call(load, args...)
	if err != nil {
		return err
	}
	if handle == 0 {
		return nil
	}
	if err := use(handle); err != nil {
		return err
	}
	_, err = d.call(closing, handle)
	return err
}

func (d *Document) read(page *Page, handle, text uint64) error {
	n, err := d.number("FPDFText_CountChars", text)
	switch {
	case err != nil:
		return err
	case n > MaxChars:
		return ErrTooMuch
	}
	if page.Objects, err = d.number("FPDFPage_CountObjects", handle); err != nil {
		return err
	}
	page.Chars = make([]Char, 0, max(n, 0))
	begins := true
	for i := range n {
		c, err := d.char(text, uint64(i), begins)
		if err != nil {
			return err
		}
		begins = c.Rune == '\n'
		page.Chars = append(page.Chars, c)
	}
	return nil
}

func space(r rune) bool { return strings.ContainsRune(" \r\n", r) }

// char reads character i. How it is turned is asked at the beginning of a line alone: each
// question costs as much as a character.
func (d *Document) char(text, i uint64, begins bool) (Char, error) {
	code, err := d.number("FPDFText_GetUnicode", text, i)
	if err != nil {
		return Char{}, err
	}
	c := Char{Rune: rune(code)}
	if space(c.Rune) {
		return c, nil
	}
	if err := d.box(&c, text, i); err != nil || !begins {
		return c, err
	}
	bits, err := d.call("FPDFText_GetCharAngle", text, i)
	if err != nil {
		return c, err
	}
	c.Angle = math.Float32frombits(uint32(bits))
	return c, nil
}

func (d *Document) box(c *Char, text, i uint64) error {
	if _, err := d.call("FPDFText_GetLooseCharBox", text, i, uint64(d.scratch)); err != nil {
		return err
	}
	raw, ok := d.mod.Memory().Read(d.scratch, 16)
	if !ok {
		return ErrBroken
	}
	f := func(at int) float32 { return math.Float32frombits(binary.LittleEndian.Uint32(raw[at:])) }
	c.Left, c.Top, c.Right, c.Bottom = f(0), f(4), f(8), f(12)
	return nil
}
