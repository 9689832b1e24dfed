package evaluate

import (
	"strings"
	"unicode"
)

// shingle is how many words in a row are compared, as the benchmark does it.
const shingle = 4

// Overlap is how far two texts have the same shingles: the benchmark's precision and
// recall.
type Overlap struct{ P, R float64 }

// F1 is the harmonic mean of the two.
func (o Overlap) F1() float64 { return F1(o.P, o.R) }

// shared holds the words of a text against those that it should have.
func shared(want, got []string) Overlap {
	w, g := shingles(want), shingles(got)
	both, wanted, found := 0, 0, 0
	for s, n := range w {
		both += min(n, g[s])
		wanted += n
	}
	for _, n := range g {
		found += n
	}
	if found == 0 { // the benchmark counts an empty answer as precise
		return Overlap{P: 1, R: Ratio(both, wanted)}
	}
	return Overlap{P: Ratio(both, found), R: Ratio(both, wanted)}
}

func shingles(words []string) map[string]int {
	out := map[string]int{}
	for i := 0; i < max(1, len(words)-shingle+1) && len(words) > 0; i++ {
		out[strings.Join(words[i:min(len(words), i+shingle)], " ")]++
	}
	return out
}

// pageWords are the runs of letters, digits and low lines, as Python's \w has them.
func pageWords(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool {
		return r != '_' && !unicode.In(r, unicode.Letter, unicode.Number)
	})
}
