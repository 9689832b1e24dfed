package record

import "golang.org/x/mod/sumdb/tlog"

// Proof is what somebody needs to check, against a checkpoint that they hold, that rows
// stand in the record and that the record still begins as it did.
type Proof struct {
	Checkpoint string         `json:"checkpoint"`
	Key        string         `json:"key"` // public, in the form of golang.org/x/mod/sumdb/note
	Leaves     []Proved       `json:"leaves"`
	Since      *int64         `json:"since"`       // the size of the earlier checkpoint; null without one
	Consistent tlog.TreeProof `json:"consistency"` // from it to the checkpoint's
}

// Proved is one leaf with its place and the hashes beside its way to the root.
type Proved struct {
	N int64 `json:"n"` // from 0
	Leaf
	What string           `json:"what"`  // in words, for whoever reads the proof
	Path tlog.RecordProof `json:"proof"` // from the leaf up
}
