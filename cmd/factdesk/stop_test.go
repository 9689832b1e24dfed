package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/ingest"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// grace is what the processes below have to end in. By the clock they may take as long as
// a busy machine lets them: what they must not do is to compute on, for atMost of their own
// processor time. One that hangs without computing is given up after aWhile.
const (
	grace  = 2 * time.Second
	atMost = 20 * time.Second
	aWhile = 5 * time.Minute
)

// crafted is a text that takes many seconds of reading.
func crafted() string {
	return strings.Repeat("“We spent between 1 and 2 million,” John Smith of Mary Jones said, and ", 45_000)
}

// heavyPage is a page that takes the library for pages many seconds, which nothing can
// stop.
func heavyPage() string {
	var page strings.Builder
	page.WriteString("<!doctype html><title>A page</title>")
	for i := range 60_000 {
		fmt.Fprintf(&page, "<p>In year %d the harbour of Selm took in %d ships, and its mayor said that %d of them were never paid for.", i, 3*i, i/7)
	}
	return page.String()
}

// stoppable is a desk that may fetch from this machine.
type stoppable struct {
	t       *testing.T
	env     []string
	address string // of the database
	token   string
}

func newStoppable(t *testing.T, grace time.Duration, database ...string) *stoppable {
	t.Helper()
	site := t.TempDir()
	s := &stoppable{t: t, address: filepath.Join(site, "factdesk.db")}
	if len(database) > 0 {
		s.address = database[0]
		site = ""
	}
	s.env = append(os.Environ(), "FACTDESK_DATA="+filepath.Dir(s.address), "DATABASE_URL=", "FACTDESK_LISTEN=127.0.0.1:0", "FACTDESK_LOG_LEVEL=error",
		"FACTDESK_LOG_FORMAT=json", "FACTDESK_SHUTDOWN_GRACE="+grace.String())
	if site == "" {
		s.env = append(s.env, "FACTDESK_DATA="+t.TempDir(), "DATABASE_URL="+s.address)
	}
	command(t, s.env, "user", "add", "rita@desk.example", "--role", "reviewer", "--name", "Rita")
	s.token = strings.TrimSpace(command(t, s.env, "token", "add", "rita@desk.example", "--scope", "read,import,review"))
	return s
}

// post begins a request whose answer nobody waits for; the function ends it.
func (s *stoppable) begin(base, method, path, body string) (leave func()) {
	s.t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	req, err := http.NewRequestWithContext(ctx, method, base+path, strings.NewReader(body))
	if err != nil {
		s.t.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer "+s.token)
	req.Header.Set("Content-Type", "application/json")
	go func() {
		if res, err := http.DefaultClient.Do(req); err == nil {
			<-ctx.Done() // the answer is not read
			res.Body.Close()
		}
	}()
	s.t.Cleanup(cancel)
	return cancel
}

func (s *stoppable) post(base, path string, in, out any) {
	s.t.Helper()
	body, err := json.Marshal(in)
	if err != nil {
		s.t.Fatal(err)
	}
	status, _, answer := awayClient{base, s.token}.do(s.t, "POST", path, string(body))
	if status >= 300 {
		s.t.Fatalf("POST %s = %d %s", path, status, answer)
	}
	if err := json.Unmarshal([]byte(answer), out); err != nil {
		s.t.Fatal(err)
	}
}

// queue queues the address of a page and returns the job.
func (s *stoppable) queue(base, page string) uuid.UUID {
	s.t.Helper()
	var out struct{ Job store.Job }
	s.post(base, "/api/v1/articles", map[string]string{"url": page}, &out)
	return out.Job.ID
}

func (s *stoppable) open() *store.DB {
	s.t.Helper()
	db, err := store.Open(s.t.Context(), s.address)
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() { db.Close() })
	return db
}

func (s *stoppable) job(db *store.DB, id uuid.UUID) store.Job {
	s.t.Helper()
	j, err := db.Job(s.t.Context(), id)
	if err != nil {
		s.t.Fatal(err)
	}
	return j
}

// eventually waits for something that comes to be.
func eventually(t *testing.T, what string, is func() bool) {
	t.Helper()
	for begin := time.Now(); !is(); time.Sleep(10 * time.Millisecond) {
		if time.Since(begin) > aWhile {
			t.Fatalf("not after %s: %s", aWhile, what)
		}
	}
}

// cpu is how much processor time a process has used.
func cpu(t *testing.T, p *os.Process) time.Duration {
	t.Helper()
	used, err := computed(p)
	if err != nil {
		t.Fatal(err)
	}
	return used
}

// computed is cpu of a process that may have ended.
func computed(p *os.Process) (time.Duration, error) {
	raw, err := os.ReadFile("/proc/" + strconv.Itoa(p.Pid) + "/stat")
	if err != nil {
		return 0, err
	}
	fields := strings.Fields(string(raw[strings.LastIndexByte(string(raw), ')')+1:]))
	user, _ := strconv.Atoi(fields[11])
	system, _ := strconv.Atoi(fields[12])
	return time.Duration(user+system) * 10 * time.Millisecond, nil // a tick is a hundredth of a second on Linux
}

// busy waits until a process has used this much more of it.
func busy(t *testing.T, p *os.Process, more time.Duration) {
	t.Helper()
	from := cpu(t, p)
	eventually(t, "the process is busy", func() bool { return cpu(t, p) > from+more })
}

// idle waits until a process does next to nothing, and would not do more if it were let.
func idle(t *testing.T, p *os.Process) {
	t.Helper()
	eventually(t, "the process has begun", func() bool { return cpu(t, p) > 0 })
	eventually(t, "the process is idle", func() bool {
		before, waits := cpu(t, p), !wantsToRun(p)
		time.Sleep(300 * time.Millisecond)
		return waits && cpu(t, p)-before < 30*time.Millisecond && !wantsToRun(p)
	})
}

// wantsToRun reports a thread that runs, waits for a core or for a disk: on a busy machine
// a process that begins gets nothing done for a while and is not idle.
func wantsToRun(p *os.Process) bool {
	threads, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/stat", p.Pid)) // the pattern is a good one
	for _, thread := range threads {
		b, err := os.ReadFile(thread)
		if err != nil {
			continue // it has ended
		}
		_, state, _ := strings.Cut(string(b), ") ")
		if strings.HasPrefix(state, "R") || strings.HasPrefix(state, "D") {
			return true
		}
	}
	return false
}

// signalled sends signals and wants the process to end before it has computed much more.
func signalled(t *testing.T, cmd *exec.Cmd, signals ...os.Signal) error {
	t.Helper()
	ended := make(chan error, 1)
	begin, from := time.Now(), cpu(t, cmd.Process)
	for _, s := range signals {
		if err := cmd.Process.Signal(s); err != nil {
			t.Fatal(err)
		}
	}
	go func() { ended <- cmd.Wait() }()
	var used time.Duration
	for used < atMost && time.Since(begin) < aWhile {
		select {
		case err := <-ended:
			t.Logf("it ended after %s, of which it computed %s: %v", time.Since(begin).Round(10*time.Millisecond), used, err)
			return err
		case <-time.After(50 * time.Millisecond):
		}
		if now, err := computed(cmd.Process); err == nil {
			used = now - from
		}
	}
	cmd.Process.Kill()
	t.Errorf("it is still there %s after %v with a grace of %s, of which it computed %s", time.Since(begin), signals, grace, used)
	return nil
}

// pages is a site on this machine: one page that never comes and one that is heavy.
func pages(t *testing.T, s *stoppable) string {
	t.Helper()
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case strings.HasPrefix(r.URL.Path, "/never"):
			<-r.Context().Done()
		case strings.HasPrefix(r.URL.Path, "/heavy"):
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			w.Write([]byte(heavyPage()))
		case strings.HasPrefix(r.URL.Path, "/robots"):
			http.NotFound(w, r)
		default:
			w.Header().Set("Content-Type", "text/plain; charset=utf-8")
			w.Write([]byte("Geneva. Some 100,000 troops stand at the border, the minister said on Friday."))
		}
	}))
	t.Cleanup(site.Close)
	_, port, _ := net.SplitHostPort(strings.TrimPrefix(site.URL, "http://"))
	s.env = append(s.env, "FACTDESK_FETCH_ALLOW=127.0.0.1", "FACTDESK_FETCH_PORTS="+port)
	return site.URL
}

// Whatever hangs in it, a serve ends within its grace, and its jobs wait as if they had
// not been begun.
func TestShutdownEndsWithinItsGrace(t *testing.T) {
	t.Run("serve, sqlite", func(t *testing.T) {
		t.Log("database: SQLite")
		shutDown(t, newStoppable(t, grace), "serve")
	})
	t.Run("serve, postgres", func(t *testing.T) { shutDown(t, newStoppable(t, grace, storetest.DurablePostgres(t)), "serve") })
	t.Run("worker", func(t *testing.T) {
		t.Log("database: SQLite")
		shutDown(t, newStoppable(t, grace), "worker")
	})
}

func shutDown(t *testing.T, s *stoppable, run string) {
	site := pages(t, s)
	cmd, base := startServer(t, s.env)
	db := s.open()
	worker := cmd
	if run == "worker" {
		signalled(t, cmd, syscall.SIGTERM)
		_, base = startServer(t, s.env, "--no-jobs")
		worker = exec.Command("factdesk", "worker")
		worker.Env, worker.Stderr = s.env, os.Stderr
		if err := worker.Start(); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { worker.Process.Kill(); worker.Wait() })
	}
	large := ""
	if run == "serve" {
		large = s.large(db)
	}
	jobs := []uuid.UUID{s.queue(base, site+"/heavy"), s.queue(base, site+"/never")}
	for _, id := range jobs {
		eventually(t, "the job runs", func() bool { return s.job(db, id).State == store.JobRunning })
	}
	if run == "serve" {
		body, err := json.Marshal(map[string]string{"text": crafted()[:ingest.MaxAtOnce], "language": "en"})
		if err != nil {
			t.Fatal(err)
		}
		s.begin(base, "POST", "/api/v1/articles", string(body))
		s.begin(base, "GET", "/api/v1/snapshots/"+large+"/text", "")
	}
	busy(t, worker.Process, time.Second)
	signalled(t, worker, syscall.SIGTERM)
	for _, id := range jobs {
		if j := s.job(db, id); j.State != store.JobWaiting || j.Attempts != 0 || j.Overruns != 0 || j.Losses != 0 || j.LeasedBy != "" {
			t.Errorf("a job after the shutdown: %+v; want it to wait, unattempted", j)
		}
	}
}

// large imports a long text in a language without rules, which is quick, and returns its
// snapshot.
func (s *stoppable) large(db *store.DB) string {
	s.t.Helper()
	text := []byte(strings.Repeat("La ville a dit qu'elle payait. ", 110_000))
	by := review.Actor{Name: "command line", Role: review.Administrator}
	in, err := (&ingest.Importer{DB: db}).Import(s.t.Context(), ingest.Item{Name: "large", Raw: text, MediaType: "text/plain", Given: ingest.Meta{Language: "fr"}}, by, now())
	if err != nil {
		s.t.Fatal(err)
	}
	return in.Snapshot.ID.String()
}

// The second signal ends the process at once, however long its grace.
func TestTheSecondSignalEndsAtOnce(t *testing.T) {
	s := newStoppable(t, 10*time.Minute)
	t.Log("database: SQLite")
	site := pages(t, s)
	cmd, base := startServer(t, s.env)
	db := s.open()
	id := s.queue(base, site+"/heavy")
	eventually(t, "the job runs", func() bool { return s.job(db, id).State == store.JobRunning })
	halfSent(t, base)
	busy(t, cmd.Process, 500*time.Millisecond)
	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	eventually(t, "it takes no more requests", func() bool {
		c, err := net.Dial("tcp", strings.TrimPrefix(base, "http://"))
		if err == nil {
			c.Close()
		}
		return err != nil
	})
	if err := signalled(t, cmd, syscall.SIGINT); err == nil {
		t.Error("it ended well, want it ended by the signal")
	}
}

// halfSent begins a request and does not end it: a server waits for it as long as its
// grace is, whatever the jobs do.
func halfSent(t *testing.T, base string) {
	t.Helper()
	host := strings.TrimPrefix(base, "http://")
	c, err := net.Dial("tcp", host)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	if _, err := fmt.Fprintf(c, "POST /api/v1/claims/match HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{", host); err != nil {
		t.Fatal(err)
	}
}

// Two jobs that go nowhere hold up nobody for longer than their deadline: a good one
// behind them is done, and they are dead with the reason. A third is cancelled by its
// owner while it runs.
func TestBadJobsHoldNobodyUp(t *testing.T) {
	s := newStoppable(t, grace)
	t.Log("database: SQLite")
	site := pages(t, s)
	s.env = append(s.env, "FACTDESK_IMPORT_DEADLINE=1s", "FACTDESK_WORKERS=2")
	_, base := startServer(t, s.env)
	db := s.open()
	bad := []uuid.UUID{s.queue(base, site+"/never"), s.queue(base, site+"/never/2")}
	good := s.queue(base, site+"/good")
	eventually(t, "the good job is done", func() bool { return s.job(db, good).State == store.JobDone })
	for _, id := range bad {
		eventually(t, "the bad job is dead", func() bool { return s.job(db, id).State == store.JobDead })
		if j := s.job(db, id); j.Overruns != 2 || !strings.HasPrefix(j.Error, "It took longer than 1s each time") {
			t.Errorf("the bad job: %+v", j)
		}
	}
}

func TestARunningJobIsCancelledThroughTheAPI(t *testing.T) {
	s := newStoppable(t, grace)
	t.Log("database: SQLite")
	site := pages(t, s)
	_, base := startServer(t, s.env)
	db := s.open()
	for _, page := range []string{"/never", "/heavy"} {
		id := s.queue(base, site+page)
		eventually(t, "the job runs", func() bool { return s.job(db, id).State == store.JobRunning })
		var j store.Job
		s.post(base, "/api/v1/jobs/"+id.String()+"/cancel", nil, &j)
		if j.State != store.JobRunning || j.CancelledBy != "Rita" {
			t.Errorf("cancel answers %+v", j)
		}
		eventually(t, "the job is dead", func() bool { return s.job(db, id).State == store.JobDead })
		if j = s.job(db, id); j.Error != "Cancelled by Rita." {
			t.Errorf("%s: %+v", page, j)
		}
	}
}

// What a client no longer waits for costs next to nothing, and stores nothing.
func TestASynchronousImportEndsWithItsClient(t *testing.T) {
	s := newStoppable(t, grace)
	t.Log("database: SQLite")
	cmd, base := startServer(t, s.env)
	var leave []func()
	for i := range 8 {
		body, err := json.Marshal(map[string]string{"text": fmt.Sprintf("Text %d. %s", i, crafted()[:ingest.MaxAtOnce-100]), "language": "en"})
		if err != nil {
			t.Fatal(err)
		}
		leave = append(leave, s.begin(base, "POST", "/api/v1/articles", string(body)))
	}
	busy(t, cmd.Process, 100*time.Millisecond)
	for _, f := range leave {
		f()
	}
	left := cpu(t, cmd.Process)
	idle(t, cmd.Process)
	if more := cpu(t, cmd.Process) - left; more > time.Second {
		t.Errorf("it worked on for %s of processor time", more)
	}
	articles, err := s.open().Articles(t.Context(), store.ArticleQuery{})
	if err != nil || len(articles) > 0 {
		t.Errorf("%d articles, %v; want none", len(articles), err)
	}
}

// ^C ends a command in the middle of reading, and one that waits for its input.
func TestCommandsEndAtControlC(t *testing.T) {
	s := newStoppable(t, grace)
	t.Log("database: SQLite")
	dir := t.TempDir()
	file := filepath.Join(dir, "article.txt")
	if err := os.WriteFile(file, []byte(crafted()), 0o600); err != nil {
		t.Fatal(err)
	}
	lines := filepath.Join(dir, "claims.jsonl")
	var b strings.Builder
	for i := range 40_000 {
		fmt.Fprintf(&b, `{"id":%d,"text":"The ministry of town %d spent %d million dollars in %d, the mayor said."}`+"\n", i, i, i, 1900+i%100)
	}
	if err := os.WriteFile(lines, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"import", file}, {"extract", file}, {"match", "--claims", lines, "--queries", lines},
		{"import", "-"}, {"extract", "-"}, {"check", "-"}, {"score"},
	} {
		t.Run(strings.Join(args[:1], " ")+" "+filepath.Base(args[len(args)-1]), func(t *testing.T) {
			cmd := exec.Command("factdesk", args...)
			cmd.Env = s.env
			stdin, err := cmd.StdinPipe()
			if err != nil {
				t.Fatal(err)
			}
			defer stdin.Close()
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			if last := args[len(args)-1]; last == file || last == lines {
				busy(t, cmd.Process, 1500*time.Millisecond)
			} else {
				idle(t, cmd.Process) // it waits for its input
			}
			var exit *exec.ExitError
			if err := signalled(t, cmd, os.Interrupt); !errors.As(err, &exit) || exit.ExitCode() != 1 {
				t.Errorf("it ended with %v, want exit code 1", err)
			}
		})
	}
}
