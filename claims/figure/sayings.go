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

// To is behind the longest saying at place i, i for none.
func (s Sayings) To(i int, norm func(int) string) int {
	to := i
	for _, phrase := range s[norm(i)] {
		to = max(to, spelledTo(phrase, i, norm))
	}
	return to
}

// mostLed is how many words of a saying stand before its number at the most.
const mostLed = 2

// Around reports a whole saying with the number from first up to last in it: nothing is
// measured where it ends with the number.
func (s Sayings) Around(first, last int, norm func(int) string, measured func(int) bool) bool {
	for k := first - mostLed; k <= first; k++ {
		switch to := s.To(k, norm); {
		case to > last, to == last && !measured(to):
			return true
		}
	}
	return false
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
