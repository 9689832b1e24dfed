package english

import (
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// thingOf is the one thing that an article names by a noun: "the levee" is the Gaspard levee.
// noPhrase where it names two, or tells of others.
func (d *draft) thingOf(p phrase) phrase {
	head := d.r.at(p.last - 1)
	switch {
	case !singularIn(head, lexicon.NamedThing), !d.pointsAtOne(p), pluralNoun(head.Norm):
		return noPhrase
	}
	ties := d.writer.tied()[soughtAs(head)].before(p.first)
	names := d.names(ties)
	switch {
	case len(names) != 1, others(sinceName(ties)), d.elsewhere(names[0], p.first):
		return noPhrase
	case others(ties) && !d.r.at(names[0].last-1).Cap:
		return noPhrase // of a bridge and the Leeds bridge either may be meant
	}
	return names[0]
}

// pointsAtOne reports "the levee" and "that levee", with nothing between.
func (d *draft) pointsAtOne(p phrase) bool {
	return p.last-p.first == 2 && d.r.is(p.first, lexicon.The, lexicon.This, lexicon.That)
}

// namedThing is the name at the noun for a thing at k, or that there are others: "the levees",
// "another levee", "the levee at Selm".
func (w *writer) namedThing(k int, b text.Block) (name phrase, others bool) {
	name, others = w.thingNamed(k, b)
	if name.ok() && w.isPerson(name) {
		return noPhrase, false
	}
	return name, others
}

func (w *writer) thingNamed(k int, b text.Block) (name phrase, others bool) {
	t := w.r.at(k)
	switch {
	case t.Is(lexicon.NameLead) && t.Cap && w.r.at(k+1).Capital():
		return phrase{k, capRun(w.r.t, k, b.Last)}, false
	case t.Cap:
		return w.thingEnding(k, b), false
	}
	if name = w.thingBehindName(k, b); name.ok() {
		return name, false
	}
	switch {
	case yearToken(w.r.at(k - 1)):
	case pluralNoun(t.Norm), w.toldOfOthers(k), w.r.is(k+1, lexicon.BackPlaceLink, lexicon.Of) && w.r.at(k+2).Capital():
		return noPhrase, true
	}
	return noPhrase, false
}

// thingEnding is the name that ends in the capitalised noun at k, and of a county what begins a
// longer one.
func (w *writer) thingEnding(k int, b text.Block) phrase {
	name := w.nameEnding(k, b.First)
	if name.ok() || !w.r.is(k, lexicon.BackPlaceKind) {
		return name
	}
	first := k
	for first > b.First && w.r.at(first-1).Capital() && !w.opensName(first-1) {
		first--
	}
	if first == k {
		return noPhrase
	}
	return phrase{first, k + 1}
}

// thingBehindName is "Gaspard levee", whose noun stands at k behind a name.
func (w *writer) thingBehindName(k int, b text.Block) phrase {
	first := k
	for first > b.First && w.r.at(first-1).Capital() && !w.opensName(first-1) {
		first--
	}
	d := &draft{writer: w}
	switch {
	case first == k, pluralNoun(w.r.norm(k)), isDemonym(w.r.at(k - 1)), w.r.is(first, lexicon.Weekday, lexicon.MonthName, lexicon.Honorific):
		return noPhrase
	case !d.namesThing(first) && !w.r.is(first-1, lexicon.The):
		return noPhrase // "told Jane Roe camp was over"
	case w.r.is(first-1, lexicon.And, lexicon.Ampersand), !w.endsNoun(k + 1):
		return noPhrase
	}
	return phrase{first, k + 1}
}

// endsNoun reports that no noun goes on at k: "the Gaspard levee was", and not "the Gaspard
// levee board".
func (w *writer) endsNoun(k int) bool {
	t := w.r.at(k)
	return t.Class != text.Word || closed(t) || w.r.isFinite(k)
}
