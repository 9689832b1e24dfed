package evaluate

import "testing"

func TestShared(t *testing.T) {
	const want = "the harbour was closed for nine days"
	tests := []struct {
		name, got string
		p, r      float64
	}{
		{"the very words", "the harbour was closed for nine days.", 1, 1},
		{"one foreign word behind them", want + " advertisement", .8, 1},
		{"the first word lost", "harbour was closed for nine days", 1, .75},
		{"twice", want + " " + want, 4.0 / 11, 1},
		{"nothing", "", 1, 0},
	}
	for _, tt := range tests {
		got := shared(pageWords("the harbour was closed for nine days"), pageWords(tt.got))
		if got.P != tt.p || got.R != tt.r {
			t.Errorf("%s: shared(%q, %q) = %+v, want P %.3f R %.3f", tt.name, want, tt.got, got, tt.p, tt.r)
		}
	}
}
