package store

import (
	"context"
	"time"

	"gorm.io/gorm/logger"
)

// Watch has f called with each statement that is run for the returned context, once
// it is done: tests count them, so that no list asks a query for each of its rows.
// f must be safe for concurrent use.
func Watch(ctx context.Context, f func(sql string)) context.Context {
	return context.WithValue(ctx, watchKey{}, f)
}

type watchKey struct{}

// watcher is a logger that writes nothing: errors are returned, and logged once at
// the edge. It notices those that tell of damaged files.
type watcher struct {
	logger.Interface
	harm *damage
}

func (w watcher) LogMode(logger.LogLevel) logger.Interface { return w }

func (w watcher) Trace(ctx context.Context, _ time.Time, statement func() (string, int64), err error) {
	if Corrupt(err) {
		w.harm.found(err.Error())
	}
	if f, ok := ctx.Value(watchKey{}).(func(string)); ok {
		sql, _ := statement()
		f(sql)
	}
}
