package english

import (
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// leadsClause reports a subordinator at k that opens its sentence: "While Smith said …".
func (r *reader) leadsClause(k, lo int) bool {
	return (phrase{lo, lo + 2}).holds(k) && r.is(k, lexicon.ClauseLead)
}

// relative reports a verb whose subject is the "who" of an aside: "Smith, who hopes to win,".
func (r *reader) relative(k, lo int) bool {
	who := r.backOverHelpers(k-1, lo)
	return who > lo && r.t.Reads(who-1, lexicon.Comma, lexicon.WhichWho)
}

// asideEnd is the comma that closes such an aside, where the verb of the sentence comes
// right behind it; the content's end when none does.
func (r *reader) asideEnd(c phrase) int {
	for k := c.first + 1; k+1 < c.last; k++ {
		if r.commaAlone(k) && r.isFinite(r.t.Past(k+1, len(r.t), anAdverb)) {
			return k
		}
	}
	return c.last
}

// commaAlone reports a comma of the article's own.
func (r *reader) commaAlone(k int) bool { return r.is(k, lexicon.Comma) && !r.is(k, aQuoted) }

// whatEnd is where the words of "what Smith says his plan would do / began long ago" end.
func (r *reader) whatEnd(c phrase) int {
	groups := 0
	for k := c.first; k < c.last; k++ {
		switch {
		case r.is(k, lexicon.Comma), groups > 0 && r.is(k, lexicon.AndBut):
			return k
		case !r.ownFinite(k):
			continue
		case groups > 0:
			return k
		}
		groups++
		k = r.verbGroupEnd(k, c.last) - 1
	}
	return c.last
}

// mainClauseAt is the comma behind which the main clause of such a sentence begins; the
// content's end when there is none.
func (r *reader) mainClauseAt(c phrase) int {
	for k := c.first + 2; k < min(c.last-2, c.first+58); k++ {
		if r.closesClause(k, c.first) && r.opensMainClause(k+1, c.last) {
			return k
		}
	}
	return c.last
}

// closesClause reports a comma or dash outside quotes, behind a clause that begins at
// first.
func (r *reader) closesClause(k, first int) bool {
	if !r.is(k, lexicon.Comma, aDash) || r.is(k, aQuoted) {
		return false
	}
	return r.mainFinite(phrase{first, k}) >= 0
}

// opensMainClause reports a subject at k with a verb of its own, and no aside.
func (r *reader) opensMainClause(k, hi int) bool {
	t := r.at(k)
	near := min(hi, k+39)
	switch {
	case t.Is(lexicon.Which), !t.Any(text.ACapital, lexicon.SubjectPronoun, lexicon.Determiner):
		return false
	case r.mainFinite(phrase{k, near}) < 0:
		return false
	}
	return !r.aside(k, near) || r.subjectReports(k, hi)
}
