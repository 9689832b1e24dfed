// Command passwords cuts the list of common passwords down to what a sign-in with a
// least length needs. It reads the whole list from standard input, the commonest first,
// one a line, and writes the part that is kept, sorted and compressed, to standard
// output: see `make passwords`.
package main

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// What is kept: whole passwords of fitting length, and shorter ones that make a bad
// password of fitting length with digits or signs around them.
const (
	long      = 10 // characters; the least that a password of ours has
	longMost  = 50_000
	short     = 5 // characters; what is shorter stands in too many good passwords
	shortMost = 10_000
)

func main() {
	if err := run(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "passwords:", err)
		os.Exit(1)
	}
}

func run(from io.Reader, to io.Writer) error {
	words, err := cut(from)
	if err != nil {
		return err
	}
	z, err := gzip.NewWriterLevel(to, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := io.WriteString(z, strings.Join(words, "\n")); err != nil {
		return err
	}
	return z.Close()
}

// cut folds as internal/auth does, and keeps the commonest of each sort.
func cut(from io.Reader) ([]string, error) {
	seen := map[string]bool{}
	longs, shorts := 0, 0
	lines := bufio.NewScanner(from)
	for lines.Scan() {
		w := strings.ToLower(norm.NFKC.String(strings.TrimSpace(lines.Text())))
		n := utf8.RuneCountInString(w)
		if seen[w] || !utf8.ValidString(w) {
			continue
		}
		switch {
		case n >= long && longs < longMost:
			longs++
		case n >= short && n < long && shorts < shortMost && letters(w):
			shorts++
		default:
			continue
		}
		seen[w] = true
	}
	out := make([]string, 0, len(seen))
	for w := range seen {
		out = append(out, w)
	}
	slices.Sort(out)
	return out, lines.Err()
}

// letters says whether a word begins and ends with one: digits at its ends are what the
// check takes off.
func letters(w string) bool {
	return strings.TrimFunc(w, func(r rune) bool { return r < 'a' || r > 'z' }) == w
}
