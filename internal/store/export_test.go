package store

import (
	"context"

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
