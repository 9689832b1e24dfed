package store

import "gorm.io/gorm"

// Gorm lets this package's tests look at tables.
func (db *DB) Gorm() *gorm.DB { return db.g }

// Indexed are the words of a text as text search has them.
func Indexed(s string) []string { return unique(indexed(s)) }
