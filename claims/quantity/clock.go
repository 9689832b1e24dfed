package quantity

import "time"

// clockAt reads a time of day: "3:30 p.m.", "15:30", "3pm", "1800 GMT", "noon",
// "five o'clock".
func (s *scan) clockAt(i int) (when, int) {
	switch s.norm(i) {
	case "noon":
		return clockWhen(12, 0, 0, Hour), i + 1
	case "midnight":
		return clockWhen(0, 0, 0, Hour), i + 1
	}
	p := s.at(i)
	if p.kind != digits {
		return s.oClock(i)
	}
	if s.norm(i+1) == ":" && !s.at(i+1).spaced && s.at(i+2).kind == digits && !s.at(i+2).spaced {
		return s.colonClock(i)
	}
	if !allDigits(p.norm) {
		if h, m, ok := dotted(p.norm); ok {
			if half, to := s.half(i + 1); half != "" && h <= 12 {
				return s.zone(clockWhen(halved(h, half), m, 0, Minute), to)
			}
		}
		return when{}, 0
	}
	if half, to := s.half(i + 1); half != "" && len(p.norm) <= 2 && atoi(p.norm) <= 12 && atoi(p.norm) > 0 {
		return s.zone(clockWhen(halved(atoi(p.norm), half), 0, 0, Hour), to)
	}
	if len(p.norm) == 4 && atoi(p.norm) < 2400 && atoi(p.norm)%100 < 60 {
		switch s.norm(i + 1) {
		case "gmt", "et", "est", "edt", "bst", "utc", "hrs":
			return clockWhen(atoi(p.norm)/100, atoi(p.norm)%100, 0, Minute), i + 2
		case "hours":
			if p.norm[0] < '2' || p.norm[0] == '2' && p.norm[1] < '4' {
				return clockWhen(atoi(p.norm)/100, atoi(p.norm)%100, 0, Minute), i + 2
			}
		}
	}
	return s.oClock(i)
}

func (s *scan) oClock(i int) (when, int) {
	v, to, ok := s.smallAt(i)
	if s.at(i).kind == digits && allDigits(s.norm(i)) {
		v, to, ok = float64(atoi(s.norm(i))), i+1, true
	}
	if !ok || v < 1 || v > 12 {
		return when{}, 0
	}
	if s.norm(to) == "o'clock" {
		to++
	} else if half, _ := s.half(to); half == "" || s.at(i).kind == digits {
		return when{}, 0
	}
	h := int(v)
	if half, end := s.half(to); half != "" {
		h, to = halved(h, half), end
	}
	return clockWhen(h, 0, 0, Hour), to
}

// colonClock reads "15:30", "3:30:10 p.m."; not the "3:1" of a score or a ratio.
func (s *scan) colonClock(i int) (when, int) {
	h, m := atoi(s.norm(i)), atoi(s.norm(i+2))
	if len(s.norm(i)) > 2 || len(s.norm(i+2)) != 2 || h > 24 || m > 59 || s.norm(i-1) == ":" && !s.at(i).spaced {
		return when{}, 0
	}
	to, sec, prec := i+3, 0, Minute
	if s.norm(to) == ":" && s.at(to+1).kind == digits && !s.at(to).spaced && len(s.norm(to+1)) == 2 {
		sec, to, prec = atoi(s.norm(to+1)), to+2, Second
	}
	if half, end := s.half(to); half != "" && h <= 12 {
		h, to = halved(h, half), end
	} else if p := s.at(to); p.kind == word && !p.spaced {
		return when{}, 0
	}
	return s.zone(clockWhen(h, m, sec, prec), to)
}

// zone takes the time zone behind a time into its span; the value stays local.
func (s *scan) zone(w when, to int) (when, int) {
	switch s.norm(to) {
	case "gmt", "est", "edt", "bst", "utc", "cet", "cest", "pst", "pdt", "et", "pt", "ist", "aest", "aedt", "jst", "msk", "eest":
		if s.at(to).cap || s.every {
			return w, to + 1
		}
	}
	return w, to
}

func dotted(d string) (h, m int, ok bool) {
	for k := range d {
		if d[k] == '.' && (k == 1 || k == 2) && len(d) == k+3 {
			h, m = atoi(d[:k]), atoi(d[k+1:])
			return h, m, h < 24 && m < 60
		}
	}
	return 0, 0, false
}

// half is "am" or "pm" at i, and the piece behind it.
func (s *scan) half(i int) (string, int) {
	n := s.norm(i)
	if h := halfOfDay(n); h != "" {
		if (n == "a.m" || n == "p.m") && s.norm(i+1) == "." {
			return h, i + 2
		}
		return h, i + 1
	}
	if (n == "a" || n == "p") && s.norm(i+1) == "." && s.norm(i+2) == "m" {
		h := n + "m"
		if s.norm(i+3) == "." {
			return h, i + 4
		}
		return h, i + 3
	}
	return "", i
}

func halfOfDay(n string) string {
	switch n {
	case "am", "a.m.", "a.m":
		return "am"
	case "pm", "p.m.", "p.m":
		return "pm"
	}
	return ""
}

func halved(h int, half string) int {
	if half == "pm" && h < 12 {
		return h + 12
	}
	if half == "am" && h == 12 {
		return 0
	}
	return h
}

// clockWhen is a time on no day.
func clockWhen(h, m, sec int, p Precision) when {
	lo := date(1, 1, 1).Add(time.Duration(h)*time.Hour + time.Duration(m)*time.Minute + time.Duration(sec)*time.Second)
	step := map[Precision]time.Duration{Hour: time.Hour, Minute: time.Minute, Second: time.Second}[p]
	return when{lo: lo, hi: lo.Add(step), prec: p, clock: true}
}
