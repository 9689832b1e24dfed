package admin_test

import (
	"testing"

	"github.com/chromedp/chromedp"

	"factdesk/internal/browsertest"
)

// TestEveryEntryOfTheNavIsInSight: from a small laptop's width on, no entry scrolls out
// of sight.
func TestEveryEntryOfTheNavIsInSight(t *testing.T) {
	n := open(t)
	p := browsertest.Open(t).Page(t)
	n.signIn(p, n.rita)
	for _, width := range []int64{1024, 1280, 1440} {
		p.Resize(browsertest.Size{Width: width, Height: 500})
		p.Go(n.url + "/desk/contradictions")
		if over := browsertest.Run(p, chromedp.Evaluate[int](`(nav => nav.scrollWidth - nav.clientWidth)(document.getElementById("nav"))`)); over > 0 {
			t.Errorf("at %d px the nav is %d px wider than its place", width, over)
		}
	}
}
