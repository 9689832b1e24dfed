package known_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/known"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// TestSuggestionsAreKeptAndStayRight: what was found stands until it is looked for anew,
// and what was decided since is left out at once.
func TestSuggestionsAreKeptAndStayRight(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		a := claimed(t, db, "Russia has massed some 100,000 troops at the border with Ukraine")
		b := claimed(t, db, "Russia has massed 100,000 troops near the border with Ukraine")
		c := claimed(t, db, "Some 100,000 Russian troops are massed at the border with Ukraine")
		d := known.Of(db)
		now := func() time.Time { return noon }
		want := func(when string, sizes ...int) {
			t.Helper()
			found, err := d.SuggestClusters(t.Context(), "", 10)
			if err != nil {
				t.Fatal(err)
			}
			got := []int{}
			for _, g := range found.Groups {
				got = append(got, len(g.Cases))
				if !g.FoundAt.Equal(noon) {
					t.Errorf("%s: found at %v, want %v", when, g.FoundAt, noon)
				}
			}
			if fmt.Sprint(got) != fmt.Sprint(sizes) {
				t.Errorf("%s: groups of %v, want %v", when, got, sizes)
			}
		}
		want("before anything was looked for")
		if err := d.FindMissing(t.Context(), now); err != nil {
			t.Fatal(err)
		}
		want("found", 3)
		if cases, err := db.Unpaired(t.Context(), 10); err != nil || len(cases) > 0 {
			t.Errorf("%d claims are still to be compared (%v)", len(cases), err)
		}
		ok := func(err error) {
			t.Helper()
			if err != nil {
				t.Fatal(err)
			}
		}
		ok(db.TellApart(t.Context(), a.ID, b.ID, rita.Actor(), noon))
		want("two of them were told apart", 2)
		ok(db.TellTogether(t.Context(), a.ID, b.ID, rita.Actor(), noon))
		_, err := db.EditCase(t.Context(), c.ID, func(c *review.Case) error { return c.Dismiss(review.ReasonTrivial, "", nil, rita.Actor(), noon) })
		ok(err)
		want("one was dismissed", 2)
		both := []uuid.UUID{a.ClaimID, b.ClaimID}
		_, err = db.EditClusters(t.Context(), both, nil, func(g *review.Grouping) error {
			_, err := g.Confirm(both, "Troops", rita.Actor(), noon)
			return err
		})
		ok(err)
		want("the others were confirmed")
		for _, id := range []uuid.UUID{c.ID, a.ID} {
			again, err := db.Case(t.Context(), id)
			ok(err)
			ok(d.FindAlike(t.Context(), again, noon))
		}
		if pairs, _, err := db.Pairs(t.Context(), "", 10); err != nil || len(pairs) > 0 {
			t.Errorf("looked for anew: %d pairs are kept (%v), want none", len(pairs), err)
		}
	})
}

// TestNoSuggestionMixesWhatContradicts: claims may be as alike as words can make them and
// say the opposite, or another number. One that was reworded after it was found leaves at
// once, and those that say the same stay together.
func TestNoSuggestionMixesWhatContradicts(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		claimed(t, db, "The council of Brandholm approved the sale of the old harbour warehouse")
		same := claimed(t, db, "The council of Brandholm has approved the sale of the old harbour warehouse")
		denied := claimed(t, db, "The council of Brandholm has not approved the sale of the old harbour warehouse")
		d := known.Of(db)
		if err := d.FindMissing(t.Context(), func() time.Time { return noon }); err != nil {
			t.Fatal(err)
		}
		groups := func(when string) [][]uuid.UUID {
			t.Helper()
			found, err := d.SuggestClusters(t.Context(), "", 10)
			if err != nil {
				t.Fatalf("%s: %v", when, err)
			}
			var out [][]uuid.UUID
			for _, g := range found.Groups {
				var ids []uuid.UUID
				for _, c := range g.Cases {
					ids = append(ids, c.ClaimID)
				}
				out = append(out, ids)
			}
			return out
		}
		first := groups("found")
		if len(first) != 1 || len(first[0]) != 2 || slices.Contains(first[0], denied.ClaimID) {
			t.Fatalf("suggested %v, want one group without the denial %v", first, denied.ClaimID)
		}
		_, err := db.EditCase(t.Context(), same.ID, func(c *review.Case) error {
			to := *c.Claim
			to.Wording = "The council of Brandholm never approved the sale of the old harbour warehouse"
			return c.Reword(to, rita.Actor(), noon)
		})
		if err != nil {
			t.Fatal(err)
		}
		for _, g := range groups("reworded") {
			if slices.Contains(g, same.ClaimID) {
				t.Errorf("suggested %v after %v was turned round", g, same.ClaimID)
			}
		}
	})
}
