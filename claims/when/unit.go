package when

import (
	"time"

	"factdesk/claims/lexicon"
)

// fortnight is a unit that no date has as its precision.
const fortnight Precision = "fortnight"

// seconds are how long the units last, a month 30 days and a year 365.
var seconds = map[Precision]int{
	Second: 1, Minute: 60, Hour: 3600, Day: 86400, Weekend: 2 * 86400, Week: 7 * 86400, fortnight: 14 * 86400, Month: 30 * 86400,
	Quarter: 90 * 86400, Year: 365 * 86400, Decade: 3650 * 86400, Century: 36500 * 86400,
}

// units are the units by their seconds, as the lexicon has them.
var units = turned(seconds)

func turned(m map[Precision]int) map[int]Precision {
	out := make(map[int]Precision, len(m))
	for unit, n := range m {
		out[n] = unit
	}
	return out
}

func secondsIn(p Precision) float64 { return float64(seconds[p]) }

// lengthOf is how long an hour, minute or second is; 0 for the units of a calendar.
func lengthOf(p Precision) time.Duration {
	if n := seconds[p]; n <= seconds[Hour] {
		return time.Duration(n) * time.Second
	}
	return 0
}

func setUnit(d *draft, n int) { d.unit = units[n] }

// unitOf reads a unit of which something holds.
func unitOf(holds func(unit Precision, word string) bool) slot {
	return func(s *scan, i int) int {
		n, ok := s.At(i).Lex.Value(lexicon.TimeUnit)
		if !ok || !holds(units[n], s.Norm(i)) {
			return miss
		}
		s.draft.unit = units[n]
		return i + 1
	}
}

// longUnits are those that a period is named by: "the week".
var longUnits = map[Precision]bool{Day: true, Week: true, Weekend: true, Month: true, Quarter: true, Year: true, Decade: true, Century: true}

// nthUnits are those that a longer period has several of.
var nthUnits = map[Precision]bool{Day: true, Week: true, Weekend: true, Month: true}

// wholes are the periods that have such.
var wholes = map[Precision]bool{Week: true, Month: true, Quarter: true, Season: true, Year: true}
