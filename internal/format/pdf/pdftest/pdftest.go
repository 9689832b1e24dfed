// Package pdftest writes PDF documents for tests: text at given places in Helvetica,
// pictures, and a document with a password.
package pdftest

import (
	"bytes"
	"fmt"
	"strings"
)

// Text is a line of words that begins at a place, in points from the lower left corner.
type Text struct {
	X, Y, Size float64
	Words      string
	Turned     bool // by a quarter, as a stamp at the side
}

// Page is what is drawn on a page of A4.
type Page struct {
	Texts   []Text
	Picture bool // a picture over the whole of it
}

// Document is a document to be written.
type Document struct {
	Title  string
	Pages  []Page
	Sealed bool // asks for a password
}

// Column sets lines of text one under the other.
func Column(x, y, size float64, lines ...string) []Text {
	out := make([]Text, len(lines))
	for i, line := range lines {
		out[i] = Text{X: x, Y: y - float64(i)*size*1.2, Size: size, Words: line}
	}
	return out
}

// Bytes are the document's.
func (d Document) Bytes() []byte {
	w := &writer{}
	const catalog, pages, font, picture, info, lock = 1, 2, 3, 4, 5, 6
	first := lock + 1
	kids := make([]string, len(d.Pages))
	for i := range d.Pages {
		kids[i] = fmt.Sprintf("%d 0 R", first+2*i)
	}
	w.raw.WriteString("%PDF-1.4\n")
	w.object(catalog, "<< /Type /Catalog /Pages 2 0 R >>")
	w.object(pages, fmt.Sprintf("<< /Type /Pages /Count %d /Kids [%s] >>", len(kids), strings.Join(kids, " ")))
	w.object(font, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
	w.stream(picture, "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "\x80")
	w.object(info, fmt.Sprintf("<< /Title (%s) >>", escaped(d.Title)))
	w.object(lock, fmt.Sprintf("<< /Filter /Standard /V 1 /R 2 /P -44 /O <%064d> /U <%064d> >>", 1, 2))
	for i, p := range d.Pages {
		w.object(first+2*i, fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "+
			"/Resources << /Font << /F 3 0 R >> /XObject << /P 4 0 R >> >> >>", first+2*i+1))
		w.stream(first+2*i+1, "", p.content())
	}
	return w.end(d.Sealed)
}

// content is what draws the page.
func (p Page) content() string {
	var b strings.Builder
	if p.Picture {
		b.WriteString("q 595 0 0 842 0 0 cm /P Do Q\n")
	}
	for _, t := range p.Texts {
		matrix := "1 0 0 1"
		if t.Turned {
			matrix = "0 1 -1 0"
		}
		fmt.Fprintf(&b, "BT /F %g Tf %s %g %g Tm (%s) Tj ET\n", t.Size, matrix, t.X, t.Y, escaped(t.Words))
	}
	return b.String()
}

func escaped(s string) string { return strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`).Replace(s) }

// writer numbers objects and remembers where they stand.
type writer struct {
	raw bytes.Buffer
	at  map[int]int
}

func (w *writer) object(n int, body string) {
	if w.at == nil {
		w.at = map[int]int{}
	}
	w.at[n] = w.raw.Len()
	fmt.Fprintf(&w.raw, "%d 0 obj\n%s\nendobj\n", n, body)
}

func (w *writer) stream(n int, entries, content string) {
	w.object(n, fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", entries, len(content), content))
}

func (w *writer) end(sealed bool) []byte {
	at := w.raw.Len()
	fmt.Fprintf(&w.raw, "xref\n0 %d\n0000000000 65535 f \n", len(w.at)+1)
	for n := 1; n <= len(w.at); n++ {
		fmt.Fprintf(&w.raw, "%010d 00000 n \n", w.at[n])
	}
	lock := ""
	if sealed {
		lock = "/Encrypt 6 0 R /ID [<00><00>] "
	}
	fmt.Fprintf(&w.raw, "trailer << /Size %d /Root 1 0 R /Info 5 0 R %s>>\nstartxref\n%d\n%%%%EOF\n", len(w.at)+1, lock, at)
	return w.raw.Bytes()
}
