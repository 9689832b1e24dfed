package english

import "factdesk/claims/lexicon"

// moreOf is another clause that the verb of a frame hands over; without content for none.
func (r *reader) moreOf(f frame, hi int) frame {
	if f.left {
		return r.saidOn(f, hi)
	}
	return r.andThat(f, hi)
}

// saidOn is the clause behind who says the one before it: "The gate had cracked, she said,
// and the pump was older still."
func (r *reader) saidOn(f frame, hi int) frame {
	k := r.t.Past(f.to, hi, lexicon.Comma, aDash)
	switch {
	case !f.content.ok(), k == f.to, !r.is(k, lexicon.And), r.holdsQuote(f.content):
		return frame{content: noPhrase}
	}
	c := phrase{k + 1, r.contentEnd(k+1, hi)}
	if !r.tellsOn(f, c, hi) {
		return frame{content: noPhrase}
	}
	f.content, f.span, f.subject = c, c, noPhrase
	f.from, f.to, f.left = k, c.last, false
	return f
}

// tellsOn reports a clause that goes on with what was said, as its tense shows, which is set
// back like the one before: not what happened then ("and the room fell silent") nor what the
// newsroom knows ("and she is the third to resign"). It is of nobody by name, nobody else says
// it, and it is not of who speaks.
func (r *reader) tellsOn(f frame, c phrase, hi int) bool {
	verb := r.mainFinite(c)
	switch {
	case verb <= c.first, r.subjectReports(c.first, hi), r.nameReports(c.first, hi):
		return false
	case !r.ofThings(phrase{c.first, verb}):
		return false
	}
	return r.setBack(verb) && r.setBack(r.mainFinite(f.content))
}

// setBack reports a verb whose tense that of somebody's words becomes when they are retold.
func (r *reader) setBack(k int) bool { return r.is(k, lexicon.SetBack) }

// ofThings reports words before a verb that name nobody and stand for nobody.
func (r *reader) ofThings(p phrase) bool {
	for k := p.first; k < p.last; k++ {
		if n := r.at(k); n.Cap || n.Is(lexicon.Pronoun) {
			return false
		}
	}
	return true
}
