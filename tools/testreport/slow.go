package main

import (
	"cmp"
	"fmt"
	"slices"
	"time"
)

// slowest is how many of the slowest tests are named.
const slowest = 20

// took is what the packages that take longest took in make test, in seconds: the slower of
// two runs on 29 November 2026, on two cores with nothing else to do.
var took = map[string]float64{
	"factdesk/cmd/factdesk":   701, // servers, kills, the sweep, the matrix
	"factdesk/internal/admin": 240, // the desk in a browser
	"factdesk/internal/api":   144, // each operation, refused and repeated
	"factdesk/internal/store": 57,  // two databases a test
	"factdesk/tools/errfirst": 41,  // reads the whole program
	"factdesk/tools/linear":   30,  // hunts for a while
	"":                        25,  // any other
}

// headRoom is how many times as long a package may take before it is named: so much that
// the machine's mood is no alarm, so little that a test that migrates again for every row
// is. raced is how much longer one may take under the race detector.
const (
	headRoom = 1.6
	raced    = 5
)

// budget is the time that a package has.
func budget(pkg string) float64 { return headRoom * cmp.Or(took[pkg], took[""]) }

type slow struct {
	name    string
	seconds float64
}

// printSlow names the slowest tests, and the packages that took longer than they may.
func (r *report) printSlow(factor float64) {
	var tests []slow
	var over []string
	for pkg, s := range r.packages {
		for _, t := range s.leaves() {
			tests = append(tests, slow{pkg + " " + t.name, t.seconds})
		}
		if most := budget(pkg) * factor; s.seconds > most {
			over = append(over, fmt.Sprintf("over its budget: %s took %.0f s, %.0f are its own (tools/testreport/slow.go)", pkg, s.seconds, most))
		}
	}
	slices.SortFunc(tests, func(a, b slow) int {
		return cmp.Or(cmp.Compare(b.seconds, a.seconds), cmp.Compare(a.name, b.name))
	})
	for _, t := range tests[:min(slowest, len(tests))] {
		if t.seconds >= 1 {
			fmt.Fprintf(r.w, "slow: %6.1f s  %s\n", t.seconds, t.name)
		}
	}
	slices.Sort(over)
	for _, line := range over {
		fmt.Fprintln(r.w, line)
	}
}

// printTime says what all of it took.
func (r *report) printTime(took time.Duration) {
	fmt.Fprintf(r.w, "took %s\n", took.Round(time.Second))
}
