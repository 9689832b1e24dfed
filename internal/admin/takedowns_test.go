package admin_test

import (
	"net/http"
	"testing"

	"factdesk/review"
)

// TestATakeDownAtTheDesk: shown before, confirmed, and told afterwards.
func TestATakeDownAtTheDesk(t *testing.T) {
	n, _ := openOffice(t, nil)
	x := n.published(n.approved(n.proposed(n.accepted(n.article("Geneva. Russia has sent troops to the border, officials said.").Article.ID))))
	c, at := n.as(n.ada), "/desk/cases/"+x.ID.String()
	source := x.Evidence[0]
	link := "/desk/takedowns?kind=source&amp;id=" + source.ID.String()
	has(t, c.get(at, http.StatusOK), link, source.URL)
	lacks(t, n.as(n.edgar).get(at, http.StatusOK), link)
	n.as(n.edgar).get("/desk/takedowns", http.StatusForbidden)
	has(t, c.get("/desk/takedowns?kind=source&id="+source.ID.String(), http.StatusOK), source.ID.String(), "Show what would go")

	what := []string{"kind", "source", "id", source.ID.String(), "reason", "It was promised to stay unnamed"}
	has(t, c.post("/desk/takedowns", http.StatusOK, append(what, "do", "look")...), "This would take words from", "evidence, url: 1", "Take them down")
	has(t, c.post("/desk/takedowns", http.StatusUnprocessableEntity, append(what, "do", "take")...), "Confirm that the words are to go")
	has(t, c.get(at, http.StatusOK), source.URL)
	has(t, c.post("/desk/takedowns", http.StatusOK, append(what, "do", "take", "sure", "1")...), "Taken down, from", "It was promised to stay unnamed")
	page := c.get(at, http.StatusOK)
	lacks(t, page, source.URL)
	has(t, page, "took words down: It was promised to stay unnamed", "[taken down on ")
	has(t, c.post("/desk/takedowns", http.StatusConflict, append(what, "do", "take", "sure", "1")...), "taken down already, on")
	has(t, c.post("/desk/takedowns", http.StatusUnprocessableEntity, "kind", string(review.KindNote), "id", "x", "reason", "long enough", "do", "look"), "That is no id")
}

// TestALeaverAtTheDesk: shut out, looked at, the name typed, and gone from the desk's pages.
func TestALeaverAtTheDesk(t *testing.T) {
	n, _ := openOffice(t, nil)
	x := n.proposed(n.accepted(n.article("Geneva. Russia has sent troops to the border, officials said.").Article.ID))
	who, err := n.db.User(t.Context(), x.Verdict().AuthorID)
	if err != nil {
		t.Fatal(err)
	}
	c, link := n.as(n.ada), "/desk/takedowns?kind=leaver&amp;id="+who.ID.String()
	lacks(t, c.get("/desk/people", http.StatusOK), link)
	c.post("/desk/people/"+who.ID.String()+"/disable", http.StatusOK)
	has(t, c.get("/desk/people", http.StatusOK), link)
	what := []string{"kind", "leaver", "id", who.ID.String(), "reason", "They asked for it"}
	has(t, c.post("/desk/takedowns", http.StatusOK, append(what, "do", "look")...), review.Pseudonym(who.ID), "The account’s name, to confirm")
	has(t, c.post("/desk/takedowns", http.StatusUnprocessableEntity, append(what, "do", "take", "sure", "1", "name", "x")...), "Type the account")
	has(t, c.post("/desk/takedowns", http.StatusOK, append(what, "do", "take", "sure", "1", "name", who.Name)...), "Taken down, from")
	for _, path := range []string{"/desk/cases/" + x.ID.String(), "/desk/people"} {
		page := c.get(path, http.StatusOK)
		lacks(t, page, who.Name, who.Email)
		has(t, page, review.Pseudonym(who.ID))
	}
	lacks(t, c.get("/desk/people", http.StatusOK), link)
}
