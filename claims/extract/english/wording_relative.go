package english

import (
	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// relative makes a sentence of a clause that hangs on a noun: "the ferry, which had 12 doors"
// reads "the ferry had 12 doors". A "which" whose noun the words do not hold is asked about.
func (d *draft) relative() {
	if d.r.is(d.begin, lexicon.WhichWho) && d.c.Tail {
		d.explainRelative(d.begin)
		return
	}
	which := d.relativeAt()
	switch {
	case which < 0, !d.free(which), !d.free(which - 1), !d.free(which - 2):
		return
	}
	d.replace(which-2, which+1, d.r.at(which-2).Text, claims.Span{}, "%s", claims.PartPronoun.Because(d.r.at(which-2).Text+", which the clause hangs on"))
}

// relativeAt is the "which" or "who" behind the noun that a tail begins with, where it is the
// subject of what follows; -1 for none.
func (d *draft) relativeAt() int {
	if !d.c.Tail || !d.r.is(d.begin, lexicon.Article, text.ACapital) || d.r.is(d.begin-1, lexicon.Of) {
		return -1
	}
	if d.r.t.Hold(d.begin-1, d.begin+1, lexicon.PairOpener) {
		return -1 // "Neither the mayor, who was ill, nor"
	}
	for k := d.begin + 1; k < min(d.p.last, d.begin+longestNoun+6); k++ {
		switch {
		case d.r.isFinite(k), d.r.is(k, lexicon.Preposition) && !insideBody(d.r, k, 0):
			return -1 // of "reporters to the ministry, which" either may be meant
		case !d.r.t.Reads(k-1, lexicon.Comma, lexicon.WhichWho):
		case d.r.is(k+1, lexicon.WholeMeans):
			return -1 // "which means" that the firm lost it
		case d.r.isFinite(d.r.t.Past(k+1, d.p.last, anAdverb)):
			return k
		default:
			return -1
		}
	}
	return -1
}

// explainRelative names whom a "who" at k means, or asks.
func (d *draft) explainRelative(k int) {
	if !d.r.is(k, lexicon.Who) {
		d.ask(phrase{k, k + 1}, what)
		return
	}
	p := phrase{d.sentence(k), k}
	f := d.fitting(p.first, p.last, 0)
	if len(f.who) != 1 || f.others || !d.writer.sure(f.who[0]) {
		d.ask(phrase{k, k + 1}, who)
		return
	}
	d.putName(k, f.who[0].name, f.who[0])
}
