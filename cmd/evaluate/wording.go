package main

import "factdesk/internal/evaluate"

// WordingCmd measures the suggested wordings on articles that nobody has tuned on.
type WordingCmd struct {
	Errors bool   `help:"List what is not as labelled on the open half instead, as JSON Lines."`
	Labels string `arg:"" optional:"" default:"claims/extract/testdata/unseen/articles" help:"The folder of the labelled articles."`
}

// Help is what --help prints below the flags.
func (WordingCmd) Help() string {
	return `Of the expressions that do not stand alone in claims of weight 2 and 3, how many the
suggested wording puts in words that do, leaves with a mark, or leaves without: for the
open half of the articles and for the locked one, of which nothing else is printed.

  go run ./cmd/evaluate wording claims/extract/testdata/unseen/articles`
}

// Run prints the table, or the errors.
func (c *WordingCmd) Run() error {
	if !c.Errors {
		return printTables(evaluate.Wording(c.Labels))
	}
	return printErrors(evaluate.WordingErrors(c.Labels))
}
