package quantity

import (
	"math"
	"strings"

	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
)

// stoppedClock tells "18.30" where a time of day may stand.
func stoppedClock(s *scan, r *reading) ruling {
	switch before := s.At(r.From - 1); {
	case !clockLook(s.Norm(r.From)), s.Is(r.To, lexicon.Against):
		return unsure
	case s.Is(r.To, lexicon.ClockZone), before.Kind == figure.Gap, before.Is(lexicon.The), before.Is(lexicon.SentenceBefore):
		return idle
	}
	return idleIf(s.Is(r.From-1, lexicon.On) || s.Is(r.From-1, lexicon.At) && !s.levelAt(r.From-1))
}

// clockLook reports an hour, a stop and a minute.
func clockLook(d string) bool {
	hours, minutes, _ := strings.Cut(d, decimalPoint)
	switch {
	case len(minutes) != 2, minutes > "59", len(hours) > 2:
		return false
	}
	return figure.Atoi(hours) < hoursADay
}

const (
	hoursADay, levelReach = 24, 4 // the latter in pieces between "stands" and "at"
	decimalPoint          = "."
)

// levelAt reports that the "at" at i tells how high something is.
func (s *scan) levelAt(i int) bool { return s.Near(i, levelReach, lexicon.LevelWord) }

// hourAt tells the hours of "at 6, 8 and 10".
func hourAt(s *scan, r *reading) ruling {
	at := s.lead(r.From) - 1
	switch {
	case r.Value > hoursADay, !s.Is(at, lexicon.At), s.levelAt(at), s.Is(r.To, lexicon.Against):
		return unsure
	}
	return idle
}

const openReach = 6 // pieces between "open" and an hour

// openHours tells the hours of "open from 9 to 5" and "8 till late".
func openHours(s *scan, r *reading) ruling {
	switch {
	case r.Value > hoursADay, r.Value != math.Trunc(r.Value):
		return unsure
	case s.Is(r.To, lexicon.LastHour):
		return idle
	case s.Is(r.From-1, lexicon.To):
		return idleIf(s.fromHour(r.From - 3))
	}
	return idleIf(s.fromHour(r.From - 1))
}

// fromHour reports "open", the "from" at i and two hours, of which the later has no unit and
// counts nothing.
func (s *scan) fromHour(i int) bool {
	switch {
	case !s.Is(i, lexicon.RangeFrom), !s.Is(i+2, lexicon.To), s.changesBefore(i), !s.hourOf(i + 1), !s.hourOf(i + 3):
		return false
	}
	return s.Near(i, openReach, lexicon.OpenWord)
}

// hourOf reports an hour at i, with nothing measured or counted behind it.
func (s *scan) hourOf(i int) bool {
	f, ok := s.PlainFigure(i)
	switch {
	case !ok, f.Value > hoursADay, s.measuredAt(f.To), s.severalAt(f.To):
		return false
	}
	return f.To == i+1
}

// throughHours tells the hour that something lasts to, and that of "ten past six".
func throughHours(s *scan, r *reading) ruling {
	switch {
	case r.Value > hoursADay, !s.endsAt(r.To):
		return unsure
	}
	return idleIf(s.Is(r.From-1, lexicon.LastHour))
}
