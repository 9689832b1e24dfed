package english

import (
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// little asks about small words that hang on the article: "had another in May", "has paid
// nothing since", "he is not back", "the dead include", "a second one was ordered".
func (d *draft) little(k int) {
	switch t := d.r.at(k); {
	case t.Is(lexicon.StandsAlone) && d.countsBefore(k):
		d.askOnce(phrase{k, k + 1}, what)
	case t.Is(lexicon.Since) && d.sinceWhat(k):
		d.askOnce(phrase{k, k + 1}, onWhat)
	case t.Is(lexicon.Back) && d.backWhere(k):
		d.askOnce(phrase{k, k + 1}, where)
	case t.Is(lexicon.TheFallen) && d.fallen(k):
		d.askOnce(phrase{k - 1, k + 1}, who)
	case t.Is(lexicon.One) && d.oneMore(k):
		d.askOnce(phrase{k - 2, k + 1}, what)
	}
}

// countsBefore: "had [another] in February", "held [none]", of nothing that the wording counts.
func (d *draft) countsBefore(k int) bool {
	switch {
	case k == d.begin, !d.actsOn(k - 1), d.r.is(k-1, lexicon.Copula), d.r.is(k+1, lexicon.Of):
		return false
	case d.endsClause(k + 1), d.r.is(k+1, lexicon.Preposition):
		return !d.among(d.from(k-1), k-1, d.countable)
	}
	return false
}

// countable reports a noun that "another" and "one" can be of.
func (d *draft) countable(k int) bool {
	t := d.r.at(k)
	switch {
	case t.Cap, t.Class != text.Word:
		return false
	case d.countsNoun(k - 1):
		return true
	case d.ofPerson(k):
		return false
	}
	return d.pluralWord(k) || d.plainNoun(k)
}

// sinceWhat: "has paid £9m since", of a wording that tells no time.
func (d *draft) sinceWhat(k int) bool {
	switch {
	case k == d.begin, !d.endsClause(k + 1):
		return false
	}
	return !d.among(d.from(k), k, func(i int) bool {
		return d.tellsTime(i) || d.r.is(i, lexicon.NearUnit, lexicon.Subordinator)
	})
}

// backWhere: "hasn't been back since March", and not "is back in court".
func (d *draft) backWhere(k int) bool {
	if !d.r.is(k-1, lexicon.Copula, lexicon.BeBeen) {
		return false
	}
	if d.r.is(k+1, lexicon.BeforeThen) {
		return true
	}
	return d.endsClause(k + 1)
}

// fallen: "[The dead] include seven children", of no event that the wording tells.
func (d *draft) fallen(k int) bool {
	switch {
	case k-1 != d.begin, !d.r.is(k-1, lexicon.The), !d.free(k - 1), d.among(k, d.p.last, d.inNamedPlace):
		return false
	case d.r.is(k+1, lexicon.Auxiliary):
		return true
	}
	v := d.r.verb(k + 1)
	if v.Is(verbs.Nounly | verbs.Ing) {
		return false
	}
	return v.Form != 0
}

// inNamedPlace: "near Lyon".
func (d *draft) inNamedPlace(k int) bool {
	switch {
	case !d.r.is(k-1, lexicon.BackPlaceLink):
		return false
	case namesPlace(d.r.at(k)):
		return true
	}
	return d.namesThing(k)
}

// oneMore: "[a second one] had been ordered", of nothing that the wording tells.
func (d *draft) oneMore(k int) bool {
	switch {
	case !d.r.t.Reads(k-2, lexicon.IndefiniteArticle, lexicon.BackModifier), !d.free(k - 1), !d.free(k - 2):
		return false
	case !d.endsPhrase(k + 1):
		return false
	}
	return !d.among(d.from(k-2), k-2, d.countable)
}

// bareMeasure asks whose "net debt" is that begins the words, where nobody's name stands in them.
func (d *draft) bareMeasure(k int) {
	first := d.begin
	switch {
	case k > first+1, closed(d.r.at(first)), !d.r.is(k+1, aFinite, lexicon.Auxiliary), d.among(first, d.p.last, d.namesThing):
		return
	}
	d.askOnce(phrase{first, k + 1}, what)
}
