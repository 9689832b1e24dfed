package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"factdesk/internal/bench"
	"factdesk/internal/record"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

var noon = time.Date(2026, 11, 29, 12, 0, 0, 0, time.UTC)

// saved writes a text to a file of the test's.
func saved(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// desk has cases that were there before the record, a checkpoint of then, and a note since.
func desk(t *testing.T) (db *store.DB, c review.Case, checkpoint string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "desk.db")
	db = storetest.OpenAt(t, path)
	if err := bench.Fill(t.Context(), db, path, 20, 1); err != nil {
		t.Fatal(err)
	}
	storetest.Seal(t, db, noon)
	checkpoint, err := db.Checkpoint(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	page, err := db.Cases(t.Context(), store.ClaimQuery{Limit: 1})
	if err != nil {
		t.Fatal(err)
	}
	by := review.Actor{ID: page.Items[0].ID, Name: "Rita", Role: review.Reviewer}
	got, err := db.EditCase(t.Context(), page.Items[0].ID, func(c *review.Case) error {
		_, err := c.AddNote(review.Note{Body: "Asked."}, by, noon)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	storetest.Seal(t, db, noon)
	return db, *got, checkpoint
}

// A proof that the desk gives is believed with its key and the earlier checkpoint, and a
// bent one, one of another key, or one against another checkpoint is not.
func TestProofs(t *testing.T) {
	db, c, earlier := desk(t)
	since, err := db.OpenCheckpoint(t.Context(), earlier)
	if err != nil {
		t.Fatal(err)
	}
	p, err := db.Prove(t.Context(), c.ID, &since)
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Leaves) < 5 {
		t.Fatalf("only %d leaves are proved", len(p.Leaves))
	}
	good := text(t, p)
	was := saved(t, "earlier", earlier)
	if err := run([]string{p.Key, saved(t, "good", good), was}); err != nil {
		t.Error(err)
	}
	bent := p
	bent.Leaves = append([]record.Proved{}, p.Leaves...)
	bent.Leaves[0].Key = c.ID.String()[:35] + "x"
	_, other, err := record.NewKey()
	if err != nil {
		t.Fatal(err)
	}
	for name, args := range map[string][]string{
		"a bent leaf":             {p.Key, saved(t, "bent", text(t, bent)), was},
		"another key":             {other, saved(t, "good", good), was},
		"a cut proof":             {p.Key, saved(t, "cut", good[:len(good)/2]), was},
		"a bent checkpoint":       {p.Key, saved(t, "good", good), saved(t, "bent", strings.Replace(earlier, "\n", "\n1", 1))},
		"another checkpoint":      {p.Key, saved(t, "good", good), saved(t, "newer", p.Checkpoint)},
		"no proof":                {p.Key},
		"a file that isn't there": {p.Key, filepath.Join(t.TempDir(), "none")},
	} {
		if err := run(args); err == nil {
			t.Errorf("%s is believed", name)
		}
	}
}

func text(t *testing.T, p record.Proof) string {
	t.Helper()
	b, err := json.Marshal(p)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
