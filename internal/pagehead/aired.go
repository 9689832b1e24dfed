package pagehead

import (
	"slices"
	"strings"
	"time"

	"factdesk/claims"
)

// airedDays are the days on which the page says that its subject was on the air.
func (p *page) airedDays(language string) (out []day) {
	for i := max(0, p.head.body); i < len(p.lines); i++ {
		l := p.lines[i]
		if l.Words > longWhen || !saysAired(l.Text) || p.isForeign(l.Node) {
			continue
		}
		for _, s := range spot(l.Text, language) {
			out = append(out, s.days...)
		}
	}
	return out
}

func saysAired(s string) bool {
	s = strings.ToLower(cut(s, maxContent))
	return slices.ContainsFunc(labels["aired"], func(label string) bool { return strings.Contains(s, label) })
}

// stateAlone takes the one day that a broadcaster's page has, as the state of its text, where
// the data and the day on the air agree with it: the text was made for that broadcast.
func (e *evidence) stateAlone() []claims.Said {
	s := e.top(weak)
	switch {
	case s == nil, len(e.changes) > 0, len(s.days) != 1, !slices.Contains(e.aired, s.day):
		return nil
	}
	days, as := e.sole(changed)
	if len(days) != 1 || days[0] != s.day {
		return nil
	}
	e.isState = true
	return []claims.Said{saidDay(s.day, pageShows, as)}
}

// asShifted is the day of a change in UTC where the page's readers see it, as far as the day
// that the page shows of its publication tells how far their clock is.
func (e *evidence) asShifted(c *stated) (day, bool) {
	for i := range e.stated {
		s := &e.stated[i]
		if !s.utc || s.at.IsZero() || !s.mayBe(e.seen) {
			continue
		}
		d := dayOf(c.at.Add(s.until(e.seen)))
		return d, d != c.day
	}
	return day{}, false
}

// until is how far a clock must at least be from UTC for a moment to be on a day.
func (s *stamp) until(d day) time.Duration {
	begin := d.time()
	end := begin.Add(24*time.Hour - time.Second)
	switch {
	case s.at.Before(begin):
		return begin.Sub(s.at)
	case s.at.After(end):
		return end.Sub(s.at)
	}
	return 0
}
