// Package store keeps everything in one database: SQLite in a file, or PostgreSQL.
// It is the only package that imports gorm. There is a file per noun; open.go,
// sqlite.go, queue.go and search.go hold every line that differs between the two.
//
// Each exported method does one thing in one transaction and returns domain values.
// The edit methods load a value, let a function of the caller's change it, and save
// what changed together with the events that the change recorded; when the function
// fails nothing is saved. Such a function does no I/O and may be run twice.
package store
