package main

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"strings"

	"factdesk/internal/format/pdf/pdftest"
)

// pages is a document of so many pages with so many lines of prose each.
func pages(pages, lines int) func() []byte {
	return func() []byte {
		d := pdftest.Document{Title: "worst"}
		for range pages {
			d.Pages = append(d.Pages, pdftest.Page{Texts: pdftest.Column(60, 800, 9, strings.Split(strings.Repeat(sentence+"\n", lines), "\n")...)})
		}
		return d.Bytes()
	}
}

// letters is a document with single letters all over its pages.
func letters(pages, each int) func() []byte {
	return func() []byte {
		d := pdftest.Document{Title: "worst"}
		for range pages {
			var p pdftest.Page
			for n := range each {
				p.Texts = append(p.Texts, pdftest.Text{X: float64(20 + n*7%550), Y: float64(20 + n*13%800), Size: 6, Words: "a"})
			}
			d.Pages = append(d.Pages, p)
		}
		return d.Bytes()
	}
}

// bomb is a document of one page whose content unpacks to so many bytes.
func bomb(size int, content string) func() []byte {
	return func() []byte {
		var packed bytes.Buffer
		z := zlib.NewWriter(&packed)
		many(z, content, size)
		must(z.Close())
		return document(fmt.Sprintf("<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream", packed.Len(), &packed))
	}
}

// objects is a document with as many empty objects as have room.
func objects() []byte {
	raw := document("<< /Length 0 >>\nstream\n\nendstream")
	var out bytes.Buffer
	out.Write(raw[:bytes.Index(raw, []byte("trailer"))])
	for n := 10; out.Len() < largest-200; n++ {
		fmt.Fprintf(&out, "%d 0 obj\n[]\nendobj\n", n)
	}
	io.WriteString(&out, "trailer << /Root 1 0 R >>\n%%EOF\n")
	return out.Bytes()
}

// document is a page with a content, without a table of its objects: readers look for them.
func document(content string) []byte {
	var out bytes.Buffer
	for n, body := range []string{"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F 4 0 R >> >> >>",
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>", content} {
		if n == 0 {
			out.WriteString("%PDF-1.4\n")
		}
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", n+1, body)
	}
	out.WriteString("trailer << /Root 1 0 R >>\n%%EOF\n")
	return out.Bytes()
}
