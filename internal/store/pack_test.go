package store_test

import (
	"fmt"
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"factdesk/claims/match"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// smallParts has parts of so many docs be packed.
func smallParts(t testing.TB, db *store.DB, docs int) {
	t.Helper()
	if err := db.Gorm().Exec("UPDATE match_index SET part = ?", docs).Error; err != nil {
		t.Fatal(err)
	}
}

func reindexed(t testing.TB, db *store.DB) {
	t.Helper()
	if _, err := db.Reindex(t.Context(), func(store.Reindexed) {}); err != nil {
		t.Fatal(err)
	}
}

func packedDocs(t testing.TB, db *store.DB) (n int) {
	t.Helper()
	if err := db.Gorm().Raw("SELECT packed FROM match_index").Scan(&n).Error; err != nil {
		t.Fatal(err)
	}
	return n
}

// nearest is what a search finds, with scores, whatever the database gave for ids.
func nearest(t testing.TB, db *store.DB, text string) (out []string) {
	t.Helper()
	near, err := db.Near(t.Context(), store.NearQuery{Query: match.Query{Text: text}, Ours: true, External: true, Limit: 10})
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range near {
		out = append(out, fmt.Sprintf("%.6f %s", n.Score, n.Case.Claim.Wording))
	}
	return out
}

// TestPackedOrNot: a search finds the same in an index that is packed and in one that is
// not, and on both databases.
func TestPackedOrNot(t *testing.T) {
	var sqlite [][]string
	queries := []string{}
	for _, kind := range []string{"sqlite", "postgres"} {
		db := storetest.Open(t)
		if kind == "postgres" {
			db = storetest.OpenPostgres(t)
		}
		wordings := manyClaims(t, db, 600)
		reindexed(t, db)
		w := newWriter(5)
		if len(queries) == 0 {
			for i := range 30 {
				queries = append(queries, w.retold(wordings[i*19]), wordings[i*13])
			}
		}
		var before, after [][]string
		for _, q := range queries {
			before = append(before, nearest(t, db, q))
		}
		if packedDocs(t, db) != 0 {
			t.Fatalf("%s: %d docs are packed of 600, want none before a part is full", kind, packedDocs(t, db))
		}
		smallParts(t, db, 128)
		reindexed(t, db)
		if got := packedDocs(t, db); got < 512 {
			t.Errorf("%s: %d docs are packed of 600 in parts of 128", kind, got)
		}
		for _, q := range queries {
			after = append(after, nearest(t, db, q))
		}
		if diff := cmp.Diff(before, after); diff != "" {
			t.Errorf("%s: what is found before and after packing (-before +after):\n%s", kind, diff)
		}
		if v, err := db.Verify(t.Context()); err != nil || slices.ContainsFunc(v.Broken, func(b store.Broken) bool { return b.What == "index" }) {
			t.Errorf("%s: the index does not agree with itself, %v", kind, err)
		}
		if sqlite == nil {
			sqlite = after
		}
		if diff := cmp.Diff(sqlite, after); diff != "" {
			t.Errorf("what is found on SQLite and on PostgreSQL (-SQLite +PostgreSQL):\n%s", diff)
		}
	}
}

// TestPackedDocsChange: a claim in a part that is packed is found by its new words, is no
// longer by its old ones, and words of which no claim is left stand in no row.
func TestPackedDocsChange(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		smallParts(t, db, 4)
		reword := func(id uuid.UUID, wording string) {
			edit(t, db, id, func(x *review.Case) error {
				to := *x.Claim
				to.Wording = wording
				return x.Reword(to, rita.Actor(), noon)
			})
		}
		var all []*review.Case
		for i := range 9 {
			all = append(all, claimed(t, db, fmt.Sprintf("The lighthouse number %d shines", 100+i)))
		}
		reword(all[2].ID, "Kelpies "+secret+" dance")
		reindexed(t, db)
		if got := packedDocs(t, db); got != 8 {
			t.Fatalf("%d docs are packed, want two parts of four", got)
		}
		reword(all[1].ID, "Selkies swim")
		reword(all[2].ID, "Selkies sleep")
		for text, want := range map[string]int{"selkies": 2, "kelpies dance": 0, "lighthouse": 9} {
			if got := near(t, db, ours(text)); len(got) != want {
				t.Errorf("Near(%q) = %q, want %d", text, got, want)
			}
		}
		var rows int64
		if err := db.Gorm().Table("match_packed").Where("term IN ?", append(match.Terms(secret), "kelpi")).Count(&rows).Error; err != nil || rows > 0 {
			t.Errorf("%d packed rows, %v, are left of words that no claim has", rows, err)
		}
		verified(t, db)
		if err := db.Gorm().Exec("DELETE FROM match_packed WHERE part = 1").Error; err != nil {
			t.Fatal(err)
		}
		if v, err := db.Verify(t.Context()); err != nil || len(v.Broken) != 1 || v.Broken[0].ID != "match_packed" {
			t.Errorf("Verify of a packed index that lacks a part = %+v, %v", v.Broken, err)
		}
		if err := db.ForgetIndex(t.Context()); err != nil {
			t.Fatal(err)
		}
		reindexed(t, db)
		verified(t, db)
	})
}

// TestAFullPartIsPackedByAJob, queued in the transaction that fills it.
func TestAFullPartIsPackedByAJob(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		smallParts(t, db, 4)
		for i := range 3 {
			claimed(t, db, fmt.Sprintf("The lighthouse number %d shines", i))
		}
		if jobs := queued(t, db); len(jobs) != 0 {
			t.Fatalf("%d jobs before a part is full", len(jobs))
		}
		claimed(t, db, "The lighthouse falls")
		if jobs := queued(t, db); len(jobs) != 1 {
			t.Errorf("%d jobs with a part full, want one", len(jobs))
		}
	})
}

// TestPackingMeetsWriters: nothing is lost of what is saved while parts are packed.
func TestPackingMeetsWriters(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		smallParts(t, db, 8)
		var all []*review.Case
		for i := range 16 {
			all = append(all, claimed(t, db, fmt.Sprintf("The lighthouse number %d shines over the bay", i)))
		}
		var wg sync.WaitGroup
		for i, k := range all[:6] {
			wg.Go(func() {
				for n := range 4 {
					if _, err := db.EditCase(t.Context(), k.ID, func(x *review.Case) error {
						to := *x.Claim
						to.Wording = fmt.Sprintf("Lighthouse %d was painted %d times", i, n)
						return x.Reword(to, rita.Actor(), noon)
					}); err != nil {
						t.Errorf("reword: %v", err)
					}
				}
			})
		}
		wg.Go(func() {
			for range 4 {
				if _, err := db.Reindex(t.Context(), func(store.Reindexed) {}); err != nil {
					t.Errorf("Reindex: %v", err)
				}
			}
		})
		wg.Wait()
		reindexed(t, db)
		if got := near(t, db, ours("lighthouse painted")); len(got) != 16 {
			t.Errorf("%d of 16 are found: %q", len(got), got)
		}
		verified(t, db)
	})
}
