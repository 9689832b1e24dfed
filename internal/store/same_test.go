package store_test

import (
	"slices"
	"testing"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

func same(t testing.TB, db *store.DB, claim uuid.UUID, all ...uuid.UUID) ([]*review.Triage, error) {
	t.Helper()
	return db.SameClaim(t.Context(), all, claim, func(x *review.Triage, with *review.Case) error { return x.Same(with, rita.Actor(), noon) })
}

func TestACandidateJoinsAClaimAndLeavesIt(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		_, one := imported(t, db, "https://dw.example/a", news, "some 100,000 troops")
		two, more := imported(t, db, "https://dw.example/b", "Kyiv. Nearly 100,000 forces are massed, it says, and 100,000 soldiers.", "Nearly 100,000 forces", "100,000 soldiers")
		c := accept(t, db, one[0].ID)
		done, err := same(t, db, c.ClaimID, more[0].ID, more[1].ID)
		if err != nil || len(done) != 2 || !done[1].Candidate.Joined || len(done[0].Case.Appearances) != 3 {
			t.Fatalf("SameClaim = %d, %v", len(done), err)
		}
		got, err := db.Case(t.Context(), c.ID)
		if err != nil || len(got.Appearances) != 3 || got.Version != c.Version+1 || got.Material != c.Material {
			t.Fatalf("the case has %d appearances at version %d (%v)", len(got.Appearances), got.Version, err)
		}
		found, err := db.Lookup(t.Context(), store.LookupQuery{Quote: "NEARLY 100,000 forces", Limit: 5})
		if err != nil || len(found) != 1 || found[0].ID != c.ID {
			t.Errorf("looked up by the new words: %d cases (%v)", len(found), err)
		}
		events, err := db.Events(t.Context(), store.EventQuery{SubjectID: more[0].ID})
		if err != nil || events[0].Verb != "joined" || *events[0].CaseID != c.ID || *events[0].ArticleID != two.Article.ID {
			t.Errorf("the candidate's event is %+v (%v)", events[0], err)
		}
		if _, err := same(t, db, c.ClaimID, more[0].ID); errs.KindOf(err) != errs.Conflict {
			t.Errorf("joined twice = %v, want a conflict", err)
		}
		if _, err := same(t, db, uuid.New(), more[0].ID); errs.KindOf(err) != errs.Invalid {
			t.Errorf("joined to nothing = %v", err)
		}
		verified(t, db)

		_, err = db.EditCandidates(t.Context(), []uuid.UUID{more[0].ID}, func(x *review.Triage) error { return x.Undo(rita.Actor(), noon) })
		if err != nil {
			t.Fatal(err)
		}
		x, err := db.Candidate(t.Context(), more[0].ID)
		if err != nil || x.State != claims.CandidateNew || x.ClaimID != nil || x.Joined {
			t.Errorf("after undo the candidate is %+v (%v)", x, err)
		}
		if got, err := db.Case(t.Context(), c.ID); err != nil || len(got.Appearances) != 2 || got.State != review.Open {
			t.Errorf("after undo the claim has %d appearances and is %s (%v)", len(got.Appearances), got.State, err)
		}
		if found, err := db.Lookup(t.Context(), store.LookupQuery{Quote: "nearly 100,000 forces", Limit: 5}); err != nil || len(found) != 0 {
			t.Errorf("words that were taken off find %d cases (%v)", len(found), err)
		}
		verified(t, db)
	})
}

func TestNotTheSameIsRemembered(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		_, all := imported(t, db, "", news, "some 100,000 troops", "We never threatened anybody", "dispatched some")
		a, b := accept(t, db, all[0].ID), accept(t, db, all[1].ID)
		for range 2 { // twice is once
			if err := db.TellCandidateApart(t.Context(), all[2].ID, a.ClaimID, rita.Actor(), noon); err != nil {
				t.Fatal(err)
			}
			if err := db.TellApart(t.Context(), b.ID, a.ID, rita.Actor(), noon); err != nil {
				t.Fatal(err)
			}
		}
		last, err := db.LastApart(t.Context(), rita.ID, noon)
		if err != nil || last == nil || last.CandidateID != all[2].ID || last.ClaimID != a.ClaimID {
			t.Errorf("LastApart = %+v, %v", last, err)
		}
		if got, err := db.CandidatesApartFrom(t.Context(), []uuid.UUID{all[2].ID}); err != nil || !slices.Equal(got, []store.CandidateApart{{CandidateID: all[2].ID, ClaimID: a.ClaimID}}) {
			t.Errorf("CandidatesApartFrom = %v, %v", got, err)
		}
		c := accept(t, db, all[2].ID) // what was said of the candidate holds for its claim
		apart := func(claim uuid.UUID, want ...uuid.UUID) {
			t.Helper()
			got, err := db.ApartFrom(t.Context(), claim)
			slices.SortFunc(got, func(a, b uuid.UUID) int { return slices.Compare(a[:], b[:]) })
			slices.SortFunc(want, func(a, b uuid.UUID) int { return slices.Compare(a[:], b[:]) })
			if err != nil || !slices.Equal(got, want) {
				t.Errorf("ApartFrom = %v, %v; want %v", got, err, want)
			}
		}
		apart(a.ClaimID, b.ClaimID, c.ClaimID)
		apart(c.ClaimID, a.ClaimID)
		if last, err := db.LastApart(t.Context(), rita.ID, noon); err != nil || last != nil {
			t.Errorf("LastApart of what was decided since = %+v, %v", last, err)
		}
		_, err = db.EditClusters(t.Context(), []uuid.UUID{a.ClaimID, b.ClaimID}, nil, func(g *review.Grouping) error {
			_, err := g.Confirm([]uuid.UUID{a.ClaimID, b.ClaimID}, "Troops", rita.Actor(), noon)
			return err
		})
		if errs.KindOf(err) != errs.Conflict {
			t.Errorf("confirming what was told apart = %v, want a conflict", err)
		}
		if err := db.TellTogether(t.Context(), a.ID, b.ID, rita.Actor(), noon); err != nil {
			t.Fatal(err)
		}
		apart(b.ClaimID)
		if events, err := db.Events(t.Context(), store.EventQuery{CaseID: b.ID}); err != nil || events[0].Verb != "no longer apart" || events[1].Verb != "told apart" {
			t.Errorf("the case's history is %+v (%v)", events, err)
		}
	})
}

func TestAMergedClaimIsKeptAndComesBack(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		_, one := imported(t, db, "https://dw.example/a", news, "some 100,000 troops")
		_, two := imported(t, db, "https://dw.example/b", "Kyiv. Nearly 100,000 forces are massed.", "Nearly 100,000 forces")
		a, b := accept(t, db, one[0].ID), accept(t, db, two[0].ID)
		_, _, err := db.EditCases(t.Context(), b.ID, a.ID, func(b, a *review.Case) error { return b.MergeInto(a, "Made twice", rita.Actor(), noon) })
		if err != nil {
			t.Fatal(err)
		}
		verified(t, db)
		gotA, err := db.Full(t.Context(), a.ID)
		if err != nil || len(gotA.Case.Appearances) != 2 || len(gotA.Articles) != 2 {
			t.Errorf("the other claim has %d appearances in %d articles (%v), want both", len(gotA.Case.Appearances), len(gotA.Articles), err)
		}
		gotB, err := db.Case(t.Context(), b.ID)
		if err != nil || gotB.MergedInto == nil || *gotB.MergedInto != a.ClaimID || len(gotB.Appearances) != 1 || gotB.State != review.Open {
			t.Errorf("the merged case is %+v (%v)", gotB, err)
		}
		for full, err := range db.All(t.Context(), store.ClaimQuery{}) {
			if want := map[uuid.UUID]int{a.ID: 2, b.ID: 1}[full.Case.ID]; err != nil || len(full.Case.Appearances) != want {
				t.Errorf("All gives %d appearances (%v), want %d", len(full.Case.Appearances), err, want)
			}
		}
		_, _, err = db.EditCases(t.Context(), b.ID, a.ID, func(b, a *review.Case) error { return b.Unmerge(a, rita.Actor(), noon) })
		if err != nil {
			t.Fatal(err)
		}
		for id, want := range map[uuid.UUID]int{a.ID: 1, b.ID: 1} {
			if got, err := db.Case(t.Context(), id); err != nil || len(got.Appearances) != want || got.MergedInto != nil {
				t.Errorf("unmerged, the case has %d appearances (%v)", len(got.Appearances), err)
			}
		}
		verified(t, db)
	})
}
