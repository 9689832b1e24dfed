package main

import "factdesk/internal/evaluate"

// KrautsCmd measures dates, times, lengths and sets in German newspapers.
type KrautsCmd struct {
	Data   string `help:"The folder with krauts in it, or the corpus itself." default:"../shared/data" placeholder:"DIR"`
	Errors string `help:"Write each disagreement to a file, as JSON Lines: article, kind, start, end, want, got." placeholder:"FILE"`
}

// Help is what --help prints below the flags.
func (KrautsCmd) Help() string {
	return `Extents, types and values of TIMEX3 in Die Zeit and Dolomiten, with HeidelTime's
output counted by the same code. The corpus's licence keeps its text out of what we
show: errors are listed by article and place, in code points without white space.

  go run ./cmd/evaluate krauts --errors errors.jsonl`
}

// Run prints the tables.
func (c *KrautsCmd) Run() error {
	tables, errors, err := evaluate.Krauts(c.Data)
	if err := printTables(tables, err); err != nil {
		return err
	}
	if c.Errors == "" {
		return nil
	}
	return writeErrors(c.Errors, errors)
}
