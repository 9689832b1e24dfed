package match_test

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"factdesk/claims/extract/found/foundtest"
	"factdesk/claims/match"
)

// FuzzTerms holds what an index relies on: bounded, unique, valid terms, the same each
// time, and scores between 0 and 1 for whatever is put in.
func FuzzTerms(f *testing.F) {
	for _, s := range []string{"", "U.S. troops: 100,000!", "— A (@b_c) May 1, 2019", "#SomeTag#@x pic.twitter.com/…", "\xff\xfe\x00", "1e309 million", "ﬁ İß ǅ 👩‍👩‍👧", "9999999999999999999999 trillion", "2019-13-45"} {
		f.Add(s)
	}
	x := match.New(desk)
	f.Fuzz(func(t *testing.T, s string) {
		terms := match.Terms(s)
		seen := map[string]bool{}
		for _, w := range terms {
			if w == "" || seen[w] || len([]rune(w)) > 40 || strings.ContainsAny(w, " \n\t") || !utf8.ValidString(w) {
				t.Errorf("Terms(%q) holds %q", s, w)
			}
			seen[w] = true
		}
		if len(terms) > 256 {
			t.Errorf("Terms gives %d terms", len(terms))
		}
		if again := match.Terms(s); strings.Join(again, " ") != strings.Join(terms, " ") {
			t.Errorf("Terms(%q) = %q and %q", s, terms, again)
		}
		for _, m := range x.Search(match.Query{Text: s, Context: s, Speaker: s, Date: s}, 5) {
			if !(m.Score >= 0 && m.Score <= 1) {
				t.Errorf("Search(%q) scores %v", s, m.Score)
			}
		}
	})
}

func TestNastyTextsAreQuick(t *testing.T) {
	x := match.New(desk)
	for name, unit := range map[string]string{
		"letters": "a", "words": "border troops ", "tags": "#abcdefghijklmnop", "handles": "— A (@b)", "brackets": "(@",
		"initials": "U.S.", "digits": "1", "commas": "1,", "marks": "a\u0301", "addresses": "https://", "dashes": "— ", "apostrophes": "a'",
	} {
		text := strings.Repeat(unit, 1<<20/len(unit))
		foundtest.Bounded(t, "1 MB of "+name, 5*time.Second, func() {
			match.Terms(text)
			x.Search(match.Query{Text: text, Context: text, Speaker: text, Date: text}, 5)
		})
	}
}

func TestDatesAsTheyAreWritten(t *testing.T) {
	said := []match.Claim{
		{ID: "near", Text: "Wages went up in Ohio.", Date: "2016-10-20"},
		{ID: "past", Text: "Wages went up in Iowa.", Date: "2009-01-01"},
	}
	x := match.New(said)
	for _, date := range []string{"2016-10-19", "20161019", "2016-10-19T10:00:00Z", "stated on October 19, 2016 in a debate:", "19 Oct. 2016", "Oct 19th, 2016", "2016-10"} {
		if got := x.Search(match.Query{Text: "wages went up", Date: date}, 1); len(got) != 1 || got[0].ID != "near" {
			t.Errorf("with the date %q: %+v, want near", date, got)
		}
	}
	for _, date := range []string{"", "soon", "2016", "2016-13-40", "May", "99999"} {
		for _, m := range x.Search(match.Query{Text: "wages went up", Date: date}, 2) {
			for _, p := range m.Parts {
				if p.Name == "date" {
					t.Errorf("the date %q counts: %+v", date, p)
				}
			}
		}
	}
}

func TestPartsSayWhatTheyRestOn(t *testing.T) {
	q := match.Query{Text: "We sent 100,000 troops to Ukraine's border", Speaker: "Putin", Date: "2022-01-20"}
	claims := append([]match.Claim{{ID: "said", Text: "Some 100,000 Russian troops stand at the border of Ukraine", Speaker: "Vladimir Putin", Date: "2022-01-25"}}, desk...)
	got := match.New(claims).Search(q, 1)[0]
	details := map[string]string{}
	for _, p := range got.Parts {
		details[string(p.Name)] = p.Detail
	}
	if got.ID != "said" || details["speaker"] != "Vladimir Putin" || details["date"] != "5 days later" || !strings.Contains(details["rare words"], "100000") {
		t.Errorf("parts of %s: %q", got.ID, details)
	}
}
