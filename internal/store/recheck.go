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
	return addRecheck(tx, c.ClaimID, review.Actor{ID: c.Events[i].ActorID}, c.Events[i].At)
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
		if err := addRecheck(tx, claim, review.Actor{ID: e.ActorID}, e.At); err != nil {
			return err
		}
	}
	return nil
}

// addRecheck queues the search for one claim, unless one waits already: that will read what
// is changed here, since no worker gets it before this is committed. One that runs may have
// read what was there before, so a claim's searches have several names: one waits beside
// those that run, however often the claim is changed.
func addRecheck(tx *gorm.DB, claim uuid.UUID, by review.Actor, now time.Time) error {
	names := searchNames(claim)
	var there []Job
	err := tx.Raw("SELECT unique_key, state FROM jobs WHERE unique_key IN ? AND state IN ('waiting', 'running')"+skipLeased(tx), names).Scan(&there).Error
	if err != nil || slices.ContainsFunc(there, func(j Job) bool { return j.State == JobWaiting }) {
		return err
	}
	for _, name := range append(names, "") { // the last if all of them run
		j, err := NewJob(ContradictionsJob, name, ClaimJob{claim}, by, now)
		if err != nil {
			return err
		}
		if added, err := addJob(tx, j); err != nil || added.ID == j.ID {
			return err
		}
	}
	return nil
}

// searchesAtOnce is how many searches for one claim there may be with a name, which takes a
// change of it in the middle of each.
const searchesAtOnce = 8

func searchNames(claim uuid.UUID) []string {
	names := make([]string, searchesAtOnce)
	for i := range names {
		names[i] = fmt.Sprintf("%s %s %d", ContradictionsJob, claim, i)
	}
	return names
}

// skipLeased passes over a job that is being leased at this moment: it does not wait any
// more. One that waits is held, so that it is not leased before the change is committed.
func skipLeased(tx *gorm.DB) string {
	if tx.Dialector.Name() == "sqlite" {
		return ""
	}
	return " FOR UPDATE SKIP LOCKED"
}
