package main

import (
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain lets this test binary be the program for the scripts.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"evaluate": main})
}

// TestScripts runs the command line as one types it; testdata/*.txtar.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata", RequireExplicitExec: true})
}
