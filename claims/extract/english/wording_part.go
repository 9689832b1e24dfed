package english

import (
	"factdesk/claims"
	"factdesk/claims/lexicon"
)

// parts are the nouns for what a whole has one of, each with how the one whole of the article is
// found.
var parts = []struct {
	of    lexicon.Class
	whole func(d *draft, p phrase) phrase
}{
	{lexicon.PartOfShip, (*draft).onlyShip},
	{lexicon.PartOfDam, func(d *draft, p phrase) phrase { return d.onlyTold("dam", p) }},
	{lexicon.PartOfCompany, (*draft).onlyCompany},
	{lexicon.PartOfCountry, (*draft).homeOf},
}

// wholeOf is the name of what "the crew" or "the board" is a part of, where the article has one
// alone.
func (d *draft) wholeOf(p phrase) phrase {
	head := p.last - 1
	switch {
	case p.last-p.first > 2, head > p.first && !d.r.is(p.first, lexicon.The), d.r.is(head, lexicon.PartOfShip, lexicon.PartOfCompany) && d.ofAnother(head):
		return noPhrase
	}
	for _, part := range parts {
		if d.r.is(head, part.of) {
			return part.whole(d, p)
		}
	}
	return noPhrase
}

// onlyShip is the only ship of the article, where nothing else near has a crew.
func (d *draft) onlyShip(p phrase) phrase {
	if d.among(max(0, p.first-namesNear), p.first, func(i int) bool { return d.isBack(i, lexicon.OtherCraft) }) {
		return noPhrase
	}
	return d.onlyTold(lexicon.BackShip.String(), p)
}

// onlyTold is the only name of a noun that the article tells, before a phrase, if it tells of no
// others.
func (d *draft) onlyTold(noun string, p phrase) phrase {
	ties := d.writer.tied()[noun].before(p.first)
	names := d.names(ties)
	if len(names) != 1 || others(sinceName(ties)) {
		return noPhrase
	}
	return names[0]
}

// onlyCompany is the only company of the article, whose board "the board" is.
func (d *draft) onlyCompany(p phrase) phrase {
	if d.c.Quoted {
		return noPhrase // the speaker's own may be another
	}
	ties := d.writer.tied()[lexicon.AnyCompany.String()].before(p.first)
	return d.mainCompany(d.names(ties), ties, p)
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
