package contradict

import (
	"factdesk/claims"
)

// happening is an event of a statement, with the token that says it.
type happening struct {
	event string
	token int
}

// readHappenings are the events of a statement, each once.
func (r *Reading) readHappenings() (out []happening) {
	seen := set{}
	for i := range r.t {
		e := r.eventAt(i)
		if fresh := !seen[e] && !r.skip[i]; e != "" && fresh {
			seen[e] = true
			out = append(out, happening{e, i})
		}
	}
	return out
}

// daysAgainst finds an event of two statements that share a name, or are together, whose
// days are apart: not the plan of one and what came of it.
func daysAgainst(a, b *Reading, together bool) (Conflict, bool) {
	if !apart(a.dates, b.dates) || !tellsOne(a, b, together) {
		return Conflict{}, false
	}
	for _, x := range a.happens {
		for _, y := range b.happens {
			if x.event == y.event && a.sameObject(x, b) && b.sameObject(y, a) {
				return slotConflict(a, b, []claims.Span{a.span(x.token, x.token+1)}, []claims.Span{b.span(y.token, y.token+1)}, 0.5,
					"“%s” and “%s” are said to be on different days."), true
			}
		}
	}
	return Conflict{}, false
}

// sameObject reports that what it was done to, if that is one of several, is told by the
// other too: a phone and a watch are released on two days.
func (r *Reading) sameObject(h happening, o *Reading) bool {
	if !oneOf[r.norm(h.token+1)] {
		return true
	}
	w := r.term(h.token + 2)
	return w == "" || o.content()[w]
}

// tellsOne reports two of one matter that say it in words of which half are the same.
func tellsOne(a, b *Reading, together bool) bool {
	return oneMatter(a, b, together) && overlap(a.content(), b.content()) >= halfShared
}

// oneMatter reports two that tell something of one thing, the one as much denied, over or
// still to come as the other.
func oneMatter(a, b *Reading, together bool) bool {
	switch {
	case a.ended, b.ended, !deniedAlike(a, b), a.forecast() != b.forecast():
		return false
	case exclusive(a, b), contrasted(a, b):
		return false
	}
	return together || a.allNames().meets(b.allNames()) && closeBy(a, b)
}

// forecast reports that what is told was still to come when it was said. A day behind that
// of the statement tells it as well as "will".
func (r *Reading) forecast() bool {
	if r.Date == "" {
		return r.future
	}
	for _, d := range r.dates {
		if d.from > r.Date {
			return true
		}
	}
	return false
}

// closeBy reports two statements of the same month, or of unknown days.
func closeBy(a, b *Reading) bool {
	gap, known := between(a.Date, b.Date)
	return !known || gap <= soon
}
