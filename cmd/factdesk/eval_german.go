package main

import "factdesk/internal/evaluate"

// EvalGermanCmd measures the German rules on the labelled German articles.
type EvalGermanCmd struct {
	Labels string `arg:"" optional:"" default:"claims/extract/testdata/german" help:"The folder of the labelled set."`
}

// Help is what --help prints below the flags.
func (EvalGermanCmd) Help() string {
	return `Ranking, sentences and quantities of German articles, for the open half of the set
and for the locked one.

  factdesk eval german claims/extract/testdata/german`
}

// Run prints the tables.
func (c *EvalGermanCmd) Run() error { return printTables(evaluate.German(c.Labels)) }
