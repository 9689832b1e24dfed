package contradict

import "fmt"

// Ruling is what somebody decided about a claim.
type Ruling struct {
	Truth float64 // 0 false … 1 true
	Label string  // as they write it: "Mostly false"
	By    string  // who
}

// apartRulings is how far two rulings must be apart to contradict: half of the scale.
// "Mostly false" and "mixed" are a difference of degree, "mostly false" and "mostly
// true" are not.
const apartRulings = 0.5

// Rulings compares our ruling on a with somebody else's on b. like is how sure it is,
// 0..1, that both claims say the same; when one denies the other, their ruling is turned
// around, so that "never threatened: false" agrees with "threatened: true".
func Rulings(a, b *Reading, ours, theirs Ruling, like float64) (Conflict, bool) {
	turned := false
	for _, c := range Between(a, b, false) {
		if c.Rule == Numbers || c.Rule == Details {
			return Conflict{}, false // another number, or day: they ruled on another claim
		}
		turned = true
	}
	truth := theirs.Truth
	if turned {
		truth = 1 - truth
	}
	gap := ours.Truth - truth
	if gap < 0 {
		gap = -gap
	}
	c := Conflict{Rule: Verdicts, Strength: gap * like}
	c.Why = fmt.Sprintf("We rated it “%s”, %s rated it “%s”.", ours.Label, theirs.By, theirs.Label)
	if turned {
		c.Why = fmt.Sprintf("We rated it “%s”, %s rated the opposite “%s”.", ours.Label, theirs.By, theirs.Label)
	}
	return c, gap >= apartRulings && c.Strength >= Least
}
