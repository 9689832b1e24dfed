package main

import (
	"net/http"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"

	dto "github.com/prometheus/client_model/go"
	"github.com/prometheus/common/expfmt"
	"github.com/prometheus/common/model"

	"factdesk/internal/store/storetest"
)

var readsOn = regexp.MustCompile(`Prometheus reads (http://\S+)`)

// TestPrometheusReadsTheDesk scrapes a serve that leaves its jobs alone, and then a
// worker that does them.
func TestPrometheusReadsTheDesk(t *testing.T) {
	s := newStoppable(t, grace, storetest.PostgresDSN(t))
	server, base, scrape := s.measured("serve", "--no-jobs")
	caller := awayClient{base, s.token}
	text := `{"text":"The ministry said on Friday that 12,500 people had crossed the border.","language":"en"}`
	for _, r := range []struct{ method, path, body string }{
		{"GET", "/verdicts/made-up-by-a-stranger", ""}, {"GET", "/etc/passwd", ""}, {"BREW", "/coffee", ""}, {"GET", "/api/v1/articles/7", ""},
		{"GET", "/api/v1/articles", ""}, {"GET", "/api/v1/articles", ""}, {"POST", "/api/v1/check", text},
		{"POST", "/api/v1/articles", `{"url":"http://127.0.0.1/news"}`}, {"POST", "/api/v1/articles", `{"url":"http://127.0.0.1/other"}`},
	} {
		caller.do(t, r.method, r.path, r.body)
	}
	got := readMetrics(t, scrape)
	for what, want := range map[string]float64{
		`factdesk_http_requests_total GET /api/v1/articles 200`: 2, `factdesk_http_requests_total GET none 404`: 1, `factdesk_http_requests_total other none 404`: 1,
		`factdesk_http_request_seconds GET /api/v1/articles`: 2, `factdesk_jobs_queued import.url waiting`: 2, `factdesk_database_up`: 1,
		`factdesk_work_seconds extraction`: 1, `factdesk_database_connections_most`: 20, `factdesk_http_requests_under_way`: 0,
	} {
		if got[what] != want {
			t.Errorf("%s = %v, want %v", what, got[what], want)
		}
	}
	for what := range got {
		if strings.Contains(what, "stranger") || strings.Contains(what, "passwd") || strings.Contains(what, "coffee") {
			t.Errorf("a label holds what a stranger sent: %s", what)
		}
	}
	for _, what := range []string{"factdesk_jobs_oldest_seconds import.url", "factdesk_work_seconds matching", "factdesk_database_connections used", "factdesk_answers_total kept", "factdesk_answers_total made", "factdesk_answers_kept_bytes", "factdesk_reads_waiting", "factdesk_reads_refused_total", "go_goroutines", "process_resident_memory_bytes", "factdesk_panics_total"} {
		if _, ok := got[what]; !ok {
			t.Errorf("%s is not told; there are %s", what, strings.Join(names(got), "\n"))
		}
	}
	if status, _, _ := caller.do(t, "GET", "/metrics", ""); status != http.StatusNotFound {
		t.Errorf("/metrics on the desk's own address = %d, want 404", status)
	}
	server.Process.Kill()

	_, _, scrape = s.measured("worker")
	eventually(t, "the worker has counted both jobs", func() bool {
		return readMetrics(t, scrape)["factdesk_job_seconds import.url failed"] == 2
	})
}

// measured starts a process that tells metrics, and returns the address of its desk, if
// it serves, and of its metrics.
func (s *stoppable) measured(args ...string) (process *exec.Cmd, base, scrape string) {
	s.t.Helper()
	process, lines := s.begun(append(args, "--metrics-addr", ":0")...)
	for lines.Scan() {
		if m := readsOn.FindStringSubmatch(lines.Text()); m != nil {
			scrape = m[1]
		}
		if m := servesOn.FindStringSubmatch(lines.Text()); m != nil {
			base = m[1]
		}
		if scrape != "" && (base != "" || args[0] == "worker") {
			break
		}
	}
	if !strings.HasPrefix(scrape, "http://127.0.0.1:") {
		s.t.Fatalf("factdesk %s says no address of this machine for its metrics: %q", args[0], scrape)
	}
	return process, base, scrape
}

// readMetrics scrapes, and gives each series by its name and the values of its labels: of a
// histogram how often something was observed.
func readMetrics(t *testing.T, address string) map[string]float64 {
	t.Helper()
	resp, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	parser := expfmt.NewTextParser(model.UTF8Validation)
	families, err := parser.TextToMetricFamilies(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]float64{}
	for name, family := range families {
		for _, m := range family.Metric {
			out[strings.Join(append([]string{name}, labelsOf(m)...), " ")] = m.GetCounter().GetValue() + m.GetGauge().GetValue() + float64(m.GetHistogram().GetSampleCount())
		}
	}
	return out
}

func labelsOf(m *dto.Metric) (values []string) {
	for _, l := range m.Label {
		values = append(values, l.GetValue())
	}
	return values
}

func names(all map[string]float64) (out []string) {
	for name := range all {
		if strings.HasPrefix(name, "factdesk_") {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return out
}
