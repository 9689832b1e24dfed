// Package backup copies a desk's database to one file while it serves, and brings it
// back into an empty place. A backup is a gzipped tar archive: a manifest, the database,
// and the SHA-256 sums of both; anybody can open it with tar.
//
// Beside the backups lies the ledger (ledger.jsonl): what was taken down or revoked,
// written as it happens. A restore does again what the backup is too old to know, so
// that nothing comes back by it.
package backup
