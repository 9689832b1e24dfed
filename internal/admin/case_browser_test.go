package admin_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"factdesk/internal/browsertest"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// TestACaseByKeyboard takes a case, adds a source, chooses a rating, explains it and
// proposes it without the mouse; the verdict is in sight wherever the page is scrolled to.
func TestACaseByKeyboard(t *testing.T) {
	n := open(t)
	x := n.accepted(n.seed("01-geneva-talks.txt").Article.ID)
	p := browsertest.Open(t).Page(t)
	n.signIn(p, n.rita)
	p.Go(n.url + "/desk/cases/" + x.ID.String())

	p.Press("s")
	p.AwaitJS(`document.activeElement.id === "url-new"`)
	p.Fill("#url-new", "https://un.example/report")
	p.Fill("#title-new", "Casualties")
	p.Click(`#add-source input[name=stance][value=supports]`)
	p.Click("#title-new")
	sends(p)
	p.Await("#flash .notice")
	p.AwaitJS(`document.querySelector("#sources .pill").textContent === "1"`)

	p.AwaitJS(`(document.querySelector("#history").scrollIntoView(), true)`)
	for _, sel := range []string{"#verdict-form fieldset", "#verdict-form button.primary"} {
		p.AwaitJS(inSight(sel)) // wherever the page is scrolled to
	}
	p.Press("3")
	p.AwaitJS(`document.querySelectorAll("#verdict-form [name=rating]")[2].checked`)
	p.Press("v")
	p.AwaitJS(`document.activeElement.checked`)
	p.Fill("#explanation", "The count is of the United Nations.")
	sends(p)
	p.AwaitJS(`document.querySelector(".case-head .badge").textContent.trim() === "Proposed"`)
	if got := n.reload(x.ID).State; got != review.Proposed {
		t.Errorf("the case is %s", got)
	}
	for key, at := range map[string]string{"w": "words", "g": "gate", "h": "history", "n": "note"} {
		p.Press(kb.Escape, key)
		p.AwaitJS(fmt.Sprintf(`document.activeElement.id === %q`, at))
	}
}

// inSight says in JavaScript whether all of what is selected is within the window.
func inSight(sel string) string {
	return fmt.Sprintf(`(() => { const r = document.querySelector(%q).getBoundingClientRect(); return r.height > 0 && r.top >= 0 && r.bottom <= innerHeight; })()`, sel)
}

// sends presses ctrl-enter, which leaves the page before the key is let go.
func sends(p *browsertest.Page) {
	p.AwaitJS(`document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true, cancelable: true })) === false`)
}

// TestThePrimaryActionIsAboveTheFold measures: of the chosen candidate's panel the button
// that accepts stands within the panel and the window, and on a case's page what is next.
func TestThePrimaryActionIsAboveTheFold(t *testing.T) {
	n := open(t)
	article := n.seed("01-geneva-talks.txt").Article.ID
	x := n.accepted(article)
	p := browsertest.Open(t).Page(t)
	n.signIn(p, n.rita)
	for _, size := range []browsertest.Size{{Width: 1280, Height: 720}, {Width: 390, Height: 844, Mobile: true}} {
		p.Resize(size)
		p.Go(n.url + "/desk/triage")
		for range 6 {
			p.Await("#rows .cand[data-current]")
			p.AwaitJS(`(() => {
				const panel = document.querySelector(".pane .candidate"), at = document.querySelector(".pane .decide button").getBoundingClientRect(), of = panel.getBoundingClientRect();
				if (innerWidth < 700) panel.scrollIntoView({ block: "start", behavior: "instant" });
				const fold = Math.min(of.top + innerHeight, of.bottom);
				return at.height > 0 && at.top >= of.top && at.bottom <= fold && panel.scrollTop === 0 && (innerWidth < 700 || at.bottom <= innerHeight);
			})()`)
			p.Press("j")
		}
	}
	p.Resize(browsertest.Size{Width: 1280, Height: 720})
	p.Go(n.url + "/desk/cases/" + x.ID.String())
	p.AwaitJS(inSight("#verdict-form button.primary"))
	p.Resize(browsertest.Phone)
	p.Go(n.url + "/desk/cases/" + x.ID.String())
	p.AwaitJS(inSight(`.case-bar a[href="#verdict"]`))
	p.Click(`.case-bar a[href="#verdict"]`)
	p.AwaitJS(inSight("#verdict-form fieldset"))
}

// TestAPastedAddressFillsTheSource: what the page says fills what is empty, what somebody
// typed stays, and a page that can't be had takes nothing from the form.
func TestAPastedAddressFillsTheSource(t *testing.T) {
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/a" {
			http.Error(w, "gone", http.StatusNotFound)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, `<!doctype html><html lang="en"><head><title>Troops at the border - The Harbour Times</title><meta property="og:title" content="Troops at the border">
			<meta property="og:site_name" content="The Harbour Times"><meta property="article:published_time" content="2022-01-20T09:00:00Z"></head>
			<body><article><h1>Troops at the border</h1><p>Some text.</p></article></body></html>`)
	}))
	t.Cleanup(site.Close)
	n := openWith(t, storetest.Open(t), loopback(t, site))
	x := n.accepted(n.seed("01-geneva-talks.txt").Article.ID)
	p := browsertest.Open(t).Page(t)
	n.signIn(p, n.rita)
	p.Go(n.url + "/desk/cases/" + x.ID.String())
	p.Fill("#url-new", site.URL+"/a")
	p.Click("#quote-new")
	p.AwaitJS(`document.querySelector("#title-new").value === "Troops at the border"`)
	p.AwaitJS(`document.querySelector("#snote-new").value === "The Harbour Times, 2022-01-20"`)
	p.Fill("#title-new", "My own words")
	p.Fill("#url-new", site.URL+"/gone")
	p.Click("#quote-new")
	p.AwaitJS(`document.querySelector("#add-source .cited").textContent.includes("by hand")`)
	if got := p.Value("#title-new"); got != "My own words" {
		t.Errorf("the title became %q", got)
	}
	p.Fill("#url-new", "http://10.0.0.1/secret")
	p.Click("#quote-new")
	p.AwaitJS(`document.querySelector("#add-source .cited").textContent.includes("by hand")`)
}
