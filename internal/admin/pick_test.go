package admin_test

import (
	"net/http"
	"strings"
	"testing"

	"factdesk/claims"
	"factdesk/internal/store"
)

const svenska = "Bostadsbristen växer i hela landet\n\nRegeringen säger att 300 000 personer saknar bostad. Det är fel, svarar oppositionen. Siffran är 😀 200 000. Och så har det varit i många år, sedan ingen bygger längre i de stora städerna.\n"

func TestWhereNothingWasProposedThePageSaysWhy(t *testing.T) {
	n := open(t)
	rita := n.as(n.rita)
	page := rita.get("/desk/articles/"+n.article(svenska).Article.ID.String(), 200)
	shows(t, page, "this text is in Swedish, and there are no rules for that language yet", "Any sentence or other words can be picked by hand")
	page = rita.get("/desk/articles/"+n.article("Nothing here. What a lovely day it is, is it not?").Article.ID.String(), 200)
	shows(t, page, "the rules found no sentence")
	if page = rita.get("/desk/articles/"+n.seed("01-geneva-talks.txt").Article.ID.String(), 200); strings.Contains(page, "No claims were proposed") {
		t.Error("an article with candidates is said to have none")
	}
}

func TestASentenceIsPickedWithoutScripts(t *testing.T) {
	n := open(t)
	article, rita := n.article(svenska).Article.ID, n.as(n.rita)
	at := "/desk/articles/" + article.String()
	list := rita.get(at+"?pick=list", 200)
	before, _, ok := strings.Cut(list, "Det är fel, svarar oppositionen.</span>")
	if !ok {
		t.Fatal("the sentence is not in the list")
	}
	value := before[strings.LastIndex(before, `value="`)+7:]
	value, _, _ = strings.Cut(value, `"`)
	page := rita.submit(list, at+"/claims", 200, "sentence", value, "claimant", "Oppositionen")
	shows(t, page, "A claim with a case of its own.", "Undo", "picked the words by hand")
	got := n.candidates(store.CandidateQuery{ArticleID: article})
	if len(got) != 1 || got[0].Exact != "Det är fel, svarar oppositionen." || got[0].Extractor != claims.ByHand || got[0].Sentence != (claims.Span{Start: got[0].Start, End: got[0].End}) {
		t.Errorf("picked %+v, want the sentence", got)
	}
	again := rita.submit(list, at+"/claims", http.StatusConflict, "sentence", value)
	shows(t, again, "are a claim already", "Choose a sentence.")
	if !strings.Contains(again, `value="`+value+`" required checked`) {
		t.Error("the sentence that was refused is not chosen any more")
	}
	shows(t, rita.submit(list, at+"/claims", http.StatusUnprocessableEntity, "sentence", "5-900000"), "Select words in the text")
	shows(t, rita.post("/desk/triage/undo", 200, "back", at), "No claim any more")
	if got := n.candidates(store.CandidateQuery{ArticleID: article}); got[0].State != claims.CandidateDismissed {
		t.Errorf("undone, it is %s", got[0].State)
	}
}
