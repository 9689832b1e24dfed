package main

import (
	"bufio"
	"bytes"
	"database/sql"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"
	_ "github.com/jackc/pgx/v5/stdlib"

	"factdesk/claims"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
)

const (
	crashRounds  = 20
	acksPerRound = 8   // before a kill is looked for
	acksAtLeast  = 100 // in all rounds of one database
)

// TestKill9LosesNothing kills a serving factdesk while four clients import and
// decide, twenty times. A process of its own writes each acknowledgement down, and
// to the disk, before the kill. After each, factdesk verify must pass and every
// acknowledged change be there.
func TestKill9LosesNothing(t *testing.T) {
	t.Run("sqlite", func(t *testing.T) {
		dir := t.TempDir()
		t.Log("database: SQLite")
		crash(t, []string{"FACTDESK_DATA=" + dir, "DATABASE_URL="}, filepath.Join(dir, "factdesk.db"), sqliteBusy(t, filepath.Join(dir, "factdesk.db")))
	})
	t.Run("postgres", func(t *testing.T) {
		address := storetest.DurablePostgres(t)
		crash(t, []string{"DATABASE_URL=" + address}, address, postgresBusy(t, address))
	})
}

func crash(t *testing.T, env []string, address string, busy func() bool) {
	env = append(append(os.Environ(), env...), "FACTDESK_RATE_PER_MINUTE=1000000", "FACTDESK_LISTEN=127.0.0.1:0", "FACTDESK_LOG_LEVEL=error")
	command(t, env, "user", "add", "rita@desk.example", "--role", "reviewer", "--name", "Rita")
	token := strings.TrimSpace(command(t, env, "token", "add", "rita@desk.example", "--scope", "read,import,review"))
	diary := filepath.Join(t.TempDir(), "acknowledged.jsonl")
	inside := 0
	for round := range crashRounds {
		if killWhileBusy(t, env, token, diary, round, busy) {
			inside++
		}
		command(t, env, "verify") // fails the test when it exits other than 0
		checkDiary(t, address, diary)
	}
	acks := len(readDiary(t, diary))
	t.Logf("%d kills, %d of them inside a transaction; %d acknowledged changes, all there", crashRounds, inside, acks)
	if acks < acksAtLeast || inside < crashRounds/2 {
		t.Errorf("%d acknowledged changes and %d kills inside a transaction prove too little; want %d and %d", acks, inside, acksAtLeast, crashRounds/2)
	}
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

// killWhileBusy starts a server and its clients, waits for some acknowledgements,
// then for a moment at which a transaction is open, and kills the server.
func killWhileBusy(t *testing.T, env []string, token, diary string, round int, busy func() bool) (inside bool) {
	t.Helper()
	server, base := startServer(t, env)
	before := len(readDiary(t, diary))
	w := exec.Command("crash-witness", base, token, diary, fmt.Sprint(round))
	w.Stderr = os.Stderr
	if err := w.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() { w.Process.Kill(); w.Wait() }()
	deadline := time.Now().Add(time.Minute)
	for len(readDiary(t, diary)) < before+acksPerRound {
		if time.Now().After(deadline) {
			t.Fatalf("round %d: only %d acknowledgements in a minute", round, len(readDiary(t, diary))-before)
		}
		time.Sleep(5 * time.Millisecond)
	}
	for range 2000 {
		if inside = busy(); inside {
			break
		}
	}
	if err := server.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	server.Wait()
	return inside
}

var servesOn = regexp.MustCompile(`serves on (http://\S+)`)

// startServer starts factdesk serve and returns when it has said where.
func startServer(t *testing.T, env []string) (*exec.Cmd, string) {
	t.Helper()
	cmd := exec.Command("factdesk", "serve")
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

// ack is a change that the server has acknowledged.
type ack struct {
	Kind string    `json:"kind"` // article, accepted, dismissed, note, source, verdict
	ID   uuid.UUID `json:"id"`
	Case uuid.UUID `json:"case"`
}

func readDiary(t *testing.T, path string) (out []ack) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	for line := range bytes.Lines(b) {
		var a ack
		if !bytes.HasSuffix(line, []byte("\n")) {
			break // being written
		}
		if err := json.Unmarshal(line, &a); err != nil {
			t.Fatalf("%s: %v in %q", path, err, line)
		}
		out = append(out, a)
	}
	return out
}

// checkDiary looks for every acknowledged change in the database.
func checkDiary(t *testing.T, address, diary string) {
	t.Helper()
	db, err := store.Open(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, a := range readDiary(t, diary) {
		if why := lost(t, db, a); why != "" {
			t.Fatalf("acknowledged and lost: %+v: %s", a, why)
		}
	}
}

func lost(t *testing.T, db *store.DB, a ack) string {
	switch a.Kind {
	case "article":
		if _, err := db.Article(t.Context(), a.ID); err != nil {
			return err.Error()
		}
	case "accepted", "dismissed":
		c, err := db.Candidate(t.Context(), a.ID)
		if err != nil || c.State != claims.CandidateState(a.Kind) {
			return fmt.Sprintf("it is %q, %v", c.State, err)
		}
	default:
		c, err := db.Case(t.Context(), a.Case)
		if err != nil {
			return err.Error()
		}
		for _, n := range c.Notes {
			if n.ID == a.ID {
				return ""
			}
		}
		for _, e := range c.Evidence {
			if e.ID == a.ID {
				return ""
			}
		}
		for _, v := range c.Verdicts {
			if v.ID == a.ID {
				return ""
			}
		}
		return "the case lacks it"
	}
	return ""
}

// witness is the process that imports and decides, and writes each answer down.
func witness() {
	base, token, diary, round := os.Args[1], os.Args[2], os.Args[3], os.Args[4]
	f, err := os.OpenFile(diary, os.O_CREATE|os.O_APPEND|os.O_WRONLY|os.O_SYNC, 0o600)
	if err != nil {
		fmt.Fprintln(os.Stderr, "crash-witness:", err)
		os.Exit(1)
	}
	var wg sync.WaitGroup
	var mu sync.Mutex
	for worker := range 4 {
		wg.Go(func() {
			c := client{base: base + "/api/v1", token: token, note: func(a ack) {
				mu.Lock()
				defer mu.Unlock()
				b, _ := json.Marshal(a)
				f.Write(append(b, '\n'))
			}}
			for i := 0; c.article(fmt.Sprintf("Round %s, desk %d, dispatch %d.", round, worker, i)); i++ {
			}
		})
	}
	wg.Wait()
}

// client talks to the API; each method is false once the server is gone.
type client struct {
	base, token string
	note        func(ack)
}

func (c client) call(method, path string, body, into any) bool {
	b, _ := json.Marshal(body)
	if body == nil {
		b = nil
	}
	r, _ := http.NewRequest(method, c.base+path, bytes.NewReader(b))
	r.Header.Set("Authorization", "Bearer "+c.token)
	r.Header.Set("Content-Type", "application/json")
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		return false
	}
	defer answer.Body.Close()
	got, err := io.ReadAll(answer.Body)
	if err != nil {
		return false
	}
	if answer.StatusCode/100 != 2 {
		fmt.Fprintf(os.Stderr, "crash-witness: %s %s: %d %s\n", method, path, answer.StatusCode, got)
		return false
	}
	return json.Unmarshal(got, into) == nil
}

// article imports one and takes its first claim as far as a proposal.
func (c client) article(dateline string) bool {
	var in struct{ Imported store.Imported }
	text := dateline + " The ministry said on Friday that 12,500 people had crossed the border.\n\n\"We never closed the border to refugees,\" the minister said.\n\nInflation rose to 4.5 percent in 2021, the statistics office said.\n"
	if !c.call("POST", "/articles", map[string]any{"text": text, "published": "2022-01-21"}, &in) {
		return false
	}
	c.note(ack{Kind: "article", ID: in.Imported.Article.ID})
	var page struct{ Items []claims.Candidate }
	if !c.call("GET", "/articles/"+in.Imported.Article.ID.String()+"/candidates", nil, &page) || len(page.Items) < 2 {
		fmt.Fprintf(os.Stderr, "crash-witness: %d candidates\n", len(page.Items))
		return false
	}
	if !c.call("POST", "/candidates/"+page.Items[1].ID.String()+"/dismiss", map[string]any{"reason": "trivial"}, &struct{}{}) {
		return false
	}
	c.note(ack{Kind: "dismissed", ID: page.Items[1].ID})
	return c.verdict(page.Items[0].ID)
}

func (c client) verdict(candidate uuid.UUID) bool {
	var accepted struct{ Case struct{ ID uuid.UUID } }
	if !c.call("POST", "/candidates/"+candidate.String()+"/accept", map[string]any{}, &accepted) {
		return false
	}
	c.note(ack{Kind: "accepted", ID: candidate})
	id := accepted.Case.ID
	at := "/cases/" + id.String()
	var none struct{}
	if !c.call("POST", at+"/assign", map[string]any{}, &none) {
		return false
	}
	for _, step := range []struct {
		kind, path string
		body       any
	}{
		{"source", "/evidence", map[string]any{"url": "https://a.example/", "stance": "supports", "kind": "url", "closeness": "primary"}},
		{"note", "/notes", map[string]any{"body": "Looked at."}},
	} {
		var made struct{ ID uuid.UUID }
		if !c.call("POST", at+step.path, step.body, &made) {
			return false
		}
		c.note(ack{Kind: step.kind, ID: made.ID, Case: id})
	}
	var proposed struct {
		VerdictID uuid.UUID `json:"verdict_id"`
	}
	if !c.call("POST", at+"/propose", map[string]any{"rating": "true", "explanation": "It is so."}, &proposed) {
		return false
	}
	c.note(ack{Kind: "verdict", ID: proposed.VerdictID, Case: id})
	return true
}
