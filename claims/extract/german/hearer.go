package german

import (
	"strings"

	"factdesk/claims/lexicon"
)

// toPress reports the "der" at k behind which stands the paper that is told something, and not
// whose the noun before it is: "erklärte die Polizei der Zeitung", "sagte Anna Beck der „Welt“".
func (r *reader) toPress(k, hi int) bool {
	switch {
	case !r.is(k, lexicon.Der), !r.press(k, hi):
		return false
	case r.endsPerson(k):
		return true
	}
	return r.tells(k - 1)
}

// press reports an article that a paper or agency follows.
func (r *reader) press(k, hi int) bool {
	last := r.nounsFrom(k, hi) - 1
	switch {
	case last <= k:
		return false
	case r.quoteMark(last):
		return true
	}
	return endsIn(r.norm(last), lexicon.German().Phrases(lexicon.PressEnd))
}

// endsPerson reports a full name that ends before k.
func (r *reader) endsPerson(k int) bool {
	for i := k - 2; i > max(0, k-far); i-- {
		if m, ok := r.people.at[i]; ok {
			return m.last == k
		}
	}
	return false
}

// tells reports a noun for a body or office that no paper has, or a name right behind a verb
// of saying.
func (r *reader) tells(k int) bool {
	if !r.noun(k) {
		return false
	}
	n := r.norm(k)
	ends := lexicon.German().Phrases(lexicon.TellerEnd)
	switch {
	case endsIn(n, ends), endsIn(strings.TrimSuffix(n, "s"), ends):
		return true
	}
	return r.rightBehindVerb(k)
}

// rightBehindVerb reports nouns up to k right behind a verb of saying, that no paper has: "erklärte
// der Verein Saubere Luft", but not "erklärte der Chef".
func (r *reader) rightBehindVerb(k int) bool {
	first := r.t.Back(k+1, max(1, k-far), aNoun)
	at := first
	if r.articleAt(at - 1) {
		at--
	}
	if r.pluralPast(at-1) || r.is(first, lexicon.PressPeople) {
		return false
	}
	return r.is(at-1, aSaying)
}
