package main

import (
	"context"
	"fmt"

	"factdesk/internal/evaluate"
)

// HeadsRealCmd measures what is read of the heads of real pages.
type HeadsRealCmd struct {
	Data   string `default:"../shared/data" placeholder:"DIR" help:"The folder that holds article-pages."`
	Labels string `default:"internal/pagehead/testdata/real" placeholder:"DIR" help:"The folder of the labels."`
	Errors bool   `help:"List the answers of the open half that are no right reading instead."`
}

// Help is what --help prints below the flags.
func (HeadsRealCmd) Help() string {
	return `How often byline, publisher, agency, section and day of real pages are answered, right and
wrong, for the open half and for the locked one, beside the first run.

  go run ./cmd/evaluate heads-real --data ../shared/data`
}

// Run prints the table, or the misses.
func (c *HeadsRealCmd) Run() error {
	got, err := evaluate.RealHeads(context.Background(), c.Data, c.Labels)
	if err != nil {
		return err
	}
	if !c.Errors {
		return printTables(evaluate.RealHeadTables(got, c.Labels))
	}
	for _, m := range got.Misses {
		fmt.Printf("%s\t%s\tgot %q (%s)\n", m.File, m.Field, m.Got, m.From)
	}
	return nil
}
