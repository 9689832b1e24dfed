package admin_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/browsertest"
	"factdesk/internal/store"
)

// The suggested wording is marked beside the words, accepted by a key as it stands or
// after an edit, shown on the case beside the words, and undone.
func TestWordingByKeyboard(t *testing.T) {
	n := open(t)
	n.seed("01-geneva-talks.txt")
	var x claims.Candidate
	for _, c := range n.candidates(store.CandidateQuery{}) {
		if strings.HasPrefix(c.Wording, "Sergey Lavrov's country had never") {
			x = c
		}
	}
	if x.Exact == "" {
		t.Fatal("no candidate has a wording with the name for “his”")
	}
	p := browsertest.Open(t).Page(t)
	n.signIn(p, n.rita)
	at := n.url + "/desk/triage?sel=" + x.ID.String()
	p.Inspect("triage-wording", at)
	p.Go(at)
	p.Await("#rows .cand[data-current]")
	if got := p.Text("#suggested mark"); got != "Sergey Lavrov's" {
		t.Errorf("the part that is marked is %q", got)
	}
	if got := p.Text("#words-title"); got != x.Exact {
		t.Errorf("the verbatim words are %q, want %q", got, x.Exact)
	}

	p.Press("e")
	p.AwaitJS(`document.activeElement.id === "wording"`)
	if got := p.Value("#wording"); got != x.Wording {
		t.Errorf("the field holds %q, want the suggestion %q", got, x.Wording)
	}
	p.Press(kb.Escape)
	p.AwaitJS(`!document.getElementById("edit-wording").open && document.activeElement.closest(".cand[data-current]") !== null`)
	p.Press("e")
	p.AwaitJS(`document.activeElement.id === "wording"`)
	const mine = "Russia has never threatened the Ukrainian people."
	p.Fill("#wording", mine)
	p.Axe()
	p.Screenshot("triage-wording-edit")
	p.Click(`#edit-wording button`)
	p.AwaitJS(`document.getElementById("triage").dataset.done == 1`)
	accepted := n.candidates(store.CandidateQuery{State: claims.CandidateAccepted})
	if len(accepted) != 1 || accepted[0].ID != x.ID || accepted[0].Exact != x.Exact {
		t.Fatalf("accepted are %v, want the one whose wording was edited, its words as they were", accepted)
	}
	c, err := n.db.CaseOfClaim(t.Context(), *accepted[0].ClaimID)
	if err != nil || c.Claim.Wording != mine {
		t.Fatalf("the claim says %q (%v), want %q", c.Claim.Wording, err, mine)
	}

	p.Press("u")
	p.AwaitJS(`document.getElementById("triage").dataset.done == 0`)
	p.Go(at)
	if got := p.Text("#suggested"); got != mine {
		t.Errorf("after the undo the wording from before is %q, want %q", got, mine)
	}
	p.Await("#rows .cand[data-current]")
	p.Press("a")
	p.AwaitJS(`document.getElementById("triage").dataset.done == 1`)
	p.Inspect("case-wording", n.url+"/desk/cases/"+c.ID.String())
	page := p.Text("main")
	if !strings.Contains(page, mine) || !strings.Contains(page, x.Exact) {
		t.Errorf("the case page lacks the wording or the words: %q", page)
	}
}

// Words that do not stand alone are marked with the question that they leave; one key
// offers the names that the article has before them, another takes the choice back.
func TestANameByKeyboard(t *testing.T) {
	n := open(t)
	article := n.article("Harbour news\n\nKestrel Lines and the Harbour Bank met in Selm.\n\nThe firm lost 44 ships in 2019.\n").Article.ID
	x := n.asks(article)
	p := browsertest.Open(t).Page(t)
	n.signIn(p, n.rita)
	at := n.url + "/desk/triage?sel=" + x.ID.String()
	p.Inspect("triage-names", at)
	p.Go(at)
	p.Await("#rows .cand[data-current]")
	if got := p.Text("#not-clear"); !strings.Contains(got, "What is “the firm”?") {
		t.Errorf("the page says %q of what is not clear", got)
	}
	p.Press("w")
	p.AwaitJS(`document.getElementById("names").open`)
	p.Axe()
	p.Press(kb.Escape)
	p.AwaitJS(`!document.getElementById("names").open`)
	p.Press("w", "3")
	p.AwaitJS(`document.getElementById("suggested")?.textContent.includes("Kestrel Lines")`)
	if got, err := n.db.Candidate(t.Context(), x.ID); err != nil || got.Wording != "Kestrel Lines lost 44 ships in 2019." || got.Exact != x.Exact {
		t.Errorf("the wording is %q (%v), want the name in it", got.Wording, err)
	}
	p.AwaitJS(`document.activeElement.closest(".cand[data-current]")?.dataset.id === "` + x.ID.String() + `"`)
	p.Press("u")
	p.AwaitJS(`document.getElementById("suggested")?.textContent.startsWith("The firm")`)
	p.Press("w", "2", "a")
	p.AwaitJS(`document.getElementById("triage").dataset.done == 1`)
	if got := wordingOf(t, n, x); got != "The Harbour Bank lost 44 ships in 2019." {
		t.Errorf("accepted after the choice, the claim says %q", got)
	}
}

// asks is the candidate of an article whose wording asks something.
func (n *newsroom) asks(article uuid.UUID) claims.Candidate {
	n.t.Helper()
	for _, c := range n.candidates(store.CandidateQuery{ArticleID: article}) {
		if c.Open() >= 0 {
			return c
		}
	}
	n.t.Fatal("no candidate's wording asks anything")
	return claims.Candidate{}
}

// Without scripts a button puts the name, on both databases; a name that is not offered is
// refused, and one that was chosen is taken back.
func TestANameWithoutScripts(t *testing.T) {
	n := open(t)
	article := n.article("Harbour news\n\nKestrel Lines and the Harbour Bank met in Selm.\n\nThe firm lost 44 ships in 2019.\n").Article.ID
	x, rita := n.asks(article), n.as(n.rita)
	page := rita.get("/desk/triage?sel="+x.ID.String(), 200)
	shows(t, page, "not clear alone", "What is “the firm”?", "the Harbour Bank")
	shows(t, rita.submit(page, "#decide", http.StatusUnprocessableEntity, "action", "name:0:0-4"), "Choose one of the names")
	page = rita.submit(page, "#decide", 200, "action", "name:0:32-48")
	shows(t, page, "Named: The Harbour Bank lost 44 ships in 2019.")
	page = rita.submit(page, "/desk/triage/undo", 200)
	shows(t, page, "Taken back: the words stand as the article has them.")
	if got, err := n.db.Candidate(t.Context(), x.ID); err != nil || got.Wording != x.Wording {
		t.Errorf("after the undo the wording is %q (%v), want %q", got.Wording, err, x.Wording)
	}
}

// Without scripts the same form sends the wording.
func TestWordingWithoutScripts(t *testing.T) {
	n := open(t)
	n.seed("01-geneva-talks.txt")
	rita := n.as(n.rita)
	page := rita.get("/desk/triage", 200)
	first := n.candidates(store.CandidateQuery{})[0]
	page = rita.submit(page, "#decide", 200, "action", "accept")
	if got := wordingOf(t, n, first); got != first.Wording {
		t.Errorf("accepted as suggested, the claim says %q, want %q", got, first.Wording)
	}
	second := n.candidates(store.CandidateQuery{State: claims.CandidateNew})[0]
	page = rita.submit(page, "#decide", 200, "action", "accept", "wording", "Something\nthat I wrote.")
	if got := wordingOf(t, n, second); got != "Something that I wrote." {
		t.Errorf("accepted with an edit, the claim says %q", got)
	}
	shows(t, rita.submit(page, "#decide", 422, "action", "accept", "wording", strings.Repeat("long ", 300)), "1000 is the limit")
}

func wordingOf(t *testing.T, n *newsroom, x claims.Candidate) string {
	t.Helper()
	now, err := n.db.Candidate(t.Context(), x.ID)
	if err != nil || now.ClaimID == nil {
		t.Fatalf("the candidate is %s (%v)", now.State, err)
	}
	c, err := n.db.CaseOfClaim(t.Context(), *now.ClaimID)
	if err != nil {
		t.Fatal(err)
	}
	return c.Claim.Wording
}
