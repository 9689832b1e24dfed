package main

import "factdesk/internal/evaluate"

// EvalSegmentCmd measures sentence segmentation.
type EvalSegmentCmd struct {
	Data string `default:"../shared/data" placeholder:"DIR" help:"The folder that holds golden-rules and ud-english."`
}

// Help is what --help prints below the flags.
func (EvalSegmentCmd) Help() string {
	return `Prints the English Golden Rules that pass and the span precision, recall and F1 on
running text (Universal Dependencies PUD and EWT dev), all by the code of
factdesk segment and at the same settings.

  factdesk eval segment --data ../shared/data`
}

// Run prints the table.
func (c *EvalSegmentCmd) Run() error {
	return printTables(evaluate.Segment(c.Data))
}
