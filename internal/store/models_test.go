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

func TestAModelsProposalsAreMerged(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		in, all := imported(t, db, "", news, "100,000 troops", "Lavrov said")
		_, err := db.EditCandidates(t.Context(), ids(all[1:]), func(x *review.Triage) error {
			return x.Dismiss(review.ReasonOpinion, "", nil, rita.Actor(), noon)
		})
		if err != nil {
			t.Fatal(err)
		}
		run := store.ModelRun{SnapshotID: in.Snapshot.ID, ArticleID: in.Article.ID, Model: "m", State: store.ModelDone, At: noon}
		proposed := []claims.Found{found(t, news, "some 100,000 troops", 0), found(t, news, "Lavrov said.", 0), found(t, news, "We never threatened anybody", 0)}
		for i, want := range [][2]int{{1, 2}, {0, 3}} { // the second time all are there
			got, err := db.SaveProposals(t.Context(), run, proposed, rita.Actor(), noon)
			if err != nil || got.Added != want[0] || got.Merged != want[1] {
				t.Fatalf("time %d: %+v (%v), want %d added and %d merged", i+1, got, err, want[0], want[1])
			}
		}
		page, err := db.Candidates(t.Context(), store.CandidateQuery{ArticleID: in.Article.ID})
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range page.Items {
			switch c.Exact {
			case "100,000 troops":
				if len(c.Cues) != 1 || c.Cues[0].Name != "a model proposed it too" || c.Version != 2 || c.Extractor != "test 1" {
					t.Errorf("merged: %+v, want one more cue", c)
				}
			case "Lavrov said":
				if len(c.Cues) != 0 || c.State != claims.CandidateDismissed || c.Version != 2 {
					t.Errorf("decided: %+v, want it as it was", c)
				}
			default:
				if c.Extractor != "model:m" || c.Position != 3 || c.State != claims.CandidateNew {
					t.Errorf("added: %+v, want it of the model, in the third place", c)
				}
			}
		}
		runs, err := db.ModelRuns(t.Context(), in.Article.ID)
		if err != nil || len(runs) != 1 || runs[0].Merged != 3 {
			t.Errorf("ModelRuns = %+v (%v), want the last", runs, err)
		}
		if err := db.Redact(t.Context(), in.Snapshot.ID, "Court order", review.Actor{Role: review.Administrator}, noon); err != nil {
			t.Fatal(err)
		}
		if _, err := db.SaveProposals(t.Context(), run, proposed, rita.Actor(), noon); errs.KindOf(err) != errs.Gone {
			t.Errorf("after the take-down: %v, want Gone", err)
		}
	})
}

func TestTheBudgetOfADayIsKept(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		for i, want := range []bool{true, true, false, false} {
			if got, err := db.TakeModelRequest(t.Context(), "2026-11-24", 2); err != nil || got != want {
				t.Errorf("request %d = %v (%v), want %v", i+1, got, err, want)
			}
		}
		if got, err := db.TakeModelRequest(t.Context(), "2026-11-25", 2); err != nil || !got {
			t.Errorf("the next day = %v (%v), want room", got, err)
		}
	})
}

func TestWhatFollowsAnImportIsQueuedWithIt(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		in := store.Import{Article: claims.Article{Language: "en"}, Snapshot: claims.Snapshot{Raw: []byte(news), RawSHA256: sum(news), Text: news, TextSHA256: sum(news), FetchedAt: noon}, Then: []string{"propose"}}
		for range 2 { // the second is known and queues nothing
			if _, err := db.SaveImport(t.Context(), in, rita.Actor(), noon); err != nil {
				t.Fatal(err)
			}
		}
		jobs, err := db.Jobs(t.Context(), store.JobQuery{Kind: "propose"})
		if err != nil || len(jobs) != 1 || jobs[0].CreatedBy != rita.ID {
			t.Errorf("jobs = %+v (%v), want one of Rita's", jobs, err)
		}
	})
}

func ids(all []claims.Candidate) []uuid.UUID {
	out := make([]uuid.UUID, len(all))
	for i, c := range all {
		out[i] = c.ID
	}
	return out
}
