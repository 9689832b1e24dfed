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

// Published is the proof of a page that readers see: its only leaf has the SHA-256 of the
// statement, and the statement's last line that of salt and document. Both are empty when
// words of them were taken down since.
type Published struct {
	Proof
	Statement string `json:"statement"`
	Salt      string `json:"salt"` // in hex
	Document  string `json:"document"`
	TakenDown bool   `json:"taken_down"`
}

// Proved is one leaf with its place and the hashes beside its way to the root.
type Proved struct {
	N int64 `json:"n"` // from 0
	Leaf
	What string           `json:"what"`  // in words, for whoever reads the proof
	Path tlog.RecordProof `json:"proof"` // from the leaf up
}
