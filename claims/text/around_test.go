package text

import (
	"strings"
	"testing"

	"factdesk/claims"
	"factdesk/claims/lexicon"
)

// TestAround: a span is widened to the sentences that it touches, and no further.
func TestAround(t *testing.T) {
	d := Parse("The dam broke. Nine people fled. Rain fell all night.\n\nThe mayor left")
	for words, want := range map[string]string{
		"Nine":              "Nine people fled.",
		"Rain fell all":     "Rain fell all night.",
		"broke. Nine":       "The dam broke. Nine people fled.",
		"night.\n\nThe may": "Rain fell all night.\n\nThe mayor left",
		"left":              "The mayor left",
	} {
		at := strings.Index(d.Text, words)
		s := d.Around(claims.Span{Start: at, End: at + len(words)})
		if got := d.Slice(s.Start, s.End); got != want {
			t.Errorf("around %q stands %q, want %q", words, got, want)
		}
	}
	if s := d.Around(claims.Span{Start: 14, End: 15}); s.Start != 14 || s.End != 15 {
		t.Errorf("a space between sentences is in %v", s)
	}
}

// TestPlain: headlines are the same whatever their case, signs and spaces.
func TestPlain(t *testing.T) {
	for a, b := range map[string]string{
		"Mayor quits: “No money left”": "MAYOR QUITS — 'No money left'",
		"Dam breaks, nine flee":        "Dam\u00a0breaks\nnine flee!",
		"Élan vital?":                  "élan-vital",
	} {
		if Plain(a) != Plain(b) {
			t.Errorf("%q is %q, and %q is %q", a, Plain(a), b, Plain(b))
		}
	}
	if Plain("Dam breaks in 1 town") == Plain("Dam breaks in 2 towns") {
		t.Error("figures make no difference")
	}
}

// TestLikeliest: of a single sentence a guess is made, of nothing none.
func TestLikeliest(t *testing.T) {
	for s, want := range map[string]string{
		"The council said that it would close the bridge for a year.": "en",
		"Der Stadtrat sagte, dass die Brücke ein Jahr lang zu ist.":   "de",
		"Le conseil a déclaré que le pont sera fermé pour un an.":     "fr",
		"2019 — 12.5 %": "",
		"":              "",
	} {
		if got := Likeliest(s); got != want {
			t.Errorf("Likeliest(%q) = %q, want %q", s, got, want)
		}
		if got := ParseDetected(s).Text; got != s {
			t.Errorf("the text of %q became %q", s, got)
		}
	}
}

// TestNoLine: a line of a stream that is no line of text is named for what it is.
func TestNoLine(t *testing.T) {
	for raw, want := range map[string]string{
		"Nine people fled.":              "",
		"Caf\xe9 ferm\xe9 pour un an":    "", // in a charset of single bytes
		"":                               "",
		"\xff\xfeN\x00i\x00n\x00e\x00":   "UTF-16 text",
		"N\x00i\x00n\x00e\x00 \x00m\x00": "UTF-16 text",
		"%PDF-1.7 and what follows":      "a PDF file",
		"\x00\x01\x02\x03\x00\x00\xfe":   "a binary file",
	} {
		if got := NoLine([]byte(raw)); got != want {
			t.Errorf("NoLine(%q) = %q, want %q", raw, got, want)
		}
	}
}

// TestBeyondTheEnds: rules look around freely; outside stands a token that is nothing.
func TestBeyondTheEnds(t *testing.T) {
	tokens := Tokens(Parse("Nine fled, 40 stayed").Tokens)
	if !tokens.Word(0) || tokens.Word(3) || tokens.Norm(1) != "fled" || !tokens.Is(2, lexicon.Comma) {
		t.Errorf("tokens inside: %v", tokens)
	}
	for _, k := range []int{-1, len(tokens), len(tokens) + 40} {
		if tokens.Word(k) || tokens.Norm(k) != "" || tokens.Is(k, lexicon.Comma) || tokens.At(k).Block != -1 {
			t.Errorf("something stands at %d: %+v", k, tokens.At(k))
		}
	}
}

// TestLongSentences are cut behind a comma; one without any is cut where it is too long.
func TestLongSentences(t *testing.T) {
	for name, part := range map[string]string{"commas": "nine people fled the town, ", "no comma": "nine people fled the town "} {
		d := Parse("Then " + strings.Repeat(part, 400) + "at last.")
		at := 0
		for i, s := range d.Sentences {
			if s.First != at || s.Last-s.First > longest {
				t.Fatalf("%s: sentence %d has tokens %d to %d behind %d", name, i, s.First, s.Last, at)
			}
			if at = s.Last; name == "commas" && at < len(d.Tokens) && d.Tokens[at-1].Text != "," {
				t.Errorf("sentence %d is cut behind %q", i, d.Tokens[at-1].Text)
			}
		}
		if at != len(d.Tokens) || len(d.Sentences) < 2 {
			t.Errorf("%s: %d sentences reach to token %d of %d", name, len(d.Sentences), at, len(d.Tokens))
		}
	}
}

// TestPicturesAboveCredits: a sentence right above a line that is only a credit is the
// caption of its picture; a paragraph or a quote above it is not.
func TestPicturesAboveCredits(t *testing.T) {
	for above, want := range map[string]Kind{
		"A dredger clears the ship channel off Selm on Monday morning.":                                     Caption,
		"The council met on Monday. It closed the bridge over the river for a year.":                        Prose,
		"“We have no money left for the bridge,” the mayor of Selm said on Monday.":                         Prose,
		strings.Repeat("The council met in the old town hall of Selm ", 4) + "and closed the bridge again.": Prose,
	} {
		d := Parse(above + "\n\nJane Roe/Health Wire\n\nThe mayor said on Tuesday that the bridge would stay shut.")
		if got := d.Blocks[0].Kind; got != want {
			t.Errorf("kind of %q = %d, want %d", above, got, want)
		}
		if last := d.Blocks[len(d.Blocks)-1].Kind; last != Prose {
			t.Errorf("the article behind the picture is %d", last)
		}
	}
}

// TestStopsAtTheEdge of what a full stop may be: a citation behind a quote, a titled name
// behind a time of day, marks typed as two apostrophes.
func TestStopsAtTheEdge(t *testing.T) {
	for s, want := range map[string]int{
		"He wrote of “a long decline.” (Smith 55). Then he left.": 2,
		"He wrote of “a long decline.” (They all knew.) He left.": 3,
		"The dam broke at 6 p.m. Mr. Roe was not there.":          2,
		"At 5 a.m. Mr. Roe left the dam.":                         1,
		"''The dam broke.'' Nine people fled.":                    2,
		"Write to Jane.Doe@example.com about the dam.":            1,
		"The dam broke.Nine people fled.":                         2,
		"It came too late... Nine people fled.":                   2,
		"It came [...] too late for nine people.":                 1,
	} {
		if got := sentencesOf(s); len(got) != want {
			t.Errorf("%q has %d sentences, want %d: %q", s, len(got), want, got)
		}
	}
}
