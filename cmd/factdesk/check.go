package main

import (
	"encoding/json"
	"fmt"
	"os"

	"factdesk/claims/extract"
	"factdesk/internal/check"
	"factdesk/internal/errs"
	"factdesk/internal/ingest"
)

// CheckCmd is factdesk check.
type CheckCmd struct {
	Format    string `help:"markdown, csv or json." enum:"markdown,csv,json" default:"markdown"`
	Headline  string `help:"The headline, when the text does not begin with it."`
	Published string `help:"The day from which relative dates count, YYYY-MM-DD." placeholder:"DATE"`
	Out       string `short:"o" type:"path" help:"Of a DOCX file: write it here with a comment for each claim."`
	File      string `arg:"" help:"A file of text, HTML, DOCX, PDF, ODT, EML, Markdown or subtitles, or - for standard input."`
}

// Help is printed by factdesk check --help.
func (CheckCmd) Help() string {
	return fmt.Sprintf(`Extracts the claims of a draft and says which were checked before, which contradict a
published fact-check or what one found false, which are under review and which are new.
Stores nothing. At most %d characters (of a DOCX file %d), %s.

  factdesk check draft.txt
  factdesk check draft.docx --out checked.docx

The second writes the document as it is, with a comment for each claim on its very words
that says what is known of it, also of cases under review. What can't carry a comment (a
footnote, a text box) is listed in one on the whole.

Of a transcript each claim is held with the lines that were said before it, with its
speaker and with --published, the day of the talk.`, check.Alone.Text, check.MaxText, extract.InWords("or"))
}

// Run checks the file against the configured database.
func (c *CheckCmd) Run(w *world) error {
	raw, err := readInput(c.File, w.stdin)
	if err != nil {
		return err
	}
	kind, err := ingest.KindOrText(c.File, raw)
	if err != nil {
		return err
	}
	word := kind == ingest.WordDocument
	if c.Out != "" && !word {
		return errs.New(errs.Invalid, "--out writes a DOCX file with comments, and %s is none. Leave it out: the report comes on standard output.", c.File)
	}
	if word {
		return c.document(w, raw)
	}
	read := ExtractCmd{File: c.File, Headline: c.Headline, Published: c.Published}
	in, err := read.input(w, raw)
	if err != nil {
		return err
	}
	db, err := w.openExisting()
	if err != nil {
		return err
	}
	defer db.Close()
	report, err := check.Checker{DB: db, Base: w.base(), Limits: check.Alone, Progress: w.lookedUp}.Check(w.ctx, check.Draft{Text: in.Text, Headline: in.Headline, Published: in.Published, Language: in.Language})
	if err != nil {
		return err
	}
	return c.print(w, report)
}

// document checks a DOCX file, and writes it with comments where --out says.
func (c *CheckCmd) document(w *world, raw []byte) error {
	if c.Out != "" && sameFile(c.File, c.Out) {
		return errs.New(errs.Invalid, "%s would be overwritten: give --out another name.", c.Out)
	}
	db, err := w.openExisting()
	if err != nil {
		return err
	}
	defer db.Close()
	done, err := check.Checker{DB: db, Base: w.base()}.Document(w.ctx, raw, check.Draft{Headline: c.Headline, Published: c.Published}, now())
	if err != nil {
		return err
	}
	if c.Out != "" {
		if err := os.WriteFile(c.Out, done.File, 0o600); err != nil {
			return errs.File(c.Out, err)
		}
		fmt.Fprintln(w.stderr, c.Out+": "+done.Summary())
	}
	return c.print(w, done.Report)
}

// sameFile reports two names of one file.
func sameFile(a, b string) bool {
	x, err := os.Stat(a)
	if err != nil {
		return false
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}

// print writes the report as --format says.
func (c *CheckCmd) print(w *world, report *check.Report) error {
	switch c.Format {
	case "csv":
		return report.CSV(w.stdout)
	case "json":
		return json.NewEncoder(w.stdout).Encode(report)
	}
	return report.Markdown(w.stdout)
}

// fewLookedUp is how many look-ups are over before anybody wonders.
const fewLookedUp = 100

// lookedUp tells how far a long check is.
func (w *world) lookedUp(done, of int) {
	switch {
	case of < fewLookedUp:
	case done == of:
		fmt.Fprintf(w.stderr, "\r%d of %d claims looked up\n", done, of)
	case done%10 == 0:
		fmt.Fprintf(w.stderr, "\r%d of %d claims looked up", done, of)
	}
}
