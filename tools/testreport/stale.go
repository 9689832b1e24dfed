package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// measured is the table of what was measured outside the gate.
const measured = "docs/measured.tsv"

// printStale says of each summary that is committed how many commits have changed what it
// speaks of since it was made. It only says so: whether a change matters to a figure is
// for a person to judge. A clone may have no history, and then the age is unknown.
func printStale(w io.Writer, root string) error {
	f, err := os.Open(filepath.Join(root, measured))
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		if strings.HasPrefix(lines.Text(), "#") {
			continue
		}
		fields := strings.Split(lines.Text(), "\t")
		if len(fields) != 4 {
			return fmt.Errorf("%s: %q has %d fields, want 4", measured, lines.Text(), len(fields))
		}
		if said := staleness(root, fields[0], fields[1], fields[2], strings.Fields(fields[3])); said != "" {
			fmt.Fprintln(w, said)
		}
	}
	return lines.Err()
}

// staleness is a sentence about a summary that is older than what it speaks of, or "".
func staleness(root, name, revision, again string, paths []string) string {
	out, err := exec.Command("git", append([]string{"-C", root, "rev-list", revision + "..HEAD", "--"}, paths...)...).Output()
	if err != nil {
		return fmt.Sprintf("%s: its revision %s is not in this clone, so how old it is is unknown", name, revision)
	}
	if n := len(strings.Fields(string(out))); n > 0 {
		return fmt.Sprintf("%s is older than what it speaks of: %d commits since %s changed %s; %s makes it anew", name, n, revision, strings.Join(paths, ", "), again)
	}
	return ""
}
