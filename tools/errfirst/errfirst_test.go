package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"
)

func TestTheCheckItself(t *testing.T) {
	analysistest.Run(t, analysistest.TestData(), analyzer, "a")
}

// TestOurCode holds the whole tree to the check.
func TestOurCode(t *testing.T) {
	tool := filepath.Join(t.TempDir(), "errfirst")
	command := func(args ...string) {
		t.Helper()
		cmd := exec.Command("go", args...)
		cmd.Dir, cmd.Env = "../..", append(os.Environ(), "CGO_ENABLED=0")
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("go %v: %v\n%s", args, err, out)
		}
	}
	command("build", "-o", tool, "./tools/errfirst")
	command("vet", "-vettool="+tool, "./...")
}
