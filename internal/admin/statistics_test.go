package admin_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/google/uuid"

	"factdesk/internal/store"
	"factdesk/review"
)

func TestStatisticsSayWhatWillAppearAndThenShowIt(t *testing.T) {
	n := open(t)
	c := n.as(n.rita)
	has(t, c.get("/desk/statistics", http.StatusOK), "Nothing was decided yet", "As soon as candidates", `aria-current="page">Statistics`)
	article := n.seed("01-geneva-talks.txt").Article.ID
	all := n.candidates(store.CandidateQuery{ArticleID: article})
	for i, decide := range []func(*review.Triage) error{
		func(x *review.Triage) error { return x.Accept(n.rita.Actor(), noon) },
		func(x *review.Triage) error { return x.Accept(n.rita.Actor(), noon) },
		func(x *review.Triage) error { return x.Dismiss(review.ReasonOpinion, "", nil, n.rita.Actor(), noon) },
	} {
		if _, err := n.db.EditCandidates(t.Context(), []uuid.UUID{all[i].ID}, decide); err != nil {
			t.Fatal(err)
		}
	}
	page := c.get("/desk/statistics?from=2026-11-23&to=2026-11-23&sort=rate", http.StatusOK)
	has(t, page, "67 % (21–94)", "Opinion 1", `aria-sort="descending"`, "By cue", "By outlet", "1–5", all[0].Cues[0].Name, all[0].Extractor,
		"/api/v1/statistics/extraction.csv?bom=1&amp;from=2026-11-23&amp;to=2026-11-23", "sort=name&amp;to=2026-11-23#by-cue")
	has(t, c.get("/desk/statistics?from=2026-11-24", http.StatusOK), "Nothing was decided in that time")
	has(t, c.get("/desk/statistics?from=2026-11-24&to=2026-11-01", http.StatusUnprocessableEntity), "The last day is before the first.")
	has(t, c.get("/desk/statistics?from=%3Cx%3E", http.StatusUnprocessableEntity), "is no day")
	has(t, c.get("/desk/statistics?sort=luck", http.StatusUnprocessableEntity), "no column")
	if i, j := strings.Index(page, ">All together"), strings.Index(page, ">By cue"); i < 0 || j < i {
		t.Error("the total does not stand first")
	}
}
