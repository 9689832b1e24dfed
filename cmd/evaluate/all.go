package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"factdesk/claims/extract"
	"factdesk/internal/errs"
	"factdesk/internal/evaluate"
)

// AllCmd runs every evaluation.
type AllCmd struct {
	Data string `default:"../shared/data" placeholder:"DIR" help:"The folder that holds the public data sets."`
	Root string `default:"." placeholder:"DIR" help:"The project, which holds our own labelled sets."`
}

// Help is what --help prints below the flags.
func (AllCmd) Help() string {
	return `Prints every table as one Markdown page, a few minutes of work, or nothing when a
measurement fails. Which data sets are missing is said first; their evaluations are
skipped and named in the page, and the exit code is 1. make eval writes the page to
docs/evaluation.md when all were there.

  go run ./cmd/evaluate all --data ../shared/data > docs/evaluation.md`
}

// evaluation is one section of the page.
type evaluation struct {
	name string
	run  func() ([]evaluate.Table, error)
}

func (c *AllCmd) evaluations() []evaluation {
	at := func(dir string) string { return filepath.Join(c.Root, dir) }
	return []evaluation{
		{"segment", func() ([]evaluate.Table, error) { return evaluate.Segment(c.Data) }},
		{"quotes", func() ([]evaluate.Table, error) {
			tables, _, err := evaluate.Quotes(c.Data, "dev")
			return tables, err
		}},
		{"quantities", func() ([]evaluate.Table, error) {
			tables, _, err := evaluate.Quantities(c.Data)
			if err != nil {
				return nil, err
			}
			news, err := evaluate.NewsQuantities(at("claims/quantity/testdata"))
			if err != nil {
				return nil, err
			}
			unseen, err := evaluate.Amounts(at("claims/quantity/testdata/unseen"))
			if err != nil {
				return nil, err
			}
			return slices.Concat(tables, news, unseen), nil
		}},
		{"worth", func() ([]evaluate.Table, error) {
			_, tables, err := evaluate.Worth(c.Data)
			return tables, err
		}},
		{"retrieval", func() ([]evaluate.Table, error) {
			_, tables, err := evaluate.Retrieval(c.Data)
			return tables, err
		}},
		{"news", func() ([]evaluate.Table, error) { return evaluate.News(at("claims/extract/testdata/news")) }},
		{"unseen", func() ([]evaluate.Table, error) {
			return evaluate.Unseen(at("claims/extract/testdata/unseen/articles"))
		}},
		{"speakers", func() ([]evaluate.Table, error) {
			tables, _, err := evaluate.Speakers(at("claims/extract/testdata/unseen/speakers"))
			return tables, err
		}},
		{"wording", func() ([]evaluate.Table, error) {
			return evaluate.Wording(at("claims/extract/testdata/unseen/articles"))
		}},
		{"german", func() ([]evaluate.Table, error) { return evaluate.German(at("claims/extract/testdata/german")) }},
		{"german-quotes", func() ([]evaluate.Table, error) {
			tables, _, err := evaluate.GermanQuotes(c.Data)
			if err != nil {
				return nil, err
			}
			unseen, _, err := evaluate.GermanUnseen(at("claims/extract/testdata/unseen"))
			return append(tables, unseen...), err
		}},
		{"days", func() ([]evaluate.Table, error) {
			tables, _, err := evaluate.Days(at("claims/when/testdata/unseen"))
			return tables, err
		}},
		{"krauts", func() ([]evaluate.Table, error) {
			tables, _, err := evaluate.Krauts(c.Data)
			return tables, err
		}},
		{"contradictions", func() ([]evaluate.Table, error) {
			tables, _, err := evaluate.Contradictions(c.Data, at("claims/contradict/testdata/unseen"))
			return tables, err
		}},
	}
}

// Run prints the whole page or nothing. What has no data is named before the work begins,
// in its place in the page, and in the error that ends it.
func (c *AllCmd) Run() error {
	var page bytes.Buffer
	fmt.Fprintf(&page, evalIntro, extract.Name, extract.Version)
	var skipped []string
	missing := map[string]error{}
	for _, e := range c.evaluations() { // before the minutes of work that follow
		if err := evaluate.Check(c.Data, e.name); err != nil {
			missing[e.name] = err
			skipped = append(skipped, e.name)
			fmt.Fprintf(os.Stderr, "skip %s: %s\n", e.name, err)
		}
	}
	for _, e := range c.evaluations() {
		if err := missing[e.name]; err != nil {
			fmt.Fprintf(&page, "## Not measured: %s\n\n%s\n\n", e.name, err)
			continue
		}
		fmt.Fprintln(os.Stderr, "eval", e.name)
		if err := e.print(&page); err != nil {
			return fmt.Errorf("eval %s: %w", e.name, err)
		}
	}
	if err := c.articles(&page); err != nil {
		return fmt.Errorf("eval articles: %w", err)
	}
	if _, err := page.WriteTo(os.Stdout); err != nil {
		return err
	}
	if len(skipped) > 0 {
		return errs.New(errs.NotFound, "Not measured, since their data is missing: %s. The page says so in their place.", strings.Join(skipped, ", "))
	}
	return nil
}

func (e evaluation) print(w io.Writer) error {
	tables, err := e.run()
	if err != nil {
		return err
	}
	for _, t := range tables {
		if err := t.Print(w); err != nil {
			return err
		}
	}
	return nil
}

const evalIntro = `# Evaluation

Written by ` + "`make eval`" + ` (extractor %s %s): do not edit. The public data sets stand beside
the project, in ../shared/data, and are described there; their text is not shown here
where their licence forbids it. Published rows are from the papers that the tables
name. How extraction works and what it cannot do: [extraction.md](extraction.md);
how known claims are found: [matching.md](matching.md).

`

// articles adds the articles with gold claims, at both bars.
func (c *AllCmd) articles(w io.Writer) error {
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
