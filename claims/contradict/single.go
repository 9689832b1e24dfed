package contradict

import (
	_ "embed"
	"slices"
	"strings"

	"factdesk/claims"
)

//go:embed single.txt
var singleRows string

// link is a name behind a word that takes one: "the capital of Kenya".
type link struct {
	word        string // the first of its row
	names       set
	first, last int // tokens of the names
}

// singles are the rows of words that take one name: what they are called, and where the
// name stands.
var singles, singleTo = singleTable(singleRows)

func singleTable(table string) (names map[string]string, to map[string]set) {
	names, to = map[string]string{}, map[string]set{}
	for _, row := range rows(table) {
		list, prepositions, _ := strings.Cut(row, ":")
		all := strings.Fields(list)
		for _, w := range all {
			names[w] = all[0]
		}
		to[all[0]] = words(prepositions)
	}
	return names, to
}

// readLinks finds them.
func (r *Reading) readLinks() (out []link) {
	for i := range r.t {
		word := singles[r.norm(i)]
		if r.at(i).Cap || !singleTo[word][r.norm(i+1)] {
			continue
		}
		a := agent{names: set{}}
		r.readHands(&a, i+2)
		if len(a.names) > 0 {
			out = append(out, link{word, a.names, a.first, a.last})
		}
	}
	return firstOnes(out)
}

// linksAgainst finds another name behind such a word.
func linksAgainst(a, b *Reading, together bool) (Conflict, bool) {
	if !sameStory(a, b, together) || otherTimes(a, b) {
		return Conflict{}, false
	}
	for _, x := range a.links {
		i := slices.IndexFunc(b.links, func(y link) bool { return y.word == x.word })
		if i < 0 || !namesApart(a, b, x.names, b.links[i].names) {
			continue
		}
		y := b.links[i]
		return slotConflict(a, b, []claims.Span{a.span(x.first, x.last)}, []claims.Span{b.span(y.first, y.last)}, 0.5, "One says “%s”, the other “%s”."), true
	}
	return Conflict{}, false
}
