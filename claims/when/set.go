package when

import (
	"fmt"
	"strconv"
	"time"

	"factdesk/claims/figure"
)

// setAt reads how often something is: "every Monday", "each year", "every two weeks",
// and, where it is asked for, "daily" and "once a week". Its value is a TIMEX: the
// period after which it comes again (P1W), or the day and time of it (XXXX-WXX-1T16).
func (s *scan) setAt(i int) (when, bool) {
	value, to := s.often(i)
	if to == i && s.Every {
		value, to = s.oftenLoosely(i)
	}
	if to == i {
		return when{}, false
	}
	if clock, end := s.clockOfSet(to); end > to {
		if value[0] == 'P' || value[0] == 'T' {
			value = ""
		}
		value, to = value+clock, end
	}
	return when{prec: Set, vague: value, from: i, to: to, counts: true}, true
}

// clockOfSet reads "at 4pm" behind a set, as "T16".
func (s *scan) clockOfSet(i int) (string, int) {
	at := i
	if s.Norm(at) == "at" {
		at++
	} else if !s.Every {
		return "", i
	}
	if w, to := s.clockAt(at); to > at {
		return "T" + w.shortClock(), to
	}
	if h, m, ok := dotted(s.Norm(at)); ok && s.Every && at > i {
		return fmt.Sprintf("T%02d:%02d", h, m), at + 1
	}
	return "", i
}

// shortClock writes a time of day as far as it is known: 16, 16:30.
func (w when) shortClock() string {
	if w.prec == Hour {
		return w.lo.Format("15")
	}
	return w.lo.Format("15:04")
}

// often reads "every" or "each" and what comes again.
func (s *scan) often(i int) (string, int) {
	n := s.Norm(i)
	if n != "every" && n != "each" && !(s.Every && (n == "any" || n == "all")) {
		return "", i
	}
	at, count := i+1, 1
	other := n == "every" && s.Norm(at) == "other"
	if other {
		at, count = at+1, 2
	} else if v, to := s.amount(at); to > at && v >= 1 && v < 1000 && n != "all" {
		at, count = to, int(v)
	}
	if d, ok := weekdays[s.Norm(at)]; ok && (s.At(at).Cap || s.Every) && (count == 1 || other) {
		return weekdayCode(d), at + 1
	}
	if m, to := s.month(at); m > 0 && count == 1 {
		return fmt.Sprintf("XXXX-%02d", m), to
	}
	if p := parts[s.Norm(at)]; p[1] > 0 && count == 1 {
		return partCode(p), at + 1
	}
	if (n == "any" || n == "all") && s.Norm(at) != "weekend" && s.Norm(at) != "weekends" && s.Norm(at) != "year" || n == "all" && s.Norm(at) == "year" {
		return "", i
	}
	return s.periodCode(i, at, count)
}

// periodCode is the TIMEX of so many periods: P2W.
func (s *scan) periodCode(i, at, count int) (string, int) {
	n := s.Norm(at)
	if n == "weekday" {
		return "P" + strconv.Itoa(count) + "WD", at + 1
	}
	code, ok := codes[periods[n]]
	if !ok || n == "second" && count == 1 && s.At(at+1).Kind == figure.Word {
		return "", i // "every second child"
	}
	if n == "quarter" {
		count, code = 3*count, "M"
	}
	switch periods[n] {
	case Hour, Minute, Second:
		return "PT" + strconv.Itoa(count) + code, at + 1
	}
	return "P" + strconv.Itoa(count) + code, at + 1
}

var codes = map[Precision]string{Day: "D", Week: "W", Weekend: "WE", Month: "M", Quarter: "M", Year: "Y", Hour: "H", Minute: "M", Second: "S", Decade: "0Y", Century: "00Y"}

func weekdayCode(d time.Weekday) string { return "XXXX-WXX-" + strconv.Itoa((int(d)+6)%7+1) }

// partCode is the TIMEX of a part of the day.
func partCode(p [2]int) string {
	switch p[0] {
	case 8:
		return "TMO"
	case 12:
		return "TAF"
	case 16:
		return "TEV"
	case 20:
		return "TNI"
	}
	return "TDT"
}

// oftenLoosely reads what news uses as a mere adjective: "daily", "annual", "Tuesdays".
func (s *scan) oftenLoosely(i int) (string, int) {
	n := s.Norm(i)
	if code := adverbs[n]; code != "" {
		return code, i + 1
	}
	if (n == "semi" || n == "bi") && s.Norm(i+1) == "-" {
		if code := adverbs[n+"-"+s.Norm(i+2)]; code != "" {
			return code, i + 3
		}
	}
	if (n == "once" || n == "one") && s.Norm(i+1) == "a" {
		if code, ok := codes[periods[s.Norm(i+2)]]; ok && len(code) == 1 && periods[s.Norm(i+2)] != Hour {
			return "P1" + code, i + 3
		}
	}
	if w, to := s.clockAt(i); to > i {
		if code, end := s.often(to); end > to {
			return s.atHour(code, w), end
		}
		if adverbs[s.Norm(to)] == "P1D" {
			return s.atHour("P1D", w), to + 1
		}
	}
	if d, to := s.dayNumber(i); d > 0 && s.Norm(to) == "of" && s.Norm(to+1) == "every" && s.Norm(to+2) == "month" {
		return fmt.Sprintf("XXXX-XX-%02d", d), to + 3
	}
	return s.pluralsAt(i)
}

func (s *scan) atHour(code string, w when) string {
	if code[0] == 'P' || code[0] == 'T' {
		code = ""
	}
	return code + "T" + w.shortClock()
}

var adverbs = map[string]string{"daily": "P1D", "everyday": "P1D", "weekly": "P1W", "biweekly": "P2W", "bi-weekly": "P2W", "fortnightly": "P2W", "monthly": "P1M", "bi-monthly": "P2M", "bimonthly": "P2M", "quarterly": "P3M",
	"yearly": "P1Y", "annual": "P1Y", "annually": "P1Y", "semiannual": "P0.5Y", "semiannually": "P0.5Y", "semi-annual": "P0.5Y", "semi-annually": "P0.5Y", "hourly": "PT1H"}

// pluralsAt reads "Tuesdays", "Friday mornings", "weekends".
func (s *scan) pluralsAt(i int) (string, int) {
	n := s.Norm(i)
	d, isDay := weekdays[n]
	p := parts[s.Norm(i+1)]
	switch {
	case isDay && p[1] > 0 && s.Norm(i + 1)[len(s.Norm(i+1))-1] == 's':
		return weekdayCode(d) + partCode(p), i + 2
	case isDay && len(n) > 5 && n[len(n)-1] == 's':
		return weekdayCode(d), i + 1
	case n == "weekends" && !figure.IsNumberWord(s.Norm(i-1)) && s.At(i-1).Kind != figure.Digits:
		return "P1WE", i + 1
	case parts[n][1] > 0 && n[len(n)-1] == 's' && s.Norm(i-1) != "the" && s.Norm(i-1) != "two":
		return partCode(parts[n]), i + 1
	}
	return "", i
}
