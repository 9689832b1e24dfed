package main

import (
	"context"
	"fmt"
	"net"
	"runtime"
	"strings"

	"factdesk/internal/auth"
	"factdesk/internal/config"
	"factdesk/internal/errs"
	"factdesk/internal/guard"
	"factdesk/internal/store"
)

// ServeCmd is factdesk serve.
type ServeCmd struct {
	Listen string `placeholder:"HOST:PORT" help:"Serve on this address; wins over FACTDESK_LISTEN."`
	measured
	NoJobs bool `help:"Leave the jobs (fetching addresses) to factdesk worker."`
}

// Help is printed by factdesk serve --help.
func (ServeCmd) Help() string {
	return `The first serve on an empty database prints a one-time link that makes the first
administrator. ^C, or SIGTERM, lets requests in flight finish and gives jobs back.

With FACTDESK_MODEL_URL and FACTDESK_MODEL_NAME a model may propose candidates besides
the extractor: any service that speaks OpenAI's chat protocol, as one on this machine:
  FACTDESK_MODEL_URL=http://127.0.0.1:11434/v1 FACTDESK_MODEL_NAME=qwen3 factdesk serve
Imported texts are sent there. Without them none leaves the desk.

Environment:
` + settings()
}

// settings lists what the environment may set.
func settings() string {
	var b strings.Builder
	if err := config.WriteHelp(&b); err != nil {
		return err.Error()
	}
	return "  " + strings.ReplaceAll(strings.TrimRight(b.String(), "\n"), "\n", "\n  ")
}

// threads has Go work on two threads at least. With one, on a machine with one core, whoever
// waits stands behind all that computes, in slices of ten milliseconds, and while SQLite waits
// for the disk nobody works at all.
func threads() { runtime.GOMAXPROCS(max(2, runtime.GOMAXPROCS(0))) }

// Run serves until ^C.
func (c *ServeCmd) Run(w *world) error {
	threads()
	db, err := w.open()
	if err != nil {
		return err
	}
	defer db.Close()
	defer w.endTraces()
	if c.Listen != "" {
		w.config.Listen = c.Listen
	}
	l, err := w.listen()
	if err != nil {
		return err
	}
	tell, err := c.measure(w, db)
	if err != nil {
		return err
	}
	fmt.Fprintf(w.stdout, "factdesk serves on %s (%s)\n", w.base(), db.Name())
	secret, err := auth.FirstAdminLink(w.ctx, db, now())
	if err != nil {
		return err
	}
	if secret != "" {
		fmt.Fprintf(w.stdout, "There is nobody yet. Make the first administrator here; the link is good once and for a day:\n%s\n", w.link(secret))
	}
	also := []func(context.Context) error{tell}
	if !c.NoJobs {
		also = append(also, w.jobs(db))
	}
	return w.serve(db, l, also...)
}

// listen takes the configured address and remembers the port it got.
func (w *world) listen() (net.Listener, error) {
	l, err := net.Listen("tcp", w.config.Listen)
	if err != nil {
		return nil, errs.Because(err, errs.Unavailable, "%s can't be served on: %v. Choose another address with --listen or FACTDESK_LISTEN.", w.config.Listen, err)
	}
	w.config.Listen = l.Addr().String()
	return l, nil
}

// serve answers, and does what else is wished beside, until the world ends.
func (w *world) serve(db *store.DB, l net.Listener, also ...func(context.Context) error) error {
	g, ctx := guard.WithContext(w.ctx)
	g.Go(func() error { return w.server(db).Serve(ctx, l, w.config.ShutdownGrace) })
	for _, f := range also {
		g.Go(func() error { return f(ctx) })
	}
	g.Go(func() error {
		return db.Listen(ctx, w.deaf)
	})
	for _, keep := range []func(context.Context, *store.DB){w.keepLedger, w.watchFiles} {
		g.Go(func() error {
			guard.Keep(ctx, ledgerEvery, func() { keep(ctx, db) }, func(err error) {
				w.caught("look after the files", err)
			})
			return nil
		})
	}
	return g.Wait()
}

// deaf is told when the connection breaks that hears of changes.
func (w *world) deaf(err error) { w.log.Warn("the connection that hears of changes", "err", err) }

// jobs works on jobs until ctx ends.
func (w *world) jobs(db *store.DB) func(context.Context) error {
	return func(ctx context.Context) error { w.runner(db).Run(ctx); return nil }
}

// endTraces sends the spans that were not sent yet.
func (w *world) endTraces() {
	ctx, cancel := context.WithTimeout(context.Background(), w.config.ShutdownGrace/8)
	defer cancel()
	if err := w.traces.Close(ctx); err != nil {
		w.log.Warn("traces", "err", err)
	}
}

// caught counts and logs a panic that was got over.
func (w *world) caught(where string, err error) {
	p, ok := w.panics.Note(err)
	if ok {
		w.log.Error("a panic was caught", "where", where, "err", err, "panics", w.panics.Count(), "stack", string(p.Stack))
	}
}

// WorkerCmd is factdesk worker.
type WorkerCmd struct{ measured }

// Help is printed by factdesk worker --help.
func (WorkerCmd) Help() string {
	return `Does jobs for every factdesk serve on the same database. Any number of workers may
run; each job is leased to one, and goes to another when its worker dies.`
}

// Run works until ^C.
func (c *WorkerCmd) Run(w *world) error {
	db, err := w.open()
	if err != nil {
		return err
	}
	defer db.Close()
	defer w.endTraces()
	tell, err := c.measure(w, db)
	if err != nil {
		return err
	}
	fmt.Fprintf(w.stdout, "factdesk works on jobs (%s)\n", db.Name())
	g, ctx := guard.WithContext(w.ctx)
	g.Go(func() error { return tell(ctx) })
	g.Go(func() error { return w.jobs(db)(ctx) })
	return g.Wait()
}
