package store

import "gorm.io/gorm"

// Gorm lets this package's tests look at tables.
func (db *DB) Gorm() *gorm.DB { return db.g }
