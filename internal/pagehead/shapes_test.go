package pagehead

import (
	"os"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"factdesk/claims"
)

// TestShapes reads pages in the shapes of sites of many kinds.
func TestShapes(t *testing.T) {
	raw, err := os.ReadFile("testdata/shapes.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range txtar.Parse(raw).Files {
		lines := strings.SplitN(string(f.Data), "\n", 5)
		page := strings.ReplaceAll(lines[4], "{{body}}", body)
		for i, field := range []claims.Field{claims.FieldByline, claims.FieldPublisher, claims.FieldPublished} {
			want := strings.TrimPrefix(lines[i+1], "-")
			if got := valuesOf(t, field, page, lines[0]); got != want {
				t.Errorf("%s: %s %q, want %q", f.Name, field, got, want)
			}
		}
	}
}
