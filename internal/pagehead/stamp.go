package pagehead

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// stamp is a moment, or a day, as data have it.
type stamp struct {
	as      string
	day     day       // as it is written
	written time.Time // the clock as it is written, whatever its place
	at      time.Time // the moment; zero when only a day is written, or a clock without its place
	utc     bool      // the clock is UTC's, so that a reader's day may be another
	clock   bool      // an hour is written
}

var (
	isoStamp  = regexp.MustCompile(`^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?`)
	jsStamp   = regexp.MustCompile(`^[A-Z][a-z]{2},? ([A-Z][a-z]{2}) (\d{1,2}),? (\d{4}) (\d{2}:\d{2}:\d{2}) (?:GMT|UTC)?([+-]\d{4})?`)
	compact   = regexp.MustCompile(`^((?:19|20)\d{2})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z)?)?$`)
	epoch     = regexp.MustCompile(`^(?:/Date\()?(\d{10})(\d{3})?(?:\)/)?$`)
	mailForms = []string{time.RFC1123Z, time.RFC1123, time.RFC850, time.UnixDate, time.ANSIC, "Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 MST",
		"2 Jan 2006 15:04:05 MST", "2 Jan 2006 15:04:05 -0700", "Mon Jan 2 15:04:05 MST 2006", "January 2, 2006 15:04:05 -0700"}
)

// readStamp reads a moment as programs write it; days in words are spot's.
func readStamp(s string) (stamp, bool) {
	s = strings.Trim(line(s), `"' `)
	for _, read := range []func(string) (stamp, bool){isoForm, jsForm, epochForm, compactForm, mailForm} {
		if out, ok := read(s); ok {
			out.as = s
			return out, out.day.valid()
		}
	}
	return stamp{}, false
}

func isoForm(s string) (stamp, bool) {
	m := isoStamp.FindStringSubmatch(s)
	if m == nil {
		return stamp{}, false
	}
	out := stamp{day: day{atoi(m[1]), atoi(m[2]), atoi(m[3])}, clock: m[4] != ""}
	if m[7] == "" {
		return out, true
	}
	off, utc := offset(m[7])
	out.utc = utc
	out.written = time.Date(out.day.year, time.Month(out.day.month), out.day.date, atoi(m[4]), atoi(m[5]), atoi(m[6]), 0, time.UTC)
	out.at = out.written.Add(-off)
	return out, true
}

// offset is how far a clock is from UTC, and whether it is UTC's own.
func offset(s string) (time.Duration, bool) {
	if s[0] != '+' && s[0] != '-' {
		return 0, true
	}
	digits := strings.ReplaceAll(s[1:], ":", "")
	d := time.Duration(atoi(digits[:2])) * time.Hour
	if len(digits) == 4 {
		d += time.Duration(atoi(digits[2:])) * time.Minute
	}
	if s[0] == '-' {
		d = -d
	}
	return d, d == 0
}

// jsForm reads "Sat Nov 18 2017 15:21:41 GMT+0000 (UTC)".
func jsForm(s string) (stamp, bool) {
	m := jsStamp.FindStringSubmatch(s)
	if m == nil {
		return stamp{}, false
	}
	zone := m[5]
	if zone == "" {
		zone = "Z"
	}
	t, err := time.Parse("Jan 2 2006 15:04:05", m[1]+" "+m[2]+" "+m[3]+" "+m[4])
	if err != nil {
		return stamp{}, false
	}
	off, utc := offset(zone)
	return stamp{day: dayOf(t), written: t, at: t.Add(-off), utc: utc, clock: true}, true
}

// epochForm reads seconds or milliseconds since 1970, which are of UTC.
func epochForm(s string) (stamp, bool) {
	m := epoch.FindStringSubmatch(s)
	if m == nil {
		return stamp{}, false
	}
	n, err := strconv.ParseInt(m[1], 10, 64)
	if err != nil {
		return stamp{}, false
	}
	t := time.Unix(n, 0).UTC()
	return stamp{day: dayOf(t), at: t, utc: true, clock: true}, true
}

func compactForm(s string) (stamp, bool) {
	m := compact.FindStringSubmatch(s)
	if m == nil {
		return stamp{}, false
	}
	out := stamp{day: day{atoi(m[1]), atoi(m[2]), atoi(m[3])}, clock: m[4] != ""}
	if m[7] == "Z" {
		out.utc = true
		out.at = time.Date(out.day.year, time.Month(out.day.month), out.day.date, atoi(m[4]), atoi(m[5]), atoi(m[6]), 0, time.UTC)
	}
	return out, true
}

func mailForm(s string) (stamp, bool) {
	for _, layout := range mailForms {
		if t, err := time.Parse(layout, s); err == nil {
			_, off := t.Zone()
			abbreviated := strings.Contains(layout, "MST") && !strings.Contains(s, "GMT") && !strings.Contains(s, "UTC")
			out := stamp{day: dayOf(t), clock: true}
			if !abbreviated { // Go knows no distance of "EST"
				out.at, out.utc = t.UTC(), off == 0
				out.written = t.UTC().Add(time.Duration(off) * time.Second)
			}
			return out, true
		}
	}
	return stamp{}, false
}

func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

// days are the days that readers may see for the stamp, where clocks differ from UTC by
// so much: the likeliest first.
func (s *stamp) days(r region) []day {
	if !s.utc || s.at.IsZero() {
		return []day{s.day}
	}
	if s.midnight() && r.least != r.most { // a day that was written as a moment
		return []day{s.day}
	}
	a := dayOf(s.at.Add(hours(r.least)))
	b := dayOf(s.at.Add(hours(r.most)))
	if a == b {
		return []day{a}
	}
	return unique(s.day, a, b)
}

// mayBe reports a day that readers somewhere see for the stamp.
func (s *stamp) mayBe(d day) bool {
	if !s.utc || s.at.IsZero() {
		return s.day == d
	}
	west, east := dayOf(s.at.Add(hours(farWest))), dayOf(s.at.Add(hours(farEast)))
	return d == s.day || d == west || d == east
}

// Between these clocks, in hours from UTC, nearly everybody lives.
const (
	farWest = -10
	farEast = 12
)

// midnight reports a moment that is most likely a day.
func (s *stamp) midnight() bool {
	return s.utc && s.at.Hour() == 0 && s.at.Minute() == 0 && s.at.Second() == 0
}

func hours(h float64) time.Duration { return time.Duration(h * float64(time.Hour)) }

func unique(days ...day) (out []day) {
	seen := map[day]bool{}
	for _, d := range days {
		if !seen[d] {
			out = append(out, d)
		}
		seen[d] = true
	}
	return out
}
