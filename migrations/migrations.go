// Package migrations embeds the schema: one folder per database, the same names in
// both. Applied files are never edited.
package migrations

import "embed"

// Files holds postgres/NNNN_what.sql and sqlite/NNNN_what.sql.
//
//go:embed postgres/*.sql sqlite/*.sql
var Files embed.FS
