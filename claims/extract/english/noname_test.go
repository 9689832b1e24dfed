package english

import (
	"testing"

	"factdesk/claims/text"
)

// TestNameFaults: each finds nobody in the text that it takes, and leaves the other one its
// person.
func TestNameFaults(t *testing.T) {
	for _, f := range nameFaults {
		t.Run(f.name, func(t *testing.T) {
			if got := findPeople(text.Parse(f.takes)).all; len(got) > 0 {
				t.Errorf("%q names %q, want nobody", f.takes, got[0].name)
			}
			if got := findPeople(text.Parse(f.refuses)).all; len(got) != 1 {
				t.Errorf("%q names %d people, want one", f.refuses, len(got))
			}
		})
	}
}

// TestPlacesAndShips: what is named beside people is nobody.
func TestPlacesAndShips(t *testing.T) {
	for _, example := range []string{
		"The body was found at Lake Karapiro on Friday.",
		"They crossed Elizabeth Bridge at noon.",
		"The crowd on Albert Square grew.",
		"The ferry passed Florence Island.",
		"The USS John Quill sailed on Friday.",
		"The ferry MV Alice Quill sank on Friday.",
		"The match was won by Ardmore United on Friday.",
		"Everyone I met was glad.",
		"Police searched 12 Albert Court on Friday.",
		"He parked his Aston Martin in Maple Close.",
		"The ferry passed the Mary Rose.",
		"They met in Charlotte Crescent at noon.",
	} {
		if got := findPeople(text.Parse(example)).all; len(got) > 0 {
			t.Errorf("%q names %q, want nobody", example, got[0].name)
		}
	}
}
