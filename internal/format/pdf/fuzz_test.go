package pdf

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"factdesk/claims"
	"factdesk/internal/format/pdfium"
)

// FuzzPages lays out pages of characters that stand anywhere: PDFium itself, which reads
// the bytes, runs in a memory of its own and is fuzzed by its makers.
func FuzzPages(f *testing.F) {
	f.Add([]byte("Words of a page\nand more-\nover it.\fNext"))
	f.Add([]byte("a\x80b\x10c\xf0d 1\n2\x02\n3\f\f"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		s := &sheets{}
		for i, page := range pagesOf(raw) {
			if err := s.add(page, i+1); err != nil {
				t.Fatal(err)
			}
		}
		text, places := s.paper().Text()
		if !utf8.ValidString(text) || strings.Contains(text, "\x02") {
			t.Fatalf("the text is %q", text)
		}
		if !slices.IsSortedFunc(places, func(a, b claims.Placed) int { return a.End - b.Start - 1 }) {
			t.Fatalf("places overlap: %v", places)
		}
	})
}

// pagesOf draws bytes: a page to each form feed, and a byte above 127 or below 32 moves
// the pen.
func pagesOf(raw []byte) (out []pdfium.Page) {
	page, x, y, size := pdfium.Page{}, float32(50), float32(700), float32(10)
	for _, b := range raw {
		switch {
		case b == '\f':
			out = append(out, page)
			page = pdfium.Page{}
		case b == '\n':
			page.Chars = append(page.Chars, pdfium.Char{Rune: '\n'})
			x, y = 50, y-12
		case b < 32:
			size = float32(b)
		case b > 127:
			x, y = float32(b-128)*4, y-float32(b%7)
		}
		if b >= 32 || b == 2 {
			page.Chars = append(page.Chars, pdfium.Char{Rune: rune(b), Left: x, Bottom: y, Right: x + size/2, Top: y + size, Angle: float32(b / 250)})
			x += size / 2
		}
	}
	return append(out, page)
}
