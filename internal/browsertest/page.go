package browsertest

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// patience bounds each single step; the slowest honest one is a first page, or
// an article typed into a form, on a machine that does much else.
const patience = time.Minute

// Page is one tab with cookies of its own, so that two pages are two people.
// Its methods fail the test when the browser cannot do what they say. Sel is
// always a CSS selector; a step waits until what it selects is there.
type Page struct {
	t       testing.TB
	ctx     context.Context
	console console
	dialogs dialogs
}

// Page opens a tab of desktop size that is closed with the test.
func (b *Browser) Page(t testing.TB) *Page {
	t.Helper()
	p := &Page{t: t}
	ctx, cancel := chromedp.NewContext(b.ctx, chromedp.WithNewBrowserContext(),
		chromedp.WithListener(p.console.hear), chromedp.WithListener(p.hearDialog))
	t.Cleanup(cancel)
	p.ctx = ctx
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("open a tab: %v", err)
	}
	t.Cleanup(p.checkConsole)
	p.Resize(Desktop)
	return p
}

// Do runs any of chromedp's actions on the page.
func (p *Page) Do(steps ...chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	if err := chromedp.Do(ctx, steps...); err != nil {
		p.t.Fatalf("in the browser: %v", err)
	}
}

// Run runs one of chromedp's actions that gives a value: Run(p,
// chromedp.Title()).
func Run[T any](p *Page, action chromedp.Action[T]) T {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	v, err := chromedp.Run(ctx, action)
	if err != nil {
		p.t.Fatalf("in the browser: %v", err)
	}
	return v
}

// read is Run for what changes nothing: a page that goes away under it is asked
// again, since it is the next page that the test waits for.
func read[T any](p *Page, action chromedp.Action[T]) T {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	v, err := chromedp.Run(ctx, action)
	for err != nil && ctx.Err() == nil && leaving(err) {
		time.Sleep(20 * time.Millisecond)
		v, err = chromedp.Run(ctx, action)
	}
	if err != nil {
		p.t.Fatalf("in the browser: %v", err)
	}
	return v
}

// leaving reports what Chromium says when a page is replaced in the middle of a
// question to it.
func leaving(err error) bool {
	for _, words := range []string{"Inspected target navigated or closed", "Execution context was destroyed", "Cannot find context with specified id", "Could not find node with given id", "No node with given id"} {
		if strings.Contains(err.Error(), words) {
			return true
		}
	}
	return false
}

// Go loads a page and returns its HTTP status.
func (p *Page) Go(url string) int {
	p.t.Helper()
	res := Run(p, chromedp.NavigateResponse(url))
	if res == nil {
		p.t.Fatalf("no answer from %s", url)
	}
	return int(res.Status)
}

// Click clicks without waiting for what follows; see Follow.
func (p *Page) Click(sel string) {
	p.t.Helper()
	p.Do(chromedp.Click(chromedp.CSS(sel)))
}

// Follow clicks a link or a form's button, waits for the page that it leads
// to and returns that page's HTTP status.
func (p *Page) Follow(sel string) int {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	res, err := chromedp.RunResponse(ctx, chromedp.Click(chromedp.CSS(sel)))
	if err != nil {
		p.t.Fatalf("follow %s: %v", sel, err)
	}
	return int(res.Status)
}

// Fill types text into a field, replacing what was there, all by keys, so
// that it works and is noticed as a person's typing is. (chromedp.Clear changes
// the attribute only.)
func (p *Page) Fill(sel, text string) {
	p.t.Helper()
	p.Do(chromedp.Focus(chromedp.CSS(sel)), selectAll, chromedp.KeyEvent(kb.Backspace))
	if text != "" {
		p.Do(chromedp.SendKeys(chromedp.CSS(sel), text))
	}
}

// selectAll selects what stands in the field that has the focus.
func selectAll(ctx context.Context, tab *chromedp.Target) (chromedp.Void, error) {
	_, err := cdp.Call(ctx, tab, input.DispatchKeyEvent, input.DispatchKeyEventParams{
		Type: input.DispatchKeyEventTypeRawKeyDown, Key: "a", Code: "KeyA",
		Modifiers: int64(kb.ModifierCtrl), Commands: []string{"selectAll"},
	})
	return chromedp.Void{}, err
}

// Press types keys on the page as a whole, one after the other: "j", "a", or
// kb.Enter from chromedp/kb. What a page shows may be there before the scripts that
// listen: the first key waits for them.
func (p *Page) Press(keys ...string) {
	p.t.Helper()
	p.AwaitJS(`document.readyState === "complete"`)
	for _, key := range keys {
		p.Do(chromedp.KeyEvent(key))
	}
}

// Await waits until sel is visible.
func (p *Page) Await(sel string) {
	p.t.Helper()
	read(p, chromedp.WaitVisible(chromedp.CSS(sel)))
}

// AwaitJS waits until a JavaScript expression is true. One that fails is not true
// yet: what it reads may be gone for a moment while the page is changed, or the whole
// page replaced. (chromedp.Poll asks no more after either.)
func (p *Page) AwaitJS(expression string) {
	p.t.Helper()
	script := "(() => { try { return Boolean(" + expression + ") } catch { return false } })()"
	for end := time.Now().Add(patience); !read(p, chromedp.Evaluate[bool](script)); time.Sleep(50 * time.Millisecond) {
		if time.Now().After(end) {
			p.t.Fatalf("in the browser: after %s this is still not true: %s", patience, expression)
		}
	}
}

// Text is the visible text of the first element that sel selects.
func (p *Page) Text(sel string) string {
	p.t.Helper()
	return read(p, chromedp.Text(chromedp.CSS(sel)))
}

// Value is what stands in a form's field.
func (p *Page) Value(sel string) string {
	p.t.Helper()
	return read(p, chromedp.Value(chromedp.CSS(sel)))
}

// Count is the number of elements that sel selects now; it does not wait.
func (p *Page) Count(sel string) int {
	p.t.Helper()
	return read(p, chromedp.Evaluate[int](fmt.Sprintf("document.querySelectorAll(%q).length", sel)))
}

// URL is the page's address.
func (p *Page) URL() string {
	p.t.Helper()
	return read(p, chromedp.Location())
}

// Scripts switches the page's JavaScript off or on, from the next page on.
func (p *Page) Scripts(on bool) {
	p.t.Helper()
	call(p, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !on})
}
