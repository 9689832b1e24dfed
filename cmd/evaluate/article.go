package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sort"

	"factdesk/claims/extract"
	"factdesk/internal/errs"
)

// ArticleCmd measures candidates against articles with gold claims.
type ArticleCmd struct {
	First   int      `default:"20" help:"How many candidates a reviewer is expected to read."`
	Verbose bool     `short:"v" help:"Name each miss."`
	Gold    []string `placeholder:"FILE" help:"A .gold.json file; may be given again."`
	Paths   []string `arg:"" optional:"" help:".gold.json files, or folders that hold them."`
}

// Help is what --help prints below the flags.
func (ArticleCmd) Help() string {
	return `The bar for each article: every claim of weight 3 stands among the first 20 (--first)
candidates with one of its speakers, at most 3 of them lie outside the
gold list (each gold claim counted once), and no candidate at any rank overlaps
a span under "never". Exit code 1 when an article misses it.

  go run ./cmd/evaluate article seeds/articles ../shared/articles`
}

// Run prints a line per article and fails when one misses the bar.
func (c *ArticleCmd) Run() error {
	files, err := goldFiles(append(c.Gold, c.Paths...))
	if err != nil {
		return err
	}
	missed, err := evalArticles(os.Stdout, files, c.First, c.Verbose)
	if err != nil {
		return err
	}
	if missed > 0 {
		return errs.New(errs.Invalid, "%d of %d articles miss the bar.", missed, len(files))
	}
	return nil
}

// goldFiles lists the gold files among paths and in folders.
func goldFiles(paths []string) ([]string, error) {
	var files []string
	for _, p := range paths {
		info, err := os.Stat(p)
		if err != nil {
			return nil, errs.File(p, err)
		}
		if !info.IsDir() {
			if filepath.Ext(p) == ".json" {
				files = append(files, p)
			}
			continue
		}
		found, err := filepath.Glob(filepath.Join(p, "*.gold.json"))
		if err != nil {
			return nil, fmt.Errorf("list %s: %w", p, err)
		}
		sort.Strings(found)
		files = append(files, found...)
	}
	if len(files) == 0 {
		return nil, errs.New(errs.Invalid, "There is no .gold.json file: name one, or a folder that holds some.")
	}
	return files, nil
}

// evalArticles prints the figures and counts the articles that miss the bar.
func evalArticles(w io.Writer, files []string, head int, verbose bool) (int, error) {
	missed := 0
	fmt.Fprintf(w, "%-44s %5s %8s %8s %6s %9s %9s %11s %6s\n", "article", "cand", "weight 3", "outside", "never", "any rank", "speakers", "attribution", "kinds")
	for _, file := range files {
		g, in, err := loadGold(file)
		if err != nil {
			return 0, err
		}
		if !extract.Reads(in.Language) {
			fmt.Fprintf(w, "%-44s no rules for this language yet: %s\n", g.Article, in.Language)
			continue
		}
		found, err := extract.Extract(in, nil)
		if err != nil {
			return 0, err
		}
		s := scoreArticle(g, found, head)
		verdict := ""
		if !s.passes() {
			missed++
			verdict = "  MISSED"
		}
		fmt.Fprintf(w, "%-44s %5d %4d/%-3d %5d/%-2d %6d %5d/%-3d %5d/%-3d %6d/%-4d %3d/%-3d%s\n", s.name, s.candidates, s.found, s.top, s.outside, head, s.never,
			s.any, s.claims, s.spoken, s.any, s.attributed, s.any, s.kinded, s.any, verdict)
		if !verbose {
			continue
		}
		for _, n := range s.notes {
			fmt.Fprintln(w, "   ", n)
		}
	}
	return missed, nil
}
