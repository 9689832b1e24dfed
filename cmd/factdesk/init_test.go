package main

import (
	"bytes"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"testing"
)

// Bounds of what packages may allocate before main begins, in bytes, of one and of all
// together. It is paid at each start of each command, also of those that only print.
const (
	mostOfAPackage = 2 << 20
	mostOfAll      = 18 << 20 // 15.3 MB before OpenID Connect and passkeys, 17.2 with them
)

// initialised is a line of GODEBUG=inittrace=1: the package and its bytes.
var initialised = regexp.MustCompile(`(?m)^init (\S+) .* (\d+) bytes, \d+ allocs$`)

// TestNothingHeavyHappensBeforeMain counts what packages allocate in their
// initialisation, those of the tests' own among them. A table that is large is made when
// it is first asked for.
func TestNothingHeavyHappensBeforeMain(t *testing.T) {
	var trace bytes.Buffer
	cmd := exec.Command("factdesk", "--help")
	cmd.Env, cmd.Stderr = append(os.Environ(), "GODEBUG=inittrace=1"), &trace
	if err := cmd.Run(); err != nil {
		t.Fatal(err)
	}
	packages, all := initialised.FindAllStringSubmatch(trace.String(), -1), 0
	if len(packages) < 50 {
		t.Fatalf("the trace tells of %d packages only:\n%s", len(packages), trace.String())
	}
	for _, p := range packages {
		n, err := strconv.Atoi(p[2])
		if err != nil {
			t.Fatal(err)
		}
		all += n
		if n > mostOfAPackage {
			t.Errorf("%s allocates %d bytes before main, want at most %d", p[1], n, mostOfAPackage)
		}
	}
	if all > mostOfAll {
		t.Errorf("all packages allocate %d bytes before main, want at most %d", all, mostOfAll)
	}
	t.Logf("%d packages, %d bytes", len(packages), all)
}
