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
	switch {
	case len(a.happens) == 0, len(b.happens) == 0, a.scope.provisional, b.scope.provisional, a.scope.another != b.scope.another:
		return Conflict{}, false
	case !otherDays(a, b), !tellsOne(a, b, together):
		return Conflict{}, false
	}
	for _, x := range a.happens {
		for _, y := range b.happens {
			if sameHappening(a, b, x, y) {
				return slotConflict(a, b, []claims.Span{a.span(x.token, x.token+1)}, []claims.Span{b.span(y.token, y.token+1)}, 0.5,
					"“%s” and “%s” are said to be on different days."), true
			}
		}
	}
	return Conflict{}, false
}

// otherDays reports dates that are apart, or other days of a week whose dates nobody knows.
func otherDays(a, b *Reading) bool {
	if len(a.dates)+len(b.dates) > 0 {
		return apart(a.dates, b.dates)
	}
	x, y := &a.scope, &b.scope
	if max(len(x.days), len(y.days)) == 1 && disjoint(x.days, y.days) {
		return true
	}
	return x.besideDay(y) || y.besideDay(x)
}

// besideDay reports a month alone, where the other names a day of the week alone.
func (s *scope) besideDay(o *scope) bool { return s.inMonth() && o.onDay() }

// inMonth and onDay report that a month alone is named, or a day of the week alone.
func (s *scope) inMonth() bool { return s.months && len(s.days) == 0 }
func (s *scope) onDay() bool   { return len(s.days) > 0 && !s.months }

func (r *Reading) namesMonth() bool {
	return anyOf(1, len(r.t), func(k int) bool { return r.monthAt(k) > 0 })
}

// weekdays are the days of the week that a statement names.
func (r *Reading) weekdays() set {
	var out set
	for i := range r.t {
		if w := r.norm(i); daysOfWeek[w] {
			out = put(out, w, true)
		}
	}
	return out
}

var daysOfWeek = words("monday tuesday wednesday thursday friday saturday sunday")

// sameObject reports that what it was done to, if that is one of several, is told by the
// other too: a phone and a watch are released on two days.
func (r *Reading) sameObject(h happening, o *Reading) bool {
	if !oneOf[r.norm(h.token+1)] {
		return true
	}
	w := r.term(h.token + 2)
	return w == "" || o.content()[w]
}

// sameHappening reports one event of one thing.
func sameHappening(a, b *Reading, x, y happening) bool {
	switch {
	case x.event != y.event, !a.sameObject(x, b), !b.sameObject(y, a), ownersDiffer(a, b):
		return false
	}
	switch {
	case lifeEvents[x.event]:
		return true
	case otherOccasions(a, b):
		return false
	}
	return tellsWhich(a, b, x.event)
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
