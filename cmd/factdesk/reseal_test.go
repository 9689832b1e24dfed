package main

import (
	"database/sql"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/seal"
)

// TestKill9OfAReseal changes the key of a desk with many apps and kills that in its middle:
// the next run goes on, and in the end the new key opens all.
func TestKill9OfAReseal(t *testing.T) {
	const apps = 1500
	before, now := strings.Repeat("b", seal.MinLength), strings.Repeat("n", seal.MinLength)
	dir := t.TempDir()
	env := append(os.Environ(), "FACTDESK_DATA="+dir, "DATABASE_URL=", "FACTDESK_LOG_LEVEL=error", "FACTDESK_KEY="+before)
	command(t, env, "user", "add", "rita@desk.example", "--role", "reviewer", "--name", "Rita")
	key, err := seal.New(before)
	if err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", filepath.Join(dir, "factdesk.db")+"?_pragma=busy_timeout(60000)")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for range apps {
		id := uuid.NewString()
		_, err := db.Exec(`INSERT INTO factors (id, user_id, kind, name, secret, step, credential, challenge, created_at)
			SELECT ?, id, 'totp', '', ?, 0, '', '', created_at FROM users`, id, key.Seal("JBSWY3DP", id))
		if err != nil {
			t.Fatal(err)
		}
	}
	name, _, _ := strings.Cut(key.Seal("", ""), ".")
	left := func() (n int) {
		t.Helper()
		if err := db.QueryRow("SELECT count(*) FROM factors WHERE secret LIKE ?", name+".%").Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}

	env = append(env, "FACTDESK_KEY="+now)
	if out := refused(t, env, "reseal"); !strings.Contains(out, "1500 of 1500 secrets") || left() != apps {
		t.Errorf("without the key of before: %q, %d are left", out, left())
	}
	env = append(env, "FACTDESK_OLD_KEY="+before)
	cmd := exec.Command("factdesk", "reseal")
	cmd.Env = env
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	for began := time.Now(); left() == apps && time.Since(began) < time.Minute; {
		time.Sleep(time.Millisecond)
	}
	cmd.Process.Kill()
	t.Logf("killed with %d of %d left to seal (%v)", left(), apps, cmd.Wait())
	said := command(t, env, "reseal")
	if !strings.Contains(said, "of 1500 secrets") || left() != 0 {
		t.Errorf("run again: %q, %d are left", said, left())
	}
	if said := command(t, append(env, "FACTDESK_OLD_KEY="), "reseal"); !strings.Contains(said, " 0 of 1500 secrets") {
		t.Errorf("with the new key alone: %q", said)
	}
}

// refused runs a command that must fail and returns what it says.
func refused(t *testing.T, env []string, args ...string) string {
	t.Helper()
	cmd := exec.Command("factdesk", args...)
	cmd.Env = env
	out, err := cmd.CombinedOutput()
	if err == nil {
		t.Errorf("factdesk %s went well: %s", strings.Join(args, " "), out)
	}
	return string(out)
}
