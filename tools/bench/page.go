package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"
)

// page is a part of docs/performance.md under way.
type page struct {
	strings.Builder
	above string
}

func (p *page) line(format string, args ...any) { fmt.Fprintf(p, format+"\n", args...) }

// head says above the table what it holds.
func (p *page) head(format string, args ...any) { p.above = fmt.Sprintf(format, args...) }

func (p *page) whole() string { return p.above + "\n\n" + p.String() }

// save writes it between the marks of its name in a file, under a line that says on what
// it was measured and how; to "" it writes nothing.
func (p *page) save(file, name string, s settings) error {
	if file == "" {
		return nil
	}
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	begin, end := []byte("<!-- "+name+" -->\n"), []byte("<!-- /"+name+" -->")
	before, rest, ok := bytes.Cut(text, begin)
	_, after, closed := bytes.Cut(rest, end)
	if !ok || !closed {
		return fmt.Errorf("%s has no %s and %s", file, begin, end)
	}
	out := fmt.Appendf(nil, "%s%s\n%s\n%s%s%s", before, begin, measuredOn(), p.whole(), end, after)
	return os.WriteFile(file, out, 0o644)
}

// measuredOn says which revision, machine and command.
func measuredOn() string {
	revision, err := exec.Command("git", "rev-parse", "--short=12", "HEAD").Output()
	if err != nil {
		revision = []byte("unknown")
	}
	model, load := "", ""
	if b, err := os.ReadFile("/proc/cpuinfo"); err == nil {
		_, rest, _ := strings.Cut(string(b), "model name")
		model, _, _ = strings.Cut(strings.TrimLeft(rest, "\t: "), "\n")
	}
	if b, err := os.ReadFile("/proc/loadavg"); err == nil {
		load = strings.Fields(string(b))[0]
	}
	return fmt.Sprintf("Revision %s, %s, %s, %d cores, load %s at the end: `bench %s`\n",
		bytes.TrimSpace(revision), time.Now().UTC().Format(time.DateOnly), model, runtime.NumCPU(), load, strings.Join(os.Args[1:], " "))
}
