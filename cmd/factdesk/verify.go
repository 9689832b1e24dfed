package main

import (
	"encoding/json"
	"fmt"

	"factdesk/internal/errs"
)

// VerifyCmd checks the whole database.
type VerifyCmd struct {
	JSON bool `help:"Print the result as JSON."`
}

// Help is printed by factdesk verify --help.
func (VerifyCmd) Help() string {
	return `Checks every snapshot's SHA-256 hashes, that text[start:end] == exact holds for every
candidate and appearance, that nothing points to a row that is missing, and that every
claim is found by its words (factdesk reindex --all mends that).
Names what is broken and exits 1 if anything is. Safe to run while serving.`
}

// Run prints what was checked and fails when anything is broken.
func (c *VerifyCmd) Run(w *world) error {
	db, err := w.openExisting()
	if err != nil {
		return err
	}
	defer db.Close()
	got, err := db.Verify(w.ctx)
	if err != nil {
		return err
	}
	if c.JSON {
		if err := json.NewEncoder(w.stdout).Encode(got); err != nil {
			return err
		}
	} else {
		for _, b := range got.Broken {
			fmt.Fprintf(w.stdout, "broken %s %s: %s\n", b.What, b.ID, b.Why)
		}
		fmt.Fprintf(w.stdout, "%s: checked %d snapshots (%d redacted), %d candidates, %d appearances; %d broken\n",
			db.Name(), got.Snapshots, got.Redacted, got.Candidates, got.Appearances, len(got.Broken))
	}
	if n := len(got.Broken); n > 0 {
		return errs.New(errs.Conflict, "%d things are broken; restore them from a backup.", n)
	}
	return nil
}
