package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"factdesk/claims/differ"
	"factdesk/internal/auth"
	"factdesk/internal/errs"
	"factdesk/internal/ingest"
)

// ImportCmd brings articles in from the command line.
type ImportCmd struct {
	What []string `arg:"" help:"Files (.pdf, .docx, .odt, .eml, .html, .md, .txt, .json, .jsonl), folders, addresses, or - for standard input."`
	JSON bool     `help:"Report as JSON Lines."`
}

// Help is printed by factdesk import --help.
func (ImportCmd) Help() string {
	return `Imports each article once: the same text again makes nothing new, however it is set.
Another text at an address that is known is kept as a further text of that article, and
what differs in it is shown.
Every item is reported; one that fails does not stop the rest, and makes the exit code 1.

A .json file holds one article or a list of them, a .jsonl file one a line:
  {"url", "headline", "publisher", "bylines", "agencies", "published", "language", "text" or "html"}`
}

// Run imports everything and fails when an item did.
func (c *ImportCmd) Run(w *world) error {
	db, err := w.open()
	if err != nil {
		return err
	}
	defer db.Close()
	importer := w.importer(db)
	good, bad := 0, 0
	for _, arg := range c.What {
		err := importer.ImportAll(w.ctx, ingest.Items(arg, w.stdin), auth.CommandLine, func(r ingest.Report) {
			if r.Error == "" {
				good++
			} else {
				bad++
			}
			c.report(w, r)
		})
		if w.ctx.Err() != nil {
			return errs.New(errs.Unavailable, "Stopped after %d items; run the same command again to go on.", good+bad)
		}
		if err != nil {
			return err
		}
	}
	if bad > 0 {
		return errs.New(errs.Invalid, "%d imported or known, %d failed; the failures are named above.", good, bad)
	}
	return nil
}

func (c *ImportCmd) report(w *world, r ingest.Report) {
	switch {
	case c.JSON:
		json.NewEncoder(w.stdout).Encode(r)
	case r.Error != "":
		fmt.Fprintf(w.stdout, "failed   %s: %s\n", r.Name, r.Error)
	case r.Reworded != nil:
		fmt.Fprintf(w.stdout, "changed  %s: %s (%s)\n", r.Name, r.Headline, r.ArticleID)
		differences(w.stdout, r.Reworded.Difference)
	case r.UnchangedSince != nil:
		fmt.Fprintf(w.stdout, "known    %s: %s, unchanged since %s (%s)\n", r.Name, r.Headline, r.UnchangedSince.Format("2006-01-02 15:04 MST"), r.ArticleID)
	case r.Already:
		fmt.Fprintf(w.stdout, "known    %s: %s (%s)\n", r.Name, r.Headline, r.ArticleID)
	default:
		fmt.Fprintf(w.stdout, "imported %s: %s, %d candidates (%s)\n", r.Name, r.Headline, r.Candidates, r.ArticleID)
		if r.LeftOut > 0 {
			fmt.Fprintf(w.stdout, "  %d of %d words of prose on the page are not in the text: see what on the article's page\n", r.LeftOut, r.Prose)
		}
	}
	if r.Err != nil && errs.KindOf(r.Err) == "" {
		w.log.Error("import", "item", r.Name, "error", r.Err)
	}
}

// differences prints what a text has in other words than the one before it.
func differences(to io.Writer, d differ.Difference) {
	fmt.Fprintf(to, "  another text than the one known at its address (words gone: %d, new: %d), kept as a further one\n", d.Removed, d.Added)
	signs := map[differ.Op]string{differ.Removed: "-", differ.Added: "+", differ.Same: " "}
	for _, p := range d.Parts {
		fmt.Fprintf(to, "  %s %s\n", signs[p.Op], strings.Join(strings.Fields(p.Text), " "))
	}
	if d.More > 0 {
		fmt.Fprintf(to, "  and %d places more\n", d.More)
	}
}
