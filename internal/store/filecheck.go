package store

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"
)

// FileCheck says how far a check of the database's files came.
type FileCheck struct {
	Checked int    // tables
	Of      int    // tables; 0 on PostgreSQL, which looks after its files itself
	Damage  string // what was found, "" for nothing
}

// fileChecks remember where the last check stopped, so that one of a large file comes
// round to every table however little time each has.
type fileChecks struct {
	mu   sync.Mutex
	next int // into the tables by name
}

// CheckFiles looks for damage in a SQLite file for at most budget, table by table,
// beginning where the last check stopped. It reads only, beside everything else. What it
// finds is in Damaged from then on, and nothing more is written.
func (db *DB) CheckFiles(ctx context.Context, budget time.Duration) (FileCheck, error) {
	if !db.SQLite() {
		return FileCheck{}, nil
	}
	db.checks.mu.Lock()
	defer db.checks.mu.Unlock()
	within, cancel := context.WithTimeout(ctx, budget)
	defer cancel()
	tables, err := db.tables(within)
	if err != nil {
		tables = nil
	}
	out := FileCheck{Of: len(tables)}
	file, failed := openGently(db.path)
	if failed != nil {
		return out, fmt.Errorf("open %s to look at it: %w", db.path, failed)
	}
	defer file.close()
	for err == nil && out.Checked < len(tables) && out.Damage == "" {
		out.Damage, err = file.checkTable(within, tables[db.checks.next%len(tables)])
		if err == nil {
			db.checks.next++
			out.Checked++
		}
	}
	if within.Err() != nil && ctx.Err() == nil {
		err = nil // the time is up, and what was not looked at is next
	}
	if out.Damage != "" {
		db.damage.what.Store(&out.Damage) // names the table, as an error of a read does not
	}
	return out, err
}

// checkTable says in one line what SQLite finds wrong with a table and its indexes.
func (g *gentle) checkTable(ctx context.Context, table string) (string, error) {
	found, err := g.first(ctx, fmt.Sprintf("PRAGMA integrity_check(%q)", table))
	if Corrupt(err) {
		found, err = err.Error(), nil
	}
	if err != nil || found == "ok" {
		return "", err
	}
	return fmt.Sprintf("table %s: %s", table, found), nil
}

// integrity is what SQLite finds wrong with a table and its indexes, at most maxNamed lines.
func (db *DB) integrity(ctx context.Context, table string) ([]string, error) {
	var found []string
	err := db.q(ctx).Raw(fmt.Sprintf("PRAGMA integrity_check(%q)", table)).Scan(&found).Error
	if err != nil {
		return nil, err
	}
	if len(found) == 1 && found[0] == "ok" {
		return nil, nil
	}
	return found[:min(len(found), maxNamed)], nil
}

var errNoTables = errors.New("the database has no tables")

// tables are the names of the database's tables, ours and the migrations'.
func (db *DB) tables(ctx context.Context) ([]string, error) {
	sql := "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
	if !db.SQLite() {
		sql = "SELECT c.relname FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace ORDER BY 1"
	}
	var names []string
	if err := db.q(ctx).Raw(sql).Scan(&names).Error; err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, errNoTables
	}
	return names, nil
}
