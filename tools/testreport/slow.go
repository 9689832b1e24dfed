package main

import (
	"cmp"
	"fmt"
	"slices"
	"time"
)

// slowest is how many of the slowest tests are named.
const slowest = 20

// budgets are the seconds that a package's tests may take: about twice what they take
// on two cores with nothing else to do, so that the machine's mood is no alarm and a
// test that migrates again for every row is. The gate has forty minutes together.
var budgets = map[string]float64{
	"factdesk/cmd/factdesk":   720, // servers, kills, the sweep, the matrix
	"factdesk/internal/api":   420, // each operation, refused and repeated
	"factdesk/internal/admin": 420, // the desk in a browser
	"factdesk/internal/store": 240, // two databases a test
	"factdesk/tools/linear":   180, // hunts for a while
}

// anyBudget is that of the packages which have none of their own, and raced how much
// longer one may take under the race detector.
const (
	anyBudget = 90
	raced     = 5
)

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
		if most := cmp.Or(budgets[pkg], anyBudget) * factor; s.seconds > most {
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
