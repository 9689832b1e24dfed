package match_test

import (
	"fmt"
	"slices"
	"testing"

	"factdesk/claims"
	"factdesk/claims/match"
)

var desk = []match.Claim{
	{ID: "troops", Text: "Russia has massed some 100,000 troops at the Ukrainian border.", Title: "How many soldiers stand at Ukraine's border?"},
	{ID: "gas", Text: "Germany gets half of its natural gas from Russia.", Title: "German gas imports"},
	{ID: "ban", Text: "Trump banned full-face veils in public places.", Title: "Did Trump ban veils?"},
	{ID: "bags", Text: "Michael Kors bags are made of dog leather.", Title: "Michael Kors and dog hides"},
	{ID: "snow", Text: "A drunk man lost his penis to frostbite after sex with a snowman.", Title: "Snowman sex"},
}

func TestSearchFindsAClaimInOtherWords(t *testing.T) {
	x := match.New(desk)
	for query, want := range map[string]string{
		"Moscow has dispatched around 100,000 soldiers to the border with Ukraine":                                                                 "troops",
		"nearly 100 thousand Russian troops stand at Ukraine’s borders, NATO says":                                                                 "troops",
		"ask if true your bags are made of cruel dog hides https://t.co/abc":                                                                       "bags",
		"BREAKING:Trump Just Declared To Ban Full-Face Veils In Public Places. https://t.co/x pic.twitter.com/y— Sonlight (@JOE) February 4, 2017": "ban",
		"#SnowmanSex is how you lose it all to frostbite":                                                                                          "snow",
	} {
		got := x.Search(match.Query{Text: query}, 3)
		if len(got) == 0 || got[0].ID != want || got[0].Score < match.Likely {
			t.Errorf("Search(%q) = %+v, want %s first and likely", query, got, want)
		}
	}
}

func TestUnlikeClaimsAreNotLikely(t *testing.T) {
	x := match.New(desk)
	for _, query := range []string{
		"Germany's chancellor met the president of Russia in Moscow",
		"Trump said in public that the man was drunk",
		"The border between the two countries is closed to bags",
	} {
		if got := x.Search(match.Query{Text: query}, 1); len(got) > 0 && got[0].Score >= match.Likely {
			t.Errorf("Search(%q) = %+v, want nothing likely", query, got)
		}
	}
}

func TestRankAgreesWithSearch(t *testing.T) {
	q := match.Query{Text: "troops from Russia at the border of Ukraine"}
	stats := match.Stats{Claims: len(desk), Frequency: map[string]int{}}
	for _, c := range desk {
		terms := match.Terms(c.Text + " " + c.Title)
		stats.Length += float64(len(terms)) / float64(len(desk))
		for _, term := range terms {
			stats.Frequency[term]++
		}
	}
	ranked, searched := match.Rank(q, desk, stats, 1), match.New(desk).Search(q, 1)
	if fmt.Sprint(ranked) != fmt.Sprint(searched) {
		t.Errorf("Rank = %v, Search = %v: want the same", ranked, searched)
	}
}

func TestNothingToFind(t *testing.T) {
	x := match.New(desk)
	for _, query := range []string{"", "the of and", "zyzzyva", "\xff\xfe", "https://example.org/"} {
		if got := x.Search(match.Query{Text: query}, 5); len(got) != 0 {
			t.Errorf("Search(%q) = %v, want nothing", query, got)
		}
	}
	if got := match.New(nil).Search(match.Query{Text: "troops"}, 5); len(got) != 0 {
		t.Errorf("search of an empty index = %v", got)
	}
}

func TestSearchLearnsOtherWordsFromTitles(t *testing.T) {
	all := slices.Clone(desk)
	for _, town := range []string{"Leeds", "Turin", "Malmo", "Ghent"} {
		all = append(all, match.Claim{ID: "jail " + town, Text: "Burglars of " + town + " sit in jail.", Title: "Are " + town + " burglars in prison?"})
	}
	all = append(all,
		match.Claim{ID: "whales", Text: "Whales are kept in a jail under water.", Title: "Whales under water"},
		match.Claim{ID: "sharks", Text: "Whales are kept in a cave under water.", Title: "Whales under water"})
	got := match.New(all).Search(match.Query{Text: "a prison where whales are kept"}, 2)
	if len(got) != 2 || got[0].ID != "whales" || details(got[0])["other words"] != "jail" {
		t.Errorf("a prison for whales: %+v, want the jail for whales first, and why", got)
	}
}

func TestTheDayBringsAClaimIntoTheFirstStage(t *testing.T) {
	claims := []match.Claim{{ID: "near", Text: "Wages went up", Date: "2016-10-20"}}
	for i := range 150 {
		claims = append(claims, match.Claim{ID: fmt.Sprintf("old %03d", i), Text: "Wages of all farmers went up", Date: "2007-01-01"})
	}
	got := match.New(claims).Search(match.Query{Text: "wages of farmers", Date: "2016-10-19"}, 100)
	if !slices.ContainsFunc(got, func(m match.Match) bool { return m.ID == "near" }) {
		t.Errorf("wages of farmers in October 2016: %d matches without the claim of that day; 150 older ones share more", len(got))
	}
}

func TestAShortSentenceLeansOnItsContext(t *testing.T) {
	x := match.New(desk)
	const said = "We spoke of Michael Kors and his bags of leather."
	short := x.Search(match.Query{Text: "It is dog.", Context: said}, 1)
	long := x.Search(match.Query{Text: "It is dog, a drunk man said in the snow of Germany at the border.", Context: said}, 5)
	at := slices.IndexFunc(long, func(m match.Match) bool { return m.ID == "bags" })
	if len(short) != 1 || short[0].ID != "bags" || at < 0 || long[at].Score >= short[0].Score {
		t.Errorf("by the context: %+v, want bags, and surer of it than by a long sentence: %+v", short, long)
	}
}

func TestTheSameNumberTellsClaimsApart(t *testing.T) {
	all := append(slices.Clone(desk),
		match.Claim{ID: "127", Text: "More than 127,000 Russian troops have moved close to Ukraine's borders"},
		match.Claim{ID: "60", Text: "Russia has no more than 60,000 combat troops near Ukraine."})
	got := match.New(all).Search(match.Query{Text: "127,000 Russian troops near Ukraine"}, 2)
	if len(got) != 2 || got[0].ID != "127" || got[0].Score < match.Likely || details(got[0])["number"] != "127000" {
		t.Errorf("127,000 troops: %+v, want 127 first and likely", got)
	}
	for _, query := range []string{"10 Russian troops", "Russian troops in 2014"} {
		for _, m := range match.New([]match.Claim{{ID: "a", Text: "10 troops of Russia were there in 2014"}}).Search(match.Query{Text: query}, 1) {
			if details(m)["number"] != "" {
				t.Errorf("Search(%q) takes a small number or a year for telling: %+v", query, m)
			}
		}
	}
}

// TestTheSameNumberIsOneOfTheSameThing: numbers are compared as quantities, not as they
// are written.
func TestTheSameNumberIsOneOfTheSameThing(t *testing.T) {
	for _, tt := range []struct {
		query string
		claim match.Claim
		want  string
	}{
		{"100.000 Soldaten sind an der Grenze", match.Claim{Text: "100 000 Soldaten stehen dort", Language: "de"}, "100000"},
		{"An der Grenze stehen nach Angaben der Regierung 100.000 Soldaten", match.Claim{Text: "100,000 troops, Soldaten, are there"}, "100000"},
		{"2.5 million troops", match.Claim{Text: "2,500,000 troops"}, "2500000"},
		{"Wages rose by 2.5 percent", match.Claim{Text: "Wages rose by 2.5%"}, "2.5"},
		{"Its headline has 420 fires", match.Claim{Text: "Fires in the city", Title: "Were there 420 fires?"}, "420"},
		{"500 troops are there", match.Claim{Text: "The troops cost $500"}, ""},
		{"The fires rose by 500", match.Claim{Text: "There were 500 fires"}, ""},
		{"Turnout was 25 percent", match.Claim{Text: "Turnout was 25%"}, ""},
		{"Turnout in 2014", match.Claim{Text: "Turnout of 2014"}, ""},
		{"500 troops", match.Claim{Text: "500 troops", Quantities: []claims.Quantity{}}, ""},
		{"500 troops", match.Claim{Text: "half a thousand troops", Quantities: []claims.Quantity{{Value: 500}}}, "500"},
	} {
		tt.claim.ID = "a"
		found := match.New([]match.Claim{tt.claim}).Search(match.Query{Text: tt.query}, 1)
		if len(found) != 1 || details(found[0])["number"] != tt.want {
			t.Errorf("%q and %q share the number %q, want %q: %+v", tt.query, tt.claim.Text, details(found[0])["number"], tt.want, found)
		}
	}
}

func TestAPostWithAPictureLooksForClaimsAboutOne(t *testing.T) {
	all := []match.Claim{{ID: "plain", Text: "Sharks swam in flooded streets."}, {ID: "photo", Text: "A photograph shows sharks in flooded streets."}}
	got := match.New(all).Search(match.Query{Text: "Sharks in streets pic.twitter.com/x"}, 2)
	if len(got) != 2 || partValue(got, "photo", "post") != 0.5 || partValue(got, "plain", "post") != 0 {
		t.Errorf("a post with a picture: %+v, want the photograph's claim to have a part for it", got)
	}
}

func details(m match.Match) map[string]string {
	out := map[string]string{}
	for _, p := range m.Parts {
		out[string(p.Name)] = p.Detail
	}
	return out
}

func partValue(found []match.Match, id string, part match.PartName) float64 {
	for _, m := range found {
		for _, p := range m.Parts {
			if m.ID == id && p.Name == part {
				return p.Value
			}
		}
	}
	return 0
}
