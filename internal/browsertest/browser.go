// Package browsertest drives a real Chromium for tests: pages at a desk's and
// a phone's width, light and dark, screenshots to look at, axe-core's rules
// for accessibility, Google's for ClaimReview. A page that writes an error
// to the console or breaks its Content-Security-Policy fails its test.
package browsertest

import (
	"context"
	"os"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"
)

// Browser is the Chromium of a package's tests, with an empty profile. Each of its
// pages is a browser to itself: cookies, storage and cache of its own.
type Browser struct{ ctx context.Context }

// Tests are a package's, with the Chromium that they share. Starting one takes half a
// second and more on a machine that does much else: it is started for the first test
// that opens it, and ended after the last.
type Tests struct{ M *testing.M }

// Run is what TestMain does: os.Exit(browsertest.Tests{m}.Run()).
func (tests Tests) Run() int {
	shared = &sharing{}
	defer shared.end()
	return tests.M.Run()
}

// sharing is a started browser, or that it does not start.
type sharing struct {
	once    sync.Once
	browser Browser
	err     error
	ends    []func()
}

// shared is of the one TestMain that a test binary has.
var shared *sharing

// Open gives a test the package's browser. A machine without Chromium fails the test.
func Open(t testing.TB) *Browser {
	t.Helper()
	if shared == nil {
		t.Fatal("the package's TestMain must run its tests by browsertest.Tests")
	}
	path, err := Chromium()
	if err != nil {
		t.Fatal(err)
	}
	t.Log("browser: " + path) // tools/testreport counts these lines
	if shared.once.Do(func() { shared.err = shared.start(path) }); shared.err != nil {
		t.Fatalf("start %s: %v", path, shared.err)
	}
	return &shared.browser
}

func (s *sharing) start(path string) error {
	// Not t.TempDir, whose path may be too long for Chromium's socket, and which would
	// go with the first test.
	scratch, err := os.MkdirTemp("", "fdweb")
	if err != nil {
		return err
	}
	s.ends = append(s.ends, func() { os.RemoveAll(scratch) })
	alloc, stop := chromedp.NewExecAllocator(context.Background(), flags(path, scratch)...)
	s.ends = append(s.ends, stop)
	ctx, cancel := chromedp.NewContext(alloc)
	s.ends = append(s.ends, cancel)
	s.browser.ctx = ctx
	return chromedp.Do(ctx)
}

func (s *sharing) end() {
	for i := range s.ends {
		s.ends[len(s.ends)-1-i]()
	}
}

// flags are for a root user (no sandbox) in a closed network: without them Chromium
// asks for Google's hosts at every start. What it does not clear away is in scratch.
func flags(path, scratch string) []chromedp.ExecAllocatorOption {
	return append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path),
		chromedp.Env("TMPDIR="+scratch),
		chromedp.NoSandbox,
		chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("no-pings", true),
		chromedp.Flag("lang", "en-GB"),
	)
}
