package main

import (
	"encoding/json"
	"io"
	"os"

	"factdesk/internal/evaluate"
)

// NewsCmd measures the ranking of candidates on labelled news prose.
type NewsCmd struct {
	Errors bool   `help:"List the disagreements on the open half instead, as JSON Lines."`
	Labels string `arg:"" optional:"" default:"claims/extract/testdata/news" help:"The folder of the labelled set."`
}

// Help is what --help prints below the flags.
func (NewsCmd) Help() string {
	return `Precision among the first 5 and 10 candidates, recall among the first 20 and the
overlap of spans, for the open half of the set and for the locked one.

  go run ./cmd/evaluate news claims/extract/testdata/news`
}

// Run prints the table, or the errors.
func (c *NewsCmd) Run() error {
	if !c.Errors {
		return printTables(evaluate.News(c.Labels))
	}
	return printErrors(evaluate.NewsErrors(c.Labels))
}

func printTables(tables []evaluate.Table, err error) error {
	if err != nil {
		return err
	}
	for _, t := range tables {
		if err := t.Print(os.Stdout); err != nil {
			return err
		}
	}
	return nil
}

// printErrors prints what an evaluation disagrees with, as JSON Lines.
func printErrors[E any](errors []E, err error) error {
	if err != nil {
		return err
	}
	return encodeLines(os.Stdout, errors)
}

func encodeLines[E any](to io.Writer, lines []E) error {
	enc := json.NewEncoder(to)
	enc.SetEscapeHTML(false)
	for _, l := range lines {
		if err := enc.Encode(l); err != nil {
			return err
		}
	}
	return nil
}
