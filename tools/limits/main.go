// Command limits writes the table of docs/limits.md anew: it copies the document from
// standard input up to the table, and adds what the sweep measured before and after.
package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
)

const (
	folder = "cmd/factdesk/testdata/limits/"
	head   = "| operation | memory before | memory now | CPU before | CPU now | answer before | answer now | what costs most now |"
)

func main() {
	for lines := bufio.NewScanner(os.Stdin); lines.Scan() && lines.Text() != head; {
		fmt.Println(lines.Text())
	}
	fmt.Printf("%s\n|---|---|---|---|---|---|---|---|\n", head)
	was, now := read("before.tsv"), read("after.tsv")
	for _, r := range now {
		before := []string{"", "–", "", "–", "", "–", ""}
		for _, b := range was {
			if b[0] == r[0] {
				before = b
			}
		}
		fmt.Printf("| %s | %s MB | %s MB | %s ms | %s ms | %s B | %s B | %s |\n", r[0], before[1], r[1], before[3], r[3], before[5], r[5], r[2])
	}
}

// read reads a table: operation, then MB, ms and bytes, each with what cost it.
func read(name string) (rows [][]string) {
	b, err := os.ReadFile(folder + name)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	for line := range strings.Lines(string(b)) {
		if fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t"); len(fields) == 7 {
			rows = append(rows, fields)
		}
	}
	return rows
}
