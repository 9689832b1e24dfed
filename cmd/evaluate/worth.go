package main

import "factdesk/internal/evaluate"

// WorthCmd measures check-worthiness.
type WorthCmd struct {
	Data string `default:"../shared/data" placeholder:"DIR" help:"The folder that holds claimbuster and checkthat-2023-1b-en."`
}

// Help is what --help prints below the flags.
func (WorthCmd) Help() string {
	return `Trains on folds of ClaimBuster, so it takes about two minutes. Prints the figures
beside the published ones, what each sort of feature brings, and the calibration.

  go run ./cmd/evaluate worth --data ../shared/data`
}

// Run prints the tables.
func (c *WorthCmd) Run() error {
	_, tables, err := evaluate.Worth(c.Data)
	return printTables(tables, err)
}
