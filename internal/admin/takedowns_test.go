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
