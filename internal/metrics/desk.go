package metrics

import (
	"context"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"factdesk/internal/store"
)

// desk reads, at each scrape, what stands in the database and how its connections are
// used. All processes of a desk tell the same of the queue.
type desk struct{ db *store.DB }

// patience is how long a scrape waits for the database; Prometheus waits for ten seconds.
const patience = 5 * time.Second

var (
	queued = prometheus.NewDesc("factdesk_jobs_queued", "Jobs of the desk that wait or run, by kind.", []string{"kind", "state"}, nil)
	late   = prometheus.NewDesc("factdesk_jobs_oldest_seconds", "How long the oldest job that waits has been due, by kind.", []string{"kind"}, nil)
	up     = prometheus.NewDesc("factdesk_database_up", "1 when the database answered this scrape.", nil, nil)
	conns  = prometheus.NewDesc("factdesk_database_connections", "Connections of this process to its database.", []string{"state"}, nil)
	most   = prometheus.NewDesc("factdesk_database_connections_most", "How many connections there may be.", nil, nil)
	waits  = prometheus.NewDesc("factdesk_database_waits_total", "How often somebody waited for a connection.", nil, nil)
	waited = prometheus.NewDesc("factdesk_database_waited_seconds_total", "How long somebody waited for a connection, all together.", nil, nil)
)

// Describe lists what Collect tells.
func (desk) Describe(out chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{queued, late, up, conns, most, waits, waited} {
		out <- d
	}
}

// Collect reads the queue and the pool.
func (d desk) Collect(out chan<- prometheus.Metric) {
	d.pool(out)
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	all, err := d.db.Queue(ctx)
	if err != nil {
		out <- gauge(up, 0)
		return
	}
	out <- gauge(up, 1)
	for _, q := range all {
		out <- gauge(queued, float64(q.Jobs), q.Kind, string(q.State))
		if q.State == store.JobWaiting {
			out <- gauge(late, max(0, time.Since(q.RunAt).Seconds()), q.Kind)
		}
	}
}

func (d desk) pool(out chan<- prometheus.Metric) {
	s := d.db.Pool()
	out <- gauge(conns, float64(s.InUse), "used")
	out <- gauge(conns, float64(s.Idle), "idle")
	out <- gauge(most, float64(s.MaxOpenConnections))
	out <- prometheus.MustNewConstMetric(waits, prometheus.CounterValue, float64(s.WaitCount))
	out <- prometheus.MustNewConstMetric(waited, prometheus.CounterValue, s.WaitDuration.Seconds())
}

func gauge(d *prometheus.Desc, value float64, labels ...string) prometheus.Metric {
	return prometheus.MustNewConstMetric(d, prometheus.GaugeValue, value, labels...)
}
