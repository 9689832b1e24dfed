package main

import (
	"fmt"

	"factdesk/internal/store"
)

// ReindexCmd makes the index anew that claims are found by in other words.
type ReindexCmd struct {
	All bool `help:"Everything, and not only what is missing or was indexed by another version."`
}

// Help is printed by factdesk reindex --help.
func (ReindexCmd) Help() string {
	return `Indexes what "likely the same claim" can't find yet: what is missing, or was indexed by
another version of factdesk. A serve or worker does this by itself after an upgrade.
Safe to run while serving, and to stop: the next run goes on where this one was.`
}

// Run prints how much there was to do.
func (c *ReindexCmd) Run(w *world) error {
	db, err := w.openExisting()
	if err != nil {
		return err
	}
	defer db.Close()
	if c.All {
		if err := db.ForgetIndex(w.ctx); err != nil {
			return err
		}
	}
	done, err := db.Reindex(w.ctx, func(at store.Reindexed) {
		fmt.Fprintf(w.stderr, "\r%d of %d indexed", at.Done, at.Total)
	})
	if err != nil {
		return err
	}
	if done.Done > 0 {
		fmt.Fprintln(w.stderr)
	}
	fmt.Fprintf(w.stdout, "%s: %d claims indexed; the index is up to date.\n", db.Name(), done.Done)
	return nil
}
