package main

import (
	"fmt"

	"factdesk/internal/store"
)

// MigrateCmd brings the schema up by hand; serve and worker do it at their start.
type MigrateCmd struct{}

// Run prints what was applied.
func (c *MigrateCmd) Run(w *world) error {
	if err := w.load(); err != nil {
		return err
	}
	db, err := store.Open(w.ctx, w.config.Database())
	if err != nil {
		return err
	}
	defer db.Close()
	applied, err := db.Migrate(w.ctx)
	if err != nil {
		return err
	}
	if len(applied) == 0 {
		fmt.Fprintf(w.stdout, "%s: the schema is up to date.\n", db.Name())
	}
	for _, v := range applied {
		fmt.Fprintf(w.stdout, "%s: applied migration %d\n", db.Name(), v)
	}
	return nil
}
