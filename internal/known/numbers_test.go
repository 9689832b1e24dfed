package known_test

import (
	"testing"

	"factdesk/internal/known"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

func TestTopicNumbers(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		for _, wording := range []string{hundred, more, "Unemployment in Kelderland is 3.5 percent", "The bridge is 2 kilometres long and has 12 arches"} {
			c := claimed(t, db, wording)
			edit(t, db, c.ID, func(c *review.Case) error {
				to := *c.Claim
				to.Topics = []string{"Troops and more"}
				return c.Reword(to, rita.Actor(), noon)
			})
		}
		gone := claimed(t, db, nearly)
		edit(t, db, gone.ID, func(c *review.Case) error {
			to := *c.Claim
			to.Topics = []string{"Troops and more"}
			return c.Reword(to, rita.Actor(), noon)
		})
		edit(t, db, gone.ID, func(c *review.Case) error { return c.Dismiss(review.ReasonOutOfScope, "", nil, rita.Actor(), noon) })
		got, cut, err := known.Of(db).TopicNumbers(t.Context(), "troops AND more")
		if err != nil || cut || len(got) != 4 {
			t.Fatalf("TopicNumbers = %+v, %v, %v; want troops, percent, metres and arches", got, cut, err)
		}
		troops := got[0]
		if troops.Thing != "troops" || len(troops.Points) != 2 || troops.Points[0].Value != 100_000 || *troops.Points[0].High != 110_000 || troops.Points[1].High != nil || troops.Points[1].ArticleID == nil {
			t.Errorf("troops: %+v; want both, with what their words allow and where they stand", troops)
		}
		for _, s := range got {
			if s.Unit == "metre" && s.Points[0].Value != 2000 {
				t.Errorf("2 kilometres are %v metres", s.Points[0].Value)
			}
		}
		if none, _, err := known.Of(db).TopicNumbers(t.Context(), "weather"); err != nil || len(none) != 0 {
			t.Errorf("a topic without claims = %+v, %v", none, err)
		}
	})
}
