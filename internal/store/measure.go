package store

import (
	"database/sql"
	"time"
)

// Work is what a desk computes for long, and what measurements call it.
type Work string

const (
	Extraction Work = "extraction" // the claims of a text
	Matching   Work = "matching"   // a search for what says the same as a text, or several
)

// Measure has hear told how long each piece of such work took. It is set before the
// database is used, once; without it nobody is told.
func (db *DB) Measure(hear func(what Work, took time.Duration)) { db.hear = hear }

// Took tells who measures of work that began at a time and is over.
func (db *DB) Took(what Work, began time.Time) {
	if db.hear != nil {
		db.hear(what, time.Since(began))
	}
}

// Pool is how the database's connections are used.
func (db *DB) Pool() sql.DBStats { return db.pool.Stats() }
