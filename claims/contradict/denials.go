package contradict

import (
	_ "embed"
	"strings"
)

//go:embed denials.txt
var denialRows string

// saysNot are words that deny what stands behind them, as "not" does, and a hand away from
// it; those of a row with a name do so before that word alone: "refused to sign".
var saysNot = denialTable(denialRows)

func denialTable(table string) map[string]string {
	out := map[string]string{}
	for _, row := range rows(table) {
		before, list, ok := strings.Cut(row, ": ")
		if !ok {
			before, list = "", row
		}
		for _, w := range strings.Fields(list) {
			out[w] = before
		}
	}
	return out
}

// noDeeds are refused without anything being left undone.
var noDeeds = words("comment elaborate say answer")

// sayingNot reports "refused to" and the like.
func (s *sentence) sayingNot(i int) bool {
	before, ok := saysNot[s.norm(i)]
	switch {
	case !ok, s.german, noDeeds[s.norm(i+2)]:
		return false
	}
	return before == "" || s.norm(i+1) == before && !articles[s.norm(i+2)] // no "refuse to the tip"
}

// otherDeed reports a denial of a deed that the other does to something else, or "at no point"
// beside something that is told in other words.
func (r *Reading) otherDeed(token int, affirm *Reading, word string) bool {
	switch {
	case r.behindNo(token) != token:
		return overlap(r.content(), affirm.content()) < nearlyAll
	case !r.sayingNot(token):
		return false
	}
	x, y := r.sidesOf(word), affirm.sidesOf(word)
	return min(len(x.what), len(y.what)) > 0 && (x.what != y.what || x.tail != y.tail)
}
