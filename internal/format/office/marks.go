package office

import (
	"bytes"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"factdesk/claims"
	"factdesk/internal/errs"
)

// marks are what is inserted into the body, by place.
type marks struct {
	m    *Manuscript
	at   map[int64]*inserted
	next int // number of the next mark that has one and is no remark
}

// inserted is what stands at one place: where remarks end, what leads to them, and where
// others begin.
type inserted struct {
	cut
	ends, leads, begins strings.Builder
}

func newMarks(m *Manuscript, next int) *marks { return &marks{m, map[int64]*inserted{}, next} }

func (k *marks) place(c cut) *inserted {
	if k.at[c.at] == nil {
		k.at[c.at] = &inserted{cut: c}
	}
	return k.at[c.at]
}

// set sets the marks of the remark with a number.
func (k *marks) set(span claims.Span, number int) error {
	id, root := strconv.Itoa(number), k.m.trace.root
	lead := "<" + root.own("r") + ">" + root.tag("commentReference", id) + "/></" + root.own("r") + ">"
	if span.End == 0 {
		if k.m.trace.top == 0 {
			return errs.New(errs.Unsupported, "The document holds no paragraph that can carry a comment. Check its text alone.")
		}
		k.place(cut{at: k.m.trace.top}).leads.WriteString(lead)
		return nil
	}
	anchor, why := k.m.anchor(span)
	if why != "" {
		return errs.New(errs.Invalid, "Words that stand %s can't carry a comment.", why)
	}
	k.place(anchor.start).begins.WriteString(root.tag("commentRangeStart", id) + "/>")
	end := k.place(anchor.end)
	end.ends.WriteString(root.tag("commentRangeEnd", id) + "/>")
	if out := anchor.end.after; out != nil && out.span[1] > anchor.end.at {
		end = k.place(cut{at: out.span[1]})
	}
	end.leads.WriteString(lead)
	return nil
}

// apply is the body with its marks.
func (k *marks) apply() []byte {
	k.mend()
	var out bytes.Buffer
	done, root := int64(0), k.m.trace.root
	for _, at := range slices.Sorted(maps.Keys(k.at)) {
		x := k.at[at]
		out.Write(k.m.body[done:at])
		done = at
		if x.elem != nil {
			out.WriteString("</" + root.own("t") + ">")
		}
		if x.run != nil {
			out.WriteString("</" + root.own("r") + ">")
		}
		out.WriteString(x.ends.String() + x.leads.String() + x.begins.String())
		if x.run != nil {
			out.WriteString(k.again(x.run))
		}
		if x.elem != nil {
			out.WriteString(k.text(x))
		}
	}
	out.Write(k.m.body[done:])
	return out.Bytes()
}

// again opens a run once more, with its look.
func (k *marks) again(r *run) string {
	look := k.m.body[r.look[0]:r.look[1]]
	look = changed.ReplaceAllFunc(look, func(tag []byte) []byte {
		k.next++
		return []byte(changed.ReplaceAllString(string(tag), "${1}"+strconv.Itoa(k.next-1)))
	})
	return string(k.m.body[r.span[0]:r.tag]) + string(look)
}

// changed is the number of a change of a look, which nothing else may have.
var changed = regexp.MustCompile(`(<(?:\w+:)?rPrChange\b[^>]*?\bid=["'])[^"']*`)

// text opens text once more.
func (k *marks) text(x *inserted) string {
	tag := string(k.m.body[x.elem.span[0]:x.elem.inside[0]])
	if x.elem.keeps || !k.blank(x) {
		return tag
	}
	return "<" + k.m.trace.root.own("t") + ` xml:space="preserve">`
}

// blank reports that up to the next cut there is white space alone. At the end of the text
// it counts as little as before.
func (k *marks) blank(x *inserted) bool {
	rest := k.m.body[x.at:x.elem.inside[1]]
	n := leading(rest)
	return n > 0 && k.at[x.at+int64(n)] != nil && n < len(rest)
}

const blanks = " \t\r\n"

func leading(raw []byte) int { return len(raw) - len(bytes.TrimLeft(raw, blanks)) }

// mend cuts around the white space beside a cut in text whose white space does not count
// at its edges, so that what stood within it still counts.
func (k *marks) mend() {
	for _, at := range slices.Sorted(maps.Keys(k.at)) {
		x := k.at[at]
		if x.elem == nil || x.elem.keeps {
			continue
		}
		before, behind := k.m.body[x.elem.inside[0]:at], k.m.body[at:x.elem.inside[1]]
		if words := bytes.TrimRight(before, blanks); len(words) > 0 && len(words) < len(before) {
			k.place(cut{at: x.elem.inside[0] + int64(len(words)), run: x.run, elem: x.elem})
		}
		if n := leading(behind); n > 0 && n < len(behind) {
			k.place(cut{at: at + int64(n), run: x.run, elem: x.elem})
		}
	}
}
