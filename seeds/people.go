package seeds

import (
	"context"
	"time"

	"factdesk/internal/store"
	"factdesk/review"
)

// hire makes the people of the desk. The administrator was there first.
func hire(ctx context.Context, db *store.DB, n *Newsroom, at time.Time) error {
	for _, p := range []struct {
		who         *review.User
		name, email string
		role        review.Role
	}{
		{&n.Administrator, "Ruth Fenwick", "ruth@harbourdesk.example", review.Administrator},
		{&n.Editor, "Tomas Arden", "tomas@harbourdesk.example", review.Editor},
		{&n.Reviewers[0], "Mina Okabe", "mina@harbourdesk.example", review.Reviewer},
		{&n.Reviewers[1], "Leo Brandt", "leo@harbourdesk.example", review.Reviewer},
	} {
		u, err := review.NewUser(p.name, p.email, p.role, at)
		if err != nil {
			return err
		}
		*p.who = u
		if err := db.AddUser(ctx, u, n.Administrator.Actor()); err != nil {
			return err
		}
	}
	return nil
}

// furnish fills in the organisation's settings, which ClaimReview needs.
func furnish(ctx context.Context, db *store.DB, n *Newsroom, at time.Time) error {
	if err := db.EnsureScales(ctx, at); err != nil {
		return err
	}
	org, err := db.EditOrganisation(ctx, 0, func(o *review.Organisation) error {
		o.Name, o.BaseURL = "Harbour Desk", "https://harbourdesk.example"
		o.LogoURL, o.CorrectionsURL = o.BaseURL+"/logo.png", o.BaseURL+"/corrections"
		o.LicenceURL = "https://creativecommons.org/licenses/by/4.0/"
		o.TimeZone, o.Language, o.ScaleKey = "Europe/Berlin", "en", "five_step"
		return nil
	}, n.Administrator.Actor(), at)
	if err != nil {
		return err
	}
	n.Organisation = org
	n.scale, err = db.ScaleByKey(ctx, org.ScaleKey)
	return err
}
