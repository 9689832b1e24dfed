package main

import (
	"encoding/json"
	"fmt"

	"factdesk/internal/errs"
	"factdesk/internal/store"
)

// VerifyCmd checks the whole database.
type VerifyCmd struct {
	JSON bool `help:"Print the result as JSON."`
}

// Help is printed by factdesk verify --help.
func (VerifyCmd) Help() string {
	return `Checks every snapshot's SHA-256 hashes, that text[start:end] == exact holds for every
candidate and appearance, that nothing points to a row that is missing, that every
claim is found by its words (factdesk reindex --all mends that), that what readers see
is what was approved, and that every row of every table can be read: of a damaged file
it names the tables and rows concerned.
Names what is broken and exits 1 if anything is. Safe to run while serving.`
}

// openToVerify is openExisting, but that a damaged database, which can't be brought up to
// this program's schema, is looked at as it is.
func (w *world) openToVerify() (*store.DB, error) {
	db, err := w.openExisting()
	if err == nil || !store.Corrupt(err) {
		return db, err
	}
	return store.Open(w.ctx, w.config.Database())
}

// Run prints what was checked and fails when anything is broken.
func (c *VerifyCmd) Run(w *world) error {
	db, err := w.openToVerify()
	if err != nil {
		return err
	}
	defer db.Close()
	got, err := db.Verify(w.ctx)
	if err != nil {
		return err
	}
	if c.JSON {
		err = json.NewEncoder(w.stdout).Encode(got)
	} else {
		w.printBroken(got.Broken, "%s: checked %d snapshots (%d redacted), %d candidates, %d appearances", db.Name(), got.Snapshots, got.Redacted, got.Candidates, got.Appearances)
	}
	if n := len(got.Broken); err == nil && n > 0 {
		return errs.New(errs.Conflict, "%d things are broken; restore them from a backup.", n)
	}
	return err
}

// printBroken prints what a check of the database names, and what it looked at.
func (w *world) printBroken(broken []store.Broken, looked string, args ...any) {
	for _, b := range broken {
		fmt.Fprintf(w.stdout, "broken %s %s: %s\n", b.What, b.ID, b.Why)
	}
	fmt.Fprintf(w.stdout, looked+"; %d broken\n", append(args, len(broken))...)
}
