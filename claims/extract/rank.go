package extract

import (
	"cmp"
	"slices"
	"sort"
)

// rank orders candidates, the best first. A candidate that overlaps a better one, or
// says the same again, is moved down by a cue of its own, so that one claim takes
// one place at the head; nothing is dropped.
func rank(c []candidate) {
	byScore(c)
	overlaps(c)
	byScore(c)
}

// byScore sorts places in the list first and moves each candidate once: they are large.
func byScore(c []candidate) {
	order := make([]int, len(c))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int {
		a, b := &c[i], &c[j]
		return cmp.Or(cmp.Compare(b.Worth, a.Worth), cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.Attribution, b.Attribution), cmp.Compare(i, j))
	})
	sorted := make([]candidate, len(c))
	for i, from := range order {
		sorted[i] = c[from]
	}
	copy(c, sorted)
}

// overlaps marks candidates that share words with a better one. A clause goes before
// the quote inside it: it holds what the quote is about.
func overlaps(c []candidate) {
	byPlace := make([]int, len(c))
	for i := range byPlace {
		byPlace[i] = i
	}
	sort.Slice(byPlace, func(i, j int) bool { return c[byPlace[i]].Start < c[byPlace[j]].Start })
	marked := make([]bool, len(c))
	for i := range byPlace {
		for j := i + 1; j < len(byPlace) && j < i+40 && c[byPlace[j]].Start < c[byPlace[i]].End; j++ {
			if a, b := byPlace[i], byPlace[j]; sameWords(&c[a], &c[b]) {
				marked[loser(c, a, b)] = true
			}
		}
	}
	for i := range c {
		if marked[i] {
			c[i].cue("overlaps a candidate that stands higher", -2.5, c[i].Start, c[i].End)
			c[i].settle()
		}
	}
}

// sameWords reports that two candidates share at least half of the shorter one.
func sameWords(a, b *candidate) bool {
	shared := min(a.End, b.End) - max(a.Start, b.Start)
	return shared*2 >= min(a.End-a.Start, b.End-b.Start)
}

func loser(c []candidate, a, b int) int {
	switch {
	case c[a].whole != c[b].whole:
		if c[a].whole {
			return a
		}
		return b
	case c[a].quoted != c[b].quoted:
		if c[a].quoted {
			return a
		}
		return b
	}
	return max(a, b)
}
