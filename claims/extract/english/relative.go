package english

import (
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/walk"
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
	return r.relativeOf(f, which, lo, hi)
}

// relativeOf is the frame with the rest of the relative clause that opens at which; its
// verb stands at f.to.
func (r *reader) relativeOf(f frame, which, lo, hi int) (frame, bool) {
	c := phrase{f.to, r.contentEnd(f.to, hi)}
	if r.is(which-1, lexicon.Comma) {
		c.last = min(r.asideEnd(c), r.nounAdded(c))
	}
	f.content, f.from, f.to, f.span, f.left = c, which, c.last, c, false
	f.span.first = r.t.Back(r.antecedent(which, lo).first, lo, lexicon.CurrencySign)
	return f, f.span.first >= 0
}

// nounAdded is the comma behind which another noun goes on from the one that the clause c hangs
// on: "timber, which he said had doubled, / and a partner"; the clause's end for none.
func (r *reader) nounAdded(c phrase) int {
	return walk.To(c.first+1, c.last, func(k int) bool {
		return r.commaAlone(k) && r.t.Reads(k+1, lexicon.And, lexicon.Article) && !r.clauseFollows(k+2, c.last)
	})
}

func inAdverb(r *reader, k, _ int) bool { return r.adverb(k) }

// relativeAside reads "40 cars, which, the firm said, were unsafe": as stands the comma
// before who says it.
func (r *reader) relativeAside(f frame, comma, lo, hi int) (frame, bool) {
	which := comma - 1
	switch {
	case which <= lo, !r.t.Reads(which, lexicon.WhichWho, lexicon.Comma), !r.is(f.to, lexicon.Comma):
		return f, false
	case !r.isFinite(r.over(f.to+1, hi, inAdverb)):
		return f, false
	}
	f.to++
	return r.relativeOf(f, which, lo, hi)
}
