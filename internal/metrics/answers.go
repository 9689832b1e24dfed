package metrics

import "github.com/prometheus/client_golang/prometheus"

// Answers are what a server counts of the answers that it keeps and of the reads that
// wait for a turn.
type Answers struct {
	Hits, Joined, Fills, Dropped int64 // of what is kept, since the process began
	Entries, Bytes               int   // kept now
	Waiting                      int   // reads without a turn now
	Refused                      int64 // reads that got none
}

// answered asks a server for its counts at each scrape.
type answered struct{ now func() Answers }

var (
	asked   = prometheus.NewDesc("factdesk_answers_total", "Answers that could be kept: kept, waited for while another was made, made anew; and dropped since what they say changed.", []string{"outcome"}, nil)
	kept    = prometheus.NewDesc("factdesk_answers_kept", "Answers that are kept.", nil, nil)
	weigh   = prometheus.NewDesc("factdesk_answers_kept_bytes", "What answers that are kept weigh.", nil, nil)
	waiting = prometheus.NewDesc("factdesk_reads_waiting", "Reads that wait for their turn.", nil, nil)
	refused = prometheus.NewDesc("factdesk_reads_refused_total", "Reads that got no turn and were answered 503.", nil, nil)
)

// Answers tells what a server counts.
func (m *Metrics) Answers(now func() Answers) {
	if m != nil {
		m.registry.MustRegister(answered{now})
	}
}

// Describe lists what Collect tells.
func (answered) Describe(out chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{asked, kept, weigh, waiting, refused} {
		out <- d
	}
}

// Collect asks the server.
func (a answered) Collect(out chan<- prometheus.Metric) {
	n := a.now()
	out <- counted(asked, n.Hits, "kept")
	out <- counted(asked, n.Joined, "joined")
	out <- counted(asked, n.Fills, "made")
	out <- counted(asked, n.Dropped, "dropped")
	out <- gauge(kept, float64(n.Entries))
	out <- gauge(weigh, float64(n.Bytes))
	out <- gauge(waiting, float64(n.Waiting))
	out <- counted(refused, n.Refused)
}

func counted(d *prometheus.Desc, n int64, labels ...string) prometheus.Metric {
	return prometheus.MustNewConstMetric(d, prometheus.CounterValue, float64(n), labels...)
}
