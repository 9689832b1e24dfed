package bench

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/store"
	"factdesk/review"
)

// Of each article so many sentences become claims, are dismissed in triage, or wait
// there. Articles come in evenly over days.
const (
	claimsOfArticle    = 50
	dismissedOfArticle = 12
	newOfArticle       = 18
	days               = 1000
)

var (
	lastDay = time.Date(2026, 11, 27, 18, 0, 0, 0, time.UTC)
	firsts  = lastDay.AddDate(0, 0, -days)
)

// desk is what all articles share.
type desk struct {
	seed     uint64
	articles int
	people   []review.User // the first is an editor, the second an administrator, the others review
	org      review.Organisation
	scale    review.Scale
	speakers []*claims.Speaker
	named    map[string]*claims.Speaker
	topics   []string
	tags     []string
	kept     map[uuid.UUID]bool
}

// newDesk makes what all articles of a desk of about so many claims share.
func newDesk(ctx context.Context, db *store.DB, seed uint64, n int) (*desk, error) {
	d, err := people(seed, n)
	if err != nil {
		return nil, err
	}
	return d, d.furnish(ctx, db)
}

// people makes those of the desk, those who claim, and what is spoken of.
func people(seed uint64, n int) (*desk, error) {
	d := &desk{seed: seed, articles: (n + claimsOfArticle - 1) / claimsOfArticle, kept: map[uuid.UUID]bool{}, named: map[string]*claims.Speaker{}}
	x := newIDs(newWriter(seed, 1<<40).Rand, d.kept)
	if err := d.hire(x); err != nil {
		return nil, err
	}
	for i := range max(20, n/50) {
		s := &claims.Speaker{ID: x.next(firsts), Name: name(i), Aliases: []string{}, CreatedAt: firsts, Version: 1}
		d.kept[s.ID], d.named[s.Name] = true, s
		d.speakers = append(d.speakers, s)
	}
	for i := range 60 {
		d.topics = append(d.topics, capital(Word(uint64(i*7))))
	}
	for i := range 2000 {
		d.tags = append(d.tags, Word(uint64(100+i*11)))
	}
	return d, nil
}

func (d *desk) hire(x ids) error {
	for i := range 14 {
		role := review.Reviewer
		switch i {
		case 0:
			role = review.Editor
		case 1:
			role = review.Administrator
		}
		u, err := review.NewUser(name(90_000+i), fmt.Sprintf("person%d@bench.example", i), role, firsts)
		if err != nil {
			return err
		}
		u.ID = x.next(firsts)
		d.people = append(d.people, u)
		d.kept[u.ID] = true
	}
	return nil
}

// furnish takes the organisation and its scale as they are, or makes them.
func (d *desk) furnish(ctx context.Context, db *store.DB) (err error) {
	if err := db.EnsureScales(ctx, firsts); err != nil {
		return err
	}
	if d.org, err = db.Organisation(ctx); err != nil {
		return err
	}
	if d.org.Version == 0 {
		d.org, err = db.EditOrganisation(ctx, 0, func(o *review.Organisation) error {
			o.Name, o.BaseURL = "Bench Desk", "https://bench.example"
			o.LogoURL, o.CorrectionsURL = o.BaseURL+"/logo.png", o.BaseURL+"/corrections"
			return nil
		}, d.administrator(), firsts)
		if err != nil {
			return err
		}
	}
	d.scale, err = db.ScaleByKey(ctx, d.org.ScaleKey)
	d.kept[d.scale.ID] = true
	return err
}

func (d *desk) editor() review.Actor          { return d.people[0].Actor() }
func (d *desk) administrator() review.Actor   { return d.people[1].Actor() }
func (d *desk) reviewer(w writer) review.User { return d.people[2+w.IntN(len(d.people)-2)] }

// speaker is one of whom a few say much.
func (d *desk) speaker(w writer) *claims.Speaker { return d.speakers[w.often(len(d.speakers))] }

// labels are up to so many of a list, the first the most often.
func labels(w writer, all []string, least, most int) []string {
	out := make([]string, least+w.IntN(most-least+1))
	for i := range out {
		out[i] = all[w.often(len(all))]
	}
	return claims.Labels(out)
}

// address is that of a page, of one of forty hosts.
func address(w writer, what string, n int) string {
	return fmt.Sprintf("https://%s.example/%s/%s-%d", Word(uint64(300+w.often(40))), what, strings.ReplaceAll(begin(w.sentence(), 40), " ", "-"), n)
}
