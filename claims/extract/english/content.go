package english

import (
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/walk"
)

// contentRight finds what a verb hands over behind it; explicit says that "that" or
// a colon introduces it.
func (r *reader) contentRight(k, hi int, rep verbs.Report) (c phrase, explicit bool) {
	first, explicit := r.contentStart(k, hi, rep)
	if first > k && !explicit && !r.quoteMark(first) {
		if that := r.laterThat(first, hi, rep); that > 0 {
			first, explicit = that+1, true
		} else if r.is(k, lexicon.Comma) {
			return noPhrase, false // "…, officials confirmed, as talks began"
		}
	}
	if first < 0 || first >= hi {
		return noPhrase, false
	}
	c = phrase{first, r.contentEnd(first, hi)}
	if !explicit {
		c.last = r.nounEnd(c, rep)
	}
	if !c.ok() {
		return noPhrase, false
	}
	return c, explicit
}

// laterThat is the "that" behind an occasion where a clause was looked for; 0 for none.
func (r *reader) laterThat(k, hi int, rep verbs.Report) int {
	if rep.Takes(verbs.Bare) || r.clauseStarts(k, hi) {
		return 0
	}
	return r.thatBehind(k, hi)
}

// nounEnd is where a content ends that no "that" opens, and which may be a noun.
func (r *reader) nounEnd(c phrase, rep verbs.Report) int {
	if rep.Takes(verbs.Bare) {
		c.last = r.colonEnd(c.first, c.last)
	}
	if r.is(c.first, lexicon.To) {
		c.last = r.planEnd(c.first, c.last)
	}
	switch {
	case c.ok() && r.isNominal(c, rep):
		return r.nominalEnd(c)
	case rep.Takes(verbs.Bare) && !rep.Takes(verbs.Clause):
		return r.contrastEnd(c.first, c.last)
	}
	return c.last
}

// contrastEnd cuts "urged him to go, though …" and "… — a plan that …", where the article
// takes the word again.
func (r *reader) contrastEnd(first, last int) int {
	for k := first + 1; k < last; k++ {
		switch n := r.at(k); {
		case n.Is(aQuoted):
		case n.Is(aDash):
			return k
		case n.Is(lexicon.Colon):
			if !r.quoteMark(k + 1) {
				return k
			}
		case n.Is(lexicon.Comma):
			if r.is(k+1, lexicon.Concession) {
				return k
			}
		}
	}
	return last
}

// colonEnd cuts "denied it: …" before the colon, behind which somebody goes on.
func (r *reader) colonEnd(first, last int) int {
	return walk.To(first, last, func(k int) bool { return r.colonAlone(k) && !r.quoteMark(k+1) })
}

// planEnd cuts "hopes to be first: …" before the colon, quote or not.
func (r *reader) planEnd(first, last int) int {
	return walk.To(first, last, r.colonAlone)
}

// colonAlone reports a colon of the article's own.
func (r *reader) colonAlone(k int) bool { return r.is(k, lexicon.Colon) && !r.is(k, aQuoted) }
