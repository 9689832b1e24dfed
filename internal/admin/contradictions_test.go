package admin_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/known"
	"factdesk/internal/store"
	"factdesk/review"
)

// compare does the waiting searches for contradictions, as a worker would.
func (n *newsroom) compare() {
	n.t.Helper()
	for {
		now := time.Now()
		j, ok, err := n.db.LeaseJob(n.t.Context(), "test", []string{store.ContradictionsJob}, now.Add(time.Minute), now)
		if err != nil {
			n.t.Fatal(err)
		}
		if !ok {
			return
		}
		out, err := known.Of(n.db).DoContradictions(n.t.Context(), j, now)
		if err == nil {
			err = n.db.FinishJob(n.t.Context(), j, out, now)
		}
		if err != nil {
			n.t.Fatal(err)
		}
	}
}

// acceptWords accepts the candidate of an article that holds some words, with topics.
func (n *newsroom) acceptWords(article uuid.UUID, words string, topics ...string) *review.Case {
	n.t.Helper()
	for _, c := range n.candidates(store.CandidateQuery{ArticleID: article, State: claims.CandidateNew, Limit: store.MaxPage}) {
		if !strings.Contains(c.Exact, words) {
			continue
		}
		out, err := n.db.EditCandidates(n.t.Context(), []uuid.UUID{c.ID}, func(t *review.Triage) error { return t.Accept(n.rita.Actor(), noon) })
		if err != nil {
			n.t.Fatal(err)
		}
		return n.edited(out[0].Case, func(x *review.Case) error {
			to := *x.Claim
			to.Topics, to.ClaimedOn = topics, "2022-01-21"
			return x.Reword(to, n.rita.Actor(), noon)
		})
	}
	n.t.Fatalf("no candidate holds %q", words)
	return nil
}

// troopCases are of three of the demo's articles that give the number of troops.
func (n *newsroom) troopCases() (some, more, nearly *review.Case) {
	n.t.Helper()
	some = n.acceptWords(n.seed("01-geneva-talks.txt").Article.ID, "100,000 troops", "Ukraine")
	more = n.acceptWords(n.seed("02-troop-count.txt").Article.ID, "127,000 troops", "Ukraine", "Military")
	nearly = n.acceptWords(n.seed("03-britain-ukraine.txt").Article.ID, "Russian forces remain", "Ukraine")
	n.compare()
	return some, more, nearly
}

func (n *newsroom) contradictions(state review.ContradictionState) []store.Contradiction {
	n.t.Helper()
	page, err := n.db.Contradictions(n.t.Context(), store.ContradictionQuery{State: state})
	if err != nil {
		n.t.Fatal(err)
	}
	return page.Items
}

func TestContradictionsAreListedAndDecided(t *testing.T) {
	n := open(t)
	c := n.as(n.rita)
	shows(t, c.get("/desk/contradictions", http.StatusOK), "Nothing contradicts")
	some, more, _ := n.troopCases()
	open := n.contradictions(review.ContradictionOpen)
	if len(open) != 2 {
		t.Fatalf("%d contradictions are open, want 127,000 against both of the others: %+v", len(open), open)
	}
	page := c.get("/desk/contradictions", http.StatusOK)
	shows(t, page, "allows (90,000 to 110,000)", "Contradictions 2 open")
	for _, want := range []string{"<mark>more than 127,000 troops</mark>", "/desk/cases/" + some.ID.String(), "/desk/articles/" + some.Appearances[0].ArticleID.String() + "#at-"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page has no %q", want)
		}
	}
	shows(t, c.get("/desk/contradictions?topic=military&rule=numbers", http.StatusOK), "127,000")
	shows(t, c.get("/desk/contradictions?rule=polarity", http.StatusOK), "No contradiction fits")
	c.get("/desk/contradictions?state=nothing", http.StatusUnprocessableEntity)
	shows(t, c.get("/desk/cases/"+more.ID.String(), http.StatusOK), "Contradicts", "Compare and decide", "found a contradiction (numbers)")

	at := "/desk/contradictions/" + open[0].ID.String()
	refused := c.post(at+"/resolve", http.StatusUnprocessableEntity, "version", "1", "as", "error", "note", " ")
	shows(t, refused, "Say in a few words what was misread.")
	stale := c.post(at+"/resolve", http.StatusConflict, "version", "7", "as", "real", "note", "half a thought")
	shows(t, stale, "has changed since you opened it", "half a thought")
	done := c.post(at+"/resolve", http.StatusOK, "version", "1", "as", "other_scope", "note", "With the navy.", "back", "/desk/contradictions?rule=numbers")
	shows(t, done, "Decided: other scope. Undo")
	shows(t, c.get(at, http.StatusOK), "Other scope", "With the navy.", "decided about a contradiction (numbers): other scope", "Rita Reviewer", "Take the answer back")
	shows(t, c.get("/desk/contradictions?state=other_scope", http.StatusOK), "With the navy.")
	shows(t, c.post("/desk/contradictions/undo", http.StatusOK, "back", "https://evil.example/"), "Taken back: it is open again.")
	if left := n.contradictions(review.ContradictionOpen); len(left) != 2 {
		t.Errorf("after undo %d are open, want 2", len(left))
	}
	shows(t, c.post("/desk/contradictions/undo", http.StatusOK), "There is no answer of yours to undo.")
}
