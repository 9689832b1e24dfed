package admin_test

import (
	"net/url"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"factdesk/claims"
	"factdesk/internal/store"
)

// Whatever people write into fields, pages show it as text: after filling every
// field of every form, no page has a script, a handler or an address of its own.
func TestScriptInEveryFieldStaysText(t *testing.T) {
	n := open(t)
	article := n.article("A headline " + nasty + "\n\nThe minister said that 3,000 people " + nasty + " came to the harbour on Friday.\n\nA second paragraph of the article with more words in it.").Article.ID
	if got := n.candidates(store.CandidateQuery{ArticleID: article}); len(got) == 0 {
		t.Fatal("no candidate was found")
	}
	rita, edgar := n.as(n.rita), n.as(n.edgar)
	x := n.accepted(article)
	at := "/desk/cases/" + x.ID.String()
	page := rita.submit(rita.get(at, 200), at+"/claim", 200, "wording", nasty, "claimant", nasty, "claimant_title", nasty, "unattributed", "", "place", nasty, "topics", nasty, "tags", nasty)
	page = rita.submit(page, at+"/sources", 200, "title", nasty, "kind", "document", "stance", "context", "quote", nasty, "locator", nasty, "independence", nasty, "reliability", nasty, "note", nasty)
	page = rita.submit(page, at+"/notes", 200, "body", nasty+" @"+nasty)
	rita.submit(page, at+"/propose", 200, "rating", "true", "explanation", nasty, "body", nasty)
	rita.submit(rita.get("/desk/articles/"+article.String(), 200), "/desk/articles/"+article.String(), 200, "headline", nasty, "publisher", nasty, "bylines", nasty, "agencies", nasty)
	page = edgar.submit(edgar.get(at, 200), at+"/sendback", 200, "reason", nasty)
	n.seed("01-geneva-talks.txt")
	y := n.proposed(n.accepted(n.candidates(store.CandidateQuery{State: claims.CandidateNew, Text: "troops"})[0].ArticleID))
	for _, path := range []string{at, "/desk/cases", "/desk/cases?q=" + url.QueryEscape(nasty) + "&speaker=" + url.QueryEscape(nasty) + "&topic=" + url.QueryEscape(nasty), "/desk/signoff",
		"/desk/articles", "/desk/articles?q=" + url.QueryEscape(nasty), "/desk/articles/" + article.String(), "/desk/triage", "/desk/triage?state=all&q=" + url.QueryEscape(nasty) + "&speaker=" + url.QueryEscape(nasty),
		"/desk/cases/" + y.ID.String() + "/preview", "/desk/cases/" + y.ID.String() + "/preview/page"} {
		harmless(t, path, edgar.get(path, 200))
	}
	harmless(t, "after sending back", page)
	harmless(t, "refused", rita.submit(rita.get(at, 200), at+"/sources", 422, "url", "javascript:alert(1)", "stance", "context", "title", nasty))
	harmless(t, "error page", rita.post("/desk/triage/undo", 422, "back", "%zz"+nasty))
}

// harmless fails when a page has more scripts than our own, or anything that runs.
func harmless(t *testing.T, where, page string) {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		src := attr(n, "src")
		if n.Data == "script" && attr(n, "type") != "application/ld+json" && !strings.HasPrefix(src, "/desk/assets/") || n.Data == "img" && src == "x" {
			t.Errorf("%s: %s with src %q", where, n.Data, src)
		}
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") || a.Key == "style" || (a.Key == "href" || a.Key == "src" || a.Key == "action") && strings.HasPrefix(strings.TrimSpace(strings.ToLower(a.Val)), "javascript:") {
				t.Errorf("%s: <%s %s=%q>", where, n.Data, a.Key, a.Val)
			}
		}
	}
}
