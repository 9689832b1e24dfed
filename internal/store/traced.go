package store

import (
	"context"
	"database/sql/driver"

	"github.com/jackc/pgx/v5"

	"factdesk/internal/tracing"
)

// tracedPostgres has pgx tell of each statement, whatever sends it.
type tracedPostgres struct{ traces *tracing.Traces }

type statementKey struct{}

// TraceQueryStart begins a span.
func (t tracedPostgres) TraceQueryStart(ctx context.Context, _ *pgx.Conn, q pgx.TraceQueryStartData) context.Context {
	ctx, ended := t.traces.Statement(ctx, "postgresql", q.SQL)
	return context.WithValue(ctx, statementKey{}, ended)
}

// TraceQueryEnd ends it, when the last row was read.
func (tracedPostgres) TraceQueryEnd(ctx context.Context, _ *pgx.Conn, q pgx.TraceQueryEndData) {
	if ended, ok := ctx.Value(statementKey{}).(func(bool)); ok {
		ended(q.Err != nil)
	}
}

// tracedSQLite is a connector whose connections tell of each statement.
type tracedSQLite struct {
	driver.Connector
	traces *tracing.Traces
}

// Connect opens a connection.
func (t tracedSQLite) Connect(ctx context.Context) (driver.Conn, error) {
	conn, err := t.Connector.Connect(ctx)
	if err != nil {
		return nil, err
	}
	if c, ok := conn.(sqliteConn); ok {
		return tracedConn{c, t.traces}, nil
	}
	return conn, nil
}

// sqliteConn is all that database/sql looks for in a connection of modernc's driver.
type sqliteConn interface {
	driver.Conn
	driver.ConnBeginTx
	driver.ConnPrepareContext
	driver.ExecerContext
	driver.QueryerContext
	driver.Pinger
	driver.SessionResetter
	driver.Validator
}

type tracedConn struct {
	sqliteConn
	traces *tracing.Traces
}

// ExecContext carries a statement out, in a span.
func (c tracedConn) ExecContext(ctx context.Context, text string, args []driver.NamedValue) (driver.Result, error) {
	ctx, ended := c.traces.Statement(ctx, "sqlite", text)
	result, err := c.sqliteConn.ExecContext(ctx, text, args)
	ended(err != nil)
	return result, err
}

// QueryContext asks, in a span that ends with the first row.
func (c tracedConn) QueryContext(ctx context.Context, text string, args []driver.NamedValue) (driver.Rows, error) {
	ctx, ended := c.traces.Statement(ctx, "sqlite", text)
	rows, err := c.sqliteConn.QueryContext(ctx, text, args)
	ended(err != nil)
	return rows, err
}
