package match

import "strings"

// sameName is whether two people are named alike: one name may be the end of the
// other, as "Trump" of "Donald J. Trump", and either a transcript's label.
func sameName(a, b string) bool {
	x, y := nameOf(a), nameOf(b)
	if len(x) == 0 || len(y) == 0 || x[len(x)-1] != y[len(y)-1] {
		return false
	}
	return len(x) == 1 || len(y) == 1 || x[0] == y[0]
}

// nameOf are the words of a name as it is written before somebody's words, without what
// they are: "SEN. BERNIE SANDERS, I-VT" is Bernie Sanders.
func nameOf(label string) []string {
	if i := strings.IndexAny(label, ",("); i > 0 {
		label = label[:i]
	}
	words := strings.Fields(strings.ToLower(label))
	for len(words) > 1 && titles[strings.TrimSuffix(words[0], ".")] {
		words = words[1:]
	}
	return words
}
