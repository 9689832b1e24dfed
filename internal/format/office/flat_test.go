package office_test

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"
)

// flat reads a flat ODT document for the words that its comments stand on.
type flat struct {
	words   map[string]string // by what the comment says
	open    map[string]*standing
	comment *standing // that is read
	skip    int       // open elements whose words are no part of the text
	body    bool
	region  string          // of the list of changes
	gone    map[string]bool // changes that are deletions
	deleted map[string]bool // of them those that are open
}

// standing is a comment, and the words since it began.
type standing struct{ name, says, on string }

// annotations are the words that each comment of a flat ODT document stands on: what is
// deleted is none of them.
func annotations(t *testing.T, raw []byte) map[string]string {
	t.Helper()
	f := flat{words: map[string]string{}, open: map[string]*standing{}, gone: map[string]bool{}, deleted: map[string]bool{}}
	d := xml.NewDecoder(bytes.NewReader(raw))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return f.words
		}
		if err != nil {
			t.Fatal(err)
		}
		switch x := token.(type) {
		case xml.StartElement:
			f.start(x)
		case xml.EndElement:
			f.end(x)
		case xml.CharData:
			f.text(string(x))
		}
	}
}

// apart are elements whose words are not the text's.
var apart = map[string]bool{"tracked-changes": true, "note": true, "creator": true, "date": true, "creator-initials": true, "custom-shape": true, "frame": true}

func (f *flat) start(x xml.StartElement) {
	switch name := x.Name.Local; {
	case name == "changed-region":
		f.region = attr(x, "id")
	case name == "deletion":
		f.gone[f.region] = true
	case f.skip > 0 || apart[name]:
	case name == "text" && strings.Contains(x.Name.Space, ":office:"):
		f.body = true
	case name == "annotation":
		f.comment = &standing{name: attr(x, "name")}
	case name == "annotation-end":
		s := f.open[attr(x, "name")]
		f.words[s.says] = bare(s.on)
		delete(f.open, s.name)
	case name == "change-start" && f.gone[attr(x, "change-id")]:
		f.deleted[attr(x, "change-id")] = true
	case name == "change-end":
		delete(f.deleted, attr(x, "change-id"))
	}
	if f.skip > 0 || apart[x.Name.Local] {
		f.skip++
	}
}

func (f *flat) end(x xml.EndElement) {
	switch {
	case f.skip > 0:
		f.skip--
	case x.Name.Local == "annotation":
		c := f.comment
		c.says, f.comment = strings.TrimSpace(c.says), nil
		if c.name == "" {
			f.words[c.says] = ""
		} else {
			f.open[c.name] = c
		}
	}
}

func (f *flat) text(s string) {
	switch {
	case f.skip > 0 || !f.body:
	case f.comment != nil:
		f.comment.says += s
	case len(f.deleted) == 0:
		for _, c := range f.open {
			c.on += s
		}
	}
}

func attr(x xml.StartElement, name string) string {
	for _, a := range x.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
