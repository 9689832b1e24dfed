package text

import (
	"unicode"
	"unicode/utf8"

	"factdesk/claims"
	"factdesk/claims/lexicon"
)

// Class is what a token is made of.
type Class uint8

const (
	Word   Class = iota // letters, with inner apostrophes, hyphens and the full stops of "U.S."
	Number              // begins with a digit: "100,000", "3.5", "44m", "21st"
	Quote               // a quotation mark; whether it opens or closes is for the reader
	Punct               // any other sign, alone; full stops in a row are one
)

// Token is a word, number or sign with its place.
type Token struct {
	Start, End int           // code points
	Class      Class         // what it is made of
	Norm       string        // folded: lower case, straight apostrophes and hyphens, no soft hyphens
	Text       string        // as written
	Cap        bool          // begins with an upper-case letter
	Spaced     bool          // white space or the text's beginning stands before it
	Block      int32         // index of the block it stands in
	Lex        *lexicon.Word // what the lexicon of the text's language knows of it; nil: nothing
}

// Is reports whether the token is in a class of the text's language.
func (t *Token) Is(c lexicon.Class) bool { return t.Lex.Is(c) }

// Any reports whether the token is in one of several classes.
func (t *Token) Any(of ...lexicon.Class) bool { return t.Lex.Any(of...) }

// tokenizer walks a text once. Norms are slices of one folded copy, so that a
// token costs no allocation.
type tokenizer struct {
	watch  *claims.Watch
	text   string
	runes  []rune
	bytes  []int32 // byte offset of each rune in text, and its length at the end
	folded []byte
	tokens []Token
	from   []int32 // byte offset in folded of each token's beginning
}

func (t *tokenizer) run(start, end int) {
	spaced := true
	for i := start; i < end && !t.watch.Over(); {
		r := t.runes[i]
		if IsSpace(r) {
			spaced = true
			i++
			continue
		}
		j, class := t.next(i, end)
		t.add(i, j, class, spaced)
		spaced = false
		i = j
	}
}

// next is the end and class of the token that begins at i.
func (t *tokenizer) next(i, end int) (int, Class) {
	r := t.runes[i]
	switch {
	case isDigit(r):
		return t.number(i, end), Number
	case isWordRune(r):
		return t.word(i, end), Word
	case isApostrophe(r) && i > 0 && isWordRune(t.runes[i-1]) && (i+1 >= end || t.runes[i+1] != r):
		if j := t.clitic(i, end); j > i {
			return j, Word
		}
		return i + 1, Quote
	case IsQuote(r):
		if (r == '\'' || r == '`') && i+1 < end && t.runes[i+1] == r {
			return i + 2, Quote // two apostrophes typed for a double mark
		}
		return i + 1, Quote
	case r == '.':
		j := i + 1
		for j < end && t.runes[j] == '.' {
			j++
		}
		return j, Punct
	}
	return i + 1, Punct
}

// number reads digits with inner separators and what is written on to them; it
// stops at a hyphen, so that "10-year" and "5-10" come apart.
func (t *tokenizer) number(i, end int) int {
	for i < end {
		r := t.runes[i]
		inner := (r == '.' || r == ',') && i+1 < end && isDigit(t.runes[i+1])
		if !inner && !isWordRune(r) {
			break
		}
		i++
	}
	return i
}

// word reads letters; apostrophes, hyphens and the stops of initials only between
// letters, and stops before a clitic ("'s", "'re").
func (t *tokenizer) word(i, end int) int {
	start := i
	for i++; i < end; i++ {
		r := t.runes[i]
		if isWordRune(r) || invisible(r) {
			continue
		}
		joins := i+1 < end && isWordRune(t.runes[i+1])
		switch {
		case isHyphen(r) && joins, isApostrophe(r) && joins && t.clitic(i, end) == i:
		case r == '.' && t.initials(start, i, end):
			if !joins {
				return i + 1
			}
		default:
			return i
		}
	}
	return i
}

// initials reports that the stop at i is one of "U.S." or "e.g.": one letter stands
// on its left, and one letter with a stop on its right or another before.
func (t *tokenizer) initials(start, i, end int) bool {
	if i-1 != start && (i < start+2 || t.runes[i-2] != '.') || !unicode.IsLetter(t.runes[i-1]) {
		return false
	}
	if i+1 < end && unicode.IsLetter(t.runes[i+1]) {
		return i+2 < end && t.runes[i+2] == '.' || i+2 == end || !isWordRune(t.runes[i+2])
	}
	return i-1 != start
}

// clitic is the end of "'s", "'re", "'ll", "'ve", "'d" or "'m" at i, else i.
func (t *tokenizer) clitic(i, end int) int {
	j := i + 1
	for j < end && j < i+4 && isWordRune(t.runes[j]) {
		j++
	}
	switch string(t.runes[i+1 : j]) {
	case "s", "S", "re", "ll", "ve", "d", "m":
		return j
	}
	return i
}

func (t *tokenizer) add(i, j int, class Class, spaced bool) {
	t.from = append(t.from, int32(len(t.folded)))
	for _, r := range t.runes[i:j] {
		if !invisible(r) {
			t.folded = utf8.AppendRune(t.folded, fold(r))
		}
	}
	t.tokens = append(t.tokens, Token{
		Start: i, End: j, Class: class, Spaced: spaced,
		Text: t.text[t.bytes[i]:t.bytes[j]], Cap: unicode.IsUpper(t.runes[i]),
	})
}

// finish gives the tokens their norms.
func (t *tokenizer) finish() []Token {
	folded := string(t.folded)
	for i := range t.tokens {
		end := len(folded)
		if i+1 < len(t.from) {
			end = int(t.from[i+1])
		}
		t.tokens[i].Norm = folded[t.from[i]:end]
	}
	return t.tokens
}
