package known_test

import (
	"path/filepath"
	"sync/atomic"
	"syscall"
	"testing"

	"factdesk/internal/bench"
	"factdesk/internal/known"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// BenchmarkChecked measures a search among what is published on a desk of 10,000 claims, a
// tenth of them public: ten groups of those that say the like of one of them.
func BenchmarkChecked(b *testing.B) {
	for name, address := range map[string]func(testing.TB) string{
		"sqlite":   func(t testing.TB) string { return filepath.Join(t.TempDir(), "f.db") },
		"postgres": storetest.PostgresDSN,
	} {
		at := address(b)
		db := storetest.OpenAt(b, at)
		if err := bench.Fill(b.Context(), db, at, 10_000, 1); err != nil {
			b.Fatal(err)
		}
		found, err := db.Cases(b.Context(), store.ClaimQuery{States: []review.State{review.Published}, Limit: store.MaxPage})
		if err != nil || len(found.Items) < 100 {
			b.Fatalf("%d published, %v", len(found.Items), err)
		}
		b.Run(name, func(b *testing.B) { benchChecked(b, db, found.Items) })
	}
}

func benchChecked(b *testing.B, db *store.DB, public []review.Case) {
	desk := known.Of(db)
	var statements atomic.Int64
	ctx := store.Watch(b.Context(), func(string) { statements.Add(1) })
	b.ReportAllocs()
	began, asked := userTime(b), 0
	for b.Loop() {
		text := public[asked*7%len(public)].Claim.Wording
		page, err := desk.Checked(ctx, text, store.CheckedQuery{Ours: true, External: true, Limit: 10})
		if err != nil || len(page.Groups) == 0 {
			b.Fatalf("Checked(%q) = %d groups, %v", text, len(page.Groups), err)
		}
		asked++
	}
	b.ReportMetric(float64(userTime(b)-began)/1e6/float64(asked), "cpu-ms/op") // PostgreSQL's own not counted
	b.ReportMetric(float64(statements.Load())/float64(asked), "statements/op")
}

// userTime is what the process has used, in nanoseconds.
func userTime(b *testing.B) int64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return u.Utime.Nano() + u.Stime.Nano()
}
