package main_test

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// layers ranks our packages: one may import another only if that stands on a
// lower line. A path that is not listed has the rank of its parent.
var layers = [][]string{
	{"internal/errs", "claims/walk", "internal/golden", "internal/guard", "internal/release", "internal/seal", "internal/tracing", "internal/xlsx", "migrations", "docs", "internal/store/storetest/pgcluster", "review/reviewtest"},
	{"claims", "claims/lexicon", "internal/config", "internal/mail", "internal/prose", "internal/record", "internal/web/assets"},
	{"claims/text", "claims/place", "claims/differ", "internal/format", "internal/format/pdfium", "internal/mail/mailtest"},
	{"claims/figure", "internal/format/pdf", "internal/format/pdf/pdftest", "internal/format/office", "internal/format/mail", "internal/format/markdown", "internal/format/captions"},
	{"claims/when"},
	{"claims/masthead", "claims/quantity/german", "claims/quantity/spanish", "claims/worth"},
	{"claims/quantity", "internal/pagehead"},
	{"claims/extract/found", "claims/extract/english/verbs"},
	{"claims/extract/english", "claims/extract/german", "claims/extract/spanish", "claims/extract/found/foundtest"},
	{"claims/extract", "claims/match", "claims/worth/train"},
	{"claims/contradict"},
	{"review"},
	{"internal/store", "internal/claimreview", "internal/provider"},
	{"internal/known", "internal/metrics", "internal/kept", "internal/live"},
	{"internal/ingest", "internal/backup", "internal/check", "internal/export", "internal/jobs", "internal/auth", "internal/store/storetest", "internal/web/verdictpage", "internal/claimreview/claimreviewtest"},
	{"internal/web", "internal/bench", "internal/evaluate", "internal/propose", "internal/external", "internal/letters"},
	{"internal/api", "internal/admin", "internal/public", "internal/mcp", "seeds"},
	{"internal/browsertest"},
	{"cmd", "deploy", "tools"},
}

// bans says what must not be imported (or called, for names with a dot in
// the last element) except in the listed packages, or inside the listed ones.
var bans = []struct {
	what   []string
	inside []string // empty: everywhere
	but    []string
	except []string // what may be used all the same
}{
	{what: []string{"github.com/gin-gonic/gin", "gorm.io", "database/sql", "net/http", "context", "log", "os"}, inside: []string{"claims", "review"}},
	// What decides knows the kinds of failure and nothing else of the shell.
	{what: []string{"factdesk/internal", "factdesk/migrations"}, inside: []string{"claims", "review"}, except: []string{"factdesk/internal/errs"}},
	{what: []string{"github.com/gin-gonic/gin"}, but: []string{"internal/web", "internal/api", "internal/admin", "internal/public"}},
	{what: []string{"gorm.io"}, but: []string{"internal/store"}},
	{what: []string{"github.com/tetratelabs", "github.com/klippa-app"}, but: []string{"internal/format/pdfium"}},
	{what: []string{"github.com/wneessen/go-mail"}, but: []string{"internal/mail"}},
	{what: []string{"go.opentelemetry.io"}, but: []string{"internal/tracing"}},
	{what: []string{"github.com/prometheus"}, but: []string{"internal/metrics"}},
	// It is for tests to read what internal/xlsx writes: 4.8 MB of the program when it is linked.
	{what: []string{"github.com/xuri/excelize"}},
	// What is claimed is read by its numbers and words, never by looking for claims in it.
	{what: []string{"factdesk/claims/extract"}, inside: []string{"review", "claims/contradict"}},
	// The store keeps what was found; internal/known judges.
	{what: []string{"factdesk/claims/contradict"}, inside: []string{"internal/store"}},
	// Evaluations are for whoever works on the rules: no newsroom carries them.
	{what: []string{"factdesk/internal/evaluate"}, but: []string{"cmd/evaluate"}},
	// Test machinery runs outside the program and has no config to read.
	{what: []string{"os.Getenv", "os.LookupEnv", "os.Environ"}, but: []string{"internal/config", "internal/store/storetest", "internal/browsertest", "tools"}},
	{what: []string{"time.Now", "time.Since", "time.Until"}, inside: []string{"claims", "review"}},
}

func TestImportsPointDown(t *testing.T) {
	there := map[string]bool{}
	for _, p := range ourPackages(t) {
		there[p.name] = true
		from, ok := rank(p.name)
		if !ok {
			t.Errorf("%s has no place in the table of layers: give it one", p.name)
		}
		for _, path := range p.Imports {
			to, ours := strings.CutPrefix(path, "factdesk/")
			if below, _ := rank(to); ours && below >= from {
				t.Errorf("%s imports %s, which is not below it", p.name, to)
			}
		}
	}
	for _, name := range listed() {
		if !there[name] && !holds(there, name) {
			t.Errorf("%s is listed and is no package, nor a folder of some: take it out", name)
		}
	}
}

// listed are all paths of our own that the tables name.
func listed() []string {
	all := slices.Concat(layers...)
	for _, ban := range bans {
		all = append(append(all, ban.inside...), ban.but...)
	}
	return all
}

// holds reports whether folder has one of the packages in it.
func holds(packages map[string]bool, folder string) bool {
	for name := range packages {
		if strings.HasPrefix(name, folder+"/") {
			return true
		}
	}
	return false
}

func TestBannedImportsAndCalls(t *testing.T) {
	for _, p := range ourPackages(t) {
		uses := append(p.Imports, calls(t, p)...)
		for _, ban := range bans {
			if len(ban.inside) > 0 && !within(p.name, ban.inside) || within(p.name, ban.but) {
				continue
			}
			for _, use := range uses {
				if within(use, ban.what) && !within(use, ban.except) {
					t.Errorf("%s uses %s", p.name, use)
				}
			}
		}
	}
}

type pkg struct {
	ImportPath, Dir  string
	GoFiles, Imports []string
	name             string // the path inside the module
}

func ourPackages(t *testing.T) []pkg {
	t.Helper()
	cmd := exec.Command("go", "list", "-json=ImportPath,Dir,GoFiles,Imports", "factdesk/...")
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var all []pkg
	for dec := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p pkg
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		p.name = strings.TrimPrefix(p.ImportPath, "factdesk/")
		all = append(all, p)
	}
}

// calls lists the uses of package-level names ("os.Getenv") in p, taking the
// package's usual name for granted.
func calls(t *testing.T, p pkg) []string {
	t.Helper()
	var names []string
	for _, file := range p.GoFiles {
		f, err := parser.ParseFile(token.NewFileSet(), filepath.Join(p.Dir, file), nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok {
				if x, ok := sel.X.(*ast.Ident); ok {
					names = append(names, x.Name+"."+sel.Sel.Name)
				}
			}
			return true
		})
	}
	return names
}

func rank(name string) (int, bool) {
	for ; name != "."; name = filepath.Dir(name) {
		for i, layer := range layers {
			for _, listed := range layer {
				if listed == name {
					return i, true
				}
			}
		}
	}
	return 0, false
}

// within reports whether path is one of the roots or below one.
func within(path string, roots []string) bool {
	for _, root := range roots {
		if path == root || strings.HasPrefix(path, root+"/") {
			return true
		}
	}
	return false
}
