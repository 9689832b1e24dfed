package admin_test

import (
	"net/http"
	"strconv"
	"testing"

	"factdesk/review"
)

// strict gives the gate these rules, as somebody else would.
func (n *newsroom) strict(rules ...review.GateRule) {
	n.t.Helper()
	if _, err := n.db.EditPolicy(n.t.Context(), 0, rules, n.ada.Actor(), noon); err != nil {
		n.t.Fatal(err)
	}
}

// TestTheGateOnTheDesk: what blocks is said while a verdict is written, refused with the
// same sentence, and can't be waived; a warning can.
func TestTheGateOnTheDesk(t *testing.T) {
	n := open(t)
	n.seed("01-geneva-talks.txt")
	rita, edgar := n.as(n.rita), n.as(n.edgar)
	rita.submit(rita.get("/desk/triage", 200), "#decide", 200, "action", "claim")
	x := only(t, n)
	at := "/desk/cases/" + x.ID.String()
	rita.submit(rita.get(at, 200), at+"/claim", 200, "tags", "Satire")
	rita.submit(rita.get(at, 200), at+"/sources", 200, "url", "https://un.example/report", "title", "Casualties", "stance", "supports", "closeness", "secondary")
	n.strict(review.GateRule{Tag: "satire", Check: "primary", Level: review.Block})

	const says = "A primary source: No source is primary."
	page := rita.get(at, 200)
	shows(t, page, "The publish gate will not let this be proposed:", says+" (by the tag #satire)", "The verdict rests on 1 independent source; it takes 2.")
	page = rita.submit(page, at+"/propose", 409, "rating", "mostly_true", "explanation", "The count is of the United Nations.")
	shows(t, page, "The publish gate does not let this be proposed. "+says, "The count is of the United Nations.")

	n.strict()
	rita.submit(rita.get(at, 200), at+"/propose", 200, "rating", "mostly_true", "explanation", "The count is of the United Nations.")
	n.strict(review.GateRule{Check: "primary", Level: review.Block})
	page = edgar.submit(edgar.get(at+"/preview", 200), at+"/approve", 409)
	shows(t, page, "does not let this be signed off. "+says)
	n.strict()
	edgar.submit(edgar.get(at+"/preview", 200), at+"/approve", 200)
	n.strict(review.GateRule{Check: "primary", Level: review.Block}, review.GateRule{Check: "independent", Level: review.Off})
	page = edgar.get(at+"/preview", 200)
	shows(t, page, "No source is primary. Nobody can pass over it.", "1 source has no archived copy.")
	lacks(t, page, `name="waive.primary"`, "independent source")
	page = edgar.submit(page, at+"/publish", 409, "waive.archived", "the paper forbids archives")
	shows(t, page, "does not let this be published. "+says)
	n.strict(review.GateRule{Check: "independent", Level: review.Off})
	page = edgar.submit(edgar.get(at+"/preview", 200), at+"/publish", 200, "waive.archived", "the paper forbids archives", "waive.primary", "None was to be had.")
	shows(t, page, "Published as “Mostly true”.", "Waived by Edgar Editor: None was to be had.", "Waived “primary”: None was to be had.")
}

// TestThePolicyIsChangedOnTheDesk: by an administrator, then by an editor to whom it was
// granted; a page that is old shows both.
func TestThePolicyIsChangedOnTheDesk(t *testing.T) {
	n := open(t)
	ada, edgar, rita := n.as(n.ada), n.as(n.edgar), n.as(n.rita)
	page := rita.get("/desk/gate", http.StatusOK)
	has(t, page, "A primary source", "<fieldset class=\"plain\" disabled>")
	lacks(t, page, `<button class="primary">Save</button>`)
	rita.post("/desk/gate", http.StatusForbidden, "level.primary", "off")
	edgar.post("/desk/gate", http.StatusForbidden, "level.primary", "off")

	old := strconv.Itoa(n.policy().Version)
	page = ada.post("/desk/gate", http.StatusOK, "version", old, "level.primary", "block", "level.length", "off", "tag", "#Satire", "check", "primary", "level", "off",
		"tag", " ", "check", "wording", "level", "block")
	has(t, page, "Saved.", "last changed by Ada Admin", `value="Satire"`)
	if got := n.policy().Rules; len(got) != 3 || n.policy().Says("primary", "satire") != review.Off || n.policy().Says("length", "") != review.Off {
		t.Errorf("saved as %+v", got)
	}
	people := ada.get("/desk/people", http.StatusOK)
	has(t, people, "Let change the publish gate")
	page = ada.post("/desk/people/"+n.edgar.ID.String()+"/rights", http.StatusOK, "grants", "manage_gate")
	has(t, page, "Edgar Editor may change the publish gate from now on.", "changes the publish gate", "Take the publish gate")
	ada.post("/desk/people/"+n.rita.ID.String()+"/rights", http.StatusUnprocessableEntity, "grants", "manage_gate")
	ada.post("/desk/people/"+n.edgar.ID.String()+"/rights", http.StatusUnprocessableEntity, "grants", "redact")

	page = edgar.post("/desk/gate", http.StatusConflict, "version", old, "level.primary", "off")
	has(t, page, "Ada Admin changed the publish gate since you opened it", "What is stored now", "A primary source, #Satire", `<option
        value="off" selected>`)
	page = edgar.post("/desk/gate", http.StatusUnprocessableEntity, "version", strconv.Itoa(n.policy().Version), "tag", "a", "check", "beauty", "level", "off")
	has(t, page, "The publish gate has no check", `value="a"`)
	edgar.post("/desk/gate", http.StatusOK, "version", strconv.Itoa(n.policy().Version), "level.primary", "off")
	has(t, rita.get("/desk/gate", http.StatusOK), "last changed by Edgar Editor", "Edgar Editor.</p>")

	ada.post("/desk/people/"+n.edgar.ID.String()+"/rights", http.StatusOK)
	edgar.post("/desk/gate", http.StatusForbidden, "level.primary", "block")
}

func (n *newsroom) policy() review.Policy {
	n.t.Helper()
	p, err := n.db.Policy(n.t.Context())
	if err != nil {
		n.t.Fatal(err)
	}
	return p
}
