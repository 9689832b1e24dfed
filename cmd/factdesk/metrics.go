package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"

	"factdesk/internal/config"
	"factdesk/internal/errs"
	"factdesk/internal/guard"
	"factdesk/internal/metrics"
	"factdesk/internal/store"
)

// measured is what serve and worker tell Prometheus, if they are told to.
type measured struct {
	MetricsAddr string `placeholder:"HOST:PORT" help:"Tell Prometheus on this address, under /metrics; wins over FACTDESK_METRICS. Without a host this machine alone reaches it."`
}

// measure begins to count and listens for scrapes, when an address is given. The
// function that it returns answers them until ctx ends.
func (m measured) measure(w *world, db *store.DB) (tell func(ctx context.Context) error, err error) {
	if m.MetricsAddr != "" {
		w.config.Metrics = config.Loopback(m.MetricsAddr)
	}
	if w.config.Metrics == "" {
		return func(context.Context) error { return nil }, nil
	}
	l, err := net.Listen("tcp", w.config.Metrics)
	if err != nil {
		return nil, errs.Because(err, errs.Unavailable, "Metrics can't be told on %s: %v. Choose another address with --metrics-addr or FACTDESK_METRICS.", w.config.Metrics, err)
	}
	w.metrics = metrics.New(db, &w.panics, &w.left)
	fmt.Fprintf(w.stdout, "Prometheus reads http://%s/metrics\n", l.Addr())
	return func(ctx context.Context) error { return told(ctx, l, w.metrics.Handler()) }, nil
}

// told answers scrapes until ctx ends, and waits for none then.
func told(ctx context.Context, l net.Listener, h http.Handler) error {
	server := &http.Server{Handler: h, ReadHeaderTimeout: 10 * time.Second, ReadTimeout: 10 * time.Second, WriteTimeout: time.Minute, MaxHeaderBytes: 16 << 10}
	served := guard.Start(func() error { return server.Serve(l) })
	select {
	case err := <-served:
		return err
	case <-ctx.Done():
	}
	err := server.Close()
	<-served
	if errors.Is(err, net.ErrClosed) {
		return nil
	}
	return err
}
