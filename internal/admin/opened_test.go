package admin_test

import (
	"testing"

	"github.com/google/uuid"

	"factdesk/internal/browsertest"
)

// Two people open one case, and one candidate: each page says who else is there, and the
// lists do; who leaves is there no longer.
func TestWhoHasACaseOpenIsTold(t *testing.T) {
	n := open(t)
	c := n.accepted(n.seed("01-geneva-talks.txt").Article.ID)
	at := n.url + "/desk/cases/" + c.ID.String()
	browser := browsertest.Open(t)
	rita, edgar := browser.Page(t), browser.Page(t)
	n.signIn(rita, n.rita)
	n.signIn(edgar, n.edgar)
	rita.Go(at)
	rita.AwaitJS(`document.readyState === "complete"`)
	edgar.Go(at)
	edgar.AwaitJS(`document.querySelector("[data-case-page] .others")?.textContent === "Rita Reviewer has this open, too."`)
	edgar.Axe()
	edgar.Screenshot("desk-open-case-desktop")
	edgar.Go(n.url + "/desk/cases")
	edgar.AwaitJS(`document.querySelector("#rows .meta").textContent.includes("open: Rita Reviewer")`)
	rita.Go(n.url + "/desk/triage") // leaves, and looks at the first candidate
	rita.Await("#rows .cand[data-current]")
	for edgar.Count("#rows .badge[data-tone=info]") > 0 {
		edgar.Go(n.url + "/desk/cases")
	}
	edgar.Go(n.url + "/desk/triage")
	edgar.AwaitJS(`document.querySelector("#pane .others")?.textContent === "Rita Reviewer has this open, too."`)
	edgar.Press("j")
	edgar.AwaitJS(`!document.querySelector("#pane .others")`)
	n.as(n.rita).post("/desk/open", 422, "subject", "nothing")
	n.as(n.rita).post("/desk/open", 200, "subject", uuid.NewString())
}
