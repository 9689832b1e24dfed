package main

import (
	"os"

	"factdesk/internal/evaluate"
)

// QuotesCmd measures quotes and reported speech on PolNeAR.
type QuotesCmd struct {
	Data   string `help:"The folder with polnear in it, or the corpus itself." default:"../shared/data" placeholder:"DIR"`
	Split  string `help:"The part of the corpus: dev or test." default:"dev"`
	Errors string `help:"Write each disagreement to a file, as JSON Lines: article, kind, start, end." placeholder:"FILE"`
}

// Help is what --help prints below the flags.
func (QuotesCmd) Help() string {
	return `Direct quotes, their speakers and indirect speech, over what factdesk extract
prints. PolNeAR states no licence: its text is read where it stands and never shown;
errors are listed by article and place.

  go run ./cmd/evaluate quotes --data ../shared/data --errors errors.jsonl`
}

// Run prints the tables.
func (c *QuotesCmd) Run() error {
	tables, errors, err := evaluate.Quotes(c.Data, c.Split)
	if err := printTables(tables, err); err != nil {
		return err
	}
	if c.Errors == "" {
		return nil
	}
	return writeErrors(c.Errors, errors)
}

// writeErrors writes what an evaluation disagrees with to a file, as JSON Lines.
func writeErrors[E any](name string, errors []E) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	defer f.Close()
	if err := encodeLines(f, errors); err != nil {
		return err
	}
	return f.Close()
}
