package german

import (
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// widen takes into a mention what belongs to it: appositions and brackets, and before
// the verb at k all that is one part of the clause with it.
func (r *reader) widen(v voice, k, hi int) voice {
	if v.last <= v.first || r.is(v.first, lexicon.Pronoun) {
		return v
	}
	limit := hi
	if v.first < k {
		limit = k
	}
	v.last = r.wide(phrase{v.first, v.last}, limit, hi)
	return v
}

// wide is the end of a mention with what belongs to it, before limit.
func (r *reader) wide(p phrase, limit, hi int) int {
	for range far {
		end := r.widerBy(p, limit, hi)
		if end <= p.last || end > limit {
			break
		}
		p.last = end
	}
	return p.last
}

// widerBy is the end of one more part of a mention. Before the verb, where limit is less
// than hi, more belongs to it than behind.
func (r *reader) widerBy(p phrase, limit, hi int) int {
	k := p.last
	beforeVerb := limit < hi
	switch w := r.at(k); {
	case k >= limit:
		return k
	case w.Is(lexicon.Comma):
		return r.appositionOf(p, limit)
	case w.Is(lexicon.OpenRound):
		return r.t.To(k, min(limit, k+far), lexicon.CloseRound) + 1
	case beforeVerb && w.Is(lexicon.AndWord):
		return max(k, r.nounPhrase(k+1, limit).last)
	case r.toPress(k, limit):
		return k
	case r.owns(k):
		return max(k, r.nounsFrom(k, limit))
	case w.Is(lexicon.PartLink), r.inPlace(k), beforeVerb && r.leadsPlace(k):
		return max(k, r.prepEnd(k, limit))
	}
	return k
}

// owns reports what begins whose something is: "der", "einer", "deutscher".
func (r *reader) owns(k int) bool {
	if r.is(k, lexicon.GenitiveLink, lexicon.GenitiveArticle) {
		return true
	}
	return r.lower(k) && r.genitive(k)
}

// leadsPlace reports a preposition before no day.
func (r *reader) leadsPlace(k int) bool {
	return r.t.Reads(k, lexicon.Preposition, text.Not(lexicon.DayOrMonth))
}

// appositionOf is the end of what a comma adds to somebody: "Solms, Chefin der Bahn".
func (r *reader) appositionOf(p phrase, limit int) int {
	if r.person(p) != nil || r.roleIn(p) >= 0 {
		return r.besides(p.last+1, limit)
	}
	if m, ok := r.people.at[p.last+1]; ok && m.last < limit && r.is(m.last, lexicon.Comma) {
		return m.last
	}
	return p.last
}

// inPlace reports "in Bonn", "im Iran" behind a body: where it is, and no time.
func (r *reader) inPlace(k int) bool {
	return r.t.Reads(k, lexicon.InWord, aNoun) && !r.is(k+1, lexicon.DayOrMonth, lexicon.WhenNoun)
}

// besides is the end of an apposition at k, which a comma, a verb or the sentence's end
// follows: ", ein Sprecher der Stadt,". It is 0 for anything else.
func (r *reader) besides(k, limit int) int {
	p := r.nounPhrase(k, limit)
	switch {
	case r.bareRelative(k), !p.ok(), r.is(p.first, lexicon.Pronoun, text.ANumber):
		return 0
	}
	p.last = r.wide(p, limit, limit)
	if p.last < limit && !r.endsApposition(p.last) {
		return 0
	}
	return p.last
}

// endsApposition reports the sign behind one, or the end of its clause.
func (r *reader) endsApposition(k int) bool {
	return r.is(k, lexicon.Comma, lexicon.Colon) || r.endsClause(k-1)
}
