package claims

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// unspaced are the scripts that have no spaces between words.
var unspaced = []*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar}

// firstUnspaced is where the first of them begins.
const firstUnspaced = 0xe00

// Unspaced reports a letter or mark of a script without spaces between words: what is
// looked for in it are pairs of letters.
func Unspaced(r rune) bool {
	return r >= firstUnspaced && (unicode.In(r, unspaced...) || isVoicing(r))
}

// isVoicing reports the marks that make か of が, once that is taken apart.
func isVoicing(r rune) bool { return r == 0x3099 || r == 0x309a }

// accented are the scripts whose marks are accents, or vowels that are mostly not
// written: what is looked for is the same without them.
var accented = []*unicode.RangeTable{unicode.Inherited, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Arabic, unicode.Hebrew, unicode.Syriac}

// Accent reports a mark without which a word is the same word. A vowel sign of India, of
// which दिल्ली has four, is none: without it is another word. The dot below (nukta) is one,
// since many leave it out.
func Accent(r rune) bool {
	switch {
	case r < 0x300:
		return false
	case !unicode.Is(unicode.Mn, r):
		return r == 0x200c || r == 0x200d || r == 0x640 // joiners, and what makes Arabic words longer
	case r == 0x93c, r == 0x9bc:
		return true
	}
	return unicode.In(r, accented...) && !isVoicing(r)
}

// InWord reports what a word is made of: letters, and marks that are no accents.
func InWord(r rune) bool {
	return unicode.IsLetter(r) || r >= 0x300 && unicode.IsMark(r) && !Accent(r)
}

// Plain is a rune in the form in which it is looked for: small, a digit as one of ours, a
// traditional Chinese character as the simplified one, forms of an Arabic letter as one.
func Plain(r rune) rune {
	switch {
	case r < 0x600:
		return unicode.ToLower(r)
	case r >= 0x4e00 && r <= 0x9fff:
		if s, ok := simplified()[r]; ok {
			return s
		}
		return r
	}
	if one, ok := arabicForms[r]; ok {
		return one
	}
	return Separator(Digit(unicode.ToLower(r)))
}

// arabicForms are letters that writers of Arabic, Persian and Urdu put for each other.
var arabicForms = map[rune]rune{'ى': 'ي', 'ی': 'ي', 'ک': 'ك', 'ة': 'ه', 'ہ': 'ه', 'ھ': 'ه'}

// han is of OpenCC's data/dictionary/TSCharacters.txt: traditional and simplified
// characters in turn.
//
//go:embed han.txt
var han string

var simplified = sync.OnceValue(func() map[rune]rune {
	pairs := []rune(strings.ReplaceAll(han, "\n", ""))
	out := make(map[rune]rune, len(pairs)/2)
	for i := 0; i+1 < len(pairs); i += 2 {
		out[pairs[i]] = pairs[i+1]
	}
	return out
})

// Pairs are what a run of letters of a script without spaces is found by: each two that
// stand side by side, or the only one.
func Pairs(run []rune) []string {
	if len(run) == 1 {
		return []string{string(run)}
	}
	out := make([]string, 0, len(run))
	for i := 0; i+1 < len(run); i++ {
		out = append(out, string(run[i:i+2]))
	}
	return out
}

// SearchWords are the words by which a text is found: those of Fold, but with the marks
// that make words, one form of each digit and Chinese character, and pairs where no
// spaces part the words. Fold stays as it is, since clients count on it.
func SearchWords(s string) []string {
	var out []string
	var word, run []rune
	flush := func() {
		if len(word) > 0 {
			out, word = append(out, string(word)), word[:0]
		}
		if len(run) > 0 {
			out, run = append(out, Pairs(run)...), run[:0]
		}
	}
	for _, r := range norm.NFKD.String(s) {
		switch r = Plain(r); {
		case Unspaced(r):
			if len(word) > 0 {
				flush()
			}
			run = append(run, r)
		case r == '\u00ad', r == '\'', r == '’', Accent(r):
		case InWord(r), unicode.IsDigit(r):
			if len(run) > 0 {
				flush()
			}
			word = append(word, r)
		default:
			flush()
		}
	}
	flush()
	return out
}
