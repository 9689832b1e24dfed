package known_test

import (
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/claims/contradict"
	"factdesk/internal/errs"
	"factdesk/internal/known"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

const (
	hundred = "Russia has massed some 100,000 troops near the Ukrainian border"
	more    = "Russia has moved more than 127,000 troops close to Ukraine's borders"
	nearly  = "Nearly 100,000 Russian forces remain stationed near Ukraine"
)

// drain looks for contradictions as every waiting job asks, as a worker would.
func drain(t testing.TB, db *store.DB) (done int) {
	t.Helper()
	return doAll(t, db, store.ContradictionsJob, func(j store.Job) (any, error) { return known.Of(db).DoContradictions(t.Context(), j, noon) })
}

// doAll does every waiting job of a kind, as a worker would.
func doAll(t testing.TB, db *store.DB, kind string, do func(store.Job) (any, error)) (done int) {
	t.Helper()
	for {
		now := time.Now()
		j, ok, err := db.LeaseJob(t.Context(), "test", []string{kind}, now.Add(time.Minute), now)
		if err != nil {
			t.Fatal(err)
		}
		if !ok {
			return done
		}
		got, err := do(j)
		if err != nil {
			t.Fatal(err)
		}
		if err := db.FinishJob(t.Context(), j, got, now); err != nil {
			t.Fatal(err)
		}
		done++
	}
}

func contradictions(t testing.TB, db *store.DB, q store.ContradictionQuery) []store.Contradiction {
	t.Helper()
	page, err := db.Contradictions(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	return page.Items
}

func rewordTo(t testing.TB, db *store.DB, id uuid.UUID, wording string) {
	t.Helper()
	edit(t, db, id, func(c *review.Case) error {
		to := *c.Claim
		to.Wording = wording
		return c.Reword(to, rita.Actor(), noon)
	})
	drain(t, db)
}

func TestContradictionsAreFoundAndOutliveWordings(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		first, second := claimed(t, db, hundred), claimed(t, db, more)
		claimed(t, db, nearly)
		claimed(t, db, "Russia has sent 30,000 troops to Belarus")
		if done := drain(t, db); done != 4 {
			t.Errorf("%d jobs done, want one for each claim", done)
		}
		all := contradictions(t, db, store.ContradictionQuery{State: review.ContradictionOpen})
		if len(all) != 2 { // 127,000 against each of the others
			t.Fatalf("%d contradictions, want 2: %+v", len(all), all)
		}
		var x store.Contradiction
		for _, c := range all {
			if c.ClaimID == first.ClaimID {
				x = c
			}
		}
		if x.Rule != contradict.Numbers || x.OtherID != second.ClaimID || !strings.Contains(x.Why, "90,000 to 110,000") {
			t.Errorf("%+v, want the numbers of the two claims", x.Contradiction)
		}
		if x.A.Text != hundred || x.B.Text != more || x.A.Article == nil || x.B.Appearance == nil || len(x.A.Spans) != 1 {
			t.Errorf("sides %+v\n%+v, want both wordings with where they stand", x.A, x.B)
		}

		rewordTo(t, db, second.ID, "Russia has moved about 100,000 troops close to Ukraine's borders")
		if open := contradictions(t, db, store.ContradictionQuery{State: review.ContradictionOpen}); len(open) != 0 {
			t.Errorf("reworded: %d are open, want none", len(open))
		}
		rewordTo(t, db, second.ID, more)
		resolve(t, db, x.ID, review.ContradictionScope)
		rewordTo(t, db, second.ID, "Russia has moved more than 190,000 troops close to Ukraine's borders")
		got, err := db.Contradiction(t.Context(), x.ID)
		if err != nil || got.State != review.ContradictionScope || !strings.Contains(got.Why, "190,000") {
			t.Errorf("%+v, %v; want the decision kept with the new reason", got, err)
		}
		events, err := db.Events(t.Context(), store.EventQuery{CaseID: first.ID})
		if err != nil || len(events) < 4 || events[0].Verb != "contradiction resolved" {
			t.Errorf("the case's history is %+v, %v; want it to end with the decision", events, err)
		}
		for _, e := range events {
			if strings.Contains(strings.Join([]string{e.Detail["why"], e.Detail["reason"]}, " "), "127,000") {
				t.Errorf("an event quotes the article: %+v", e.Detail)
			}
		}
	})
}

func resolve(t testing.TB, db *store.DB, id uuid.UUID, as review.ContradictionState) {
	t.Helper()
	if _, err := db.EditContradiction(t.Context(), id, func(x *review.Contradiction) error { return x.Resolve(as, "", rita.Actor(), noon) }); err != nil {
		t.Fatal(err)
	}
}

func TestADismissedClaimContradictsNothing(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		claimed(t, db, hundred)
		second := claimed(t, db, more)
		drain(t, db)
		edit(t, db, second.ID, func(c *review.Case) error {
			return c.Dismiss(review.ReasonOutOfScope, "", nil, rita.Actor(), noon)
		})
		drain(t, db)
		if gone := contradictions(t, db, store.ContradictionQuery{State: review.ContradictionGone, ClaimID: second.ClaimID}); len(gone) != 1 {
			t.Errorf("dismissed: %d are gone, want 1", len(gone))
		}
		edit(t, db, second.ID, func(c *review.Case) error { return c.Undismiss(rita.Actor(), noon) })
		drain(t, db)
		if open := contradictions(t, db, store.ContradictionQuery{State: review.ContradictionOpen}); len(open) != 1 {
			t.Errorf("brought back: %d are open, want 1", len(open))
		}
	})
}

func TestDecidingAboutAContradiction(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		claimed(t, db, hundred)
		claimed(t, db, more)
		drain(t, db)
		x := contradictions(t, db, store.ContradictionQuery{})[0]
		var wg sync.WaitGroup
		var mu sync.Mutex
		won := 0
		for range 8 {
			wg.Go(func() {
				_, err := db.EditContradiction(t.Context(), x.ID, func(c *review.Contradiction) error {
					if err := c.Expect(x.Version); err != nil {
						return err
					}
					return c.Resolve(review.ContradictionReal, "", rita.Actor(), noon)
				})
				mu.Lock()
				defer mu.Unlock()
				if err == nil {
					won++
				} else if errs.KindOf(err) != errs.Conflict || !strings.Contains(err.Error(), "by Rita") {
					t.Error(err)
				}
			})
		}
		wg.Wait()
		if won != 1 {
			t.Errorf("%d of eight decided, want one", won)
		}
		last, err := db.LastResolved(t.Context(), rita.ID, noon.Add(-time.Hour))
		if err != nil || last != x.ID {
			t.Errorf("LastResolved = %s, %v; want %s", last, err, x.ID)
		}
		if _, err := db.EditContradiction(t.Context(), x.ID, func(c *review.Contradiction) error { return c.Reopen(rita.Actor(), noon) }); err != nil {
			t.Fatal(err)
		}
		if _, err := db.LastResolved(t.Context(), rita.ID, noon.Add(-time.Hour)); errs.KindOf(err) != errs.NotFound {
			t.Errorf("taken back, LastResolved = %v, want none", err)
		}
		if _, err := db.EditContradiction(t.Context(), uuid.New(), func(*review.Contradiction) error { return nil }); errs.KindOf(err) != errs.NotFound {
			t.Errorf("one that is not there = %v, want not found", err)
		}
		counts, err := db.Counts(t.Context(), rita.ID, "2026-11-23")
		if err != nil || counts.Contradictions != 1 {
			t.Errorf("Counts = %+v, %v; want one open contradiction", counts, err)
		}
	})
}

func TestATakeDownBlanksTheReasons(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		first := claimed(t, db, hundred)
		claimed(t, db, more)
		drain(t, db)
		admin := review.Actor{ID: edgar.ID, Name: "Ada", Role: review.Administrator}
		if err := db.Redact(t.Context(), first.Appearances[0].SnapshotID, "court order", admin, noon); err != nil {
			t.Fatal(err)
		}
		all := contradictions(t, db, store.ContradictionQuery{})
		if len(all) != 1 || strings.Contains(all[0].Why, "100,000") || len(all[0].Spans) > 0 {
			t.Errorf("after a take-down %+v, want no words of the text", all)
		}
		drain(t, db)
		if all := contradictions(t, db, store.ContradictionQuery{}); all[0].State != review.ContradictionGone {
			t.Errorf("compared again it is %s, want gone", all[0].State)
		}
	})
}

func TestContradictionsPageByPage(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		for _, n := range []string{"10,000", "20,000", "40,000", "80,000", "160,000"} {
			claimed(t, db, "Russia has "+n+" troops near the Ukrainian border")
		}
		drain(t, db)
		seen := map[uuid.UUID]bool{}
		q := store.ContradictionQuery{Limit: 3}
		for range 10 {
			page, err := db.Contradictions(t.Context(), q)
			if err != nil {
				t.Fatal(err)
			}
			for i, x := range page.Items {
				seen[x.ID] = true
				if i > 0 && x.Strength > page.Items[i-1].Strength {
					t.Errorf("a stronger one, %.2f, stands behind %.2f", x.Strength, page.Items[i-1].Strength)
				}
			}
			if q.After = page.Next; q.After == "" {
				break
			}
		}
		if len(seen) != 10 || q.After != "" {
			t.Errorf("pages of 3 showed %d, want all 10 pairs of five numbers", len(seen))
		}
		if _, err := db.Contradictions(t.Context(), store.ContradictionQuery{After: "nonsense"}); errs.KindOf(err) != errs.Invalid {
			t.Errorf("a cursor of nonsense = %v, want kind %q", err, errs.Invalid)
		}
	})
}

func TestAClustersClaimsAreCompared(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		first := claimed(t, db, "Kyiv puts the buildup at 127,000 troops")
		second := claimed(t, db, "Some 100,000 soldiers stand ready")
		drain(t, db)
		if all := contradictions(t, db, store.ContradictionQuery{}); len(all) != 0 {
			t.Fatalf("before anybody said that they are the same, %+v; want none", all)
		}
		list := []uuid.UUID{first.ClaimID, second.ClaimID}
		_, err := db.EditClusters(t.Context(), list, nil, func(g *review.Grouping) error {
			_, err := g.Confirm(list, "Troops near Ukraine", rita.Actor(), noon)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		if done := drain(t, db); done != 2 {
			t.Errorf("%d jobs done, want one for each claim", done)
		}
		if all := contradictions(t, db, store.ContradictionQuery{State: review.ContradictionOpen}); len(all) != 1 {
			t.Errorf("in one cluster: %+v, want one", all)
		}
	})
}

func TestTheWordsOfAnotherArticleAreCompared(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		first := claimed(t, db, hundred)
		again := candidate(t, db, "Kyiv. "+more+".", more)
		_, err := db.SameClaim(t.Context(), []uuid.UUID{again.ID}, first.ClaimID, func(x *review.Triage, with *review.Case) error {
			return x.Same(with, rita.Actor(), noon)
		})
		if err != nil {
			t.Fatal(err)
		}
		drain(t, db)
		all := contradictions(t, db, store.ContradictionQuery{State: review.ContradictionOpen, ClaimID: first.ClaimID})
		if len(all) != 1 || all[0].OtherKind != review.OtherAppearance || all[0].B.Text != more || all[0].B.Article == nil || all[0].B.Case.ID != first.ID {
			t.Fatalf("%+v, want the other article's words", all)
		}
		_, err = db.EditCandidates(t.Context(), []uuid.UUID{again.ID}, func(x *review.Triage) error { return x.Undo(rita.Actor(), noon) })
		if err != nil {
			t.Fatal(err)
		}
		drain(t, db)
		if all := contradictions(t, db, store.ContradictionQuery{State: review.ContradictionOpen}); len(all) != 0 {
			t.Errorf("taken off the claim again: %+v, want none", all)
		}
	})
}

// ruledFalse has a verdict proposed.
func ruledFalse(t *testing.T, db *store.DB, id uuid.UUID) {
	t.Helper()
	if err := db.EnsureScales(t.Context(), noon); err != nil {
		t.Fatal(err)
	}
	five, err := db.ScaleByKey(t.Context(), review.Presets(noon)[0].Key)
	if err != nil {
		t.Fatal(err)
	}
	edit(t, db, id, func(c *review.Case) error { return c.Assign(rita, rita.Actor(), noon) })
	edit(t, db, id, func(c *review.Case) error {
		_, err := c.AddEvidence(review.Evidence{URL: "https://a.example/1", Stance: review.Refutes}, rita.Actor(), noon)
		return err
	})
	edit(t, db, id, func(c *review.Case) error {
		return c.Propose(review.Proposal{Rating: "false", Explanation: "It does not."}.Today(review.Organisation{}, noon), five, rita.Actor(), noon)
	})
}

func TestOurVerdictAgainstAnothers(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		if err := db.EnsureLabels(t.Context(), noon); err != nil {
			t.Fatal(err)
		}
		c := claimed(t, db, "Bleach cures the measles in two days")
		bring(t, db, factCheck("Bleach cures measles within two days", "True"))
		drain(t, db)
		if all := contradictions(t, db, store.ContradictionQuery{}); len(all) != 0 {
			t.Fatalf("without a verdict %+v, want none", all)
		}
		ruledFalse(t, db, c.ID)
		drain(t, db)
		all := contradictions(t, db, store.ContradictionQuery{Rule: contradict.Verdicts})
		if len(all) != 1 || all[0].B.External == nil || !strings.Contains(all[0].Why, "Checks") {
			t.Fatalf("%+v, want our verdict against theirs", all)
		}
		edit(t, db, c.ID, func(c *review.Case) error { return c.Withdraw(rita.Actor(), noon) })
		drain(t, db)
		if all := contradictions(t, db, store.ContradictionQuery{State: review.ContradictionOpen}); len(all) != 0 {
			t.Errorf("withdrawn: %+v, want none", all)
		}
	})
}
