package match

import (
	"slices"
	"strings"
	"testing"
)

// TestTerms: what an index stores of a text, in order of first use.
func TestTerms(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"stop words are left out", "The troops are not at the border", "troop border"},
		{"stems", "Taxes taxed taxing", "tax"},
		{"forms that no stemmer finds", "He paid and sold what women bought", "pay sell woman buy"},
		{"words for one thing", "Soldiers of Moscow, Russian troops", "troop russia"},
		{"names of one body", "The GOP and the Republicans", "republican"},
		{"two words that are one", "United States, white house, New York", "usa whitehous newyork"},
		{"initials", "U.S. and U.S.A. and U.N. rules", "usa un rule"},
		{"us and US", "Tell us that US rules", "tell usa rule"},
		{"accents and ligatures", "Café ﬁve naïve", "cafe 5 naiv"},
		{"apostrophes", "Ukraine’s o'clock rock'", "ukrain oclock rock"},
		{"a soft hyphen", "bor\u00adder", "border"},
		{"a word drawn out", "loooooove looove", "loov"},
		{"a hashtag's words", "#SomeHashTag", "hash tag"},
		{"numbers", "100,000 troops, 1.5 percent, 12.", "100000 troop 1.5 percent 12"},
		{"a scale behind its number", "5 million, 3bn and 2 hundred", "5000000 3000000000 200"},
		{"number words", "nine of twenty million", "9 20000000"},
		{"a scale alone", "millions of million", "million"},
		{"signs", "50% — $5 (!)", "50 percent 5"},
		{"an address", "border https://example.org/troops www.troops.org", "border"},
		{"a picture's address", "border pic.twitter.com/abc", "border"},
		{"a signature is no text", "Troops move — Jane Roe (@jane) October 15, 2019", "troop move"},
		{"twice is once", "border Border BORDER", "border"},
		{"other scripts", "граница 国境", "граница 国境"},
		{"signs alone", "!? …", ""},
		{"nothing", "", ""},
	} {
		if got := strings.Join(Terms(tt.text), " "); got != tt.want {
			t.Errorf("%s: Terms(%q) = %q, want %q", tt.name, tt.text, got, tt.want)
		}
	}
}

// TestTermsAreBounded: a text or a word without end makes no more than its limit.
func TestTermsAreBounded(t *testing.T) {
	var many strings.Builder
	for i := range 40_000 {
		many.WriteString(" w" + strings.Repeat("x", i%9) + string(rune('a'+i%26)) + string(rune('a'+i/26%26)))
	}
	if got := len(Terms(many.String())); got > maxTerms {
		t.Errorf("%d terms of a long text, want at most %d", got, maxTerms)
	}
	for _, s := range []string{strings.Repeat("ab", 500), strings.Repeat("12", 500), strings.Repeat("A.", 500)} {
		for _, term := range Terms(s) {
			if n := len([]rune(term)); n > maxTerm {
				t.Errorf("a term of %d runes, want at most %d", n, maxTerm)
			}
		}
	}
}

// TestSignatures: who signed an embedded post, and when.
func TestSignatures(t *testing.T) {
	r := read("Troops move — Jane Roe (@jane_roe) October 15, 2019", nil)
	var author []string
	for _, tok := range r.author {
		author = append(author, tok.word)
	}
	if got := strings.Join(author, " "); got != "jane roe jane roe" || r.month != "october" || r.year != "2019" {
		t.Errorf("signed by %q in %s %s, want jane roe by name and handle, october 2019", got, r.month, r.year)
	}
	if r := read("Troops — and ships (of 1990) move", nil); r.author != nil || r.month != "" {
		t.Errorf("a remark in brackets is signed by %v, in %q", r.author, r.month)
	}
	if !read("Troops pic.twitter.com/abc", nil).picture || read("Troops on a picture", nil).picture {
		t.Error("a picture is attached by its address alone")
	}
}

// TestSplit: a hashtag that is no word comes apart in two that the collection knows.
func TestSplit(t *testing.T) {
	known := func(term string) bool {
		return slices.Contains([]string{"krystina", "martelli", "snowman", "snow", "mansex", "sex", "border"}, term)
	}
	for tag, want := range map[string]string{
		"krystinamartelli": "krystina martelli",
		"snowmansex":       "snow mansex", // the shorter half as long as may be
		"border":           "",            // a word
		"xborder":          "",
		"sex":              "",
		"theborder":        "", // a stop word is no half
	} {
		if got := strings.Join(split(tag, known), " "); got != want {
			t.Errorf("split(%q) = %q, want %q", tag, got, want)
		}
	}
}

// TestDayOf adds what TestDatesAsTheyAreWritten does not show.
func TestDayOf(t *testing.T) {
	for s, want := range map[string]string{
		"Sept. 3rd, 2019":                       "2019-09-03",
		"October 2019":                          "",
		"Octember 22, 2019":                     "",
		"October 32, 2019":                      "",
		strings.Repeat(" ", 100) + "2019-10-22": "", // too far on
	} {
		wantDay := day{}
		if want != "" {
			wantDay = dayOf(want)
		}
		if got := dayOf(s); got != wantDay || (want != "") != got.known {
			t.Errorf("dayOf(%q) = %v, want that of %q", s, got, want)
		}
	}
	if a, b := dayOf("2020-02-28"), dayOf("2020-03-01"); b.n-a.n != 2 {
		t.Errorf("%d days from the 28th of February 2020 to the 1st of March, want 2", b.n-a.n)
	}
}

func TestSameName(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		same bool
	}{
		{"Donald Trump", "donald trump", true},
		{"Trump", "Donald J. Trump", true},
		{"Donald Trump", "Donald J. Trump", true},
		{"Donald Trump", "Ivanka Trump", false},
		{"Donald Trump", "Donald Duck", false},
		{"", "", false},
		{"Trump", "", false},
	} {
		if got := sameName(tt.a, tt.b); got != tt.same || sameName(tt.b, tt.a) != tt.same {
			t.Errorf("%q and %q are named alike: %v, want %v", tt.a, tt.b, got, tt.same)
		}
	}
}

func TestOrderOfIDs(t *testing.T) {
	ids := []string{"10", "9", "b", "a", "", "100"}
	slices.SortFunc(ids, compareIDs)
	if want := []string{"", "9", "a", "b", "10", "100"}; !slices.Equal(ids, want) {
		t.Errorf("ids in order: %q, want %q", ids, want)
	}
}

// TestIDF: a rarer word says more; in a small collection everyday words say little though
// none of its claims holds them.
func TestIDF(t *testing.T) {
	large := Stats{Claims: 100_000, Frequency: map[string]int{"border": 5000, "frostbite": 3}}
	if large.idf("frostbite") <= large.idf("border") || large.idf("border") <= 0 {
		t.Errorf("frostbite %.2f, border %.2f: want the rarer to say more", large.idf("frostbite"), large.idf("border"))
	}
	small := Stats{Claims: 3}
	if small.idf("year") >= small.idf("frostbit") {
		t.Errorf("in three claims a year says %.2f and frostbite %.2f", small.idf("year"), small.idf("frostbit"))
	}
	if all := (Stats{Claims: 6000, Frequency: map[string]int{"said": 9000}}); all.idf("said") < 0 {
		t.Errorf("a word of all claims and more says %.2f, want no less than nothing", all.idf("said"))
	}
}

// TestWordTables: no word of the tables is taken for two.
func TestWordTables(t *testing.T) {
	for _, name := range []string{"same words", "same stems", "irregular forms", "numbers"} {
		seen := map[string]bool{}
		for _, line := range tables[name] {
			for _, w := range line {
				if seen[w] {
					t.Errorf("%s: %q stands twice", name, w)
				}
				seen[w] = true
			}
		}
	}
}
