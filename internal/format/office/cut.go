package office

import (
	"bytes"
	"unicode/utf8"
)

// cut is a place in the body where marks may stand, after what must be closed for it.
type cut struct {
	at    int64
	run   *run   // the run that is cut in two; nil where the place is between runs
	elem  *elem  // the text that is, likewise
	after *shell // marks that need no exact place may go behind it
}

// before is the place before the code point k of words.
func (m *Manuscript) before(w *words, k int) (cut, bool) {
	begins := k == 0 && w.span[0] <= w.inside[0]
	switch {
	case w.solid != nil:
		return cut{at: w.solid.span[0]}, begins && w.solid.begins(w)
	case w.stuck:
		return cut{}, false
	case begins && w.elem.span[0] == w.run.first:
		return cut{at: w.run.span[0]}, true
	case begins:
		return cut{at: w.elem.span[0], run: w.run}, true
	}
	return m.within(w, k)
}

// behind is the place behind k code points of words.
func (m *Manuscript) behind(w *words, k int) (cut, bool) {
	ends := k == utf8.RuneCountInString(w.text) && w.span[1] >= w.inside[1]
	switch {
	case w.solid != nil:
		return cut{at: w.solid.span[1], after: w.outer}, ends && w.solid.ends(w)
	case w.stuck:
		return cut{}, false
	case ends && w.elem.span[1] == w.run.last:
		return cut{at: w.run.span[1], after: w.outer}, true
	case ends:
		return cut{at: w.elem.span[1], run: w.run, after: w.outer}, true
	}
	c, ok := m.within(w, k)
	c.after = w.outer
	return c, ok
}

func (s *shell) begins(w *words) bool { return s.first == w && !s.stuck }

func (s *shell) ends(w *words) bool { return s.last == w && !s.stuck }

// within is the place before the code point k of words, among others of theirs. Text that
// is written without escapes (CDATA) is not cut.
func (m *Manuscript) within(w *words, k int) (cut, bool) {
	raw := m.body[w.span[0]:w.span[1]]
	c := cut{run: w.run, elem: w.elem}
	switch k {
	case 0:
		c.at = w.span[0]
	case utf8.RuneCountInString(w.text):
		c.at = w.span[1]
	default:
		c.at = w.span[0] + int64(written(raw, k))
		return c, !bytes.HasPrefix(raw, []byte("<![CDATA["))
	}
	return c, true
}

// written is how many bytes of XML stand for the first k code points.
func written(raw []byte, k int) int {
	at := 0
	for ; k > 0 && at < len(raw); k-- {
		_, n := utf8.DecodeRune(raw[at:])
		switch {
		case raw[at] == '&':
			n = bytes.IndexByte(raw[at:], ';') + 1
		case bytes.HasPrefix(raw[at:], []byte("\r\n")):
			n = 2
		}
		at += max(n, 1)
	}
	return min(at, len(raw))
}
