package german

import (
	"strconv"
	"strings"

	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// dateRule finds the end of a date that begins at token k, k when there is none.
type dateRule struct {
	name           string
	end            func(r *reader, k int) int
	takes, refuses string // the token in brackets begins a date, and one that begins none
}

// dateRules are asked in turn, those of numbers first.
var dateRules = []dateRule{
	{"day in figures", (*reader).dayInFigures, "am [12.03.2025] eröffnet", "die Fassung [12.13.2025] gilt"},
	{"day of the month", (*reader).dayOfMonth, "am [3]. März 2022 in Kraft", "am [3]. Spieltag"},
	{"decade", (*reader).decade, "die [1990er] Jahre", "ein [5er] Pack"},
	{"year", (*reader).year, "als er im Jahr [2014] Kanzler wurde", "es starben [2014] Menschen"},
	{"month", (*reader).month, "im [März] 2022", "im [mai]"},
	{"weekday", (*reader).weekday, "am [Montag] kam er", "es war [montag]"},
	{"day from today", (*reader).nearDay, "er kam [gestern] an", "das [Heute] zählt"},
	{"span from today", (*reader).nearSpan, "in der [vergangenen] Woche", "in der [vergangenen] Zeit"},
}

func (r *reader) dateAt(k int) int {
	for i := range dateRules {
		if end := dateRules[i].end(r, k); end > k {
			return end
		}
	}
	return k
}

// dayInFigures reads "12.03.2025", and "12.03." with its stop.
func (r *reader) dayInFigures(k int) int {
	p := strings.Split(r.Norm(k), ".")
	switch {
	case len(p) < 2, !r.Number(k), !isDay(p[0]), !isMonth(p[1]):
		return k
	case len(p) == 2 && r.stopBehind(k), len(p) == 3 && isYearBehind(p[2]):
		return k + 1
	}
	return k
}

// isYearBehind reports the 2025 or 25 behind day and month.
func isYearBehind(s string) bool { return len(s) >= 2 && !strings.Contains(s, ",") }

// stopBehind reports the stop of an ordinal, "3.".
func (r *reader) stopBehind(k int) bool { return r.Is(k+1, lexicon.FullStop) && r.Glued(k+1) }

func isDay(s string) bool { return upTo(31, s) }

func isMonth(s string) bool { return upTo(12, s) }

// upTo reports one or two digits that make a number from 1 to most.
func upTo(most int, s string) bool {
	n, err := strconv.Atoi(s)
	if err != nil || len(s) > 2 {
		return false
	}
	return n >= 1 && n <= most
}

// dayOfMonth reads "3. März" and "3. März 2022".
func (r *reader) dayOfMonth(k int) int {
	if !r.Reads(k, text.ANumber, lexicon.FullStop, lexicon.MonthName) || !isDay(r.Norm(k)) {
		return k
	}
	return r.yearBehind(k + 3)
}

// yearBehind is behind the year at k, k where none is.
func (r *reader) yearBehind(k int) int {
	if figure.IsYear(r.Norm(k)) {
		return k + 1
	}
	return k
}

// decade reads "1990er".
func (r *reader) decade(k int) int {
	if year, ok := strings.CutSuffix(r.Norm(k), "er"); ok && figure.IsYear(year) {
		return k + 1
	}
	return k
}

// year reads "2014" where it counts nothing.
func (r *reader) year(k int) int {
	switch {
	case !figure.IsYear(r.Norm(k)), r.counted(k), r.Is(k-1, lexicon.SectionSign):
		return k
	}
	return k + 1
}

// counted reports a unit behind four digits, or a noun that no word before them makes
// part of another phrase: "im Jahr 2014 Kanzler".
func (r *reader) counted(k int) bool {
	if r.unitAt(k + 1) {
		return true
	}
	return r.noun(k+1) && !r.Is(k-1, lexicon.BeforeYear)
}

// unitAt reports a unit, or a magnitude that one may follow.
func (r *reader) unitAt(k int) bool { return Unit(r.Norm(k)) != "" || r.Is(k, lexicon.Magnitude) }

// month reads "März" and "März 2022".
func (r *reader) month(k int) int {
	if !r.capital(k, lexicon.MonthName) {
		return k
	}
	return r.yearBehind(k + 1)
}

func (r *reader) weekday(k int) int {
	if r.capital(k, lexicon.Weekday) {
		return k + 1
	}
	return k
}

// nearDay reads "gestern"; "das Heute" is a noun.
func (r *reader) nearDay(k int) int {
	if r.Is(k, lexicon.DayWord) && !r.At(k).Cap {
		return k + 1
	}
	return k
}

// nearSpan reads "vergangene Woche" and "nächstes Jahr".
func (r *reader) nearSpan(k int) int {
	if r.Reads(k, lexicon.TimeAdjective, lexicon.TimeNoun) {
		return k + 2
	}
	return k
}
