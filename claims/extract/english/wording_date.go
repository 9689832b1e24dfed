package english

import (
	"strings"
	"time"

	"factdesk/claims"
	"factdesk/claims/text"
)

// date puts absolute dates for those that count from the day of the article, or of the
// quote: "yesterday", "on Friday", "last year", "in March".
func (d *draft) date() {
	for k := d.p.first; k < d.p.last; k++ {
		if !d.free(k) {
			continue
		}
		t := &d.r.t[k]
		switch n := t.Norm; {
		case n == "today" || n == "yesterday" || n == "tomorrow" || n == "tonight":
			d.dayWord(k)
		case n == "last" || n == "this" || n == "next":
			d.period(k)
		case weekdays[n] && t.Cap:
			d.weekday(k)
		case n == "ago":
			d.ago(k)
		case months[n] > 0 && t.Cap:
			d.month(k)
		}
	}
}

// spoken is the day that relative days in the words count from, zero when it is not
// known: the article's, but for somebody's own words the day on which they were said,
// which the sentence around them may give.
func (d *draft) spoken() (day time.Time) {
	if d.day.IsZero() || !d.c.Quoted {
		return d.day
	}
	r := d.r
	lo, hi := d.sentence(d.p.first), d.p.last
	block := r.d.Blocks[r.t[d.p.first].Block]
	for hi < block.Last && hi < d.p.last+60 && !r.sentenceBetween(hi-1, hi) {
		hi++
	}
	for k := lo; k < hi; k++ {
		if n := r.norm(k); r.inQuote[k] == 0 && weekdays[n] && r.t[k].Cap {
			if !day.IsZero() {
				return time.Time{} // two days: either can be it
			}
			day = before(d.day, n)
		}
	}
	return day
}

// before is the latest such weekday up to a day.
func before(day time.Time, weekday string) time.Time {
	for strings.ToLower(day.Weekday().String()) != weekday {
		day = day.AddDate(0, 0, -1)
	}
	return day
}

const written = "2 January 2006"

// dated replaces tokens by words for a date.
func (d *draft) dated(first, last int, words string) {
	was := spaced(d.r.d.Slice(d.r.t[first].Start, d.r.t[last-1].End))
	d.replace(first, last, words, claims.Span{}, "%s: %s, the article is of %s", claims.PartDate, was, d.day.Format(time.DateOnly))
}

// undated leaves a relative date and says why.
func (d *draft) undated(k int, why string) {
	if d.day.IsZero() {
		why = "the article's date is unknown"
	}
	d.leave(k, "“%s”: %s", d.r.t[k].Text, why)
}

// on is how a day stands in the sentence: behind a preposition bare, else with "on".
func (d *draft) on(k int, words string) string {
	switch n := d.r.norm(k - 1); {
	case n == "on" || dayPrepositions[n]:
		return words
	case (n == "and" || n == "or" || n == "to" || n == "–" || n == "-") && d.dayBefore(k-2):
		return words
	}
	return "on " + words
}

var dayPrepositions = set(`since until till by from before after of for between through than to`)

// dayBefore reports a weekday at k that stands behind a preposition.
func (d *draft) dayBefore(k int) bool {
	return weekdays[d.r.norm(k)] && (d.r.norm(k-1) == "on" || dayPrepositions[d.r.norm(k-1)])
}

// dayParts are the words behind "this" and "Friday" that tell a part of the day.
var dayParts = set(`morning afternoon evening night`)

// dayWord resolves today, yesterday, tomorrow and tonight. "Today, most people …" may
// mean these days, and so may anything in the present tense.
func (d *draft) dayWord(k int) {
	n := d.r.norm(k)
	day, ok := d.said, !d.said.IsZero()
	if !ok {
		d.undated(k, "the day on which it was said is not given")
		return
	}
	switch n {
	case "today":
		if d.r.norm(k+1) == "'s" || d.direction(k) == present {
			d.undated(k, "it may mean these days")
			return
		}
	case "yesterday":
		day = day.AddDate(0, 0, -1)
	case "tomorrow":
		day = day.AddDate(0, 0, 1)
	}
	if d.r.norm(k+1) == "'s" {
		d.dated(k, k+1, day.Format(written))
		return
	}
	words, last := day.Format(written), k+1
	switch {
	case n == "tonight":
		words = "the night of " + words
	case dayParts[d.r.norm(k+1)] && d.free(k+1):
		words, last = "the "+d.r.norm(k+1)+" of "+words, k+2
	}
	d.dated(k, last, d.on(k, words))
}

// period resolves "last year", "this month", "next week", "last night", "this spring".
func (d *draft) period(k int) {
	r := d.r
	n, unit := r.norm(k), r.norm(k+1)
	if p := r.norm(k - 1); r.at(k-1).Class == text.Word && (determiners[p] && p != "all" || possessives[p]) || !d.free(k+1) {
		return // "the last week", "every last month"
	}
	step := map[string]int{"last": -1, "this": 0, "next": 1}[n]
	switch {
	case dayParts[unit]:
		d.partOfDay(k, n, unit)
	case weekdays[unit] && r.at(k+1).Cap:
		d.weekdayOf(k, n, unit)
	case months[unit] > 0 && r.at(k+1).Cap:
		d.undated(k, "its year can't be told for certain")
	case unit == "year" || unit == "month" || unit == "week":
		base, ok := d.about(unit)
		if !ok {
			d.undated(k, "the day on which it was said is not given")
			return
		}
		d.span2(k, unit, base, step)
	case unit == "spring" || unit == "summer" || unit == "autumn" || unit == "fall" || unit == "winter":
		d.season(k, n, unit)
	}
}

// about is the day that months and years count from: somebody's own words are never so
// old that the year is another, but in its first days.
func (d *draft) about(unit string) (time.Time, bool) {
	if day, ok := d.said, !d.said.IsZero(); ok {
		return day, true
	}
	if d.day.IsZero() {
		return d.day, false
	}
	switch unit {
	case "year":
		return d.day, d.day.YearDay() > 14
	case "month":
		return d.day, d.day.Day() > 7
	}
	return d.day, false
}

// span2 replaces "last year" and its like: bare behind a preposition, else with "in".
func (d *draft) span2(k int, unit string, base time.Time, step int) {
	words := ""
	switch unit {
	case "year":
		words = itoa(base.Year() + step)
	case "month":
		first := time.Date(base.Year(), base.Month(), 1, 0, 0, 0, 0, time.UTC)
		words = first.AddDate(0, step, 0).Format("January 2006")
	case "week":
		words = "the week of " + before(base, "monday").AddDate(0, 0, 7*step).Format(written)
	}
	d.dated(k, k+2, d.in(k, k+2, words))
}

// in is how a period stands in the sentence.
func (d *draft) in(k, behind int, words string) string {
	prev, next := d.r.norm(k-1), d.r.norm(behind)
	switch {
	case prepositions[prev] && prev != "down" && prev != "up" && prev != "out" && prev != "off" || prev == "than":
		return words
	case next == "'s" || next == "'":
		return words
	case (k == d.begin || d.r.at(k-1).Class == text.Punct) && behind < d.p.last && d.r.t[behind].Class == text.Word && (finiteAux[next] || d.r.isFinite(behind)):
		return words // "Last year was the hottest"
	}
	return "in " + words
}

// season resolves the seasons that both halves of the world agree on the year of.
func (d *draft) season(k int, n, unit string) {
	m := d.day.Month()
	sure := !d.day.IsZero() && unit != "winter" && !(d.c.Quoted && d.day.YearDay() <= 14)
	year := d.day.Year()
	switch {
	case n == "this":
		sure = sure && m >= time.March && m <= time.November
	case n == "last" && unit == "spring":
		sure, year = sure && m <= time.February, year-1
	case n == "last" && unit == "summer":
		sure, year = sure && m >= time.March && m <= time.May, year-1
	case n == "last":
		sure, year = sure && m >= time.March && m <= time.August, year-1
	default:
		sure = false
	}
	if !sure {
		d.undated(k, "which year's it is can't be told for certain")
		return
	}
	d.dated(k, k+2, d.in(k, k+2, unit+" "+itoa(year)))
}

// partOfDay resolves "this morning" and "last night".
func (d *draft) partOfDay(k int, n, unit string) {
	day, ok := d.said, !d.said.IsZero()
	if !ok || n == "next" || n == "last" && unit != "night" {
		d.undated(k, "the day on which it was said is not given")
		return
	}
	if n == "last" {
		day = day.AddDate(0, 0, -1)
	}
	d.dated(k, k+2, d.on(k, "the "+unit+" of "+day.Format(written)))
}

// weekdayOf resolves "last Friday" where the Friday before the article is in the week
// before: else two readings differ. "next Friday" is always left.
func (d *draft) weekdayOf(k int, n, unit string) {
	day, ok := d.said, !d.said.IsZero()
	if ok && n == "last" {
		if was := before(day.AddDate(0, 0, -1), unit); was.Before(before(day, "monday")) {
			d.dated(k, k+2, d.on(k, was.Format(written)))
			return
		}
	}
	d.undated(k, "which "+d.r.at(k+1).Text+" is meant can't be told for certain")
}

// weekday resolves "on Friday": the last one in the past tense, the next in the future.
func (d *draft) weekday(k int) {
	r := d.r
	prev, next := r.at(k-1), r.at(k+1)
	if determiners[prev.Norm] || ordinals[prev.Norm] || next.Norm == "of" || prev.Cap && k > d.p.first && prev.Class == text.Word && !prepositions[prev.Norm] || next.Cap && next.Class == text.Word && months[next.Norm] == 0 || prev.Norm == "last" || prev.Norm == "next" || prev.Norm == "-" {
		return // "Good Friday", "the Sunday Times"; "last Friday" has been left already
	}
	if months[next.Norm] > 0 || next.Norm == "," && months[r.norm(k+2)] > 0 || next.Class == text.Number {
		return // the month says more
	}
	if next.Class == text.Word && !next.Cap && !closed(next.Norm) && !dayParts[next.Norm] && !r.isFinite(k+1) {
		return // "Sunday hours"
	}
	if next.Norm == "'s" {
		d.undated(k, "the sentence has no place for a date")
		return
	}
	day, ok := d.said, !d.said.IsZero()
	if !ok {
		d.undated(k, "the day on which it was said is not given")
		return
	}
	was := before(day, r.norm(k))
	switch d.direction(k) {
	case future:
		if was.Equal(day) {
			d.undated(k, "this or the next can be meant")
			return
		}
		was = was.AddDate(0, 0, 7)
	case present:
		d.undated(k, "whether the last or the next is meant can't be told for certain")
		return
	}
	words, last := was.Format(written), k+1
	if dayParts[r.norm(k+1)] && d.free(k+1) {
		words, last = "the "+r.norm(k+1)+" of "+words, k+2
	}
	d.dated(k, last, d.on(k, words))
}

var ordinals = set(`first second third fourth fifth last`)

// ago makes "three years ago" count from the article: "three years before …".
func (d *draft) ago(k int) {
	r := d.r
	unit := strings.TrimSuffix(r.norm(k-1), "s")
	if k <= d.p.first+1 || !agoUnits[unit] || r.norm(k-2) == "few" || r.norm(k-2) == "some" || strings.HasSuffix(r.norm(k-2), "illion") {
		return // "long ago", "a few years ago", "a billion years ago": no date is lost
	}
	day, ok := d.about(map[bool]string{true: "year", false: "week"}[unit == "year" || unit == "decade" || unit == "century"])
	if !ok {
		d.undated(k, "the day on which it was said is not given")
		return
	}
	d.dated(k, k+1, "before "+day.Format(written))
}

var agoUnits = set(`day week fortnight month year decade century`)
