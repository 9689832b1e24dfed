package when

import "time"

// draft is what the slots have read of a date that is being read.
type draft struct {
	from int   // the piece that it begins at
	date *when // what has been made of it; never changed, but made anew

	year, month       int
	twoWays           bool // month and day may be the other way about
	nth               int  // the day of a month, or the place in an order: -1 for "last"
	weekday           time.Weekday
	holiday           func(year int) time.Time
	part              [2]int // hours: from, to
	hour, minute, sec int
	half              int // of the day: 1 before noon, 2 after
	clock             Precision

	step   int  // "last" -1, "this" 0, "next" 1
	back   bool // "ago", "before"
	amount float64
	unit   Precision
	stints []stint
	count  int // of periods; 0 where none is said
	edge   edge
	word   int // the piece that said the step or edge
	sign   int // that between the numbers of a date
	opens  opening
	code   string // of a set
}

// makes notes the date that has been made of what was read.
func (s *scan) makes(w when) { s.draft.date = s.whens.keep(w) }

// whens are the dates that were made on the way to one that is found. Behind it nothing
// looks at them, and the next is made in their room.
type whens struct {
	made []*when
	used int
}

func (l *whens) keep(w when) *when {
	if l.used == len(l.made) {
		l.made = append(l.made, &when{})
	}
	l.used++
	*l.made[l.used-1] = w
	return l.made[l.used-1]
}

// stint is a length of time as written: "two weeks".
type stint struct {
	n    float64
	unit Precision
}
