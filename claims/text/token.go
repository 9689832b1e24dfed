package text

import (
	"strings"
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
	Own        uint16        `json:"-"` // facts that the reader of its language has found
	Block      int32         // index of the block it stands in
	Lex        *lexicon.Word `json:"-"` // what the lexicon of the text's language knows of it; nil: nothing
}

// Spoken reports a word or a number.
func (t *Token) Spoken() bool { return t.Class == Word || t.Class == Number }

// Capital reports a word with an upper-case letter first.
func (t *Token) Capital() bool { return t.Cap && t.Class == Word }

// length counts the code points of a token.
func (t *Token) length() int { return t.End - t.Start }

// Is reports whether the token is in a class of the text's language, or shows a fact.
func (t *Token) Is(c lexicon.Class) bool {
	if c < firstFact {
		return t.Lex.Is(c)
	}
	return t.fact(c)
}

// Any reports whether the token is in one of several classes, or shows one of several facts.
func (t *Token) Any(of ...lexicon.Class) bool {
	for _, c := range of {
		if t.Is(c) {
			return true
		}
	}
	return false
}

// tokenizer walks a text once. Norms are slices of one folded copy, so that a
// token costs no allocation.
type tokenizer struct {
	watch  *claims.Watch
	d      *Doc
	runes  []rune
	folded []byte
	tokens []Token
	from   []int32 // byte offset in folded of each token's beginning
}

func (t *tokenizer) run(start, end int) {
	spaced := true
	t.watch.Walk(start, end, func(i int) int {
		if IsSpace(t.runes[i]) {
			spaced = true
			return i + 1
		}
		j, class := t.next(i, end)
		t.add(i, j, class, spaced)
		spaced = false
		return j
	})
}

// peek is the rune at i, or one that is no character where the block has ended.
func (t *tokenizer) peek(i, end int) rune {
	if i >= end {
		return noRune
	}
	return t.runes[i]
}

const noRune = -1

// next is the end and class of the token that begins at i.
func (t *tokenizer) next(i, end int) (int, Class) {
	r := t.runes[i]
	switch {
	case isNumeral(r):
		return t.number(i, end), Number
	case isWordRune(r):
		return t.word(i, end), Word
	case isApostrophe(r), IsQuote(r):
		return t.mark(i, end)
	case r == '.':
		return t.stops(i, end), Punct
	}
	return i + 1, Punct
}

// mark reads an apostrophe with what is contracted behind it, or a quotation mark.
func (t *tokenizer) mark(i, end int) (int, Class) {
	r, next := t.runes[i], t.peek(i+1, end)
	if t.endsWord(i, next) {
		if j := t.clitic(i, end); j > i {
			return j, Word
		}
		return i + 1, Quote
	}
	switch {
	case !IsQuote(r):
		return i + 1, Punct
	case r == next && isTyped(r):
		return i + 2, Quote // two apostrophes typed for a double mark
	}
	return i + 1, Quote
}

// endsWord reports a single apostrophe behind a word.
func (t *tokenizer) endsWord(i int, next rune) bool {
	if i == 0 || !isApostrophe(t.runes[i]) {
		return false
	}
	return isWordRune(t.runes[i-1]) && next != t.runes[i]
}

// isTyped reports the single marks of a keyboard, and what word processors make of them.
func isTyped(r rune) bool { return strings.ContainsRune("'`’‘", r) }

// inDouble is a sign of a quotation mark of so many signs: ‘‘ reads as two apostrophes.
func inDouble(r rune, signs int) rune {
	if signs > 1 && r == '‘' {
		return '\''
	}
	return r
}

// stops is the end of full stops in a row.
func (t *tokenizer) stops(i, end int) int {
	for i < end && t.runes[i] == '.' {
		i++
	}
	return i
}

// number reads digits with inner separators and what is written on to them; it
// stops at a hyphen, so that "10-year" and "5-10" come apart.
func (t *tokenizer) number(i, end int) int {
	for i < end && t.insideNumber(i, end) {
		i++
	}
	return i
}

func (t *tokenizer) insideNumber(i, end int) bool {
	switch r := t.runes[i]; r {
	case '.', ',':
		return isNumeral(t.peek(i+1, end))
	case '٫', '٬', '．', '，': // not our comma before our digits: in Chinese that is a list
		return isForeignDigit(t.peek(i+1, end))
	default:
		return isWordRune(r) && !parted(r)
	}
}

// word reads letters; apostrophes, hyphens and the stops of initials only between
// letters, and stops before a clitic ("'s", "'re").
func (t *tokenizer) word(i, end int) int {
	start := i
	for i++; i < end; i++ {
		r := t.runes[i]
		switch {
		case isNumeral(r):
			if parted(t.runes[i-1]) {
				return i // 约1200人
			}
		case isWordRune(r), invisible(r):
		case r == '.' && t.domain(i, end):
		case r == '.' && t.initials(start, i, end):
			if !isWordRune(t.peek(i+1, end)) {
				return i + 1
			}
		case !t.joins(i, end):
			return i
		}
	}
	return i
}

// joins reports a hyphen or apostrophe between the letters of one word.
func (t *tokenizer) joins(i, end int) bool {
	switch r := t.runes[i]; {
	case !isWordRune(t.peek(i+1, end)):
		return false
	case isHyphen(r):
		return true
	case isApostrophe(r):
		return t.clitic(i, end) == i
	}
	return false
}

// domain reports the stop of "Booking.com".
func (t *tokenizer) domain(i, end int) bool {
	j := i + 1
	for last := min(end, j+longestDomain+1); j < last && isWordRune(t.runes[j]); {
		j++
	}
	return domains[string(t.runes[i+1:j])]
}

// domains end the names of firms that are addresses; ".co" stands before ".uk".
var domains = map[string]bool{"com": true, "org": true, "net": true, "gov": true, "edu": true, "co": true, "uk": true, "io": true}

const longestDomain = 3

// initials reports that the stop at i is one of "U.S." or "e.g.": one letter stands
// on its left, and one letter with a stop on its right or another before.
func (t *tokenizer) initials(start, i, end int) bool {
	first := i-1 == start
	if !unicode.IsLetter(t.runes[i-1]) {
		return false
	}
	if !first && t.runes[i-2] != '.' {
		return false
	}
	if unicode.IsLetter(t.peek(i+1, end)) {
		return !isWordRune(t.peek(i+2, end))
	}
	return !first
}

// clitics are what is contracted behind an apostrophe.
var clitics = map[string]bool{"s": true, "S": true, "re": true, "ll": true, "ve": true, "d": true, "m": true}

const longestClitic = 2

// clitic is the end of "'s", "'re", "'ll", "'ve", "'d" or "'m" at i, else i.
func (t *tokenizer) clitic(i, end int) int {
	j := i + 1
	for last := min(end, j+longestClitic+1); j < last && isWordRune(t.runes[j]); {
		j++
	}
	if clitics[string(t.runes[i+1:j])] {
		return j
	}
	return i
}

func (t *tokenizer) add(i, j int, class Class, spaced bool) {
	t.from = append(t.from, int32(len(t.folded)))
	for _, r := range t.runes[i:j] {
		switch class {
		case Word:
			if isPrinted(r) {
				t.folded = append(t.folded, byte(asciiLower(r)))
				continue
			}
		case Number:
			r = claims.Separator(claims.Digit(r))
		case Quote:
			r = inDouble(r, j-i)
		}
		if !invisible(r) {
			t.folded = utf8.AppendRune(t.folded, fold(r))
		}
	}
	t.tokens = append(t.tokens, Token{
		Start: i, End: j, Class: class, Spaced: spaced,
		Text: t.d.Slice(i, j), Cap: unicode.IsUpper(t.runes[i]),
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
