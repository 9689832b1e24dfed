package contradict

import (
	"fmt"

	"factdesk/claims"
)

// comparison holds one detail of a statement against another's.
type comparison func(a, b *Reading, together bool) (Conflict, bool)

// details are the comparisons of one detail in two statements of one thing, in the order
// in which they are asked. Each is asked both ways round.
var details = []comparison{
	definitionsAgainst, datesAgainst, placesAgainst, agentsAgainst, makersAgainst, ordinalsAgainst, linksAgainst, wherenessAgainst, contestsAgainst, holdersAgainst, daysAgainst,
	orderAgainst, ranksAgainst, groundsAgainst, partiesAgainst,
}

// detailsAgainst is the first detail that contradicts: what something is, or when, where,
// by whom or as which of several.
func detailsAgainst(a, b *Reading, together bool) (Conflict, bool) {
	for _, against := range details {
		if c, ok := eachWay(a, b, against, together); ok {
			return c, true
		}
	}
	return Conflict{}, false
}

// eachWay asks both ways round, and always the same way first, so that swapping the
// statements swaps the answer's sides and nothing else.
func eachWay(a, b *Reading, against comparison, together bool) (Conflict, bool) {
	turned := b.Text < a.Text
	if turned {
		a, b = b, a
	}
	c, ok := against(a, b, together)
	if !ok {
		c, ok = against(b, a, together)
		turned = !turned
	}
	if turned {
		c.A, c.B = c.B, c.A
	}
	return c, ok
}

// sameStory reports two that are about one thing, the one as much denied as the other.
func sameStory(a, b *Reading, together bool) bool {
	return aboutOne(a, b, together) && deniedAlike(a, b)
}

// slotConflict is a contradiction of the words in one place of two statements. The format
// takes both.
func slotConflict(a, b *Reading, x, y []claims.Span, strength float64, format string) Conflict {
	return Conflict{Rule: Details, Strength: strength, A: x, B: y, Why: fmt.Sprintf(format, a.wordAt(x), b.wordAt(y))}
}

// whole are the words of a definition.
func (r *Reading) whole(d *definition) []claims.Span {
	return []claims.Span{r.span(d.first, d.last)}
}
