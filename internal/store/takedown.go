package store

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/internal/errs"
	"factdesk/review"
)

// TakeDown takes words down: from the rows that they are of, from every copy and every
// old version, from the index and from events, in one transaction. What it returns says
// from where, and where words like them still stand. Nothing brings them back. The same
// thing twice is a Conflict that says when it was taken down.
func (db *DB) TakeDown(ctx context.Context, t review.TakeDown, by review.Actor, now time.Time) (review.TakeDown, error) {
	s, err := db.strike(ctx, t, by, now, false)
	if err != nil {
		return review.TakeDown{}, err
	}
	left, err := db.left(ctx, s)
	if err == nil {
		err = db.seenByAll(ctx) // when this returns, nobody shows them
	}
	if err != nil {
		return s.t, fmt.Errorf("the words were taken down; look for what is left of them: %w", err)
	}
	s.t.Left = left
	return s.t, nil
}

// LookAtTakeDown says what a take-down would take from where, and changes nothing.
func (db *DB) LookAtTakeDown(ctx context.Context, t review.TakeDown, by review.Actor, now time.Time) (review.TakeDown, error) {
	s, err := db.strike(ctx, t, by, now, true)
	if err != nil {
		return review.TakeDown{}, err
	}
	left, err := db.left(ctx, s)
	if err != nil {
		return review.TakeDown{}, err
	}
	s.t.Left = left
	return s.t, nil
}

// errLooked undoes a transaction that was only to show what it would do.
var errLooked = errors.New("looked only")

func (db *DB) strike(ctx context.Context, t review.TakeDown, by review.Actor, now time.Time, look bool) (*strike, error) {
	if err := by.May(review.Redact); err != nil {
		return nil, err
	}
	t.ID, t.At, t.ByID = newID(), stamp(now), by.ID
	if err := t.Check(); err != nil {
		return nil, err
	}
	var s *strike
	err := db.tx(ctx, func(tx *gorm.DB) (err error) {
		s = &strike{db: db, tx: tx, t: t, by: by, asked: look}
		if err = firstError(stopThePresses(tx, db), s.refuseTwice()); err != nil {
			return err
		}
		if err := s.do(); err != nil {
			return err
		}
		if look {
			return errLooked
		}
		return nil
	})
	if errors.Is(err, errLooked) {
		err = nil
	}
	return s, err
}

// stopThePresses waits until nobody is in the middle of a change and lets nobody begin
// one: what was loaded before and saved afterwards would bring the words back. On
// SQLite the transaction is that already. Reading goes on.
func stopThePresses(tx *gorm.DB, db *DB) error {
	if db.SQLite() {
		return nil
	}
	tables := make([]string, len(wordParts))
	for i, p := range wordParts {
		tables[i] = p.table
	}
	return tx.Exec("LOCK TABLE " + strings.Join(tables, ", ") + ", events IN EXCLUSIVE MODE").Error
}

// refuseTwice says when something was taken down already.
func (s *strike) refuseTwice() error {
	if s.t.SubjectID == nil || s.t.Kind == review.KindText {
		return nil // a text says so itself
	}
	var before review.TakeDown
	r := s.tx.Where("subject_id = ? AND kind = ? AND field IN ?", s.t.SubjectID, s.t.Kind, []string{"", s.t.Field}).Order("n").Limit(1).Find(&before)
	if r.Error != nil || r.RowsAffected == 0 {
		return r.Error
	}
	return errs.New(errs.Conflict, "This was taken down already, on %s: %s", before.At.Format(time.DateOnly), before.Reason)
}

// TakenDown is the number of the last take-down, 0 before there was any. An answer that
// takes long compares it: what was read before must not be sent after.
func (db *DB) TakenDown(ctx context.Context) (int64, error) {
	var n int64
	return n, row(db.q(ctx), "SELECT COALESCE(MAX(n), 0) FROM takedowns", nil, &n)
}

// TakeDowns lists take-downs with their places, the newest first; before is the N of
// the last of the page before, 0 for the first page.
func (db *DB) TakeDowns(ctx context.Context, before int64, limit int) ([]review.TakeDown, error) {
	out := []review.TakeDown{}
	tx := db.q(ctx).Order("n DESC").Limit(AtMost(limit))
	if before > 0 {
		tx = tx.Where("n < ?", before)
	}
	if err := tx.Find(&out).Error; err != nil || len(out) == 0 {
		return out, err
	}
	ids := make([]uuid.UUID, len(out))
	for i, t := range out {
		ids[i] = t.ID
	}
	var places []review.Place
	err := db.q(ctx).Where("takedown_id IN ?", ids).Order("takedown_id, part, row_id, field").Find(&places).Error
	if err != nil {
		return nil, err
	}
	for i := range out {
		out[i].Left = []review.Place{}
		out[i].Places = slices.DeleteFunc(slices.Clone(places), func(p review.Place) bool { return p.TakedownID != out[i].ID })
	}
	return out, nil
}

// maxLeft bounds the places that are told where words still stand.
const maxLeft = 100

// left looks where words of what was taken down still stand, so that nothing is missed:
// in texts of articles, and, for what is not looked for in every place, anywhere else.
func (db *DB) left(ctx context.Context, s *strike) ([]review.Place, error) {
	out := []review.Place{}
	if s.words.Empty() {
		return out, nil
	}
	look := &strike{db: db, tx: db.q(ctx), t: s.t, by: s.by, words: s.words, folded: s.folded, tokens: s.tokens, look: true}
	if look.everywhere() {
		for _, p := range wordParts {
			if err := look.part(p); err != nil {
				return out, err
			}
		}
	}
	// Those that a look at a take-down would have taken are not left.
	for _, p := range look.t.Places {
		if !slices.ContainsFunc(s.t.Places, func(q review.Place) bool { return q.Part == p.Part && q.RowID == p.RowID && q.Field == p.Field }) {
			out = append(out, p)
		}
	}
	texts, err := look.texts()
	if err != nil {
		return nil, err
	}
	for _, id := range texts {
		if !slices.ContainsFunc(s.t.Places, func(q review.Place) bool { return q.Part == "snapshots" && q.RowID == id.String() && q.Field == "text" }) {
			out = append(out, review.Place{Part: "snapshots", RowID: id.String(), Field: "text"})
		}
	}
	emails, err := look.emails()
	if err != nil {
		return nil, err
	}
	out = append(out, emails...)
	return out[:min(len(out), maxLeft)], nil
}

// everywhere says whether a look for what is left goes through all tables: for names and
// words the take-down did. A leaver's name in others' words stays, and is told.
func (s *strike) everywhere() bool {
	if s.t.Kind == review.KindLeaver {
		s.t.Kind = review.KindPerson
		return true
	}
	return !s.t.Kind.Names()
}
