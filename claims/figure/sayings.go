package figure

import (
	"strings"

	"factdesk/claims/lexicon"
)

// Sayings are phrases with numbers that count nothing, by their first words: each number asks
// for them.
type Sayings map[string][]string

// SayingsOf are those of a language's class.
func SayingsOf(words *lexicon.Lexicon, of lexicon.Class) Sayings {
	out := Sayings{}
	for _, phrase := range words.Phrases(of) {
		first, _, _ := strings.Cut(phrase, " ")
		out[first] = append(out[first], phrase)
	}
	return out
}

// At reports one of the sayings, word by word from place i on.
func (s Sayings) At(i int, norm func(int) string) bool {
	for _, phrase := range s[norm(i)] {
		if spelledAs(phrase, i, norm) {
			return true
		}
	}
	return false
}

func spelledAs(phrase string, i int, norm func(int) string) bool {
	for w := range strings.FieldsSeq(phrase) {
		if norm(i) != w {
			return false
		}
		i++
	}
	return true
}
