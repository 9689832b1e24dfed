package main

import (
	"factdesk/internal/evaluate"
)

// ContradictionsCmd measures what is called a contradiction.
type ContradictionsCmd struct {
	Data   string `help:"The folder with fever-symmetric in it, or the set itself." default:"../shared/data" placeholder:"DIR"`
	Errors bool   `help:"List the pairs that are answered wrongly instead, as JSON Lines: of the halves that one may look at."`
	Pairs  string `arg:"" optional:"" default:"claims/contradict/testdata/unseen" help:"The folder of the news pairs."`
}

// Help is what --help prints below the flags.
func (ContradictionsCmd) Help() string {
	return `Pairs of claims that cannot both be right: how many are called so, how many of these
are, and how many were missed. On FEVER's symmetric pairs beside published accuracy,
and by kind on news pairs that nobody has tuned on.

  go run ./cmd/evaluate contradictions`
}

// Run prints the tables, or the errors.
func (c *ContradictionsCmd) Run() error {
	tables, errors, err := evaluate.Contradictions(c.Data, c.Pairs)
	if err != nil || !c.Errors {
		return printTables(tables, err)
	}
	return printErrors(errors, nil)
}
