package api

import "testing"

// TestNearest: of words that stand several times, those nearest to where they were said to.
func TestNearest(t *testing.T) {
	const text = "Äpfel fell. Pears fell. Äpfel rose. Pears fell."
	for _, tt := range []struct {
		words    string
		at, want int
	}{
		{"Pears fell.", 0, 12}, {"Pears fell.", 20, 12}, {"Pears fell.", 30, 36}, {"Pears fell.", 999, 36},
		{"Äpfel", 13, 24}, {"Plums", 3, -1}, {"", 3, -1},
	} {
		if got := nearest(text, tt.words, tt.at); got != tt.want {
			t.Errorf("nearest(%q, %d) = %d, want %d", tt.words, tt.at, got, tt.want)
		}
	}
}
