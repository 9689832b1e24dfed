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

// Reads reports that the tokens from k on are each in one class.
func (t Tokens) Reads(k int, of ...lexicon.Class) bool {
	for i, c := range of {
		if !t.At(k + i).Is(c) {
			return false
		}
	}
	return true
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
