package admin_test

import (
	"strings"
	"testing"

	"factdesk/internal/browsertest"
)

// slashes is a page whose day can be read in two ways, and that names no publisher.
const slashes = `<html lang="en"><main><article><h1>Ferry stays in port</h1><p class="byline">By Ina Holm</p><p>Published 03/04/2024</p>` +
	`<p>The ferry between Alder and the island of Grim has not left port since Monday, and 412 people wait on the island for their way home.</p>` +
	`<p>Its crew has had no pay since May, the union said on Thursday, and will not go to sea before it has what it is owed.</p></article></main></html>`

// What is doubtful is offered where an article is read, and one click takes it; what was
// taken stands with the place that it was read at.
func TestADoubtfulDayIsOffered(t *testing.T) {
	n := open(t)
	got := n.imported(slashes)
	if got.Article.Published != "" {
		t.Fatalf("the day is %q, want none", got.Article.Published)
	}
	at, rita := "/desk/articles/"+got.Article.ID.String(), n.as(n.rita)
	shows(t, rita.get("/desk/import/articles/"+got.Article.ID.String(), 200), "Not sure enough to be taken", "3 April 2024", "4 March 2024")
	before := rita.get(at, 200)
	shows(t, before, "The figures can be read as two days", "Take it", "What it says of itself", "byline of the page")
	after := rita.submit(before, at+"/said", 200)
	shows(t, after, "Published taken: 2024-04-03", "3 April 2024")
	if strings.Contains(after, "Not sure enough") {
		t.Error("a day is offered though the article has one")
	}
	shows(t, rita.post(at+"/said", 422, "snapshot", got.Snapshot.ID.String(), "at", "99"), "Choose one in the list")
}

// TestOffersLookRight opens the pages that offer in a browser, and takes a day.
func TestOffersLookRight(t *testing.T) {
	n := open(t)
	got := n.imported(slashes)
	p := browsertest.Open(t).Page(t)
	n.signIn(p, n.rita)
	p.Inspect("desk-import-offers", n.url+"/desk/import/articles/"+got.Article.ID.String())
	p.Inspect("desk-article-offers", n.url+"/desk/articles/"+got.Article.ID.String())
	p.Follow("form[action$=said] button")
	p.AwaitJS(`document.body.innerText.includes("Published taken: 2024-04-03")`)
}
