package when

import (
	"time"

	"factdesk/claims/figure"
)

// openEnded reads "since 2014" and "before May" as ranges without one end, as the
// specifications do; to a newsroom the date alone says more.
func (s *scan) openEnded(i int) (when, bool) {
	n, at := s.opener(i)
	if at == i {
		return when{}, false
	}
	if k := s.Norm(at); k == "around" || k == "about" {
		at++
	}
	a, ok := s.timedAt(at, false)
	if !ok && s.Norm(at) == "the" {
		a, ok = s.timedAt(at+1, false)
	}
	if !ok || !a.known() || a.prec == Stretch || a.prec == Length || a.prec == Set || s.joins(a.to) && s.At(a.to+1).Kind == figure.Digits {
		return when{}, false
	}
	w := a.open(n)
	w.from, w.to = i, a.to
	return w, true
}

// opener is what a word before a date does to it: "before", "after", "since" or "until".
func (s *scan) opener(i int) (string, int) {
	for _, o := range openers {
		if s.Norm(i) == o.words[0] && s.Spelled(i, o.words) {
			return o.means, i + len(o.words)
		}
	}
	return "", i
}

var openers = []struct {
	words []string
	means string
}{
	{[]string{"no", "later", "than"}, "before"}, {[]string{"prior", "to"}, "before"}, {[]string{"earlier", "than"}, "before"}, {[]string{"before"}, "before"},
	{[]string{"until"}, "until"}, {[]string{"till"}, "until"}, {[]string{"by"}, "before"}, {[]string{"as", "late", "as"}, "until"},
	{[]string{"later", "than"}, "after"}, {[]string{"greater", "than"}, "after"}, {[]string{"year", "greater", "than"}, "after"}, {[]string{"after"}, "after"},
	{[]string{"since"}, "since"}, {[]string{"starting", "on"}, "since"}, {[]string{"starting", "from"}, "since"}, {[]string{"starting"}, "since"},
	{[]string{"beginning", "on"}, "since"}, {[]string{"beginning"}, "since"}, {[]string{"as", "early", "as"}, "since"}, {[]string{"any", "time", "from"}, "since"},
	{[]string{">", "="}, "since"}, {[]string{"<", "="}, "through"},
}

// open makes of a date the time before it, after it, since it or until it.
func (w when) open(how string) when {
	v := when{prec: Stretch, unit: w.prec, clock: w.clock, lo: w.lo, yearless: w.yearless, counts: w.counts}
	turn := w.edge != entire && w.full != nil
	switch how {
	case "before", "until":
		v.lo, v.hi = time.Time{}, w.lo
		if turn && w.edge == late {
			v.hi = w.full[1]
		} else if turn && w.edge == early {
			v.hi = w.full[0]
		}
	case "through":
		v.lo, v.hi = time.Time{}, w.hi
	case "after":
		switch {
		case turn && w.edge == early:
			v.lo = w.full[0]
		case w.prec != Day && !w.clock && w.prec != Minute && w.prec != Hour && w.prec != Second:
			v.lo = w.hi
		}
		if w.clock && w.prec == DayPart {
			v.lo = w.hi
		}
	}
	return v
}

// orLater reads "or later", "and after" behind a date: since then.
func (s *scan) orLater(w when) when {
	if n := s.Norm(w.to); !s.Every || n != "or" && n != "and" || !w.known() || w.prec == Stretch {
		return w
	}
	switch s.Norm(w.to + 1) {
	case "later", "greater", "above":
	case "after":
		if _, ok := s.timedAt(w.to+2, true); ok || s.At(w.to+2).Kind == figure.Word {
			return w
		}
	default:
		return w
	}
	if s.Norm(w.to+2) == "than" {
		return w
	}
	v := w.open("since")
	v.from, v.to = w.from, w.to+2
	if b, ok := s.dateAt(s.pastJoint(v.to)); ok && w.clock && s.isDay(b) {
		v.lo, v.clock, v.to = onDay(b.lo, v.lo), false, b.to
	}
	return v
}
