package office

import (
	"bytes"
	"context"
	"encoding/xml"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"factdesk/internal/errs"
)

// Author is who remarks, and when.
type Author struct {
	Name string
	At   time.Time
}

// initials are those of the words of a name.
func (a Author) initials() string {
	out := ""
	for _, word := range strings.Fields(a.Name) {
		if r, _ := utf8.DecodeRuneInString(word); unicode.IsLetter(r) && utf8.RuneCountInString(out) < 4 {
			out += string(unicode.ToUpper(r))
		}
	}
	return out
}

// comments are the comments of a document, and the parts that name them.
type comments struct {
	by    Author
	m     *Manuscript
	first int // number of the first that is new
	name  string
	parts map[string]*list
}

// list is a part that is a list of elements, to which more are added.
type list struct {
	nothing
	root  root
	begun bool
	raw   []byte
	last  element // the end of the element around the others
	most  int
	seen  []element
}

func (l *list) start(e element) {
	if !l.begun {
		l.root.read(e)
	}
	l.begun = true
	l.most = max(l.most, e.number())
	switch e.Local {
	case "Relationship", "Override":
		l.seen = append(l.seen, e)
	}
}

func (l *list) end(e element) { l.last = e }

// with is the part with more at its end.
func (l *list) with(more string) []byte {
	if l.last.from < l.last.to {
		return slices.Concat(l.raw[:l.last.from], []byte(more), l.raw[l.last.from:])
	}
	open := bytes.TrimRight(bytes.TrimSuffix(l.raw[:l.last.to], []byte("/>")), " ") // it was empty
	return slices.Concat(open, []byte(">"+more+"</"+l.root.own(l.last.Local)+">"), l.raw[l.last.to:])
}

// list reads a part as one, or makes it where there is none.
func (a *archive) list(ctx context.Context, name, otherwise string) (*list, error) {
	l := &list{raw: []byte(otherwise)}
	if a.has(name) {
		var err error
		if l.raw, err = a.read(name); err != nil {
			return nil, err
		}
	}
	if err := walk(ctx, bytes.NewReader(l.raw), l); err != nil {
		return nil, err
	}
	return l, nil
}

const (
	xmlHead    = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	noRels     = xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`
	typesPart  = "[Content_Types].xml"
	commentsIs = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
)

// comments finds the comments of the document, or a place for them.
func (m *Manuscript) comments(ctx context.Context, by Author) (*comments, error) {
	folder, file := path.Split(m.main)
	set := &comments{by: by, m: m, parts: map[string]*list{}}
	relsName := folder + "_rels/" + file + ".rels"
	rels, err := m.archive.list(ctx, relsName, noRels)
	if err != nil {
		return nil, err
	}
	if set.name = target(rels, folder); set.name == "" {
		set.name = m.free(folder)
		set.parts[relsName] = rels
	}
	if set.parts[set.name], err = m.archive.list(ctx, set.name, m.noComments()); err != nil {
		return nil, err
	}
	set.first = max(set.parts[set.name].most, m.trace.most) + 1
	return set, set.typed(ctx)
}

// target is the part with the comments that the body's relations name.
func target(rels *list, folder string) string {
	for _, e := range rels.seen {
		if !strings.HasSuffix(e.attr("Type"), "/comments") {
			continue
		}
		if to := e.attr("Target"); !strings.HasPrefix(to, "/") {
			return path.Join(folder, to)
		} else {
			return strings.TrimPrefix(path.Clean(to), "/")
		}
	}
	return ""
}

// free is a name for the part with the comments.
func (m *Manuscript) free(folder string) string {
	name := folder + "comments.xml"
	for i := 2; m.archive.has(name); i++ {
		name = fmt.Sprintf("%scomments%d.xml", folder, i)
	}
	return name
}

// noComments is a part without comments, in the standard that the body is in.
func (m *Manuscript) noComments() string {
	return xmlHead + `<w:comments xmlns:w="` + escaped(m.trace.root.space) + `"/>`
}

// typed sees to it that the package says what the comments are.
func (c *comments) typed(ctx context.Context) error {
	if !c.m.archive.has(typesPart) {
		return errs.New(errs.Invalid, "The document is damaged: it does not say what its parts are. Open it in the program that made it and save it again.")
	}
	types, err := c.m.archive.list(ctx, typesPart, "")
	if err != nil {
		return err
	}
	if !slices.ContainsFunc(types.seen, func(e element) bool { return strings.EqualFold(e.attr("PartName"), "/"+c.name) }) {
		c.parts[typesPart] = types
	}
	return nil
}

// written are the parts with the remarks in them.
func (c *comments) written(remarks []Remark) map[string][]byte {
	out := map[string][]byte{}
	for name, l := range c.parts {
		switch name {
		case typesPart:
			out[name] = l.with("<" + l.root.own("Override") + ` PartName="/` + escaped(c.name) + `" ContentType="` + commentsIs + `"/>`)
		case c.name:
			out[name] = l.with(c.remarks(l.root, remarks))
		default:
			out[name] = l.with(c.relation(l))
		}
	}
	return out
}

// relation leads from the body to its comments.
func (c *comments) relation(rels *list) string {
	id := "rIdComments"
	for i := 2; slices.ContainsFunc(rels.seen, func(e element) bool { return e.attr("Id") == id }); i++ {
		id = fmt.Sprintf("rIdComments%d", i)
	}
	kind := "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
	if strings.HasPrefix(c.m.trace.root.space, "http://purl.oclc.org/ooxml/") {
		kind = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
	}
	return "<" + rels.root.own("Relationship") + ` Id="` + id + `" Type="` + kind + `" Target="/` + escaped(c.name) + `"/>`
}

// remarks are comments as the part writes them.
func (c *comments) remarks(root root, remarks []Remark) string {
	var out strings.Builder
	for i, r := range remarks {
		out.WriteString(root.tag("comment", strconv.Itoa(c.first+i)))
		for _, a := range [][2]string{{"author", c.by.Name}, {"date", c.by.At.UTC().Format("2006-01-02T15:04:05Z")}, {"initials", c.by.initials()}} {
			out.WriteString(" " + root.attribute(a[0]) + `="` + escaped(a[1]) + `"`)
		}
		out.WriteString(">")
		for _, p := range r.Paragraphs {
			out.WriteString("<" + root.own("p") + "><" + root.own("r") + "><" + root.own("t") + ` xml:space="preserve">` +
				escaped(p) + "</" + root.own("t") + "></" + root.own("r") + "></" + root.own("p") + ">")
		}
		out.WriteString("</" + root.own("comment") + ">")
	}
	return out.String()
}

// escaped is text as XML has it. What XML can't hold becomes a sign for it.
func escaped(s string) string {
	var out strings.Builder
	xml.EscapeText(&out, []byte(s)) // a builder takes all
	return out.String()
}
