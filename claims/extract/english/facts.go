package english

import (
	"unicode/utf8"

	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// Facts that the reader finds of each token, once, and asks for as classes are.
const (
	anAdverb   = text.Own + iota // may stand around a verb and says nothing of its own
	aDash                        // parts clauses: a dash, a hyphen with spaces, two hyphens
	aQuoteMark                   // a quotation mark that is no apostrophe of a plural
	aQuoted                      // stands in a quote
	aFinite                      // carries a clause
	aWordInLy                    // has the ending of most adverbs
	aPlural                      // a noun that looks like several
)

// findSigns finds adverbs and dashes.
func (r *reader) findSigns() {
	for k := range r.t {
		t := &r.t[k]
		if t.Is(lexicon.Adverb) || inLy(t.Norm) && !t.Is(lexicon.NotAdverb) {
			t.Sets(anAdverb)
		}
		if inLy(t.Norm) {
			t.Sets(aWordInLy)
		}
		if r.readDash(k) {
			t.Sets(aDash)
		}
	}
}

// readDash is isDash before it is known.
func (r *reader) readDash(k int) bool {
	t := r.at(k)
	switch {
	case t.Class != text.Punct:
		return false
	case t.Is(lexicon.Hyphen):
		return t.Spaced || r.is(k-1, lexicon.Hyphen)
	}
	c, _ := utf8.DecodeRuneInString(t.Text)
	return text.IsDash(c)
}

// noteQuote notes what quotes make of the token at k; they are known.
func (r *reader) noteQuote(k int) {
	t := &r.t[k]
	if r.inQuote[k] > 0 {
		t.Sets(aQuoted)
	}
	if r.readQuoteMark(k) {
		t.Sets(aQuoteMark)
	}
}

// readQuoteMark is quoteMark before it is known.
func (r *reader) readQuoteMark(k int) bool {
	t := r.at(k)
	switch {
	case t.Class != text.Quote:
		return false
	case isDouble(t.Norm), r.inQuote[k+1] > 0 && r.inQuote[k] != r.inQuote[k+1]:
		return true
	}
	return k > 0 && r.inQuote[k-1] > 0 && r.inQuote[k] == 0
}
