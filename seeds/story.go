package seeds

import (
	"context"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/known"
	"factdesk/internal/store"
	"factdesk/review"
)

// story is one claim and how far the desk has come with it.
type story struct {
	file, exact string       // where it stands, and its words there
	claim       claims.Claim // as the reviewer words it: the fields that Reword sets
	priority    review.Priority
	due         int // in days from now; 0 for no date
	by          int // the reviewer who does the work: index into Newsroom.Reviewers
	sources     []review.Evidence
	notes       []string         // by the reviewer and the editor in turn, each an answer to the first
	verdict     *review.Proposal // nil while it is open or assigned
	until       review.State
	reason      string        // of sending back (until Assigned with a verdict) or of retraction
	dismiss     review.Reason // until Dismissed
	duplicateOf string        // until Dismissed as a duplicate: the words of a story before this one
}

// steps is more than the steps that all stories take together; the week is cut into so many.
const steps = 240

// desk plays stories: every step a little later than the one before.
type desk struct {
	db    *store.DB
	n     *Newsroom
	clock time.Time
	tick  time.Duration
}

func (d *desk) now() time.Time {
	d.clock = d.clock.Add(d.tick)
	return d.clock
}

// play takes a story through the rules of the desk up to its state.
func (d *desk) play(ctx context.Context, s story) (*review.Case, error) {
	who, editor := d.n.Reviewers[s.by], d.n.Editor.Actor()
	c, err := d.open(ctx, s, who.Actor())
	if err != nil {
		return nil, err
	}
	for _, change := range d.changes(s, who, editor) {
		if c, err = d.db.EditCase(ctx, c.ID, change); err != nil {
			return nil, err
		}
	}
	return c, nil
}

// changes are the steps of a story, each a transaction of its own.
func (d *desk) changes(s story, who review.User, editor review.Actor) []func(*review.Case) error {
	me := who.Actor()
	steps := []func(*review.Case) error{
		func(c *review.Case) error { return d.word(c, s, me) },
		func(c *review.Case) error { return c.Plan(s.priority, d.day(s.due), editor, d.now()) },
	}
	add := func(step func(*review.Case) error) { steps = append(steps, step) }
	if s.until != review.Open && s.until != review.Dismissed {
		add(func(c *review.Case) error { return c.Assign(who, me, d.now()) })
	}
	for _, e := range s.sources {
		add(func(c *review.Case) error { _, err := c.AddEvidence(e, me, d.now()); return err })
	}
	for i, body := range s.notes {
		add(func(c *review.Case) error { return d.note(c, body, []review.Actor{me, editor}[i%2]) })
	}
	if s.verdict != nil {
		add(func(c *review.Case) error {
			return c.Propose(s.verdict.Today(d.n.Organisation, d.now()), d.n.scale, me, d.now())
		})
	}
	return append(steps, d.ending(s, me, editor)...)
}

// ending are the steps after the proposal.
func (d *desk) ending(s story, me, editor review.Actor) []func(*review.Case) error {
	approve := func(c *review.Case) error {
		return c.Approve(d.n.Organisation, c.Preview(d.n.Organisation).Digest, editor, d.now())
	}
	publish := func(c *review.Case) error {
		return c.Publish(d.n.Organisation, c.Preview(d.n.Organisation).Digest, nil, editor, d.now())
	}
	retract := func(c *review.Case) error { return c.Retract(s.reason, editor, d.now()) }
	sendBack := func(c *review.Case) error { return c.SendBack(s.reason, editor, d.now()) }
	dismiss := func(c *review.Case) error {
		return c.Dismiss(s.dismiss, s.reason, d.claimOf(s.duplicateOf), me, d.now())
	}
	switch {
	case s.until == review.Assigned && s.verdict != nil:
		return []func(*review.Case) error{sendBack}
	case s.until == review.Dismissed:
		return []func(*review.Case) error{dismiss}
	case s.until == review.Approved:
		return []func(*review.Case) error{approve}
	case s.until == review.Published:
		return []func(*review.Case) error{approve, publish}
	case s.until == review.Retracted:
		return []func(*review.Case) error{approve, publish, retract}
	}
	return nil
}

// open makes the case: of the candidate that stands for the words, or by hand where
// the extractor has none.
func (d *desk) open(ctx context.Context, s story, by review.Actor) (*review.Case, error) {
	at, candidate, err := d.find(ctx, s.file, s.exact)
	if err != nil {
		return nil, err
	}
	if candidate != nil {
		got, err := d.db.EditCandidates(ctx, []uuid.UUID{candidate.ID}, func(t *review.Triage) error { return t.Accept(by, d.now()) })
		if err != nil {
			return nil, err
		}
		return got[0].Case, nil
	}
	claim, article := s.claim, d.n.Articles[s.file]
	claim.ClaimedOn, claim.Language = article.Published, article.Language
	if claim.Claimant != "" {
		at.Attribution, at.Speaker = claims.Indirect, &claim.Claimant
		if before, _ := utf8.DecodeLastRuneInString(at.Prefix); strings.ContainsRune("„“‘\"", before) {
			at.Attribution = claims.Direct
		}
	}
	c, err := review.ByHand(claim, at, by, d.now())
	if err != nil {
		return nil, err
	}
	return c, d.db.OpenCase(ctx, c)
}

// word puts the claim into the words of the story, where it was told in others.
func (d *desk) word(c *review.Case, s story, by review.Actor) error {
	to := s.claim
	to.ClaimedOn = c.Claim.ClaimedOn
	return c.Reword(to, by, d.now())
}

func (d *desk) note(c *review.Case, body string, by review.Actor) error {
	n := review.Note{Body: body}
	if len(c.Notes) > 0 {
		n.ParentID = &c.Notes[0].ID
	}
	_, err := c.AddNote(n, by, d.now())
	return err
}

// day is a date so many days after the end of the week; "" for 0.
func (d *desk) day(after int) string {
	if after == 0 {
		return ""
	}
	return d.n.end.AddDate(0, 0, after).Format(time.DateOnly)
}

// compare finds what the cases' claims contradict, and decides about some of it.
func (d *desk) compare(ctx context.Context) error {
	for _, c := range d.n.Cases {
		if _, err := known.Of(d.db).FindContradictions(ctx, c.ClaimID, d.now()); err != nil {
			return err
		}
	}
	for _, x := range disagreements {
		page, err := d.db.Contradictions(ctx, store.ContradictionQuery{ClaimID: *d.claimOf(x.one), Limit: store.MaxPage})
		if err != nil {
			return err
		}
		other := *d.claimOf(x.other)
		for _, found := range page.Items {
			if found.ClaimID != other && found.OtherID != other {
				continue
			}
			_, err := d.db.EditContradiction(ctx, found.ID, func(c *review.Contradiction) error {
				return c.Resolve(x.as, x.note, d.n.Reviewers[0].Actor(), d.now())
			})
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// claimOf is the claim that an earlier story made of some words.
func (d *desk) claimOf(exact string) *uuid.UUID {
	for i, s := range stories {
		if exact != "" && s.exact == exact && i < len(d.n.Cases) {
			return &d.n.Cases[i].ClaimID
		}
	}
	return nil
}

// passOver dismisses some candidates in triage, each with its reason.
func (d *desk) passOver(ctx context.Context) error {
	for _, p := range passedOver {
		_, c, err := d.find(ctx, p.file, p.exact)
		if err != nil {
			return err
		}
		if c == nil {
			continue // the extractor did not think so either
		}
		by := d.n.Reviewers[1].Actor()
		_, err = d.db.EditCandidates(ctx, []uuid.UUID{c.ID}, func(t *review.Triage) error { return t.Dismiss(p.reason, p.note, nil, by, d.now()) })
		if err != nil {
			return err
		}
	}
	return nil
}
