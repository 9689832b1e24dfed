package english

import (
	"factdesk/claims"
	"factdesk/claims/extract/found"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// relative makes a sentence of a clause that hangs on a noun: "the ferry, which had 12 doors"
// reads "the ferry had 12 doors". A "which" whose noun the words do not hold is asked about.
func (d *draft) relative() {
	if d.r.is(d.begin, lexicon.WhichWho) && d.c.Tail {
		d.explainRelative(d.begin)
		return
	}
	if d.whereSaid() || d.saidInside() {
		return
	}
	which := d.relativeAt()
	switch {
	case which < 0, !d.free(which), !d.free(which - 1), !d.free(which - 2):
		return
	}
	if d.c.Tail {
		d.replace(which-2, which+1, d.r.at(which-2).Text, claims.Span{}, "%s", claims.PartPronoun.Because(d.r.at(which-2).Text+", which the clause hangs on"))
		return
	}
	d.add(which-1, which+1, found.Edit{Start: d.r.t[which-1].Start, End: d.r.t[which].End,
		Reason: claims.PartPronoun.Because(d.r.at(which-2).Text + ", which the clause hangs on")})
}

// saidInside makes a sentence of "40 cars, which it said were unsafe": "40 cars were unsafe".
func (d *draft) saidInside() bool {
	verb := d.c.verbAt
	if !reports(d.c.act) || verb <= d.p.first || verb >= d.p.last {
		return false
	}
	which := d.r.t.BackTo(verb, d.p.first, lexicon.WhichWho, lexicon.That) - 1
	last, behind := d.r.t.Back(which, d.p.first, lexicon.Comma)-1, d.r.t.Past(verb+1, d.p.last, lexicon.Comma)
	switch {
	case last < d.p.first, which < verb-farLead, !d.plainHead(phrase{d.p.first, last + 1}):
		return false
	case !d.r.isFinite(d.r.t.Past(behind, d.p.last, anAdverb)), !d.allFree(last, behind):
		return false
	}
	d.replace(last, behind, d.r.at(last).Text, claims.Span{}, "%s", claims.PartAttribution.Because("the claimant field names who says so"))
	return true
}

// plainHead reports a noun or name, with no other before it that a clause behind it may hang on.
func (d *draft) plainHead(p phrase) bool {
	switch {
	case !d.r.is(p.first, lexicon.Article, lexicon.Possessive, text.ACapital, text.ANumber, lexicon.CurrencySign):
		return false
	case d.r.is(p.last-1, lexicon.Weekday, lexicon.MonthName), p.last-p.first == 1 && d.r.at(p.first).Class == text.Number:
		return false
	}
	return !d.among(p.first, p.last, func(k int) bool {
		return d.r.isFinite(k) || d.r.is(k, lexicon.Preposition, lexicon.Comma) && !insideBody(d.r, k, 0) && !d.ofThing(k)
	})
}

// ofThing: "the price [of] timber", and not "the owner of the shop".
func (d *draft) ofThing(k int) bool {
	return d.r.is(k, lexicon.Of) && !d.ofPerson(k-1) && !d.hasPeople(k-1)
}

// allFree reports tokens all of which may be replaced.
func (d *draft) allFree(first, last int) bool {
	return walk.To(first, last, func(k int) bool { return !d.free(k) }) == last
}

// hangs reports words without a verb of their own, but for that of a clause that hangs on them.
func (d *draft) hangs() bool {
	if d.c.Tail {
		return true
	}
	return !d.c.Quoted && d.r.mainFinite(d.p) < 0
}

// mayGoOn reports words that are no tail for certain, whose clause behind "which" may be an aside.
func (d *draft) mayGoOn() bool { return !d.c.Tail || d.r.is(d.begin, lexicon.Possessive) }

// relativeAt is the "which" or "who" behind the noun that a tail begins with, where it is the
// subject of what follows; -1 for none.
func (d *draft) relativeAt() int {
	if !d.hangs() || !d.r.is(d.begin, lexicon.Article, lexicon.Possessive, text.ACapital) || d.r.is(d.begin-1, lexicon.Of) {
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
		case d.mayGoOn() && d.r.t.Hold(k+1, d.p.last, lexicon.Comma):
			return -1 // "the party, which cost £900, through the books"
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
