package store

import (
	"context"
	"strconv"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"factdesk/claims"
	"factdesk/review"
)

// ModelState says how asking a model about a text went.
type ModelState string

const (
	ModelDone    ModelState = "done"
	ModelWaiting ModelState = "waiting" // it will be asked again
	ModelFailed  ModelState = "failed"
)

// ModelRun is what a model was asked about a snapshot and what came of it, the last
// time.
type ModelRun struct {
	SnapshotID uuid.UUID  `json:"snapshot_id" gorm:"primaryKey"`
	ArticleID  uuid.UUID  `json:"article_id"`
	Model      string     `json:"model"`
	State      ModelState `json:"state"`
	Message    string     `json:"message"` // for the person, "" when done
	Proposed   int        `json:"proposed"`
	Added      int        `json:"added"`   // new candidates
	Merged     int        `json:"merged"`  // those that were candidates already
	Refused    int        `json:"refused"` // not verbatim, too long or too many
	TokensIn   int        `json:"tokens_in"`
	TokensOut  int        `json:"tokens_out"`
	At         time.Time  `json:"at"`
}

// TakeModelRequest counts a request against a day's budget (YYYY-MM-DD, UTC) and says
// whether there was room for it, whoever else asks at the same moment.
func (db *DB) TakeModelRequest(ctx context.Context, day string, most int) (bool, error) {
	r := db.q(ctx).Exec(`INSERT INTO model_days (day, requests) VALUES (?, 1)
		ON CONFLICT (day) DO UPDATE SET requests = model_days.requests + 1 WHERE model_days.requests < ?`, day, most)
	return r.RowsAffected == 1, r.Error
}

// SaveModelRun keeps how it went, in the place of the time before.
func (db *DB) SaveModelRun(ctx context.Context, run ModelRun) error {
	return saveModelRun(db.q(ctx), run)
}

func saveModelRun(tx *gorm.DB, run ModelRun) error {
	run.At = stamp(run.At)
	return tx.Clauses(clause.OnConflict{Columns: []clause.Column{{Name: "snapshot_id"}}, UpdateAll: true}).Create(&run).Error
}

// ModelRuns are those of an article's snapshots, the newest first: one for each.
func (db *DB) ModelRuns(ctx context.Context, article uuid.UUID) ([]ModelRun, error) {
	out := []ModelRun{}
	return out, db.q(ctx).Where("article_id = ?", article).Order("snapshot_id DESC").Limit(MaxPage).Find(&out).Error
}

// SaveProposals stores what a model proposed (review.MergeProposals) with its run and an
// event, in one transaction. Saved twice it adds nothing. A text that was taken down
// since is Gone.
func (db *DB) SaveProposals(ctx context.Context, run ModelRun, found []claims.Found, by review.Actor, now time.Time) (ModelRun, error) {
	var out ModelRun
	err := db.tx(ctx, func(tx *gorm.DB) error {
		out = run
		// One at a time for an article, as Pick.
		if err := missing(tx.Clauses(forUpdate).Select("id").Where("id = ?", run.ArticleID).Take(&claims.Article{}).Error, "article"); err != nil {
			return err
		}
		text, err := snapshotTexts{}.text(tx, run.SnapshotID)
		if err != nil {
			return err
		}
		if err := saveProposed(tx, &out, text, found, now); err != nil {
			return err
		}
		e := review.Happened(review.VerbModelAsked, "article", run.ArticleID, by, now, map[string]string{
			"model": run.Model, "added": strconv.Itoa(out.Added), "merged": strconv.Itoa(out.Merged), "refused": strconv.Itoa(out.Refused)})
		e.ArticleID = &run.ArticleID
		return firstError(saveModelRun(tx, out), appendEvents(tx, []review.Event{e}))
	})
	return out, err
}

func saveProposed(tx *gorm.DB, run *ModelRun, text []rune, found []claims.Found, now time.Time) error {
	var there []claims.Candidate
	if err := tx.Clauses(forUpdate).Where("snapshot_id = ?", run.SnapshotID).Order("position").Find(&there).Error; err != nil {
		return err
	}
	in := claims.Snapshot{}
	if err := tx.Select("id", "article_id", "places").Where("id = ?", run.SnapshotID).Take(&in).Error; err != nil {
		return err
	}
	last := 0
	if len(there) > 0 {
		last = there[len(there)-1].Position
	}
	added, changed, merged := review.MergeProposals(there, found, &in, run.Model, now)
	run.Added, run.Merged = len(added), merged
	for i := range added {
		added[i].Position = last + i + 1
	}
	if err := allStandIn(string(text), added); err != nil {
		return err
	}
	for i := range changed {
		if err := tx.Select("cues", "version").Updates(&changed[i]).Error; err != nil {
			return err
		}
	}
	if len(added) == 0 {
		return nil
	}
	return tx.Create(&added).Error
}
