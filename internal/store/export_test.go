package store

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"gorm.io/gorm"
)

// Gorm lets this package's tests look at tables.
func (db *DB) Gorm() *gorm.DB { return db.g }

// Tx runs f in one transaction, as every change does.
func (db *DB) Tx(ctx context.Context, f func(tx *gorm.DB) error) error { return db.tx(ctx, f) }

// Indexed are the words of a text as text search has them.
func Indexed(s string) []string { return unique(indexed(s)) }

// WordColumns are the columns in which a take-down looks for words, as table.column.
func WordColumns() []string {
	var out []string
	for _, p := range wordParts {
		for _, c := range p.columns() {
			out = append(out, p.table+"."+c.name)
		}
	}
	return out
}

// WordTables are the tables of WordColumns, with those of JSON.
func WordTables() (tables []string, json map[string]bool) {
	json = map[string]bool{}
	for _, p := range wordParts {
		tables = append(tables, p.table)
		for _, c := range p.columns() {
			json[p.table+"."+c.name] = c.shape == jsonShape
		}
	}
	return tables, json
}

// MakeEditions is the step of the program behind migration 0017.
func (db *DB) MakeEditions(ctx context.Context) error { return db.makeEditions(ctx) }

// BothWays are all rows of a type, as GORM reads them and as one statement brings them as JSON.
func BothWays[T any](db *DB, table string) (rows, asJSON []T, err error) {
	if err := db.g.Table(table).Order("id").Find(&rows).Error; err != nil {
		return nil, nil, err
	}
	var text string
	err = row(db.g, "SELECT "+shapeOf[T]().list(db.g.Dialector.Name(), "(SELECT * FROM "+table+") AS x", "x.id"), nil, orEmpty{&text})
	if err == nil {
		asJSON, err = rowsIn[T](text)
	}
	return rows, asJSON, err
}

// RecordedTables are those whose rows stand in the record, with the columns left out.
func RecordedTables() map[string][]string { return recordedTables }

// ErrTurn is of who has waited too long to write.
var ErrTurn = errTurn

// LookGently asks a file something as CheckFiles does, and says how often it rested.
func LookGently(ctx context.Context, path, statement string) (said string, rests int, err error) {
	g, err := openGently(path)
	if err != nil {
		return "", 0, err
	}
	defer g.close()
	said, err = g.first(ctx, statement)
	return said, g.rests, err
}

// LookRests says whether a look at a file still rests that has read for so long, while the
// log grew by so much.
func LookRests(t *testing.T, read time.Duration, grown int64) bool {
	t.Helper()
	log := filepath.Join(t.TempDir(), "f.db-wal")
	if err := os.WriteFile(log, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(log, 1<<20+grown); err != nil {
		t.Fatal(err)
	}
	g := &gentle{log: log, read: stretch{time.Now().Add(-read), 1 << 20}}
	return !g.hurries()
}
