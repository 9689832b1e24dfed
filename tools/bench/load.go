package main

import (
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"time"

	"factdesk/internal/bench"
	"factdesk/internal/store"
)

// work is how much of everything a load run does.
type work struct {
	reviewers, clients, articles, flood int
	perSecond                           float64 // requests of all clients together
	phase                               time.Duration
	cores                               string // of the server
}

var wish work

func commandFlags(flags *flag.FlagSet) {
	flags.IntVar(&wish.reviewers, "reviewers", 20, "people in triage")
	flags.IntVar(&wish.clients, "clients", 100, "of the API")
	flags.Float64Var(&wish.perSecond, "per-second", 50, "requests of all clients together")
	flags.IntVar(&wish.articles, "articles", 1000, "to import")
	flags.IntVar(&wish.flood, "flood", 600, "connections that ask without a pause, to see overload")
	flags.DurationVar(&wish.phase, "phase", 30*time.Second, "how long each part takes at least")
	flags.StringVar(&wish.cores, "server-cores", "", "that the server may use (taskset); give the generator the others")
}

// load runs people, clients, an import and an export at the same time, and says what that
// does to the people. The desk is a copy: it is changed.
func load(ctx context.Context, s settings) error {
	desks, stop, err := s.desks(ctx)
	defer stop()
	if err != nil {
		return err
	}
	s.env = append(s.env, "FACTDESK_RATE_PER_MINUTE=6000") // twice what the clients ask, who share a token
	table := &page{}
	table.head("%d reviewers in triage (a decision a second each), %d API clients with %.0f requests a second together, an import of %d articles and an export of all cases as JSON Lines; then %d connections that ask for searches without a pause.",
		wish.reviewers, wish.clients, wish.perSecond, wish.articles, wish.flood)
	table.line("| desk | | people p50 / p95 ms | clients p50 / p95 ms | failed | 429 / 503 (without Retry-After) | what else | RSS at most MB |\n|---|---|---|---|---|---|---|---|")
	for _, d := range desks {
		if err := s.loadOn(ctx, d, table); err != nil {
			return err
		}
	}
	fmt.Print(table.whole())
	return table.save(s.out, "load", s)
}

// phase is a part of a run with what it does besides the people's triage.
type phase struct {
	name    string
	clients bool
	beside  []func(*run, context.Context) string // each says what it did; the phase lasts as long as they do
}

var phases = []phase{
	{name: "idle"},
	{name: "export alone", beside: []func(*run, context.Context) string{(*run).copied, (*run).export}},
	{name: "all at once", clients: true, beside: []func(*run, context.Context) string{(*run).export, (*run).imports}},
	{name: "overload", clients: true, beside: []func(*run, context.Context) string{(*run).overload}},
	{name: "after it"},
}

// run is one desk under load.
type run struct {
	*site
	people []keys
	flood  keys        // of those who ask without a pause: callers take turns
	new    chan string // candidates that wait
	claims []string
}

func (s settings) loadOn(ctx context.Context, d desk, table *page) error {
	d, drop, err := s.copyOf(ctx, d)
	if err != nil {
		return err
	}
	defer drop()
	r, err := s.run(ctx, d)
	if err != nil {
		return err
	}
	defer r.stop()
	for _, p := range phases {
		m := r.play(ctx, p)
		table.line("| %s | %s | %s | %s | %d | %d / %d (%d) | %s | %.0f |", d.name(), p.name, times(m.people), times(m.clients), m.failed, m.tooMany, m.unavailable, m.silent, m.what, m.memory)
		fmt.Fprintln(os.Stderr, d.name(), p.name)
	}
	return nil
}

// copyOf is a copy of a desk to change, and what takes it away.
func (s settings) copyOf(ctx context.Context, d desk) (desk, func(), error) {
	c := d
	c.folder = d.folder + "_load"
	if d.cluster != nil {
		name := fmt.Sprintf("bench_%d_load", d.claims)
		if err := d.cluster.copy(ctx, fmt.Sprintf("bench_%d_%d", d.claims, s.seed), name); err != nil {
			return c, nil, err
		}
		c.address = d.cluster.url(name)
		return c, func() { d.cluster.drop(context.WithoutCancel(ctx), name); os.RemoveAll(c.folder) }, nil
	}
	c.address = filepath.Join(c.folder, "factdesk.db")
	drop := func() { os.RemoveAll(c.folder) }
	drop()
	if out, err := exec.CommandContext(ctx, "cp", "-r", d.folder, c.folder).CombinedOutput(); err != nil {
		return c, nil, fmt.Errorf("copy %s: %w\n%s", d.folder, err, out)
	}
	return c, drop, nil
}

func (s settings) run(ctx context.Context, d desk) (*run, error) {
	x, err := s.site(ctx, d, wish.cores)
	if err != nil {
		return nil, err
	}
	r := &run{site: x, new: make(chan string, 200_000)}
	db, err := store.Open(ctx, d.address)
	if err != nil {
		return r, err
	}
	defer db.Close()
	for n := range wish.reviewers {
		k, err := keysOf(ctx, db, 2+n%12)
		if err != nil {
			return r, err
		}
		r.people = append(r.people, k)
	}
	if r.flood, err = keysOf(ctx, db, 1); err != nil {
		return r, err
	}
	conn, err := bench.Connect(d.address)
	if err != nil {
		return r, err
	}
	defer conn.Close()
	waiting, err := column(ctx, conn, "SELECT id FROM candidates WHERE state = 'new' ORDER BY worth DESC, id LIMIT 100000")
	if err != nil {
		return r, err
	}
	for _, id := range waiting {
		r.new <- id
	}
	r.claims, err = column(ctx, conn, keysOfDesk["claims"])
	return r, err
}

// met is what a phase did to those who asked.
type met struct {
	sync.Mutex
	people, clients              []float64
	failed, tooMany, unavailable int
	silent                       int // 429 or 503 without Retry-After
	what                         string
	memory                       float64
}

// play runs one phase.
func (r *run) play(ctx context.Context, p phase) *met {
	m := &met{}
	ctx, end := context.WithCancel(ctx)
	var asking, beside sync.WaitGroup
	for _, k := range r.people {
		asking.Go(func() { r.triage(ctx, k, m) })
	}
	if p.clients {
		for n := range wish.clients {
			asking.Go(func() { r.client(ctx, uint64(n), m) })
		}
	}
	asking.Go(func() { r.watch(ctx, m) })
	for _, f := range p.beside {
		beside.Go(func() {
			said := f(r, ctx)
			m.Lock()
			defer m.Unlock()
			m.what += said + "; "
		})
	}
	sleep(ctx, wish.phase)
	beside.Wait()
	end()
	asking.Wait()
	return m
}

// watch notes the most memory that the server holds.
func (r *run) watch(ctx context.Context, m *met) {
	for sleep(ctx, 100*time.Millisecond) {
		now := r.resident()
		m.Lock()
		m.memory = max(m.memory, now)
		m.Unlock()
	}
}

// triage is a reviewer: looks at a page, thinks, decides, and sees the next.
func (r *run) triage(ctx context.Context, k keys, m *met) {
	chance := rand.New(rand.NewPCG(uint64(len(k.session)), 3))
	for ctx.Err() == nil {
		id := <-r.new
		m.note(&m.people, r.as(ctx, k, "GET", "/desk/triage?sel="+id, ""))
		sleep(ctx, 500*time.Millisecond+time.Duration(chance.IntN(1000))*time.Millisecond)
		if ctx.Err() != nil {
			return
		}
		action := "dismiss:opinion"
		if chance.IntN(3) == 0 {
			action = "accept"
		}
		m.note(&m.people, r.as(ctx, k, "POST", "/desk/triage/decide", "id="+id+"&action="+action))
	}
}

// client asks at a fixed rate, however long the answers take: late ones make the next late.
func (r *run) client(ctx context.Context, n uint64, m *met) {
	chance := rand.New(rand.NewPCG(n, 5))
	every := time.Duration(float64(time.Second) * float64(wish.clients) / wish.perSecond)
	due := time.Now().Add(time.Duration(chance.Int64N(int64(every))))
	for sleep(ctx, time.Until(due)) {
		id := r.claims[chance.IntN(len(r.claims))]
		path := []string{"/api/v1/claims/" + id, "/api/v1/claims/" + id + "/status", "/api/v1/claims?state=published&limit=20", "/api/v1/claims?limit=20&text=" + bench.Word(chance.Uint64N(5000)),
			"/v1alpha1/claims:search?query=" + bench.Word(chance.Uint64N(500)) + "+" + bench.Word(chance.Uint64N(5000))}[chance.IntN(5)]
		got := r.as(ctx, r.keys, "GET", path, "")
		got.took = float64(time.Since(due).Microseconds()) / 1000
		m.note(&m.clients, got)
		due = due.Add(every)
	}
}

// sleep waits, and says whether ctx goes on.
func sleep(ctx context.Context, d time.Duration) bool {
	select {
	case <-ctx.Done():
		return false
	case <-time.After(d):
		return true
	}
}

func times(all []float64) string {
	if len(all) == 0 {
		return "–"
	}
	return short(percentile(all, 50)) + " / " + short(percentile(all, 95))
}
