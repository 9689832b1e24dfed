package main

import (
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain lets this test binary be the program, so that scripts and the crash test
// run the very code under test in processes of their own.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"factdesk": main})
}

// TestScripts runs the command line as a user types it; testdata/*.txtar.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		RequireExplicitExec: true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("FACTDESK_DATA", e.WorkDir+"/data")
			e.Setenv("DATABASE_URL", "")
			return nil
		},
	})
}
