package store

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/claims"
	"factdesk/claims/contradict"
	"factdesk/internal/errs"
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

// bears are the verbs of events after which a claim may contradict something else than
// before: its wording, or whether and how it is ruled on.
var bears = map[string]bool{"opened": true, "reworded": true, "dismissed": true, "undismissed": true,
	"merged": true, "unmerged": true, "took in": true, "gave back": true, "appearance added": true, "appearance removed": true,
	"proposed": true, "withdrawn": true, "sent back": true, "approved": true, "published": true, "retracted": true}

// recheck queues the search for contradictions when one of the case's events bears on
// them. It is called before the events are saved and behind the new version.
func recheck(tx *gorm.DB, c *review.Case) error {
	i := slices.IndexFunc(c.Events, func(e review.Event) bool { return bears[e.Verb] })
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

// DoContradictions does such a job.
func (db *DB) DoContradictions(ctx context.Context, job Job, now time.Time) (Compared, error) {
	var in ClaimJob
	if err := json.Unmarshal(job.Payload, &in); err != nil {
		return Compared{}, errs.Because(err, errs.Invalid, "This job names no claim.")
	}
	return db.FindContradictions(ctx, in.ClaimID, now)
}

// Compared says what a search for contradictions did.
type Compared struct {
	With  int `json:"with"`  // claims and appearances that were compared
	Found int `json:"found"` // new, or there again
	Gone  int `json:"gone"`
}

// FindContradictions compares a claim with those of its cluster and those near it, opens
// what contradicts and closes what no longer does. What a reviewer decided stays. It
// does no harm when it runs again, or for both claims of a pair at once.
func (db *DB) FindContradictions(ctx context.Context, claim uuid.UUID, now time.Time) (Compared, error) {
	c, err := db.CaseOfClaim(ctx, claim)
	if err != nil {
		return Compared{}, err
	}
	var opponents []opponent
	if c.State.Living() && c.MergedInto == nil {
		if opponents, err = db.opponents(ctx, c); err != nil {
			return Compared{}, err
		}
	}
	mine := contradict.Read(statementOf(c.Claim))
	found := map[pair]contradict.Conflict{}
	for _, o := range opponents {
		p, a, b := pairOf(claim, mine, o)
		if o.kind == review.OtherReview {
			if conflict, ok := contradict.Rulings(a, b, rulingOf(c.Verdict()), o.ruling, o.like); ok {
				found[p] = conflict
			}
			continue
		}
		for _, conflict := range contradict.Between(a, b, o.together) {
			found[p] = conflict
		}
	}
	out := Compared{With: len(opponents)}
	err = db.tx(ctx, func(tx *gorm.DB) error {
		out.Found, out.Gone = 0, 0
		return saveFound(tx, c, found, &out, stamp(now))
	})
	return out, err
}

// pair names what is compared: of two claims the older one first, so that both searches
// mean the same row.
type pair struct {
	claim uuid.UUID
	kind  review.OtherKind
	other uuid.UUID
}

func pairOf(claim uuid.UUID, mine *contradict.Reading, o opponent) (p pair, a, b *contradict.Reading) {
	if o.kind == review.OtherClaim && bytes.Compare(o.id[:], claim[:]) < 0 {
		return pair{o.id, o.kind, claim}, o.reading, mine
	}
	return pair{claim, o.kind, o.id}, mine, o.reading
}

// saveFound brings the rows of a claim in line with what was found. The claim's row is
// locked, and what was read of it must still hold; two claims of a pair are locked in
// turn by their own searches, and the unique key keeps a pair from being there twice.
func saveFound(tx *gorm.DB, c *review.Case, found map[pair]contradict.Conflict, out *Compared, now time.Time) error {
	var locked claims.Claim
	if err := missing(tx.Clauses(forUpdate).Select("id", "version").Where("id = ?", c.ClaimID).Take(&locked).Error, "claim"); err != nil {
		return err
	}
	if locked.Version != c.Claim.Version {
		return errs.New(errs.Unavailable, "The claim was changed while it was compared; it is compared again.")
	}
	var rows []review.Contradiction
	if err := tx.Clauses(forUpdate).Where("claim_id = ? OR other_id = ?", c.ClaimID, c.ClaimID).Order("id").Find(&rows).Error; err != nil {
		return err
	}
	there := map[pair]bool{}
	for i := range rows {
		x := &rows[i]
		p := pair{x.ClaimID, x.OtherKind, x.OtherID}
		conflict, ok := found[p]
		if !ok || !sameMatter(x.Rule, conflict.Rule) {
			if err := closeGone(tx, x, c, out, now); err != nil {
				return err
			}
			continue
		}
		there[p] = true
		if err := seeAgain(tx, x, conflict, out, now); err != nil {
			return err
		}
	}
	return openNew(tx, found, there, out, now)
}

// sameMatter says whether two rules speak of the same contradiction: that a speaker is
// the same is known once the name is, and makes no new one of what was decided.
func sameMatter(a, b contradict.Rule) bool {
	return a == b || a == contradict.Speaker || b == contradict.Speaker
}

func closeGone(tx *gorm.DB, x *review.Contradiction, c *review.Case, out *Compared, now time.Time) error {
	reason := "the wordings no longer contradict each other"
	switch {
	case x.Rule == contradict.Verdicts:
		reason = "the verdicts no longer contradict each other"
	case c.MergedInto != nil:
		reason = "one of the claims was merged into another"
	case !c.State.Living():
		reason = "one of the claims was dismissed"
	}
	if err := loadCases(tx, x); err != nil {
		return err
	}
	if !x.Unseen(reason, now) {
		return nil
	}
	out.Gone++
	return saveContradiction(tx, x)
}

func seeAgain(tx *gorm.DB, x *review.Contradiction, conflict contradict.Conflict, out *Compared, now time.Time) error {
	if err := loadCases(tx, x); err != nil {
		return err
	}
	gone := x.State == review.ContradictionGone
	if !x.Seen(conflict, now) {
		return nil
	}
	if gone {
		out.Found++
	}
	return saveContradiction(tx, x)
}

func openNew(tx *gorm.DB, found map[pair]contradict.Conflict, there map[pair]bool, out *Compared, now time.Time) error {
	for p, conflict := range found {
		if there[p] {
			continue
		}
		x := review.Contradiction{ClaimID: p.claim, OtherKind: p.kind, OtherID: p.other}
		if err := loadCases(tx, &x); err != nil {
			return err
		}
		x.Found(conflict, now)
		created := tx.Clauses(onConflictDoNothing).Create(&x)
		if created.Error != nil {
			return created.Error
		}
		if created.RowsAffected == 0 {
			continue // the other claim's search was faster
		}
		out.Found++
		if err := appendEvents(tx, x.Events); err != nil {
			return err
		}
	}
	return nil
}

// loadCases finds the cases whose histories tell of a contradiction.
func loadCases(tx *gorm.DB, x *review.Contradiction) error {
	return tx.Model(&review.Case{}).Where("claim_id IN ?", []uuid.UUID{x.ClaimID, x.OtherID}).Order("id").Pluck("id", &x.Cases).Error
}

// saveContradiction writes one that was locked, with its events.
func saveContradiction(tx *gorm.DB, x *review.Contradiction) error {
	err := firstError(tx.Select("*").UpdateColumns(x).Error, appendEvents(tx, x.Events))
	x.Events = nil
	return err
}
