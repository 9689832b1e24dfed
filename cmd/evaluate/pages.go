package main

import (
	"context"
	"fmt"
	"os"

	"factdesk/internal/evaluate"
)

// PagesCmd measures the text of public pages.
type PagesCmd struct {
	Data string `default:"../shared/data" placeholder:"DIR" help:"The folder that holds article-pages."`
	Left int    `placeholder:"N" help:"List N of the passages that were left out, with the stored reason, to judge."`
	All  bool   `help:"Name every page, and not only those that miss a target."`
}

// Help is what --help prints below the flags.
func (PagesCmd) Help() string {
	return `Holds the text of each public page of the article extraction benchmark against its
labelled body, beside what each of the two libraries makes of it by itself: precision
and recall over shingles of four words, the mean over the pages.

  go run ./cmd/evaluate pages --data ../shared/data`
}

// Run prints the tables.
func (c *PagesCmd) Run() error {
	n := 0
	pages, err := evaluate.Pages(context.Background(), c.Data, func(string) {
		if n++; n%10 == 0 {
			fmt.Fprintf(os.Stderr, "%d pages\n", n)
		}
	})
	if err != nil {
		return err
	}
	tables := evaluate.PageTables(pages, c.All)
	if c.Left > 0 {
		tables = append(tables, evaluate.LeftOut(pages, c.Left))
	}
	return printTables(tables, nil)
}
