package pagehead

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"
	nethtml "golang.org/x/net/html"
)

// FuzzRead: whatever a page says of itself, its values can be kept, and each says where it
// was read.
func FuzzRead(f *testing.F) {
	for _, name := range []string{"testdata/sources.txtar", "testdata/shapes.txtar"} {
		raw, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range txtar.Parse(raw).Files {
			f.Add(string(file.Data), "https://www.alderpost.example/2024/03/05/a")
		}
	}
	f.Fuzz(func(t *testing.T, page, address string) {
		root, err := nethtml.ParseWithOptions(strings.NewReader(strings.ToValidUTF8(page, "")), nethtml.ParseOptionEnableScripting(false))
		if err != nil {
			return
		}
		for _, s := range Read(root, address).Said {
			if !utf8.ValidString(s.Value) || s.Value == "" || s.From == "" || len(s.Value) > maxContent || len(s.As) > maxAs {
				t.Errorf("%s: %+v", s.Field, s)
			}
		}
	})
}
