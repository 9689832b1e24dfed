package store_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"factdesk/claims"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

func TestAllLoadsWhatFullLoads(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		five := scale(t, db)
		_, one := imported(t, db, "https://dw.example/a", news, "some 100,000 troops", "We never threatened anybody")
		_, two := imported(t, db, "https://dw.example/b", news+" More of it.", "dispatched some 100,000 troops")
		want := map[string]*store.Full{}
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
			full, err := db.Full(t.Context(), id)
			if err != nil {
				t.Fatal(err)
			}
			want[id.String()] = full
		}
		got := map[string]*store.Full{}
		for full, err := range db.All(t.Context(), store.ClaimQuery{}) {
			if err != nil {
				t.Fatal(err)
			}
			got[full.Case.ID.String()] = full
		}
		asked := cmpopts.IgnoreFields(review.Around{}, "Addresses", "Policy", "Rules", "Scales") // by moves and pages alone
		if diff := cmp.Diff(want, got, cmpopts.EquateEmpty(), asked); diff != "" {
			t.Errorf("All (-Full +All):\n%s", diff)
		}
		if s := want[firstKey(want)].Speaker; s == nil || s.Name != "Sergey Lavrov" {
			t.Errorf("Full's speaker is %+v", s)
		}
	})
}

func firstKey(m map[string]*store.Full) string {
	for k := range m {
		return k
	}
	return ""
}
