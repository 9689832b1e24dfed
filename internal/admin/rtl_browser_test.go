package admin_test

import (
	"net/http"
	"testing"

	"github.com/chromedp/chromedp"

	"factdesk/internal/browsertest"
	"factdesk/review"
)

// hebrew is an article with numbers, a name in Latin letters and quotes in it.
const hebrew = `שר האוצר: הגירעון ירד ל-3.5 אחוזים

מאת נועה לוי

ירושלים. שר האוצר אמר ביום שני כי "הגירעון ירד ל-3.5 אחוזים בשנת 2021", וכי 12,000 משרות נוספו במשק. לדבריו, קרן המטבע (IMF) צפתה 4.2 אחוזים.

הלשכה המרכזית לסטטיסטיקה פרסמה נתונים אחרים, ולפיהם נוספו 9,400 משרות בלבד באותה תקופה.
`

// directions are how the words of each element run.
func directions(p *browsertest.Page, sel string) string {
	return browsertest.Run(p, chromedp.Evaluate[string](`(() => {
		const e = document.querySelector("`+sel+`");
		if (!e) return "none";
		if (e.matches(":dir(rtl)")) return "rtl";
		return getComputedStyle(e).unicodeBidi === "plaintext" && /^[^A-Za-z]*[\u0590-\u06ff]/.test(e.value ?? e.textContent) ? "rtl" : "ltr";
	})()`))
}

// A Hebrew article on the desk, a claim of it by hand, and the page that readers see: words run from
// right to left, and what is ours from left to right.
func TestRightToLeft(t *testing.T) {
	n := open(t)
	article := n.article(hebrew).Article.ID
	s, err := n.db.LatestSnapshot(t.Context(), article)
	if err != nil {
		t.Fatal(err)
	}
	c := n.as(n.rita)
	c.post("/desk/articles/"+article.String()+"/claims", http.StatusOK, "snapshot", s.ID.String(), "exact", "הגירעון ירד ל-3.5 אחוזים בשנת 2021", "claimant", "שר האוצר")
	marks, err := n.db.Marks(t.Context(), article)
	if err != nil || len(marks) != 1 {
		t.Fatal(marks, err)
	}
	x := n.edited(n.reload(marks[0].CaseID), func(x *review.Case) error { return x.Assign(n.rita, n.rita.Actor(), noon) })
	x = n.published(n.approved(n.proposed(x)))
	p := browsertest.Open(t).Page(t)
	n.signIn(p, n.rita)
	look := func(name, at string, rtl ...string) {
		t.Helper()
		p.Go(at)
		for _, sel := range rtl {
			if got := directions(p, sel); got != "rtl" {
				t.Errorf("%s: %s runs %s", name, sel, got)
			}
		}
		if got := directions(p, "main"); got != "ltr" {
			t.Errorf("%s: the page itself runs %s", name, got)
		}
		for _, size := range []browsertest.Size{browsertest.Desktop, browsertest.Phone} {
			p.Resize(size)
			p.NoSidewaysScroll()
			p.Screenshot("rtl-" + name + map[bool]string{true: "-phone"}[size.Mobile])
		}
		p.Resize(browsertest.Desktop)
		p.Axe()
	}
	look("article", n.url+"/desk/articles/"+article.String(), "h1", "#article p", "#article p:nth-of-type(3)", ".found-list li a")
	look("case", n.url+"/desk/cases/"+x.ID.String(), "h1")
	look("cases", n.url+"/desk/cases", ".case-list a.serif")

	look("public", n.url+"/desk/cases/"+x.ID.String()+"/preview/page", "h1", "figure blockquote", "figcaption bdi")
}
