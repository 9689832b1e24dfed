package when

import (
	"strconv"
	"time"
)

// A set is how often something is: "every Monday", "each year". Its value is a TIMEX: the
// period after which it comes again (P1W), or the day and time of it (XXXX-WXX-1T16).

// coded adds to the code of a set.
func coded(of func(d *draft) string) slot {
	return note(func(d *draft) { d.code += of(d) })
}

func weekdayCode(d time.Weekday) string { return "XXXX-WXX-" + strconv.Itoa((int(d)+6)%7+1) }

// partCodes are those of the parts of a day, by their first hour.
var partCodes = map[int]string{8: "TMO", 12: "TAF", 16: "TEV", 20: "TNI", 11: "TDT"}

// times is how many periods there are; X where no number is said.
func (d *draft) times() string {
	if d.count < 0 {
		return "X"
	}
	return strconv.Itoa(max(d.count, 1))
}

// setCodes are the units that something may come again after.
var setCodes = map[Precision]string{
	Day: "D", Week: "W", Weekend: "WE", Month: "M", Quarter: "M", Year: "Y", Hour: "H", Minute: "M", Second: "S", Decade: "0Y", Century: "00Y",
}

// periodCode is the TIMEX of so many periods: P2W.
func periodCode(s *scan, i int) int {
	d := s.draft
	code, ok := setCodes[d.unit]
	if !ok {
		return miss
	}
	if d.unit == Quarter && !endsInS(s.Norm(i-1)) {
		d.count = 3 * max(d.count, 1)
	}
	d.code = "P" + d.times() + code
	if lengthOf(d.unit) > 0 {
		d.code = "PT" + d.times() + code
	}
	return i
}

// onceCode is that of "once a week".
func onceCode(s *scan, i int) int {
	code := setCodes[s.draft.unit]
	if len(code) != 1 || s.draft.unit == Hour {
		return miss
	}
	s.draft.code = "P1" + code
	return i
}

// setAdverb reads "daily", "annual".
func setAdverb(s *scan, i int) int { return s.adverb(s.Norm(i), i+1) }

// hyphenAdverb reads "semi-annual".
func hyphenAdverb(s *scan, i int) int {
	return s.adverb(s.Norm(i)+s.Norm(i+1)+s.Norm(i+2), i+3)
}

// adverb notes the code of an adverb.
func (s *scan) adverb(word string, to int) int {
	code := adverbs[word]
	if code == "" {
		return miss
	}
	s.draft.code = code
	return to
}

var adverbs = map[string]string{"daily": "P1D", "everyday": "P1D", "weekly": "P1W", "biweekly": "P2W", "bi-weekly": "P2W", "fortnightly": "P2W", "monthly": "P1M", "bi-monthly": "P2M", "bimonthly": "P2M", "quarterly": "P3M",
	"yearly": "P1Y", "annual": "P1Y", "annually": "P1Y", "semiannual": "P0.5Y", "semiannually": "P0.5Y", "semi-annual": "P0.5Y", "semi-annually": "P0.5Y", "hourly": "PT1H"}

// atHour adds the time of day to a set: of "every day at 4pm" it alone is left.
func atHour(d *draft) {
	if d.code[0] == 'P' || d.code[0] == 'T' {
		d.code = ""
	}
	layout := "T15:04"
	if d.date.prec == Hour {
		layout = "T15"
	}
	d.code += d.date.lo.Format(layout)
}
