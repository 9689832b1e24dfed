package pagehead

import (
	"slices"
	"strings"
	"time"

	"factdesk/claims"
)

// airedDays are the days on which the page says that its subject was on the air.
func (p *page) airedDays(language string) (out []shown) {
	read := 0
	for i := max(0, p.head.begin); i < len(p.lines) && read < maxAired; i++ {
		l := p.lines[i]
		if l.Words > longWhen || !hasAired(l.Text) || p.isForeign(l.Node) {
			continue
		}
		read++
		text := cut(l.Text, maxContent)
		for _, s := range spot(text, language) {
			if isAired(text[:s.start]) {
				out = append(out, shown{sort: otherDay, spotted: s, line: l.Text})
			}
		}
	}
	return out
}

// maxAired is how many lines are read for such days.
const maxAired = 20

// hasAired reports a line that may say so: it is asked of every line of a page.
func hasAired(s string) bool {
	s = strings.ToLower(cut(s, maxContent))
	return slices.ContainsFunc(labels["aired"], func(label string) bool { return strings.Contains(s, label) })
}

// isAired reports what stands before a day where it says that this is a broadcast's: it
// begins with a label, or has one right before the day and its weekday. "Neu im Programm, 5.
// März 2024" is the day of the news.
func isAired(before string) bool {
	before = strings.TrimSpace(strings.ToLower(before))
	near := strings.TrimRight(before, " :")
	if i := strings.LastIndexAny(near, " :"); weekdayOf(near[i+1:]) {
		near = strings.TrimRight(near[:max(i, 0)], " :")
	}
	return slices.ContainsFunc(labels["aired"], func(label string) bool {
		return strings.HasPrefix(before, label) || strings.HasSuffix(near, label)
	})
}

// weekdayOf reports the name of a day of the week, with what stands behind it.
func weekdayOf(s string) bool {
	_, ok := weekdays[strings.TrimRight(s, ".,")]
	return ok
}

// wasAired reports a day that the page says its subject was on the air.
func (e *evidence) wasAired(d day) bool {
	return slices.ContainsFunc(e.aired, func(s shown) bool { return slices.Contains(s.days, d) })
}

// airedAlone offers the days of broadcasts, where the page says no other.
func (e *evidence) airedAlone() (out []claims.Said) {
	for _, s := range e.aired[:min(len(e.aired), 3)] {
		if len(s.days) == 1 && s.days[0].year > 0 {
			out = append(out, doubtful(saidDay(s.days[0], pageShows, s.line), ofBroadcast))
		}
	}
	return out
}

const ofBroadcast = "The page says that this is the day of a broadcast."

// stateAlone takes the one day that a broadcaster's page has, as the state of its text, where
// the data and the day on the air agree with it: the text was made for that broadcast.
func (e *evidence) stateAlone() []claims.Said {
	s := e.top(weak)
	switch {
	case s == nil, len(e.changes) > 0, len(s.days) != 1, !e.wasAired(s.day):
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
