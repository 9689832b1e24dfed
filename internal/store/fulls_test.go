package store_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// Cases of which readers do not see all yet are each loaded as it is by itself.
func TestPendingCasesAreWhole(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		five := scale(t, db)
		_, one := imported(t, db, "https://dw.example/a", news, "some 100,000 troops", "We never threatened anybody")
		_, two := imported(t, db, "https://dw.example/b", news+" More of it.", "dispatched some 100,000 troops")
		want := map[string]*review.Case{}
		for _, candidate := range []claims.Candidate{one[0], one[1], two[0]} {
			id := accept(t, db, candidate.ID).ID
			edit(t, db, id, func(c *review.Case) error {
				claim := *c.Claim
				claim.Claimant, claim.Unattributed = "Sergey Lavrov", false
				if err := c.Reword(claim, rita.Actor(), noon); err != nil {
					return err
				}
				if err := c.Assign(rita, rita.Actor(), noon); err != nil {
					return err
				}
				if _, err := c.AddEvidence(review.Evidence{Title: "for " + c.Claim.Wording, URL: "https://a.example", Stance: review.Supports}, rita.Actor(), noon); err != nil {
					return err
				}
				_, err := c.AddNote(review.Note{Body: "about " + c.Claim.Wording}, rita.Actor(), noon)
				return err
			})
			for range 2 {
				edit(t, db, id, func(c *review.Case) error {
					return c.Propose(review.Proposal{Rating: "false", Explanation: c.Claim.Wording}.Today(review.Organisation{}, noon), five, rita.Actor(), noon)
				})
				edit(t, db, id, func(c *review.Case) error { return c.SendBack("Look again.", edgar.Actor(), noon) })
			}
			if err := db.Gorm().Exec("UPDATE cases SET pending = true WHERE id = ?", id).Error; err != nil {
				t.Fatal(err)
			}
			full, err := db.Full(t.Context(), id)
			if err != nil {
				t.Fatal(err)
			}
			want[id.String()] = full.Case
		}
		got := map[string]*review.Case{}
		all, err := db.PendingCases(t.Context(), uuid.Nil, store.MaxPage)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range all {
			got[c.ID.String()] = c
		}
		asked := cmpopts.IgnoreFields(review.Around{}, "Addresses", "Policy", "Rules", "Scales") // by moves and pages alone
		if diff := cmp.Diff(want, got, cmpopts.EquateEmpty(), asked); diff != "" {
			t.Errorf("PendingCases (-Full +PendingCases):\n%s", diff)
		}
	})
}
