package export_test

import (
	"iter"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"factdesk/internal/bench"
	"factdesk/internal/export"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
	"factdesk/seeds"
)

var now = time.Date(2026, 11, 23, 21, 30, 0, 0, time.UTC)

// An export reads pages of cases, and of each what its formats show. Each format says the same
// of a case that is read by itself and in full, in every state.
func TestAnExportSaysWhatItsCasesSay(t *testing.T) {
	for name, at := range map[string]string{"sqlite": filepath.Join(t.TempDir(), "f.db"), "postgres": storetest.PostgresDSN(t)} {
		t.Run(name, func(t *testing.T) {
			db := storetest.OpenAt(t, at)
			if err := bench.Fill(t.Context(), db, at, 600, 1); err != nil { // more than a page
				t.Fatal(err)
			}
			unusual(t, db)
			for _, f := range export.Formats {
				each := text(t, f.Name, db.All(t.Context(), store.ClaimQuery{}))
				alone := text(t, f.Name, oneByOne(t, db))
				if diff := cmp.Diff(alone, each); diff != "" {
					t.Errorf("%s (-one by one +export):\n%.4000s", f.Name, diff)
				}
			}
		})
	}
}

// unusual brings in what a made-up desk lacks: restricted sources, claims made twice, sources
// that were taken out again.
func unusual(t *testing.T, db *store.DB) {
	t.Helper()
	room, err := seeds.Load(t.Context(), db, now)
	if err != nil {
		t.Fatal(err)
	}
	by, open := room.Editor.Actor(), []*review.Case{}
	for _, c := range room.Cases {
		if c.State == review.Open || c.State == review.Assigned {
			open = append(open, c)
		}
	}
	if len(open) < 2 {
		t.Fatalf("the newsroom has %d open cases", len(open))
	}
	_, err = db.EditCase(t.Context(), open[0].ID, func(c *review.Case) error {
		for _, title := range []string{"one", "two", "three"} {
			if _, err := c.AddEvidence(review.Evidence{Title: title, URL: "https://a.example/" + title, Stance: review.Supports, Restricted: title == "two"}, by, now); err != nil {
				return err
			}
		}
		return c.RemoveEvidence(c.Evidence[len(c.Evidence)-1].ID, by, now)
	})
	if err != nil {
		t.Fatal(err)
	}
	_, _, err = db.EditCases(t.Context(), open[1].ID, open[0].ID, func(one, other *review.Case) error { return one.MergeInto(other, "Made twice", by, now) })
	if err != nil {
		t.Fatal(err)
	}
}

// oneByOne are all cases in the order of an export, each read by itself.
func oneByOne(t *testing.T, db *store.DB) iter.Seq2[*store.Full, error] {
	t.Helper()
	return func(yield func(*store.Full, error) bool) {
		q := store.ClaimQuery{Limit: store.MaxPage}
		for {
			ids, next, err := db.ClaimIDs(t.Context(), q)
			if err != nil {
				t.Fatal(err)
			}
			for _, id := range ids {
				c, err := db.CaseOfClaim(t.Context(), id)
				if err != nil {
					t.Fatal(err)
				}
				if !yield(&store.Full{Case: c, Articles: c.Around.Articles, Speaker: c.Around.Speaker}, nil) {
					return
				}
			}
			if q.After = next; next == "" {
				return
			}
		}
	}
}

// text is an export in words: of a workbook its cells, as the file has the time in it.
func text(t *testing.T, format string, all iter.Seq2[*store.Full, error]) string {
	t.Helper()
	b, report, err := write(t, format, export.Items(all, head.Organisation))
	if err != nil || report.Written+report.Skipped < 600 {
		t.Fatalf("%s: %+v, %v", format, report, err)
	}
	if format == "xlsx" {
		return allCells(t, b)
	}
	return string(b)
}

// A pooler between us and PostgreSQL may want each statement in one message; ids, numbers and
// times come as texts then, and the export is the same.
func TestAnExportIsTheSameInTexts(t *testing.T) {
	at := storetest.PostgresDSN(t)
	db := storetest.OpenAt(t, at)
	if err := bench.Fill(t.Context(), db, at, 60, 1); err != nil {
		t.Fatal(err)
	}
	unusual(t, db)
	plain, err := store.Open(t.Context(), at+"&default_query_exec_mode=simple_protocol")
	if err != nil {
		t.Fatal(err)
	}
	defer plain.Close()
	want, _, err := write(t, "jsonl", export.Items(db.All(t.Context(), store.ClaimQuery{}), head.Organisation))
	if err != nil {
		t.Fatal(err)
	}
	got, _, err := write(t, "jsonl", export.Items(plain.All(t.Context(), store.ClaimQuery{}), head.Organisation))
	if diff := cmp.Diff(string(want), string(got)); err != nil || diff != "" {
		t.Errorf("in texts, %v (-want +got):\n%.4000s", err, diff)
	}
}
