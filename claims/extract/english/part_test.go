package english

import (
	"testing"

	"factdesk/claims/extract/found"
)

// described is what an article says of somebody.
func described(t *testing.T, article, name string) map[string]bool {
	t.Helper()
	who := read(found.Article{Text: article}, nil).people.byName[name]
	if who == nil {
		t.Fatalf("%q has nobody called %q", article, name)
	}
	return who.desc
}

// TestWhatPartSomebodyHas: offices before names in commas, and verbs that tell an office.
func TestWhatPartSomebodyHas(t *testing.T) {
	const roe = "Jane Roe"
	for _, tt := range []struct {
		text, role string
		want       bool
	}{
		{"The first witness, Dr Jane Roe, was late.", "witness", true},
		{"A witness left and Dr Jane Roe, a baker, was late.", "witness", false},
		{"The town's mayor, Jane Roe, was late.", "mayor", true},
		{"The mayor left early, Jane Roe, a baker, says.", "mayor", false},
		{"Jane Roe, who chairs the council, was late.", "chair", true},
		{"Jane Roe, who met the chair, was late.", "owner", false},
		{"Jane Roe, prosecuting, was late.", "prosecutor", true},
		{"Jane Roe, for the Crown, was late.", "prosecutor", true},
		{"Jane Roe, for the defence, was late.", "prosecutor", false},
		{"Jane Roe KC was late.", "barrister", true},
		{"Jane Roe, 48, of Selm, denies theft.", "defendant", true},
		{"Jane Roe, 48, of Selm, paints.", "defendant", false},
		{"Opening the trial, Jane Roe was late.", "prosecutor", true},
		{"Opening the trial late. Jane Roe was late.", "prosecutor", false},
		{"Supt Jane Roe was late.", "supt", true},
		{"The singer Jane Roe was late.", "singer", true},
	} {
		if got := described(t, tt.text, roe)[tt.role]; got != tt.want {
			t.Errorf("%q: %s is a %s: %v, want %v", tt.text, roe, tt.role, got, tt.want)
		}
	}
}

// TestGendersOfParents: what "mum-of-two" tells.
func TestGendersOfParents(t *testing.T) {
	for parent, want := range map[string]gender{"mum-of-two": she, "dad-of-three": he, "gran-of-six": she, "parent-of-two": 0} {
		if got := genderOfParent(parent); got != want {
			t.Errorf("genderOfParent(%q) = %d, want %d", parent, got, want)
		}
	}
}

// TestWhereSubjectsBegin: words that say when stand before a subject, and are none of it.
func TestWhereSubjectsBegin(t *testing.T) {
	saidTwice(t, []struct{ text, speaker string }{
		{"Next week the council will say the dam had cracked twice.", "the council"},
		{"Last year its auditors said the dam had cracked twice.", "its auditors"},
		{"Now the auditors say the dam had cracked twice.", "the auditors"},
		{"In a post on Facebook the council said the dam had cracked twice.", "the council"},
		{"The Bank of Selm said the dam had cracked twice.", "Bank of Selm"},
		{"Smith the butcher said the dam had cracked twice.", "Smith the butcher"},
	})
}
