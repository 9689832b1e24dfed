package when

import "time"

// edge is the part of a period that is meant.
type edge uint8

const (
	entire edge = iota
	early
	middle
	late
)

func setEdge(d *draft, n int) { d.edge = edge(n) }

// edged is "early 2022": the period keeps its precision, since the part of it that is
// meant is vague. The specifications cut it.
func (s *scan) edged(int) (when, bool) {
	d := s.draft
	w := *d.date
	if w.prec == Hour || w.clock && w.prec != DayPart {
		return when{}, false
	}
	w.edge = d.edge
	if s.Every && w.known() {
		w = s.narrowed(w, s.Norm(d.word))
	}
	return w, true
}

func (s *scan) endOfYear() when {
	w := s.thisPeriod(Year)
	w.edge = late
	w = s.narrowed(w, "")
	w.edge = entire
	return w
}

func lastSecond(day time.Time) when {
	t := day.AddDate(0, 0, 1).Add(-time.Second)
	return span(t, t, Second)
}

// cut is from which to which unit of a period each of its parts reaches.
type cut struct{ early, middle, late [2]int }

func (c cut) of(e edge) (from, to int) {
	part := [...][2]int{entire: {}, early: c.early, middle: c.middle, late: c.late}[e]
	return part[0], part[1]
}

var (
	cutMonth    = cut{[2]int{0, 15}, [2]int{9, 20}, [2]int{15, 31}}  // days
	cutWeek     = cut{[2]int{0, 3}, [2]int{2, 5}, [2]int{3, 7}}      // days
	cutDay      = cut{[2]int{0, 12}, [2]int{10, 14}, [2]int{12, 24}} // hours
	cutYear     = cut{[2]int{0, 4}, [2]int{4, 8}, [2]int{8, 12}}     // months
	cutThisYear = cut{[2]int{0, 6}, [2]int{3, 9}, [2]int{6, 12}}     // months
)

// narrowed is the part of a period as the specifications have it.
func (s *scan) narrowed(w when, word string) when {
	lo, hi := w.lo, w.hi
	switch w.prec {
	case Month:
		w = w.cutDays(cutMonth)
	case Year:
		w = w.cutMonths()
	case Week:
		w = w.cutDays(cutWeek)
	case Day:
		if word == "end" {
			return w.itsLastSecond()
		}
		from, to := cutDay.of(w.edge)
		w.lo, w.hi, w.prec = lo.Add(time.Duration(from)*time.Hour), lo.Add(time.Duration(to)*time.Hour), DayPart
	case DayPart:
		w = w.halfPart()
	}
	if w.hi.After(hi) {
		w.hi = hi
	}
	w.full = &[2]time.Time{lo, hi}
	if w.stepped {
		return s.fromNow(w, word)
	}
	return w
}

func (w when) cutDays(c cut) when {
	from, to := c.of(w.edge)
	w.lo, w.hi = w.lo.AddDate(0, 0, from), w.lo.AddDate(0, 0, to)
	return w
}

func (w when) cutMonths() when {
	c := cutYear
	if w.stepped {
		c = cutThisYear
	}
	from, to := c.of(w.edge)
	w.lo, w.hi = w.lo.AddDate(0, from, 0), w.lo.AddDate(0, to, 0)
	return w
}

func (w when) halfPart() when {
	middle := w.lo.Add(w.hi.Sub(w.lo) / 2)
	if w.edge == early {
		w.hi = middle
	} else {
		w.lo = middle
	}
	return w
}

func (w when) itsLastSecond() when {
	v := lastSecond(w.lo)
	v.yearless = w.yearless
	return v
}

// fromNow is what "later this week" leaves of it, and "earlier this year".
func (s *scan) fromNow(w when, word string) when {
	now := s.day.midnight()
	switch {
	case !now.Before(w.hi):
	case word == "later" && w.lo.Before(now) && w.prec != DayPart:
		w.lo = now
	case word == "earlier" && w.prec == Year:
		w.hi = now
	}
	return w
}

// turn is the moment that a date stands for at the end of a range: it begins there, but
// from the end of March is from 1 April.
func (w when) turn() time.Time {
	if w.full == nil {
		return w.lo
	}
	switch w.edge {
	case early:
		return w.full[0]
	case late:
		return w.full[1]
	case middle:
		days := int(w.full[1].Sub(w.full[0]).Hours() / 24)
		return w.full[0].AddDate(0, 0, days/2)
	}
	return w.lo
}
