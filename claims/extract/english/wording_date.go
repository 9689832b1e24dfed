package english

import (
	"strings"
	"time"

	"factdesk/claims"
	"factdesk/claims/lexicon"
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
		switch n := t; {
		case n.Is(lexicon.NearDay):
			d.dayWord(k)
		case n.Is(lexicon.NearUnit):
			d.period(k)
		case n.Is(lexicon.Weekday) && t.Cap:
			d.weekday(k)
		case n.Is(lexicon.Ago):
			d.ago(k)
		case n.Is(lexicon.MonthName) && t.Cap:
			d.month(k)
		case n.Is(lexicon.Weekend):
			d.theWeekend(k)
		case n.Is(lexicon.CalendarUnit):
			d.endOf(k)
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
		if n := r.at(k); r.inQuote[k] == 0 && n.Is(lexicon.Weekday) && r.t[k].Cap {
			if !day.IsZero() {
				return time.Time{} // two days: either can be it
			}
			day = before(d.day, n.Norm)
		}
	}
	return day
}

// before is the latest such weekday up to a day.
func before(day time.Time, weekday string) time.Time {
	for !strings.EqualFold(day.Weekday().String(), weekday) {
		day = day.AddDate(0, 0, -1)
	}
	return day
}

const written = "2 January 2006"

// dated replaces tokens by words for a date.
func (d *draft) dated(first, last int, words string) {
	was := d.r.written(phrase{first, last})
	d.replace(first, last, words, claims.Span{}, "%s: %s, the article is of %s", claims.PartDate, was, d.day.Format(time.DateOnly))
}

// undated leaves a relative date and says why.
func (d *draft) undated(k int, why string) {
	if d.day.IsZero() {
		why = "the article's date is unknown"
	}
	about := phrase{k, k + 1}
	if next := d.r.at(k + 1); next.Class == text.Word && !closed(next) && !d.r.isFinite(k+1) {
		about.last++
	}
	d.askWhy(phrase{k, k + 1}, when, d.r.written(about), why)
}

// on is how a day stands in the sentence: behind a preposition bare, else with "on".
func (d *draft) on(k int, words string) string {
	switch n := d.r.at(k - 1); {
	case n.Any(lexicon.DayPreposition, lexicon.On):
		return words
	case n.Is(lexicon.RangeSign) && d.dayBefore(k-2):
		return words
	}
	return "on " + words
}

// dayBefore reports a weekday at k that stands behind a preposition.
func (d *draft) dayBefore(k int) bool {
	return d.r.is(k, lexicon.Weekday) && d.r.is(k-1, lexicon.DayPreposition, lexicon.On)
}

// dayWord resolves today, yesterday, tomorrow and tonight. "Today, most people …" may
// mean these days, and so may anything in the present tense.
func (d *draft) dayWord(k int) {
	n := d.r.at(k)
	day, ok := d.said, !d.said.IsZero()
	if !ok {
		d.undated(k, "the day on which it was said is not given")
		return
	}
	switch {
	case n.Is(lexicon.Today):
		if d.direction(k) == present || d.r.is(k+1, lexicon.GenitiveS) && !d.isBack(k+2, lexicon.BackThing) {
			d.undated(k, "it may mean these days")
			return
		}
	case n.Is(lexicon.Yesterday):
		day = day.AddDate(0, 0, -1)
	case n.Is(lexicon.Tomorrow):
		day = day.AddDate(0, 0, 1)
	}
	words, last := day.Format(written), k+1
	switch {
	case d.r.is(last, lexicon.GenitiveS):
		d.dated(k, last, words)
		return
	case d.r.reads(last, lexicon.DayPart, lexicon.GenitiveS) && d.free(last):
		d.dated(k, last+1, words) // "yesterday morning's vote"
		return
	case n.Is(lexicon.Tonight):
		words = "the night of " + words
	case d.r.is(k+1, lexicon.DayPart) && d.free(k+1):
		words, last = "the "+d.r.norm(k+1)+" of "+words, k+2
	}
	d.dated(k, last, d.on(k, words))
}

// period resolves "last year", "this month", "next week", "last night", "this spring".
func (d *draft) period(k int) {
	r := d.r
	n, unit := r.norm(k), r.at(k+1)
	if p := r.at(k - 1); r.at(k-1).Class == text.Word && (p.Is(lexicon.Determiner) && !p.Is(lexicon.All) || p.Is(lexicon.Possessive)) || !d.free(k+1) {
		return // "the last week", "every last month"
	}
	step := map[string]int{"last": -1, "this": 0, "next": 1}[n]
	switch {
	case unit.Is(lexicon.DayPart):
		d.partOfDay(k, n, unit.Norm)
	case unit.Is(lexicon.Weekday) && r.at(k+1).Cap:
		d.weekdayOf(k, n, unit.Norm)
	case unit.Is(lexicon.MonthName) && r.at(k+1).Cap:
		d.monthCalled(k, n)
	case unit.Is(lexicon.Weekend):
		d.weekend(phrase{k, k + 2}, n)
	case unit.Is(lexicon.CalendarUnit):
		d.unitAway(k, unitOf(unit), step)
	case unit.Is(lexicon.Season):
		d.season(k, n, unit.Norm)
	}
}

// unitAway resolves a year, a month or a week so many steps from the day of writing.
func (d *draft) unitAway(k int, unit lexicon.Class, step int) {
	switch base, ok := d.about(unit); {
	case unit == lexicon.YearNoun && d.fiscal(k):
		d.undated(k, "its year may be no calendar year")
	case !ok:
		d.undated(k, "the day on which it was said is not given")
	default:
		d.calendar(k, unit, base, step)
	}
}

// about is the day that months and years count from: somebody's own words are never so
// old that the year is another, but in its first days.
func (d *draft) about(unit lexicon.Class) (time.Time, bool) {
	if day, ok := d.said, !d.said.IsZero(); ok {
		return day, true
	}
	if d.day.IsZero() {
		return d.day, false
	}
	switch unit {
	case lexicon.YearNoun:
		return d.day, d.day.YearDay() > 14
	case lexicon.MonthNoun:
		return d.day, d.day.Day() > 7
	}
	return d.day, false
}

// unitOf is the class of a word for a year, a month or a week.
func unitOf(t *text.Token) lexicon.Class {
	for _, c := range []lexicon.Class{lexicon.YearNoun, lexicon.MonthNoun} {
		if t.Is(c) {
			return c
		}
	}
	return lexicon.WeekNoun
}

// calendar replaces "last year" and its like: bare behind a preposition, else with "in".
func (d *draft) calendar(k int, unit lexicon.Class, base time.Time, step int) {
	words := "the week of " + before(base, "monday").AddDate(0, 0, 7*step).Format(written)
	switch unit {
	case lexicon.YearNoun:
		words = itoa(base.Year() + step)
	case lexicon.MonthNoun:
		first := time.Date(base.Year(), base.Month(), 1, 0, 0, 0, 0, time.UTC)
		words = first.AddDate(0, step, 0).Format("January 2006")
	}
	d.dated(k, k+2, d.in(k, k+2, words))
}

// in is how a period stands in the sentence.
func (d *draft) in(k, behind int, words string) string {
	prev := d.r.at(k - 1)
	switch {
	case prev.Is(lexicon.Preposition) && !prev.Is(lexicon.AfterFigure), prev.Is(lexicon.Than):
		return words
	case d.r.is(behind, lexicon.Genitive), prev.Is(lexicon.MonthName) && prev.Cap:
		return words // "last year's vote", "August last year"
	case (k == d.begin || prev.Class == text.Punct) && d.verbAt(behind):
		return words // "Last year was the hottest"
	}
	return "in " + words
}

func (d *draft) verbAt(k int) bool {
	return k < d.p.last && d.r.at(k).Class == text.Word && (d.r.is(k, lexicon.FiniteAuxiliary) || d.r.isFinite(k))
}

// season resolves the seasons that both halves of the world agree on the year of.
func (d *draft) season(k int, n, unit string) {
	back, ok := seasons[n+" "+unit]
	if !ok {
		back = seasons[n]
	}
	m := d.day.Month()
	if m < back.from || m > back.to || d.day.IsZero() || unit == "winter" || d.c.Quoted && d.day.YearDay() <= 14 {
		d.undated(k, "which year's it is can't be told for certain")
		return
	}
	d.dated(k, k+2, d.in(k, k+2, unit+" "+itoa(d.day.Year()-back.years)))
}

// seasons say in which months of writing it is certain how many years back a season was.
var seasons = map[string]struct {
	from, to time.Month
	years    int
}{
	"this":        {time.March, time.November, 0},
	"last spring": {time.January, time.February, 1},
	"last summer": {time.March, time.May, 1},
	"last":        {time.March, time.August, 1},
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
	if d.r.is(k+2, lexicon.GenitiveS) {
		d.dated(k, k+2, day.Format(written)) // "last night's vote"
		return
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
	if r.noPlainDay(k, d.p.first) {
		return
	}
	day, ok := d.said, !d.said.IsZero()
	if !ok {
		d.undated(k, "the day on which it was said is not given")
		return
	}
	was := before(day, r.norm(k))
	switch d.dayTense(k) {
	case future:
		if was.Equal(day) {
			d.undated(k, "this or the next can be meant")
			return
		}
		was = was.AddDate(0, 0, 7)
	case present, doneOrFuture:
		d.undated(k, "whether the last or the next is meant can't be told for certain")
		return
	}
	words, last := was.Format(written), k+1
	if r.is(k+1, lexicon.GenitiveS) {
		d.dated(k, last, words) // "14 February 2022's vote"
		return
	}
	if r.is(k+1, lexicon.DayPart) && d.free(k+1) {
		if r.is(k+2, lexicon.GenitiveS) {
			d.dated(k, k+2, words) // "Tuesday night's crash"
			return
		}
		words, last = "the "+r.norm(k+1)+" of "+words, k+2
	}
	d.dated(k, last, d.on(k, words))
}

// noPlainDay reports a weekday that is part of a name, told in words already, or beside
// a date that says more.
func (r *reader) noPlainDay(k, first int) bool {
	if _, ok := decide(dayRules, r, k, first); ok {
		return true
	}
	next := r.at(k + 1)
	if next.Class != text.Word || next.Cap {
		return false
	}
	return !closed(next) && !next.Is(lexicon.DayPart) && !r.isFinite(k+1) // "Sunday hours"
}

// dayRules know the weekdays that are no plain "on Friday".
var dayRules = []tokenRule{
	{"told in words", "It closed last [Friday].", "It closed on [Friday].", after(lexicon.Determiner, lexicon.Ordinal, lexicon.WeekdayTaken), always},
	{"day of something", "It closed on [Friday] of that week.", "It closed on [Friday].", next(in(lexicon.Of)), always},
	{"name before", "It closed on Good [Friday].", "It closed on [Friday].", both(inner, ofWordBefore(both(capital, ofClass(text.Word), not(in(lexicon.Preposition))))), always},
	{"month behind", "It closed on [Friday] March 3.", "It closed on [Friday].", next(either(in(lexicon.MonthName), ofClass(text.Number))), always},
	{"month behind a comma", "It closed on [Friday], March 3.", "It closed on [Friday], they said.", both(next(in(lexicon.Comma)), next(next(in(lexicon.MonthName)))), always},
	{"name behind", "It ran in [Sunday] Times.", "It closed on [Friday].", next(both(capital, ofClass(text.Word))), always},
}

// ago makes "three years ago" count from the article: "three years before …".
func (d *draft) ago(k int) {
	r := d.r
	unit := strings.TrimSuffix(r.norm(k-1), "s")
	if k <= d.p.first+1 || !known(unit, lexicon.AgoUnit) || r.is(k-2, lexicon.Several) || strings.HasSuffix(r.norm(k-2), "illion") {
		return // "long ago", "a few years ago", "a billion years ago": no date is lost
	}
	counts := lexicon.WeekNoun
	if known(unit, lexicon.LongUnit) {
		counts = lexicon.YearNoun
	}
	day, ok := d.about(counts)
	if !ok {
		d.undated(k, "the day on which it was said is not given")
		return
	}
	d.dated(k, k+1, "before "+day.Format(written))
}
