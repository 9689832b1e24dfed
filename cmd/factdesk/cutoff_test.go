package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"math/rand/v2"
	"net"
	"strings"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"

	"factdesk/internal/auth"
	"factdesk/internal/config"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

const cutOffClients = 12

// TestRequestsThatAreCutOff breaks requests off at random moments, some thousand on
// each database, of every sort that works long or writes. The process lives; nothing is
// told as our failure; somebody else's requests meanwhile go well; what was under way
// happened whole or not at all; nothing is left behind.
func TestRequestsThatAreCutOff(t *testing.T) {
	t.Run("sqlite", func(t *testing.T) { cutOff(t, storetest.Open(t)) })
	t.Run("postgres", func(t *testing.T) { cutOff(t, storetest.OpenPostgres(t)) })
}

func cutOff(t *testing.T, db *store.DB) {
	before := goleak.IgnoreCurrent()
	d := startCutOff(t, db)
	lines := d.requests()
	for i := range lines { // once to the end, to know how long they take
		d.measure(&lines[i])
	}
	d.storm(lines)
	for range 2 * cutOffClients { // a connection that was left behind would be missing now
		d.whole("GET", "/api/v1/claims", "")
	}
	d.stop()
	d.checkLog()
	d.checkCases()
	if v, err := db.Verify(t.Context()); err != nil || len(v.Broken) > 0 {
		t.Errorf("verify: %v, %+v", err, v.Broken)
	}
	goleak.VerifyNone(t, before, readsAhead)
}

// readsAhead is what pgx leaves with a connection of the pool after a slow write: it waits
// for that connection's next answer. One that was left behind was missing above.
var readsAhead = goleak.IgnoreAnyFunction("github.com/jackc/pgx/v5/pgconn/internal/bgreader.(*BGReader).bgRead")

// cutOffDesk is the demo newsroom, serving with its jobs.
type cutOffDesk struct {
	t              *testing.T
	db             *store.DB
	address        string
	token, session string
	cases          []string // that are proposed and withdrawn
	log            *lockedBuffer
	stop           func()
}

func startCutOff(t *testing.T, db *store.DB) *cutOffDesk {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	log := new(lockedBuffer)
	w := &world{ctx: ctx, stdout: io.Discard, stderr: io.Discard, config: config.Config{Listen: "127.0.0.1:0", RatePerMinute: 10_000_000, Workers: 2, ShutdownGrace: 10 * time.Second, Backups: t.TempDir(), ImportDeadline: time.Minute, RequestMemory: 1 << 14},
		log: slog.New(slog.NewJSONHandler(log, &slog.HandlerOptions{Level: slog.LevelDebug}))}
	if err := db.EnsureScales(ctx, now()); err != nil {
		t.Fatal(err)
	}
	l, err := w.listen()
	if err != nil {
		t.Fatal(err)
	}
	room, err := w.demoRoom(db)
	if err != nil {
		t.Fatal(err)
	}
	d := &cutOffDesk{t: t, db: db, address: l.Addr().String(), log: log}
	served := make(chan error, 1)
	go func() { served <- w.serve(db, l, w.jobs(db)) }()
	d.stop = sync.OnceFunc(func() {
		cancel()
		if err := <-served; err != nil {
			t.Errorf("serve ended with %v", err)
		}
	})
	t.Cleanup(d.stop)
	d.token, _, err = auth.NewToken(ctx, db, auth.TokenWish{Owner: room.Reviewers[0].ID, Name: "cut", Scopes: []review.Scope{review.ScopeRead, review.ScopeImport, review.ScopeReview}}, auth.CommandLine, now())
	if err == nil {
		d.session, _, err = auth.SpendLink(ctx, db, newLink(t, db, room.Reviewers[0].ID, store.SignInLink), auth.Reply{}, auth.Browser{}, now())
	}
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// storm lets clients break requests off, and one beside that hears its answers out.
func (d *cutOffDesk) storm(lines []cutLine) {
	var clients, beside sync.WaitGroup
	over := make(chan struct{})
	beside.Go(func() {
		for n := 0; ; n++ {
			select {
			case <-over:
				return
			default:
				d.whole("GET", "/api/v1/claims", "")
				d.whole("POST", "/api/v1/claims/match", `{"texts":[{"text":"Moscow sent 100,000 soldiers to the border"}]}`)
				d.whole("POST", "/api/v1/articles", fmt.Sprintf(`{"text":"Geneva. For the %dth time some 100,000 troops stand at the border, the minister said."}`, n))
			}
		}
	})
	for c := range cutOffClients {
		clients.Go(func() {
			dice := rand.New(rand.NewPCG(8, uint64(c)))
			for n := range cutOffs / cutOffClients {
				line := lines[dice.IntN(len(lines))]
				d.cut(line.request(d, fmt.Sprintf("%d-%d", c, n)), dice, line.takes)
			}
		})
	}
	clients.Wait()
	close(over)
	beside.Wait()
}

// cut sends a request, one of eight in part only, and leaves at a random moment: half of
// the clients say so, half are gone without a word.
func (d *cutOffDesk) cut(raw string, dice *rand.Rand, takes time.Duration) {
	conn, err := net.Dial("tcp", d.address)
	if err != nil {
		d.t.Error(err)
		return
	}
	defer conn.Close()
	if dice.IntN(2) == 0 {
		conn.(*net.TCPConn).SetLinger(0)
	}
	if dice.IntN(8) == 0 {
		raw = raw[:dice.IntN(len(raw))]
	}
	io.WriteString(conn, raw)
	conn.SetReadDeadline(time.Now().Add(time.Duration(dice.Int64N(int64(takes) * 3 / 2))))
	io.CopyN(io.Discard, conn, int64(dice.IntN(1<<16))) // and some leave in the middle of the answer
}

// measure makes a line's request once, to its end.
func (d *cutOffDesk) measure(line *cutLine) {
	d.t.Helper()
	start := time.Now()
	conn, err := net.Dial("tcp", d.address)
	if err != nil {
		d.t.Fatal(err)
	}
	defer conn.Close()
	io.WriteString(conn, line.request(d, "measure"))
	answer, err := io.ReadAll(conn)
	if err != nil || !bytes.HasPrefix(answer, []byte("HTTP/1.1 2")) {
		d.t.Errorf("%s %s: %v, %.300s", line.method, line.path, err, answer)
	}
	line.takes = max(time.Since(start), time.Millisecond)
}

// checkLog finds nothing that is told as our failure. Who was cut off is everyday.
func (d *cutOffDesk) checkLog() {
	d.t.Helper()
	gone := 0
	for line := range strings.Lines(d.log.String()) {
		var said struct {
			Level  slog.Level
			Status int
		}
		if err := json.Unmarshal([]byte(line), &said); err != nil {
			d.t.Fatalf("%q: %v", line, err)
		}
		if said.Level >= slog.LevelWarn || said.Status >= 500 {
			d.t.Errorf("told as ours: %.2000s", line)
		}
		if said.Status == 499 {
			gone++
		}
	}
	d.t.Logf("%d requests broken off, %d of them while something was under way that failed of it", cutOffs, gone)
	if gone < cutOffs/50 {
		d.t.Errorf("only %d requests were cut off in the middle, which proves too little", gone)
	}
}

// checkCases holds each case that was proposed and withdrawn to its events: one for each
// version, and the last one says where it stands.
func (d *cutOffDesk) checkCases() {
	d.t.Helper()
	moves := 0
	for _, id := range d.cases {
		c, err := d.db.Case(d.t.Context(), parseID(d.t, id))
		if err != nil {
			d.t.Fatal(err)
		}
		proposed := 0
		for after := int64(1); ; {
			page, err := d.db.Events(d.t.Context(), store.EventQuery{CaseID: c.ID, After: after, Limit: store.MaxPage})
			if err != nil {
				d.t.Fatal(err)
			}
			for _, e := range page {
				proposed += map[string]int{"proposed": 1, "withdrawn": -1}[string(e.Verb)]
				moves++
				after = e.Seq
			}
			if len(page) < store.MaxPage {
				break
			}
		}
		if want := map[review.State]int{review.Proposed: 1, review.Assigned: 0}[c.State]; proposed != want || (c.State == review.Proposed) != (c.Verdict() != nil) {
			d.t.Errorf("case %s is %s, verdict %v, and by its events proposed %d times more than withdrawn", id, c.State, c.Verdict() != nil, proposed)
		}
	}
	if moves < 20 {
		d.t.Errorf("only %d moves in all cases, which proves too little", moves)
	}
}

// lockedBuffer is a log that many write to.
type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *lockedBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *lockedBuffer) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}
