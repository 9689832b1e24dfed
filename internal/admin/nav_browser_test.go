package admin_test

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"factdesk/internal/browsertest"
)

// TestEveryEntryOfTheNavIsInSight: from a small laptop's width on, no entry scrolls out
// of sight, and all stand in one line. The others are behind "More", which says when
// something waits there and which of them is the current page.
func TestEveryEntryOfTheNavIsInSight(t *testing.T) {
	n := open(t)
	p := browsertest.Open(t).Page(t)
	n.signIn(p, n.rita)
	for _, width := range []int64{1024, 1280, 1440} {
		p.Resize(browsertest.Size{Width: width, Height: 500})
		p.Go(n.url + "/desk/contradictions")
		if over := browsertest.Run(p, chromedp.Evaluate[int](`(ul => ul.scrollWidth - ul.clientWidth)(document.querySelector("#nav > ul"))`)); over > 0 {
			t.Errorf("at %d px the nav is %d px wider than its place", width, over)
		}
		if lines := browsertest.Run(p, chromedp.Evaluate[int](`new Set([...document.querySelectorAll("#nav > ul > li, #nav summary")].map(e => Math.round(e.getBoundingClientRect().bottom))).size`)); lines != 1 {
			t.Errorf("at %d px the nav stands in %d lines", width, lines)
		}
	}
}

// TestMoreByKeyboard: the menu opens, leads to its pages and closes by keys alone.
func TestMoreByKeyboard(t *testing.T) {
	n := open(t)
	p := browsertest.Open(t).Page(t)
	n.signIn(p, n.rita)
	for _, width := range []int64{390, 1280} {
		p.Resize(browsertest.Size{Width: width, Height: 800})
		p.Go(n.url + "/desk/contradictions")
		if here := browsertest.Run(p, chromedp.Evaluate[bool](`document.querySelector("#nav summary").classList.contains("here")`)); !here {
			t.Error("More does not say that the current page is in it")
		}
		browsertest.Run(p, chromedp.Evaluate[bool](`(document.querySelector("#nav summary").focus(), true)`))
		p.Press(kb.Enter)
		out := browsertest.Run(p, chromedp.Evaluate[int](`(box => Math.ceil(Math.max(-box.left, box.right - innerWidth)))(document.querySelector("#nav .sheet").getBoundingClientRect())`))
		if out > 0 {
			t.Errorf("at %d px the menu stands %d px out of the window", width, out)
		}
		p.Press(kb.Escape)
		if shut := browsertest.Run(p, chromedp.Evaluate[bool](`!document.querySelector("#nav details").open && document.activeElement.tagName === "SUMMARY"`)); !shut {
			t.Error("Escape does not close the menu and leave the focus on it")
		}
	}
}
