package store_test

import (
	"testing"

	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// TestSomebodyShutOutHasNoVote: neither in the case nor in the count of a list, and the last
// vote of the others completes nothing until somebody has taken the seat.
func TestSomebodyShutOutHasNoVote(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		r := toPanel(t, db)
		c := r.votes(t, "misleading", "misleading")
		if n := counted(t, r, c); n != 2 {
			t.Fatalf("%d votes of two", n)
		}
		if _, err := db.EditUser(t.Context(), r.members[0].ID, func(u *review.User) (review.Verb, error) {
			at := noon
			u.DisabledAt = &at
			return review.VerbUserDisabled, nil
		}, ada, noon); err != nil {
			t.Fatal(err)
		}
		if n := counted(t, r, c); n != 1 {
			t.Errorf("%d votes count after one of two members was shut out", n)
		}
		c, err := r.vote(t, 2, "misleading", "")
		if err != nil || c.Panels[0].State != review.PanelVoting {
			t.Fatalf("the panel is %s with a vote of somebody shut out, %v", c.Panels[0].State, err)
		}
		r.members = append(r.members, editorOf(t, db))
		if c, err = r.vote(t, 3, "satire", ""); err != nil || c.Panels[0].State != review.PanelCarried {
			t.Fatalf("the panel is %s once somebody took the seat, %v", c.Panels[0].State, err)
		}
		if counts, err := db.PanelCounts(t.Context(), "2000-01"); err != nil || len(counts) != 1 || counts[0].Votes != "misleading misleading satire" {
			t.Errorf("counted is %v, %v", counts, err)
		}
	})
}

// counted is how many votes a list says were cast.
func counted(t *testing.T, r *panelRoom, c *review.Case) int {
	t.Helper()
	briefs, err := r.db.OpenPanels(t.Context(), []review.Case{*c}, ada)
	if err != nil {
		t.Fatal(err)
	}
	return briefs[c.ID.String()].Voted
}

// TestAPanelsDecisionOutlivesAVersionOfItsScale that changed nothing of the rating, and the
// panel that follows on another is not counted as independent.
func TestAPanelsDecisionOutlivesAVersionOfItsScale(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		r := toPanel(t, db)
		r.votes(t, "false", "false", "satire")
		next, err := review.NewScale("", r.scale.Name, r.scale.Ratings, &r.scale, ada, noon)
		if err == nil {
			err = db.SaveScale(t.Context(), next, ada, noon)
		}
		if err != nil {
			t.Fatal(err)
		}
		r.scale = next
		r.propose(t, "false")
		c, err := db.Case(t.Context(), r.id)
		if err != nil || len(c.Panels) != 1 || c.Deciding() == nil {
			t.Fatalf("the decision is asked for again: %d panels, %v", len(c.Panels), err)
		}
		edit(t, db, r.id, func(c *review.Case) error { return c.Withdraw(rita.Actor(), noon) })
		r.propose(t, "true")
		r.votes(t, "true", "true", "true")
		if counts, err := db.PanelCounts(t.Context(), "2000-01"); err != nil || len(counts) != 1 || counts[0].Panels != 1 {
			t.Errorf("a panel that knew of votes was counted: %v, %v", counts, err)
		}
	})
}
