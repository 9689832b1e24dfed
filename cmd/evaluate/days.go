package main

import "factdesk/internal/evaluate"

// DaysCmd measures which day a sentence means.
type DaysCmd struct {
	Labels string `arg:"" optional:"" default:"claims/when/testdata/unseen" help:"The folder of the labelled set."`
	Errors string `help:"Write each date of the open half that came out otherwise to a file, as JSON Lines: id, kind, text, want, got." placeholder:"FILE"`
}

// Help is what --help prints below the flags.
func (DaysCmd) Help() string {
	return `Dates of English and German sentences that nobody tuned on, for the open half of the
set and for the locked one.

  go run ./cmd/evaluate days --errors errors.jsonl`
}

// Run prints the table.
func (c *DaysCmd) Run() error {
	tables, errors, err := evaluate.Days(c.Labels)
	if err := printTables(tables, err); err != nil {
		return err
	}
	if c.Errors == "" {
		return nil
	}
	return writeErrors(c.Errors, errors)
}
