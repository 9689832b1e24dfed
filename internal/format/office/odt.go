package office

import (
	"context"
	"regexp"
	"strconv"
	"strings"

	"factdesk/internal/errs"
	"factdesk/internal/format"
)

// ReadODT reads a text of LibreOffice or OpenOffice.
func ReadODT(ctx context.Context, raw []byte) (*format.Paper, error) {
	a, err := openArchive(raw)
	if err != nil {
		return nil, err
	}
	locked := &counter{name: "encryption-data"}
	if err := a.walkIf(ctx, "META-INF/manifest.xml", locked); err != nil {
		return nil, err
	}
	switch {
	case locked.n > 0:
		return nil, errs.New(errs.Invalid, "The document is encrypted. Open it with its password, save it without one, and import that; or copy its text and paste it.")
	case !a.has("content.xml"):
		return nil, errs.New(errs.Unsupported, "This is no text document of LibreOffice, but another ZIP archive. Unpack it and import the files in it, or copy the text and paste it.")
	}
	o := &open{}
	body := o.open()
	if err := a.walk(ctx, "content.xml", o); err != nil {
		return nil, err
	}
	meta := &properties{}
	if err := a.walkIf(ctx, "meta.xml", meta); err != nil {
		return nil, err
	}
	return o.paper(body, meta)
}

// open reads the content of an ODT document.
type open struct {
	tree
	skip      int
	paragraph int // open paragraphs: text outside of any is only layout
	item      bool
	notes     [][]string
	left      []format.Left
	counts
}

// skipped are elements whose words are not the text's.
var skipped = map[string]bool{
	"tracked-changes": true, "annotation": true, "note-citation": true, "ruby-text": true, "forms": true,
	"hidden-paragraph": true, "hidden-text": true, "script": true, "title": true, "desc": true, "object": true,
	"automatic-styles": true, "font-face-decls": true, "sequence-decls": true, "index-title-template": true,
}

func (o *open) start(e element) {
	switch e.Local {
	case "deletion":
		o.deleted++
	case "insertion":
		o.inserted++
	case "annotation":
		o.comments++
	}
	title := e.Local == "title" && e.Space == "text" // a field that shows the document's title
	if o.skip > 0 || skipped[e.Local] && !title {
		o.skip++
		return
	}
	switch e.Local {
	case "p", "h":
		o.tree.open().bullet = o.item
		o.item = false
		o.paragraph++
	case "table", "table-cell", "covered-table-cell", "text-box", "note-body", "index-body":
		o.tree.open()
	case "list-item":
		o.item = true
	case "s":
		n, _ := strconv.Atoi(e.attr("c"))
		o.write(strings.Repeat(" ", min(max(n, 1), 100)))
	case "tab":
		o.write("\t")
	case "line-break":
		o.write("\n")
	}
}

func (o *open) end(e element) {
	if o.skip > 0 {
		o.skip--
		return
	}
	switch e.Local {
	case "p", "h":
		o.closeParagraph()
		o.paragraph--
	case "table", "text-box":
		o.closeInto()
	case "table-cell", "covered-table-cell":
		o.closeCell()
	case "table-row":
		o.closeRow()
	case "note-body":
		o.notes = append(o.notes, texts(o.close().all()))
	case "index-body":
		if text := joined(o.close().all(), "\n").text; text != "" {
			o.left = append(o.left, format.Left{Text: text, Reason: format.Contents})
		}
	case "list-item":
		o.item = false
	}
}

// text adds words. White space is one space, and none where there is one or where a
// paragraph begins.
func (o *open) text(c chars) {
	s, p := c.string, o.inner()
	if o.skip > 0 || o.paragraph == 0 {
		return
	}
	s = layoutSpace.ReplaceAllString(s, " ")
	if before := p.words.String(); strings.TrimRight(before, " \n") != before || before == "" {
		s = strings.TrimPrefix(s, " ")
	}
	p.words.WriteString(s)
}

var layoutSpace = regexp.MustCompile(`[ \t\r\n]+`)

func (o *open) paper(body *room, meta *properties) (*format.Paper, error) {
	out := &format.Paper{Left: o.left}
	for _, text := range texts(body.all()) {
		out.Add(text)
	}
	for i, note := range o.notes {
		addNote(out, i+1, note)
	}
	return finish(out, o.counts, meta.title)
}
