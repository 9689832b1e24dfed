package store_test

import (
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// shownStates are those in which a case has an edition.
var shownStates = []review.State{review.Proposed, review.Approved, review.Published, review.Retracted}

// TestOldDatabasesGetTheirEditions: what was proposed, approved or public before there were
// editions shows what it showed, and is found by it.
func TestOldDatabasesGetTheirEditions(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		if err := db.EnsureScales(t.Context(), noon); err != nil {
			t.Fatal(err)
		}
		before := map[review.State]*review.Case{}
		for _, s := range shownStates {
			before[s] = caseIn(t, db, s)
		}
		if _, err := migrator(t, db).DownTo(t.Context(), 16); err != nil {
			t.Fatal(err)
		}
		if _, err := db.Migrate(t.Context()); err != nil {
			t.Fatal(err)
		}
		for _, s := range shownStates {
			got, err := db.Case(t.Context(), before[s].ID)
			if err != nil {
				t.Fatal(err)
			}
			was, is := standsOrWaits(before[s]), standsOrWaits(got)
			if is == nil || !is.Imported || is.Number != 1 || is.State != was.State || got.EditionCount != 1 || got.Pending {
				t.Fatalf("%s: %+v of %d, pending %t; want one, imported", s, is, got.EditionCount, got.Pending)
			}
			was.Content.Verdict.Meaning = "" // the column came later; verdicts of before are read by key and number
			if diff := cmp.Diff(was.Content, is.Content); diff != "" {
				t.Errorf("%s: readers see (-before +after):\n%s", s, diff)
			}
			if is.PreparedByName != rita.Name || is.ApprovedByName != was.ApprovedByName {
				t.Errorf("%s: by %q and %q, want Rita and %q", s, is.PreparedByName, is.ApprovedByName, was.ApprovedByName)
			}
			page, err := db.Cases(t.Context(), store.ClaimQuery{Readers: true, States: []review.State{review.Published, review.Retracted}, Text: "rivers " + string(s)})
			if err != nil || (len(page.Items) == 1) != s.Public() {
				t.Errorf("%s: readers find %d by its words, %v", s, len(page.Items), err)
			}
			found, err := db.Lookup(t.Context(), store.LookupQuery{Readers: true, Quote: is.Content.Appearances[0].Exact})
			if err != nil || (len(found) == 1) != s.Public() {
				t.Errorf("%s: readers find %d by what the article says, %v", s, len(found), err)
			}
		}
		verified(t, db)
	})
}

func standsOrWaits(c *review.Case) *review.Edition {
	if c.Edition != nil {
		return c.Edition
	}
	return c.Waiting
}

// TestPublicVerdictsGetTheirWords: those that were public before readers had words of
// their own to search.
func TestPublicVerdictsGetTheirWords(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		if err := db.EnsureScales(t.Context(), noon); err != nil {
			t.Fatal(err)
		}
		c := caseIn(t, db, review.Published)
		if _, err := migrator(t, db).DownTo(t.Context(), 22); err != nil {
			t.Fatal(err)
		}
		if _, err := db.Migrate(t.Context()); err != nil {
			t.Fatal(err)
		}
		page, err := db.Cases(t.Context(), store.ClaimQuery{Readers: true, States: []review.State{review.Published}, Text: "rivers carry publ"})
		if err != nil || len(page.Items) != 1 || page.Items[0].ID != c.ID {
			t.Errorf("readers find %d, %v; want it", len(page.Items), err)
		}
	})
}

// TestTwoProcessesMakeOneEdition: both see the same cases without one.
func TestTwoProcessesMakeOneEdition(t *testing.T) {
	for name, address := range map[string]func(t *testing.T) string{
		"sqlite":   func(t *testing.T) string { return t.TempDir() + "/factdesk.db" },
		"postgres": func(t *testing.T) string { return storetest.PostgresDSN(t) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			at := address(t)
			db, other := storetest.OpenAt(t, at), storetest.OpenAt(t, at)
			if err := db.EnsureScales(t.Context(), noon); err != nil {
				t.Fatal(err)
			}
			var ids []uuid.UUID
			for range 5 {
				ids = append(ids, caseIn(t, db, review.Published).ID)
			}
			p := migrator(t, db)
			if _, err := p.DownTo(t.Context(), 16); err != nil {
				t.Fatal(err)
			}
			if _, err := p.Up(t.Context()); err != nil {
				t.Fatal(err)
			}
			var all sync.WaitGroup
			for _, d := range []*store.DB{db, other, db, other} {
				all.Go(func() {
					if err := d.MakeEditions(t.Context()); err != nil {
						t.Error(err)
					}
				})
			}
			all.Wait()
			for _, id := range ids {
				if got, err := db.Editions(t.Context(), id, 0, 10); err != nil || len(got) != 1 {
					t.Errorf("%d editions, %v; want 1", len(got), err)
				}
			}
		})
	}
}

// TestVerifyNamesChangedEditions: what somebody writes into the file behind two people's
// backs, and public cases that nobody stands behind.
func TestVerifyNamesChangedEditions(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		if err := db.EnsureScales(t.Context(), noon); err != nil {
			t.Fatal(err)
		}
		changed, renamed := caseIn(t, db, review.Published), caseIn(t, db, review.Proposed)
		lost, unseen := caseIn(t, db, review.Retracted), caseIn(t, db, review.Proposed)
		verified(t, db)
		run := func(sql string, args ...any) {
			t.Helper()
			if err := db.Gorm().Exec(sql, args...).Error; err != nil {
				t.Fatal(err)
			}
		}
		run("UPDATE editions SET content = replace(content, 'The statistics show it.', 'They do not.') WHERE id = ?", changed.EditionID)
		run("UPDATE editions SET publisher_name = 'Somebody else' WHERE id = ?", renamed.WaitingID)
		run("UPDATE cases SET edition_id = NULL WHERE id = ?", lost.ID)
		run("UPDATE cases SET waiting_id = NULL WHERE id = ?", unseen.ID)
		v, err := db.Verify(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		got := map[string]string{}
		for _, b := range v.Broken {
			got[b.ID] = b.What
		}
		want := map[string]string{changed.EditionID.String(): "edition", renamed.WaitingID.String(): "edition", lost.ID.String(): "case", unseen.ID.String(): "case"}
		if diff := cmp.Diff(want, got); diff != "" || v.Editions == 0 {
			t.Errorf("broken (-want +got), %d editions:\n%s", v.Editions, diff)
		}
	})
}

// TestReadersFindNothingByTags: text search of readers knows the words of the edition that
// stands, and neither tags nor what is pending.
func TestReadersFindNothingByTags(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		if err := db.EnsureScales(t.Context(), noon); err != nil {
			t.Fatal(err)
		}
		c := caseIn(t, db, review.Published)
		edit(t, db, c.ID, func(c *review.Case) error { // as no door lets anybody: to see that nothing is read from it
			c.Claim.Tags, c.Claim.ShortForm = []string{"Internaltag"}, "Pendingword"
			c.Claim.Version++
			return c.Plan(review.Urgent, "", rita.Actor(), noon)
		})
		_, candidates := imported(t, db, "https://invented.example/article", "Bern. Inventedword carries it.", "Inventedword carries it")
		if _, err := same(t, db, c.ClaimID, candidates[0].ID); err != nil {
			t.Fatal(err)
		}
		for text, desk := range map[string]int{"internaltag": 1, "pendingword": 1, "published water": 1} {
			q := store.ClaimQuery{States: []review.State{review.Published}, Text: text}
			all, err := db.Cases(t.Context(), q)
			if err != nil || len(all.Items) != desk {
				t.Errorf("the desk finds %d by %q, %v; want %d", len(all.Items), text, err, desk)
			}
			q.Readers = true
			found, err := db.Cases(t.Context(), q)
			if err != nil || (len(found.Items) == 1) != (text == "published water") {
				t.Errorf("readers find %d by %q, %v", len(found.Items), text, err)
			}
		}
		for name, q := range map[string]store.LookupQuery{"address": {URL: "https://invented.example/article"}, "quote": {Quote: "Inventedword carries it"}} {
			desk, err := db.Lookup(t.Context(), q)
			if err != nil || len(desk) != 1 {
				t.Errorf("the desk finds %d by %s, %v; want it", len(desk), name, err)
			}
			q.Readers = true
			if found, err := db.Lookup(t.Context(), q); err != nil || len(found) > 0 {
				t.Errorf("readers find %d by %s, %v; want none", len(found), name, err)
			}
		}
	})
}
