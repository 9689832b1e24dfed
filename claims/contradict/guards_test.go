package contradict

import (
	"testing"
	"time"
)

// holds asks a question of two statements in English.
func holds(t *testing.T, ask func(a, b *Reading) bool, want bool, pairs [][2]string) {
	t.Helper()
	for _, p := range pairs {
		a, b := Read(Statement{Text: p[0], Language: "en"}), Read(Statement{Text: p[1], Language: "en"})
		if got := ask(a, b); got != want {
			t.Errorf("%q and %q: %v, want %v", p[0], p[1], got, want)
		}
	}
}

// TestContrasted: two that each name another one of a row.
func TestContrasted(t *testing.T) {
	holds(t, contrasted, true, [][2]string{
		{"Imports of grain fell.", "Exports of grain fell."},
		{"The first-leg match ended in a draw.", "The second-leg match ended in a draw."},
		{"The winter term begins late.", "The summer term begins late."},
	})
	holds(t, contrasted, false, [][2]string{
		{"Imports of grain fell.", "Imports of maize fell."},
		{"Imports and exports of grain fell.", "Exports of grain fell."},
		{"Imports of grain fell.", "Trade in grain fell."},
		{"The upper house voted.", "The winter session closed."},
	})
}

// TestAboutOne: statements that begin with one name, or of which one names the other's
// whole subject.
func TestAboutOne(t *testing.T) {
	apart := func(a, b *Reading) bool { return aboutOne(a, b, false) }
	holds(t, apart, true, [][2]string{
		{"Mira Halvor left the party.", "Mira Halvor stayed in the party."},
		{"Tim Halvor left the party.", "Timothy Halvor stayed in the party."},
		{"Halvor left the party.", "The party was left by Mira Halvor."},
	})
	holds(t, apart, false, [][2]string{
		{"Mira Halvor left the party.", "Mira Dorn stayed in the party."},
		{"She left the party.", "She stayed in the party."},
		{"She left the party.", "Mira Halvor stayed in the party."},
	})
	together := func(a, b *Reading) bool { return aboutOne(a, b, true) }
	holds(t, together, true, [][2]string{{"She left the party.", "Mira Halvor stayed in the party."}})
	holds(t, together, false, [][2]string{{"Jan Dorn left the party.", "Mira Halvor stayed in the party."}})
}

// TestOtherTimes: times apart, a forecast, and what is over.
func TestOtherTimes(t *testing.T) {
	holds(t, otherTimes, true, [][2]string{
		{"The mill closed in 2014.", "The mill closed in 2016."},
		{"The mill will close.", "The mill closed."},
		{"The mill is no longer open.", "The mill is open."},
	})
	holds(t, otherTimes, false, [][2]string{
		{"The mill closed in 2014.", "The mill closed on 3 May 2014."},
		{"The mill closed in 2014.", "The mill closed."},
		{"The mill will close.", "The mill will open."},
	})
}

// TestInPart: some of several things, of which the rest may be otherwise.
func TestInPart(t *testing.T) {
	for text, want := range map[string]bool{
		"Some shops in Tolmin are shut.":           true,
		"Half of the shops in Tolmin are shut.":    true,
		"Few shops in Tolmin are shut.":            true,
		"The shops in Tolmin are shut.":            false,
		"Every shop in Tolmin is shut.":            false,
		"Some 400 shops in Tolmin are shut.":       false, // about 400
		"The shops in Tolmin are shut on Mondays.": false,
	} {
		if got := Read(Statement{Text: text, Language: "en"}).inPart(); got != want {
			t.Errorf("%q of some: %v, want %v", text, got, want)
		}
	}
}

// TestKept: what of a conflict is left after a month and after a year.
func TestKept(t *testing.T) {
	level, change, lasting := Conflict{Rule: Numbers}, Conflict{Rule: Polarity, changing: true}, Conflict{Rule: Polarity}
	const month, years = 40 * 24 * time.Hour, 900 * 24 * time.Hour
	for _, tt := range []struct {
		name       string
		c          Conflict
		gap        time.Duration
		own, dated bool
		want       float64
	}{
		{"a level of another month", level, month, false, false, 0},
		{"a level of a named time", level, month, false, true, keptLater},
		{"a speaker's own level", level, month, true, false, keptLater},
		{"a speaker's own level of years ago", level, years, true, false, keptOldOwn},
		{"a level of a named time years ago", level, years, false, true, 0},
		{"what rose or fell", change, month, false, false, 0},
		{"a denial", lasting, month, false, false, keptLater},
		{"a denial of years ago", lasting, years, false, false, keptOldDenys},
	} {
		if got := kept(tt.c, tt.gap, tt.own, tt.dated); got != tt.want {
			t.Errorf("%s: %v kept, want %v", tt.name, got, tt.want)
		}
	}
}

// TestSameSpeaker: names as claims show them, and two of nobody known.
func TestSameSpeaker(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"Mira Halvor", "mira  halvor ", true},
		{"Mira Halvor", "Jan Dorn", false},
		{"Mira Halvor", "Halvor", false},
		{"", "", false},
	} {
		if got := sameSpeaker(tt.a, tt.b); got != tt.want {
			t.Errorf("sameSpeaker(%q, %q) = %v, want %v", tt.a, tt.b, got, tt.want)
		}
	}
}
