package match_test

import (
	"fmt"
	"testing"

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
