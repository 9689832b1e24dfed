// Command testreport runs the tests and says what ran where:
//
//	go run ./tools/testreport [-need sqlite,postgres,browser] [go test flags] packages
//
// It starts one PostgreSQL for all test processes, names the databases and
// the browser with their versions, prints failed tests in full and passed ones
// as a count, names the slowest, the packages that took longer than their budget and the
// summaries in docs that are older than what they speak of, and ends with
// "N passed, N failed, N skipped". It fails when
// anything failed, when a test was skipped for another reason than a missing
// ../shared, and when something named by -need saw no test at all.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"time"

	"factdesk/internal/store/storetest/pgcluster"
)

func main() {
	needs, args := arguments(os.Args[1:])
	ok, err := run(needs, args)
	if err != nil {
		fmt.Fprintln(os.Stderr, "testreport:", err)
	}
	if err != nil || !ok {
		os.Exit(1)
	}
}

// arguments takes -need off the front; the rest is for go test.
func arguments(args []string) (needs, rest []string) {
	if len(args) >= 2 && args[0] == "-need" {
		return strings.Split(args[1], ","), args[2:]
	}
	return nil, args
}

func run(needs, args []string) (bool, error) {
	if err := printVersions(os.Stdout, needs); err != nil {
		return false, err
	}
	cluster, err := pgcluster.Start(context.Background(), pgcluster.Options{})
	if err != nil {
		return false, err
	}
	defer cluster.Stop()
	r := newReport(os.Stdout)
	begun := time.Now()
	testErr := goTest(args, cluster.URL("postgres"), r.read)
	factor := 1.0
	if slices.Contains(args, "-race") {
		factor = raced
	}
	r.printSlow(factor)
	if err := printStale(os.Stdout, "."); err != nil {
		return false, err
	}
	r.printTime(time.Since(begun))
	ok := r.finish(needs)
	if testErr != nil && ok {
		// go test found fault with something that is no test's.
		return false, fmt.Errorf("go test: %w", testErr)
	}
	return ok, nil
}

// goTest runs go test -json and gives its output to read.
func goTest(args []string, postgres string, read func(io.Reader) error) error {
	cmd := exec.Command("go", append([]string{"test", "-json"}, args...)...)
	cmd.Env = append(os.Environ(), "FACTDESK_TEST_POSTGRES="+postgres)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	if err := read(out); err != nil {
		cmd.Process.Kill()
		return err
	}
	return cmd.Wait()
}
