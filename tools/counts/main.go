// Command counts reads every function of claims, review and internal and counts what
// makes one hard to read: branches, joined conditions, words compared in place; and the
// lines of tests beside those of code.
//
//	counts check    fails where a figure of ratchet.tsv has become worse
//	counts write    writes ratchet.tsv and docs/counts.md anew; refuses a worse figure
//	counts moved    the same, but a package may be worse where its group is not: code has
//	                moved in or out
//	counts raw      every number, as before.tsv has them
package main

import (
	"fmt"
	"os"
	"strings"
)

const (
	ratchetFile  = "tools/counts/ratchet.tsv"
	beforeFile   = "tools/counts/before.tsv"
	documentFile = "docs/counts.md"
)

func main() {
	verb := strings.Join(os.Args[1:], " ")
	if err := run(verb); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(verb string) error {
	now, err := read(".")
	if err != nil {
		return err
	}
	switch verb {
	case "check":
		return check(now, false)
	case "write", "moved":
		if err := check(now, verb == "moved"); err != nil {
			return err
		}
		return write(now)
	case "raw":
		fmt.Print(raw(now))
		return nil
	}
	return fmt.Errorf("counts %s: say check, write, moved or raw", verb)
}

func check(now []counts, moved bool) error {
	held, err := readRatchet(ratchetFile)
	if err != nil {
		return err
	}
	if worse := held.worse(now, moved); len(worse) > 0 {
		return fmt.Errorf("%s\nThese became worse. Mend them; where code has moved between packages, make counts-moved", strings.Join(worse, "\n"))
	}
	return nil
}

func write(now []counts) error {
	before, err := readRaw(beforeFile)
	if err != nil {
		return err
	}
	if err := os.WriteFile(ratchetFile, []byte(ratchetOf(now)), 0o644); err != nil {
		return err
	}
	document, err := os.ReadFile(documentFile)
	if err != nil {
		return err
	}
	return os.WriteFile(documentFile, []byte(withTables(string(document), before, now)), 0o644)
}
