// Package known tells what the desk knows of a claim: what it may repeat, how it was
// ruled on before, what others say of it, what contradicts it. It judges what the store
// found; the store reads, locks and saves.
package known

import "factdesk/internal/store"

// Desk is the desk whose claims are known.
type Desk struct{ DB *store.DB }

// Of is the desk of a database.
func Of(db *store.DB) Desk { return Desk{db} }
