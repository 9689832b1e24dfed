package english

import (
	"time"

	"factdesk/claims/lexicon"
)

// weekends say how many weeks from the last Saturday a weekend begins, by the word before it
// and the tense it is told in; "in" where the day of writing is of a weekend itself: "the
// weekend" may then be that one or the one before.
var weekends = map[string]int{
	"last done": 0, "last present": 0, "this done": 0, "the done": 0, "this future": 1,
	"last in": -1, "this in": 0, "next in": 1,
}

// tenseNames are the tenses as weekends has them.
var tenseNames = [...]string{present: "present", done: "done", future: "future", doneOrFuture: "either"}

// theWeekend resolves "over the weekend". What was done at the weekend may have been done at
// every one.
func (d *draft) theWeekend(k int) {
	switch {
	case !d.free(k - 1), d.r.is(k+1, lexicon.Of, lexicon.GenitiveS):
	case d.r.t.Reads(k-2, lexicon.By, lexicon.The):
		d.undated(k-1, "which weekend is meant can't be told for certain")
	case !d.r.t.Reads(k-2, lexicon.OverWord, lexicon.The):
	case d.direction(k) != present:
		d.weekend(phrase{k - 1, k + 1}, "the")
	}
}

// weekend puts the day on which "the", "last" or "this" weekend begins, or asks.
func (d *draft) weekend(p phrase, word string) {
	when := tenseNames[d.direction(p.first)]
	if atWeekend(d.said) {
		when = "in"
	}
	weeks, ok := weekends[word+" "+when]
	switch {
	case !ok, d.said.IsZero(), d.r.is(p.last, lexicon.GenitiveS): // "last weekend's crash"
		d.undated(p.first, "which weekend is meant can't be told for certain")
		return
	}
	words := "the weekend of " + before(d.said, "saturday").AddDate(0, 0, 7*weeks).Format(written)
	switch {
	case word == "the", p.first == d.begin && d.verbAt(p.last): // "This weekend was the hottest"
	default:
		words = d.on(p.first, words)
	}
	d.dated(p.first, p.last, words)
}

func atWeekend(day time.Time) bool {
	switch day.Weekday() {
	case time.Saturday, time.Sunday:
		return true
	}
	return false
}

// monthCalled resolves "last May" and "next May" where one year is meant whoever says it: "last
// March", written in June, may be of this year or the one before.
func (d *draft) monthCalled(k int, word string) {
	number, _ := d.r.t[k+1].Lex.Value(lexicon.MonthName)
	base, ok := d.about(lexicon.MonthNoun)
	year := base.Year()
	switch {
	case !ok, d.dayBeside(k + 1), d.otherYear(k, year):
		ok = false
	case word == "this":
		ok = !d.farOff(k+1, year, base)
	case word == "last":
		year--
		ok = number >= int(base.Month())
	default:
		year++
		ok = number < int(base.Month())
	}
	if !ok {
		d.undated(k, "its year can't be told for certain")
		return
	}
	d.dated(k, k+2, d.in(k, k+2, d.r.t[k+1].Text+" "+itoa(year)))
}

// endOf resolves "by the end of the year" of what is to come, and of the month. What was to be
// done by the end of the year may be told of any.
func (d *draft) endOf(k int) {
	end := k - 3
	unit := unitOf(d.r.at(k))
	base, ok := d.about(unit)
	switch {
	case !d.r.t.Reads(end-1, lexicon.The, lexicon.EndNoun, lexicon.Of, lexicon.The), !d.r.is(end-2, lexicon.DayPreposition, lexicon.At):
		return
	case !d.endsPhrase(k + 1), unit == lexicon.WeekNoun, !d.free(k - 1):
		return
	case d.r.t.Hold(d.p.first, d.p.last, lexicon.OtherYear), !ok, d.direction(k) != future, d.otherYear(k, base.Year()), d.wouldAlone(k):
		d.undated(k-1, "it may be the end of another")
		return
	}
	words := itoa(base.Year())
	if unit == lexicon.MonthNoun {
		words = base.Format("January 2006")
	}
	d.dated(k-1, k+1, words)
}

// wouldAlone reports a "would" before k in words that nobody is told to have said: a story of
// what came later.
func (d *draft) wouldAlone(k int) bool {
	if spoken(d.c) {
		return false
	}
	return d.among(d.sentence(k), k, func(i int) bool { return d.r.is(i, lexicon.Would) })
}
