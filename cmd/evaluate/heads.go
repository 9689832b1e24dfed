package main

import (
	"context"
	"fmt"

	"factdesk/internal/evaluate"
)

// HeadsCmd measures what is read of the heads of labelled pages.
type HeadsCmd struct {
	Errors bool     `help:"List the answers that are not the label's instead."`
	Labels []string `arg:"" optional:"" help:"The folders of the labelled pages; all of ours when none is named."`
}

// Help is what --help prints below the flags.
func (HeadsCmd) Help() string {
	return `How often each part of a page's head is answered, right and wrong, for the open half of
the set and for the one that was locked, beside the first run. Both halves of every set have been read: the
last, fresh, was opened on 30 November 2026, at night.

  go run ./cmd/evaluate heads`
}

// Run prints the tables, or the misses.
func (c *HeadsCmd) Run() error {
	for _, dir := range c.folders() {
		if err := c.run(dir); err != nil {
			return err
		}
	}
	return nil
}

func (c *HeadsCmd) folders() []string {
	if len(c.Labels) > 0 {
		return c.Labels
	}
	return []string{"internal/pagehead/testdata/heads", "internal/pagehead/testdata/later", "internal/pagehead/testdata/wide", "internal/pagehead/testdata/fresh"}
}

func (c *HeadsCmd) run(dir string) error {
	got, err := evaluate.Heads(context.Background(), dir)
	if err != nil {
		return err
	}
	if !c.Errors {
		return printTables(evaluate.HeadTables(got, dir))
	}
	for _, m := range got.Misses {
		fmt.Printf("%s\t%s\tgot %q (%s)\twant %q\n", m.File, m.Field, m.Got, m.From, m.Want)
	}
	return nil
}
