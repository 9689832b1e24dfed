package main

import (
	"bufio"
	"bytes"
	"database/sql"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	_ "github.com/jackc/pgx/v5/stdlib"

	"factdesk/internal/store/storetest"
)

// make torture runs more rounds and keeps what came of them.
var (
	killRounds = flag.Int("rounds", 5, "how often TestKill9LosesNothing kills the server, on each database")
	killReport = flag.String("report", "", "a file to add a line of its result to")
)

// answersPerRound are had before a kill is looked for.
const answersPerRound = 12

// TestKill9LosesNothing kills a serving factdesk while clients import, decide, write
// and upload: in one round in the middle of a transaction, in the next behind one, before
// its answer reached anybody. A client repeats what it got no answer to, with its key,
// until it has one. In the end it is counted, through the API alone: each change is there
// and there once, and a repetition was answered like the first.
func TestKill9LosesNothing(t *testing.T) {
	t.Run("sqlite", func(t *testing.T) {
		dir := t.TempDir()
		t.Log("database: SQLite")
		torture(t, "SQLite", []string{"FACTDESK_DATA=" + dir, "DATABASE_URL="}, sqliteBusy(t, filepath.Join(dir, "factdesk.db")))
	})
	t.Run("postgres", func(t *testing.T) {
		address := storetest.DurablePostgres(t)
		torture(t, "PostgreSQL", []string{"DATABASE_URL=" + address}, postgresBusy(t, address))
	})
}

func torture(t *testing.T, database string, env []string, busy func() bool) {
	env = append(append(os.Environ(), env...), "FACTDESK_RATE_PER_MINUTE=1000000", "FACTDESK_REQUEST_MEMORY=4096", "FACTDESK_LISTEN=127.0.0.1:0", "FACTDESK_LOG_LEVEL=error")
	link := command(t, env, "user", "add", "rita@desk.example", "--role", "reviewer", "--name", "Rita")
	token := strings.TrimSpace(command(t, env, "token", "add", "rita@desk.example", "--scope", "read,import,review"))
	command(t, env, "user", "add", "edith@desk.example", "--role", "editor", "--name", "Edith")
	second := strings.TrimSpace(command(t, env, "token", "add", "edith@desk.example", "--scope", "read,review,signoff"))
	between := newProxy(t)
	crew := newCrew(t, between, token, second)
	inside := 0
	for round := range *killRounds {
		server, base := startServer(t, env)
		between.lead(base, server.Process)
		if round == 0 {
			crew.signIn(linkPath.FindString(link))
			crew.begin()
		}
		crew.await(answersPerRound)
		if round%2 == 0 {
			between.swallow()
		} else if killInside(t, server, busy) {
			inside++
		}
		server.Wait()
		command(t, env, "verify") // fails the test when it exits other than 0
	}
	server, base := startServer(t, env)
	between.lead(base, server.Process)
	crew.end()
	lost, twice := crew.count()
	swallowed := len(between.swallowed)
	t.Logf("%d kills, %d of them inside a transaction and %d behind one; %d changes answered, %d answers repeated; %d lost, %d twice",
		*killRounds, inside, swallowed, len(crew.diary), crew.repeated, lost, twice)
	if len(crew.diary) < *killRounds*answersPerRound || swallowed < *killRounds/2 || inside < *killRounds/4 {
		t.Errorf("that proves too little: want at least %d changes, and %d and %d kills", *killRounds*answersPerRound, *killRounds/4, *killRounds/2)
	}
	report(t, fmt.Sprintf("| %s | %d | %d | %d | %d | %d | %d | %d |\n", database, *killRounds, inside, swallowed, len(crew.diary), crew.repeated, lost, twice))
}

func report(t *testing.T, line string) {
	if *killReport == "" {
		return
	}
	f, err := os.OpenFile(*killReport, os.O_APPEND|os.O_WRONLY, 0)
	if err == nil {
		_, err = f.WriteString(line)
		f.Close()
	}
	if err != nil {
		t.Error(err)
	}
}

var linkPath = regexp.MustCompile(`/link/\S+`)

// killInside kills the server at a moment at which a transaction is open, if it finds one.
func killInside(t *testing.T, server *exec.Cmd, busy func() bool) (inside bool) {
	t.Helper()
	for range 5000 {
		if inside = busy(); inside {
			break
		}
	}
	if err := server.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	return inside
}

// command runs factdesk to its end and returns what it printed.
func command(t *testing.T, env []string, args ...string) string {
	t.Helper()
	var stderr bytes.Buffer
	cmd := exec.Command("factdesk", args...)
	cmd.Env, cmd.Stderr = env, &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("factdesk %s: %v\n%s%s", strings.Join(args, " "), err, out, stderr.String())
	}
	return string(out)
}

var servesOn = regexp.MustCompile(`serves on (http://\S+)`)

// startServer starts factdesk serve and returns when it has said where.
func startServer(t *testing.T, env []string, flags ...string) (*exec.Cmd, string) {
	t.Helper()
	cmd := exec.Command("factdesk", append([]string{"serve"}, flags...)...)
	cmd.Env, cmd.Stderr = env, os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cmd.Process.Kill(); cmd.Wait() })
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if m := servesOn.FindStringSubmatch(lines.Text()); m != nil {
			go io.Copy(io.Discard, out)
			return cmd, m[1]
		}
	}
	t.Fatalf("factdesk serve ended without saying where it serves")
	return nil, ""
}

// sqliteBusy tells whether somebody is inside a write transaction: then nobody else
// can begin one.
func sqliteBusy(t *testing.T, path string) func() bool {
	var pool *sql.DB
	return func() bool {
		if pool == nil {
			var err error
			if pool, err = sql.Open("sqlite", "file:"+path+"?_pragma=busy_timeout(0)&_txlock=immediate"); err != nil {
				t.Fatal(err)
			}
			pool.SetMaxOpenConns(1)
			t.Cleanup(func() { pool.Close() })
		}
		tx, err := pool.Begin()
		if err != nil {
			return true
		}
		tx.Rollback()
		return false
	}
}

// postgresBusy tells whether a transaction that has written is open.
func postgresBusy(t *testing.T, address string) func() bool {
	pool, err := sql.Open("pgx", address)
	if err != nil {
		t.Fatal(err)
	}
	pool.SetMaxOpenConns(1)
	t.Cleanup(func() { pool.Close() })
	return func() (busy bool) {
		err := pool.QueryRow("SELECT count(*) > 0 FROM pg_stat_activity WHERE datname = current_database() AND backend_xid IS NOT NULL AND pid <> pg_backend_pid()").Scan(&busy)
		return err == nil && busy
	}
}
