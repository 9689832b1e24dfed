package export_test

import (
	"io"
	"path/filepath"
	"testing"

	"factdesk/internal/bench"
	"factdesk/internal/export"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// BenchmarkExport writes the verdicts of a desk of 10,000 claims, a tenth of them public.
func BenchmarkExport(b *testing.B) {
	for name, address := range map[string]func(testing.TB) string{
		"sqlite":   func(t testing.TB) string { return filepath.Join(t.TempDir(), "f.db") },
		"postgres": storetest.PostgresDSN,
	} {
		at := address(b)
		db := storetest.OpenAt(b, at)
		if err := bench.Fill(b.Context(), db, at, 10_000, 1); err != nil {
			b.Fatal(err)
		}
		for _, format := range []string{"jsonl", "csv"} {
			b.Run(name+"/"+format, func(b *testing.B) { benchExport(b, db, format) })
		}
	}
}

func benchExport(b *testing.B, db *store.DB, format string) {
	f, err := export.Lookup(format)
	if err != nil {
		b.Fatal(err)
	}
	rows := 0
	b.ReportAllocs()
	for b.Loop() {
		all := db.All(b.Context(), store.ClaimQuery{States: review.PublicStates(), Readers: true})
		report, err := f.Write(io.Discard, export.Items(all, review.Organisation{}), export.Head{})
		if err != nil || report.Written == 0 {
			b.Fatal(report, err)
		}
		rows += report.Written
	}
	b.ReportMetric(float64(rows)/b.Elapsed().Seconds(), "rows/s")
}
