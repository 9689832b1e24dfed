package main

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// marks are how a test is known to have used a real component: by what it
// logged (storetest and browsertest do) or by an element of its name.
var marks = map[string]*regexp.Regexp{
	"sqlite":   regexp.MustCompile(`database: SQLite`),
	"postgres": regexp.MustCompile(`database: PostgreSQL`),
	"browser":  regexp.MustCompile(`browser: `),
}

// allowedSkip is the one reason for which a test may not run: the folder of
// articles and benchmarks beside the project, ../shared, is not part of it.
var allowedSkip = regexp.MustCompile(`\.\./shared|beside the project`)

// tally is the outcome of a run. Only leaves count: a test with subtests is
// as many tests as it has subtests.
type tally struct {
	passed, failed, skipped int
	on                      map[string]int // by the keys of marks
	skips, badSkips         []string       // package and what the test said
}

// finish prints the numbers and reports whether the run was good.
func (r *report) finish(needs []string) bool {
	sum := r.tally()
	fmt.Fprintf(r.w, "on SQLite: %d tests, on PostgreSQL: %d tests, in the browser: %d tests\n",
		sum.on["sqlite"], sum.on["postgres"], sum.on["browser"])
	for _, skip := range sum.skips {
		fmt.Fprintln(r.w, "skipped:", skip)
	}
	ok := sum.failed == 0
	for _, skip := range sum.badSkips {
		fmt.Fprintln(r.w, "must not be skipped:", skip)
		ok = false
	}
	for _, name := range needs {
		if sum.on[name] == 0 {
			fmt.Fprintf(r.w, "no test ran on %s\n", name)
			ok = false
		}
	}
	fmt.Fprintf(r.w, "%d passed, %d failed, %d skipped\n", sum.passed, sum.failed, sum.skipped)
	return ok
}

func (r *report) tally() tally {
	sum := tally{on: map[string]int{}, failed: r.builds}
	for _, name := range slices.Sorted(maps.Keys(r.packages)) {
		s := r.packages[name]
		failedBefore := sum.failed
		for _, t := range s.leaves() {
			sum.add(name, s, t)
		}
		if s.failed && sum.failed == failedBefore && r.builds == 0 {
			sum.failed++ // a TestMain, an exit, a failure after the subtests
		}
	}
	return sum
}

func (sum *tally) add(pkg string, s *suite, t *test) {
	switch t.result {
	case "pass":
		sum.passed++
	case "fail":
		sum.failed++
	case "skip":
		sum.skipped++
		said := pkg + " " + t.name + ": " + t.said()
		if allowedSkip.MatchString(said) {
			sum.skips = append(sum.skips, said)
		} else {
			sum.badSkips = append(sum.badSkips, said)
		}
		return
	}
	for mark, logged := range marks {
		if s.marked(t.name, mark, logged) {
			sum.on[mark]++
		}
	}
}

// said is what the test itself printed, without the lines that go test frames
// it with.
func (t *test) said() string {
	var lines []string
	for line := range strings.Lines(t.output.String()) {
		line = strings.TrimSpace(line)
		if !strings.HasPrefix(line, "=== ") && !strings.HasPrefix(line, "--- ") {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, " ")
}

// marked looks at the test and at those that it is a part of.
func (s *suite) marked(name, mark string, logged *regexp.Regexp) bool {
	if slices.Contains(strings.Split(name, "/"), mark) {
		return true
	}
	for {
		if logged.MatchString(s.test(name).output.String()) {
			return true
		}
		end := strings.LastIndexByte(name, '/')
		if end < 0 {
			return false
		}
		name = name[:end]
	}
}

// leaves are the tests without subtests, by name.
func (s *suite) leaves() []*test {
	parents := map[string]bool{}
	for name := range s.tests {
		for end := strings.LastIndexByte(name, '/'); end >= 0; end = strings.LastIndexByte(name[:end], '/') {
			parents[name[:end]] = true
		}
	}
	var all []*test
	for _, name := range slices.Sorted(maps.Keys(s.tests)) {
		if !parents[name] {
			all = append(all, s.tests[name])
		}
	}
	return all
}
