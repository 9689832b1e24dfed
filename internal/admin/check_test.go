package admin_test

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"factdesk/internal/browsertest"
	"factdesk/internal/check"
	"factdesk/internal/store"
	"factdesk/seeds"
)

const draft = `Mayor Thelma Brightwater said on Tuesday that none of the harbor contracts had been signed while she was mayor.

Emissions from road traffic in Tessaly have fallen by 12 percent since 1990, according to the ministry.

Russia has moved more than 127,000 troops close to Ukraine's borders, officials said. The city has planted 4,000 trees since January.
`

// demo is a newsroom with the demo's cases.
func demo(t *testing.T) *newsroom {
	t.Helper()
	n := open(t)
	if _, err := seeds.Load(t.Context(), n.db, noon); err != nil {
		t.Fatal(err)
	}
	return n
}

func TestADraftIsCheckedAndNotKept(t *testing.T) {
	n := demo(t)
	c := n.as(n.rita)
	articles, err := n.db.Articles(t.Context(), store.ArticleQuery{})
	if err != nil {
		t.Fatal(err)
	}
	page := c.post("/desk/check", 200, "text", strings.ReplaceAll(draft, "\n", "\r\n"))
	for _, want := range []string{
		"1 contradicts a published fact-check, 1 checked before, 1 under review, 1 new",
		"one denies what the other affirms", `data-result="contradicts"`, "Mostly true", "Import this text as an article",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	for as, want := range map[string]string{"markdown": "## Checked before", "csv": "contradicts,"} {
		if got := c.post("/desk/check?as="+as, 200, "text", draft); !strings.Contains(got, want) || strings.Contains(got, "<html") {
			t.Errorf("as %s = %.300q", as, got)
		}
	}
	lines := c.post("/desk/check?progress=1", 200, "text", draft)
	if !strings.HasPrefix(lines, `{"done":4,"of":4}`+"\n"+`{"page":"`) {
		t.Errorf("progress = %.200q", lines)
	}
	after, err := n.db.Articles(t.Context(), store.ArticleQuery{})
	if err != nil || len(after) != len(articles) {
		t.Errorf("there were %d articles and are %d, %v", len(articles), len(after), err)
	}
	if drafts, err := n.db.Drafts(t.Context(), n.rita.ID, ""); err != nil || len(drafts) > 0 {
		t.Errorf("drafts = %v, %v; want none", drafts, err)
	}
}

func TestADraftThatCanNotBeChecked(t *testing.T) {
	n := open(t)
	c := n.as(n.rita)
	if page := c.post("/desk/check", 422, "text", " "); !strings.Contains(page, "Paste your draft") {
		t.Error("an empty draft is not asked for")
	}
	if page := c.post("/desk/check", 413, "text", strings.Repeat("x", check.MaxText+1)); !strings.Contains(page, "Check it in parts") || !strings.Contains(page, "xxxx") {
		t.Error("a long draft is not refused with its text still there")
	}
	if page := c.post("/desk/check", 200, "text", "Hello there!"); !strings.Contains(page, "No claims") {
		t.Error("a draft without claims says nothing of it")
	}
}

func TestACheckInABrowser(t *testing.T) {
	n := demo(t)
	p := browsertest.Open(t).Page(t)
	n.signIn(p, n.rita)
	p.Inspect("desk-check", n.url+"/desk/check")
	for _, scheme := range []string{"light", "dark"} {
		for as, size := range map[string]browsertest.Size{"desktop": browsertest.Desktop, "phone": browsertest.Phone} {
			p.Scheme(scheme)
			p.Resize(size)
			p.Go(n.url + "/desk/check")
			p.Fill("#text", draft)
			p.Click("#check button.primary")
			p.AwaitJS(`document.activeElement?.id === "sum"`)
			p.NoSidewaysScroll()
			p.Axe()
			p.Screenshot("desk-check-report-" + scheme + "-" + as)
		}
	}
	p.Scheme("light")
	p.Resize(browsertest.Desktop)
	p.Press("j", "j")
	p.AwaitJS(`document.activeElement.id === "claim-1"`)
	if got := browsertest.Run(p, chromedp.Evaluate[string](`document.querySelector(".text a.here").textContent`)); !strings.HasPrefix(got, "Emissions from road traffic") {
		t.Errorf("the second claim shows %q in the draft", got)
	}
	p.Screenshot("desk-check-current")
	p.Press("k")
	p.AwaitJS(`document.activeElement.id === "claim-0"`)
	p.Press("4")
	p.AwaitJS(`[...document.querySelectorAll(".check-list > li")].filter(li => li.offsetParent).length === 1`)
	p.Press("0")
	p.AwaitJS(`[...document.querySelectorAll(".check-list > li")].filter(li => li.offsetParent).length === 4`)
	p.Axe()
	p.Follow(`#check button[formaction="/desk/import?from=text"]`)
	if got := p.URL(); !strings.Contains(got, "/desk/import/articles/") {
		t.Errorf("importing the draft leads to %s", got)
	}
	p.Scripts(false)
	p.Go(n.url + "/desk/check")
	p.Fill("#text", draft)
	p.Follow("#check button.primary")
	p.Await("#sum")
}
