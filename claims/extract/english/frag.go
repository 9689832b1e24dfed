package english

import (
	"strings"

	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
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
		case k > p.first && (n.Is(lexicon.ClauseHook) || r.t.Reads(k, lexicon.That, text.Not(aFinite))):
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

// verbGroupEnd is the end of "had been asked" that begins at k.
func (r *reader) verbGroupEnd(k, hi int) int {
	for k++; k < hi; k++ {
		n := r.at(k)
		if v := r.verb(k); !n.Any(lexicon.Auxiliary, lexicon.Adverb) && !(v.Listed() && v.Is(verbs.Part|verbs.Ing|verbs.Base)) {
			break
		}
	}
	return k
}

// ownVerb reports a finite verb between two tokens that is no participle behind a comma.
func (r *reader) ownVerb(first, last int) bool {
	for k := first; k < last; k++ {
		if r.inQuote[k] == 0 && r.t.Reads(k-1, text.Not(lexicon.Comma), aFinite) {
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
	n := r.at(p.first)
	if n.Any(lexicon.Preposition, lexicon.CurrencySign, text.ANumber) {
		return r.mainFinite(p) < 0
	}
	return false
}

// sentenceOpens reports that nothing of the sentence stands before k.
func (r *reader) sentenceOpens(k int) bool {
	if k == 0 || r.at(k-1).Block != r.t[k].Block {
		return true
	}
	n := r.at(k - 1)
	return n.Is(lexicon.FullEnd)
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
	if r.is(k+1, lexicon.OnlyWord) || r.t.Reads(k+1, lexicon.ThanWord, lexicon.Than) {
		return true
	}
	return r.t.Reads(k-1, lexicon.Comma, lexicon.Not) && k > p.first
}

// hooks reports a word that another clause hangs on.
func hooks(t *text.Token) bool {
	return t.Is(lexicon.That) || t.Is(lexicon.ClauseHook) && !t.Is(lexicon.AsThan)
}

// closed reports a comma between an opened clause and k, with its verb before it.
func (r *reader) closed(i, k int) bool {
	verb := false
	for ; i < k; i++ {
		if r.isFinite(i) {
			verb = true
		}
		if verb && r.is(i, lexicon.Comma) {
			return true
		}
	}
	return false
}
