package browsertest

import (
	"sync"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// dialogs answers what a page asks in a dialog, which would otherwise hold up
// the tab for good.
type dialogs struct {
	mu     sync.Mutex
	asked  []string
	refuse bool
}

// AnswerDialogs says how dialogs are answered from now on: true leaves the
// page or agrees, as it does from the start, false stays or declines.
func (p *Page) AnswerDialogs(accept bool) {
	p.dialogs.mu.Lock()
	defer p.dialogs.mu.Unlock()
	p.dialogs.refuse = !accept
}

// Dialogs are the dialogs so far, as "beforeunload: " or "confirm: Really?".
func (p *Page) Dialogs() []string {
	p.dialogs.mu.Lock()
	defer p.dialogs.mu.Unlock()
	return append([]string(nil), p.dialogs.asked...)
}

// hearDialog runs in the loop that reads the tab's events, where a command
// would wait for itself: hence the goroutine, which ends with the tab.
func (p *Page) hearDialog(event any) {
	e, ok := event.(*page.EventJavascriptDialogOpening)
	if !ok {
		return
	}
	p.dialogs.mu.Lock()
	defer p.dialogs.mu.Unlock()
	p.dialogs.asked = append(p.dialogs.asked, string(e.Type)+": "+e.Message)
	accept := !p.dialogs.refuse
	go chromedp.Call(p.ctx, page.HandleJavaScriptDialog, page.HandleJavaScriptDialogParams{Accept: accept})
}
