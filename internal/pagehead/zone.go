package pagehead

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// zones are what pages call clocks.
var zones = readZones()

func readZones() map[string]region {
	out := map[string]region{}
	for _, row := range rows("zones.txt") {
		name, hours, _ := strings.Cut(row, " ")
		least, most, two := strings.Cut(hours, ":")
		if !two {
			most = least
		}
		a, err1 := strconv.ParseFloat(least, 64)
		b, err2 := strconv.ParseFloat(most, 64)
		if err1 != nil || err2 != nil {
			panic(row)
		}
		out[name] = region{least: a, most: b}
	}
	return out
}

var clockTime = regexp.MustCompile(`(?i)(?:^|[^\d:.])([01]?\d|2[0-3])[:.h]([0-5]\d)(?::[0-5]\d)?\s*(a\.?m\.?|p\.?m\.?)?(?:\s*\(?([a-zм][a-zск]{1,4})\b)?`)

// hourShown is a time of day as a line shows it, in minutes, and the clock that it names.
type hourShown struct {
	minutes int
	zone    string
}

func hoursIn(s string) (out []hourShown) {
	for _, m := range clockTime.FindAllStringSubmatch(cut(s, maxContent), maxDays) {
		h := atoi(m[1])
		switch half := strings.ToLower(strings.ReplaceAll(m[3], ".", "")); {
		case half == "pm" && h < 12:
			h += 12
		case half == "am" && h == 12:
			h = 0
		}
		out = append(out, hourShown{h*60 + atoi(m[2]), strings.ToLower(m[4])})
	}
	return out
}

// localClock is how far the clock of the page's readers is from UTC, where the page tells:
// by the name of the clock beside a time, by its data's other stamps, or by a time that it
// shows for a moment that its data give in UTC.
func (p *page) localClock(states []stated) (region, bool) {
	var shows []hourShown
	for _, l := range p.headLines() {
		if !isSentence(l.Text, spot(l.Text, "")) {
			shows = append(shows, hoursIn(l.Text)...)
		}
	}
	for _, h := range shows {
		if z, ok := zones[h.zone]; ok {
			return z, true
		}
	}
	for _, s := range states {
		if !s.utc && !s.at.IsZero() {
			off := s.clockAsWritten().Sub(s.at).Hours()
			return region{least: off, most: off}, true
		}
	}
	return p.clockByTimes(states, shows)
}

// clockAsWritten is the stamp's time of day as if it were UTC's.
func (s *stamp) clockAsWritten() time.Time { return s.written }

// clockByTimes compares the times that the page shows with moments of its data: where
// they are whole hours apart, that is the distance of its clock.
func (p *page) clockByTimes(states []stated, shows []hourShown) (region, bool) {
	for _, n := range p.times {
		st, ok := readStamp(attr(n, "datetime"))
		if h := hoursIn(textOf(n)); ok && st.utc && st.clock && len(h) > 0 {
			if off, ok := distance(h[0].minutes, &st); ok {
				return region{least: off, most: off}, true
			}
		}
	}
	for _, s := range states {
		for _, h := range shows {
			if s.utc && s.clock && !s.midnight() {
				if off, ok := distance(h.minutes, &s.stamp); ok {
					return region{least: off, most: off}, true
				}
			}
		}
	}
	return region{}, false
}

// distance is how many hours a shown time is from a moment in UTC, when their minutes
// agree: within half a day.
func distance(shown int, s *stamp) (float64, bool) {
	d := shown - (s.at.Hour()*60 + s.at.Minute())
	switch {
	case d <= -12*60:
		d += 24 * 60
	case d > 12*60:
		d -= 24 * 60
	}
	if d%60 != 0 && !halfClocks[d] {
		return 0, false
	}
	return float64(d) / 60, true
}

// halfClocks are the distances in minutes of those clocks that are no whole hours from UTC's.
var halfClocks = map[int]bool{-210: true, -150: true, 210: true, 270: true, 330: true, 390: true, 570: true, 630: true}
