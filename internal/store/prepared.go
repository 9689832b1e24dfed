package store

import (
	"context"
	"database/sql"
	"sync"

	"gorm.io/gorm"
)

// prepared are statements that SQLite has read already, by their text. It reads one anew
// each time it is asked otherwise, which takes longer for a long one than to answer it.
// pgx does the same for PostgreSQL by itself.
type prepared struct {
	pool *sql.DB

	mu  sync.Mutex
	all map[string]*sql.Stmt
}

// mostPrepared bounds what is held: lists are asked for in many lengths.
const mostPrepared = 128

// asker asks the database something.
type asker interface {
	QueryContext(ctx context.Context, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, args ...any) *sql.Row
}

// unprepared is a statement that is read when it is asked.
type unprepared struct {
	conn      gorm.ConnPool
	statement string
}

func (u unprepared) QueryContext(ctx context.Context, args ...any) (*sql.Rows, error) {
	return u.conn.QueryContext(ctx, u.statement, args...)
}

func (u unprepared) QueryRowContext(ctx context.Context, args ...any) *sql.Row {
	return u.conn.QueryRowContext(ctx, u.statement, args...)
}

// ask is a statement as it is asked: outside of a transaction SQLite has it prepared.
func ask(tx *gorm.DB, statement string) (asker, error) {
	d, ok := tx.Dialector.(sqliteDialector)
	if !ok || tx.Statement.ConnPool != gorm.ConnPool(d.pool) {
		return unprepared{tx.Statement.ConnPool, statement}, nil
	}
	return d.prepared.statement(tx.Statement.Context, statement)
}

// statement prepares without the lock: it may wait for a connection.
func (p *prepared) statement(ctx context.Context, text string) (asker, error) {
	if s, full := p.find(text); s != nil {
		return s, nil
	} else if full {
		return unprepared{p.pool, text}, nil
	}
	s, err := p.pool.PrepareContext(ctx, text)
	if err != nil {
		return nil, err
	}
	return p.keep(text, s)
}

func (p *prepared) find(text string) (s *sql.Stmt, full bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.all[text], len(p.all) >= mostPrepared
}

// keep keeps a statement, unless another was faster.
func (p *prepared) keep(text string, s *sql.Stmt) (asker, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if first, ok := p.all[text]; ok {
		return first, s.Close()
	}
	p.all[text] = s
	return s, nil
}
