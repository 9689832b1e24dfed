package main

import (
	"fmt"

	"factdesk/internal/auth"
)

// ResealCmd seals anew what the key of before has sealed.
type ResealCmd struct {
	LeaveLost bool `help:"Leave what no key opens as it is, and go on."`
}

// Help is printed by factdesk reseal --help.
func (ResealCmd) Help() string {
	return `Changes the key that secrets of authenticator apps and votes of panels are sealed with: give
every serve and worker the new one as FACTDESK_KEY and the one before as FACTDESK_OLD_KEY, run
this with both, then take FACTDESK_OLD_KEY away. Safe to run while serving with both keys, and
to stop: the next run goes on. What neither key opens is refused, and nothing is changed.`
}

// Run prints what was sealed anew.
func (c *ResealCmd) Run(w *world) error {
	db, err := w.openExisting()
	if err != nil {
		return err
	}
	defer db.Close()
	did, err := auth.Factors{DB: db, Key: w.key()}.Reseal(w.ctx, c.LeaveLost)
	if err != nil {
		return err
	}
	fmt.Fprintf(w.stdout, "%s: %d of %d secrets of authenticator apps and %d of %d sealed votes were sealed anew.\n", db.Name(),
		did.Apps.Again, did.Apps.All, did.Votes.Again, did.Votes.All)
	if lost := did.Apps.Lost + did.Votes.Lost; lost > 0 {
		fmt.Fprintf(w.stdout, "%d open with no key that is set, and were left.\n", lost)
		return nil
	}
	fmt.Fprintln(w.stdout, "All are under the key that is set; FACTDESK_OLD_KEY is not needed any more once no server has the old key.")
	fmt.Fprintln(w.stdout, "Links in letters sent under the old key end no mail of notices without it.")
	return nil
}
