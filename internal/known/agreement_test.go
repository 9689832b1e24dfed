package known_test

import (
	"testing"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/known"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

func TestOthersAgreeOrNot(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		if err := db.EnsureLabels(t.Context(), noon); err != nil {
			t.Fatal(err)
		}
		c := claimed(t, db, "Some 100,000 Russian troops stand at the border with Ukraine")
		wording := c.Claim.Wording
		bring(t, db, factCheck(wording, "True"), factCheck(wording+" ", "False"), factCheck(wording+" now", "Wobbly"),
			factCheck("Bread costs nine euros in the whole country", "True"))
		one, five := 1, 5
		v := review.Verdict{ID: uuid.New(), Rating: "false", Value: &one, Worst: &one, Best: &five}
		c.Verdicts, c.VerdictID = []review.Verdict{v}, &v.ID
		check := func(step string, items, agree, disagree, not int) known.ExternalsOfCase {
			t.Helper()
			got, err := known.Of(db).ExternalAgreement(t.Context(), c)
			if err != nil || len(got.Items) != items || got.Agree != agree || got.Disagree != disagree || got.NotComparable != not {
				t.Fatalf("%s: %+v, %v", step, got, err)
			}
			return got
		}
		likely := check("likely", 3, 1, 1, 1)
		bread, err := db.Externals(t.Context(), store.ExternalQuery{Text: "bread"})
		if err != nil || len(bread) != 1 {
			t.Fatal(bread, err)
		}
		link := func(id uuid.UUID, same bool, by review.Actor) error {
			return db.LinkExternal(t.Context(), c.ID, id, same, by, noon)
		}
		if err := link(bread[0].ID, true, review.Actor{Role: review.Reader}); errs.KindOf(err) != errs.Forbidden {
			t.Errorf("a reader links: %v", err)
		}
		if err := link(uuid.New(), true, rita.Actor()); errs.KindOf(err) != errs.NotFound {
			t.Errorf("one that is not there: %v", err)
		}
		if err := link(bread[0].ID, true, rita.Actor()); err != nil {
			t.Fatal(err)
		}
		if got := check("linked", 4, 1, 2, 1); !got.Items[0].Linked || got.Items[0].ID != bread[0].ID {
			t.Errorf("linked: %+v", got.Items[0])
		}
		if err := link(likely.Items[0].ID, false, rita.Actor()); err != nil {
			t.Fatal(err)
		}
		check("set apart", 3, 1, 1, 1)
		for _, id := range []uuid.UUID{likely.Items[0].ID, bread[0].ID} {
			if err := db.UnlinkExternal(t.Context(), c.ID, id, rita.Actor(), noon); err != nil {
				t.Fatal(err)
			}
		}
		check("taken back", 3, 1, 1, 1)
		events, err := db.Events(t.Context(), store.EventQuery{CaseID: c.ID})
		if err != nil || len(events) < 4 || events[0].Verb != "fact-check link taken back" || events[3].Verb != "fact-check linked" || events[0].Detail["publisher"] != "Checks" {
			t.Errorf("events: %+v, %v", events, err)
		}
	})
}
