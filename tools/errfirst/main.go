// Command errfirst is a check of our own for go vet:
//
//	go vet -vettool=build/errfirst ./...
//
// It names two kinds of code that have ended the server before.
//
// A result that is used before the error that came with it was looked at: rows that a
// cut-off query left half filled, a nil pointer. What is returned beside an error may
// only be handed on as it is, because nobody computes with it until the caller looked.
//
// A goroutine that a panic can leave: it ends the process, whoever started it. Product
// code starts them with internal/guard.
package main

import (
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/unitchecker"
)

var analyzer = &analysis.Analyzer{
	Name: "errfirst",
	Doc:  "report results that are used before their error, and goroutines that a panic can leave",
	Run:  run,
}

func main() { unitchecker.Main(analyzer) }

func run(pass *analysis.Pass) (any, error) {
	for _, file := range pass.Files {
		if isTest(pass, pass.Fset.Position(file.Pos()).Filename) {
			continue
		}
		checkResults(pass, file)
		checkGoroutines(pass, file)
	}
	return nil, nil
}

// isTest: a test ends at its panic, as it should.
func isTest(pass *analysis.Pass, file string) bool {
	return strings.HasSuffix(file, "_test.go") || strings.HasSuffix(pass.Pkg.Path(), "test") || strings.HasSuffix(pass.Pkg.Path(), ".test")
}
