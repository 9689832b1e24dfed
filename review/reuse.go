package review

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"factdesk/internal/errs"
)

// Ruled is the verdict of a case as others may rest on it: signed off and not taken
// back; nil if there is none.
func (c *Case) Ruled() *Verdict {
	if c.State != Approved && c.State != Published {
		return nil
	}
	return c.Verdict()
}

// Reuse begins a proposal on this case with what was said of another: its sources are
// copied, each saying where it came from, and what the form of a proposal begins with is
// returned. Nothing is proposed by that: somebody reads it, changes it and proposes it
// as their own, and somebody else signs it off. revision is the one that the person read;
// a reason is kept with the event.
func (c *Case) Reuse(from *Case, revision int, reason string, on Scale, by Actor, now time.Time) (Proposal, error) {
	if err := c.Can(Propose, by); err != nil {
		return Proposal{}, err
	}
	v, reason := from.Ruled(), clean(reason)
	switch {
	case from.ID == c.ID:
		return Proposal{}, errs.In("from", "This is the case itself; choose another's verdict.")
	case v == nil:
		return Proposal{}, errs.In("from", "Only a verdict that was signed off and stands can be reused; this one is %s.", from.State)
	case v.Revision != revision:
		return Proposal{}, errs.New(errs.Conflict, "That verdict has been revised since you read it: revision %d stands now. Read it again.", v.Revision)
	case utf8.RuneCountInString(reason) < 5:
		return Proposal{}, errs.In("reason", "Say in words why that verdict holds for this claim too; it is kept with the case.")
	}
	if err := checkText("reason", reason); err != nil {
		return Proposal{}, err
	}
	origin := fmt.Sprintf("From the verdict on “%s”, revision %d, as of %s.", cut(v.Wording, 200), v.Revision, v.AsOf)
	for _, e := range v.Evidence {
		if e.TakenDownAt != nil || c.knows(e) {
			continue
		}
		e.Note = strings.TrimSpace(cut(origin+"\n"+e.Note, MaxText-1))
		if _, err := c.AddEvidence(e, by, now); err != nil {
			return Proposal{}, err
		}
	}
	c.touch(now)
	c.record(VerbReused, by, now, map[string]string{"verdict": v.ID.String(), "revision": strconv.Itoa(v.Revision), "rating": v.Label,
		"case": from.ID.String(), "claim": from.ClaimID.String(), "reason": reason})
	return v.draft(on), nil
}

// Draft is what Reuse said that a proposal begins with, for whoever asks again; nothing
// if there is no such revision.
func (c *Case) Draft(revision int, on Scale) Proposal {
	for i := range c.Verdicts {
		if v := &c.Verdicts[i]; v.Revision == revision {
			return v.draft(on)
		}
	}
	return Proposal{}
}

func (v *Verdict) draft(on Scale) Proposal {
	p := Proposal{Rating: v.Rating, Explanation: v.Explanation, Body: v.Body, AsOf: v.AsOf, ReviewBy: v.ReviewBy, Language: v.Language}
	if _, ok := on.Rating(v.Rating); !ok {
		p.Rating = "" // it was given on another scale: to be chosen anew
	}
	return p
}

// knows says whether a source is on the case already.
func (c *Case) knows(e Evidence) bool {
	return slices.ContainsFunc(c.Sources(), func(have Evidence) bool {
		return have.Kind == e.Kind && have.URL == e.URL && have.Title == e.Title && have.Quote == e.Quote && have.Locator == e.Locator
	})
}
