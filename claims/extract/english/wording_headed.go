package english

import (
	"slices"

	"factdesk/claims"
	"factdesk/claims/lexicon"
)

// nameOf is the name that "the agency" stands for. noPhrase where that is not certain;
// somebody's own words keep what they do not tell by a word of the name.
func (d *draft) nameOf(p phrase) phrase {
	head := d.r.at(p.last - 1)
	switch {
	case singularIn(head, lexicon.NamedThing):
		return d.thingOf(p)
	case !d.plainThe(p), pluralNoun(head.Norm), d.r.is(p.last, lexicon.RelativeWord, lexicon.That):
		return noPhrase
	}
	h := d.writer.tied()[soughtAs(head)]
	if singularIn(head, lexicon.AnyCompany) {
		if own := d.speakersCompany(p); own.ok() {
			return own
		}
		if name := d.companyOf(h, p); name.ok() {
			return name
		}
		return d.topicMeant(p)
	}
	name := d.lastTold(h, p.first)
	switch {
	case !name.ok(), singularIn(head, lexicon.BackLaw, lexicon.BackShip), d.saysNoun(name, head.Norm):
		return name // no other name since can be meant, unless it has the noun too
	case d.c.Quoted:
		return noPhrase
	}
	return d.latest(name, p)
}

// companyOf is the company that the article told last, where no other body is near: any of
// them may be one.
func (d *draft) companyOf(h headed, p phrase) phrase {
	ties := h.before(p.first)
	names := d.names(ties)
	noun := d.r.norm(p.last - 1)
	switch {
	case d.c.Quoted, len(names) == 0, d.writer.anotherCompany(p.last-1, nounOf(d.r.at(p.last-1))):
		return noPhrase
	case len(names) == 1 && d.saysNoun(names[0], noun) && !others(ties):
		return names[0]
	}
	for i := p.first - 1; i >= max(0, p.first-namesNear); i-- {
		if name := d.toldAt(names, i); name.ok() {
			return d.companyAt(name, i, ties, p)
		}
	}
	return noPhrase
}

// speakersCompany is the company that the speaker heads, which "the company" means in what
// they say, where no other body is told in the sentence before it.
func (d *draft) speakersCompany(p phrase) phrase {
	who := d.c.voice.who
	if who == nil {
		return noPhrase
	}
	org := d.speaksFor(who)
	switch {
	case !org.ok(), org.last > p.first, d.bodyWord(org) && !d.saysNoun(org, d.r.norm(p.last-1)):
		return noPhrase
	}
	org.first = d.r.t.Past(org.first, org.last-1, lexicon.The)
	if d.among(d.sentence(p.first), p.first, func(i int) bool { return d.bodyNamed(i) && !d.wordOf(org, i) }) {
		return noPhrase
	}
	return org
}

// companyAt is a company's name that was told at i, if no other body is told beside it, and
// none since.
func (d *draft) companyAt(name phrase, i int, ties []tie, p phrase) phrase {
	since, _ := slices.BinarySearchFunc(ties, i, func(t tie, i int) int { return t.at - i })
	switch {
	case others(ties[since:]), d.othersBefore(name, p.first), onlyShown(ties) && d.rivalActs(name, p.first):
		return noPhrase
	}
	return d.latest(name, p)
}

// lastTold is the name among those of a noun that the article told last before k. Others of
// the noun without a name count once a name was told: before that, "a ferry" is its own.
func (d *draft) lastTold(h headed, k int) phrase {
	ties := h.before(k)
	names := d.names(ties)
	switch {
	case len(names) == 0, others(sinceName(ties)):
		return noPhrase
	case len(names) == 1:
		return names[0]
	}
	for i := k - 1; i >= max(0, k-namesFar); i-- {
		if name := d.toldAt(names, i); name.ok() {
			return d.aloneThere(names, name, i)
		}
	}
	return noPhrase
}

// sinceName are the ties from the first on that is a name's.
func sinceName(ties []tie) []tie {
	i := slices.IndexFunc(ties, func(t tie) bool { return t.name.ok() })
	return ties[max(i, 0):]
}

// toldAt is the name of which the token at i is a word that stands for it.
func (d *draft) toldAt(names []phrase, i int) phrase {
	if !d.r.at(i).Capital() {
		return noPhrase
	}
	found := noPhrase
	for _, name := range names {
		switch {
		case !d.wordOf(name, i):
		case found.ok():
			return noPhrase // "MV" is a word of each
		default:
			found = name
		}
	}
	return found
}

// aloneThere is a name that was told at i, unless the paragraph up to there tells another.
func (d *draft) aloneThere(names []phrase, name phrase, i int) phrase {
	for j := d.r.d.Blocks[d.r.t[i].Block].First; j < i; j++ {
		if other := d.toldAt(names, j); other.ok() && other != name {
			return noPhrase
		}
	}
	return name
}

// Tokens before a noun that are looked at for the names that it may stand for.
const (
	namesNear = 150
	namesFar  = 600
)

// othersBefore reports the name of another body before k, in the paragraph that tells the
// name last or behind it.
func (d *draft) othersBefore(name phrase, k int) bool {
	return d.among(d.paragraphOf(name, k), k, func(i int) bool {
		introduces := i+1 == name.first && singularIn(d.r.at(i), tyingNouns...) // "Carmaker Norvik"
		return !introduces && d.bodyNamed(i) && !d.wordOf(name, i) && !d.otherSort(i)
	})
}

// paragraphOf is where the last paragraph before k begins that tells a name.
func (d *draft) paragraphOf(name phrase, k int) int {
	lo := max(0, k-namesNear)
	for i := k - 1; i > lo; i-- {
		if d.r.at(i).Capital() && d.wordOf(name, i) {
			return max(lo, d.r.d.Blocks[d.r.t[i].Block].First)
		}
	}
	return lo
}

// bodyNamed reports a word of a name that is no place's, nobody's home and no person's.
func (d *draft) bodyNamed(k int) bool {
	return d.namesThing(k) && !d.namesSomewhere(k) && !d.r.is(k, lexicon.Network, lexicon.CapitalsOfNoBody) && !d.r.is(k-1, lexicon.BackPlaceLink) && !endsIn(d.r.at(k), lexicon.HomeEnd)
}

// wordOf reports a word that is the name's, or stands for it.
func (d *draft) wordOf(name phrase, k int) bool {
	n := d.r.norm(k)
	return n == d.r.norm(name.first) || n == d.r.norm(name.last-1) || name.holds(k)
}

// saysNoun reports a name that has the noun among its words.
func (d *draft) saysNoun(name phrase, noun string) bool {
	return d.among(name.first, name.last, func(k int) bool { return d.r.norm(k) == noun })
}

// plainThe reports "the agency", or "the Swedish agency": words that narrow nothing but
// what the name says.
func (d *draft) plainThe(p phrase) bool {
	if !d.r.is(p.first, lexicon.The) {
		return false
	}
	for k := p.first + 1; k < p.last-1; k++ {
		switch t := d.r.at(k); {
		case isDemonym(t), endsIn(t, lexicon.HomeEnd):
		default:
			return false
		}
	}
	return true
}

// latest is a name if it is the last before a phrase of a body that can be meant, else
// noPhrase.
func (d *draft) latest(name, p phrase) phrase {
	firm := singularIn(d.r.at(p.last-1), lexicon.Commercial, lexicon.AnyCompany)
	for i := p.first - 1; i >= max(name.last-1, p.first-namesNear); i-- {
		switch {
		case !d.bodyNamed(i):
		case d.wordOf(name, i):
			return name
		case !firm, !d.otherSort(i):
			return noPhrase
		}
	}
	return noPhrase
}

// otherSort reports a word of a name that says that it is no company's: "the Federal Court",
// "the Council on the Ageing".
func (d *draft) otherSort(k int) bool {
	first, last := k, k+1
	for first > max(0, k-longestRun) && d.inSameName(first) {
		first--
	}
	for last < k+longestRun && d.inSameName(last) {
		last++
	}
	return d.among(first, last, func(i int) bool { return d.r.is(i, lexicon.StateBody) })
}

// inSameName reports a word at k that goes on with the name of the word before.
func (d *draft) inSameName(k int) bool {
	return insideBody(d.r, k, 0) || d.r.at(k).Capital() && d.r.at(k-1).Capital()
}

// withThe reports a name that stands with its article: "the Agency" and not "the Norvik plant".
func (w *writer) withThe(name phrase) bool {
	return w.r.is(name.first-1, lexicon.The) && w.endsNoun(name.last)
}

// nameBody puts the name of the body for "the agency".
func (d *draft) nameBody(p, name phrase) {
	words := d.r.written(name)
	if d.writer.withThe(name) || d.r.at(p.last-1).Cap || singularIn(d.r.at(p.last-1), lexicon.BackShip) {
		words = "the " + words
	}
	d.replace(p.first, p.last, words, *d.r.spanOf(name), "%s: %s, %s", claims.PartName, words, d.paragraph(name.first))
}

// shortName puts the whole name for its noun with a capital: "the League" for the Equipment
// Dealers' League.
func (d *draft) shortName(k int) bool {
	p := phrase{k, k + 2}
	switch {
	case p.last > d.p.last, !d.free(k + 1), d.inSameName(p.last):
		return false
	}
	name := d.wholeName(p)
	if name.ok() && !d.saidWhole(name, k) {
		d.nameBody(p, name)
	}
	return name.ok()
}

// wholeName is the one name that "the League" is short for.
func (d *draft) wholeName(p phrase) phrase {
	noun := d.r.at(p.last - 1)
	switch {
	case p.last-p.first != 2, !noun.Capital(), !singularIn(noun, tyingNouns...):
		return noPhrase
	case !d.r.is(p.first, lexicon.The), d.r.is(p.last, lexicon.Of, lexicon.BackFor, lexicon.On, lexicon.Ampersand):
		return noPhrase
	}
	names := d.names(d.writer.tied()[soughtAs(noun)].before(p.first))
	switch {
	case len(names) != 1, names[0].last-names[0].first == 1, !d.saysNoun(names[0], noun.Norm):
		return noPhrase
	}
	return names[0]
}

// saidWhole reports a name that the wording has before k already.
func (d *draft) saidWhole(name phrase, k int) bool {
	return d.among(d.from(k), k, func(i int) bool {
		return d.r.norm(i) == d.r.norm(name.last-1) && d.r.norm(i-1) == d.r.norm(name.last-2)
	})
}
