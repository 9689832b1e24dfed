package extract

import (
	"slices"
	"strings"
	"testing"

	"factdesk/claims"
	"factdesk/claims/extract/found/foundtest"
)

// all are the claims of an article for which somebody waits to the end.
func all(in Input) []claims.Found {
	found, err := Extract(in, nil)
	if err != nil {
		panic(err)
	}
	return found
}

func TestNoRulesNoClaims(t *testing.T) {
	if got := all(Input{Text: "La ville a dit qu'elle payait 5 millions.", Language: "fr"}); got != nil {
		t.Errorf("a language without rules gave %v", got)
	}
}

// TestGermanThroughExtract holds German candidates to what every candidate promises,
// under each tag of the language.
func TestGermanThroughExtract(t *testing.T) {
	s := "Berlin (dpa) – „Wir haben 40 Züge gekauft“, sagte Petra Ax am Montag. Das Geld reiche nicht."
	for _, language := range []string{"de", "de-AT", "de-CH"} {
		found := all(Input{Text: s, Language: language})
		foundtest.Check(t, s, found)
		if len(found) != 2 || found[0].Exact != "Wir haben 40 Züge gekauft" || *found[0].Speaker != "Petra Ax" || found[0].Wording != "Wir haben 40 Züge gekauft." {
			t.Errorf("candidates in %s: %+v", language, found)
		}
	}
}

// TestVeryLong: a claim is too long to take in from the same number of words on in every
// language.
func TestVeryLong(t *testing.T) {
	for _, tt := range []struct {
		name, language, text string
		words                int
		long                 bool
	}{
		{"45 words of English", "en", "The port closed for ", 45, false},
		{"46 words of English", "en", "The port closed for ", 46, true},
		{"45 words of German", "de", "Der Hafen schloss für ", 45, false},
		{"46 words of German", "de", "Der Hafen schloss für ", 46, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			more := tt.words - len(strings.Fields(tt.text)) - 1
			found := all(Input{Text: tt.text + strings.Repeat("rot ", more) + "Oslo.", Language: tt.language})
			if len(found) != 1 {
				t.Fatalf("%d candidates, want 1: %+v", len(found), found)
			}
			long := slices.ContainsFunc(found[0].Cues, func(c claims.Cue) bool { return c.Name == "very long" })
			if long != tt.long {
				t.Errorf("very long: %t, want %t: %q", long, tt.long, found[0].Exact)
			}
		})
	}
}
