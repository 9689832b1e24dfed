package seeds

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"factdesk/review"
)

// joined are candidates that say what a story's claim says. Others that do are left for
// triage, where they are suggested.
var joined = []struct{ file, exact, story string }{
	{"04-nordpol-bulletin.txt", "Moscow had never threatened the Ukrainian people", neverThreatened.exact},
}

// The cluster that the desk confirmed: claims with other numbers of the same troops.
const troopsCluster = "Russian troops near Ukraine’s border"

// began is the story whose proposal is begun again with another's verdict.
var began = struct{ story, with, reason string }{fewerAnimals.exact, pigsDoubled.exact,
	"Dieselbe Zählung spricht auch gegen den Rückgang; Rinder und Geflügel fehlen noch."}

// repeat says of claims that they come again: one joins another, two are a cluster, and
// a verdict is reused.
func (d *desk) repeat(ctx context.Context) error {
	by := d.n.Reviewers[0].Actor()
	for _, j := range joined {
		_, c, err := d.find(ctx, j.file, j.exact)
		if err != nil {
			return err
		}
		if c == nil {
			return fmt.Errorf("no candidate says %q", j.exact)
		}
		_, err = d.db.SameClaim(ctx, []uuid.UUID{c.ID}, *d.claimOf(j.story), func(t *review.Triage, with *review.Case) error { return t.Same(with, by, d.now()) })
		if err != nil {
			return err
		}
	}
	list := []uuid.UUID{*d.claimOf(troops127.exact), *d.claimOf(combatTroops.exact)}
	_, err := d.db.EditClusters(ctx, list, nil, func(g *review.Grouping) error {
		_, err := g.Confirm(list, troopsCluster, by, d.now())
		return err
	})
	if err != nil {
		return err
	}
	return d.begin(ctx, by)
}

func (d *desk) begin(ctx context.Context, by review.Actor) error {
	c, err := d.db.CaseOfClaim(ctx, *d.claimOf(began.story))
	if err != nil {
		return err
	}
	from, err := d.db.CaseOfClaim(ctx, *d.claimOf(began.with))
	if err != nil {
		return err
	}
	var p review.Proposal
	_, _, err = d.db.EditCases(ctx, c.ID, from.ID, func(c, from *review.Case) (err error) {
		p, err = c.Reuse(from, from.Verdict().Revision, began.reason, d.n.scale, by, d.now())
		return err
	})
	if err != nil {
		return err
	}
	return d.db.SaveDraft(ctx, by.ID, "case/"+c.ID.String()+"/verdict", map[string]string{"rating": p.Rating, "explanation": p.Explanation,
		"body": p.Body, "as_of": p.AsOf, "review_by": p.ReviewBy}, d.now())
}
