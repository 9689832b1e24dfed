// Package papers_test holds what stands beside the code to what is true of it.
package papers_test

import (
	"bufio"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

const root = "../.."

// maxColumns is how wide a line of a template may be, with four columns a tab.
const maxColumns = 120

func TestTemplatesFitTheScreen(t *testing.T) {
	seen := 0
	err := filepath.WalkDir(filepath.Join(root, "internal"), func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.Name() == "testdata" {
			return fs.SkipDir
		}
		if filepath.Ext(path) == ".html" {
			seen++
			wide(t, path)
		}
		return nil
	})
	if err != nil || seen == 0 {
		t.Fatalf("%d templates, %v", seen, err)
	}
}

func wide(t *testing.T, path string) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		if got := utf8.RuneCountInString(strings.ReplaceAll(lines.Text(), "\t", "    ")); got > maxColumns {
			t.Errorf("%s:%d has %d columns, want at most %d: break it between attributes", path, n, got, maxColumns)
		}
	}
	if err := lines.Err(); err != nil {
		t.Errorf("%s: %v", path, err)
	}
}

// named are paths in backquotes, as `review/decide.go`, and targets of links.
var named = regexp.MustCompile("`([\\w./-]+\\.(?:go|md|sql|html|js|txt|json|tsv|png))`|\\]\\(([\\w./-]+)\\)")

// TestEveryFileNamedExists reads the papers at the top and those about how to work here.
// What begins with a slash is an address. A walk names files below the package, as `store/cases.go` for internal/store/cases.go.
func TestEveryFileNamedExists(t *testing.T) {
	papers := []string{"README.md", "CONTRIBUTING.md", "SECURITY.md"}
	for _, pattern := range []string{"docs/decisions/*.md", "docs/recipes.md"} {
		found, err := filepath.Glob(filepath.Join(root, pattern))
		if err != nil || len(found) == 0 {
			t.Fatalf("%s: %v, %v", pattern, found, err)
		}
		for _, f := range found {
			papers = append(papers, strings.TrimPrefix(filepath.ToSlash(f), root+"/"))
		}
	}
	for _, paper := range papers {
		text, err := os.ReadFile(filepath.Join(root, paper))
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range named.FindAllStringSubmatch(string(text), -1) {
			if name := m[1] + m[2]; !strings.HasPrefix(name, "/") && !exists(name, filepath.Dir(paper)) {
				t.Errorf("%s names %s, which is not there", paper, name)
			}
		}
	}
}

func exists(name, beside string) bool {
	for _, dir := range []string{beside, ".", "internal"} {
		if _, err := os.Stat(filepath.Join(root, dir, name)); err == nil {
			return true
		}
	}
	return false
}

// placed are functions that a paper places in a file, as `store/cases.go` `EditCase`.
var placed = regexp.MustCompile("`([\\w./-]+\\.go)`,?\\s+`(\\w+)`")

// TestWalksNameWhatIsThere: the walks of the README go through functions that stand in the
// files it says.
func TestWalksNameWhatIsThere(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(root, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	walks := placed.FindAllStringSubmatch(string(text), -1)
	if len(walks) < 10 {
		t.Fatalf("%d functions are placed, want the walks'", len(walks))
	}
	for _, m := range walks {
		if !declares(t, m[1], m[2]) {
			t.Errorf("README.md says that %s has %s, and it has not", m[1], m[2])
		}
	}
}

// declares reports a function or method of that name in a file, which may be named from
// below internal.
func declares(t *testing.T, name, function string) bool {
	t.Helper()
	for _, dir := range []string{".", "internal"} {
		text, err := os.ReadFile(filepath.Join(root, dir, name))
		if err == nil {
			return regexp.MustCompile(`(?m)^func (\([^)]*\) )?` + function + `[\[(]`).Match(text)
		}
	}
	return false
}
