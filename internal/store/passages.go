package store

import (
	"context"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/claims"
	"factdesk/claims/differ"
	"factdesk/internal/errs"
	"factdesk/review"
)

// Passages are those of a snapshot's page that are not in its text, taken in since or not,
// in the order of the page.
func (db *DB) Passages(ctx context.Context, snapshot uuid.UUID) ([]claims.Passage, error) {
	return passages(db.q(ctx), snapshot)
}

func passages(tx *gorm.DB, snapshot uuid.UUID) ([]claims.Passage, error) {
	out := []claims.Passage{}
	return out, tx.Where("snapshot_id = ?", snapshot).Order("position").Find(&out).Error
}

// TakenPassages are the passages that were taken into a snapshot of the article, the
// earliest first.
func (db *DB) TakenPassages(ctx context.Context, article uuid.UUID) ([]claims.Passage, error) {
	out := []claims.Passage{}
	return out, db.q(ctx).Where("taken_into IN (SELECT id FROM snapshots WHERE article_id = ?)", article).Order("taken_into").Find(&out).Error
}

// TakenIn is a passage that is taken into a text, with what extraction says of the whole.
type TakenIn struct {
	SnapshotID uuid.UUID
	Position   int
	Text       string // of the further snapshot
	Found      []claims.Found
	Extractor  string
	Then       []string // kinds of job that follow
}

// TakeIn makes a further snapshot of an article, whose text has a passage of its page that
// was left out. The earlier snapshot stays as it is. Candidates that wait for triage go
// with their words into the further text; what was decided stays where it was.
func (db *DB) TakeIn(ctx context.Context, in TakenIn, by review.Actor, now time.Time) (out Imported, err error) {
	err = db.tx(ctx, func(tx *gorm.DB) error {
		out = Imported{}
		before, p, err := passageToTake(tx, in)
		if err != nil {
			return err
		}
		if p.In(before.Text) != in.Text {
			return errs.New(errs.Conflict, "The text has changed since you opened it. Look at it again.")
		}
		if err := tx.Where("id = ?", before.ArticleID).Take(&out.Article).Error; err != nil {
			return err
		}
		out.Snapshot = further(before, in.Text)
		e := review.Happened(review.VerbPassageTaken, "article", out.Article.ID, by, now, map[string]string{
			"reason": p.Reason, "before": before.ID.String(), "text_sha256": out.Snapshot.TextSHA256})
		e.ArticleID = &out.Article.ID
		if err := tx.Create(&out.Snapshot).Error; err != nil {
			return err
		}
		into := out.Snapshot.ID
		return firstError(
			tx.Exec("UPDATE passages SET taken_into = ? WHERE snapshot_id = ? AND position = ?", into, p.SnapshotID, p.Position).Error,
			tx.Clauses(onConflictDoNothing).Create(&textForm{differ.Form(in.Text), into}).Error,
			passOn(tx, p, into),
			moveCandidates(tx, p, &out, in, now),
			appendEvents(tx, []review.Event{e}),
			follow(tx, in.Then, into, by, now))
	})
	return out, err
}

// passageToTake locks the article, so that two who take passages in do so one after the
// other, and finds the passage in the text that is the latest.
func passageToTake(tx *gorm.DB, in TakenIn) (*claims.Snapshot, *claims.Passage, error) {
	var before, latest claims.Snapshot
	if err := missing(tx.Where("id = ?", in.SnapshotID).Take(&before).Error, "snapshot"); err != nil {
		return nil, nil, err
	}
	err := firstError(
		tx.Clauses(forUpdate).Select("id").Where("id = ?", before.ArticleID).Take(&claims.Article{}).Error,
		tx.Select("id").Where("article_id = ?", before.ArticleID).Order("id DESC").Take(&latest).Error)
	switch {
	case err != nil:
		return nil, nil, err
	case before.RedactedAt != nil:
		return nil, nil, errs.New(errs.Gone, "This text was taken down, and so was what was left out of it.")
	case latest.ID != before.ID:
		return nil, nil, errs.New(errs.Conflict, "There is a later text of this article by now. Look at it again.")
	}
	var p claims.Passage
	if err := missing(tx.Where("snapshot_id = ? AND position = ?", in.SnapshotID, in.Position).Take(&p).Error, "passage"); err != nil {
		return nil, nil, err
	}
	if p.TakenInto != nil {
		return nil, nil, errs.New(errs.Conflict, "This passage is in the text already.")
	}
	return &before, &p, nil
}

// further is a snapshot of the same bytes with another text: that of a page, which has no
// places.
func further(before *claims.Snapshot, text string) claims.Snapshot {
	out := *before
	out.ID, out.Text, out.TextSHA256, out.Length = newID(), text, claims.Digest([]byte(text)), len([]rune(text))
	return out
}

// passOn gives the further snapshot the passages that are still left out of it.
func passOn(tx *gorm.DB, taken *claims.Passage, to uuid.UUID) error {
	all, err := passages(tx, taken.SnapshotID)
	if err != nil {
		return err
	}
	left := []claims.Passage{}
	for _, p := range all {
		if p.TakenInto != nil || p.Position == taken.Position {
			continue
		}
		if p.Position > taken.Position {
			p.At += taken.Moves(p.At)
		}
		p.SnapshotID = to
		left = append(left, p)
	}
	return insert(tx, "passages", left)
}

// standing is where words stand.
type standing struct {
	exact string
	start int
}

// moveCandidates gives the further text its candidates, known by where they stood.
func moveCandidates(tx *gorm.DB, p *claims.Passage, out *Imported, in TakenIn, now time.Time) error {
	var there []claims.Candidate
	if err := tx.Where("snapshot_id = ?", p.SnapshotID).Order("position").Find(&there).Error; err != nil {
		return err
	}
	known := map[standing]*claims.Candidate{}
	for i := range there {
		c := &there[i]
		known[standing{c.Exact, c.Start + p.Moves(c.Start)}] = c
	}
	return laterText{out, in.Found, in.Extractor, now}.proposals(tx, func(f claims.Found) *claims.Candidate { return known[standing{f.Exact, f.Start}] })
}
