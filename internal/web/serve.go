package web

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"time"

	"factdesk/internal/errs"
	"factdesk/internal/guard"
)

// errStopping is why a request is given up when the desk stops.
var errStopping = errs.New(errs.Unavailable, "The desk is stopping, and gave this request up. In a minute look whether it was carried out, or send it again.")

// Serve answers on a listener until ctx ends; then it takes no more and lets requests
// in flight finish. Those that have not after three quarters of grace learn of it by
// their context, and those that don't look at that are cut off before grace is over.
func (s *Server) Serve(ctx context.Context, l net.Listener, grace time.Duration) error {
	server := &http.Server{
		Handler:           s.Handler(),
		ReadHeaderTimeout: 10 * time.Second,
		ReadTimeout:       2 * time.Minute, // 10 MB over a slow line
		IdleTimeout:       2 * time.Minute, // no WriteTimeout: exports stream as long as they are
		MaxHeaderBytes:    64 << 10,
		ErrorLog:          slog.NewLogLogger(s.Log.Handler(), slog.LevelDebug),
	}
	requests, giveUp := context.WithCancelCause(context.WithoutCancel(ctx))
	defer giveUp(nil)
	server.BaseContext = func(net.Listener) context.Context { return requests }
	served := guard.Start(func() error { return server.Serve(l) })
	select {
	case err := <-served:
		return err
	case <-ctx.Done():
	}
	close(s.stopping) // answers that go on would last for all of the grace
	err := shutdown(server, grace*3/4)
	if errors.Is(err, context.DeadlineExceeded) {
		giveUp(errStopping)
		err = shutdown(server, grace/8)
	}
	if errors.Is(err, context.DeadlineExceeded) {
		err = server.Close()
	}
	<-served
	return err
}

func shutdown(server *http.Server, within time.Duration) error {
	ctx, cancel := context.WithTimeout(context.Background(), within)
	defer cancel()
	return server.Shutdown(ctx)
}

// stopping says whether a request failed because the desk stops, and not because its
// client left: then somebody is there to read why.
func stopping(ctx context.Context, err error, status int) bool {
	return (status >= 500 || status == statusClientGone) && !isPanic(err) && errors.Is(context.Cause(ctx), errStopping)
}
