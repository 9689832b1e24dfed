package admin_test

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"factdesk/claims"
	"factdesk/internal/browsertest"
	"factdesk/internal/store"
)

// A sentence of a text without proposals is picked by keys alone, undone, and
// another one of two sentences with a speaker.
func TestSentencesArePickedByKeyboard(t *testing.T) {
	n := open(t)
	article := n.article(svenska).Article.ID
	p := browsertest.Open(t).Page(t)
	n.signIn(p, n.rita)
	at := n.url + "/desk/articles/" + article.String()
	p.Inspect("desk-article-nothing", at)
	p.Go(at) // with the colours of one scheme
	p.Await("#nothing")
	selected := func() string {
		t.Helper()
		return browsertest.Run(p, chromedp.Evaluate[string](`getSelection().toString()`))
	}
	p.Press("s", "j")
	if got, want := selected(), "Regeringen säger att 300 000 personer saknar bostad."; got != want {
		t.Errorf("after s and j %q is selected, want %q", got, want)
	}
	p.Axe()
	p.Screenshot("desk-article-sentence")
	p.Press(kb.Enter)
	p.Await("#flash button[data-key=u]")
	got := n.candidates(store.CandidateQuery{ArticleID: article})
	if len(got) != 1 || got[0].Exact != "Regeringen säger att 300 000 personer saknar bostad." || got[0].State != claims.CandidateAccepted || got[0].Attribution != claims.Narration {
		t.Fatalf("picked %+v, want the second sentence, accepted", got)
	}
	p.Press("u")
	p.AwaitJS(`document.querySelector("#flash .said")?.textContent.startsWith("No claim any more")`)
	p.AwaitJS(`location.pathname.startsWith("/desk/articles/") && document.readyState === "complete"`)

	p.Press("s", "j", "j", "J", "e")
	p.AwaitJS(`document.activeElement.id === "hand-claimant"`)
	p.Fill("#hand-claimant", "Oppositionen")
	p.Follow("#hand button.primary")
	p.Await("#flash .notice")
	got = n.candidates(store.CandidateQuery{ArticleID: article, State: claims.CandidateAccepted})
	if want := "Det är fel, svarar oppositionen. Siffran är 😀 200 000."; len(got) != 1 || got[0].Exact != want || *got[0].Speaker != "Oppositionen" || got[0].Attribution != claims.Indirect {
		t.Errorf("picked %+v, want %q by Oppositionen", got, want)
	}
	run := store.ModelRun{SnapshotID: got[0].SnapshotID, ArticleID: article, Model: "tiny", State: store.ModelDone, Proposed: 3, Refused: 1, At: noon}
	if _, err := n.db.SaveProposals(t.Context(), run, []claims.Found{inText(t, svenska, "så har det varit i många år")}, n.rita.Actor(), noon); err != nil {
		t.Fatal(err)
	}
	p.Inspect("desk-triage-model", n.url+"/desk/triage?article="+article.String())
	p.Inspect("desk-article-list", at+"?pick=list")
}
