package main

import (
	"encoding/json"
	"fmt"

	"factdesk/claims/extract"
	"factdesk/internal/check"
)

// CheckCmd is factdesk check.
type CheckCmd struct {
	Format    string `help:"markdown, csv or json." enum:"markdown,csv,json" default:"markdown"`
	Headline  string `help:"The headline, when the text does not begin with it."`
	Published string `help:"The day from which relative dates count, YYYY-MM-DD." placeholder:"DATE"`
	File      string `arg:"" help:"A .txt or .html file, or - for standard input."`
}

// Help is printed by factdesk check --help.
func (CheckCmd) Help() string {
	return fmt.Sprintf(`Extracts the claims of a draft and says which were checked before, which contradict a
published fact-check or what one found false, which are under review and which are new. Stores nothing. At most
%d characters, %s.`, check.MaxText, extract.InWords("or"))
}

// Run checks the file against the configured database.
func (c *CheckCmd) Run(w *world) error {
	raw, err := readInput(c.File, w.stdin)
	if err != nil {
		return err
	}
	read := ExtractCmd{File: c.File, Headline: c.Headline, Published: c.Published}
	in, err := read.input(w.ctx, raw)
	if err != nil {
		return err
	}
	db, err := w.openExisting()
	if err != nil {
		return err
	}
	defer db.Close()
	report, err := check.Checker{DB: db, Base: w.base()}.Check(w.ctx, check.Draft{Text: in.Text, Headline: in.Headline, Published: in.Published, Language: in.Language})
	if err != nil {
		return err
	}
	switch c.Format {
	case "csv":
		return report.CSV(w.stdout)
	case "json":
		return json.NewEncoder(w.stdout).Encode(report)
	}
	return report.Markdown(w.stdout)
}
