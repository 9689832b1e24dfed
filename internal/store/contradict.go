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
	"factdesk/claims/match"
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

// mostNear bounds one search: so many claims, the nearest, are compared. However far they
// are, it is for the rules to say that they speak of something else. Pairs that were found
// before are looked at again besides.
const mostNear = 60

// Compared says what a search for contradictions did.
type Compared struct {
	With  int `json:"with"`  // claims and appearances that were compared
	Found int `json:"found"` // new, or there again
	Gone  int `json:"gone"`
}

// opponent is what a claim is compared with.
type opponent struct {
	kind     review.OtherKind
	id       uuid.UUID
	reading  *contradict.Reading
	together bool // a person said that they say the same
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
	if c.State != review.Dismissed {
		if opponents, err = db.opponents(ctx, c); err != nil {
			return Compared{}, err
		}
	}
	mine := contradict.Read(statementOf(c.Claim))
	found := map[pair]contradict.Conflict{}
	for _, o := range opponents {
		p, a, b := pairOf(claim, mine, o)
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

func statementOf(c *claims.Claim) contradict.Statement {
	return contradict.Statement{Text: c.Wording, Language: c.Language, Speaker: c.Claimant, Date: c.ClaimedOn}
}

// opponents loads what a claim is compared with.
func (db *DB) opponents(ctx context.Context, c *review.Case) ([]opponent, error) {
	ids, err := db.nearIDs(ctx, c)
	if err != nil {
		return nil, err
	}
	before, err := db.contradicted(ctx, c.ClaimID)
	if err != nil {
		return nil, err
	}
	var all []claims.Claim
	err = db.q(ctx).Where("id IN ? AND id <> ?", append(ids, before...), c.ClaimID).
		Where("id IN (SELECT claim_id FROM cases WHERE state <> ?)", review.Dismissed).Order("id").Find(&all).Error
	if err != nil {
		return nil, err
	}
	out := make([]opponent, 0, len(all)+len(c.Appearances))
	for i := range all {
		s := statementOf(&all[i])
		if c.Claim.SpeakerID != nil && all[i].SpeakerID != nil && *c.Claim.SpeakerID == *all[i].SpeakerID {
			s.Speaker = c.Claim.Claimant // another spelling of the same name
		}
		out = append(out, opponent{kind: review.OtherClaim, id: all[i].ID, reading: contradict.Read(s)})
	}
	return db.otherAppearances(ctx, c, out)
}

// nearIDs are the claims that speak of the same thing as this one, as far as words tell.
func (db *DB) nearIDs(ctx context.Context, c *review.Case) ([]uuid.UUID, error) {
	q := match.Query{Text: contradict.Read(statementOf(c.Claim)).Searched(), Speaker: c.Claim.Claimant, Date: c.Claim.ClaimedOn}
	found, err := db.Near(ctx, NearQuery{Query: q, States: review.States[:len(review.States)-1], Without: []uuid.UUID{c.ClaimID}, Ours: true, Limit: mostNear})
	ids := make([]uuid.UUID, len(found))
	for i, n := range found {
		ids[i] = n.Case.ClaimID
	}
	return ids, err
}

// contradicted are the claims of the pairs that were found before.
func (db *DB) contradicted(ctx context.Context, claim uuid.UUID) ([]uuid.UUID, error) {
	var rows []review.Contradiction
	err := db.q(ctx).Select("claim_id", "other_id").Where("other_kind = ? AND (claim_id = ? OR other_id = ?)", review.OtherClaim, claim, claim).Find(&rows).Error
	var ids []uuid.UUID
	for _, r := range rows {
		ids = append(ids, r.ClaimID, r.OtherID)
	}
	return ids, err
}

// otherAppearances adds the words of other articles that a person said were this claim.
// The first appearance is the one that the wording was made of.
func (db *DB) otherAppearances(ctx context.Context, c *review.Case, out []opponent) ([]opponent, error) {
	if len(c.Appearances) < 2 {
		return out, nil
	}
	articles, err := db.articlesOf(ctx, c)
	for _, a := range c.Appearances[1:] {
		s := contradict.Statement{Text: a.Exact, Language: c.Claim.Language, Date: articles[a.ArticleID].Published}
		if a.Speaker != nil {
			s.Speaker = *a.Speaker
		}
		out = append(out, opponent{review.OtherAppearance, a.ID, contradict.Read(s), true})
	}
	return out, err
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
	if c.State == review.Dismissed {
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
