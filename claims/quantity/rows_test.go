package quantity

import (
	"strings"
	"testing"

	"factdesk/claims/figure"
	"factdesk/claims/text"
)

// TestRowsAreWalkedSoFar: each number of a row asks where it begins and whether its last has a
// multiplier, so both walks are bounded: beyond that a number stands for itself.
func TestRowsAreWalkedSoFar(t *testing.T) {
	for _, tt := range []struct{ numbers, steps int }{{1, 0}, {2, 2}, {sharedReach / 2, sharedReach - 2}, {sharedReach/2 + 1, 0}, {4 * sharedReach, 0}} {
		s := &scan{Scan: figure.New(text.Parse("Lot " + strings.Repeat("5, ", tt.numbers-1) + "7"))}
		last := len(s.Pieces) - 2 // the one before the end
		if got := s.lead(last); last-got != tt.steps {
			t.Errorf("the first of %d numbers is looked for over %d pieces, want %d", tt.numbers, last-got, tt.steps)
		}
	}
}

// TestSharedMultipliers: the last of a list gives the others its multiplier, where each has the
// same sign and the list is short.
func TestSharedMultipliers(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"They got $12, $19 and $31 million.", "=1.2e+07 dollar; =1.9e+07 dollar; =3.1e+07 dollar"},
		{"They got 12, 19 and 31 million euros.", "=1.2e+07; =1.9e+07; =3.1e+07 euro"},
		{"They got $12, 19 and 31 million.", "=1.2e+07 dollar; =1.9e+07; =3.1e+07"},
		{"They got 12, $19 and $31 million.", "=12; =1.9e+07 dollar; =3.1e+07 dollar"},
		{"They got $12, $19 and $31.", "=12 dollar; =19 dollar; =31 dollar"},
		{"They got $12 and $31 million.", "=12 dollar; =3.1e+07 dollar"},
		{"They got $12, $2 million and $31 million.", "=12 dollar; =2e+06 dollar; =3.1e+07 dollar"},
		{"They got $1,200, $1,900 and $31 million.", "=1200 dollar; =1900 dollar; =3.1e+07 dollar"},
	} {
		if got := written(tt.text); got != tt.want {
			t.Errorf("quantities of %q = %q, want %q", tt.text, got, tt.want)
		}
	}
}
