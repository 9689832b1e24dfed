package api_test

import (
	"encoding/json"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"factdesk/internal/golden"
)

// The reference says what the source says. A comment that was put better since is
// told, not failed: only a type or field that is gone makes the file wrong.
func TestCommentsAreTheSources(t *testing.T) {
	got := map[string]map[string]string{}
	for _, dir := range []string{"../../claims", "../../review", "../store", "../web"} {
		readComments(t, dir, got)
	}
	if golden.Update() {
		writeComments(t, got)
	}
	b, err := os.ReadFile("comments.json")
	if err != nil {
		t.Fatal(err)
	}
	var want map[string]map[string]string
	if err := json.Unmarshal(b, &want); err != nil || len(want) < 20 {
		t.Fatalf("comments.json holds %d types, %v", len(want), err)
	}
	for name, fields := range want {
		for field := range fields {
			if _, ok := got[name][field]; !ok {
				t.Errorf("comments.json knows %s %s, which has no comment; run go test ./internal/api -run Comments -update", name, field)
			}
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Logf("the source says it otherwise by now (-file +source); -update takes that over:\n%s", diff)
	}
}

func writeComments(t *testing.T, all map[string]map[string]string) {
	t.Helper()
	b, err := json.MarshalIndent(all, "", "\t")
	if err == nil {
		err = os.WriteFile("comments.json", append(b, '\n'), 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// readComments adds what is said of each struct with json tags.
func readComments(t *testing.T, dir string, out map[string]map[string]string) {
	t.Helper()
	files := token.NewFileSet()
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil || len(names) == 0 {
		t.Fatalf("%s holds no Go files: %v", dir, err)
	}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(files, name, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		readFile(parsed, out)
	}
}

func readFile(parsed *ast.File, out map[string]map[string]string) {
	ast.Inspect(parsed, func(n ast.Node) bool {
		d, ok := n.(*ast.GenDecl)
		if !ok || d.Tok != token.TYPE {
			return true
		}
		for _, spec := range d.Specs {
			s := spec.(*ast.TypeSpec)
			if of := structComments(s, d); len(of) > 0 {
				out[parsed.Name.Name+"."+s.Name.Name] = of
			}
		}
		return true
	})
}

func structComments(s *ast.TypeSpec, d *ast.GenDecl) map[string]string {
	of, ok := s.Type.(*ast.StructType)
	if !ok || !s.Name.IsExported() {
		return nil
	}
	out, sent := map[string]string{}, false
	for _, f := range of.Fields.List {
		sent = sent || f.Tag != nil && strings.Contains(f.Tag.Value, "json:") && !strings.Contains(f.Tag.Value, `json:"-"`)
		said := f.Comment.Text()
		if said == "" {
			said = f.Doc.Text()
		}
		for _, name := range f.Names {
			if said = sentence(said); said != "" {
				out[name.Name] = said
			}
		}
	}
	if !sent {
		return nil
	}
	out[""] = sentence(new(doc.Package).Synopsis(d.Doc.Text()))
	return out
}

// sentence writes a comment as the reference shows it.
func sentence(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if r, size := utf8.DecodeRuneInString(s); size > 0 && !strings.HasPrefix(s, "schema.org") {
		s = string(unicode.ToUpper(r)) + s[size:]
	}
	return s
}
