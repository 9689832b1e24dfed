package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// event is a line of go test -json; see go doc test2json.
type event struct {
	Action     string
	Package    string
	ImportPath string // of a build's output and failure
	Test       string
	Elapsed    float64 // seconds
	Output     string
}

// report gathers the events of a run.
type report struct {
	w        io.Writer
	packages map[string]*suite
	builds   int // packages that did not compile
}

// suite is one package's tests.
type suite struct {
	tests  map[string]*test
	stray  strings.Builder // output that belongs to no test
	failed bool

	seconds float64
}

// test is one test or subtest. result is pass, fail, skip, or "" while it runs.
type test struct {
	name   string
	output strings.Builder
	result string

	seconds float64
}

func newReport(w io.Writer) *report {
	return &report{w: w, packages: map[string]*suite{}}
}

// read takes events until the end of in, printing failures as they come.
func (r *report) read(in io.Reader) error {
	for dec := json.NewDecoder(in); ; {
		var e event
		if err := dec.Decode(&e); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return fmt.Errorf("read go test's output: %w", err)
		}
		r.take(e)
	}
}

func (r *report) take(e event) {
	switch {
	case e.Action == "build-output":
		fmt.Fprint(r.w, e.Output)
	case e.Action == "build-fail":
		r.builds++
	case e.Package == "":
	case e.Test == "":
		r.takePackage(r.suite(e.Package), e)
	default:
		r.takeTest(r.suite(e.Package).test(e.Test), e)
	}
}

func (r *report) takeTest(t *test, e event) {
	switch e.Action {
	case "output":
		t.output.WriteString(e.Output)
	case "pass", "fail", "skip":
		t.result, t.seconds = e.Action, e.Elapsed
		if e.Action == "fail" {
			fmt.Fprint(r.w, t.output.String())
		}
	}
}

func (r *report) takePackage(s *suite, e event) {
	s.seconds = max(s.seconds, e.Elapsed)
	switch e.Action {
	case "output":
		s.stray.WriteString(e.Output)
	case "pass":
		if n := len(s.leaves()); n > 0 {
			fmt.Fprintf(r.w, "ok    %-40s %4d tests %6.1f s\n", e.Package, n, e.Elapsed)
		}
	case "fail":
		s.failed = true
		r.printUnfinished(s)
		fmt.Fprintf(r.w, "FAIL  %-40s %4d tests %6.1f s\n", e.Package, len(s.leaves()), e.Elapsed)
	}
}

// printUnfinished shows what a package that died was doing, and counts it as
// failed.
func (r *report) printUnfinished(s *suite) {
	for _, name := range slices.Sorted(maps.Keys(s.tests)) {
		if t := s.tests[name]; t.result == "" {
			t.result = "fail"
			fmt.Fprint(r.w, t.output.String())
		}
	}
	fmt.Fprint(r.w, s.stray.String())
}

func (r *report) suite(name string) *suite {
	s := r.packages[name]
	if s == nil {
		s = &suite{tests: map[string]*test{}}
		r.packages[name] = s
	}
	return s
}

func (s *suite) test(name string) *test {
	t := s.tests[name]
	if t == nil {
		t = &test{name: name}
		s.tests[name] = t
	}
	return t
}
