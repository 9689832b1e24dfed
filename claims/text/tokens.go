package text

import "factdesk/claims/lexicon"

// Tokens are those of a text, for rules that look around freely: beyond either end stands
// a token that is nothing.
type Tokens []Token

// nothing stands where there is no token.
var nothing = Token{Class: Punct, Block: -1}

// At is token k.
func (t Tokens) At(k int) *Token { return tokenAt(t, k, 0, len(t)) }

// Norm is token k in its reading form, "" where there is none.
func (t Tokens) Norm(k int) string { return t.At(k).Norm }

// Is reports whether token k is in one of several classes.
func (t Tokens) Is(k int, of ...lexicon.Class) bool { return t.At(k).Any(of...) }

// Reads reports that the tokens from k on are each in one class, or out of one that is
// given as Not.
func (t Tokens) Reads(k int, of ...lexicon.Class) bool {
	for i, c := range of {
		if t.At(k+i).Is(c&^outOf) == (c&outOf != 0) {
			return false
		}
	}
	return true
}

// Not is the place in a run of tokens, as Reads has it, of one that is in no such class.
func Not(c lexicon.Class) lexicon.Class { return c | outOf }

// outOf is above all classes and facts.
const outOf lexicon.Class = 1 << 15

// Past is the first token from k on, up to end, that is in none of the classes.
func (t Tokens) Past(k, end int, of ...lexicon.Class) int {
	for k < end && t.At(k).Any(of...) {
		k++
	}
	return k
}

// To is the first token from k on, up to end, that is in one of the classes; end for none.
func (t Tokens) To(k, end int, of ...lexicon.Class) int {
	for k < end && !t.At(k).Any(of...) {
		k++
	}
	return k
}

// Hold reports that one of the tokens from first up to end is in one of the classes.
func (t Tokens) Hold(first, end int, of ...lexicon.Class) bool { return t.To(first, end, of...) < end }

// Back is where the tokens of these classes begin that stand right before k, first at the
// least.
func (t Tokens) Back(k, first int, of ...lexicon.Class) int {
	for k > first && t.At(k-1).Any(of...) {
		k--
	}
	return k
}

// BackTo is the place behind the last token before k that is in one of the classes, first
// for none.
func (t Tokens) BackTo(k, first int, of ...lexicon.Class) int {
	for k > first && !t.At(k-1).Any(of...) {
		k--
	}
	return k
}

// Word reports whether token k is a word.
func (t Tokens) Word(k int) bool { return t.At(k).Class == Word }

// tokenAt is token k of those between two places, or one that is nothing.
func tokenAt(t []Token, k, first, last int) *Token {
	if k < first || k >= last {
		return &nothing
	}
	return &t[k]
}
