package english

import "factdesk/claims/lexicon"

// placedElsewhere reports that "the Kelso mayor", or "the mayor" where "the mayor of Kelso" was
// told of, need not be the Selm mayor.
func (r *reader) placedElsewhere(who *person, v voice, head int) bool {
	if !who.role.named {
		return false
	}
	own := who.role.phrase
	if at := r.placeIn(phrase{v.first + 1, head}); at >= 0 {
		return r.otherPlace(own, at)
	}
	for i := max(0, head-calledReach); i < head; i++ {
		if r.norm(i) == r.norm(head) && r.writing().elsewhere(i) && r.otherPlace(own, i+2) {
			return true
		}
	}
	return false
}

// otherPlace reports that the words of an office name a place, and not the one at k.
func (r *reader) otherPlace(office phrase, k int) bool {
	if r.placeIn(office) < 0 {
		return false
	}
	return !r.wordOf(voice{first: office.first, last: office.last}, r.norm(k))
}

// placeIn is the capitalised word of some words for an office that is none of the office; -1 for
// none.
func (r *reader) placeIn(p phrase) int {
	for k := p.first; k < p.last; k++ {
		t := r.at(k)
		switch {
		case !t.Capital(), ofCountry(t), !r.writing().capitals()[t.Norm]: // not "Outgoing mayor"
		case !t.Any(lexicon.Role, lexicon.TitleWord, lexicon.Honorific, lexicon.OrgNoun):
			return k
		}
	}
	return -1
}

// strangerActs reports "A man was held after Tom Park died", before the k that "he" opens: it may be
// either.
func (r *reader) strangerActs(k int, want gender) bool {
	for _, of := range []voice{r.subjectBefore(k), r.subjectAcross(k)} {
		switch head := r.at(r.headAt(of)); {
		case !of.nameless(), !r.is(of.first, lexicon.IndefiniteArticle), !head.Is(lexicon.NamelessPerson):
		case mayBeOf(genderOfRole(head), want):
			return true
		}
	}
	return false
}
