package text

import "factdesk/claims/lexicon"

// Facts are what a token shows by itself, whatever its word means. They are asked for as
// classes of words are and beside them, t.Any(lexicon.Determiner, text.ACapital), so that
// a rule names in one list all that may stand in a place.
const (
	AWord    = firstFact + iota
	ANumber  // begins with a digit
	AMark    // a quotation mark
	ASign    // any other sign; beyond the ends of a text stands one
	ACapital // begins with an upper-case letter
	Own      // the first of those that the reader of a language sets itself, in Token.Own
)

// firstFact is above all classes of words.
const firstFact lexicon.Class = 1 << 12

// fact answers for one of the facts.
func (t *Token) fact(c lexicon.Class) bool {
	switch c {
	case AWord, ANumber, AMark, ASign:
		return t.Class == Class(c-AWord)
	case ACapital:
		return t.Cap
	}
	return t.Own&(1<<(c-Own)) != 0
}

// Sets notes facts of a reader's own: bit n is fact Own+n.
func (t *Token) Sets(c lexicon.Class) { t.Own |= 1 << (c - Own) }
