package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/record"
	"factdesk/internal/store"
)

// AuditCmd holds the database to its record.
type AuditCmd struct {
	Verify     AuditVerifyCmd     `cmd:"" help:"Name every event and row that is not as it was recorded."`
	Checkpoint AuditCheckpointCmd `cmd:"" help:"Print what somebody else keeps, to hold a later copy against."`
	Prove      AuditProveCmd      `cmd:"" help:"Print the proof that all of a case stands in the record."`
}

// Help is printed by factdesk audit --help.
func (AuditCmd) Help() string {
	return `Each change writes a leaf of a Merkle tree in its own transaction; within a second it has
its place. Who holds database and program can make a record anew that fits: what finds
that out is a checkpoint that somebody else kept. Give one away now and then.`
}

// sealedDB opens the database and seals what waits, for a desk that nobody serves.
func (w *world) sealedDB() (*store.DB, error) {
	db, err := w.openExisting()
	if err != nil {
		return nil, err
	}
	err = db.Adopt(w.ctx)
	if err == nil {
		err = db.Seal(w.ctx, now())
	}
	if err != nil {
		db.Close()
		return nil, err
	}
	return db, nil
}

// headIn reads a checkpoint from a file; nil when none is named.
func headIn(w *world, db *store.DB, file string) (*record.Head, error) {
	if file == "" {
		return nil, nil
	}
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, errs.File(file, err)
	}
	head, err := db.OpenCheckpoint(w.ctx, string(text))
	if err != nil {
		return nil, err
	}
	return &head, nil
}

// AuditVerifyCmd is factdesk audit verify.
type AuditVerifyCmd struct {
	Checkpoint string `help:"File with an earlier checkpoint: the record must begin as it did then." placeholder:"FILE"`
	JSON       bool   `help:"Print the result as JSON."`
}

// Run prints what is broken, the first first, and fails when anything is.
func (c *AuditVerifyCmd) Run(w *world) error {
	db, err := w.openExisting()
	if err != nil {
		return err
	}
	defer db.Close()
	since, err := headIn(w, db, c.Checkpoint)
	if err != nil {
		return err
	}
	got, err := db.VerifyRecord(w.ctx, since)
	if err != nil {
		return err
	}
	if c.JSON {
		err = json.NewEncoder(w.stdout).Encode(got)
	} else {
		w.printBroken(got.Broken, "%s: %d leaves (%d not sealed yet), %d events and %d other rows checked", db.Name(), got.Leaves, got.Open, got.Events, got.Rows-got.Events)
	}
	if n := len(got.Broken); err == nil && n > 0 {
		return errs.New(errs.Conflict, "%d things are not as they were recorded.", n)
	}
	return err
}

// AuditCheckpointCmd is factdesk audit checkpoint.
type AuditCheckpointCmd struct{}

// Run seals what waits and prints the newest head, signed.
func (c *AuditCheckpointCmd) Run(w *world) error {
	db, err := w.sealedDB()
	if err != nil {
		return err
	}
	defer db.Close()
	text, err := db.Checkpoint(w.ctx)
	if err != nil {
		return err
	}
	_, err = fmt.Fprint(w.stdout, text)
	return err
}

// AuditProveCmd is factdesk audit prove.
type AuditProveCmd struct {
	Case  uuid.UUID `arg:"" help:"Id of the case."`
	Since string    `help:"File with an earlier checkpoint: prove, too, that the record begins as it did then." placeholder:"FILE"`
}

// Help is printed by factdesk audit prove --help.
func (AuditProveCmd) Help() string {
	return `Prints JSON that tools/recordcheck, a program of a hundred lines that needs nothing of this
desk, holds against a checkpoint. It tells digests and verbs, and no words.`
}

// Run prints the proof as JSON.
func (c *AuditProveCmd) Run(w *world) error {
	db, err := w.sealedDB()
	if err != nil {
		return err
	}
	defer db.Close()
	since, err := headIn(w, db, c.Since)
	if err != nil {
		return err
	}
	proof, err := db.Prove(w.ctx, c.Case, since)
	if err != nil {
		return err
	}
	return json.NewEncoder(w.stdout).Encode(proof)
}
