//go:build linux

package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/auth"
	"factdesk/internal/config"
	"factdesk/internal/ingest"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

// What one request may cost at the defaults.
const (
	mostMemory = 64 << 20
	mostCPU    = time.Second
)

// sweepRoom is a demo newsroom that is served by a process of its own.
type sweepRoom struct {
	*testing.T
	*child
	doc     *openapi
	limits  map[string]int64 // bytes that a route takes, by method and path
	token   string           // the administrator's
	session string
	ids     map[string]string
	rows    []sweepRow
	all     bool // every body in every size, for the table
}

// sweepRow is what an operation cost, with what cost the most.
type sweepRow struct {
	Name      string
	Memory    int64
	MemoryBy  string
	CPU       time.Duration
	CPUBy     string
	Answer    int64
	AnswerBy  string
	Tried     int
	Unanswers int // 5xx but 503, or no answer
}

func TestSweep(t *testing.T) {
	s := openSweep(t)
	stop := s.beside()
	only := os.Getenv("SWEEP_ONLY")
	for _, op := range s.doc.operations() {
		if only == "" || strings.Contains(op.OperationID, only) {
			s.sweep(op)
		}
	}
	s.unread()
	stop()
	s.report()
}

func openSweep(t *testing.T) *sweepRoom {
	t.Helper()
	dir := t.TempDir()
	w := &world{ctx: t.Context(), stdout: io.Discard, stderr: io.Discard, config: config.Config{RatePerMinute: 100_000, Workers: 1, Listen: "desk.example", Data: t.TempDir()}}
	w.log = w.config.Logger(io.Discard)
	db, err := w.openAt(filepath.Join(dir, "factdesk.db"))
	if err != nil {
		t.Fatal(err)
	}
	room, err := w.demoRoom(db)
	if err != nil {
		t.Fatal(err)
	}
	s := &sweepRoom{T: t, all: os.Getenv("SWEEP_ALL") != "", limits: map[string]int64{}, ids: map[string]string{}}
	var scopes []review.Scope
	for _, x := range review.Scopes {
		scopes = append(scopes, x.Scope)
	}
	if s.token, _, err = auth.NewToken(t.Context(), db, auth.TokenWish{Owner: room.Administrator.ID, Name: "sweep", Scopes: scopes}, auth.CommandLine, now()); err != nil {
		t.Fatal(err)
	}
	if s.session, _, err = auth.SpendLink(t.Context(), db, newLink(t, db, room.Administrator.ID, store.SignInLink), auth.Reply{}, auth.Browser{}, now()); err != nil {
		t.Fatal(err)
	}
	big, err := (&ingest.Importer{DB: db}).Import(t.Context(), ingest.Item{Name: "big", Raw: []byte(strings.Repeat(strings.Repeat("mmmm ", 60)+"\n\n", 20<<10)), MediaType: "text/plain", Charset: "utf-8"}, room.Reviewers[0].Actor(), now())
	if err != nil {
		t.Fatal(err)
	}
	s.ids["big article"], s.ids["big snapshot"] = big.Article.ID.String(), big.Snapshot.ID.String()
	for _, r := range w.server(db).Routes() {
		s.limits[r.Method+" "+r.Path] = r.MaxBody
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	s.child = startSwept(t, dir)
	s.doc = readOpenAPI(t, s.get("/api/openapi.json"))
	s.learn()
	return s
}

// get is an ordinary answer to the administrator.
func (s *sweepRoom) get(path string) []byte {
	s.Helper()
	r, _ := http.NewRequest("GET", s.base+path, nil)
	r.Header.Set("Authorization", "Bearer "+s.token)
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		s.Fatal(err)
	}
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	if err != nil || res.StatusCode != http.StatusOK {
		s.Fatalf("%s = %d %v %.300s", path, res.StatusCode, err, b)
	}
	return b
}

// first is the id of a list's last item.
func (s *sweepRoom) first(path string) string {
	s.Helper()
	var page struct {
		Items []struct{ ID, ClaimID string }
	}
	if err := json.Unmarshal(s.get(path), &page); err != nil {
		s.Fatal(err)
	}
	if len(page.Items) == 0 {
		return uuid.NewString()
	}
	return page.Items[len(page.Items)-1].ID
}

// learn finds one thing of each sort.
func (s *sweepRoom) learn() {
	for _, noun := range []string{"articles", "candidates", "clusters", "contradictions", "external-reviews", "label-maps", "jobs"} {
		s.ids[noun] = s.first("/api/v1/" + noun)
	}
	var claims struct {
		Items []struct {
			Claim struct{ ID string }
			Case  struct{ ID string }
			ID    string
		}
	}
	if err := json.Unmarshal(s.get("/api/v1/claims?state=published"), &claims); err != nil || len(claims.Items) == 0 {
		s.Fatalf("no published claims: %v", err)
	}
	var c struct {
		ID      string
		ClaimID string `json:"claim_id"`
	}
	json.Unmarshal(s.get("/api/v1/cases/"+claims.Items[0].ID), &c)
	s.ids["cases"], s.ids["claims"] = c.ID, c.ClaimID
	s.ids["snapshots"] = s.first("/api/v1/articles/" + s.ids["articles"] + "/snapshots")
	s.ids["evidence"] = s.first("/api/v1/cases/" + c.ID + "/evidence")
	s.ids["notes"] = s.first("/api/v1/cases/" + c.ID + "/notes")
}

// address is where an operation is, for one thing that there is.
func (s *sweepRoom) address(op *operation) string {
	noun, _, _ := strings.Cut(strings.TrimPrefix(op.path, "/api/v1/"), "/")
	id := cmp.Or(s.ids[noun], uuid.NewString())
	switch {
	case op.path == "/api/v1/articles/{id}/text":
		id = s.ids["big article"]
	case op.path == "/api/v1/snapshots/{id}/text", op.path == "/api/v1/snapshots/{id}/raw":
		id = s.ids["big snapshot"]
	}
	return strings.NewReplacer("{id}", id, "{evidence_id}", s.ids["evidence"], "{note_id}", s.ids["notes"], "{external_id}", s.ids["external-reviews"], "{revision}", "1", "{key}", "five_step").Replace(op.path)
}

// sizes are how large the bodies are that an operation is sent: as large as its route
// takes, and the six megabytes.
func (s *sweepRoom) sizes(op *operation) []int {
	limit := int(s.limits[op.method+" "+strings.NewReplacer("{", ":", "}", "").Replace(op.path)])
	limit = min(limit, 6<<20)
	return slices.Compact(slices.Sorted(slices.Values([]int{limit - 1, max(limit-1, 6<<20)})))
}

// worst are the attacks that cost most before there were bounds, for every make test.
var worst = []string{"items {}", "nested objects", "long string", "unknown names", "many different parameters", "form", "largest", "largest page", "a job's text"}

func (s *sweepRoom) sweep(op *operation) {
	row := sweepRow{Name: op.OperationID}
	for n, size := range s.sizes(op) {
		for _, a := range s.doc.attacks(op, size) {
			if n > 0 && (a.Body == nil || len(a.Body) < size/2) {
				continue // the same as at the other size
			}
			if !s.all && (n > 0 || !slices.Contains(worst, a.Kind)) && (n == 0 || a.Kind != "items {}") {
				continue // of what is too long, one says enough
			}
			s.try(op, a, &row)
		}
	}
	s.rows = append(s.rows, row)
}

// try sends one request and notes what it cost.
func (s *sweepRoom) try(op *operation, a attack, row *sweepRow) {
	var status int
	var length int64
	var failed error
	spent := s.measure(func() { status, length, failed = s.send(op, a) })
	row.Tried++
	if spent.Memory > row.Memory {
		row.Memory, row.MemoryBy = spent.Memory, a.Kind
	}
	if spent.CPU > row.CPU {
		row.CPU, row.CPUBy = spent.CPU, a.Kind
	}
	if length > row.Answer {
		row.Answer, row.AnswerBy = length, a.Kind
	}
	if status >= 500 && status != http.StatusServiceUnavailable || status == 0 && a.Body == nil {
		row.Unanswers++
		s.Errorf("%s, %s: %d %v", op.OperationID, a.Kind, status, failed)
	}
	if testing.Verbose() {
		s.Logf("%-28s %-24s %9d bytes: %d, %d bytes, %d MB, %v %v", op.OperationID, a.Kind, len(a.Body), status, length, spent.Memory>>20, spent.CPU, failed)
	}
}

func (s *sweepRoom) send(op *operation, a attack) (status int, length int64, err error) {
	path := cmp.Or(a.Path, s.address(op))
	if a.Query != "" {
		path += "?" + a.Query
	}
	r, err := http.NewRequest(op.method, s.base+path, bytes.NewReader(a.Body))
	if err != nil {
		return 0, 0, err
	}
	if a.Body != nil {
		r.Header.Set("Content-Type", cmp.Or(a.Type, "application/json"))
	}
	if a.Coding != "" {
		r.Header.Set("Content-Encoding", a.Coding)
	}
	if op.Action != string(web.Public) {
		r.Header.Set("Authorization", "Bearer "+s.token)
	}
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		return 0, 0, err
	}
	defer res.Body.Close()
	length, err = io.Copy(io.Discard, res.Body)
	return res.StatusCode, length, err
}

// unread asks for every answer that there is, and for the largest many times, and reads
// none. What they hold together is bounded, and the others go on.
func (s *sweepRoom) unread() {
	var asked []net.Conn
	spent := s.measure(func() {
		for _, op := range s.doc.operations() {
			if op.method != "GET" {
				continue
			}
			times := 1
			if op.OperationID == "get-article-text" || op.OperationID == "get-snapshot-raw" || op.OperationID == "export-verdicts" {
				times = 40
			}
			for range times {
				asked = append(asked, s.askOnly(op))
			}
		}
		for _, c := range asked { // each has begun to answer, or said 503, by the time that a byte is there
			c.SetReadDeadline(time.Now().Add(time.Minute))
			if _, err := io.ReadFull(c, make([]byte, 1)); err != nil {
				s.Errorf("unread: %v", err)
			}
		}
	})
	for _, c := range asked {
		c.Close()
	}
	s.Logf("unread: %d answers that nobody reads hold %d MB", len(asked), spent.Memory>>20)
	if most := int64(web.Memory + mostMemory); spent.Memory > most {
		s.Errorf("%d answers that nobody reads hold %d MB, want at most %d", len(asked), spent.Memory>>20, most>>20)
	}
}

// askOnly sends a request on a connection with as little room for the answer as there is.
func (s *sweepRoom) askOnly(op *operation) net.Conn {
	s.Helper()
	c, err := (&net.Dialer{Control: func(_, _ string, raw syscall.RawConn) error {
		return raw.Control(func(fd uintptr) { syscall.SetsockoptInt(int(fd), syscall.SOL_SOCKET, syscall.SO_RCVBUF, 4096) })
	}}).Dial("tcp", strings.TrimPrefix(s.base, "http://"))
	if err != nil {
		s.Fatal(err)
	}
	a := s.doc.addressAttacks(op)
	query := ""
	for _, x := range a {
		if x.Kind == "largest" {
			query = "?" + x.Query
		}
	}
	fmt.Fprintf(c, "GET %s%s HTTP/1.1\r\nHost: desk\r\nAuthorization: Bearer %s\r\n\r\n", s.address(op), query, s.token)
	return c
}

// beside is somebody who works while all that goes on, and must see no error. The
// function ends it.
func (s *sweepRoom) beside() (stop func()) {
	done, over := make(chan struct{}), sync.WaitGroup{}
	paths := []string{"/api/v1/claims/" + s.ids["claims"] + "/status", "/verdicts/" + s.ids["cases"], "/readyz"}
	slowest := time.Duration(0)
	asked := 0
	over.Go(func() {
		client := &http.Client{Transport: &http.Transport{}, Timeout: 20 * time.Second}
		for ; ; asked++ {
			select {
			case <-done:
				return
			case <-time.After(200 * time.Millisecond):
			}
			begun := time.Now()
			res, err := client.Get(s.base + paths[asked%len(paths)])
			if err != nil {
				s.Errorf("beside: %v", err)
				continue
			}
			io.Copy(io.Discard, res.Body)
			res.Body.Close()
			if res.StatusCode != http.StatusOK {
				s.Errorf("beside: %s = %s", paths[asked%len(paths)], res.Status)
			}
			slowest = max(slowest, time.Since(begun))
		}
	})
	return func() {
		close(done)
		over.Wait()
		s.Logf("beside: %d ordinary requests, the slowest took %v", asked, slowest.Round(time.Millisecond))
	}
}

func (s *sweepRoom) report() {
	var out strings.Builder
	for _, r := range s.rows {
		fmt.Fprintf(&out, "%s\t%d\t%s\t%d\t%s\t%d\t%s\n", r.Name, r.Memory>>20, r.MemoryBy, r.CPU.Milliseconds(), r.CPUBy, r.Answer, r.AnswerBy)
		if r.Memory >= mostMemory {
			s.Errorf("%s: %s holds %d MB, want less than %d", r.Name, r.MemoryBy, r.Memory>>20, mostMemory>>20)
		}
		if r.CPU >= mostCPU {
			s.Errorf("%s: %s takes %v of CPU, want less than %v", r.Name, r.CPUBy, r.CPU, mostCPU)
		}
	}
	if to := os.Getenv("SWEEP_TABLE"); to != "" {
		if err := os.WriteFile(to, []byte(out.String()), 0o644); err != nil {
			s.Fatal(err)
		}
	}
}
