package when

import (
	"strconv"
	"strings"
)

// lasts is how long something takes. A number in it is a quantity too.
func (s *scan) lasts(int) (when, bool) {
	d := s.draft
	w := when{prec: Length, vague: timexOf(d.stints), counts: true, from: d.from}
	if !s.Every {
		w.from++ // the "for" is no part of it
	}
	for _, p := range d.stints {
		w.lasts += p.n * secondsIn(p.unit)
	}
	return w, w.lasts <= 1e15
}

// unsaid takes the numbers out of "several weeks", where none is said.
var unsaid = strings.NewReplacer("2", "X", "3", "X")

// timexOf writes a length as ISO 8601 does: P3W, PT1H30M, P1.25Y.
func timexOf(l []stint) string {
	day, clock := "", ""
	for _, p := range l {
		as := timex[p.unit]
		code := strconv.FormatFloat(as.times*p.n, 'f', -1, 64) + as.code
		if lengthOf(p.unit) > 0 {
			clock += code
		} else {
			day += code
		}
	}
	if clock != "" {
		clock = "T" + clock
	}
	return "P" + day + clock
}

// timex are the units of ISO 8601, and how many of them another unit is.
var timex = map[Precision]struct {
	times float64
	code  string
}{
	Second: {1, "S"}, Minute: {1, "M"}, Hour: {1, "H"}, Day: {1, "D"}, Week: {1, "W"}, Weekend: {1, "WE"}, Month: {1, "M"}, Year: {1, "Y"},
	fortnight: {2, "W"}, Quarter: {3, "M"}, Decade: {10, "Y"}, Century: {100, "Y"},
}
