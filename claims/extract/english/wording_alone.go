package english

import (
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// specified reports a phrase that says itself which one it means, or stands beside its name.
func (d *draft) specified(p phrase) bool {
	switch {
	case d.superlative(p), d.specifiedBehind(p):
		return true
	}
	return d.specifiedBefore(p.first)
}

// superlative: "the first woman to", "the worst storm in a decade", and not "the first ship
// sank".
func (d *draft) superlative(p phrase) bool {
	if !anyIs(d.r.t[p.first:p.last], lexicon.Superlative) || p.last >= d.p.last {
		return false
	}
	return d.r.is(p.last, lexicon.Preposition, lexicon.RelativeWord, lexicon.To, lexicon.Ever)
}

// specifiedBehind reports words behind a phrase that say which one it means. Behind a
// person, a body or a place fewer do so: "the minister to resign" may be any.
func (d *draft) specifiedBehind(p phrase) bool {
	switch t := d.r.at(p.last); {
	case p.last >= d.p.last:
		return false
	case t.Is(lexicon.Of):
		return !d.r.verb(p.last + 1).Is(verbs.Ing)
	case t.Capital(), t.Is(lexicon.BackParticiple):
		return true
	case t.Is(lexicon.RelativeWord):
		return !d.r.is(p.last+1, lexicon.BackTime)
	case t.Is(lexicon.Comma):
		return d.namedBehind(p.last + 1)
	case t.Any(lexicon.OpenRound):
		return d.r.at(p.last + 1).Capital()
	}
	if d.ofPerson(p.last-1) || d.isBack(p.last-1, lexicon.BackBody, lexicon.BackPlace) {
		return d.placedBehind(p.last) || d.dealtWith(p.last)
	}
	return d.thingBehind(p.last)
}

// namedBehind reports a name behind the comma before k: "the developer, Baylight Lines,",
// "the developer, Dundalk-born Jane Roe,".
func (d *draft) namedBehind(k int) bool {
	t := d.r.at(k)
	return k < d.p.last && t.Capital() && !t.Is(lexicon.SentenceOpener)
}

// thingBehind: "the deal with Selm", "the plan to sink it", "the contract for Marigold".
func (d *draft) thingBehind(k int) bool {
	switch t, next := d.r.at(k), d.r.at(k+1); {
	case t.Is(lexicon.By):
		return next.Is(lexicon.Article) || d.namesThing(k+1)
	case t.Is(lexicon.On):
		return d.whichOn(k + 1)
	case t.Any(lexicon.BackLink, lexicon.To):
		return true
	case t.Is(lexicon.BackFor):
		return !next.Is(lexicon.The) && next.Class != text.Number
	}
	return d.placedBehind(k) || d.dealtWith(k)
}

// whichOn: "the report on the raft", and not "had visited the site on each occasion".
func (d *draft) whichOn(k int) bool {
	if d.r.is(k, lexicon.EachDay) && d.r.norm(k+1) == "occasion" {
		return false
	}
	return d.r.is(k, lexicon.Determiner) || d.namesThing(k)
}

// placedBehind: "the crash near Selm".
func (d *draft) placedBehind(k int) bool {
	switch {
	case !d.r.is(k, lexicon.BackPlaceLink):
		return false
	case d.r.is(k+1, lexicon.The):
		return d.namesThing(k + 2)
	}
	return d.namesThing(k + 1)
}

// dealtWith: "the firm hired to build it".
func (d *draft) dealtWith(k int) bool {
	return d.r.verb(k).Is(verbs.Part) && !d.r.isFinite(k)
}

// specifiedBefore: "Baylight Lines, the owner", "It is the company".
func (d *draft) specifiedBefore(k int) bool {
	if d.r.is(k-1, lexicon.Comma) {
		return d.r.at(k - 2).Capital()
	}
	return k > d.p.first && d.r.is(k-1, lexicon.Copula)
}

// introduced reports that the wording before a phrase names something that it can mean.
func (d *draft) introduced(p phrase) bool {
	head := p.last - 1
	switch {
	case d.saidIn(head, p.first):
		return true
	case d.ofPerson(head):
		return d.personIn(head, p.first)
	case d.r.is(head, lexicon.Commercial):
		return d.otherIn(p.first)
	case d.isBack(head, lexicon.BackFirm, lexicon.BackCraft):
		return d.nameIn(p.first)
	case d.isBack(head, lexicon.BackPlace):
		return d.placeIn(p.first)
	}
	return d.isBack(head, lexicon.BackThing) && d.thingIn(p.first)
}

// saidIn reports the noun at head among the words of the wording before k.
func (d *draft) saidIn(head, k int) bool {
	noun := singular(d.r.norm(head))
	for i := d.from(k); i < k; i++ {
		if singular(d.r.norm(i)) == noun && !(d.r.at(i).Cap && d.r.at(i+1).Capital()) {
			return true // and not the "Charity" of "the Charity Commission"
		}
	}
	return false
}

// nameIn reports a name, or something made known, in the wording before k.
func (d *draft) nameIn(k int) bool {
	return d.among(d.from(k), k, d.namesThing) || d.thingIn(k)
}

// otherIn reports something named or made known in the wording before k, that no place is.
func (d *draft) otherIn(k int) bool {
	if d.thingIn(k) {
		return true
	}
	return d.among(d.from(k), k, d.namesOwnThing)
}

// namesOwnThing is namesThing, and neither a place nor whose something is: "Cantech's plant in
// Selm cost the brewer 9 million".
func (d *draft) namesOwnThing(k int) bool {
	switch {
	case !d.namesThing(k), d.r.is(k+1, lexicon.GenitiveS), d.r.is(k-1, lexicon.PlacePreposition):
		return false
	}
	return !namesPlace(d.r.at(k))
}

// made reports a noun behind the "a" at i that another one may take up: "a ferry … the
// vessel".
func (d *draft) made(i, k int) bool { return d.among(i+1, d.endOfMade(i, k), d.known) }

// endOfMade is the end of the phrase that an "a" at i opens; i+1 where none stands there.
func (d *draft) endOfMade(i, k int) int {
	if !d.r.is(i, lexicon.IndefiniteArticle) {
		return i + 1
	}
	hi := min(k, i+6)
	for i++; i < hi; i++ {
		if closed(d.r.at(i)) {
			break
		}
	}
	return i
}

// placeIn reports the name of a place in the wording before k.
func (d *draft) placeIn(k int) bool {
	return d.among(d.from(k), k, d.namesSomewhere)
}

// namesSomewhere: "Norway", "Norwegian", "in Selm".
func (d *draft) namesSomewhere(k int) bool {
	if t := d.r.at(k); namesPlace(t) || isDemonym(t) {
		return true
	}
	return d.r.is(k-1, lexicon.PlacePreposition, lexicon.Of) && d.namesThing(k)
}

// thingIn reports something made known by "a" in the wording before k.
func (d *draft) thingIn(k int) bool {
	return d.among(d.from(k), k, func(i int) bool { return d.made(i, k) })
}

// personIn reports somebody in the wording before k whom the noun at head can mean: a
// person told by that noun, or one without a name.
func (d *draft) personIn(head, k int) bool {
	noun := d.r.norm(head)
	return d.among(d.from(k), k, func(i int) bool { return d.isCalled(d.r.at(i), noun) || d.madePerson(i, k) })
}

// madePerson reports somebody, or what somebody steers or works for, behind the "a" at i.
func (d *draft) madePerson(i, k int) bool {
	hi := d.endOfMade(i, k)
	return d.among(i+1, hi, d.ofPerson) || d.among(i+1, hi, d.hasPeople)
}

// hasPeople reports a noun for what somebody steers or works for.
func (d *draft) hasPeople(k int) bool {
	return d.isBack(k, lexicon.BackCraft, lexicon.BackBody, lexicon.BackVehicle)
}

// isCalled reports that somebody of a last name is told to be what the noun says.
func (d *draft) isCalled(last *text.Token, noun string) bool {
	if !last.Cap {
		return false
	}
	for _, who := range d.r.people.called(last.Norm) {
		if who.desc[noun] {
			return true
		}
	}
	return false
}

// namesThing reports a word of a name that is nobody's and no date's.
func (w *writer) namesThing(k int) bool {
	t := w.r.at(k)
	switch {
	case !t.Capital(), t.Any(lexicon.Weekday, lexicon.MonthName, lexicon.I, lexicon.Honorific), w.ofName(k):
		return false
	case !w.beginsSentence(k):
		return true
	case t.Any(lexicon.SentenceOpener, lexicon.PluralRole):
		return false
	case w.r.at(k + 1).Capital():
		return true
	}
	return w.capitals()[t.Norm]
}

// ofName reports a word of a person's name.
func (w *writer) ofName(k int) bool {
	norm := w.r.norm(k)
	switch {
	case knownGiven(norm), w.bearsName(norm):
		return true
	}
	return w.r.at(k+1).Cap && w.bearsName(w.r.norm(k+1))
}

// bearsName reports the last name of somebody who is surely a person.
func (w *writer) bearsName(norm string) bool {
	for _, who := range w.r.people.called(norm) {
		if w.sure(who) {
			return true
		}
	}
	return false
}

// reachOfWords is how many tokens before a word are looked at for what explains it.
const reachOfWords = 100

// from is where the words before k begin that can explain it.
func (d *draft) from(k int) int { return max(d.begin, k-reachOfWords) }

// capitals are the words that begin in upper case inside a sentence somewhere.
func (w *writer) capitals() map[string]bool {
	if w.upper != nil {
		return w.upper
	}
	w.upper = map[string]bool{}
	for _, b := range w.r.d.Blocks {
		if b.Kind != text.Prose {
			continue
		}
		for k := b.First + 1; k < b.Last; k++ {
			if t := &w.r.t[k]; t.Capital() {
				w.upper[t.Norm] = w.upper[t.Norm] || !sentenceStart(w.r.d, b, k)
			}
		}
	}
	return w.upper
}
