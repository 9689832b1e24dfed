package claims

import (
	"testing"

	"github.com/google/uuid"
)

func TestPassageInAText(t *testing.T) {
	const text = "Über die Brücke.\n\nZwei Sätze."
	tests := []struct {
		name string
		at   int
		want string
	}{
		{"at the head", 0, "Neu.\n\n" + text},
		{"between paragraphs", 18, "Über die Brücke.\n\nNeu.\n\nZwei Sätze."},
		{"at the end", 29, text + "\n\nNeu."},
	}
	for _, tt := range tests {
		p := Passage{Text: "Neu.", At: tt.at}
		if got := p.In(text); got != tt.want {
			t.Errorf("%s: In = %q, want %q", tt.name, got, tt.want)
		}
		for i, c := range []rune(text) {
			if got := []rune(p.In(text))[i+p.Moves(i)]; got != c {
				t.Errorf("%s: what was at %d is %q, want %q", tt.name, i, got, c)
			}
		}
	}
}

func TestLeftOutCountsWhatNobodyTookIn(t *testing.T) {
	taken := uuid.New()
	got := NewLeftOut("One two three.", []Passage{{Text: "Four five.", Words: 2}, {Text: "Six.", Words: 1, TakenInto: &taken}, {Words: 9}})
	if got.Words != 2 || got.Of != 5 || len(got.Passages) != 1 {
		t.Errorf("NewLeftOut = %+v, want 2 of 5 words in one passage", got)
	}
}
