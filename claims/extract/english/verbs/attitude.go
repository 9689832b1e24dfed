package verbs

import (
	"slices"
	"strings"
)

// Opening says what may stand behind a verb of attitude; the lexicon has an example of each.
type Opening uint8

// The openings.
const (
	ANoun Opening = 1 << iota
	AQuestion
	APlan
	ADoing
	AHearer
	ALikeness
)

var openings = map[string]Opening{"noun": ANoun, "question": AQuestion, "plan": APlan, "doing": ADoing, "hearer": AHearer, "as": ALikeness}

// Has reports that the verb opens in this way, among others.
func (o Opening) Has(way Opening) bool { return o&way != 0 }

// attitudes reads "noun question: explain reveal".
func attitudes(lines []string) map[string]Opening {
	of := map[string]Opening{}
	for _, line := range lines {
		how, verbs, _ := strings.Cut(line, ": ")
		for _, v := range strings.Fields(verbs) {
			for _, way := range strings.Fields(how) {
				of[v] |= openings[way]
			}
		}
	}
	return of
}

// HandsOver reports a preposition behind which stands what the verb hands over: "warned
// against raids".
func (v *Verb) HandsOver(preposition string) bool { return slices.Contains(v.links, preposition) }

// Prepositional reports a verb that hands over what stands behind a preposition.
func (v *Verb) Prepositional() bool { return v.links != nil }

// TellsOf reports a preposition behind which stands what somebody speaks of: "bristled at
// the plan".
func (v *Verb) TellsOf(preposition string) bool {
	return slices.Contains(v.views, preposition) || v.HandsOver(preposition)
}

// Tells reports a verb of attitude.
func (v *Verb) Tells() bool { return v.Opens != 0 || v.views != nil || v.links != nil }
