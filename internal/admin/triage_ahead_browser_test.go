package admin_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/browsertest"
	"factdesk/internal/store"
	"factdesk/review"
)

// smallAnswer says whether the answer to the last decision is a small part of the page.
const smallAnswer = `(() => {
	const answer = performance.getEntriesByType("resource").filter(e => e.name.includes("/desk/triage/decide")).at(-1);
	return answer.decodedBodySize > 0 && 4 * answer.decodedBodySize < performance.getEntriesByType("navigation")[0].decodedBodySize;
})()`

// A decision by key shows the next claim from what was fetched ahead, takes its row out of
// the list and leaves the others as they are: what comes back is the message and the
// numbers. What somebody else decided meanwhile comes with the whole list and says so.
func TestADecisionSendsWhatChanged(t *testing.T) {
	n := open(t)
	n.seed("01-geneva-talks.txt")
	p := browsertest.Open(t).Page(t)
	n.signIn(p, n.rita)
	p.Go(n.url + "/desk/triage")
	p.Await("#rows .cand[data-current]")
	p.AwaitJS(`document.querySelectorAll("#rows > .cand").length > 5`)
	p.AwaitJS(`document.querySelectorAll("#rows > .cand").forEach((row, i) => { row.was = i; }) === undefined`)

	p.Press("a")
	p.AwaitJS(`document.getElementById("triage").dataset.done == 1 && document.querySelector("#rows > .cand").was === 1`)
	p.AwaitJS(`document.querySelector("#pane .candidate").dataset.id === document.querySelector("#rows [data-current]").dataset.id`)
	p.AwaitJS(`new URL(location).searchParams.get("sel") === document.querySelector("#rows [data-current]").dataset.id`)
	p.AwaitJS(`document.querySelector("#triage-progress").textContent.startsWith("1 of ") && document.querySelector("#flash .said").textContent.startsWith("Accepted")`)
	p.AwaitJS(smallAnswer)

	second := n.candidates(store.CandidateQuery{State: claims.CandidateNew})[0]
	if _, err := n.db.EditCandidates(t.Context(), []uuid.UUID{second.ID}, func(x *review.Triage) error {
		return x.Dismiss(review.ReasonOpinion, "", nil, n.edgar.Actor(), time.Now())
	}); err != nil {
		t.Fatal(err)
	}
	p.AllowErrors("409")
	p.Press("a")
	p.AwaitJS(`document.querySelector("#flash .notice[data-tone=bad]") !== null`)
	if got := p.Text("#flash"); strings.Contains(got, "Accepted") {
		t.Errorf("the message says %q", got)
	}
	p.AwaitJS(`[...document.querySelectorAll("#rows > .cand")].every(row => row.was === undefined && !row.hasAttribute("aria-busy"))`)
	p.Press("u")
	p.AwaitJS(`document.getElementById("triage").dataset.done == 1`)
}
