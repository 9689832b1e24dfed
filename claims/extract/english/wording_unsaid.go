package english

import (
	"slices"
	"strings"

	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// countedAlone reports a number of something that is not told: "The policy required four."
func (d *draft) countedAlone(k int) bool {
	t := d.r.at(k)
	switch {
	case k == d.begin, t.Class != text.Number && !t.Is(lexicon.BackCount), yearToken(t):
		return false
	case !d.actsOn(k - 1), d.r.is(k-1, lexicon.MonthName), t.Is(lexicon.Negator):
		return false
	}
	switch {
	case d.among(d.from(k), k, d.countsNoun), !d.endsClause(k + 1):
		return false // "sold 12 houses and kept 3"
	}
	return !d.r.is(k+1, lexicon.Hyphen, lexicon.OpenRound, lexicon.BesidePercent, lexicon.CurrencySign)
}

// countsNoun reports a number in figures with a noun behind it.
func (d *draft) countsNoun(k int) bool {
	if d.r.at(k).Class != text.Number {
		return false
	}
	next := d.r.at(k + 1)
	return next.Class == text.Word && !closed(next)
}

// actsOn reports a verb at k, and no form of "be": "is 45" tells an age.
func (d *draft) actsOn(k int) bool {
	if d.r.is(k, lexicon.Copula) {
		return false
	}
	return d.r.verb(k).Form != 0 || d.r.is(k, lexicon.HaveForm)
}

// oneOf asks about "one patient", of those that were told before.
func (d *draft) oneOf(k int) {
	next := k + 1
	switch {
	case !d.free(next), closed(d.r.at(next)), d.r.at(next).Class != text.Word, d.r.at(next).Cap:
		return
	case k != d.begin, d.ofPerson(next), d.r.is(next, lexicon.KnownToAll):
	case d.r.isFinite(next + 1), d.r.is(next+1, lexicon.Comma):
		d.askOnce(phrase{k, next + 1}, what)
	}
}

// likeBefore asks about "such attacks" and "similar laws".
func (d *draft) likeBefore(k int) {
	next := k + 1
	switch {
	case !d.free(next), closed(d.r.at(next)), d.r.at(next).Class != text.Word, d.r.isFinite(next):
	case d.r.is(next+1, lexicon.As, lexicon.To), d.r.is(k-1, lexicon.IndefiniteArticle):
	default:
		d.askOnce(phrase{k, next + 1}, what)
	}
}

// kindBefore asks about "an assurance of that kind".
func (d *draft) kindBefore(k int) {
	switch {
	case !d.r.is(k-1, lexicon.Demonstrative, lexicon.The), !d.r.is(k-2, lexicon.Of), !d.free(k - 1):
	case d.endsPhrase(k + 1):
		d.askOnce(phrase{k - 1, k + 1}, what)
	}
}

// endsPhrase reports a verb or sign at k, which no phrase goes on over.
func (d *draft) endsPhrase(k int) bool {
	if d.endsClause(k) {
		return true
	}
	return d.r.isFinite(k) || d.r.is(k, lexicon.Auxiliary)
}

// looseEvent asks about "a merger" and "any deal" that nothing behind them tells of.
func (d *draft) looseEvent(k int) {
	first := k - 1
	if d.r.at(first).Class == text.Word && !closed(d.r.at(first)) {
		first-- // "no final decision"
	}
	switch {
	case !d.free(first), !d.endsPhrase(k + 1), d.r.is(k+2, lexicon.By):
		return
	case d.r.is(first, lexicon.IndefiniteArticle) && d.endsClause(k+1):
		return // "Detectives see grounds for an inquiry"
	case !d.r.is(first, lexicon.IndefiniteArticle, lexicon.AnyNo):
		return
	}
	d.askOnce(phrase{first, k + 1}, what)
}

// unsaid asks about "has not been notified", of what.
func (d *draft) unsaid(k int) {
	switch {
	case !d.r.is(k-1, lexicon.Copula, lexicon.BeBeen, lexicon.Not), !d.endsClause(k + 1):
		return
	}
	d.askOnce(phrase{k, k + 1}, ofWhat)
}

// sinceThen asks about times that count from one told before: "nine days later", "over the
// next two years", "since the autumn".
func (d *draft) sinceThen() {
	for k := d.p.first; k < d.p.last; k++ {
		switch p := d.spanFrom(k); {
		case !p.ok(), !d.free(p.first), !d.free(p.last - 1):
		case d.specifiedTime(p.last), d.among(d.from(p.first), p.first, d.tellsTime):
		default:
			d.askOnce(p, when)
			k = p.last
		}
	}
}

// spanFrom is a time at k that counts from another; noPhrase for none.
func (d *draft) spanFrom(k int) phrase {
	switch {
	case d.r.is(k, lexicon.The):
		return d.timeBehindThe(k)
	case d.r.is(k, lexicon.Overnight):
		return d.upTo(k, k+1)
	case !d.r.is(k+1, lexicon.TimeUnit):
		return noPhrase
	case d.r.is(k+2, lexicon.LaterEarlier):
		return d.upTo(k, k+3)
	case d.r.is(k+2, lexicon.BeforeAlone) && d.endsClause(k+3):
		return d.upTo(k, k+3)
	}
	return noPhrase
}

// timeBehindThe: "the Friday", "the next two years", "the second month", "the year".
func (d *draft) timeBehindThe(k int) phrase {
	switch t := d.r.at(k + 1); {
	case d.dayAlone(k + 1):
		return d.upTo(k, k+2)
	case t.Is(lexicon.BackSpan):
		last := d.r.t.Past(k+2, k+3, text.ANumber, lexicon.BackCount)
		if d.r.is(last, lexicon.TimeUnit) {
			return d.upTo(k, last+1)
		}
	case t.Is(lexicon.Season) && !t.Cap, t.Is(lexicon.CalendarUnit) && d.endsClause(k+2) && !d.r.is(k-1, lexicon.Of):
		return d.upTo(k, k+2)
	case t.Is(lexicon.OneOfRow) && d.r.is(k+2, lexicon.DayPart, lexicon.CalendarUnit):
		return d.upTo(k, k+3)
	}
	return noPhrase
}

// dayAlone: "the Friday", "on the 6th", and not "the 6th of May" or "the Sunday Ledger".
func (d *draft) dayAlone(k int) bool {
	t := d.r.at(k)
	switch {
	case !t.Is(lexicon.Weekday) && !ordinalInFigures(t):
		return false
	case d.endsPhrase(k + 1):
		return true
	}
	return d.r.is(k+1, lexicon.Conjunction)
}

// ordinalInFigures: "6th".
func ordinalInFigures(t *text.Token) bool {
	if t.Class != text.Number {
		return false
	}
	return slices.ContainsFunc(lexicon.English().Phrases(lexicon.OrdinalEnd), func(end string) bool { return strings.HasSuffix(t.Norm, end) })
}

// upTo is a phrase that lies in the wording, else noPhrase.
func (d *draft) upTo(first, last int) phrase {
	if last > d.p.last {
		return noPhrase
	}
	return phrase{first, last}
}

// takenUp reports a "that" at k that is the object of a verb: "dismissed that as absurd".
func (d *draft) takenUp(k int) bool {
	v := d.r.verb(k - 1)
	switch {
	case v.Form == 0, v.Is(verbs.Nounly) && !v.Is(verbs.Past):
		return false
	}
	if d.endsClause(k + 1) {
		return true
	}
	return d.r.is(k+1, lexicon.As)
}
