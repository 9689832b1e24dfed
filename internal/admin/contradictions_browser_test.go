package admin_test

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"factdesk/internal/browsertest"
	"factdesk/review"
)

// The contradiction between the numbers of three articles is shown, decided by keys, and
// taken back.
func TestContradictionsAreDecidedByKeyboard(t *testing.T) {
	n := open(t)
	_, more, _ := n.troopCases()
	p := browsertest.Open(t).Page(t)
	n.signIn(p, n.rita)
	list := n.url + "/desk/contradictions"
	p.Inspect("desk-contradictions", list)
	p.Go(list)
	p.Await(".contra[data-current]")
	p.Press("j", "k", "j", "s")
	p.AwaitJS(`document.querySelector("#flash .said")?.textContent === "Decided: other scope."`)
	if got := n.contradictions(review.ContradictionScope); len(got) != 1 || got[0].ResolvedByName != "Rita Reviewer" {
		t.Fatalf("decided by key: %+v, want one of another scope by Rita", got)
	}
	p.Press("e")
	p.AwaitJS(`document.activeElement.matches(".answers textarea")`)
	p.Fill(".contra[data-current] textarea", "The second counts the navy.")
	p.Do(chromedp.KeyEvent(kb.Enter, chromedp.KeyModifiers(kb.ModifierCtrl)))
	p.AwaitJS(`document.querySelector("#flash .said")?.textContent === "Decided: error."`)
	if got := n.contradictions(review.ContradictionError); len(got) != 1 || got[0].Note != "The second counts the navy." {
		t.Fatalf("an error by key: %+v, want it with its note", got)
	}
	p.Inspect("desk-contradictions-none", list)
	p.Go(list)
	p.Press("u")
	p.AwaitJS(`document.querySelector("#flash .said")?.textContent.startsWith("Taken back")`)
	p.Await(".contra[data-current]")
	p.Press("u")
	p.AwaitJS(`document.querySelectorAll(".contra").length === 2`)
	if got := n.contradictions(review.ContradictionOpen); len(got) != 2 {
		t.Errorf("after two undos %d are open, want 2", len(got))
	}
	p.Inspect("desk-contradiction", list+"/"+n.contradictions("")[0].ID.String())
	p.Inspect("desk-case-contradicts", n.url+"/desk/cases/"+more.ID.String())
}
