package bench

import (
	"context"
	"database/sql"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// sample is how many claims the desks of these tests have: two articles.
const sample = 100

// each gives a test a fresh database of each kind, with its address.
func each(t *testing.T, f func(t *testing.T, fresh func() (*store.DB, string))) {
	for name, address := range map[string]func(*testing.T) string{
		"sqlite":   func(t *testing.T) string { return filepath.Join(t.TempDir(), "bench.db") },
		"postgres": func(t *testing.T) string { return storetest.PostgresDSN(t) },
	} {
		t.Run(name, func(t *testing.T) {
			f(t, func() (*store.DB, string) {
				at := address(t)
				return storetest.OpenAt(t, at), at
			})
		})
	}
}

func fillSample(t *testing.T, db *store.DB, address string) {
	t.Helper()
	if err := Fill(t.Context(), db, address, sample, 1); err != nil {
		t.Fatal(err)
	}
}

// TestADeskIsThatOfTheStore tells the same stories through the store, one change after
// the other, and compares every table, ids and salts aside.
func TestADeskIsThatOfTheStore(t *testing.T) {
	each(t, func(t *testing.T, fresh func() (*store.DB, string)) {
		made, at := fresh()
		fillSample(t, made, at)
		told, there := fresh()
		throughTheStore(t, told, there)
		if err := told.AddUpLabels(t.Context()); err != nil {
			t.Fatal(err)
		}
		for _, db := range []*store.DB{told, made} {
			if err := db.AddUpAcceptances(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		got, want := dump(t, at), dump(t, there)
		for name := range want {
			if diff := cmp.Diff(want[name], got[name]); diff != "" && !queues[name] {
				t.Errorf("%s (-store +made):\n%.4000s", name, diff)
			}
		}
	})
}

// queues are tables of work to do, of which a made desk has none; the record takes its rows
// and public documents in later, as those of before.
var queues = map[string]bool{"jobs": true, "notices": true, "openings": true, "batches": true, "batch_cases": true, "label_changes": true, "acceptance_changes": true, "changes": true, "goose_db_version": true,
	"public_documents": true, "record_touched": true, "record_leaves": true, "record_rows": true, "record_shapes": true, "record_hashes": true, "record_heads": true, "record_keys": true}

// throughTheStore makes the desk of Fill by the store's own doors.
func throughTheStore(t *testing.T, db *store.DB, address string) {
	t.Helper()
	ctx := t.Context()
	d, err := newDesk(ctx, db, 1, sample)
	if err != nil {
		t.Fatal(err)
	}
	conn, err := Connect(address)
	if err != nil {
		t.Fatal(err)
	}
	to, err := conn.bulk(ctx)
	if err == nil {
		err = d.shared(ctx, to)
	}
	if err == nil {
		err = to.finish(ctx)
	}
	if err != nil {
		t.Fatal(err)
	}
	to.close()
	conn.Close()
	for n := range d.articles {
		if err := d.article(n).tellTo(ctx, db); err != nil {
			t.Fatal(err)
		}
	}
}

func (a *article) tellTo(ctx context.Context, db *store.DB) error {
	in, err := db.SaveImport(ctx, a.in, a.by.Actor(), a.at)
	if err != nil {
		return err
	}
	for i := range a.in.Found {
		s := a.stories[i]
		if s.until == untriaged {
			continue
		}
		id, err := candidateAt(ctx, db, in.Article.ID, i+1)
		if err != nil {
			return err
		}
		got, err := db.EditCandidates(ctx, []uuid.UUID{id}, func(x *review.Triage) error {
			if s.until == passedOver {
				return x.Dismiss(s.reason, "", nil, s.by.Actor(), s.at)
			}
			return x.Accept(s.by.Actor(), s.at)
		})
		if err != nil || got[0].Case == nil {
			if err != nil {
				return err
			}
			continue
		}
		for k, step := range a.steps(s) {
			at := s.at.Add(time.Duration(k+1) * between)
			if _, err := db.EditCase(ctx, got[0].Case.ID, func(c *review.Case) error { return step(c, at) }); err != nil {
				return fmt.Errorf("step %d to %s: %w", k, s.until, err)
			}
		}
	}
	return nil
}

func candidateAt(ctx context.Context, db *store.DB, article uuid.UUID, position int) (uuid.UUID, error) {
	page, err := db.Candidates(ctx, store.CandidateQuery{ArticleID: article, Limit: store.MaxPage})
	if err != nil {
		return uuid.Nil, err
	}
	for _, c := range page.Items {
		if c.Position == position {
			return c.ID, nil
		}
	}
	return uuid.Nil, fmt.Errorf("no candidate at %d", position)
}

// byChance are ids, and hashes in which ids or salts are.
var byChance = regexp.MustCompile(`[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{64}`)

// numbers are columns that count rows in the order of writing.
var numbers = map[string]bool{"match_docs.n": true, "match_terms.n": true, "events.seq": true, "public_cases.n": true}

// dump is all rows of a database as lines, sorted, without what is by chance.
func dump(t *testing.T, address string) map[string][]string {
	t.Helper()
	conn, err := Connect(address)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	out := map[string][]string{}
	for _, name := range names(t, conn) {
		rows, err := conn.QueryContext(t.Context(), "SELECT * FROM "+name)
		if err != nil {
			t.Fatal(err)
		}
		out[name] = lines(t, name, rows)
	}
	if len(out) < 40 {
		t.Fatalf("only %d tables were read", len(out))
	}
	return out
}

func names(t *testing.T, conn Conn) (all []string) {
	t.Helper()
	query := "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"
	if conn.SQLite {
		query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
	}
	rows, err := conn.QueryContext(t.Context(), query)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			t.Fatal(err)
		}
		all = append(all, name)
	}
	return all
}

func lines(t *testing.T, table string, rows *sql.Rows) (out []string) {
	t.Helper()
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		t.Fatal(err)
	}
	for rows.Next() {
		values, into := make([]any, len(columns)), make([]any, len(columns))
		for i := range into {
			into[i] = &values[i]
		}
		if err := rows.Scan(into...); err != nil {
			t.Fatal(err)
		}
		var line []string
		for i, c := range columns {
			if !numbers[table+"."+c] {
				line = append(line, c+"="+written(values[i]))
			}
		}
		out = append(out, byChance.ReplaceAllString(strings.Join(line, " | "), "…"))
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	slices.Sort(out)
	return out
}

func written(v any) string {
	switch v := v.(type) {
	case time.Time:
		return v.UTC().Format(time.RFC3339Nano)
	case []byte:
		return string(v)
	}
	return fmt.Sprint(v)
}

// TestADeskIsWhole: nothing is broken, and nothing is left to index.
func TestADeskIsWhole(t *testing.T) {
	each(t, func(t *testing.T, fresh func() (*store.DB, string)) {
		db, at := fresh()
		fillSample(t, db, at)
		got, err := db.Verify(t.Context())
		if err != nil || len(got.Broken) > 0 || got.Editions == 0 {
			t.Errorf("Verify = %+v (%v), want editions and nothing broken", got, err)
		}
		if done, err := db.Reindex(t.Context(), func(store.Reindexed) {}); err != nil || done.Total != 0 {
			t.Errorf("Reindex = %+v (%v), want nothing to do", done, err)
		}
		page, err := db.Cases(t.Context(), store.ClaimQuery{Limit: store.MaxPage})
		if err != nil || len(page.Items) != sample {
			t.Errorf("%d claims (%v), want %d", len(page.Items), err, sample)
		}
	})
}

// TestADeskIsTheSameEachTime: down to the ids, and another seed makes another.
func TestADeskIsTheSameEachTime(t *testing.T) {
	each(t, func(t *testing.T, fresh func() (*store.DB, string)) {
		wording := func(seed uint64) (first string, id uuid.UUID) {
			db, at := fresh()
			if err := Fill(t.Context(), db, at, sample, seed); err != nil {
				t.Fatal(err)
			}
			page, err := db.Cases(t.Context(), store.ClaimQuery{Limit: 1})
			if err != nil {
				t.Fatal(err)
			}
			return page.Items[0].Claim.Wording, page.Items[0].ID
		}
		a, idA := wording(1)
		b, idB := wording(1)
		c, _ := wording(2)
		if a != b || idA != idB || a == c {
			t.Errorf("seed 1: %q %s, %q %s; seed 2: %q", a, idA, b, idB, c)
		}
	})
}
