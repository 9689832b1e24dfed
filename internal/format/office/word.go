package office

import (
	"slices"
	"strings"

	"factdesk/internal/format"
)

// word reads a part of a DOCX document that holds text: the body, or its notes.
type word struct {
	tree
	styles   map[string]string   // names of the styles of paragraphs, by id
	notes    map[string][]string // texts of notes, by kind and id; filled by the parts that hold them
	ordered  []string            // the notes that the text points to
	title    string              // the text of the paragraph in the style Title
	left     []format.Left
	deleted  int // stretches that were deleted
	inserted int // and inserted, and are not accepted
	hidden   strings.Builder
	comments counter
	core     properties
	trace    *trace // nil when nobody asks where the words stand

	skip   int    // open elements whose text is not the document's
	fields []bool // open fields; true when their result is reached
	texts  bool   // text stands in an element that holds the document's
	hides  bool   // the run that is open is hidden
	style  string // of the paragraph that is open
	noteID string // of the note that is open
}

func newWord() *word {
	return &word{styles: map[string]string{}, notes: map[string][]string{}, comments: counter{name: "comment"}}
}

// opens are what to do where an element begins, by its name in the part.
var opens = map[string]func(w *word, e element){
	"p":                 func(w *word, e element) { w.open(); w.style = "" },
	"tbl":               func(w *word, e element) { w.open() },
	"tc":                func(w *word, e element) { w.open() },
	"txbxContent":       func(w *word, e element) { w.open() },
	"footnote":          func(w *word, e element) { w.openNote("footnote", e) },
	"endnote":           func(w *word, e element) { w.openNote("endnote", e) },
	"r":                 func(w *word, e element) { w.hides = false },
	"t":                 func(w *word, e element) { w.texts = true },
	"tab":               (*word).tab,
	"br":                func(w *word, e element) { w.put("\n") },
	"cr":                func(w *word, e element) { w.put("\n") },
	"noBreakHyphen":     func(w *word, e element) { w.put("-") },
	"fldChar":           (*word).field,
	"footnoteReference": func(w *word, e element) { w.refer("footnote", e) },
	"endnoteReference":  func(w *word, e element) { w.refer("endnote", e) },
	"vanish":            func(w *word, e element) { w.hides = e.in == "rPr" && on(e) },
	"pStyle":            func(w *word, e element) { w.style = w.styles[e.attr("val")] },
	"numId":             func(w *word, e element) { w.bullet(e) },
	"del":               (*word).change,
	"ins":               (*word).change,
	"moveFrom":          (*word).change,
	"cellDel":           func(w *word, e element) { w.skip++ },
	"Fallback":          func(w *word, e element) { w.skip++ },
}

// closes are what to do where one ends.
var closes = map[string]func(w *word, e element){
	"p":           (*word).closeWords,
	"tbl":         func(w *word, e element) { w.closeInto() },
	"tc":          func(w *word, e element) { w.closeCell() },
	"tr":          func(w *word, e element) { w.closeRow() },
	"txbxContent": func(w *word, e element) { w.closeInto() },
	"footnote":    func(w *word, e element) { w.closeNote() },
	"endnote":     func(w *word, e element) { w.closeNote() },
	"t":           func(w *word, e element) { w.texts = false },
	"del":         (*word).unchange,
	"moveFrom":    (*word).unchange,
	"Fallback":    func(w *word, e element) { w.skip-- },
}

func (w *word) start(e element) {
	w.trace.start(e)
	if do := opens[e.Local]; do != nil {
		do(w, e)
	}
}

func (w *word) end(e element) {
	if do := closes[e.Local]; do != nil {
		do(w, e)
	}
	w.trace.end(e)
}

func (w *word) text(s chars) {
	w.trace.read(s)
	if w.texts {
		w.put(s.string)
	}
}

// put adds to the text what belongs to it.
func (w *word) put(s string) {
	switch {
	case w.skip > 0, w.inCode():
	case w.hides:
		w.hidden.WriteString(s)
	default:
		w.writeFrom(s, w.trace.words(s))
	}
}

// on reports a switch that is not set to off.
func on(e element) bool {
	return !slices.Contains([]string{"0", "false", "off"}, e.attr("val"))
}

// tab is one in a run; in a paragraph's properties it is a stop.
func (w *word) tab(e element) {
	if e.in == "r" {
		w.put("\t")
	}
}

// field follows the three marks of a field: what stands before the second is its code.
func (w *word) field(e element) {
	last := len(w.fields) - 1
	switch kind := e.attr("fldCharType"); {
	case kind == "begin":
		w.fields = append(w.fields, false)
	case last < 0:
	case kind == "separate":
		w.fields[last] = true
	case kind == "end":
		w.fields = w.fields[:last]
	}
}

// inCode reports a place between the first and the second mark of a field.
func (w *word) inCode() bool { return len(w.fields) > 0 && !w.fields[len(w.fields)-1] }

// change is a tracked change: of a run, of the end of a paragraph, or of a row.
func (w *word) change(e element) {
	gone := e.Local != "ins"
	switch {
	case e.in == "rPr":
		w.inner().runs = gone
	case e.in == "trPr":
		w.inner().gone = gone
	case gone:
		w.skip++
		w.deleted++
	default:
		w.inserted++
	}
}

// unchange ends what change began.
func (w *word) unchange(e element) {
	if !slices.Contains([]string{"rPr", "trPr"}, e.in) {
		w.skip--
	}
}

func (w *word) bullet(e element) {
	if e.in == "numPr" {
		w.inner().bullet = e.attr("val") != "0"
	}
}

// closeWords ends a paragraph. The lines of a table of contents are left out.
func (w *word) closeWords(element) {
	style := strings.ToLower(w.style)
	if p := w.inner(); strings.HasPrefix(style, "toc ") {
		w.left = append(w.left, format.Left{Text: strings.TrimSpace(p.words.String()), Reason: format.Contents})
		p.words.Reset()
		p.from, p.bullet = nil, false
	}
	text := w.closeParagraph()
	if style == "title" && w.title == "" {
		w.title = text
	}
	w.style = ""
}

// refer notes that the text points to a note.
func (w *word) refer(kind string, e element) {
	if w.skip == 0 {
		w.ordered = append(w.ordered, kind+" "+e.attr("id"))
	}
}

func (w *word) openNote(kind string, e element) {
	w.open()
	w.noteID = kind + " " + e.attr("id")
}

func (w *word) closeNote() { w.notes[w.noteID] = texts(w.close().all()) }
