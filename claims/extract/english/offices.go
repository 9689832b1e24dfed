package english

import "factdesk/claims/lexicon"

// overOffices is where "the firm's chairman, chief executive and president Jane Roe"
// begins, of which the last office begins at first.
func (r *reader) overOffices(first, lo int) int {
	for r.is(first, lexicon.Role, lexicon.RoleRank) {
		left := r.officeLeft(first-1, lo)
		if left < 0 {
			return first
		}
		first = left
	}
	return first
}

// officeLeft is where the office begins that stands before a comma or "and" at k, -1 for
// none.
func (r *reader) officeLeft(k, lo int) int {
	if !r.is(k, lexicon.And, lexicon.Comma) {
		return -1
	}
	for r.is(k, lexicon.And, lexicon.Comma) {
		k--
	}
	if !r.is(k, lexicon.Role) {
		return -1
	}
	return r.nounPhraseLeft(k, lo)
}

// moreOffices reports that behind a bare office that ends at k, "said chairman, president
// and CEO Jane Roe", others follow before the name.
func (r *reader) moreOffices(first, k int) bool {
	before, next := k, k
	for r.is(before, lexicon.Comma, lexicon.And) {
		before--
	}
	for r.is(next, lexicon.Comma, lexicon.And) {
		next++
	}
	switch {
	case before == k, r.capitalIn(first, before), !r.is(before, lexicon.Role), !r.is(next, lexicon.Role, lexicon.RoleRank):
		return false
	}
	return !r.at(next).Cap || allCaps(r.at(next).Text)
}

// commaBeforeOffice: "Sales fell[,] chairman and chief executive Jane Roe said". The words
// before it are another clause.
var commaBeforeOffice = both(in(lexicon.Comma), next(both(in(lexicon.Role, lexicon.RoleRank), not(capital))))

// capitalIn reports a name between two tokens; "CEO" is none.
func (r *reader) capitalIn(first, last int) bool {
	for k := first; k < last; k++ {
		if r.at(k).Cap && !r.is(k, lexicon.Role) {
			return true
		}
	}
	return false
}

// sourceLink reports the preposition of "people familiar with the talks" and "a person
// with knowledge of the talks".
var sourceLink = either(
	both(in(lexicon.Preposition, lexicon.To), after(lexicon.SourceTrait)),
	both(in(lexicon.With), either(next(in(lexicon.Insight)), next(next(in(lexicon.Insight))))),
)

// sourceTrait reports "people familiar with".
var sourceTrait = both(in(lexicon.SourceTrait), next(in(lexicon.Preposition, lexicon.To)), inner, func(r *reader, k, lo int) bool { return r.nounLike(k-1, lo) })
