package browsertest

import (
	"context"
	"time"

	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
)

// Opened is the tab that the page opens when do is done: the same person's.
func (p *Page) Opened(do func()) *Page {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	ids := chromedp.WaitNewTarget(ctx, func(*target.Info) bool { return true })
	do()
	select {
	case id := <-ids:
		return p.tab(id)
	case <-time.After(patience):
		p.t.Fatalf("%s opened no tab", p.URL())
	}
	return nil
}

// tab is one that is there already.
func (p *Page) tab(id target.ID) *Page {
	p.t.Helper()
	out := &Page{t: p.t}
	ctx, cancel := chromedp.NewContext(p.ctx, chromedp.WithTargetID(id),
		chromedp.WithListener(out.console.hear), chromedp.WithListener(out.hearDialog))
	p.t.Cleanup(cancel)
	out.ctx = ctx
	if err := chromedp.Do(ctx); err != nil {
		p.t.Fatalf("look at a tab that was opened: %v", err)
	}
	p.t.Cleanup(out.checkConsole)
	out.Resize(Desktop)
	return out
}
