package figure

import (
	"slices"
	"strings"
	"testing"

	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// TestCut: a text's pieces, apart by bars; a gap is written as "_".
func TestCut(t *testing.T) {
	for s, want := range map[string]string{
		"It ran 5km, twenty-five times.":    "_|It|ran|5|km|,|twenty|-|five|times|.|_",
		"A two-and-a-half-year ban":         "_|A|two|-|and|-|a|-|half|-|year|ban|_",
		"a well-known man":                  "_|a|well-known|man|_",
		"a 10-year-old, a year-old row":     "_|a|10|-|year|-|old|,|a|year|-|old|row|_",
		"USD115m on Dec31":                  "_|USD|115|m|on|Dec|31|_",
		"about .08 of it, v.08":             "_|about|.08|of|it|,|v|.|08|_",
		"1,234.5% of “May-be”":              "_|1,234.5|%|of|“|May-be|”|_",
		"Heading 1\n\nThe mid-January rise": "_|Heading|1|_|The|mid|-|January|rise|_",
		"":                                  "_",
	} {
		var got []string
		for _, p := range cut(text.Parse(s)) {
			if p.Kind == Gap {
				p.Raw = "_"
			}
			got = append(got, p.Raw)
		}
		if got := strings.Join(got, "|"); got != want {
			t.Errorf("pieces of %q = %s, want %s", s, got, want)
		}
	}
}

// TestPiecesKnowTheirClasses: those of English, whatever the text was parsed as.
func TestPiecesKnowTheirClasses(t *testing.T) {
	for _, language := range []string{"en", "es"} {
		s := New(text.ParseIn("On Monday, 5-day weeks", language))
		if !s.Is(2, lexicon.Weekday) || !s.Is(3, lexicon.Comma) {
			t.Errorf("in %s: Monday is no weekday, or the comma none", language)
		}
		if s.Is(4, lexicon.Weekday) {
			t.Errorf("in %s: 5 is a weekday", language)
		}
		if s.Is(-1, lexicon.Comma) || s.Is(99, lexicon.Comma) {
			t.Errorf("in %s: something stands beyond the ends", language)
		}
	}
}

// TestPiecesKnowWhereTheyStand: in the text, and in which of its tokens.
func TestPiecesKnowWhereTheyStand(t *testing.T) {
	d := text.Parse("Größe: it ran 5km, twenty-five times.")
	s := New(d)
	for piece, want := range map[string]string{"Größe": "Größe", "5": "5km", "km": "5km", "five": "twenty-five"} {
		i := slices.IndexFunc(s.Pieces, func(p Piece) bool { return p.Raw == piece })
		at := s.Span(i, i+1)
		if got := d.Slice(at.Start, at.End); got != piece {
			t.Errorf("%q stands at %q", piece, got)
		}
		first, last := s.Tokens(i, i+1)
		if got := d.Tokens[first].Text; last != first+1 || got != want {
			t.Errorf("%q is of tokens %d to %d, %q", piece, first, last, d.Tokens[first].Text)
		}
	}
}
