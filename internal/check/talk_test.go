package check_test

import (
	"strings"
	"testing"

	"factdesk/internal/auth"
	"factdesk/internal/check"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

const harborTalk = `MODERATOR: Good evening, and thank you. Mrs. Odell, what do you say?

ODELL: Look at the dues that our harbor takes from the ferries. They went up by 40 percent in 2020.

BRAND: I don't agree. We all take the bus, and I know what the fares are. They went up by 40 percent in 2020.

ODELL: I said so, and you know it.
`

// TestATalkIsHeldWithWhatWasSaidBefore: two people say the same words of two things, and
// each is held against the fact-check of theirs.
func TestATalkIsHeldWithWhatWasSaidBefore(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		c := newsroom(t, db)
		bring(t, db, "Harbor dues for ferries went up by 40 percent in 2020.", "Bus fares went up by 40 percent in 2020.")
		r, err := c.Check(t.Context(), check.Draft{Text: harborTalk, Language: "en", Published: "2021-03-01"})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, x := range r.Claims {
			if strings.Contains(x.Exact, "went up by 40 percent") && len(x.Matches) > 0 {
				got = append(got, x.Speaker+": "+strings.Fields(x.Matches[0].Text)[0])
			}
		}
		if want := "ODELL: Harbor, BRAND: Bus"; !strings.EqualFold(strings.Join(got, ", "), want) {
			t.Errorf("held against %q, want %q", got, want)
		}
	})
}

// bring imports others' fact-checks of claims.
func bring(t *testing.T, db *store.DB, claims ...string) {
	t.Helper()
	var all []store.IncomingReview
	for _, claim := range claims {
		e := &review.External{URL: "https://checks.example/" + strings.ReplaceAll(claim, " ", "-"), ClaimReviewed: claim, Publisher: "Checks", Rating: "True", Raw: "{}", Language: "en"}
		e.Repairs = e.Normalise()
		e.Seal()
		all = append(all, store.IncomingReview{External: e, Place: "line 1", Hash: e.Digest})
	}
	run, err := db.NewReviewImport(t.Context(), store.ReviewImport{Source: "feed.json", State: store.ReviewsRunning}, auth.CommandLine, noon)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.SaveReviews(t.Context(), &run, all, noon); err != nil {
		t.Fatal(err)
	}
}

// The command line checks what is too long where others wait.
func TestALongTalkIsCheckedAlone(t *testing.T) {
	c := check.Checker{DB: storetest.Open(t), Limits: check.Alone}
	long := strings.Repeat("Words without a claim, and nothing else at all.\n\n", 3000)
	if _, err := c.Check(t.Context(), check.Draft{Text: long, Language: "en"}); err != nil {
		t.Errorf("a text of %d characters: %v", len(long), err)
	}
}
