package store

import (
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/claims"
	"factdesk/review"
)

// ContradictionsJob is the kind of job that looks for what a claim contradicts; its
// payload is a ClaimJob. It is queued in the transaction that changes the claim and run
// after it, not within it: a claim is compared with dozens, and a person who accepts two
// hundred candidates at once should not hold the database's locks for that long. Should
// the program die in between, the job is still there.
const ContradictionsJob = "contradictions"

// ClaimJob is the payload of a job about a claim.
type ClaimJob struct {
	ClaimID uuid.UUID `json:"claim_id"`
}

// recheck queues the search for contradictions when one of the case's events bears on
// them. It is called before the events are saved and behind the new version.
func recheck(tx *gorm.DB, c *review.Case) error {
	i := slices.IndexFunc(c.Events, func(e review.Event) bool { return e.Verb.Bears() })
	if i < 0 {
		return nil
	}
	return addRecheck(tx, c.ClaimID, fmt.Sprint(c.Version), review.Actor{ID: c.Events[i].ActorID}, c.Events[i].At)
}

// recheckMoved queues the search for claims that came into a cluster or left one.
func recheckMoved(tx *gorm.DB, g *review.Grouping, before map[uuid.UUID]claims.Member) error {
	if len(g.Events) == 0 {
		return nil
	}
	e := g.Events[0]
	for claim := range g.Cases {
		if g.In[claim] == before[claim] {
			continue
		}
		if err := addRecheck(tx, claim, e.ID.String(), review.Actor{ID: e.ActorID}, e.At); err != nil {
			return err
		}
	}
	return nil
}

// addRecheck queues the search for one claim. cause tells this change from the one
// before, whose job may be running and have read what was there before.
func addRecheck(tx *gorm.DB, claim uuid.UUID, cause string, by review.Actor, now time.Time) error {
	j, err := NewJob(ContradictionsJob, fmt.Sprintf("%s %s %s", ContradictionsJob, claim, cause), ClaimJob{claim}, by, now)
	if err != nil {
		return err
	}
	_, err = addJob(tx, j)
	return err
}
