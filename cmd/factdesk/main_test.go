package main

import (
	"bufio"
	"os"
	"runtime/debug"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"factdesk/internal/browsertest"
)

// TestMain lets this test binary be the program, so that scripts and the crash test
// run the very code under test in processes of their own.
func TestMain(m *testing.M) {
	testscript.Main(browsertest.Tests{M: m}, map[string]func(){"factdesk": main, "factdesk-swept": swept})
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

// swept is main with one thing more: a line on its standard input has it give all
// memory back that it does not need, so that the next peak is a request's own.
func swept() {
	answers := os.NewFile(3, "answers") // closed when nobody holds it any more
	go func() {
		for lines := bufio.NewScanner(os.Stdin); lines.Scan(); {
			debug.FreeOSMemory()
			answers.WriteString("freed\n")
		}
	}()
	main()
}
