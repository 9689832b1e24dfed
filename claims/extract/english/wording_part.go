package english

import (
	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// parts are the nouns for what a whole has, each with how the one whole of the article is found,
// and with the word that joins the two.
var parts = []struct {
	of    lexicon.Class
	whole func(d *draft, p phrase) phrase
	link  string
}{
	{lexicon.PartOfShip, func(d *draft, p phrase) phrase { return d.lonePart(loneShip, p) }, "of"},
	{lexicon.PartOfDam, func(d *draft, p phrase) phrase { return d.lonePart("dam", p) }, "of"},
	{lexicon.PartOfClinic, func(d *draft, p phrase) phrase { return d.lonePart("clinic", p) }, "of"},
	{lexicon.PartOfSite, func(d *draft, p phrase) phrase { return d.lonePart(loneSite, p) }, "of"},
	{lexicon.PartOfCountry, (*draft).homeOf, "of"},
	{lexicon.PartOfCompany, (*draft).itsCompany, "of"},
	{lexicon.PartOfCourt, (*draft).loneCourt, "at"},
}

// What all ships, with all else that has a crew, and all buildings are tied to.
const (
	loneShip = "lone ship"
	loneSite = "lone site"
)

// wholeOf is the name of what "the crew" is a part of, where the article has one alone, and the
// word that joins them.
func (d *draft) wholeOf(p phrase) (whole phrase, link string) {
	if p.last-p.first != 2 || !d.r.is(p.first, lexicon.The) || d.r.is(p.first-1, lexicon.BeforeTheBoard) {
		return noPhrase, ""
	}
	return d.wholeBehind(p)
}

// namePart puts whose "staff" they are, where the article settles it.
func (d *draft) namePart(p phrase) bool {
	whole, link := d.wholeBehind(p)
	if whole.ok() {
		d.putPart(p, whole, link)
	}
	return whole.ok()
}

// wholeBehind is the same for a noun with any article, or none.
func (d *draft) wholeBehind(p phrase) (whole phrase, link string) {
	for _, part := range parts {
		if !d.r.is(p.last-1, part.of) {
			continue
		}
		if whole = part.whole(d, p); whole.ok() {
			return whole, part.link
		}
	}
	return noPhrase, ""
}

// itsCompany is the company that the article is about, if it tells of no other's board.
func (d *draft) itsCompany(p phrase) phrase {
	own := d.writer.tied()[soughtAs(d.r.at(p.last-1))].ties
	if len(own) > 0 || d.writer.goesBehind(p.last) {
		return noPhrase
	}
	return d.topicMeant(p)
}

// loneCourt is the only court that the article names, if it tells of no other jury.
func (d *draft) loneCourt(p phrase) phrase {
	ties := d.writer.tied()[court].ties
	own := d.writer.tied()[soughtAs(d.r.at(p.last-1))].ties
	if len(ties) > maxTies {
		return noPhrase
	}
	names := d.names(ties)
	switch {
	case len(names) != 1, names[0].last > p.first, others(sinceName(ties)), len(own) > 0:
		return noPhrase
	case names[0].last-names[0].first < 2, d.writer.goesBehind(p.last):
		return noPhrase // "the Court"
	}
	return names[0]
}

const court = "court"

// lonePart is the only ship or dam of the article, if it tells of no other crew or reservoir.
func (d *draft) lonePart(noun string, p phrase) phrase {
	own := d.writer.tied()[soughtAs(d.r.at(p.last-1))].ties
	switch {
	case d.writer.goesBehind(p.last), len(own) > 0:
		return noPhrase
	}
	if whole := d.lone(noun, p, (*draft).bodyNamed); whole.ok() {
		return whole
	}
	return d.settledAs(noun, p)
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

// noteSite ties buildings to their name or to others.
func (w *writer) noteSite(k int, noun *lexicon.Word, name phrase) {
	if noun.Is(lexicon.SiteNoun) {
		w.addTie(loneSite, k, name)
	}
}

// notePart notes a crew or a reservoir that may be another's: "a film crew", "the captain of the
// team".
func (w *writer) notePart(k int, noun *lexicon.Word) {
	t := w.r.at(k)
	switch {
	case !t.Is(lexicon.AnyPart), noun.Is(lexicon.NamedThing), w.plainPart(k): // "reservoir" is noted by its names
		return
	}
	w.addTie(soughtAs(t), k, noPhrase)
}

// plainPart reports "the board", and "staff" of nobody in particular.
func (w *writer) plainPart(k int) bool {
	t := w.r.at(k)
	switch {
	case t.Cap && !w.beginsSentence(k), w.goesBehind(k + 1):
		return false
	case w.r.is(k-1, lexicon.The, lexicon.This, lexicon.That):
		return true
	}
	return t.Is(lexicon.LoosePlural) && (w.beginsSentence(k) || closed(w.r.at(k-1)) && !w.r.is(k-1, lexicon.Possessive, lexicon.IndefiniteArticle))
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
func (d *draft) putPart(p, whole phrase, link string) {
	words := d.r.written(whole)
	if d.writer.withThe(whole) || d.r.is(whole.first, lexicon.ShipOpener) {
		words = "the " + words
	}
	words = d.r.written(p) + " " + link + " " + words
	d.replace(p.first, p.last, words, *d.r.spanOf(whole), "%s: %s, %s", claims.PartName, words, d.paragraph(whole.first))
}
