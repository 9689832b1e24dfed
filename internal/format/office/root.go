package office

import "encoding/xml"

// root is how a part names the elements of its standard.
type root struct {
	prefix, space string
}

// read reads the element around all others.
func (r *root) read(e element) {
	r.prefix = e.Space
	want := xml.Name{Space: "xmlns", Local: e.Space}
	if e.Space == "" {
		want = xml.Name{Local: "xmlns"}
	}
	for _, a := range e.attrs {
		if a.Name == want {
			r.space = a.Value
		}
	}
}

// own is a name as the part writes it.
func (r root) own(name string) string {
	if r.prefix == "" {
		return name
	}
	return r.prefix + ":" + name
}

// tag begins an element with attributes of the standard: its name and a number. Attributes
// need a prefix even where elements have none.
func (r root) tag(name, id string) string {
	if r.prefix == "" {
		return "<" + name + ` xmlns:w="` + escaped(r.space) + `" w:id="` + id + `"`
	}
	return "<" + r.own(name) + " " + r.prefix + `:id="` + id + `"`
}

// attribute is the prefix that tag gave.
func (r root) attribute(name string) string {
	if r.prefix == "" {
		return "w:" + name
	}
	return r.own(name)
}
