package office

import "strings"

// trace follows a part beside the reader of its text. It knows where in the part's bytes
// each word stands, and what around it says where a mark may be set. A nil trace follows
// nothing.
type trace struct {
	root  root
	open  []opened
	areas []*area
	pars  []*paragraph // and nil for each area
	elem  *elem        // the element of text that is open
	now   chars        // what was read in it last

	top   int64 // where a mark of the whole document goes; 0 for nowhere
	most  int   // the greatest number that names something in the part
	count int   // words that were traced
}

// What a body may have that is traced: two stretches of words for each character that
// is checked at a time, and so many bytes of XML. It is held twice while marks are set.
const (
	maxTraced = 200_000
	maxBody   = 16 << 20
)

// opened is an element that is open.
type opened struct {
	role  role
	kind  kind
	shell *shell
	elem  *elem
}

// kind is what an element is to the trace, where it stands.
type kind int

const (
	other kind = iota
	ofArea
	ofParagraph
	ofRun
	ofShell // stands around runs
	ofText
)

// role is what an element is by its name.
type role int

const (
	unknown    role = iota
	body            // holds paragraphs
	box             // likewise, and takes no comments
	choice          // likewise where it stands between paragraphs
	paragraphs      // is one
	settings        // of a paragraph
	runs            // is one
	look            // of a run
	letters         // holds text
	sign            // stands for a character
	field           // begins or ends one
	link            // stands around runs, and a mark may stand within
)

// roles are those of the standard's elements; of other standards with a colon before.
var roles = map[string]role{
	"body": body, "tc": body, "txbxContent": box, ":AlternateContent": choice,
	"p": paragraphs, "pPr": settings, "r": runs, "rPr": look, "fldChar": field,
	"t": letters, "tab": sign, "br": sign, "cr": sign, "noBreakHyphen": sign,
	"ins": link, "del": link, "moveFrom": link, "moveTo": link, "hyperlink": link,
	"smartTag": link, "customXml": link, "dir": link, "bdo": link,
}

func (t *trace) role(e element) role {
	if e.Space != t.root.prefix {
		return roles[":"+e.Local]
	}
	return roles[e.Local]
}

// area holds paragraphs: the body, a cell, a box.
type area struct {
	box    bool // a text box, which word processors don't take comments in
	fields int  // open fields
}

// paragraph is one that is open, or was.
type paragraph struct {
	area  *area
	begin int64  // behind its tag and its properties
	outer *shell // the outermost that is open
	solid *shell // the outermost that is open and is marked around only
	run   *run
	depth int // open elements at the run
	field *shell
	code  strings.Builder // of the field
}

// shell stands around runs: a link, an insertion, a control, a field, a formula.
type shell struct {
	span        [2]int64
	stuck       bool // nothing can be set around it
	first, last *words
}

// run is a stretch of one look.
type run struct {
	span        [2]int64
	tag         int64    // where its own tag ends
	look        [2]int64 // its properties
	first, last int64    // where what it holds begins and ends
	closing     *shell   // a field that ends with it
}

// elem is an element of a run that stands for text.
type elem struct {
	role   role
	span   [2]int64
	inside [2]int64 // the text, as it is written; empty for a tab
	keeps  bool     // white space at its edges counts
	par    *paragraph
	run    *run
	outer  *shell
	solid  *shell
	stuck  bool // it stands in its run deeper than text does
}

// words are what stands in an element of text without another token between.
type words struct {
	*elem
	span [2]int64
	text string
}

func (t *trace) start(e element) {
	if t == nil {
		return
	}
	if len(t.open) == 0 {
		t.root.read(e)
	}
	t.most = max(t.most, e.number())
	o := opened{role: t.role(e)}
	o.kind = t.kindOf(o.role)
	switch o.kind {
	case ofArea:
		t.areas = append(t.areas, &area{box: o.role != body})
		t.pars = append(t.pars, nil)
	case ofParagraph:
		t.pars = append(t.pars, t.paragraph(e))
	case ofRun:
		p := t.par()
		p.run, p.depth = &run{span: [2]int64{e.from}, tag: e.to}, len(t.open)
	case ofShell:
		o.shell = &shell{span: [2]int64{e.from}}
		t.par().enter(o.shell, o.role != link)
	case ofText:
		o.elem = t.text(o.role, e)
		t.elem = o.elem
	}
	t.open = append(t.open, o)
	t.content(o.role, e)
}

// What is something at these places, by its role; all else is other.
var (
	betweenParagraphs = map[role]kind{choice: ofArea}
	inRun             = map[role]kind{letters: ofText, sign: ofText}
)

// kindOf says what an element is at its place.
func (t *trace) kindOf(r role) kind {
	p := t.par()
	switch {
	case r == paragraphs:
		return ofParagraph
	case r == body, r == box:
		return ofArea
	case r == settings:
		return other
	case p == nil:
		return betweenParagraphs[r]
	case p.run != nil:
		return inRun[r]
	case t.open[len(t.open)-1].kind == other:
		return other
	case r == runs:
		return ofRun
	}
	return ofShell
}

// par is the innermost paragraph that is open in the area that is.
func (t *trace) par() *paragraph {
	if len(t.pars) == 0 {
		return nil
	}
	return t.pars[len(t.pars)-1]
}

func (t *trace) paragraph(e element) *paragraph {
	p := &paragraph{area: &area{box: true}, begin: e.to}
	if n := len(t.areas); n > 0 {
		p.area = t.areas[n-1]
	}
	if p.area.fields > 0 { // one that began in another paragraph
		p.field = &shell{stuck: true}
		p.enter(p.field, true)
	}
	return p
}

// keeping is what an element says whose white space all counts.
var keeping = map[string]bool{"preserve": true}

func (t *trace) text(r role, e element) *elem {
	p := t.par()
	return &elem{role: r, span: [2]int64{e.from, e.to}, inside: [2]int64{e.to, e.to}, keeps: keeping[e.attr("space")],
		par: p, run: p.run, outer: p.outer, solid: p.solid, stuck: len(t.open) != p.depth+1}
}

// enter notes a shell that begins.
func (p *paragraph) enter(s *shell, solid bool) {
	if p.outer == nil {
		p.outer = s
	}
	if solid && p.solid == nil {
		p.solid = s
	}
}

// open lets marks stand within a shell.
func (p *paragraph) open(s *shell) {
	if p.solid == s {
		p.solid = nil
	}
}

// leave notes that one has ended.
func (p *paragraph) leave(s *shell) {
	if p.outer == s {
		p.outer = nil
	}
	p.open(s)
}

// content looks at what a run holds.
func (t *trace) content(r role, e element) {
	p := t.par()
	if !p.holds(len(t.open) - 1) {
		return
	}
	if r == look {
		p.run.look[0] = e.from
		return
	}
	if p.run.first == 0 {
		p.run.first = e.from
	}
	if r == field {
		p.mark(e)
	}
}

// holds reports that an element below so many others stands in the run that is open, and in
// nothing else there.
func (p *paragraph) holds(depth int) bool { return p != nil && p.run != nil && depth == p.depth+1 }

// mark follows the marks of a field. One in another is a part of it.
func (p *paragraph) mark(e element) {
	switch e.attr("fldCharType") {
	case "begin":
		if p.area.fields++; p.area.fields == 1 {
			p.field = &shell{span: [2]int64{p.run.span[0]}, stuck: p.run.first != e.from}
			p.code.Reset()
			p.enter(p.field, true)
		}
	case "separate":
		if leads := strings.HasPrefix(strings.TrimSpace(p.code.String()), "HYPERLINK"); leads && p.area.fields == 1 {
			p.open(p.field)
		}
	case "end":
		if p.area.fields = max(0, p.area.fields-1); p.area.fields == 0 && p.field != nil {
			p.run.closing, p.field = p.field, nil
		}
	}
}

func (t *trace) end(e element) {
	if t == nil || len(t.open) == 0 {
		return
	}
	last := len(t.open) - 1
	o, p := t.open[last], t.par()
	switch o.kind {
	case ofArea:
		t.areas, t.pars = t.areas[:len(t.areas)-1], t.pars[:len(t.pars)-1]
	case ofParagraph:
		t.endParagraph(p, e)
	case ofRun:
		p.endRun(e.to)
	case ofShell:
		o.shell.span[1] = e.to
		p.leave(o.shell)
	case ofText:
		o.elem.close(e)
		t.elem = nil
	}
	t.open = t.open[:last]
	if p.holds(last) {
		p.run.ended(o.role, e)
	}
	if o.role == settings {
		p.set(e.to)
	}
}

// set notes where a paragraph's settings end.
func (p *paragraph) set(at int64) {
	if p != nil && p.run == nil {
		p.begin = at
	}
}

func (x *elem) close(e element) {
	x.span[1] = e.to
	if x.role == letters {
		x.inside[1] = e.from
	}
}

// ended notes where something in a run ended.
func (r *run) ended(is role, e element) {
	if is == look {
		r.look[1] = e.to
		return
	}
	r.last = e.to
}

func (p *paragraph) endRun(at int64) {
	r := p.run
	p.run = nil
	r.span[1] = at
	if s := r.closing; s != nil {
		s.span[1] = at
		p.leave(s)
	}
}

// endParagraph closes a paragraph. One that isn't empty can carry a mark of the whole.
func (t *trace) endParagraph(p *paragraph, e element) {
	t.pars = t.pars[:len(t.pars)-1]
	if s := p.field; s != nil {
		s.stuck, s.span[1] = true, e.from
	}
	if t.top == 0 && !p.area.box && e.from != e.to {
		t.top = p.begin
	}
}

// read is told of text.
func (t *trace) read(s chars) {
	if t == nil {
		return
	}
	t.now = s
	if p := t.par(); p != nil && p.field != nil && p.code.Len() < 100 {
		p.code.WriteString(s.string)
	}
}

// words are those that were read just now, where they are the document's text.
func (t *trace) words(s string) *words {
	if t == nil || t.elem == nil || t.count >= maxTraced {
		return nil
	}
	t.count++
	w := &words{elem: t.elem, span: t.elem.span, text: s}
	if t.elem.role == letters {
		w.span = [2]int64{t.now.from, t.now.to}
	}
	if x := w.solid; x != nil {
		x.last = w
		if x.first == nil {
			x.first = w
		}
	}
	return w
}
