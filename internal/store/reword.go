package store

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/claims"
	"factdesk/claims/differ"
	"factdesk/review"
)

// Reworded is how a further text of an article differs from the one before.
type Reworded struct {
	Before uuid.UUID `json:"before"` // the snapshot that has the text before
	differ.Difference
}

// textForm is a text by what it says, however it is set.
type textForm struct {
	Form       string `gorm:"primaryKey"`
	SnapshotID uuid.UUID
}

// withForm is the snapshot whose text says the same. Two rows are read, each by its
// primary key.
func withForm(tx *gorm.DB, text string) (*claims.Snapshot, error) {
	var s claims.Snapshot
	err := tx.Omit("raw").Where("id = (SELECT snapshot_id FROM text_forms WHERE form = ?)", differ.Form(text)).Take(&s).Error
	return &s, err
}

// addForm makes a snapshot known by what its text says. That two imports of the same text
// make one article rests on the primary key.
func addForm(tx *gorm.DB, s *claims.Snapshot) error {
	return tx.Create(&textForm{differ.Form(s.Text), s.ID}).Error
}

// reword keeps another text of an article that is known: a further snapshot. What was made
// of the texts before stays there; candidates that wait go along where their words still
// stand, and what was decided is not proposed again.
func reword(tx *gorm.DB, before *claims.Snapshot, in Import, by review.Actor, now time.Time) (out Imported, err error) {
	if err := tx.Clauses(forUpdate).Where("id = ?", before.ArticleID).Take(&out.Article).Error; err != nil {
		return out, err
	}
	id := newID()
	out.Snapshot = in.Snapshot
	out.Snapshot.ID, out.Snapshot.ArticleID = id, before.ArticleID
	out.Reworded = &Reworded{before.ID, differ.Between(before.Text, in.Snapshot.Text)}
	e := review.Happened(review.VerbLaterText, "article", before.ArticleID, by, now, map[string]string{
		"before": before.ID.String(), "text_sha256": out.Snapshot.TextSHA256})
	e.ArticleID = &before.ArticleID
	err = firstError(tx.Create(&out.Snapshot).Error, addForm(tx, &out.Snapshot), addAddresses(tx, in.URLs, before.ArticleID, by, now),
		savePassages(tx, &out, in), goAlong(tx, &out, in, now), appendEvents(tx, []review.Event{e}), follow(tx, in.Then, id, by, now))
	return out, err
}

// goAlong gives the further text its candidates, known by their words.
func goAlong(tx *gorm.DB, out *Imported, in Import, now time.Time) error {
	var there []claims.Candidate
	if err := tx.Where("article_id = ?", out.Article.ID).Order("snapshot_id DESC, position").Find(&there).Error; err != nil {
		return err
	}
	return laterText{out, in.Found, in.Extractor, now}.proposals(tx, func(f claims.Found) *claims.Candidate {
		at := slices.IndexFunc(there, func(c claims.Candidate) bool { return c.Exact == f.Exact })
		if at < 0 {
			return nil
		}
		c := there[at]
		there = slices.Delete(there, at, at+1) // words that stand there twice are two
		return &c
	})
}

// laterText is a further text of an article, and what was found in it.
type laterText struct {
	out       *Imported
	found     []claims.Found
	extractor string
	now       time.Time
}

// proposals gives the text its candidates. Of those of the texts before, which twin finds,
// those that wait come along, with what is found of them there; those that were decided are
// not proposed again; what is new is.
func (x laterText) proposals(tx *gorm.DB, twin func(claims.Found) *claims.Candidate) error {
	made, moved := []claims.Candidate{}, []claims.Candidate{}
	for i, f := range x.found {
		here := x.out.Snapshot.Propose(newID(), f, x.extractor, x.now)
		here.Position = i + 1
		switch c := twin(f); {
		case c == nil:
			made = append(made, here)
		case c.State == claims.CandidateNew:
			c.SnapshotID, c.Position, c.Found, c.Locator, c.Extractor = here.SnapshotID, here.Position, here.Found, here.Locator, here.Extractor
			c.Version++
			moved = append(moved, *c)
		}
	}
	x.out.Candidates = len(made) + len(moved)
	return firstError(allStandIn(x.out.Snapshot.Text, slices.Concat(made, moved)), update(tx, moved), create(tx, made))
}

func update(tx *gorm.DB, all []claims.Candidate) error {
	for i := range all {
		if err := tx.Select("*").Updates(&all[i]).Error; err != nil {
			return err
		}
	}
	return nil
}

func create(tx *gorm.DB, all []claims.Candidate) error {
	if len(all) == 0 {
		return nil
	}
	return tx.CreateInBatches(&all, 200).Error
}

// Rewording is how a snapshot's text differs from the article's text before it; nil when
// there is none, when one of them was taken down, or when both were made of the same
// bytes: a passage was taken in then.
func (db *DB) Rewording(ctx context.Context, s *claims.Snapshot) (*Reworded, error) {
	var before claims.Snapshot
	err := db.q(ctx).Omit("raw").Where("article_id = ? AND id < ?", s.ArticleID, s.ID).Order("id DESC").Take(&before).Error
	switch {
	case errors.Is(err, gorm.ErrRecordNotFound):
		return nil, nil
	case err != nil:
		return nil, err
	case before.RawSHA256 == s.RawSHA256, before.RedactedAt != nil, s.RedactedAt != nil:
		return nil, nil
	}
	return &Reworded{before.ID, differ.Between(before.Text, s.Text)}, nil
}

// formBatch is how many texts are read at a time.
const formBatch = 100

// FormTexts makes texts known by what they say that were imported by a program that did
// not yet: of two that say the same the first stands. It goes through the snapshots by
// their primary key, and looks each up in text_forms_snapshot.
func (db *DB) FormTexts(ctx context.Context) error {
	for after := uuid.Nil; ; {
		var some []claims.Snapshot
		err := db.q(ctx).Select("id", "text").Order("id").Limit(formBatch).
			Find(&some, "id > ? AND redacted_at IS NULL AND NOT EXISTS (SELECT 1 FROM text_forms WHERE snapshot_id = snapshots.id)", after).Error
		if err != nil || len(some) == 0 {
			return err
		}
		rows := make([]textForm, len(some))
		for i, s := range some {
			rows[i] = textForm{differ.Form(s.Text), s.ID}
		}
		if err := db.q(ctx).Clauses(onConflictDoNothing).Create(&rows).Error; err != nil {
			return err
		}
		after = some[len(some)-1].ID
	}
}
