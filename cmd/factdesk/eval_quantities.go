package main

import "factdesk/internal/evaluate"

// EvalQuantitiesCmd measures the reading of numbers and dates.
type EvalQuantitiesCmd struct {
	Data string `required:"" help:"The folder that holds recognizers-text-specs and quantulum3-tests." placeholder:"DIR"`
}

// Help is what --help prints below the flags.
func (EvalQuantitiesCmd) Help() string {
	return `Prints the pass rate on each English file of Recognizers-Text and on the tests of
quantulum3.

  factdesk eval quantities --data ../shared/data`
}

// Run prints the table.
func (c *EvalQuantitiesCmd) Run() error {
	return printTables(evaluate.Quantities(c.Data))
}
