package admin_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"factdesk/internal/browsertest"
)

// paper is a site on a port of its own, with an article that its scripts complete.
func paper(t *testing.T, policy string) *httptest.Server {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		if policy != "" {
			w.Header().Set("Content-Security-Policy", policy)
		}
		fmt.Fprint(w, strings.Replace(harbourPage, "</article>", `<p id="late"></p><form><input type="password" id="secret"></form></article>
			<script>document.getElementById("late").textContent = "A script wrote that the lighthouse needs 12 new lamps before the winter comes."; window.token = "session-secret";</script>`, 1))
	}))
	t.Cleanup(s.Close)
	return s
}

// selects has the page select words of one of its elements.
func selects(p *browsertest.Page, sel, words string) {
	browsertest.Run(p, chromedp.Evaluate[bool](fmt.Sprintf(`(() => {
		const node = document.querySelector(%q).firstChild, at = node.data.indexOf(%q), range = document.createRange();
		range.setStart(node, at);
		range.setEnd(node, at + %d);
		getSelection().removeAllRanges();
		getSelection().addRange(range);
		return at >= 0;
	})()`, sel, words, len(words))))
}

// theBookmark is the address that people drag to their bar.
func (n *newsroom) theBookmark(p *browsertest.Page) string {
	n.t.Helper()
	p.Go(n.url + "/desk/import?from=browser")
	return browsertest.Run(p, chromedp.Evaluate[string](`document.querySelector("a[href^='javascript:']").getAttribute("href")`))
}

func click(p *browsertest.Page, bookmark string) {
	browsertest.Run(p, chromedp.Evaluate[bool](`location.href = `+strconv.Quote(bookmark)+`, true`))
}

// From a page of another site, by the bookmark, with words selected, to a claim.
func TestSendToDesk(t *testing.T) {
	n, _ := openOffice(t, nil)
	site := paper(t, "")
	p := browsertest.Open(t).Page(t)
	n.signIn(p, n.rita)
	bookmark := n.theBookmark(p)
	p.Inspect("desk-import-browser", n.url+"/desk/import?from=browser")
	p.Go(site.URL + "/harbour")
	p.Fill("#secret", "my password")
	selects(p, "#late", "the lighthouse needs 12 new lamps")
	tab := p.Opened(func() { click(p, bookmark) })
	tab.AwaitJS(`location.pathname === "/desk/send" && !document.querySelector("#send").hidden`)
	if n := len(n.articles()); n != 0 {
		t.Errorf("%d articles before anybody clicked", n)
	}
	tab.AwaitJS(`window.opener === null`)
	for sel, want := range map[string]string{"#sent-title": "The harbour's books", "#sent-address": site.URL + "/harbour", "#sent-origin": site.URL, "#sent-words": "the lighthouse needs 12 new lamps"} {
		if got := tab.Text(sel); got != want {
			t.Errorf("%s shows %q, want %q", sel, got, want)
		}
	}
	tab.AwaitJS(`document.getElementById("differs").hidden`)
	if page := tab.Value("textarea[name=html]"); !strings.Contains(page, "lighthouse") || strings.Contains(page, "session-secret") || strings.Contains(page, "my password") {
		t.Errorf("what came has not what the page shows, or what is none of ours:\n%s", page)
	}
	if after := tab.Value("textarea[name=after]"); !strings.HasPrefix(after, " before the winter comes.") || strings.Contains(after, "session-secret") {
		t.Errorf("behind the words comes %q", after)
	}
	for _, size := range []browsertest.Size{browsertest.Desktop, browsertest.Phone} {
		tab.Resize(size)
		tab.Screenshot(fmt.Sprintf("desk-send-%d", size.Width))
		tab.NoSidewaysScroll()
	}
	tab.Axe()
	tab.Resize(browsertest.Desktop)
	tab.AwaitJS(`!document.querySelector("#send button.primary").disabled`)
	tab.Follow("#send button.primary")
	tab.Await("#article mark.claim")
	if got := tab.Text("#article mark.claim"); got != "the lighthouse needs 12 new lamps" {
		t.Errorf("%q is marked", got)
	}
	tab.AwaitJS(`sessionStorage.getItem("factdesk-sent") === null`)
	tab.Screenshot("desk-article-sent")
	tab.Axe()
	tab.Follow("#hand button.primary")
	tab.Await("#flash .notice")
	marks, err := n.db.Marks(t.Context(), n.articles()[0].ID)
	if err != nil || len(marks) != 1 || marks[0].Exact != "the lighthouse needs 12 new lamps" {
		t.Errorf("the claim stands at %+v, %v", marks, err)
	}
}

// Who is not signed in signs in first; the page waits in their tab.
func TestASentPageOutlivesSigningIn(t *testing.T) {
	n, _ := openOffice(t, nil)
	n.password(n.rita, passphrase)
	site := paper(t, "")
	p := browsertest.Open(t).Page(t)
	n.signIn(p, n.rita)
	bookmark := n.theBookmark(p)
	p.Click("details.menu:not(.nav-more) summary")
	p.Follow("form[action='/signout'] button")
	p.Go(site.URL)
	tab := p.Opened(func() { click(p, bookmark) })
	tab.AwaitJS(`location.pathname === "/signin"`)
	tab.Fill("#email", n.rita.Email)
	tab.Fill("#password", passphrase)
	tab.Follow("main button")
	tab.AwaitJS(`location.pathname === "/desk/send" && !document.querySelector("#send").hidden`)
	if got := tab.Text("#sent-title"); got != "The harbour's books" {
		t.Errorf("after signing in %q waits", got)
	}
	tab.Scheme("dark")
	tab.Screenshot("desk-send-dark")
	tab.Axe()
	tab.Click("#discard")
	tab.AwaitJS(`location.pathname === "/desk/import" && sessionStorage.getItem("factdesk-sent") === null`)
	if n := len(n.articles()); n != 0 {
		t.Errorf("%d articles of a page that was thrown away", n)
	}
}

// evil opens the desk, waits for its word, and runs a script of the test's.
const evil = `window.said = []; addEventListener("message", e => { window.said.push(e.data); window.nonce = e.data.nonce; });
	window.page = more => ({factdesk: "page", nonce: window.nonce, html: "<p>evil</p>", address: "https://bank.example/", title: "A bank", words: "", ...more});`

// What another site can do is to show its reader a page, with its true name beside it.
func TestNoOtherSitePostsUnseen(t *testing.T) {
	n, _ := openOffice(t, nil)
	site, other := paper(t, ""), paper(t, "")
	p := browsertest.Open(t).Page(t)
	n.signIn(p, n.rita)
	run := func(script string) {
		t.Helper()
		browsertest.Run(p, chromedp.Evaluate[bool](script+"; true"))
	}
	waits := `location.pathname === "/desk/receive" && document.getElementById("says").textContent.startsWith("Waiting")`

	p.Go(site.URL)
	run(evil)
	tab := p.Opened(func() { run(`window.w = open("` + n.url + `/desk/receive")`) })
	p.AwaitJS(`window.nonce`)
	run(`w.postMessage(page({nonce: "guessed"}), "*")`)
	run(`w.postMessage(page({factdesk: "import"}), "*")`)
	run(`w.postMessage("page", "*"); w.postMessage(null, "*")`)
	// Another window of the same site knows the nonce, and is not the opener.
	run(`window.f = document.createElement("iframe"); f.src = "` + other.URL + `"; document.body.append(f)`)
	p.AwaitJS(`f.contentWindow && f.contentWindow.length === 0`)
	run(`window.g = document.createElement("iframe"); document.body.append(g); g.contentWindow.eval("parent.w.postMessage(" + JSON.stringify(page({})) + ", '*')")`)
	if waiting := browsertest.Run(tab, chromedp.Evaluate[bool](waits)); !waiting {
		t.Errorf("the window took what nobody who may had sent: %s", tab.Text("main"))
	}
	// The opener itself is heard, once; a second message comes to a window that it has no hold of.
	run(`w.postMessage(page({}), "*"); w.postMessage(page({title: "Another"}), "*")`)
	tab.AwaitJS(`location.pathname === "/desk/send" && !document.querySelector("#send").hidden`)
	p.AwaitJS(`w.closed`)
	run(`w.postMessage(page({title: "A third"}), "*"); w.location = "about:blank"`)
	if got := tab.Text("#sent-title"); got != "A bank" {
		t.Errorf("%q is shown, want the first", got)
	}
	if got := tab.Text("#sent-origin"); got != site.URL {
		t.Errorf("it is said to come from %q, want its true origin %q", got, site.URL)
	}
	tab.Await("#differs")
	tab.Screenshot("desk-send-differs")
	tab.Axe()
	if n := len(n.articles()); n != 0 {
		t.Errorf("%d articles that nobody clicked for", n)
	}
	// Too large a page is not kept.
	tab = p.Opened(func() { run(`window.nonce = ""; window.w = open("` + n.url + `/desk/receive")`) })
	p.AwaitJS(`window.nonce`)
	run(`w.postMessage(page({html: "x".repeat(4 * 1024 * 1024 + 1)}), "*")`)
	tab.AwaitJS(`document.getElementById("says").textContent.includes("the most that can be sent is 4")`)
	// In a frame the desk shows nothing.
	p.AllowErrors("frame-ancestors|Framing|X-Frame-Options|refused to connect|ERR_BLOCKED_BY_RESPONSE")
	run(`window.nonce = ""; f.src = "` + n.url + `/desk/receive"`)
	run(`f.src = "` + n.url + `/desk/send"`)
	if got := browsertest.Run(p, chromedp.Evaluate[string](`window.nonce`)); got != "" {
		t.Errorf("a frame waits for a message with %q", got)
	}
	// The API and the form take nothing from another site either, with the reader's cookie.
	p.AllowErrors("403|401|CORS|Failed to load|Failed to fetch|ERR_FAILED")
	run(`const form = new FormData(); for (const [k, v] of Object.entries({html: "<p>evil</p>", address: "", origin: "", by: "bookmarklet"})) form.set(k, v);
		window.done = fetch("` + n.url + `/desk/send", {method: "POST", body: form, credentials: "include", mode: "no-cors"}).then(() => true, () => true)`)
	p.AwaitJS(`(window.done.then(() => { window.over = true }), window.over)`)
	if n := len(n.articles()); n != 0 {
		t.Errorf("%d articles that another site posted", n)
	}
}
