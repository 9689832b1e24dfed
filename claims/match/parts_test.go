package match_test

import (
	"fmt"
	"math"
	"testing"

	"factdesk/claims/match"
)

// TestTheMonthOfAPost: a claim that names the month and year of a signed post is nearer
// than one that names the year, and another year speaks against it.
func TestTheMonthOfAPost(t *testing.T) {
	const post = "Sharks swam in flooded streets of Selm — Jane Roe (@jane) April 3, 2019"
	for text, want := range map[string]struct {
		value  float64
		detail string
	}{
		"Sharks swam in Selm in April 2019.": {1, "april 2019"},
		"Sharks swam in Selm in 2019.":       {1. / 3, "2019"},
		"Sharks swam in Selm in May 2019.":   {1. / 3, "2019"},
		"Sharks swam in Selm in 2016.":       {-1. / 3, "2016, not 2019"},
		"Sharks swam in Selm in April.":      {0, ""},
		"4,000 sharks swam in Selm.":         {0, ""},
	} {
		got := match.New([]match.Claim{{ID: "a", Text: text}}).Search(match.Query{Text: post}, 1)
		if len(got) != 1 || math.Abs(partValue(got, "a", "month")-want.value) > 1e-9 || details(got[0])["month"] != want.detail {
			t.Errorf("the month of %q: %+v, want %v for %q", text, got, want.value, want.detail)
		}
	}
}

// TestWhoSignedIt: a claim about who signed a post has a part for it.
func TestWhoSignedIt(t *testing.T) {
	x := match.New([]match.Claim{{ID: "roe", Text: "Jane Roe saw sharks in Selm."}, {ID: "doe", Text: "John Doe saw sharks in Selm."}})
	got := x.Search(match.Query{Text: "Sharks in Selm — Jane Roe (@jane) April 3, 2019"}, 2)
	if len(got) != 2 || got[0].ID != "roe" || details(got[0])["author"] != "jane, roe" || partValue(got, "doe", "author") != 0 {
		t.Errorf("a post that Jane Roe signed: %+v", got)
	}
}

// TestSpeakersOftenChecked: of other people's claims those of one who was checked often
// are likelier to come back.
func TestSpeakersOftenChecked(t *testing.T) {
	claims := []match.Claim{{ID: "rare", Text: "Sharks swam in Selm.", Speaker: "Jane Roe"}, {ID: "often", Text: "Sharks swam in Selm.", Speaker: "John Doe"}}
	for i := range 20 {
		claims = append(claims, match.Claim{ID: fmt.Sprintf("other %d", i), Text: "Wages rose.", Speaker: "John Doe"})
	}
	got := match.New(claims).Search(match.Query{Text: "Sharks swam in Selm", Speaker: "Ann Lee"}, 2)
	rare, often := partValue(got, "rare", "speaker"), partValue(got, "often", "speaker")
	if !(0 < rare && rare < often && often < 1) {
		t.Errorf("by who was checked once %.3f, by who was checked often %.3f: want more for the second, and less than for the speaker", rare, often)
	}
}

// TestAmongManyAClaimIsToBeSaid: in a crowd of claims one of which the query has most is
// before one with which it shares a rarer word; where there are few that says nothing.
func TestAmongManyAClaimIsToBeSaid(t *testing.T) {
	const text = "two old ferries, they claim, went down off Selm like some quagga"
	claims := []match.Claim{{ID: "rare", Text: "The last quagga died before anybody filmed wild herds grazing"}, {ID: "said", Text: "Ferries go down off Selm"}}
	ranked := func(among int) []match.Match {
		often := map[string]int{}
		for _, term := range match.Terms(text) {
			often[term] = among / 100
		}
		often["quagga"] = 1
		return match.Rank(match.Query{Text: text}, claims, match.Stats{Claims: among, Length: 10, Frequency: often}, 2)
	}
	few, many := ranked(20_000), ranked(1_000_000)
	for _, id := range []string{"rare", "said"} {
		if got := partValue(few, id, match.PartOfClaim); got != 0 {
			t.Errorf("among 20,000 how much of %q is said counts %.3f, want nothing", id, got)
		}
	}
	said, rare := partValue(many, "said", match.PartOfClaim), partValue(many, "rare", match.PartOfClaim)
	if !(said > 0 && rare < 0) {
		t.Errorf("among a million how much is said counts %.3f for the claim and %.3f for another, want more and less than nothing", said, rare)
	}
	if many[0].ID != "said" {
		t.Errorf("among a million %+v is first", many[0])
	}
}

func TestTopIsBounded(t *testing.T) {
	x := match.New(desk)
	for top, want := range map[int]int{-1: 0, 0: 0, 1: 1, 100: 1} {
		if got := x.Search(match.Query{Text: "dog leather bags"}, top); len(got) != want {
			t.Errorf("%d matches of the best %d, want %d", len(got), top, want)
		}
	}
	if got := match.Rank(match.Query{Text: "dog"}, desk, match.Stats{Claims: len(desk)}, -1); len(got) != 0 {
		t.Errorf("the best -1 are %v", got)
	}
}
