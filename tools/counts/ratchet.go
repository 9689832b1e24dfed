package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

// ratchet holds the figures that may not become worse: name → a figure each.
type ratchet map[string][]float64

// held reports what the ratchet holds: each group, and the packages of claims. The
// others are held by their group, so that the file stays short and merges well.
func held(name string) bool { return isGroup(name) || strings.HasPrefix(name, "claims/") }

func isGroup(name string) bool { return strings.HasSuffix(name, "/…") }

func ratchetOf(now []counts) string {
	var s strings.Builder
	s.WriteString("package")
	for _, f := range figures {
		s.WriteString("\t" + f.name)
	}
	s.WriteByte('\n')
	for _, c := range now {
		if !held(c.Name) {
			continue
		}
		s.WriteString(c.Name)
		for _, f := range figures {
			s.WriteString("\t" + f.show(c))
		}
		s.WriteByte('\n')
	}
	return s.String()
}

func readRatchet(path string) (ratchet, error) {
	rows, err := readTable(path, len(figures)+1)
	if err != nil {
		return nil, err
	}
	r := ratchet{}
	for _, row := range rows {
		for _, cell := range row[1:] {
			x, err := strconv.ParseFloat(cell, 64)
			if err != nil {
				return nil, fmt.Errorf("%s, %s: %w", path, row[0], err)
			}
			r[row[0]] = append(r[row[0]], x)
		}
	}
	return r, nil
}

// worse names the figures that became worse, a line each. A package that is new, or was
// taken out, is held by its group alone; so are all when code has moved.
func (r ratchet) worse(now []counts, moved bool) []string {
	var all []string
	for _, c := range now {
		before := r[c.Name]
		if before == nil || moved && !isGroup(c.Name) {
			continue
		}
		for i, f := range figures {
			if f.holds(c.Name) && f.worse(f.round(f.of(c)), before[i]) {
				all = append(all, fmt.Sprintf("%s: %s was %.*f and is %s", c.Name, f.name, f.digits, before[i], f.show(c)))
			}
		}
	}
	return all
}

// readTable reads a file of tab-separated cells without its head.
func readTable(path string, cells int) ([][]string, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var rows [][]string
	for i, line := range strings.Split(strings.TrimSpace(string(b)), "\n") {
		row := strings.Split(line, "\t")
		if len(row) != cells {
			return nil, fmt.Errorf("%s, line %d: %d cells, not %d", path, i+1, len(row), cells)
		}
		if i > 0 {
			rows = append(rows, row)
		}
	}
	return rows, nil
}
