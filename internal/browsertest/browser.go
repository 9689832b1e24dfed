// Package browsertest drives a real Chromium for tests: pages at a desk's and
// a phone's width, light and dark, screenshots to look at, axe-core's rules
// for accessibility, Google's for ClaimReview. A page that writes an error
// to the console or breaks its Content-Security-Policy fails its test.
package browsertest

import (
	"context"
	"os"
	"testing"

	"github.com/chromedp/chromedp"
)

// Browser is one Chromium process with an empty profile.
type Browser struct{ ctx context.Context }

// Open starts a browser, about half a second, and ends it with the test. A
// machine without Chromium fails the test.
func Open(t testing.TB) *Browser {
	t.Helper()
	path, err := Chromium()
	if err != nil {
		t.Fatal(err)
	}
	t.Log("browser: " + path) // tools/testreport counts these lines
	alloc, stop := chromedp.NewExecAllocator(context.Background(), flags(t, path)...)
	t.Cleanup(stop)
	ctx, cancel := chromedp.NewContext(alloc)
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("start %s: %v", path, err)
	}
	return &Browser{ctx: ctx}
}

// flags are for a root user (no sandbox) in a closed network: without them
// Chromium asks for Google's hosts at every start.
func flags(t testing.TB, path string) []chromedp.ExecAllocatorOption {
	return append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path),
		chromedp.Env("TMPDIR="+scratch(t)),
		chromedp.NoSandbox,
		chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("no-pings", true),
		chromedp.Flag("lang", "en-GB"),
	)
}

// scratch is where Chromium leaves what it does not clear away. Not
// t.TempDir, whose path may be too long for Chromium's socket, and which fails
// a test when a dying process still writes there.
func scratch(t testing.TB) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "fdweb")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}
