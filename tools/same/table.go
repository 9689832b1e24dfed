package main

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
)

// hashes are a row for each file: one hash for each reader.
type hashes map[string][]string

func (h hashes) names() []string { return slices.Sorted(maps.Keys(h)) }

func readTable(path string) (hashes, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	h := hashes{}
	for line := range strings.Lines(string(b)) {
		if fields := strings.Split(strings.TrimSpace(line), "\t"); !strings.HasPrefix(line, "#") && len(fields) > 1 {
			h[fields[0]] = fields[1:]
		}
	}
	return h, nil
}

func writeTable(path string, h hashes) error {
	var b strings.Builder
	fmt.Fprintf(&b, "# What make same compares with; make same UPDATE=1 writes it.\n# file\t%s\n", strings.Join(readerNames(), "\t"))
	for _, name := range h.names() {
		fmt.Fprintf(&b, "%s\t%s\n", name, strings.Join(h[name], "\t"))
	}
	return os.WriteFile(path, []byte(b.String()), 0o644)
}

// merge keeps what is known of files that are not there.
func merge(old, now hashes) hashes {
	out := maps.Clone(old)
	maps.Copy(out, now)
	return out
}
