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
func (s Sayings) At(i int, norm func(int) string) bool { return s.To(i, norm) > i }

// To is behind the longest saying at place i, i for none.
func (s Sayings) To(i int, norm func(int) string) int {
	to := i
	for _, phrase := range s[norm(i)] {
		to = max(to, spelledTo(phrase, i, norm))
	}
	return to
}

// spelledTo is behind the phrase that stands at place i word by word, 0 for another one.
func spelledTo(phrase string, i int, norm func(int) string) int {
	for w := range strings.FieldsSeq(phrase) {
		if norm(i) != w {
			return 0
		}
		i++
	}
	return i
}
