package english

import (
	"strings"

	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// mainFinite is the first finite verb of a phrase's own clause, outside quotes, and -1
// for a phrase whose verbs all belong to clauses that hang on it: "in the deadliest day
// since the war began", "less than it had asked for". A comma closes what hung there.
func (r *reader) mainFinite(p phrase) int {
	hanging := false
	for k := p.first; k < p.last; k++ {
		n := r.at(k)
		switch {
		case r.inQuote[k] > 0:
		case n.Any(lexicon.Pause, aDash):
			hanging = false
		case k > p.first && r.hooksOn(k):
			hanging = true
		case !r.isFinite(k):
		case !hanging:
			return k
		default:
			k = r.verbGroupEnd(k, p.last) - 1
			hanging = false
		}
	}
	return -1
}

// hooksOn reports a word at k behind which a clause hangs on the one before.
func (r *reader) hooksOn(k int) bool {
	n := r.at(k)
	if n.Is(lexicon.That) {
		return !r.isFinite(k + 1)
	}
	return n.Is(lexicon.ClauseHook)
}

// verbGroupEnd is the end of "had been asked" that begins at k.
func (r *reader) verbGroupEnd(k, hi int) int {
	return walk.Past(k+1, hi, r.inVerbGroup)
}

// inVerbGroup reports a helper, an adverb or a form that helpers stand before.
func (r *reader) inVerbGroup(k int) bool {
	if r.is(k, lexicon.Auxiliary, lexicon.Adverb) {
		return true
	}
	v := r.verb(k)
	return v.Listed() && v.Is(verbs.Part|verbs.Ing|verbs.Base)
}

// ownVerb reports a finite verb between two tokens that is no participle behind a comma.
func (r *reader) ownVerb(first, last int) bool {
	for k := first; k < last; k++ {
		if r.ownFinite(k) && !r.is(k-1, lexicon.Comma) {
			return true
		}
	}
	return false
}

// fragment reports a rest of a sentence, behind what a frame took, that is no clause.
func (r *reader) fragment(p phrase) bool {
	if r.sentenceOpens(p.first) {
		return false
	}
	return r.is(p.first, lexicon.Preposition, lexicon.CurrencySign, text.ANumber) && r.mainFinite(p) < 0
}

// sentenceOpens reports that nothing of the sentence stands before k.
func (r *reader) sentenceOpens(k int) bool {
	return r.at(k-1).Block != r.t[k].Block || r.is(k-1, lexicon.FullEnd)
}

// deniesMain reports that the negation at k is that of the main clause: no clause that
// hangs on it holds the word, and it is no "not only" or "no more than".
func (r *reader) deniesMain(k int, p phrase) bool {
	if r.is(k, lexicon.Without) || r.deniesWord(k, p) {
		return false
	}
	clause, groups := false, 0 // a finite verb stands before; verbs since the last sign or conjunction
	for i := p.first; i < k; i++ {
		n := r.at(i)
		switch {
		case r.isFinite(i):
			if end := r.verbGroupEnd(i, k+1); end <= k {
				groups++
				i = end - 1
			}
			clause = true
		case n.Any(text.ASign, lexicon.Conjunction):
			groups = 0
		case i > p.first && n.Is(lexicon.PersonRelative):
			return r.closed(i, k)
		case clause && hooks(n):
			return r.closed(i, k) && !strings.HasSuffix(n.Norm, "at")
		}
	}
	if r.is(k, lexicon.NoWord) {
		return groups < 2 // the object of the verb before: "there was no report"
	}
	return groups == 0 // else "a case the court did not decide"
}

// deniesWord: "not only", "no fewer than", "up, not down".
func (r *reader) deniesWord(k int, p phrase) bool {
	if !r.is(k, lexicon.NoNot) {
		return false
	}
	switch {
	case r.is(k+1, lexicon.OnlyWord), r.t.Reads(k+1, lexicon.ThanWord, lexicon.Than):
		return true
	}
	return k > p.first && r.t.Reads(k-1, lexicon.Comma, lexicon.Not)
}

// hooks reports a word that another clause hangs on.
func hooks(t *text.Token) bool {
	return t.Is(lexicon.Hook)
}

// closed reports a comma between an opened clause and k, with its verb before it.
func (r *reader) closed(i, k int) bool {
	verb := r.t.To(i, k, aFinite)
	return r.t.To(verb, k, lexicon.Comma) < k
}
