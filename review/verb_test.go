package review

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// takers are the functions that a verb is given to, with the place of it among what they take.
var takers = map[string]int{"noted": 0, "corrected": 0, "Happened": 0, "record": 0, "event": 0, "tell": 0, "tokenEvent": 0, "saveUser": 3}

// TestEveryVerbIsInTheTable reads the code: no verb is written as a bare string, where a
// typo would stop the search for contradictions without a word, and every constant has its
// row with a sentence.
func TestEveryVerbIsInTheTable(t *testing.T) {
	declared := map[Verb]bool{}
	for _, file := range sources(t) {
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if s := bareVerb(n); s != "" {
				t.Errorf("%s: the verb %s stands as a bare string; give it a constant and a row in review/verb.go", file, s)
			}
			if s := declaredVerb(n); s != "" {
				declared[Verb(s)] = true
			}
			return true
		})
	}
	for v := range declared {
		if !v.Known() || verbs[v].says == "" {
			t.Errorf("the verb %q has no row in the table, or no sentence", v)
		}
	}
	if len(declared) != len(verbs) {
		t.Errorf("%d verbs are declared and %d stand in the table", len(declared), len(verbs))
	}
}

// sources are the files of the program itself.
func sources(t *testing.T) (files []string) {
	t.Helper()
	for _, dir := range []string{".", "../internal", "../cmd", "../seeds"} {
		err := fs.WalkDir(os.DirFS(dir), ".", func(path string, _ fs.DirEntry, err error) error {
			if path == "claimreview" {
				return fs.SkipDir // records no events; its tell is another one
			}
			if strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go") {
				files = append(files, filepath.Join(dir, path))
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// bareVerb is the string that stands where a verb belongs; "" for none.
func bareVerb(n ast.Node) string {
	switch x := n.(type) {
	case *ast.CallExpr:
		at, ok := takers[nameOf(x.Fun)]
		if ok && at < len(x.Args) {
			return spelled(x.Args[at])
		}
		if nameOf(x.Fun) == "Verb" && len(x.Args) == 1 {
			return spelled(x.Args[0])
		}
	case *ast.BinaryExpr:
		if name := nameOf(x.X); name == "Verb" || name == "verb" {
			return spelled(x.Y)
		}
	case *ast.KeyValueExpr:
		if nameOf(x.Key) == "Verb" {
			return spelled(x.Value)
		}
	case *ast.AssignStmt:
		for i, to := range x.Lhs {
			if name := nameOf(to); i < len(x.Rhs) && (name == "verb" || name == "Verb") {
				return spelled(x.Rhs[i])
			}
		}
	}
	return ""
}

// declaredVerb is the value of a constant of type Verb.
func declaredVerb(n ast.Node) string {
	v, ok := n.(*ast.ValueSpec)
	if !ok || len(v.Values) != 1 || nameOf(v.Type) != "Verb" {
		return ""
	}
	return spelled(v.Values[0])
}

func nameOf(e ast.Expr) string {
	switch x := e.(type) {
	case *ast.Ident:
		return x.Name
	case *ast.SelectorExpr:
		return x.Sel.Name
	}
	return ""
}

// spelled is a string as it is written; "" for anything else, and for "", which is no verb.
func spelled(e ast.Expr) string {
	lit, ok := e.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return ""
	}
	s, _ := strconv.Unquote(lit.Value)
	return s
}

func TestWhatBearsOnContradictions(t *testing.T) {
	for v, want := range map[Verb]bool{VerbReworded: true, VerbUnmerged: true, VerbPublished: true, VerbNoteAdded: false, "rewroded": false} {
		if v.Bears() != want {
			t.Errorf("%q bears: %v, want %v", v, v.Bears(), want)
		}
	}
	for v, want := range map[Verb]bool{VerbGrouped: true, VerbRenamed: true, VerbGroupingUndone: false, VerbMerged: false} {
		if v.Undoable() != want {
			t.Errorf("%q can be undone: %v, want %v", v, v.Undoable(), want)
		}
	}
}

// What a panel's members do before it is complete is told to nobody.
func TestVotesAreNotTold(t *testing.T) {
	for _, v := range []Verb{VerbVoted, VerbVoteChanged, VerbPanelSeated} {
		if v.Told() {
			t.Errorf("%q is told to pages that are open", v)
		}
	}
	if !VerbDismissed.Told() || Verb("unheard of").Told() {
		t.Error("dismissals are not told, or what no table knows is")
	}
}

// TestWhatIsMailed holds that people are told by mail of what lets others into their
// account, and of nothing that happens to cases: that is theirs to choose.
func TestWhatIsMailed(t *testing.T) {
	want := map[Verb]bool{
		VerbPasswordChanged: true, VerbFactorAdded: true, VerbFactorRemoved: true, VerbRecoveryCodesMade: true, VerbRecoveryCodeUsed: true,
		VerbIdentityAdded: true, VerbIdentityRemoved: true,
	}
	for _, v := range Verbs() {
		if v.Mailed() != want[v] {
			t.Errorf("%q is mailed: %v, want %v", v, v.Mailed(), want[v])
		}
		if v.Mailed() && v.Told() {
			t.Errorf("%q is told to every open page, and is its owner's alone", v)
		}
	}
}
