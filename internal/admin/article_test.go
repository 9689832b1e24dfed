package admin_test

import (
	"net/http"
	"strings"
	"testing"

	"factdesk/claims"
	"factdesk/internal/store"
)

const harbour = "Harbour news\r\n\r\nThe mayor said the\u00a0harbour 😀 earned 3 million euros last year.\r\nAnother line says it again: the harbour earned 3 million euros.\r\n\r\nThe harbour earned 3 million euros, a paper wrote.\r\n"

func TestAClaimByPastedWords(t *testing.T) {
	n := open(t)
	article := n.article(harbour).Article.ID
	at, rita := "/desk/articles/"+article.String(), n.as(n.rita)
	page := rita.submit(rita.get(at, 200), at+"/claims", http.StatusUnprocessableEntity, "exact", "nowhere to be found")
	shows(t, page, "These words do not stand in the text.", "nowhere to be found")
	page = rita.submit(page, at+"/claims", http.StatusUnprocessableEntity, "exact", "harbour earned 3 million euros")
	shows(t, page, "These words stand in 2 places. Choose which.")
	_, rest, _ := strings.Cut(page, `name="occurrence" value="`)
	first, _, _ := strings.Cut(rest, `"`)
	page = rita.submit(page, at+"/claims", 200, "occurrence", first, "wording", "The harbour earns 3 million a year", "claimant", "The mayor", "mine", "1")
	shows(t, page, "A claim with a case of its own.", "The harbour earns 3 million a year", "Assigned")

	rita.submit(rita.get(at, 200), at+"/claims", 200, "exact", "the harbour 😀 earned 3 million euros last year")
	marks, err := n.db.Marks(t.Context(), article)
	if err != nil {
		t.Fatal(err)
	}
	got := []string{}
	for _, m := range marks {
		got = append(got, m.Exact)
	}
	if want := "the\u00a0harbour 😀 earned 3 million euros last year"; len(got) != 2 || got[0] != want {
		t.Errorf("the claims stand at %q, want first %q as the text has it", got, want)
	}
	if found, err := n.db.Verify(t.Context()); err != nil || len(found.Broken) > 0 {
		t.Errorf("verify: %v %v", found, err)
	}
}

func TestASelectionThatIsNotTheWordsShownIsNotTaken(t *testing.T) {
	n := open(t)
	article := n.article(harbour).Article.ID
	at, rita := "/desk/articles/"+article.String(), n.as(n.rita)
	page := rita.submit(rita.get(at, 200), at+"/claims", 200, "exact", "a paper wrote", "start", "0", "end", "5")
	shows(t, page, "a paper wrote")
	marks, _ := n.db.Marks(t.Context(), article)
	if len(marks) != 1 || marks[0].Exact != "a paper wrote" {
		t.Errorf("the claim stands at %v, want where the words are", marks)
	}
}

func TestFactsOfAnArticleAreCorrected(t *testing.T) {
	n := open(t)
	article := n.article(harbour).Article.ID
	at, rita := "/desk/articles/"+article.String(), n.as(n.rita)
	old := rita.get(at, 200)
	page := rita.submit(old, at, 200, "headline", "Harbour earnings", "bylines", "A. Writer, B. Writer", "published", "2022-01-21", "language", "en")
	shows(t, page, "Harbour earnings", "by A. Writer, B. Writer", "21 January 2022")
	shows(t, rita.submit(old, at, http.StatusConflict, "headline", "Mine"), "changed since you opened it", "Mine")
	shows(t, rita.submit(page, at, http.StatusUnprocessableEntity, "published", "soon"), "is no date")
	shows(t, rita.submit(page, at, http.StatusUnprocessableEntity, "language", "not a language"), "is no language")
	shows(t, rita.get("/desk/articles?q=earnings", 200), "Harbour earnings")
	shows(t, rita.get("/desk/articles?q=nothing", 200), "No article fits")
}

func TestATextIsTakenDown(t *testing.T) {
	n := open(t)
	article := n.seed("01-geneva-talks.txt").Article.ID
	x := n.accepted(article)
	at, ada := "/desk/articles/"+article.String(), n.as(n.ada)
	if strings.Contains(n.as(n.edgar).get(at, 200), "/redact") {
		t.Error("an editor is offered to take the text down")
	}
	shows(t, ada.submit(ada.get(at, 200), at+"/redact", http.StatusUnprocessableEntity, "reason", "A court ordered it"), "Confirm that the text is to go")
	page := ada.submit(ada.get(at, 200), at+"/redact", 200, "reason", "A court ordered it", "sure", "1")
	shows(t, page, "The text was taken down", "A court ordered it")
	if strings.Contains(page, "Watch video") {
		t.Error("the text is still shown")
	}
	shows(t, ada.get("/desk/cases/"+x.ID.String(), 200), "The text was taken down: A court ordered it")
	left := n.candidates(store.CandidateQuery{State: claims.CandidateNew})[0]
	shows(t, ada.get("/desk/triage?sel="+left.ID.String(), 200), "[text taken down]", "A court ordered it")
}
