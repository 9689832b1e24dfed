package known_test

import (
	"strings"
	"testing"

	"factdesk/claims"
	"factdesk/internal/ingest"
	"factdesk/internal/known"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
)

const harborTalk = `MODERATOR: Good evening, and thank you. Mrs. Odell, what do you say?

ODELL: Look at the dues that our harbor takes from the ferries. They went up by 40 percent in 2020.

BRAND: I don't agree. We all take the bus, and I know what the fares are. They went up by 40 percent in 2020.

ODELL: I said so, and you know it.
`

// TestAnImportedTalkRepeatsWithWhatWasSaidBefore: what a line is about is told by the ones
// before it, which come along with the candidate and go when the words are taken down.
func TestAnImportedTalkRepeatsWithWhatWasSaidBefore(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		bring(t, db, factCheck("Harbor dues for ferries went up by 40 percent in 2020.", "True"), factCheck("Bus fares went up by 40 percent in 2020.", "True"))
		im := ingest.Importer{DB: db}
		if _, err := im.Import(t.Context(), ingest.Item{Name: "talk.txt", Raw: []byte(harborTalk), MediaType: "text/plain", Given: ingest.Meta{Language: "en", Published: "2021-03-01"}}, rita.Actor(), noon); err != nil {
			t.Fatal(err)
		}
		page, err := db.Candidates(t.Context(), store.CandidateQuery{State: claims.CandidateNew, Limit: 40})
		if err != nil {
			t.Fatal(err)
		}
		got := map[string]string{}
		for _, x := range page.Items {
			if !strings.Contains(x.Exact, "went up by 40 percent") || x.Speaker == nil {
				continue
			}
			found, err := known.Of(db).Repeats(t.Context(), &x)
			if err != nil || len(found) == 0 {
				t.Fatalf("%q repeats %v (%v), want something", x.Exact, found, err)
			}
			got[strings.ToLower(*x.Speaker)] = found[0].External.ClaimReviewed[:3]
		}
		if got["odell"] != "Har" || got["brand"] != "Bus" {
			t.Errorf("by speaker: %v, want the harbor of Odell and the bus of Brand", got)
		}
	})
}
