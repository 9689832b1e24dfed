package seeds

import (
	"testing"
	"time"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/internal/known"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

var now = time.Date(2026, 11, 23, 21, 30, 0, 0, time.UTC)

func TestLoad(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		n, err := Load(t.Context(), db, now)
		if err != nil {
			t.Fatal(err)
		}
		if len(n.Articles) != len(articles) || len(n.Cases) != len(stories) {
			t.Errorf("%d articles and %d cases, want %d and %d", len(n.Articles), len(n.Cases), len(articles), len(stories))
		}
		checkStates(t, db, n)
		checkTriage(t, db, n)
		checkRepeats(t, db, n)
		if last, err := db.Events(t.Context(), store.EventQuery{}); err != nil || len(last) == 0 || last[0].At.After(now) {
			t.Errorf("the last event is at %v (%v), want none after %v", last[0].At, err, now)
		}
		checkVerbs(t, db)
		v, err := db.Verify(t.Context())
		if err != nil || len(v.Broken) > 0 || v.Snapshots != len(articles) || v.Appearances != len(stories)+len(joined) {
			t.Errorf("Verify = %+v, %v; want nothing broken", v, err)
		}
		if _, err := Load(t.Context(), db, now); errs.KindOf(err) != errs.Conflict {
			t.Errorf("Load again = %v, want kind %q", err, errs.Conflict)
		}
	})
}

// checkVerbs wants every event that the week recorded to have its row in the table of verbs.
func checkVerbs(t *testing.T, db *store.DB) {
	t.Helper()
	events, err := db.Events(t.Context(), store.EventQuery{Limit: store.MaxPage})
	if err != nil || len(events) < 100 {
		t.Fatalf("%d events were recorded (%v), want at least 100", len(events), err)
	}
	for _, e := range events {
		if v := e.Verb; !v.Known() {
			t.Errorf("an event was recorded with the verb %q, which no table knows", e.Verb)
		}
	}
}

// checkRepeats wants a cluster, a candidate that joined a claim, others that are
// suggested for it, and a verdict that was reused.
func checkRepeats(t *testing.T, db *store.DB, n Newsroom) {
	t.Helper()
	at := map[string]*review.Case{}
	for i, s := range stories {
		c, err := db.Case(t.Context(), n.Cases[i].ID)
		if err != nil {
			t.Fatal(err)
		}
		at[s.exact] = c
	}
	if got := len(at[neverThreatened.exact].Appearances); got != 2 {
		t.Errorf("the denial appears %d times, want twice", got)
	}
	if c, members, err := db.ClusterOf(t.Context(), at[troops127.exact].ClaimID); err != nil || c == nil || len(members) != 2 {
		t.Errorf("the troops' cluster is %+v with %d claims (%v)", c, len(members), err)
	}
	page, err := db.Candidates(t.Context(), store.CandidateQuery{ArticleID: n.Articles["01-geneva-talks.txt"].ID, State: claims.CandidateNew, Text: "never threatened"})
	if err != nil || len(page.Items) == 0 {
		t.Fatalf("the denial does not wait in triage (%v)", err)
	}
	near, err := known.Of(db).Repeats(t.Context(), &page.Items[0])
	if err != nil || len(near) == 0 || near[0].Case.ID != at[neverThreatened.exact].ID {
		t.Errorf("%d claims are suggested for the denial (%v), want the one first", len(near), err)
	}
	events, err := db.Events(t.Context(), store.EventQuery{CaseID: at[fewerAnimals.exact].ID})
	if err != nil || events[0].Verb != "reused" || len(at[fewerAnimals.exact].Evidence) != 2 {
		t.Errorf("the last of the animals' case is %+v with %d sources (%v), want a reuse", events[0], len(at[fewerAnimals.exact].Evidence), err)
	}
}

// checkStates wants a case in every state, and one that was sent back.
func checkStates(t *testing.T, db *store.DB, n Newsroom) {
	t.Helper()
	for _, state := range review.States {
		page, err := db.Cases(t.Context(), store.ClaimQuery{States: []review.State{state}})
		if err != nil || len(page.Items) == 0 {
			t.Errorf("%d cases are %s, %v; want at least one", len(page.Items), state, err)
		}
	}
	sentBack := 0
	for i, c := range n.Cases {
		if s := stories[i]; c.State != s.until || c.Claim.Wording != s.claim.Wording || len(c.Evidence) != len(s.sources) || len(c.Notes) != len(s.notes) {
			t.Errorf("%q is %s with %d sources and %d notes; want %s, %d and %d", c.Claim.Wording, c.State, len(c.Evidence), len(c.Notes), s.until, len(s.sources), len(s.notes))
		}
		if c.SentBackReason != "" {
			sentBack++
			if got := c.Appearances[0].Attribution; got != claims.Direct {
				t.Errorf("%q, made by hand between quotation marks, is %s; want it direct", c.Claim.Wording, got)
			}
		}
		if c.State == review.Dismissed && c.DismissReason == review.ReasonDuplicate && c.DuplicateOf == nil {
			t.Errorf("%q repeats a claim that is not named", c.Claim.Wording)
		}
		if c.UpdatedAt.After(now) || c.OpenedAt.Before(now.Add(-Week)) {
			t.Errorf("%q was worked on from %s to %s, want within the week before %s", c.Claim.Wording, c.OpenedAt, c.UpdatedAt, now)
		}
	}
	if sentBack == 0 {
		t.Error("no case was sent back")
	}
}

// checkTriage wants enough left for somebody who tries the triage page, and every
// reason that passed a candidate over kept.
func checkTriage(t *testing.T, db *store.DB, n Newsroom) {
	t.Helper()
	geneva := store.CandidateQuery{ArticleID: n.Articles["01-geneva-talks.txt"].ID, State: claims.CandidateNew, CheckWorthy: true}
	if page, err := db.Candidates(t.Context(), geneva); err != nil || len(page.Items) < 10 {
		t.Errorf("%d candidates worth a check are left in the Geneva article, %v; want at least 10", len(page.Items), err)
	}
	counts, err := db.CountCandidates(t.Context(), store.CandidateQuery{})
	if err != nil || counts[claims.CandidateAccepted] == 0 || counts[claims.CandidateDismissed] == 0 {
		t.Errorf("candidates by state = %v, %v; want some in each", counts, err)
	}
}

// TestPublishedVerdicts holds what the demo publishes to the gate, without waivers.
func TestPublishedVerdicts(t *testing.T) {
	n, err := Load(t.Context(), storetest.Open(t), now)
	if err != nil {
		t.Fatal(err)
	}
	published := 0
	for _, c := range n.Cases {
		if c.State != review.Published {
			continue
		}
		published++
		v := c.Verdict()
		if len(c.Waivers) > 0 || v.ApprovedBy == nil || *v.ApprovedBy == v.AuthorID || v.Value == nil || v.Body == "" {
			t.Errorf("%q is published with %d waivers as %+v", c.Claim.Wording, len(c.Waivers), v)
		}
	}
	if published < 3 {
		t.Errorf("%d verdicts are published, want at least 3", published)
	}
}
