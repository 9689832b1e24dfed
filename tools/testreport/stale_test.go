package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

func TestStaleSummariesAreNamed(t *testing.T) {
	root := t.TempDir()
	git := func(args ...string) string {
		t.Helper()
		out, err := exec.Command("git", append([]string{"-C", root, "-c", "user.name=x", "-c", "user.email=x@desk.example"}, args...)...).CombinedOutput()
		if err != nil {
			t.Fatalf("git %v: %v\n%s", args, err, out)
		}
		return strings.TrimSpace(string(out))
	}
	write := func(name, text string) {
		t.Helper()
		if err := os.MkdirAll(filepath.Dir(filepath.Join(root, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(root, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	git("init", "-q")
	for _, name := range []string{"fast/a", "still/a"} {
		write(name, "1")
	}
	git("add", ".")
	git("commit", "-qm", "one")
	first := git("rev-parse", "HEAD")
	write("fast/a", "2")
	git("commit", "-qam", "two")
	write(measured, fmt.Sprintf("# a comment\ndocs/f.md\t%s\tmake f\tfast\ndocs/s.md\t%[1]s\tmake s\tstill\ndocs/n.md\tfeedfacefeed\tmake n\tfast\n", first))
	var out strings.Builder
	if err := printStale(&out, root); err != nil {
		t.Fatal(err)
	}
	want := "docs/f.md is older than what it speaks of: 1 commits since " + first + " changed fast; make f makes it anew\n" +
		"docs/n.md: its revision feedfacefeed is not in this clone, so how old it is is unknown\n"
	if out.String() != want {
		t.Errorf("it says\n%swant\n%s", out.String(), want)
	}
}

// The table names files and folders that there are.
func TestWhatWasMeasuredIsThere(t *testing.T) {
	root := filepath.Join("..", "..")
	b, err := os.ReadFile(filepath.Join(root, measured))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(b)) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") {
			continue
		}
		if len(fields) != 4 {
			t.Fatalf("%q has %d fields, want 4", line, len(fields))
		}
		for _, name := range append(strings.Fields(fields[3]), fields[0]) {
			if _, err := os.Stat(filepath.Join(root, name)); err != nil {
				t.Errorf("%s: %v", fields[0], err)
			}
		}
	}
}
