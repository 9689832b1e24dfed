package contradict

import (
	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// asShare takes "half of the shops" and "two in three" for what they are of a hundred.
func (r *Reading) asShare(n *number) {
	switch {
	case n.Unit != nil, n.Value <= 0, n.Value >= 1, !r.shareOf(n):
		return
	}
	unit := percent
	n.written = true
	n.Quantity.Unit, n.Quantity.Value = &unit, 100*n.Value
	if n.Comparator == claims.Exactly {
		n.Comparator = claims.About
	}
}

// shareOf reports "half of the shops", and neither "the bottom half of the people" nor "a tenth
// of 1 percent".
func (r *Reading) shareOf(n *number) bool {
	at := r.t.To(max(0, n.last-shareReach), min(n.last+1, len(r.t)), lexicon.ForOf)
	switch {
	case !ofs[r.norm(at)], halves[r.norm(n.first-1)], r.at(at+1).Class == text.Number:
		return false
	}
	return true
}

const shareReach = 3

// sharesOfOther reports a share in words beside one of something else: half of the pupils passed,
// and 60 percent passed the exam.
func sharesOfOther(x, y *number, a, b *Reading) bool {
	switch {
	case !x.written && !y.written:
		return false
	}
	mine, theirs := a.content(), b.content()
	return !mine.within(theirs) || !theirs.within(mine)
}

// halves are told apart by such words, and are no shares that somebody counted.
var halves = words("bottom top other first second latter upper lower better")

// isNotOne reports the "one" of "not one" and "no one", which counts nothing: unless "but
// two" follows.
func (s *sentence) isNotOne(i int) bool {
	switch {
	case !ones[s.norm(i)], s.german, s.is(i+1, lexicon.Comma), clauseParts[s.norm(i+1)]:
		return false
	}
	return nots[s.norm(i-1)]
}

var (
	nots = words("not no")
	ones = words("one")
)

// comparatives stand between a denial and "than": nobody sells more than the one who sells most.
const thanReach = 7

// atLimit reports "no bakery sells more than": it says who sells most, and denies no more.
func (s *sentence) atLimit(i int) bool {
	for k := i + 1; k <= i+thanReach; k++ {
		if s.is(k, lexicon.ThanBehind) {
			return true
		}
	}
	return false
}
