package figure

import (
	"slices"
	"strings"

	"factdesk/claims"
	"factdesk/claims/lexicon"
)

// UnitWords are the words that a language has for units, each with the name that we give
// the unit.
func UnitWords(of *lexicon.Lexicon) map[string]string {
	units := map[string]string{}
	for _, line := range of.Phrases(lexicon.MeasureUnit) {
		name, words, _ := strings.Cut(line, ": ")
		for _, w := range strings.Fields(words) {
			units[w] = name
		}
	}
	return units
}

// Comparators are the words of a language that say, before a number, how it stands to
// the truth.
type Comparators struct {
	byLastWord map[string][]comparator // longest first
}

type comparator struct {
	words []string
	means claims.Comparator
}

// comparing are the classes of phrases that compare.
var comparing = map[lexicon.Class]claims.Comparator{
	lexicon.CompareAbove: claims.Above, lexicon.CompareBelow: claims.Below, lexicon.CompareAtLeast: claims.AtLeast,
	lexicon.CompareAtMost: claims.AtMost, lexicon.CompareAbout: claims.About,
}

// ComparatorsOf are those of a language.
func ComparatorsOf(l *lexicon.Lexicon) *Comparators {
	c := Comparators{map[string][]comparator{}}
	for class, means := range comparing {
		for _, phrase := range l.Phrases(class) {
			words := strings.Fields(phrase)
			last := words[len(words)-1]
			c.byLastWord[last] = append(c.byLastWord[last], comparator{words, means})
		}
	}
	for _, list := range c.byLastWord {
		slices.SortFunc(list, func(a, b comparator) int { return len(b.words) - len(a.words) })
	}
	return &c
}

// reading is a text as words in their reading form, "" where there is none.
type reading interface{ Norm(i int) string }

// Before is the longest comparator that ends before word i of a text, and how many words
// it has; 0 for none.
func (c *Comparators) Before(text reading, i int) (claims.Comparator, int) {
	for _, phrase := range c.byLastWord[text.Norm(i-1)] {
		if spelledBefore(text, i, phrase.words) {
			return phrase.means, len(phrase.words)
		}
	}
	return claims.Exactly, 0
}

func spelledBefore(text reading, i int, words []string) bool {
	for k, w := range words {
		if text.Norm(i-len(words)+k) != w {
			return false
		}
	}
	return true
}
