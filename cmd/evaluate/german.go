package main

import "factdesk/internal/evaluate"

// GermanCmd measures the German rules on the labelled German articles.
type GermanCmd struct {
	Labels string `arg:"" optional:"" default:"claims/extract/testdata/german" help:"The folder of the labelled set."`
}

// Help is what --help prints below the flags.
func (GermanCmd) Help() string {
	return `Ranking, sentences and quantities of German articles, for the open half of the set
and for the locked one.

  go run ./cmd/evaluate german claims/extract/testdata/german`
}

// Run prints the tables.
func (c *GermanCmd) Run() error { return printTables(evaluate.German(c.Labels)) }
