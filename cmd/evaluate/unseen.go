package main

import "factdesk/internal/evaluate"

// UnseenCmd measures claims and speakers on articles that nobody has tuned on.
type UnseenCmd struct {
	Errors bool   `help:"List the disagreements on the open half instead, as JSON Lines."`
	Labels string `arg:"" optional:"" default:"claims/extract/testdata/unseen/articles" help:"The folder of the labelled articles."`
}

// Help is what --help prints below the flags.
func (UnseenCmd) Help() string {
	return `Claims found, precision among the first 10, claims of weight 3 among the first 15, and
speakers, right beside answered: for the open half of the articles and for the locked
one, of which nothing but these figures is ever printed.

  go run ./cmd/evaluate unseen claims/extract/testdata/unseen/articles`
}

// Run prints the table, or the errors.
func (c *UnseenCmd) Run() error {
	if !c.Errors {
		return printTables(evaluate.Unseen(c.Labels))
	}
	return printErrors(evaluate.UnseenErrors(c.Labels))
}
