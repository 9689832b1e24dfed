package found

import (
	"cmp"
	"slices"
	"sort"

	"factdesk/claims"
)

// Rank orders candidates, the best first. A candidate that overlaps a better one, or
// says the same again, is moved down by a cue of its own, so that one claim takes
// one place at the head; nothing is dropped.
func Rank(c []*Candidate) []claims.Found {
	byWorth(c)
	overlaps(c)
	together(c)
	byWorth(c)
	out := make([]claims.Found, len(c))
	for i := range c {
		out[i] = c[i].Found
	}
	return out
}

// byWorth keeps the order of those that nothing tells apart.
func byWorth(c []*Candidate) {
	slices.SortStableFunc(c, func(a, b *Candidate) int {
		if a.Worth != b.Worth {
			return cmp.Compare(b.Worth, a.Worth)
		}
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.Attribution, b.Attribution))
	})
}

// overlaps marks candidates that share words with a better one. A clause goes before
// the quote inside it: it holds what the quote is about.
func overlaps(c []*Candidate) {
	byPlace := make([]int, len(c))
	for i := range byPlace {
		byPlace[i] = i
	}
	sort.Slice(byPlace, func(i, j int) bool { return c[byPlace[i]].Start < c[byPlace[j]].Start })
	marked := make([]bool, len(c))
	for i := range byPlace {
		for j := i + 1; j < len(byPlace) && j < i+40 && c[byPlace[j]].Start < c[byPlace[i]].End; j++ {
			if a, b := byPlace[i], byPlace[j]; sameWords(c[a], c[b]) {
				marked[loser(c, a, b)] = true
			}
		}
	}
	for i := range c {
		if marked[i] {
			c[i].add(overlap, c[i].Start, c[i].End)
			c[i].settle()
		}
	}
}

// sameWords reports that two candidates share at least half of the shorter one.
func sameWords(a, b *Candidate) bool {
	shared := min(a.End, b.End) - max(a.Start, b.Start)
	return shared*2 >= min(a.End-a.Start, b.End-b.Start)
}

// loser is the index of the one that is marked.
func loser(c []*Candidate, a, b int) int {
	switch {
	case c[a].Whole != c[b].Whole:
		return chosen(c[a].Whole, a, b)
	case c[a].Quoted != c[b].Quoted:
		return chosen(c[a].Quoted, a, b)
	}
	return max(a, b)
}

func chosen(first bool, a, b int) int {
	if first {
		return a
	}
	return b
}
