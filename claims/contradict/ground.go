package contradict

import (
	_ "embed"
	"strings"

	"factdesk/claims"
)

//go:embed grounds.txt
var groundRows string

// grounds are where things are found or fall, by their words, and which exclude those of
// their own row.
var grounds, roomy, _ = markedTable(groundRows)

// ground is where something is said to be: "in the cellar".
type ground struct {
	word, sort  string
	widened     bool // "the garden shed", "the forest beside the river"
	first, last int  // tokens
}

var intos = words("in into on inside under")

// groundReach is how many words behind "in" may stand before it: "in a beet field".
const groundReach = 4

// groundDeeds are what a thing does in one place, and what is done to it there.
var (
	groundDeeds = words("fell crashed landed drowned died")
	doneThere   = words("found discovered recovered buried hidden dumped")
)

// happensAt reports "fell", or the "found" of "was found".
func (r *Reading) happensAt(k int) bool {
	if doneThere[r.norm(k)] {
		return passives[r.norm(k-1)]
	}
	return groundDeeds[r.norm(k)]
}

var passives = words("was were been is are")

// readGround is the first of a statement that tells what happened there.
func (r *Reading) readGround() ground {
	for i := range r.t {
		if !intos[r.norm(i)] || !anyOf(i-groundReach, i, r.happensAt) {
			continue
		}
		for k := i + 1; k <= i+groundReach && !intos[r.norm(k)]; k++ {
			if s := grounds[r.norm(k)]; s != "" {
				return ground{r.norm(k), s, r.isWidened(k + 1), i, k + 1}
			}
		}
	}
	return ground{}
}

// isWidened reports that the place is part of a longer name, or stands beside another.
func (r *Reading) isWidened(k int) bool {
	if r.term(k) != "" {
		return true
	}
	return neighbours[r.norm(k)] && anyOf(k+1, k+groundReach, func(i int) bool { return grounds[r.norm(i)] != "" })
}

var neighbours = words("beside behind by next above below under over between along across near with")

// excludes reports two where nothing can be at once.
func (g ground) excludes(o ground) bool {
	switch {
	case g.sort == "", o.sort == "", g.word == o.word, g.widened, o.widened:
		return false
	case g.sort == o.sort:
		return roomy[g.sort]
	}
	return !rooms[g.sort] && !rooms[o.sort]
}

// rooms may be in anything: a cellar of a house in the forest.
var rooms = words("room")

// oneThing reports a statement that begins with "the" and one thing.
func (r *Reading) oneThing() bool {
	return articles[r.norm(0)] && !strings.HasSuffix(r.norm(1), "s")
}

// groundsAgainst finds one thing that is said to be in two such places.
func groundsAgainst(a, b *Reading, _ bool) (Conflict, bool) {
	x, y := a.ground, b.ground
	switch {
	case !x.excludes(y), !a.oneThing(), otherScope(a, b), a.head() != b.head(), !deniedAlike(a, b), otherTimes(a, b), exclusive(a, b), contrasted(a, b):
		return Conflict{}, false
	case overlap(a.content().without(conceptOf(x.word)), b.content().without(conceptOf(y.word))) < sameWords:
		return Conflict{}, false
	}
	return slotConflict(a, b, []claims.Span{a.span(x.first, x.last)}, []claims.Span{b.span(y.first, y.last)}, 0.5,
		"One places it “%s”, the other “%s”."), true
}
