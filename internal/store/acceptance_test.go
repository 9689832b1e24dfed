package store_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

func TestAcceptancesAreOfAPeriod(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		_, all := imported(t, db, "", news, "100,000 troops", "never threatened", "Lavrov said")
		decide := func(id uuid.UUID, f func(*review.Triage) error) {
			t.Helper()
			if _, err := db.EditCandidates(t.Context(), []uuid.UUID{id}, f); err != nil {
				t.Fatal(err)
			}
		}
		by, day := rita.Actor(), 24*time.Hour
		decide(all[0].ID, func(x *review.Triage) error { return x.Accept(by, noon) })
		decide(all[1].ID, func(x *review.Triage) error { return x.Dismiss(review.ReasonOpinion, "", nil, by, noon.Add(day)) })
		decide(all[2].ID, func(x *review.Triage) error { return x.Dismiss(review.ReasonTrivial, "", nil, by, noon) })
		decide(all[2].ID, func(x *review.Triage) error { return x.Undo(by, noon.Add(day)) })
		for _, tt := range []struct {
			name         string
			from, before time.Time
			want         string // accepted, dismissed, undone
		}{
			{"always", time.Time{}, time.Time{}, "1 1 1"},
			{"the first day", noon, noon.Add(time.Hour), "1 0 0"},
			{"the second day", noon.Add(time.Hour), noon.Add(2 * day), "0 1 1"},
			{"before", time.Time{}, noon, "0 0 0"},
			{"since then", noon.Add(2 * day), time.Time{}, "0 0 0"},
		} {
			got, err := db.Acceptances(t.Context(), tt.from, tt.before)
			if s := fmt.Sprint(got.Total.Accepted, got.Total.Dismissed, got.Total.Undone); err != nil || s != tt.want {
				t.Errorf("%s: accepted, dismissed, undone = %s (%v), want %s", tt.name, s, err, tt.want)
			}
		}
		got, err := db.Acceptances(t.Context(), time.Time{}, time.Time{})
		if err != nil {
			t.Fatal(err)
		}
		for by, name := range map[string]string{"publisher": "DW", "attribution": "narration", "extractor": "test 1", "rank": "1–5"} {
			for _, table := range got.Tables {
				if table.By == by && (len(table.Rows) != 1 || table.Rows[0].Name != name || table.Rows[0].Decisions() != 2) {
					t.Errorf("by %s = %+v, want two decisions under %q", by, table.Rows, name)
				}
			}
		}
	})
}

// BenchmarkAcceptances100k is the statistics page of a desk that has decided about
// 100,000 candidates with five cues each, and before it the first adding up: run it with
// -benchtime 3x.
func BenchmarkAcceptances100k(b *testing.B) {
	for name, open := range map[string]func(testing.TB) *store.DB{"sqlite": storetest.Open, "postgres": storetest.OpenPostgres} {
		b.Run(name, func(b *testing.B) {
			db := open(b)
			_, all := imported(b, db, "", news, "100,000 troops")
			rows := make([]claims.Candidate, 100_000)
			for i := range rows {
				c := all[0]
				c.ID, c.Position, c.State, c.DecidedAt = uuid.Must(uuid.NewV7()), i+2, claims.CandidateAccepted, &noon
				c.Kinds = []claims.Kind{claims.KindQuantity, claims.KindEvent}
				for j := range 5 {
					c.Cues = append(c.Cues, claims.Cue{Name: fmt.Sprintf("says something that can be checked %d", (i+j)%12), Weight: 0.12, Start: 17, End: 31})
				}
				rows[i] = c
			}
			if err := db.Gorm().CreateInBatches(&rows, 500).Error; err != nil {
				b.Fatal(err)
			}
			begun := time.Now()
			if err := db.AddUpAcceptances(b.Context()); err != nil {
				b.Fatal(err)
			}
			b.Logf("added up in %v", time.Since(begun))
			b.ResetTimer()
			for range b.N {
				got, err := db.Acceptances(b.Context(), time.Time{}, time.Time{})
				if err != nil || got.Total.Accepted != len(rows) {
					b.Fatalf("Acceptances = %d accepted (%v), want %d", got.Total.Accepted, err, len(rows))
				}
			}
		})
	}
}
