package english

import (
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
)

// relativeSaid reads "40 cars, which it said were unsafe": the verb of saying stands inside
// the relative clause whose verb tells what was said.
func (r *reader) relativeSaid(f frame, rep verbs.Report, lo, hi int) (frame, bool) {
	which := f.subject.first - 1
	switch {
	case !f.subject.ok(), which <= lo, !rep.Takes(verbs.Clause), rep.Takes(verbs.Hearer):
		return f, false
	case !r.is(which, lexicon.WhichWho, lexicon.That), !r.isFinite(r.over(f.to, hi, inAdverb)):
		return f, false
	}
	c := phrase{f.to, r.contentEnd(f.to, hi)}
	if r.is(which-1, lexicon.Comma) {
		c.last = r.asideEnd(c)
	}
	f.content, f.from, f.to, f.span = c, which, c.last, c
	f.span.first = r.antecedent(which, lo).first
	return f, f.span.first >= 0
}

func inAdverb(r *reader, k, _ int) bool { return r.adverb(k) }
