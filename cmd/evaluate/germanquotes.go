package main

import "factdesk/internal/evaluate"

// GermanQuotesCmd measures reported speech and its speakers in German news.
type GermanQuotesCmd struct {
	Data   string `help:"The folder with german-quotes in it, or the corpus itself." default:"../shared/data" placeholder:"DIR"`
	Unseen string `help:"The folder with german.open.jsonl and german.locked.jsonl." default:"claims/extract/testdata/unseen" placeholder:"DIR"`
	Errors string `help:"Write each disagreement to a file, as JSON Lines: article, kind, start, end." placeholder:"FILE"`
}

// Help is what --help prints below the flags.
func (GermanQuotesCmd) Help() string {
	return `The words that somebody says and the words for who says them, in German Wikinews
articles, then quotes and speakers of passages that a stranger wrote. The corpus's
licence keeps its text out of what we show: errors are listed by article and place. Those
of the locked half of the passages are not listed at all.

  go run ./cmd/evaluate german-quotes --errors errors.jsonl`
}

// Run prints the tables.
func (c *GermanQuotesCmd) Run() error {
	tables, errors, err := evaluate.GermanQuotes(c.Data)
	if err := printTables(tables, err); err != nil {
		return err
	}
	tables, more, err := evaluate.GermanUnseen(c.Unseen)
	if err := printTables(tables, err); err != nil {
		return err
	}
	errors = append(errors, more...)
	if c.Errors == "" {
		return nil
	}
	return writeErrors(c.Errors, errors)
}
