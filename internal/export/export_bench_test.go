package export_test

import (
	"context"
	"database/sql"
	"io"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"factdesk/internal/bench"
	"factdesk/internal/export"
	"factdesk/internal/guard"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// BenchmarkExport writes verdicts of a desk of 10,000 claims, a tenth of them public, in turn
// with the practical limit: COPY TO of the claims with their cases and verdicts, or on
// SQLite, which has none, the same rows read and thrown away. Both run in each turn, so that
// their ratio says something on a busy machine.
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
		ctx, stop := context.WithCancel(b.Context())
		listens := guard.Start(func() error { return db.Listen(ctx, func(err error) { b.Log(err) }) }) // as a server does
		for _, format := range []string{"jsonl", "csv", "claimreview"} {
			b.Run(name+"/public/"+format, func(b *testing.B) { benchExport(b, db, at, format, review.PublicStates()) })
		}
		b.Run(name+"/all/jsonl", func(b *testing.B) { benchExport(b, db, at, "jsonl", review.States) })
		stop()
		<-listens
	}
}

func benchExport(b *testing.B, db *store.DB, at, format string, states []review.State) {
	f, err := export.Lookup(format)
	if err != nil {
		b.Fatal(err)
	}
	rows, copied, copying := 0, 0, time.Duration(0)
	b.ReportAllocs()
	worked := time.Duration(0)
	for b.Loop() {
		b.StopTimer()
		begun := time.Now()
		copied += copyOut(b, db, at, states)
		copying += time.Since(begun)
		b.StartTimer()
		worked -= cpu(b)
		w, err := db.Fresh(b.Context(), io.Discard)
		if err != nil {
			b.Fatal(err)
		}
		all := db.All(b.Context(), store.ClaimQuery{States: states, Readers: true})
		report, err := f.Write(w, export.Items(all, review.Organisation{}), export.Head{})
		if err != nil || report.Written == 0 {
			b.Fatal(report, err)
		}
		rows += report.Written + report.Skipped
		worked += cpu(b)
	}
	ours, limit := float64(rows)/b.Elapsed().Seconds(), float64(copied)/copying.Seconds()
	b.ReportMetric(ours, "rows/s")
	b.ReportMetric(limit, "limit-rows/s")
	b.ReportMetric(ours/limit, "of-limit")
	b.ReportMetric(float64(worked.Microseconds())/float64(rows), "cpu-µs/row")
}

// cpu is what this process has worked, which other work on the machine changes little.
func cpu(b *testing.B) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// copyOut reads what an export is made of, as fast as the database gives it.
func copyOut(b *testing.B, db *store.DB, at string, states []review.State) int {
	each := make([]string, len(states))
	for i, s := range states {
		each[i] = "'" + string(s) + "'"
	}
	query := "SELECT k.*, c.*, v.* FROM claims k JOIN cases c ON c.claim_id = k.id LEFT JOIN verdicts v ON v.id = c.verdict_id WHERE c.state IN (" + strings.Join(each, ", ") + ")"
	if !db.SQLite() {
		conn, err := pgx.Connect(b.Context(), at)
		if err != nil {
			b.Fatal(err)
		}
		defer conn.Close(b.Context())
		done, err := conn.PgConn().CopyTo(b.Context(), io.Discard, "COPY ("+query+") TO STDOUT")
		if err != nil {
			b.Fatal(err)
		}
		return int(done.RowsAffected())
	}
	conn, err := bench.Connect(at)
	if err != nil {
		b.Fatal(err)
	}
	defer conn.Close()
	return readAll(b, conn, query)
}

func readAll(b *testing.B, conn bench.Conn, query string) (n int) {
	rows, err := conn.QueryContext(b.Context(), query)
	if err != nil {
		b.Fatal(err)
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		b.Fatal(err)
	}
	row := make([]any, len(columns))
	for i := range row {
		row[i] = &sql.RawBytes{}
	}
	for ; rows.Next(); n++ {
		if err := rows.Scan(row...); err != nil {
			b.Fatal(err)
		}
	}
	if err := rows.Err(); err != nil {
		b.Fatal(err)
	}
	return n
}
