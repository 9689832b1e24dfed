package evaluate

import (
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
)

// readLines reads a gzipped text file's lines.
func readLines(path string) ([]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fileError(path, err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	raw, err := io.ReadAll(z)
	if err != nil {
		return nil, err
	}
	return strings.Split(string(raw), "\n"), nil
}

// jsonLines reads a file of JSON Lines.
func jsonLines[T any](path string) ([]T, error) {
	raw, err := readFile(path)
	if err != nil {
		return nil, err
	}
	var lines []T
	for line := range strings.Lines(string(raw)) {
		var l T
		if err := json.Unmarshal([]byte(line), &l); err != nil {
			return nil, fmt.Errorf("read line %d of %s: %w", len(lines)+1, path, err)
		}
		lines = append(lines, l)
	}
	return lines, nil
}
