package pagehead

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
)

// day is a day of the calendar; a year of 0 is not known.
type day struct{ year, month, date int }

func (d day) String() string { return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.date) }

// noDays are what programs write where they know no day.
var noDays = []day{{1970, 1, 1}, {1969, 12, 31}, {1900, 1, 1}, {1899, 12, 30}, {1899, 12, 31}}

// valid reports a day that there is, of the time of newspapers, and none that programs fill
// in.
func (d day) valid() bool {
	switch {
	case !between(d.year, 1600, 2089), slices.Contains(noDays, d):
		return false
	}
	return dayOf(d.time()) == d
}

func (d day) time() time.Time {
	return time.Date(d.year, time.Month(d.month), d.date, 0, 0, 0, 0, time.UTC)
}

func dayOf(t time.Time) day { return day{t.Year(), int(t.Month()), t.Day()} }

// apart is how many days lie between two days.
func apart(a, b day) int {
	n := int(a.time().Sub(b.time()).Hours() / 24)
	return max(n, -n)
}

// inYear is a day without a year in the year that puts it nearest to another day.
func (d day) inYear(near day) day {
	best := day{}
	for y := near.year - 1; y <= near.year+1; y++ {
		c := day{y, d.month, d.date}
		if c.valid() && (best.year == 0 || apart(c, near) < apart(best, near)) {
			best = c
		}
	}
	return best
}

// byWeekday leaves of some days those on the day of the week that a line names.
func byWeekday(line string, days []day) (out []day) {
	for _, w := range strings.FieldsFunc(strings.ToLower(line), func(r rune) bool { return !unicode.IsLetter(r) }) {
		n, ok := weekdays[w]
		if !ok {
			continue
		}
		for _, d := range days {
			if int(d.time().Weekday()) == n {
				out = append(out, d)
			}
		}
		return out
	}
	return nil
}
