package contradict

import (
	"maps"
	"slices"
	"strings"

	"factdesk/claims/place"
)

// mostSearched bounds what Searched adds, in words.
const mostSearched = 40

// Searched is the statement for a search of what may contradict it: its words, and other
// words for the same things and for their opposites, since "127,000 troops" and "nearly
// 100,000 Russian forces" share not one word.
func (r *Reading) Searched() string {
	said := maps.Clone(r.content())
	for _, n := range r.numbers {
		if n.thing != "" {
			said[n.thing] = true
		}
		for o := range n.owner {
			said[o] = true
		}
	}
	var more []string
	for w := range said {
		more = append(more, synonyms[w]...)
		for o := range antonyms[w] {
			more = append(append(more, o), synonyms[o]...)
		}
		if a := place.Demonym(w); a != "" {
			more = append(more, w, a)
		}
	}
	slices.Sort(more)
	more = slices.Compact(more)
	return r.Text + "\n" + strings.Join(more[:min(len(more), mostSearched)], " ")
}
