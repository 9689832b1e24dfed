package main

import (
	"encoding/json"
	"fmt"
	"text/tabwriter"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/review"
)

// GateCmd asks the publish gate of a case.
type GateCmd struct {
	Claim uuid.UUID `arg:"" help:"Id of the claim, or of its case."`
	JSON  bool      `help:"Print the checks as JSON Lines, as the API has them."`
}

// Help is printed by factdesk gate --help.
func (GateCmd) Help() string {
	return `Says which checks pass, warn and block: of a correction that awaits approval, or else of
the verdict that stands, or before there is one of what would be proposed; its first line
says which. A check that a tag of the case turns off is named as off. What blocks is refused at proposing, sign-off and
publishing, and exits 1; how strict the gate is, is set at /desk/gate.`
}

// Run prints the checks, and fails when one blocks.
func (c *GateCmd) Run(w *world) error {
	db, err := w.openExisting()
	if err != nil {
		return err
	}
	defer db.Close()
	return c.ask(w, db)
}

func (c *GateCmd) ask(w *world, db *store.DB) error {
	of, err := db.CaseOfClaim(w.ctx, c.Claim)
	if errs.KindOf(err) == errs.NotFound {
		of, err = db.Case(w.ctx, c.Claim)
	}
	if errs.KindOf(err) == errs.NotFound {
		return errs.New(errs.NotFound, "There is no claim with that id, and no case.")
	}
	if err != nil {
		return err
	}
	org, err := db.Organisation(w.ctx)
	if err != nil {
		return err
	}
	return c.print(w, of.GateNow(org))
}

func (c *GateCmd) print(w *world, checks []review.Check) error {
	stops := 0
	if len(checks) > 0 && !c.JSON {
		fmt.Fprintln(w.stdout, gateOf[checks[0].Of])
	}
	t := tabwriter.NewWriter(w.stdout, 0, 0, 2, ' ', 0)
	for _, check := range checks {
		if check.Stops() {
			stops++
		}
		if c.JSON {
			if err := json.NewEncoder(w.stdout).Encode(check); err != nil {
				return err
			}
			continue
		}
		fmt.Fprintf(t, "%s\t%s\t%s\n", check.Word(), check.Key, gateLine(check))
	}
	if err := t.Flush(); err != nil {
		return err
	}
	if stops > 0 {
		return errs.New(errs.Conflict, "%d of %d checks block; put right what they say.", stops, len(checks))
	}
	return nil
}

// gateOf says what the gate was asked about.
var gateOf = map[review.GateOf]string{review.OfDraft: "Of what would be proposed:", review.OfVerdict: "Of the verdict that stands:",
	review.OfCorrection: "Of the correction that awaits approval:"}

// gateLine is what a check says in a line.
func gateLine(check review.Check) string {
	switch {
	case check.Level == review.Off:
		return check.Title + ": off by the tag #" + check.Tag
	case check.OK:
		return check.Title
	case check.Tag != "":
		return check.Title + ": " + check.Message + " (by the tag #" + check.Tag + ")"
	}
	return check.Title + ": " + check.Message
}
