package store_test

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/uuid"

	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// TestATakeDownLeavesNoCopyBehind looks for the words of a text in every column of
// every table after it was taken down. A wording that a reviewer wrote, and one that
// a verdict rates, are ours and stay.
func TestATakeDownLeavesNoCopyBehind(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		const words, other, rated = "Zebrawords stand there", "Okapiwords stand there", "Quaggawords stand there"
		text := "Geneva. " + words + ". " + other + ". " + rated + "."
		in, all := imported(t, db, "https://dw.example/a", text, words, other, rated)
		accept(t, db, all[0].ID)
		ours, theirs := accept(t, db, all[1].ID), accept(t, db, all[2].ID)
		reword(t, db, ours.ID, "What we say ourselves")
		propose(t, db, theirs.ID)
		kept := keepCopies(t, db, text)
		if err := db.Redact(t.Context(), in.Snapshot.ID, "court order", review.Actor{Name: "Ada", Role: review.Administrator}, noon); err != nil {
			t.Fatal(err)
		}
		for _, copied := range append(kept, "Zebrawords", "zebraword", "Okapiwords", "okapiword") {
			for _, where := range standing(t, db, copied) {
				t.Errorf("%q still stands in %s", shorten(copied), where)
			}
		}
		if c, err := db.Case(t.Context(), ours.ID); err != nil || c.Claim.Wording != "What we say ourselves" {
			t.Errorf("the reviewer's wording is %q, %v", c.Claim.Wording, err)
		}
		if c, err := db.Case(t.Context(), theirs.ID); err != nil || c.Claim.Wording != rated || c.Verdicts[0].Wording != rated {
			t.Errorf("the wording with a verdict is %q, %v; want %q", c.Claim.Wording, err, rated)
		}
		if events, err := db.Events(t.Context(), store.EventQuery{CaseID: ours.ID, Limit: 1}); err != nil || len(events) != 1 || events[0].Verb != "redacted" {
			t.Errorf("the case's last event = %+v, %v; want redacted", events, err)
		}
		if bern := base64.StdEncoding.EncodeToString([]byte("Bern. Another text.")); len(standing(t, db, bern)) != 1 {
			t.Error("another text in the same job went with it")
		}
		verified(t, db)
	})
}

// TestATakeDownIsToldToWhatShowsTheWords: a claim that another one was merged into shows
// where that one stood, so whoever keeps it by its version must read it anew.
func TestATakeDownIsToldToWhatShowsTheWords(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		_, here := imported(t, db, "https://dw.example/a", "Geneva. Zebras stand there.", "Zebras stand there")
		in, there := imported(t, db, "https://dw.example/b", "Bern. Zebras are standing there.", "Zebras are standing there")
		into, merged := accept(t, db, here[0].ID), accept(t, db, there[0].ID)
		_, _, err := db.EditCases(t.Context(), merged.ID, into.ID, func(merged, into *review.Case) error { return merged.MergeInto(into, "Made twice", rita.Actor(), noon) })
		if err != nil {
			t.Fatal(err)
		}
		before := caseOf(t, db, into.ID)
		if err := db.Redact(t.Context(), in.Snapshot.ID, "court order", review.Actor{Name: "Ada", Role: review.Administrator}, noon); err != nil {
			t.Fatal(err)
		}
		after := caseOf(t, db, into.ID)
		if after.Version <= before.Version {
			t.Errorf("the version of what shows the words went from %d to %d", before.Version, after.Version)
		}
		for _, at := range after.Appearances {
			if strings.Contains(at.Exact, "standing") {
				t.Errorf("%q is still shown", at.Exact)
			}
		}
	})
}

func caseOf(t *testing.T, db *store.DB, id uuid.UUID) *review.Case {
	t.Helper()
	c, err := db.Case(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func reword(t *testing.T, db *store.DB, id uuid.UUID, wording string) {
	t.Helper()
	edit(t, db, id, func(c *review.Case) error {
		to := *c.Claim
		to.Wording = wording
		return c.Reword(to, rita.Actor(), noon)
	})
}

func propose(t *testing.T, db *store.DB, id uuid.UUID) {
	t.Helper()
	five := scale(t, db)
	edit(t, db, id, func(c *review.Case) error { return c.Assign(rita, rita.Actor(), noon) })
	edit(t, db, id, func(c *review.Case) error {
		_, err := c.AddEvidence(review.Evidence{URL: "https://a.example/1", Stance: review.Supports}, rita.Actor(), noon)
		return err
	})
	edit(t, db, id, func(c *review.Case) error {
		return c.Propose(review.Proposal{Rating: "false", Explanation: "Nobody does."}.Today(review.Organisation{}, noon), five, rita.Actor(), noon)
	})
}

// keepCopies makes the copy that a job keeps of a text, and returns what it holds of it.
func keepCopies(t *testing.T, db *store.DB, text string) []string {
	t.Helper()
	raw := base64.StdEncoding.EncodeToString([]byte(text))
	payload := map[string]any{"items": []map[string]any{{"name": "one", "raw": []byte(text)}, {"name": "two", "raw": []byte("Bern. Another text.")}}}
	job, err := store.NewJob("import.items", "", payload, rita.Actor(), noon)
	if err == nil {
		_, err = db.AddJob(t.Context(), job)
	}
	if err != nil {
		t.Fatal(err)
	}
	return []string{raw}
}

// standing lists the columns, of any table, that hold a text, letters' case aside.
func standing(t *testing.T, db *store.DB, text string) (where []string) {
	t.Helper()
	for _, table := range tables(t, db) {
		where = append(where, standingIn(t, db, table, text)...)
	}
	return where
}

// tables are all tables that the database has.
func tables(t *testing.T, db *store.DB) (out []string) {
	t.Helper()
	query := "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1"
	if db.SQLite() {
		query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY 1"
	}
	if err := db.Gorm().Raw(query).Scan(&out).Error; err != nil || len(out) < 30 {
		t.Fatalf("%d tables, %v", len(out), err)
	}
	return out
}

func standingIn(t *testing.T, db *store.DB, table, text string) (where []string) {
	t.Helper()
	var rows []map[string]any
	if err := db.Gorm().Table(table).Find(&rows).Error; err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		for column, v := range row {
			if b, ok := v.([]byte); ok {
				v = string(b)
			}
			if strings.Contains(strings.ToLower(fmt.Sprint(v)), strings.ToLower(text)) {
				where = append(where, table+"."+column)
			}
		}
	}
	return where
}

func shorten(s string) string { return s[:min(len(s), 40)] }

// TestATakeDownReachesTheFile: SQLite leaves deleted bytes in the file unless told
// otherwise.
func TestATakeDownReachesTheFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "f.db")
	db, err := store.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	text := "Zebrawords. " + strings.Repeat("A sentence that fills pages. Zebrawords. ", 2000)
	in, _ := imported(t, db, "", text, "A sentence that fills pages")
	if err := db.Redact(t.Context(), in.Snapshot.ID, "court order", review.Actor{Name: "Ada", Role: review.Administrator}, noon); err != nil {
		t.Fatal(err)
	}
	if err := db.Gorm().Exec("PRAGMA wal_checkpoint(TRUNCATE)").Error; err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(b, []byte("Zebrawords")); n > 0 {
		t.Errorf("the file holds the words %d times after the take-down", n)
	}
}
