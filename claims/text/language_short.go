package text

import (
	"strings"
	"unicode"

	"factdesk/claims/lexicon"
)

// shortest is how many words tell a language whose small words are in a lexicon.
const shortest = 6

// spanishSmall are the classes that hold a Spanish sentence together.
var spanishSmall = []lexicon.Class{lexicon.FunctionWord, lexicon.That, lexicon.SpeechVerb, lexicon.Negator, lexicon.NumberWord, lexicon.Thousand, lexicon.DayWord}

// short tells a text of a sentence or two: Spanish, where a third of the words are small
// words of Spanish and one of them is of no other language. Other languages need more.
func short(s string) string {
	words, small, sure := 0, 0, false
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }) {
		known := lexicon.Spanish().Of(strings.ToLower(w))
		words++
		if known.Any(spanishSmall...) {
			small++
		}
		sure = sure || known.Is(lexicon.SurelySpanish)
	}
	if words < shortest || !sure || small*3 < words {
		return ""
	}
	return "es"
}
