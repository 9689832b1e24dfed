package known_test

import (
	"fmt"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/known"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/seeds"
)

var noon = time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC)

// TestManyCandidatesAreLookedUpInOneSearch: what it takes does not grow with them, and
// each is told what it repeats, as by itself.
func TestManyCandidatesAreLookedUpInOneSearch(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		if _, err := seeds.Load(t.Context(), db, noon); err != nil {
			t.Fatal(err)
		}
		page, err := db.Candidates(t.Context(), store.CandidateQuery{State: claims.CandidateNew, Limit: 40})
		if err != nil || len(page.Items) < 10 {
			t.Fatalf("%d candidates wait (%v), want some", len(page.Items), err)
		}
		for _, some := range [][]claims.Candidate{nil, page.Items[:1], page.Items} {
			var n atomic.Int64
			if _, err := known.Of(db).RepeatsOfEach(store.Watch(t.Context(), func(string) { n.Add(1) }), some); err != nil {
				t.Fatal(err)
			}
			if got := n.Load(); got > 12 {
				t.Errorf("%d candidates took %d statements, want 12 at most", len(some), got)
			}
		}
		each, err := known.Of(db).RepeatsOfEach(t.Context(), page.Items)
		if err != nil {
			t.Fatal(err)
		}
		for i, x := range page.Items {
			alone, err := known.Of(db).Repeats(t.Context(), &x)
			if got, want := first(each[i]), first(alone); err != nil || got != want {
				t.Errorf("%q among others repeats %s, alone %s (%v)", x.Exact, got, want, err)
			}
		}
	})
}

// first is what was found first, with its score.
func first(found []store.Near) string {
	if len(found) == 0 {
		return "nothing"
	}
	var id uuid.UUID
	if n := found[0]; n.Case != nil {
		id = n.Case.ClaimID
	} else {
		id = n.External.ID
	}
	return fmt.Sprintf("%s %.3f", id, found[0].Score)
}
