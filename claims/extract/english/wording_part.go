package english

import (
	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// parts are the nouns for what a whole has one of, each with how the one whole of the article is
// found.
var parts = []struct {
	of    lexicon.Class
	whole func(d *draft, p phrase) phrase
}{
	{lexicon.PartOfShip, func(d *draft, p phrase) phrase { return d.lonePart(loneShip, p) }},
	{lexicon.PartOfDam, func(d *draft, p phrase) phrase { return d.lonePart("dam", p) }},
	{lexicon.PartOfCountry, (*draft).homeOf},
}

// loneShip is what ships are tied to with all else that has a crew.
const loneShip = "lone ship"

// wholeOf is the name of what "the crew" is a part of, where the article has one alone.
func (d *draft) wholeOf(p phrase) phrase {
	head := p.last - 1
	if p.last-p.first != 2 || !d.r.is(p.first, lexicon.The) {
		return noPhrase
	}
	for _, part := range parts {
		if d.r.is(head, part.of) {
			return part.whole(d, p)
		}
	}
	return noPhrase
}

// lonePart is the only ship or dam of the article, if it tells of no other crew or reservoir.
func (d *draft) lonePart(noun string, p phrase) phrase {
	own := d.writer.tied()[soughtAs(d.r.at(p.last-1))].ties
	switch {
	case d.writer.goesBehind(p.last), len(own) > 0:
		return noPhrase
	}
	return d.lone(noun, p, (*draft).bodyNamed)
}

// noteCraft ties ships, and whatever else has a crew, to their name or to others.
func (w *writer) noteCraft(k int, noun *lexicon.Word, b text.Block) {
	t, name := w.r.at(k), noPhrase
	switch {
	case noun.Is(lexicon.BackShip), t.Is(lexicon.ShipOpener):
		name = w.tiedName(k, b)
	case !noun.Is(lexicon.OtherCraft):
		return
	}
	switch {
	case name.ok(), !w.plainly(k):
		w.addTie(loneShip, k, name)
	}
}

// notePart notes a crew or a reservoir that may be another's: "a film crew", "the captain of the
// team".
func (w *writer) notePart(k int, noun *lexicon.Word) {
	t := w.r.at(k)
	switch {
	case !t.Any(lexicon.PartOfShip, lexicon.PartOfDam), noun.Is(lexicon.NamedThing), w.plainly(k): // "reservoir" is noted by its names
		return
	}
	w.addTie(soughtAs(t), k, noPhrase)
}

// homeOf is the country of the dateline, whose army "the army" is.
func (d *draft) homeOf(p phrase) phrase {
	h := d.writer.homeland()
	if d.c.Quoted || !h.named.ok() || d.otherPlaceBefore(h, p.first) {
		return noPhrase
	}
	return h.named
}

// putPart puts "the crew of the MV Orla Bay" for "the crew".
func (d *draft) putPart(p, whole phrase) {
	words := d.r.written(whole)
	if d.writer.withThe(whole) || d.r.is(whole.first, lexicon.ShipOpener) {
		words = "the " + words
	}
	words = d.r.written(p) + " of " + words
	d.replace(p.first, p.last, words, *d.r.spanOf(whole), "%s: %s, %s", claims.PartName, words, d.paragraph(whole.first))
}
