package metrics

import (
	"net/http"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"factdesk/internal/guard"
	"factdesk/internal/store"
)

// Metrics are the counts of a process. nil counts nothing.
type Metrics struct {
	registry *prometheus.Registry
	requests *prometheus.CounterVec
	took     *prometheus.HistogramVec
	underWay prometheus.Gauge
	jobs     *prometheus.HistogramVec
	work     *prometheus.HistogramVec
}

// Bounds of the histograms' buckets, in seconds. An answer is held to 60 ms, a match to
// 10 and 50; a job may take hours.
var (
	answers = []float64{.001, .0025, .005, .01, .025, .06, .15, .5, 1, 2.5, 10}
	runs    = []float64{.01, .1, 1, 10, 60, 300, 1800, 7200}
)

// New counts for a process: what is asked of it, its jobs, its database's queue and
// connections, and what the Go runtime and the operating system say of it.
func New(db *store.DB, panics *guard.Counter, left *guard.Left) *Metrics {
	m := &Metrics{
		registry: prometheus.NewRegistry(),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "factdesk_http_requests_total",
			Help: "Requests that were answered, by method, pattern of the route and status."}, []string{"method", "route", "status"}),
		took: prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "factdesk_http_request_seconds", Buckets: answers,
			Help: "How long requests took until the answer's last byte, by method and pattern of the route."}, []string{"method", "route"}),
		underWay: prometheus.NewGauge(prometheus.GaugeOpts{Name: "factdesk_http_requests_under_way",
			Help: "Requests that are being answered."}),
		jobs: prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "factdesk_job_seconds", Buckets: runs,
			Help: "How long jobs ran in this process, by kind and by what became of them."}, []string{"kind", "outcome"}),
		work: prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "factdesk_work_seconds", Buckets: answers,
			Help: "How long extractions and searches for claims in other words took."}, []string{"work"}),
	}
	db.Measure(func(what store.Work, took time.Duration) {
		m.work.WithLabelValues(string(what)).Observe(took.Seconds())
	})
	m.registry.MustRegister(m.requests, m.took, m.underWay, m.jobs, m.work, desk{db},
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}),
		prometheus.NewCounterFunc(prometheus.CounterOpts{Name: "factdesk_panics_total",
			Help: "Panics that became the failure of a request or job."}, func() float64 { return float64(panics.Count()) }),
		prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: "factdesk_left_behind",
			Help: "Functions that nobody waits for any more and that nothing can stop."}, func() float64 { return float64(left.Count()) }))
	return m
}

// Begun counts a request that is under way. The function that it returns is called when
// the request is over; a route that no pattern fits is "none", a method that is not
// among the usual ones "other": a stranger can send any.
func (m *Metrics) Begun(method, route string) (ended func(status int)) {
	if m == nil {
		return func(int) {}
	}
	if route == "" {
		method, route = usual(method), "none"
	}
	began := time.Now()
	m.underWay.Inc()
	return func(status int) {
		m.underWay.Dec()
		m.requests.WithLabelValues(method, route, strconv.Itoa(status)).Inc()
		m.took.WithLabelValues(method, route).Observe(time.Since(began).Seconds())
	}
}

// usual is the method, or "other".
func usual(method string) string {
	switch method {
	case http.MethodGet, http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete, http.MethodOptions:
		return method
	}
	return "other"
}

// Job counts a job that this process ran.
func (m *Metrics) Job(kind, outcome string, took time.Duration) {
	if m != nil {
		m.jobs.WithLabelValues(kind, outcome).Observe(took.Seconds())
	}
}

// Handler answers a scrape. What the database can't say at the moment is left out of it
// and the rest told: the process is to be looked at above all when the database is away.
func (m *Metrics) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{ErrorHandling: promhttp.ContinueOnError}))
	return mux
}
