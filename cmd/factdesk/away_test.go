package main

import (
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"factdesk/internal/store/storetest"
)

// TestServeOutlivesItsDatabase takes PostgreSQL away under a serving factdesk, in the
// middle of requests, and brings it back. Meanwhile every face answers 503 and says
// when to try again; afterwards all goes on, jobs too, without a restart.
func TestServeOutlivesItsDatabase(t *testing.T) {
	address, halt, resume := storetest.UnreliablePostgres(t)
	env := append(os.Environ(), "DATABASE_URL="+address, "FACTDESK_RATE_PER_MINUTE=1000000", "FACTDESK_LISTEN=127.0.0.1:0", "FACTDESK_LOG_LEVEL=error")
	command(t, env, "user", "add", "rita@desk.example", "--role", "reviewer", "--name", "Rita")
	token := strings.TrimSpace(command(t, env, "token", "add", "rita@desk.example", "--scope", "read,import,review"))
	server, base := startServer(t, env)
	caller := awayClient{base, token}

	stop := caller.hammer(t)
	time.Sleep(300 * time.Millisecond)
	halt()
	time.Sleep(300 * time.Millisecond)
	stop()

	if status, _, _ := caller.do(t, "GET", "/healthz", ""); status != http.StatusOK {
		t.Errorf("/healthz without the database = %d, want 200: the process lives", status)
	}
	for _, r := range awayRequests {
		status, head, body := caller.do(t, r.method, r.path, r.body)
		if status != http.StatusServiceUnavailable || head.Get("Retry-After") == "" {
			t.Errorf("%s %s without the database = %d, Retry-After %q, want 503 with one\n%s", r.method, r.path, status, head.Get("Retry-After"), body)
		}
		if strings.Contains(body, "postgres") || strings.Contains(body, ".s.PGSQL") {
			t.Errorf("%s %s tells of our insides: %s", r.method, r.path, body)
		}
	}

	resume()
	for _, r := range awayRequests {
		if status, _, body := caller.do(t, r.method, r.path, r.body); status >= 300 {
			t.Errorf("%s %s with the database back = %d\n%s", r.method, r.path, status, body)
		}
	}
	caller.jobIsDone(t)
	if err := server.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	if err := server.Wait(); err != nil {
		t.Errorf("serve ended with %v, want a graceful stop", err)
	}
	command(t, env, "verify")
}

var awayRequests = []struct{ method, path, body string }{
	{"GET", "/readyz", ""},
	{"GET", "/verdicts", ""},
	{"GET", "/verdicts/feed.json", ""},
	{"GET", "/signin", ""},
	{"GET", "/api/v1/articles", ""},
	{"GET", "/api/v1/candidates", ""},
	{"POST", "/api/v1/articles", `{"text":"Geneva. Some 100,000 troops stand at the border, the minister said on Friday."}`},
}

type awayClient struct{ base, token string }

func (c awayClient) do(t *testing.T, method, path, body string) (int, http.Header, string) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), method, c.base+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	if strings.HasPrefix(path, "/api/") {
		req.Header.Set("Authorization", "Bearer "+c.token)
	}
	if body != "" {
		req.Header.Set("Content-Type", "application/json")
	}
	req.Header.Set("Accept", "text/html, */*")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatalf("%s %s: %v", method, path, err)
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatalf("%s %s: %v", method, path, err)
	}
	return resp.StatusCode, resp.Header, string(b)
}

// hammer reads and writes from four goroutines until stop: whatever the moment in
// which the database goes, the answer is that it is away and never that we erred.
func (c awayClient) hammer(t *testing.T) (stop func()) {
	var wg sync.WaitGroup
	done := make(chan struct{})
	for n := range 4 {
		wg.Go(func() {
			for i := 0; ; i++ {
				select {
				case <-done:
					return
				default:
				}
				method, path, body := "GET", "/api/v1/articles", ""
				if i%2 == 0 {
					method, body = "POST", fmt.Sprintf(`{"text":"Geneva. Client %d says for the %dth time that 100,000 troops stand there."}`, n, i)
				}
				if status, _, answer := c.do(t, method, path, body); status >= 300 && status != http.StatusServiceUnavailable {
					t.Errorf("%s %s while the database goes = %d, want 503\n%s", method, path, status, answer)
					return
				}
			}
		})
	}
	return func() { close(done); wg.Wait() }
}

// jobIsDone queues a job that ends at once, since the guard refuses its address.
func (c awayClient) jobIsDone(t *testing.T) {
	t.Helper()
	status, head, body := c.do(t, "POST", "/api/v1/articles", `{"url":"http://127.0.0.1/news"}`)
	if status != http.StatusAccepted {
		t.Fatalf("queue a job = %d\n%s", status, body)
	}
	for deadline := time.Now().Add(30 * time.Second); time.Now().Before(deadline); time.Sleep(100 * time.Millisecond) {
		if _, _, body := c.do(t, "GET", head.Get("Location"), ""); strings.Contains(body, `"dead"`) {
			return
		}
	}
	t.Error("30 s after the database came back no worker has taken a job")
}
