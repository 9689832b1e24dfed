package text

import (
	"strings"
	"testing"
)

const debate = `MODERATOR: Good evening. Let us begin with the harbor.

ODELL: The harbor cost us nine million. Nobody was asked.
[Applause]

BRAND: That is not so, and you know it. It went up again last year.

ODELL: They never paid.

BRAND: We did.
`

func TestWhatWasSaidBefore(t *testing.T) {
	d := ParseIn(debate, "en")
	for _, tt := range []struct {
		name, at, want string
	}{
		{"the first sentence", "Good evening.", ""},
		{"across speakers", "That is not so", "Let us begin with the harbor.\nThe harbor cost us nine million.\nNobody was asked."},
		{"no more than asked for", "They never paid.", "Nobody was asked.\nThat is not so, and you know it.\nIt went up again last year."},
	} {
		place := strings.Index(debate, tt.at)
		if got := d.SaidBefore(place, 3); got != tt.want {
			t.Errorf("%s: SaidBefore = %q, want %q", tt.name, got, tt.want)
		}
	}
	article := "The harbor cost the city nine million. Nobody was asked."
	if got := ParseIn(article, "en").SaidBefore(39, 3); got != "" {
		t.Errorf("of an article: %q, want nothing", got)
	}
}

func TestEvenlySpaced(t *testing.T) {
	for s, want := range map[string]string{
		"": "", " ": "", "We paid.": "We paid.", " We  paid.": "We paid.", "We paid. ": "We paid.", "We\npaid\u00a0it.\t": "We paid it.",
	} {
		if got := evenlySpaced(s); got != want {
			t.Errorf("evenlySpaced(%q) = %q, want %q", s, got, want)
		}
	}
}
