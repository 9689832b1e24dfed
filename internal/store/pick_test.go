package store_test

import (
	"testing"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// pick picks words of a text as Rita.
func pick(t *testing.T, s *claims.Snapshot, exact string) *review.Triage {
	t.Helper()
	f := found(t, news, exact, 0)
	x, err := review.Pick(f, s, claims.Claim{Wording: exact, Unattributed: true}, rita.Actor(), noon)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func TestPickedWordsAreAnAcceptedCandidate(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		in, all := imported(t, db, "", news, "100,000 troops")
		x := pick(t, &in.Snapshot, "never threatened anybody")
		if err := db.Pick(t.Context(), x); err != nil {
			t.Fatal(err)
		}
		got, err := db.Candidate(t.Context(), x.Candidate.ID)
		if err != nil {
			t.Fatal(err)
		}
		if got.State != claims.CandidateAccepted || got.Extractor != claims.ByHand || got.Position != 2 || got.Prefix == "" || got.Suffix == "" || *got.ClaimID != x.Case.ClaimID {
			t.Errorf("picked = %+v, want an accepted candidate by hand behind the other", got)
		}
		c, err := db.Case(t.Context(), x.Case.ID)
		if err != nil || c.State != review.Open || len(c.Appearances) != 1 || *c.Appearances[0].CandidateID != got.ID {
			t.Errorf("its case = %+v (%v), want an open one that stands where the candidate does", c, err)
		}
		events, err := db.Events(t.Context(), store.EventQuery{SubjectID: got.ID})
		if err != nil || len(events) != 1 || events[0].Actor != "Rita" || events[0].Detail["extractor"] != claims.ByHand || *events[0].CaseID != c.ID {
			t.Errorf("events = %+v (%v), want that Rita picked it by hand", events, err)
		}
		if err := db.Pick(t.Context(), pick(t, &in.Snapshot, "never threatened anybody")); errs.KindOf(err) != errs.Conflict {
			t.Errorf("picked twice: %v, want a conflict", err)
		}

		same := pick(t, &in.Snapshot, "100,000 troops")
		if err := db.Pick(t.Context(), same); err != nil {
			t.Fatal(err)
		}
		if got, err := db.Candidate(t.Context(), all[0].ID); err != nil || got.State != claims.CandidateAccepted || got.Extractor != "test 1" || same.Candidate.ID != got.ID {
			t.Errorf("the candidate that waited = %+v (%v), want it accepted", got, err)
		}
		if v, err := db.Verify(t.Context()); err != nil || len(v.Broken) > 0 {
			t.Errorf("Verify = %+v, %v", v, err)
		}
	})
}

func TestAPickThatIsUndoneWaitsForNobody(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		in, _ := imported(t, db, "", news)
		x := pick(t, &in.Snapshot, "100,000 troops")
		if err := db.Pick(t.Context(), x); err != nil {
			t.Fatal(err)
		}
		last, err := db.LastDecided(t.Context(), rita.ID, noon)
		if err != nil || len(last) != 1 {
			t.Fatalf("LastDecided = %v (%v), want the pick", last, err)
		}
		done, err := db.EditCandidates(t.Context(), []uuid.UUID{last[0].ID}, func(x *review.Triage) error { return x.Undo(rita.Actor(), noon) })
		if err != nil {
			t.Fatal(err)
		}
		if c := done[0]; c.Candidate.State != claims.CandidateDismissed || c.Candidate.DismissReason != string(review.ReasonUndone) || c.Case.State != review.Dismissed {
			t.Errorf("undone = %+v with %+v, want both dismissed", c.Candidate, c.Case)
		}
		if last, err := db.LastDecided(t.Context(), rita.ID, noon); err != nil || len(last) != 0 {
			t.Errorf("LastDecided = %v (%v), want none", last, err)
		}
		if err := db.Pick(t.Context(), pick(t, &in.Snapshot, "100,000 troops")); err != nil {
			t.Errorf("picked again: %v", err)
		}
	})
}
