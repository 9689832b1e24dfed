// Command same proves that a change of claims/… changed nothing: it reads every text at
// hand (the project's own, and the public sets beside it when they are there) with every
// reader that we have, and compares hashes of what they say with the committed ones.
//
//	same            which files are read otherwise than hashes.tsv says, and by whom
//	same -keep DIR  also writes what was said, a line each, for diff -r of two revisions
//	same -update    writes hashes.tsv: for a change that was meant
//
// A file that is not there is named and skipped; its hashes stay.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"factdesk/internal/guard"
)

const table = "tools/same/hashes.tsv"

func main() {
	beside := flag.String("beside", "../shared", "where the public data lies")
	keep := flag.String("keep", "", "a folder to write what was said into")
	only := flag.String("only", "", "files whose name holds this")
	update := flag.Bool("update", false, "write "+table)
	flag.Parse()
	if err := run(*beside, *keep, *only, *update); err != nil {
		fmt.Fprintln(os.Stderr, "same:", err)
		os.Exit(1)
	}
}

func run(beside, keep, only string, update bool) error {
	want, err := readTable(table)
	if err != nil {
		return err
	}
	files, err := gather(beside)
	if err != nil {
		return err
	}
	got, err := hashAll(files, only, keep)
	if err != nil {
		return err
	}
	if update {
		return writeTable(table, merge(want, got))
	}
	return compare(want, got, only)
}

// hashAll reads the files, two at a time.
func hashAll(files []file, only, keep string) (hashes, error) {
	got := hashes{}
	var mu sync.Mutex
	work := guard.New()
	work.SetLimit(2)
	for _, f := range files {
		if strings.Contains(f.name, only) {
			work.Go(func() error {
				row := f.hash(keep)
				mu.Lock()
				defer mu.Unlock()
				got[f.name] = row
				return nil
			})
		}
	}
	return got, work.Wait()
}

// compare says what differs, and what was not there to be compared.
func compare(want, got hashes, only string) error {
	differ, missing := 0, map[string]int{}
	for _, name := range want.names() {
		switch row, there := got[name]; {
		case !strings.Contains(name, only):
		case !there:
			missing[filepath.Dir(name)]++
		default:
			differ += tellDifference(name, want[name], row)
		}
	}
	for _, name := range got.names() {
		if _, known := want[name]; !known {
			fmt.Println("new:", name)
			differ++
		}
	}
	for dir, n := range missing {
		fmt.Printf("not compared, since they are not there: %d files of %s\n", n, dir)
	}
	if differ > 0 {
		return fmt.Errorf("%d files are read otherwise than %s says", differ, table)
	}
	fmt.Printf("same: %d files, %s\n", len(got), strings.Join(readerNames(), ", "))
	return nil
}

func tellDifference(name string, want, got []string) int {
	var by []string
	for i, reader := range readers {
		if i >= len(want) || want[i] != got[i] {
			by = append(by, reader.name)
		}
	}
	if len(by) == 0 {
		return 0
	}
	fmt.Printf("differs: %s: %s\n", name, strings.Join(by, ", "))
	return 1
}
