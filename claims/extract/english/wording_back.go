package english

import (
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// lookBack looks at what begins at k and means something that was told before: "the
// company", "these cases", "this is". What nothing in the wording explains is named, where
// that is certain, and else left with the question that a reader would ask.
func (d *draft) lookBack(k int) {
	switch t := d.r.at(k); {
	case t.Any(lexicon.The, lexicon.Demonstrative):
		d.definite(k)
	case k == d.begin && t.Is(lexicon.BackCount) && d.countsAlone(k):
		d.ask(phrase{k, k + 1}, what)
	case t.Is(lexicon.BackBoard) && d.onBoard(k):
		d.ask(phrase{k - 1, k + 1}, onWhat)
	case t.Is(lexicon.BackHere) && d.placeTold(k):
		d.ask(phrase{k, k + 1}, where)
	case d.r.reads(k-1, lexicon.BeforeThen, lexicon.Then):
		if !d.tellsDay(k) {
			d.ask(phrase{k, k + 1}, when)
		}
	}
}

// definite looks at what "the", "this" or "those" at k opens.
func (d *draft) definite(k int) {
	if p := d.timeBack(k); p.ok() {
		d.ask(p, when)
		return
	}
	if d.shortName(k) {
		return
	}
	if d.r.is(k+1, lexicon.BackAlone) && d.free(k+1) && d.standsFor(k+2) {
		d.ask(phrase{k, k + 2}, what)
		return
	}
	if p := d.nounBehind(k); p.ok() {
		d.describedBefore(p)
		return
	}
	if d.pointsBack(k) {
		d.ask(phrase{k, k + 1}, what)
	}
}

// standsFor reports that "the two" or "the other" before k stands for something told before.
func (d *draft) standsFor(k int) bool {
	switch t := d.r.at(k); {
	case t.Any(lexicon.Of, lexicon.As):
		return false
	case t.Is(lexicon.Preposition), d.r.isFinite(k):
		return true
	}
	return d.endsClause(k)
}

// describedBefore asks what a phrase means, unless it or the wording before it says so.
func (d *draft) describedBefore(p phrase) {
	switch {
	case !d.means(p), d.specified(p), d.introduced(p):
		return
	}
	if d.toName(p) || d.ofItsCountry(p) {
		return
	}
	if d.ofPerson(p.last - 1) {
		d.ask(p, who)
		return
	}
	d.ask(p, what)
}

// ofItsCountry reports "the government" in words that tell a country or town further on.
func (d *draft) ofItsCountry(p phrase) bool {
	if p.last-p.first != 2 || !d.r.is(p.last-1, lexicon.PartOfCountry) {
		return false
	}
	return d.among(p.last, d.p.last, d.ofSomeCountry)
}

// ofSomeCountry: "England", "English".
func (d *draft) ofSomeCountry(k int) bool {
	if isDemonym(d.r.at(k)) {
		return true
	}
	return namesPlace(d.r.at(k))
}

// toName puts the name that a phrase stands for, where it is certain.
func (d *draft) toName(p phrase) bool {
	if who := d.personOf(p); who != nil {
		d.putPerson(p, who)
		return true
	}
	if name := d.nameOf(p); name.ok() {
		d.nameBody(p, name)
		return true
	}
	if name := d.countryOf(p); name.ok() {
		d.nameBody(p, name)
		return true
	}
	if whole, link := d.wholeOf(p); whole.ok() {
		d.putPart(p, whole, link)
		return true
	}
	if words, of := d.retold(p); words != "" {
		d.putRetold(p, words, of)
		return true
	}
	return false
}

// pointsBack reports a "this" or "these" that stands for what was said before.
func (d *draft) pointsBack(k int) bool {
	t := d.r.at(k)
	switch {
	case t.Is(lexicon.The):
		return false
	case t.Is(lexicon.That):
		return d.thatAlone(k)
	case k == d.begin && d.r.isFinite(k+1):
		return true
	}
	return k > d.begin && d.endsClause(k+1) && !d.r.is(k-1, lexicon.Copula)
}

// thatAlone: "That is 12 percent", "apologised for that." and not the "that" of a clause.
func (d *draft) thatAlone(k int) bool {
	switch {
	case k == d.begin:
		return d.r.isFinite(k+1) || d.r.is(k+1, lexicon.GenitiveS)
	case d.takenUp(k):
		return true
	}
	return d.r.is(k-1, lexicon.Preposition) && d.endsClause(k+1)
}

// endsClause reports a sign, or the end of the wording, at k.
func (d *draft) endsClause(k int) bool {
	t := d.r.at(k)
	return k >= d.p.last || t.Class == text.Punct || t.Class == text.Quote
}

// countsAlone: "Seven carried the marker", and not "Nine of them", where "them" is asked for.
func (d *draft) countsAlone(k int) bool {
	return d.r.isFinite(k + 1)
}

// onBoard: "all on board", of a ship that is not named.
func (d *draft) onBoard(k int) bool {
	next := d.r.at(k + 1)
	if !d.free(k-1) || !d.r.is(k-1, lexicon.On) {
		return false
	}
	if next.Any(lexicon.Determiner, lexicon.Of) || next.Capital() {
		return false
	}
	return !d.among(d.from(k), k, d.namesThing) && !d.among(d.from(k), k, func(i int) bool { return d.isBack(i, lexicon.BackThing) })
}

// placeTold: "A surveyor went there", and not "there is" or "here in Selm".
func (d *draft) placeTold(k int) bool {
	next := d.r.at(k + 1)
	switch {
	case d.r.is(k-1, lexicon.PairOpener):
		return false // "neither here nor there"
	case next.Any(lexicon.Auxiliary, lexicon.InOn, lexicon.At, lexicon.PlaceBeside), d.r.verb(k + 1).Of(lexicon.ThereVerb):
		return false
	case d.r.is(k-1, lexicon.Auxiliary), d.r.is(k-1, lexicon.Conjunction):
		return false // "is there", "and there"
	}
	return !d.among(d.from(k), k, d.namesThing)
}

// timeBack is "the same day", "that morning" or "at the time" at k, in a wording that tells
// no day before; noPhrase for none.
func (d *draft) timeBack(k int) phrase {
	last := k + 2
	switch {
	case d.r.reads(k+1, lexicon.BackTimeStep, lexicon.BackTime):
		last = k + 3
	case d.r.reads(k, lexicon.That, lexicon.BackTime), d.r.reads(k, lexicon.This, lexicon.BackSeason):
	case d.r.reads(k-1, lexicon.At, lexicon.The, lexicon.BackMoment):
	default:
		return noPhrase
	}
	switch {
	case last > d.p.last, d.specifiedTime(last), d.tellsDay(k):
		return noPhrase
	}
	return phrase{k, last}
}

// specifiedTime: "the next day of the trial", "the night that he left".
func (d *draft) specifiedTime(k int) bool {
	return k < d.p.last && d.r.is(k, lexicon.Of, lexicon.RelativeWord)
}

// tellsDay reports a date, a weekday or a year in the wording before k.
func (d *draft) tellsDay(k int) bool {
	return d.among(d.from(k), k, d.tellsTime)
}

// tellsTime reports a word of a date.
func (w *writer) tellsTime(k int) bool {
	t := w.r.at(k)
	if t.Is(lexicon.MonthName) {
		return t.Cap
	}
	return t.Any(lexicon.Weekday, lexicon.NearDay) || yearToken(t)
}

func isDemonym(t *text.Token) bool { return ofCountry(t) && t.Cap }
