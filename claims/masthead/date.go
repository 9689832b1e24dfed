package masthead

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"factdesk/claims/text"
)

// published is the first date above the article or beside a word such as
// "Published"; a date in the page's title counts last.
func (g guesser) published() string {
	title := ""
	for i := range g.d.Blocks {
		if i > g.body+4 && i < len(g.d.Blocks)-12 {
			continue
		}
		b := g.d.Blocks[i]
		if b.Kind == text.Prose {
			if i == g.body {
				title = cmp.Or(title, dateIn(firstWords(g.line(i), 12)))
			}
			continue
		}
		s := g.line(i)
		if words(s) > 24 {
			continue
		}
		if date := dateIn(s); date != "" && i < g.body+5 {
			if words(s) > 9 && strings.Contains(s, "|") {
				title = cmp.Or(title, date)
				continue
			}
			return date
		}
	}
	return title
}

func firstWords(s string, n int) string {
	f := strings.Fields(s)
	return strings.Join(f[:min(n, len(f))], " ")
}

// dateIn is the first full date in s as YYYY-MM-DD, "" for none. Two numbers that
// could be day and month either way are no date.
func dateIn(s string) string {
	t := text.Parse(s).Tokens
	for k := range t {
		if y, m, d, ok := dateParts(t, k); ok {
			return fmt.Sprintf("%04d-%02d-%02d", y, m, d)
		}
	}
	return ""
}

func dateParts(t []text.Token, k int) (y, m, d int, ok bool) {
	at := func(i int) string {
		if k+i < len(t) {
			return t[k+i].Norm
		}
		return ""
	}
	num := func(i int) int {
		n, _ := strconv.Atoi(trimOrdinal(at(i)))
		return n
	}
	skip := func(i int) int {
		for at(i) == "." || at(i) == "," || at(i) == "of" {
			i++
		}
		return i
	}
	switch {
	case months[at(0)] > 0 && num(skip(1)) > 0: // January 21, 2022
		i := skip(1)
		y, m, d = num(skip(i+1)), months[at(0)], num(i)
	case num(0) > 0 && months[at(skip(1))] > 0: // 21 January 2022, 21. January
		i := skip(1)
		y, m, d = num(skip(i+1)), months[at(i)], num(0)
	case num(0) > 1500 && at(1) == "-" && at(3) == "-": // 2022-01-21
		y, m, d = num(0), num(2), num(4)
	case at(1) == "/" && at(3) == "/" && num(4) > 1500:
		y, m, d = num(4), num(2), num(0)
		if m > 12 {
			m, d = d, m
		} else if d <= 12 && d != m {
			return 0, 0, 0, false
		}
	default:
		if parts := strings.Split(at(0), "."); len(parts) == 3 { // 21.01.2022
			d, _ = strconv.Atoi(parts[0])
			m, _ = strconv.Atoi(parts[1])
			y, _ = strconv.Atoi(parts[2])
		}
	}
	return y, m, d, y > 1500 && y < 2100 && m >= 1 && m <= 12 && d >= 1 && d <= 31
}
