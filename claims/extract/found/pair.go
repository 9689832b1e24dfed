package found

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"factdesk/claims"
)

// nearAnswer is how many candidates, in the order of the text, may stand between an
// allegation and what its target says to it.
const nearAnswer = 8

// justBelow keeps a raised candidate behind the one that raised it.
const justBelow = 0.02

// together raises the lower of an allegation and its denial to just below the other: a
// desk that checks the one has to check both.
func together(c []*Candidate) {
	byPlace := slices.Clone(c)
	slices.SortStableFunc(byPlace, func(a, b *Candidate) int { return a.Start - b.Start })
	for i, denial := range byPlace {
		name := denial.denier()
		if name == "" {
			continue
		}
		near := byPlace[max(0, i-nearAnswer):min(len(byPlace), i+nearAnswer+1)]
		if charge := allegation(near, name, denial.Start); charge != nil {
			raise(charge, denial)
		}
	}
}

// denier is the last name of who denies something, "" for any other candidate.
func (c *Candidate) denier() string {
	switch {
	case !c.Is(claims.KindDenial), c.Speaker == nil, c.crowded():
		return ""
	}
	return lastName(*c.Speaker)
}

// crowded reports a candidate whose words another one has as well.
func (c *Candidate) crowded() bool {
	switch {
	case c.Whole, c.Aside:
		return true
	}
	return slices.ContainsFunc(c.Cues, func(cue claims.Cue) bool { return cue.Name == overlap.Name })
}

// allegation is the accusation of somebody that stands nearest to a place, nil for none.
func allegation(near []*Candidate, name string, at int) *Candidate {
	var nearest *Candidate
	for _, c := range near {
		switch {
		case !c.charges(name):
		case nearest == nil, c.far(at) < nearest.far(at):
			nearest = c
		}
	}
	return nearest
}

// far is how far from a place a candidate begins.
func (c *Candidate) far(at int) int { return max(c.Start-at, at-c.Start) }

// charges reports an accusation that names somebody.
func (c *Candidate) charges(name string) bool {
	if c.crowded() {
		return false
	}
	return c.Is(claims.KindAccusation) && strings.Contains(c.Exact, name)
}

// lastName is the last word of a name that has a capital, "" for none.
func lastName(name string) string {
	last := ""
	for w := range strings.FieldsSeq(name) {
		if first, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(first) {
			last = w
		}
	}
	return last
}

// raise lifts the lower of two candidates to just below the other.
func raise(a, b *Candidate) {
	if a.score < b.score {
		a, b = b, a
	}
	if lift := a.score - b.score - justBelow; lift > 0 {
		b.add(Cue{beside, lift}, b.Start, b.End)
		b.settle()
	}
}
