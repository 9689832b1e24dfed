package pdfium

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// What is packed is the module of the version that go.mod names: make pdfium packs it
// anew.
func TestPackedIsTheModule(t *testing.T) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/klippa-app/go-pdfium").Output()
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(out)), "internal/pdfium_wasm/pdfium.wasm"))
	if err != nil {
		t.Fatal(err)
	}
	got, err := module()
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%d bytes are packed that are not the %d of the module: run make pdfium", len(got), len(want))
	}
}
