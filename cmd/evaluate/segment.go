package main

import "factdesk/internal/evaluate"

// SegmentCmd measures sentence segmentation.
type SegmentCmd struct {
	Data string `default:"../shared/data" placeholder:"DIR" help:"The folder that holds golden-rules and ud-english."`
}

// Help is what --help prints below the flags.
func (SegmentCmd) Help() string {
	return `Prints the English Golden Rules that pass and the span precision, recall and F1 on
running text (Universal Dependencies PUD and EWT dev), all by the code of
factdesk segment and at the same settings.

  go run ./cmd/evaluate segment --data ../shared/data`
}

// Run prints the table.
func (c *SegmentCmd) Run() error {
	return printTables(evaluate.Segment(c.Data))
}
