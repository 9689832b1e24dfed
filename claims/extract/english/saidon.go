package english

import (
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
)

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
	case !f.content.ok(), k == f.to, !r.is(k, lexicon.AndBut), r.holdsQuote(f.content):
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

// tellsOn reports a clause that goes on with what was said, and not with what happened then:
// "and the room fell silent". Nobody else says it.
func (r *reader) tellsOn(f frame, c phrase, hi int) bool {
	verb := r.mainFinite(c)
	switch {
	case verb <= c.first, r.subjectReports(c.first, hi), r.nameReports(c.first, hi):
		return false
	}
	return f.act == verbs.Show || r.is(verb, lexicon.FiniteAuxiliary, lexicon.GenitiveS)
}
