package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"factdesk/claims/extract"
	"factdesk/internal/errs"
	"factdesk/internal/evaluate"
)

// EvalAllCmd runs every evaluation.
type EvalAllCmd struct {
	Data string `default:"../shared/data" placeholder:"DIR" help:"The folder that holds the public data sets."`
	Root string `default:"." placeholder:"DIR" help:"The project, which holds our own labelled sets."`
}

// Help is what --help prints below the flags.
func (EvalAllCmd) Help() string {
	return `Prints every table as one Markdown page, a few minutes of work. A data set that is
missing is named in its place. make eval writes the page to docs/evaluation.md.

  factdesk eval all --data ../shared/data > docs/evaluation.md`
}

// evaluation is one section of the page.
type evaluation struct {
	name string
	run  func() ([]evaluate.Table, error)
}

func (c *EvalAllCmd) evaluations() []evaluation {
	at := func(dir string) string { return filepath.Join(c.Root, dir) }
	return []evaluation{
		{"segment", func() ([]evaluate.Table, error) { return evaluate.Segment(c.Data) }},
		{"quotes", func() ([]evaluate.Table, error) {
			tables, _, err := evaluate.Quotes(c.Data, "dev")
			return tables, err
		}},
		{"quantities", func() ([]evaluate.Table, error) {
			tables, _, err := evaluate.Quantities(c.Data)
			return tables, err
		}},
		{"worth", func() ([]evaluate.Table, error) {
			_, tables, err := evaluate.Worth(c.Data)
			return tables, err
		}},
		{"news", func() ([]evaluate.Table, error) { return evaluate.News(at("claims/extract/testdata/news")) }},
		{"german", func() ([]evaluate.Table, error) { return evaluate.German(at("claims/extract/testdata/german")) }},
	}
}

// Run prints the page; what failed for another reason than missing data is an error,
// told after everything else was measured.
func (c *EvalAllCmd) Run() error {
	w := os.Stdout
	fmt.Fprintf(w, evalIntro, extract.Name, extract.Version)
	var failed []error
	for _, e := range c.evaluations() {
		fmt.Fprintln(os.Stderr, "eval", e.name)
		tables, err := e.run()
		if errs.KindOf(err) == errs.NotFound {
			fmt.Fprintf(w, "## Not measured: %s\n\n%s\n\n", e.name, err)
			continue
		}
		failed = append(failed, err)
		for _, t := range tables {
			failed = append(failed, t.Print(w))
		}
	}
	failed = append(failed, c.articles(w))
	return errors.Join(failed...)
}

const evalIntro = `# Evaluation

Written by ` + "`make eval`" + ` (extractor %s %s): do not edit. The public data sets stand beside
the project, in ../shared/data, and are described there; their text is not shown here
where their licence forbids it. Published rows are from the papers that the tables
name. How extraction works and what it cannot do: [extraction.md](extraction.md).

`

// articles adds the articles with gold claims, at both bars.
func (c *EvalAllCmd) articles(w io.Writer) error {
	var paths []string
	for _, dir := range []string{filepath.Join(c.Data, "../articles"), filepath.Join(c.Root, "seeds/articles"), filepath.Join(c.Root, "claims/extract/testdata/articles")} {
		if _, err := os.Stat(dir); err == nil {
			paths = append(paths, dir)
		}
	}
	files, err := goldFiles(paths)
	if err != nil {
		return err
	}
	for _, first := range []int{15, readHead} {
		fmt.Fprintf(w, "## Articles with gold claims, the first %d candidates\n\n```\n", first)
		if _, err := evalArticles(w, files, first, false); err != nil {
			return err
		}
		fmt.Fprint(w, "```\n\n")
	}
	_, err = fmt.Fprint(w, articlesNote)
	return err
}

const articlesNote = `The bar: every claim of weight 3 among the first with one of its speakers, at most 3 of
the first outside the gold list, none that overlaps what is no article. For the first 15
it is asked of the DW article alone. Held out, nobody tunes on them: 03-nhs-waits,
06-election-night, 09-lakh-crore, 12-border-figures.
`
