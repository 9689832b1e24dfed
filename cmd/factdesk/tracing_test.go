package main

import (
	"bytes"
	"encoding/hex"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"

	collector "go.opentelemetry.io/proto/otlp/collector/trace/v1"
	otlp "go.opentelemetry.io/proto/otlp/trace/v1"
	"google.golang.org/protobuf/proto"

	"factdesk/internal/store/storetest"
)

// receiver is an OTLP receiver that keeps what it gets.
type receiver struct {
	*httptest.Server
	mu    sync.Mutex
	bytes []byte // as they came
	spans []*otlp.Span
}

func newReceiver(t *testing.T) *receiver {
	r := &receiver{}
	r.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		var sent collector.ExportTraceServiceRequest
		body, err := io.ReadAll(req.Body)
		if err == nil {
			err = proto.Unmarshal(body, &sent)
		}
		if err != nil || req.URL.Path != "/v1/traces" {
			t.Errorf("%s: %v", req.URL, err)
		}
		r.mu.Lock()
		defer r.mu.Unlock()
		r.bytes = append(r.bytes, body...)
		for _, of := range sent.ResourceSpans {
			for _, scope := range of.ScopeSpans {
				r.spans = append(r.spans, scope.Spans...)
			}
		}
		w.Header().Set("Content-Type", "application/x-protobuf")
	}))
	t.Cleanup(r.Close)
	return r
}

// find is the first span of that name in a trace, or below a span; nil when there is none.
func (r *receiver) find(name string, in func(*otlp.Span) bool) *otlp.Span {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, s := range r.spans {
		if s.Name == name && in(s) {
			return s
		}
	}
	return nil
}

// TestATraceLeadsFromARequestToItsJob has one process answer and another do the job, both
// of which tell a receiver: one trace holds the request, its statements, the job and the
// job's statements, and none of it what people wrote.
func TestATraceLeadsFromARequestToItsJob(t *testing.T) {
	t.Run("sqlite", func(t *testing.T) { traced(t, newStoppable(t, grace)) })
	t.Run("postgres", func(t *testing.T) { traced(t, newStoppable(t, grace, storetest.PostgresDSN(t))) })
}

func traced(t *testing.T, s *stoppable) {
	to := newReceiver(t)
	s.env = append(s.env, "OTEL_EXPORTER_OTLP_ENDPOINT="+to.URL, "FACTDESK_TRUSTED_PROXIES=127.0.0.1", "OTEL_BSP_SCHEDULE_DELAY=50", "FACTDESK_LOG_LEVEL=info")
	var log bytes.Buffer
	worker := exec.Command("factdesk", "worker")
	worker.Env, worker.Stderr = s.env, &log
	_, base := startServer(t, s.env, "--no-jobs")
	awayClient{base, s.token}.do(t, "GET", "/verdicts/wobbegong?wobbegong=1", "")
	const parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
	for _, body := range []string{`{"text":"The wobbegong secretary said on Friday that 12,500 people had crossed."}`, `{"url":"http://127.0.0.1/wobbegong"}`} {
		req, err := http.NewRequestWithContext(t.Context(), "POST", base+"/api/v1/articles", strings.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		for name, value := range map[string]string{"Authorization": "Bearer " + s.token, "Content-Type": "application/json", "Traceparent": parent, "X-Request-Id": "from-the-proxy"} {
			req.Header.Set(name, value)
		}
		resp, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		resp.Body.Close()
		if resp.StatusCode >= 300 || resp.Header.Get("X-Request-Id") != "from-the-proxy" {
			t.Errorf("%s with request id %q", resp.Status, resp.Header.Get("X-Request-Id"))
		}
	}
	if err := worker.Start(); err != nil {
		t.Fatal(err)
	}
	below := func(of *otlp.Span) func(*otlp.Span) bool {
		return func(s *otlp.Span) bool { return of != nil && bytes.Equal(s.ParentSpanId, of.SpanId) }
	}
	var job *otlp.Span
	eventually(t, "the job's span has come", func() bool {
		job = to.find("job import.url", func(s *otlp.Span) bool { return hex.EncodeToString(s.TraceId) == parent[3:35] })
		return job != nil && to.find("UPDATE", below(job)) != nil
	})
	if err := worker.Process.Signal(os.Interrupt); err != nil {
		t.Error(err)
	}
	worker.Wait()
	request := to.find("POST /api/v1/articles", func(s *otlp.Span) bool { return bytes.Equal(s.SpanId, job.ParentSpanId) })
	if request == nil || hex.EncodeToString(request.ParentSpanId) != parent[36:52] {
		t.Errorf("the job's parent is not the request below the proxy's span: %v", request)
	}
	if to.find("INSERT", below(request)) == nil {
		t.Error("the request has no statement below it")
	}
	for _, secret := range []string{"wobbegong", s.token, "Rita", "rita@", "127.0.0.1/"} {
		if bytes.Contains(to.bytes, []byte(secret)) {
			t.Errorf("the spans tell of %q", secret)
		}
	}
	if !bytes.Contains(to.bytes, []byte("from-the-proxy")) || !strings.Contains(log.String(), `"request":"from-the-proxy"`) {
		t.Errorf("the request's id is not in its spans or not in the job's line:\n%s", log.String())
	}
	for _, line := range strings.Split(strings.TrimSpace(log.String()), "\n") {
		if !strings.HasPrefix(line, `{"time":`) {
			t.Errorf("a line that is no JSON: %s", line)
		}
	}
}
