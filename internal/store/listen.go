package store

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"

	"factdesk/internal/guard"
)

// Staleness is how long who keeps answers may go without reading Changes: a second while
// this process listens, and not at all otherwise. Notifications only make it sooner; one
// that is lost does no harm.
func (db *DB) Staleness() time.Duration {
	if db.listens.Load() {
		return staleness
	}
	return 0
}

const (
	staleness = time.Second
	channel   = "factdesk_changes"
	listener  = "factdesk listener" // by which the connection is known to the server
	again     = time.Second         // between two tries to connect
)

// Listen hears of what other processes change, and tells them of what this one does, until
// ctx ends. It holds a connection of its own, since a pooler in transaction mode hands on
// no notifications; failed is told when that breaks, and it is made anew. On SQLite there
// is nobody to hear of but commands, which the next look at Changes finds.
func (db *DB) Listen(ctx context.Context, failed func(error)) error {
	if db.SQLite() {
		db.listens.Store(true)
		defer db.listens.Store(false)
		<-ctx.Done()
		return nil
	}
	g, ctx := guard.WithContext(ctx)
	g.Go(func() error { db.tellOthers(ctx, failed); return nil })
	g.Go(func() error { db.listen(ctx, failed); return nil })
	return g.Wait()
}

// Hearing lets f work while this process listens, so that what f looks at again and again is
// asked of the database once a second and not each time. It is for commands: a server
// listens as long as it runs. Where nobody can listen, which failed is told, f asks each time.
func (db *DB) Hearing(ctx context.Context, failed func(error), f func() error) error {
	if db.SQLite() {
		return f()
	}
	listening, stop := context.WithCancel(ctx)
	deaf, give := context.WithCancel(listening)
	ended := guard.Start(func() error {
		defer give()
		return db.Listen(listening, func(err error) { give(); failed(err) })
	})
	defer func() { stop(); <-ended }()
	for db.Staleness() == 0 && deaf.Err() == nil {
		wait(deaf, time.Millisecond)
	}
	return f()
}

func (db *DB) listen(ctx context.Context, failed func(error)) {
	for ctx.Err() == nil {
		if err := db.listenOnce(ctx); err != nil && ctx.Err() == nil {
			failed(err)
		}
		wait(ctx, again)
	}
}

// listenOnce listens until its connection breaks. What was missed before it stood is found
// by the next look.
func (db *DB) listenOnce(ctx context.Context) error {
	config := db.direct.Copy()
	config.RuntimeParams["application_name"] = listener
	conn, err := pgx.ConnectConfig(ctx, config)
	if err != nil {
		return err
	}
	defer conn.Close(context.WithoutCancel(ctx))
	if _, err := conn.Exec(ctx, "LISTEN "+channel); err != nil {
		return err
	}
	db.listens.Store(true)
	defer db.listens.Store(false)
	for {
		db.writes.Add(1)
		if err := db.told(ctx, conn); err != nil {
			return err
		}
	}
}

// told waits for another process's word.
func (db *DB) told(ctx context.Context, conn *pgx.Conn) error {
	for {
		n, err := conn.WaitForNotification(ctx)
		if err != nil || n.Payload != db.name {
			return err
		}
	}
}

// tellOthers notifies them once for all that was changed meanwhile, and after the commit:
// a notification within a transaction would have all commits of the server wait for
// each other.
func (db *DB) tellOthers(ctx context.Context, failed func(error)) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-db.tell:
		}
		if _, err := db.pool.ExecContext(ctx, "SELECT pg_notify($1, $2)", channel, db.name); err != nil && ctx.Err() == nil {
			failed(err)
			wait(ctx, again)
		}
	}
}

// othersListen says whether another process may answer from what it keeps.
func (db *DB) othersListen(ctx context.Context) (bool, error) {
	var n int
	mine := 0
	if db.listens.Load() {
		mine = 1
	}
	err := db.pool.QueryRowContext(ctx, "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1", listener).Scan(&n)
	return n > mine, err
}

// seenByAll waits until no process answers any more with what was there before a change:
// as long as one may go without a look.
func (db *DB) seenByAll(ctx context.Context) error {
	if db.SQLite() {
		return nil
	}
	others, err := db.othersListen(ctx)
	if err == nil && others {
		wait(ctx, staleness)
	}
	return err
}

func wait(ctx context.Context, d time.Duration) {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
	case <-t.C:
	}
}
