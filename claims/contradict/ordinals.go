package contradict

import (
	"strconv"
	"strings"

	"factdesk/claims"
)

// ordinal is which of several something is: "the second studio album".
type ordinal struct {
	place       string // "2"
	noun        string
	first, last int // tokens
}

// places are the words for a place in a row.
var places = func() map[string]string {
	out := map[string]string{"debut": "1"}
	for i, row := range strings.Fields("first,1st second,2nd third,3rd fourth,4th fifth,5th sixth,6th seventh,7th eighth,8th ninth,9th tenth,10th") {
		for _, w := range strings.Split(row, ",") {
			out[w] = strconv.Itoa(i + 1)
		}
	}
	return out
}()

// inOrder nouns come one after the other, so that something is one of them alone.
var inOrder = words("album season film episode novel book term city studio-album president child largest biggest smallest tallest oldest")

// readOrdinals finds "second" before such a noun, with two words between.
func (r *Reading) readOrdinals() (out []ordinal) {
	for i := range r.t {
		p := places[r.norm(i)]
		if p == "" {
			continue
		}
		for k := i + 1; k <= i+3; k++ {
			if inOrder[r.norm(k)] {
				out = append(out, ordinal{place: p, noun: r.norm(k), first: i, last: k + 1})
				break
			}
		}
	}
	return firstOnes(out)
}

// ordinalsAgainst finds two places in one row.
func ordinalsAgainst(a, b *Reading, together bool) (Conflict, bool) {
	switch {
	case len(a.ordinals) == 0, scopesDiffer(a, b), !aboutOne(a, b, together), overlap(a.content(), b.content()) < sameWords:
		return Conflict{}, false
	}
	for _, x := range a.ordinals {
		for _, y := range b.ordinals {
			if x.noun == y.noun && !a.agreesOn(x.noun, b) {
				return slotConflict(a, b, []claims.Span{a.span(x.first, x.last)}, []claims.Span{b.span(y.first, y.last)}, 0.6, "One says “%s”, the other “%s”."), true
			}
		}
	}
	return Conflict{}, false
}

// agreesOn reports one place in the row that both name.
func (r *Reading) agreesOn(noun string, o *Reading) bool {
	for _, x := range r.ordinals {
		for _, y := range o.ordinals {
			if x.noun == noun && y.noun == noun && x.place == y.place {
				return true
			}
		}
	}
	return false
}
