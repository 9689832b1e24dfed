package main

import (
	"path/filepath"

	"factdesk/internal/evaluate"
)

// QuantitiesCmd measures the reading of numbers and dates.
type QuantitiesCmd struct {
	Data   string `default:"../shared/data" help:"The folder that holds recognizers-text-specs and quantulum3-tests." placeholder:"DIR"`
	Labels string `arg:"" optional:"" default:"claims/quantity/testdata" help:"The folder of our own labelled sentences."`
	Errors string `help:"Write each case that fails to a file, as JSON Lines: file, case, input, want, got." placeholder:"FILE"`
}

// Help is what --help prints below the flags.
func (QuantitiesCmd) Help() string {
	return `Prints the pass rate on each English file of Recognizers-Text and on the tests of
quantulum3, precision and recall on our own labelled news sentences, and how many amounts are
answered, and how many of them right, in sentences that nobody has tuned on.

  go run ./cmd/evaluate quantities --data ../shared/data --errors errors.jsonl`
}

// Run prints the table.
func (c *QuantitiesCmd) Run() error {
	tables, errors, err := evaluate.Quantities(c.Data)
	if err := printTables(tables, err); err != nil {
		return err
	}
	if err := printTables(evaluate.NewsQuantities(c.Labels)); err != nil {
		return err
	}
	if err := printTables(evaluate.Amounts(filepath.Join(c.Labels, "unseen"))); err != nil {
		return err
	}
	if c.Errors == "" {
		return nil
	}
	return writeErrors(c.Errors, errors)
}
