package evaluate

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
)

// timex is a TIMEX3 of a text: where it stands and what it means. The place is counted
// in the code points that are no white space, since two people's copies of an article
// differ in that.
type timex struct {
	start, end  int
	kind, value string
}

// timeML is an article in TimeML: its text, its day, and the times that somebody marked.
type timeML struct {
	day   string
	text  string
	times []timex
}

// readTimeML reads the DCT and the TEXT of a file; a title outside of it is none of it.
func readTimeML(path string) (*timeML, error) {
	raw, err := readFile(path)
	if err != nil {
		return nil, err
	}
	r := timeMLReader{doc: &timeML{}}
	d := xml.NewDecoder(bytes.NewReader(raw))
	d.Strict = false
	for {
		t, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			r.doc.text = r.text.String()
			return r.doc, nil
		}
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", path, err)
		}
		r.token(t)
	}
}

// timeMLReader is what stands open while a file is read.
type timeMLReader struct {
	doc    *timeML
	text   strings.Builder
	inside bool // of TEXT
	at     int  // code points that are no white space, so far
	open   []timex
}

func (r *timeMLReader) token(t xml.Token) {
	switch t := t.(type) {
	case xml.StartElement:
		r.begin(t)
	case xml.EndElement:
		r.finish(t.Name.Local)
	case xml.CharData:
		if r.inside {
			r.text.Write(t)
			r.at += inked([]rune(string(t)))
		}
	}
}

func (r *timeMLReader) begin(t xml.StartElement) {
	switch t.Name.Local {
	case "TEXT":
		r.inside = true
	case "TIMEX3":
		r.mark(t)
	}
}

// mark opens an expression of the text, or takes the day of the article.
func (r *timeMLReader) mark(t xml.StartElement) {
	if r.inside {
		r.open = append(r.open, timex{start: r.at, kind: attribute(t, "type"), value: attribute(t, "value")})
		return
	}
	switch attribute(t, "functionInDocument") {
	case "CREATION_TIME":
		r.doc.day = attribute(t, "value")
	}
}

func (r *timeMLReader) finish(name string) {
	switch name {
	case "TEXT":
		r.inside = false
	case "TIMEX3":
		r.close()
	}
}

// close ends the last expression that stands open. An empty one marks no words.
func (r *timeMLReader) close() {
	n := len(r.open) - 1
	if n < 0 {
		return
	}
	last := r.open[n]
	r.open, last.end = r.open[:n], r.at
	if last.end > last.start {
		r.doc.times = append(r.doc.times, last)
	}
}

func attribute(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// inked is how many of some code points are no white space.
func inked(runes []rune) int {
	n := 0
	for _, r := range runes {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}
