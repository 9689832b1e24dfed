package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"factdesk/internal/store"
)

// TestKill9OfAReviewsImport kills an import of other people's fact-checks again and
// again in its middle. Each time it goes on behind what was committed, and in the
// end every record was added once.
func TestKill9OfAReviewsImport(t *testing.T) {
	const n = 6000
	dir := t.TempDir()
	t.Log("database: SQLite")
	env := append(os.Environ(), "FACTDESK_DATA="+dir, "DATABASE_URL=", "FACTDESK_LOG_LEVEL=error")
	file := filepath.Join(dir, "feed.jsonl")
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `{"@type":"ClaimReview","url":"https://checks.example/%d","claimReviewed":"Claim number %d of many","datePublished":"2022-01-23","author":{"name":"Checks"},"reviewRating":{"alternateName":"False"}}`+"\n", i, i)
	}
	if err := os.WriteFile(file, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	command(t, env, "migrate")
	db, err := store.Open(t.Context(), filepath.Join(dir, "factdesk.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	committed, kills := 0, 0
	for round := 0; ; round++ {
		args := []string{"reviews", "import", file}
		if committed > 0 {
			args = append(args, "--resume")
		}
		cmd := exec.Command("factdesk", args...)
		cmd.Env = env
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		for wait := time.Now(); position(t, db) <= committed && time.Since(wait) < time.Minute; {
			time.Sleep(time.Millisecond)
		}
		if kills < 4 {
			cmd.Process.Kill()
			kills++
		}
		failed := cmd.Wait()
		at := position(t, db)
		if at < committed {
			t.Fatalf("round %d: %d records are committed, and %d were before", round, at, committed)
		}
		committed = at
		if failed == nil {
			break
		}
		if round > 10 {
			t.Fatalf("it does not come to an end: %v", failed)
		}
	}
	runs, err := db.ReviewImports(t.Context(), [16]byte{}, 10)
	if err != nil || len(runs) != 1 || runs[0].State != store.ReviewsDone || runs[0].Added != n {
		t.Errorf("after %d kills: %+v, %v; want one run that added %d", kills, runs, err, n)
	}
	command(t, env, "verify")
}

// position is how far the newest import is.
func position(t *testing.T, db *store.DB) int {
	t.Helper()
	runs, err := db.ReviewImports(t.Context(), [16]byte{}, 1)
	if err != nil {
		t.Fatal(err)
	}
	if len(runs) == 0 {
		return 0
	}
	return runs[0].Position
}
