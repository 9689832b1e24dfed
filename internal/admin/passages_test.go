package admin_test

import (
	"strings"
	"testing"

	"factdesk/internal/browsertest"
	"factdesk/internal/ingest"
	"factdesk/internal/store"
)

// bridge is a page with a passage in a box that is left out of the text.
const bridge = `<article><h1>Bridge shut for repairs</h1><p>The bridge over the sound will stay shut until May, the county said on Tuesday after a week of tests.</p>` +
	`<div class="promo-box"><p>Whoever lives on the island may ask for a pass that holds for a year.</p></div>` +
	`<p>Inspectors found 14 cracks in October, two of them in a beam that carries the whole road.</p><p>The way round is 31 kilometres long and leads through three villages.</p></article>`

// imported is what became of a page that somebody gave.
func (n *newsroom) imported(page string) store.Imported {
	n.t.Helper()
	im := &ingest.Importer{DB: n.db}
	got, err := im.Import(n.t.Context(), ingest.Item{Name: "page", Raw: []byte(page), MediaType: "text/html"}, n.rita.Actor(), noon)
	if err != nil {
		n.t.Fatal(err)
	}
	return got
}

// TestWhatWasLeftOutLooksRight opens the pages that tell of it, and takes the passage in.
func TestWhatWasLeftOutLooksRight(t *testing.T) {
	n := open(t)
	got := n.imported(bridge)
	p := browsertest.Open(t).Page(t)
	n.signIn(p, n.rita)
	p.Inspect("desk-import-left-out", n.url+"/desk/import/articles/"+got.Article.ID.String())
	p.Inspect("desk-article-left-out", n.url+"/desk/articles/"+got.Article.ID.String())
	p.AwaitJS(`document.querySelector("form[action$=passages]").closest("details").open = true`)
	p.Screenshot("desk-article-left-out-open")
	p.Follow("form[action$=passages] button")
	p.AwaitJS(`document.body.innerText.includes("The passage is in the text now")`)
}

// A page with a lost paragraph shows it with why, and one click takes it in.
func TestArticleShowsWhatWasLeftOut(t *testing.T) {
	n := open(t)
	got := n.imported(bridge)
	at, rita := "/desk/articles/"+got.Article.ID.String(), n.as(n.rita)
	shows(t, rita.get("/desk/import/articles/"+got.Article.ID.String(), 200), "15 of 68 words of prose")
	before := rita.get(at, 200)
	shows(t, before, "15 of 68 words of prose are not in the text", "Whoever lives on the island", "promotion", "Take it in")
	after := rita.submit(before, at+"/passages", 200)
	shows(t, after, "The passage is in the text now", "Whoever lives on the island", "took a passage of the page into the text")
	if strings.Contains(after, "are not in the text") || strings.Count(after, "<dt>Taken</dt>") != 2 {
		t.Error("the page tells of a passage that is in the text, or not of both snapshots")
	}
}
