// Command peaks reads the worst files that each reader may be given, one after the other and
// each in a process of its own, and prints what that took: seconds of CPU, and megabytes of
// memory at most above what the process had before. See docs/limits.md.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"time"
)

// patience is how long a reading may take by the clock until it is ended: less than the five
// minutes that an import has, so that all of them end.
const patience = 4 * time.Minute

func main() {
	only := flag.String("only", "", "regular expression: which readers and inputs")
	one := flag.String("one", "", "read -file with this reader, as the processes do that this one starts")
	file := flag.String("file", "", "what -one reads")
	cache := flag.String("cache", "", "where -one keeps the machine code of PDFium")
	flag.Parse()
	if err := run(regexp.MustCompile(*only), *one, *file, *cache); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(only *regexp.Regexp, one, file, cache string) error {
	if one != "" {
		return measure(one, file, cache)
	}
	folder, err := os.MkdirTemp("", "peaks")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	fmt.Print("| reader | input | CPU | peak above idle | what came of it |\n|---|---|---|---|---|\n")
	for _, in := range worst {
		if !only.MatchString(in.reader + " " + in.name) {
			continue
		}
		m, err := in.measured(folder)
		if err != nil {
			return fmt.Errorf("%s, %s: %w", in.reader, in.name, err)
		}
		fmt.Printf("| %s | %s, %s | %.1f s | %d MB | %s |\n", in.reader, in.name, size(m.Bytes), m.Seconds, m.Peak, m.Outcome)
	}
	return nil
}

func size(bytes int) string {
	if bytes < 1<<20 {
		return fmt.Sprintf("%d KB", bytes>>10)
	}
	return fmt.Sprintf("%.1f MB", float64(bytes)/(1<<20))
}

// measured makes the input, and has it read by another process.
func (in input) measured(folder string) (m measurement, err error) {
	raw, path := in.make(), filepath.Join(folder, "input"+in.ending)
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		return m, err
	}
	ctx, stop := context.WithTimeout(context.Background(), patience)
	defer stop()
	cmd := exec.CommandContext(ctx, os.Args[0], "-one", in.reader, "-file", path, "-cache", filepath.Join(folder, "pdfium"))
	cmd.Stderr = os.Stderr
	said, err := cmd.Output()
	if ctx.Err() != nil {
		return measurement{Bytes: len(raw), Seconds: patience.Seconds(), Outcome: "**ended by the clock**"}, nil
	}
	if err != nil {
		return m, err
	}
	return m, json.Unmarshal(said, &m)
}
