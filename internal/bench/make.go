package bench

import (
	"fmt"
	"time"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/store"
	"factdesk/review"
)

// rows makes the rows of an article and all that became of it, as the store would have
// written them one change after the other.
func (a *article) rows(r *store.Rows) ([]review.Event, error) {
	article, snapshot := a.in.Article, a.in.Snapshot
	article.ID, article.CreatedAt, article.UpdatedAt, article.CreatedBy, article.Version = a.next(a.at), a.at, a.at, a.by.ID, 1
	snapshot.ID, snapshot.ArticleID = a.next(a.at), article.ID
	imported := review.Happened(review.VerbImported, "article", article.ID, a.by.Actor(), a.at, map[string]string{
		"headline": article.Headline, "url": article.URL, "text_sha256": snapshot.TextSHA256, "candidates": fmt.Sprint(len(a.in.Found))})
	imported.ArticleID = &article.ID
	events := []review.Event{imported}
	if err := r.Add(&article, &snapshot); err != nil {
		return nil, err
	}
	r.AddAddresses(&article, a.in.URLs...)
	r.AddForm(&snapshot)
	for i, f := range a.in.Found {
		c := snapshot.Propose(a.next(a.at), f, a.in.Extractor, a.at)
		c.Position = i + 1
		t := &review.Triage{Candidate: &c, Article: &article}
		happened, err := a.play(t, a.stories[i])
		if err != nil {
			return nil, fmt.Errorf("candidate %d of article %d: %w", i, a.n, err)
		}
		if err := addTriage(r, t); err != nil {
			return nil, err
		}
		events = append(events, happened...)
	}
	a.settle(events, a.at)
	sealEvents(events)
	return events, nil
}

func addTriage(r *store.Rows, t *review.Triage) error {
	if err := r.Add(t.Candidate); err != nil || t.Case == nil {
		return err
	}
	return r.AddCase(t.Case)
}

// play takes a candidate through its story and says what happened.
func (a *article) play(t *review.Triage, s story) (happened []review.Event, err error) {
	by := s.by.Actor()
	switch s.until {
	case untriaged:
		return nil, nil
	case passedOver:
		err = t.Dismiss(s.reason, "", nil, by, s.at)
	default:
		err = t.Accept(by, s.at)
	}
	if err != nil {
		return nil, err
	}
	t.Candidate.Version++
	if t.Case != nil {
		a.surround(t.Case, t.Article)
		happened = a.save(t.Case)
		for i := range t.Events {
			t.Events[i].CaseID = &t.Case.ID
		}
	}
	happened = append(happened, t.Events...)
	if t.Case != nil {
		more, err := a.take(t.Case, s)
		if err != nil {
			return nil, err
		}
		happened = append(happened, more...)
	}
	t.Article, t.Events = nil, happened
	a.settle(t, s.at)
	if t.Case != nil {
		sealEditions(t.Case)
	}
	return happened, nil
}

// take takes a case through the steps of its story.
func (a *article) take(c *review.Case, s story) (happened []review.Event, err error) {
	for i, step := range a.steps(s) {
		if err := step(c, s.at.Add(time.Duration(i+1)*between)); err != nil {
			return nil, fmt.Errorf("step %d to %s: %w", i, s.until, err)
		}
		happened = append(happened, a.save(c)...)
	}
	return happened, nil
}

// save does with a case what the store does with each transaction that changes it.
func (a *article) save(c *review.Case) []review.Event {
	happened := c.Events
	if len(happened) == 0 {
		return nil
	}
	if c.Edition != nil || c.Waiting != nil {
		last := happened[len(happened)-1]
		c.Attribute(a.org, review.Actor{ID: last.ActorID, Name: last.Actor}, last.At)
	}
	c.Version++
	c.Events = nil
	return happened
}

// surround gives a new case what the store loads with it.
func (a *article) surround(c *review.Case, article *claims.Article) {
	speaker := a.named[c.Claim.Claimant]
	c.Claim.SpeakerID, c.Around.Speaker = &speaker.ID, speaker
	c.Around.Articles = map[uuid.UUID]claims.Article{article.ID: *article}
	c.Around.Addresses = map[uuid.UUID][]string{article.ID: a.in.URLs}
}
