package main

import "factdesk/internal/evaluate"

// SpeakersCmd measures who is named for words of texts that nobody has tuned on.
type SpeakersCmd struct {
	Left   int    `help:"List N of the open half's errors instead, as JSON Lines." placeholder:"N"`
	Labels string `arg:"" optional:"" default:"claims/extract/testdata/unseen/speakers" help:"The folder of the labelled texts."`
}

// Help is what --help prints below the flags.
func (SpeakersCmd) Help() string {
	return `Of labelled stretches of text: how many a candidate has, for how many of them somebody is
named, and whether it is who says them; for the open half and for the locked one, of which
nothing but these figures is ever printed.

  go run ./cmd/evaluate speakers --left 20`
}

// Run prints the table, or the errors.
func (c *SpeakersCmd) Run() error {
	tables, errors, err := evaluate.Speakers(c.Labels)
	if c.Left <= 0 {
		return printTables(tables, err)
	}
	return printErrors(errors[:min(c.Left, len(errors))], err)
}
