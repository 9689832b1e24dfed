package pagehead

import (
	"fmt"
	"time"
)

// day is a day of the calendar; a year of 0 is not known.
type day struct{ year, month, date int }

func (d day) String() string { return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.date) }

// valid reports a day that there is, of the time of newspapers, and no clock's beginning.
func (d day) valid() bool {
	if d.year < 1600 || d.year > 2199 || d == (day{1970, 1, 1}) {
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
