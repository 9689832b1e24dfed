package text

import (
	"strings"
	"unicode"

	"factdesk/claims/lexicon"
)

// smallWords tells one language from a sentence: by the words that hold its sentences
// together, of which one must be of no neighbour.
type smallWords struct {
	code     string
	lexicon  func() *lexicon.Lexicon
	small    []lexicon.Class
	sure     lexicon.Class
	shortest int  // how many words a text has at least
	share    int  // of so many words one is small
	letter   rune // one that no neighbour has; 0 for none
	mostly   bool // no other language has as much in the text's commonest words
}

// bySentence are the languages that a sentence or two tells. Others need more.
var bySentence = []smallWords{
	{"es", lexicon.Spanish, []lexicon.Class{lexicon.FunctionWord, lexicon.That, lexicon.SpeechVerb, lexicon.Negator, lexicon.NumberWord, lexicon.Thousand, lexicon.DayWord},
		lexicon.SurelySpanish, 6, 3, 0, false},
	{"de", lexicon.German, []lexicon.Class{lexicon.FunctionWord, lexicon.FiniteForm, lexicon.ReportingForm, lexicon.SurelyGerman}, lexicon.SurelyGerman, 4, 4, 'ß', true},
}

// short is the language of a text of a sentence or two, "" where none of them is
// sure, or more than one.
func short(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) })
	found := ""
	for _, l := range bySentence {
		switch {
		case !l.in(words), l.mostly && !mostly(s, l.code):
			continue
		case found != "":
			return ""
		}
		found = l.code
	}
	return found
}

func (l smallWords) in(words []string) bool {
	small, sure := 0, false
	for _, w := range words {
		known := l.lexicon().Of(w)
		if known.Any(l.small...) {
			small++
		}
		sure = sure || known.Is(l.sure) || l.hasLetter(w)
	}
	return sure && len(words) >= l.shortest && small*l.share >= len(words)
}

func (l smallWords) hasLetter(w string) bool {
	return l.letter != 0 && strings.ContainsRune(w, l.letter)
}

// mostly reports that no other language has as much in a text's commonest words: "Der
// Spiegel and Die Zeit said so" is no German.
func mostly(s, code string) bool {
	var c counter
	c.read(s)
	own, other := 0, 0
	for i, l := range spoken {
		if l.code == code {
			own = c.score[i]
		} else {
			other = max(other, c.score[i])
		}
	}
	return own > other
}
