package english

import (
	"time"

	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// tense says whether the words around a date speak of what was or of what will be.
type tense uint8

const (
	present tense = iota // or not certain
	done
	future
	doneOrFuture // what is over and what is to come are told alike
)

// direction is the tense of the nearest verb before k in its sentence, else of the
// first behind it.
func (d *draft) direction(k int) tense {
	for i := k - 1; i >= d.p.first && k-i < 40; i-- {
		if d.stops(i) {
			break
		}
		if t := d.tenseOf(i, k); t != present {
			return t
		}
	}
	for i := k + 1; i < min(d.p.last, k+40); i++ {
		if d.stops(i) {
			break
		}
		if t := d.tenseOf(i, k); t != present || d.r.is(i, lexicon.FiniteAuxiliary) {
			return t
		}
	}
	return present
}

// stops reports the end of a clause with verbs of its own.
func (d *draft) stops(i int) bool {
	return d.r.is(i, lexicon.Semicolon) || d.r.stops(i) && !d.r.is(i-1, lexicon.MonthName)
}

func (d *draft) tenseOf(i, k int) tense {
	r := d.r
	n, v := r.at(i), r.verb(i)
	switch {
	case n.Is(lexicon.Ahead):
		return d.ahead(i)
	case n.Is(lexicon.To) && r.is(i-1, lexicon.IsAre):
		return future
	case n.Is(lexicon.PastAux):
		return done
	case !v.Is(verbs.Past | verbs.Part), n.Cap && !d.beginsSentence(i):
		return present
	case looksAhead(v.Report.Act) && (k-i > 2 || k < i): // "promised in March" tells of the promise
		return future
	}
	return d.tenseOfHelper(i)
}

// looksAhead reports an act that is about what is to come.
func looksAhead(a verbs.Act) bool {
	switch a {
	case verbs.Demand, verbs.Promise, verbs.Propose, verbs.Predict:
		return true
	}
	return false
}

// tenseOfHelper is the tense that the helper of the participle at i gives it.
func (d *draft) tenseOfHelper(i int) tense {
	for j := i - 1; j >= max(d.p.first, i-4); j-- {
		switch h := d.r.at(j); {
		case h.Is(lexicon.To):
			return present
		case h.Is(lexicon.Modal):
			return d.ahead(j)
		case !h.Any(lexicon.Auxiliary, lexicon.Adverb) && !inLy(h.Norm):
			return d.wanted(i)
		}
	}
	return done
}

// ahead is the tense that a word which looks ahead gives: it was due looks back, and so
// does what could have been.
func (d *draft) ahead(i int) tense {
	r := d.r
	prev, next := r.at(i-1), r.at(i+1)
	switch w := r.at(i); {
	case w.Is(lexicon.SetTo):
		is := prev.Is(lexicon.IsAre)
		if !is && (!next.Is(lexicon.To) || prev.Is(lexicon.PastHelper)) && (!next.Is(lexicon.DatePreposition) || prev.Is(lexicon.WasWere)) {
			return done
		}
	case w.Is(lexicon.PossibleModal):
		if next.Is(lexicon.Have) {
			return done
		}
	}
	return future
}

// month adds the year to a month that has none: "in March", "9 May". The last one in
// the past tense, the next in the future; left where the text speaks of other years.
func (d *draft) month(k int) {
	day := d.dayBeside(k)
	if d.yearBehind(k) || !day && !d.tellsMonth(k) {
		return
	}
	if d.r.reads(k+1, lexicon.Of, lexicon.The) {
		d.undated(k, "the words behind it tell its year") // "in August of the following year"
		return
	}
	year, ok := 0, false
	if base, known := d.about(lexicon.MonthNoun); known && !d.otherYear(k, base.Year()) {
		year, ok = d.yearOfMonth(k, day, base)
		ok = ok && (d.lastsTo(k) || !d.farOff(k, year, base))
	}
	if !ok {
		d.undated(k, "its year can't be told for certain")
		return
	}
	last, words := d.monthWords(k, day, itoa(year))
	d.dated(k, last, words)
}

// tellsMonth: "in March", and not "for March Madness".
func (d *draft) tellsMonth(k int) bool {
	return d.r.is(k-1, lexicon.MonthPreposition) && !d.r.at(k+1).Capital()
}

// monthWords is the month at k with its year; last is the token behind what they replace.
func (d *draft) monthWords(k int, day bool, year string) (last int, words string) {
	r := d.r
	last, words = k+1, r.t[k].Text
	if d.stopOfMonth(k) {
		last, words = k+2, words+"."
	}
	if !day || r.at(last).Class != text.Number || !d.free(last) {
		return last, words + " " + year
	}
	words += " " + r.t[last].Text + ", " + year // "March 9": the year stands behind the day
	last++
	if last < d.p.last && r.at(last).Class == text.Word {
		words += ","
	}
	return last, words
}

// yearOfMonth is the year of the month at k, which may have its day beside it, as told
// on the day base; ok is false where the present tense could mean either.
func (d *draft) yearOfMonth(k int, day bool, base time.Time) (year int, ok bool) {
	number, _ := d.r.t[k].Lex.Value(lexicon.MonthName)
	at, now := 100*number, 100*int(base.Month())
	if at == now && !day {
		return base.Year(), true
	}
	if at == now {
		at, now = at+d.dayNumber(k), now+base.Day()
	}
	switch d.dayTense(k) {
	case doneOrFuture:
		return 0, false
	case done:
		if at > now {
			return base.Year() - 1, true
		}
	case future:
		if at < now {
			return base.Year() + 1, true
		}
	case present:
		return d.yearToCome(k, day, base)
	}
	return base.Year(), true
}

// yearToCome is the year of a month that the present tense is told of: "until March" and
// "from 1 March" are to come, and a day is one that is near, "the Test starts on 2 January".
func (d *draft) yearToCome(k int, day bool, base time.Time) (year int, ok bool) {
	number, _ := d.r.t[k].Lex.Value(lexicon.MonthName)
	before := k - 1
	if d.r.at(before).Class == text.Number {
		before-- // "from 1 March"
	}
	switch {
	case d.r.is(before, lexicon.UntilWord), day && d.r.is(before, lexicon.ComingLink):
		if number < int(base.Month()) {
			return base.Year() + 1, true
		}
		return base.Year(), true
	case !day:
		return 0, false
	}
	month, n := time.Month(number), d.dayNumber(k)
	year = nearestYear(month, n, base)
	off := time.Date(year, month, n, 0, 0, 0, 0, time.UTC).Sub(base)
	return year, 0 <= off && off < nearDay // "before Sept. 11" is of any year
}

// nearDay is how far off a day is at most whose year the present tense tells.
const nearDay = 45 * 24 * time.Hour

// nearestYear is the year in which a day of a month is nearest to another day.
func nearestYear(month time.Month, day int, base time.Time) int {
	at := func(year int) time.Duration {
		return time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Sub(base).Abs()
	}
	nearest := base.Year()
	for _, year := range []int{nearest - 1, nearest + 1} {
		if at(year) < at(nearest) {
			nearest = year
		}
	}
	return nearest
}

// farOff reports a month, or its day, more than half a year from the day that it was told
// on. A year that far is left for people to tell: writers who mean it write it.
func (d *draft) farOff(k, year int, base time.Time) bool {
	number, _ := d.r.t[k].Lex.Value(lexicon.MonthName)
	months := 12*(year-base.Year()) + number - int(base.Month())
	if day := d.dayNumber(k); day > 0 {
		at := time.Date(year, time.Month(number), day, 0, 0, 0, 0, time.UTC)
		return at.Sub(base).Abs() > halfYear
	}
	return months < -6 || months > 6
}

const halfYear = 184 * 24 * time.Hour

// stopOfMonth reports the full stop of "Jan." inside the wording.
func (d *draft) stopOfMonth(k int) bool {
	r := d.r
	if !r.is(k, lexicon.MonthName) || !r.is(k+1, lexicon.FullStop) || r.at(k+1).Spaced {
		return false
	}
	return len(r.t[k].Text) < 5 && d.free(k+1) && k+1 < d.p.last-1
}

// dayBeside reports a day of the month beside the month at k.
func (d *draft) dayBeside(k int) bool { return d.dayNumber(k) > 0 }

func (d *draft) dayNumber(k int) int {
	r := d.r
	next := k + 1
	if r.is(next, lexicon.FullStop) && !r.at(next).Spaced {
		next++
	}
	for _, i := range []int{next, k - 1} {
		if i < d.p.first || i >= d.p.last || r.t[i].Class != text.Number || len(r.t[i].Text) > 4 {
			continue
		}
		n := 0
		for _, c := range r.t[i].Text {
			if c < '0' || c > '9' {
				break
			}
			n = n*10 + int(c-'0')
		}
		if n >= 1 && n <= 31 {
			return n
		}
	}
	return 0
}

// yearBehind reports a year that the month has already: "March 9, 2022", "between March
// and May 2021".
func (d *draft) yearBehind(k int) bool {
	for i := k + 1; i < k+8; i++ {
		t := d.r.at(i)
		switch {
		case yearToken(t):
			return true
		case t.Class == text.Number, t.Is(lexicon.MonthName), t.Is(lexicon.Comma), t.Is(lexicon.FullStop), t.Is(lexicon.And), t.Is(lexicon.To), t.Is(lexicon.Of), t.Is(lexicon.EnDash), t.Is(lexicon.Hyphen), t.Is(lexicon.Last), t.Is(lexicon.This), t.Is(lexicon.That):
			if t.Is(lexicon.YearDeterminer) {
				return d.r.is(i+1, lexicon.YearNoun)
			}
		default:
			return false
		}
	}
	return false
}

func yearToken(t *text.Token) bool {
	return t.Class == text.Number && len(t.Text) == 4 && (t.Text[:2] == "19" || t.Text[:2] == "20")
}

// otherYear reports that the paragraph, so far, speaks of another year, which the
// month may belong to.
func (d *draft) otherYear(k, year int) bool {
	b := d.r.d.Blocks[d.r.t[k].Block]
	for i := max(b.First, k-80); i < k; i++ {
		if yearToken(&d.r.t[i]) && d.r.t[i].Text != itoa(year) && !d.inAside(i, k) {
			return true
		}
	}
	return false
}

// inAside reports that the token at i stands between commas before k, in a clause that only
// describes: "Kestrel, which was sold in 2019, closed in May".
func (d *draft) inAside(i, k int) bool {
	for k--; k > i && !d.r.is(k, lexicon.Comma); k-- {
	}
	for lo := max(d.p.first, i-20); i > lo && k > i; i-- {
		if d.r.is(i, lexicon.Comma, lexicon.FullEnd) {
			return d.r.reads(i, lexicon.Comma, lexicon.RelativeWord)
		}
	}
	return false
}
