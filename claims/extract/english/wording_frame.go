package english

import (
	"factdesk/claims"
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/extract/found"
	"factdesk/claims/lexicon"
)

// dropFrame leaves out who says so, where the claim's speaker is named in it: the
// claimant field holds that. A frame with somebody else's name stays, or the wording
// would claim as a fact what was only reported. Denials, accusations and demands keep
// theirs: they are what is claimed.
func (d *draft) dropFrame() {
	d.dropLink()
	d.dropThat()
	v := d.c.voice
	if d.c.Quoted || !reports(d.c.act) || v.last <= v.first || v.first < d.p.first || v.last > d.p.last {
		return
	}
	lo, hi := d.frameAround(v)
	if lo < 0 {
		return
	}
	before, behind := d.r.is(lo, lexicon.Comma), d.r.is(hi-1, lexicon.Comma)
	switch {
	case before && hi == d.p.last, before && behind && lo > d.p.first:
		d.drop(lo, hi, false)
	case lo == d.p.first && behind && d.r.hasFinite(phrase{hi, d.p.last}):
		d.drop(lo, hi, true)
	}
}

// reports: an act that only hands words over.
func reports(a verbs.Act) bool { return a == verbs.Say || a == verbs.Predict }

// frameAround is the speaker with the verb of saying, and the commas beside them; -1
// when anything else stands between those.
func (d *draft) frameAround(v voice) (lo, hi int) {
	lo, hi = v.first, v.last
	switch {
	case hi < d.p.last && d.saying(hi):
		hi++
	case lo > d.p.first && d.saying(lo-1):
		lo--
	default:
		return -1, -1
	}
	if hi < d.p.last && d.r.dayBehind(hi) { // "said on Friday,"
		hi++
		for hi < min(d.p.last, v.last+5) && !d.r.is(hi, lexicon.Comma) {
			hi++
		}
	}
	return d.withCommas(lo, hi)
}

// withCommas takes in the commas on both sides; -1 where anything but the wording's ends
// or a comma stands beside.
func (d *draft) withCommas(lo, hi int) (int, int) {
	if lo > d.p.first {
		lo--
		if !d.r.is(lo, lexicon.Comma) {
			return -1, -1
		}
	}
	if hi < d.p.last {
		if !d.r.is(hi, lexicon.Comma) {
			return -1, -1
		}
		hi++
	}
	return lo, hi
}

func (d *draft) saying(k int) bool {
	rep := d.r.verb(k).Report
	return rep.Act == verbs.Say && rep.Takes(verbs.Inverts)
}

// drop leaves the tokens out, with the white space behind them at the beginning.
func (d *draft) drop(first, last int, atStart bool) {
	for k := first; k < last; k++ {
		if !d.free(k) {
			return
		}
	}
	start, end := d.r.t[first].Start, d.r.t[last-1].End
	if atStart && last < d.p.last {
		end = d.r.t[last].Start
	}
	d.add(first, last, found.Edit{Start: start, End: end, Reason: claims.PartAttribution.Because("the claimant field names who says so")})
}

// dropLink leaves out an "and" or "but" that ties the words to others.
func (d *draft) dropLink() {
	k := d.p.first
	if n := d.r.at(k); !n.Is(lexicon.AndBut) || k+2 >= d.p.last || !d.free(k) {
		return
	}
	last := k + 1
	if d.r.is(last, lexicon.Comma) && d.free(last) {
		last++
	}
	d.add(k, last, found.Edit{Start: d.r.t[k].Start, End: d.r.t[last].Start, Reason: claims.PartForm.Because("leading conjunction")})
}

// dropThat leaves out the "that" of "the wall had cracked and that nobody knew", whose fellow stood
// before the words.
func (d *draft) dropThat() {
	if d.c.Quoted || d.c.verbAt == 0 || d.c.verbAt >= d.p.first {
		return
	}
	for k := d.p.first; k+3 < d.p.last; k++ {
		switch {
		case d.r.is(k, lexicon.That), d.r.is(k, lexicon.ClauseHook), d.r.verb(k).Report.Act != 0:
			return // it may go with that one
		case d.r.t.Reads(k, lexicon.AndBut, lexicon.That) && d.free(k+1) && d.r.hasClause(k+2, d.p.last) && !d.r.isFinite(k+2):
			d.add(k+1, k+2, found.Edit{Start: d.r.t[k+1].Start, End: d.r.t[k+2].Start, Reason: claims.PartForm.Because("its fellow stands before the words")})
			return
		}
	}
}

// firstKept is the first word that the wording keeps.
func (d *draft) firstKept() int {
	k := d.p.first
	for _, e := range d.edits {
		if e.first == k && e.Text == "" {
			k = e.last
		}
	}
	for k < d.p.last-1 && (d.r.quoteMark(k) || d.r.is(k, lexicon.Comma)) {
		k++
	}
	return min(k, d.p.last-1)
}
