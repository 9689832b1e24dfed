package text

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNamesBefore(t *testing.T) {
	const article = "Kestrel Lines and the Harbour Bank met on Monday in Selm.\n\nTalks with Mr Olaf Scholz failed. Kestrel Lines left for the Bank of Selm. The firm sank, Roe said."
	for _, tt := range []struct {
		name string
		pos  int
		most int
		want []string
	}{
		{"the nearest first, each once", 132, 9, []string{"the Bank of Selm", "Kestrel Lines", "Olaf Scholz", "Selm", "the Harbour Bank"}},
		{"not more than asked for", 132, 2, []string{"the Bank of Selm", "Kestrel Lines"}},
		{"none behind the place", 30, 9, []string{"Kestrel Lines"}},
		{"none at the beginning", 0, 9, []string{}},
	} {
		got := []string{}
		for _, n := range Parse(article).NamesBefore(tt.pos, tt.most) {
			got = append(got, n.Text)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

// TestWhatIsAName: each line has one name, or none, before its bar.
func TestWhatIsAName(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"They met Jane Roe.", "Jane Roe"},
		{"They met Dr Jane Roe.", "Jane Roe"},
		{"They met Ursula von der Leyen.", "Ursula von der Leyen"},
		{"They met at the Ministry of Health.", "the Ministry of Health"},
		{"They met at the Centre for Peat.", "the Centre for Peat"},
		{"They sailed on the Marigold.", "the Marigold"},
		{"They met on Friday.", ""},
		{"They met in May.", ""},
		{"Prices rose.", ""},
		{"But the prices rose.", ""},
		{"And I left.", ""},
		{"Kestrel rose. They sold Kestrel.", "Kestrel"},
		{"In Selm they met.", "Selm"},
	} {
		got := ""
		for _, n := range Parse(tt.text).NamesBefore(len(tt.text), 9) {
			got += n.Text
			if in := Parse(tt.text).Slice(n.Start, n.End); in != n.Text {
				t.Errorf("%q: %q is said to stand at %v, where %q does", tt.text, n.Text, n.Span, in)
			}
		}
		if got != tt.want {
			t.Errorf("names in %q are %q, want %q", tt.text, got, tt.want)
		}
	}
}
