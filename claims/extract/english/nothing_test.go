package english

import "testing"

// TestNobodyOfAddressOrMake: nobody's office or part goes to a street or a car, and who is called
// like one keeps it.
func TestNobodyOfAddressOrMake(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"the accused, of a street", "Jane Roe, of Maple Close, Selm, denies theft. The defendant paid 40 euros.",
			"[The defendant→Jane Roe] paid 40 euros."},
		{"a street that neighbours live in", "A neighbour in Hill View wept. The jury heard that the neighbour paid 40 euros.",
			"The neighbour paid 40 euros."},
		{"a car with papers in it", "Officers found the accountant's keys in the leased Range Rover. The accountant paid 40 euros.",
			"The accountant paid 40 euros."},
		{"whom a spokesman speaks for", "He told a spokesman for Jane Roe. The spokesman paid 40 euros.",
			"The spokesman paid 40 euros."},
		{"an actor called like a street", "The actor Nathan Lane met Jane Roe. The actor paid 40 euros.",
			"[The actor→Nathan Lane] paid 40 euros."},
		{"a captain called like a street", "The captain, Glenn Close, met Jane Roe. The captain paid 40 euros.",
			"[The captain→Glenn Close] paid 40 euros."},
	} {
		t.Run(tt.name, func(t *testing.T) { wantWording(t, tt.text, tt.want) })
	}
}
