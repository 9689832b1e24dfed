package browsertest

import (
	"context"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
)

// Extended is a tab of a Chromium of its own that has loaded an unpacked extension from a
// folder, and what runs a script in the extension's worker, which no tab shows.
func Extended(t testing.TB, folder string) (*Page, func(script string)) {
	t.Helper()
	path, err := Chromium()
	if err != nil {
		t.Fatal(err)
	}
	t.Log("browser: " + path)
	scratch, err := os.MkdirTemp("", "fdext")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(scratch) })
	options := append(flags(path, scratch), chromedp.Flag("disable-extensions", false),
		chromedp.Flag("disable-features", "Translate,DisableLoadExtensionCommandLineSwitch"),
		chromedp.Flag("disable-extensions-except", folder), chromedp.Flag("load-extension", folder))
	alloc, stop := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(stop)
	p := &Page{t: t}
	ctx, cancel := chromedp.NewContext(alloc, chromedp.WithListener(p.console.hear), chromedp.WithListener(p.hearDialog))
	t.Cleanup(cancel)
	p.ctx = ctx
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("start %s with an extension: %v", path, err)
	}
	t.Cleanup(p.checkConsole)
	return p, p.inWorker
}

// inWorker runs a script in the worker of the extension.
func (p *Page) inWorker(script string) {
	p.t.Helper()
	worker := p.find(func(i *target.Info) bool {
		return i.Type == "service_worker" && strings.HasPrefix(i.URL, "chrome-extension://")
	})
	ctx, cancel := chromedp.NewContext(p.ctx, chromedp.WithTargetID(worker))
	p.t.Cleanup(cancel) // it ends the worker, which may still be about what the script began
	limited, done := context.WithTimeout(ctx, patience)
	defer done()
	if _, err := chromedp.Run(limited, chromedp.Evaluate[bool]("(async () => {"+script+"; return true })()", chromedp.EvalAwaitPromise)); err != nil {
		p.t.Fatalf("in the extension's worker: %v", err)
	}
}

// Tab is the tab whose address begins so, however it was opened.
func (p *Page) Tab(prefix string) *Page {
	p.t.Helper()
	return p.tab(p.find(func(i *target.Info) bool { return i.Type == "page" && strings.HasPrefix(i.URL, prefix) }))
}

// find waits for one of the browser's targets.
func (p *Page) find(wanted func(*target.Info) bool) target.ID {
	p.t.Helper()
	var seen []string
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		everything := target.GetTargetsParams{Filter: target.Filter{{}}} // chromedp.Targets leaves workers out
		all, err := cdp.Call(p.ctx, chromedp.FromContext(p.ctx).Browser, target.GetTargets, everything)
		if err != nil {
			p.t.Fatalf("ask the browser what it has open: %v", err)
		}
		seen = nil
		for _, info := range all.TargetInfos {
			seen = append(seen, info.Type+" "+info.URL)
			if wanted(info) {
				return info.TargetID
			}
		}
	}
	p.t.Fatalf("the browser has not opened what was waited for, but %s", seen)
	return ""
}
