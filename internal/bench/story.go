package bench

import (
	"fmt"
	"time"

	"factdesk/claims"
	"factdesk/review"
)

// Besides the states of cases a story can end in triage.
const (
	untriaged  review.State = "untriaged"
	passedOver review.State = "passed over"
)

// story is what becomes of one candidate.
type story struct {
	until    review.State
	sentBack bool // once, before that
	by       review.User
	at       time.Time
	reason   review.Reason
	to       claims.Claim // as it is worded on the desk, claimant and dates aside
	priority review.Priority
	sources  [2]review.Evidence
	note     string
	proposal review.Proposal
}

// states are how many of a thousand claims end where.
var states = []struct {
	of    int
	state review.State
}{
	{100, review.Published}, {5, review.Retracted}, {10, review.Approved}, {40, review.Proposed},
	{145, review.Assigned}, {100, review.Dismissed}, {600, review.Open},
}

func (w writer) state() review.State {
	n := w.IntN(1000)
	for _, s := range states {
		if n -= s.of; n < 0 {
			return s.state
		}
	}
	return review.Open
}

// story makes up what becomes of the claim of the i-th candidate.
func (a *article) story(i int) story {
	wording := a.in.Found[i].Wording
	s := story{until: a.state(), sentBack: a.one(10), reason: review.ReasonTrivial, note: a.prose(2)}
	s.to = claims.Claim{Wording: wording, ClaimantTitle: []string{"", "minister", "mayor", "analyst"}[a.IntN(4)], Place: []string{"", capital(Word(uint64(900 + a.often(50))))}[a.IntN(2)],
		Topics: labels(a.writer, a.topics, 1, 2), Tags: labels(a.writer, a.tags, 0, 3)}
	if len(wording) > claims.ShortWording {
		s.to.ShortForm = begin(wording, claims.ShortWording)
	}
	if a.one(5) {
		s.priority = review.High
	}
	for k := range s.sources {
		s.sources[k] = review.Evidence{Kind: review.WebPage, Title: capital(begin(a.sentence(), 80)), URL: address(a.writer, "source", a.n*1000+i*2+k), Stance: review.Stances[a.IntN(3)],
			Closeness: []review.Closeness{review.Primary, review.Secondary}[k], Quote: capital(a.sentence()) + ".", Locator: fmt.Sprintf("page %d", 1+a.IntN(80)),
			ArchivedURL: fmt.Sprintf("https://archive.example/%d-%d-%d", a.n, i, k), Independence: fmt.Sprintf("group %d", k)}
	}
	rating := a.scale.Ratings[a.IntN(len(a.scale.Ratings))]
	s.proposal = review.Proposal{Rating: rating.Key, Explanation: capital(a.sentence()) + ".", AsOf: a.at.Format(time.DateOnly), Language: "en"}
	for k := range 4 {
		s.proposal.Body += []string{"", "\n\n"}[min(k, 1)] + a.prose(3)
	}
	return s
}

// step is one change of a case, a transaction of its own.
type step func(c *review.Case, at time.Time) error

// steps are a story's, from the case that was opened.
func (d *desk) steps(s story) []step {
	me, editor := s.by.Actor(), d.editor()
	steps := []step{func(c *review.Case, at time.Time) error {
		to := *c.Claim
		to.ShortForm, to.ClaimantTitle, to.Place, to.Topics, to.Tags = s.to.ShortForm, s.to.ClaimantTitle, s.to.Place, s.to.Topics, s.to.Tags
		return c.Reword(to, me, at)
	}}
	if s.priority != review.Normal {
		steps = append(steps, func(c *review.Case, at time.Time) error { return c.Plan(s.priority, "", editor, at) })
	}
	for _, e := range s.sources {
		steps = append(steps, func(c *review.Case, at time.Time) error { _, err := c.AddEvidence(e, me, at); return err })
	}
	steps = append(steps, func(c *review.Case, at time.Time) error {
		_, err := c.AddNote(review.Note{Body: s.note}, me, at)
		return err
	})
	return append(steps, d.ending(s)...)
}

// ending are the steps that lead to where the story ends.
func (d *desk) ending(s story) []step {
	me, editor := s.by.Actor(), d.editor()
	assign := func(c *review.Case, at time.Time) error { return c.Assign(s.by, me, at) }
	propose := func(c *review.Case, at time.Time) error { return c.Propose(s.proposal, d.scale, me, at) }
	sendBack := func(c *review.Case, at time.Time) error {
		return c.SendBack("Say which year it speaks of.", editor, at)
	}
	approve := func(c *review.Case, at time.Time) error { return c.Approve(d.org, c.Preview(d.org).Digest, editor, at) }
	publish := func(c *review.Case, at time.Time) error {
		return c.Publish(d.org, c.Preview(d.org).Digest, nil, editor, at)
	}
	begun := []step{assign}
	if s.sentBack {
		begun = append(begun, propose, sendBack)
	}
	switch s.until {
	case review.Dismissed:
		return []step{func(c *review.Case, at time.Time) error { return c.Dismiss(s.reason, "", nil, me, at) }}
	case review.Assigned:
		return begun
	case review.Proposed:
		return append(begun, propose)
	case review.Approved:
		return append(begun, propose, approve)
	case review.Published:
		return append(begun, propose, approve, publish)
	case review.Retracted:
		return append(begun, propose, approve, publish, func(c *review.Case, at time.Time) error { return c.Retract("The source was wrong.", editor, at) })
	}
	return nil
}

// between is the time from one step to the next.
const between = 40 * time.Minute
