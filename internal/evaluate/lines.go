package evaluate

import (
	"compress/gzip"
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
