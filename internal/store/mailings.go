package store

import (
	"context"
	"errors"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/internal/errs"
	"factdesk/review"
)

// Mailing is how somebody wants mail of what concerns them: as is usual, if they never said.
func (db *DB) Mailing(ctx context.Context, user uuid.UUID) (review.Mailing, error) {
	return mailingOf(db.q(ctx), user)
}

func mailingOf(tx *gorm.DB, user uuid.UUID) (review.Mailing, error) {
	var m review.Mailing
	err := tx.Take(&m, "user_id = ?", user).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return review.UsualMailing(user), nil
	}
	return m, err
}

// SaveMailing keeps how somebody wants mail, for what waits to be mailed, too.
func (db *DB) SaveMailing(ctx context.Context, m review.Mailing, now time.Time) error {
	if err := m.Check(); err != nil {
		return err
	}
	return db.tx(ctx, func(tx *gorm.DB) error { return saveMailing(tx, m, now) })
}

// StopMail ends mail of notices to somebody. What they wished otherwise is kept.
func (db *DB) StopMail(ctx context.Context, user uuid.UUID, now time.Time) error {
	return db.tx(ctx, func(tx *gorm.DB) error {
		var u review.User
		if err := missing(tx.Clauses(forUpdate).Take(&u, "id = ?", user).Error, "user"); err != nil {
			return err
		}
		m, err := mailingOf(tx, user)
		if err != nil {
			return err
		}
		m.Stopped = true
		return saveMailing(tx, m, now)
	})
}

func saveMailing(tx *gorm.DB, m review.Mailing, now time.Time) error {
	org, err := organisation(tx)
	if err != nil {
		return err
	}
	if m.Ways == nil {
		m.Ways = map[review.NoticeKind]review.MailWay{}
	}
	m.UpdatedAt = stamp(now)
	if err := tx.Save(&m).Error; err != nil {
		return err
	}
	for _, k := range review.NoticeKinds {
		err := tx.Model(&review.Notice{}).Where("user_id = ? AND kind = ? AND mail_at IS NOT NULL", m.UserID, k).
			Update("mail_at", stamped(m.Due(k, now, org.Location()))).Error
		if err != nil {
			return err
		}
	}
	return nil
}

func stamped(at *time.Time) *time.Time {
	if at == nil {
		return nil
	}
	s := stamp(*at)
	return &s
}

// planMail notes in new notices when they are to be mailed.
func planMail(tx *gorm.DB, notices []review.Notice) error {
	if !mails(tx) {
		return nil
	}
	org, err := organisation(tx)
	if err != nil {
		return err
	}
	users := make([]uuid.UUID, len(notices))
	for i, n := range notices {
		users[i] = n.UserID
	}
	var said []review.Mailing
	if err := tx.Find(&said, "user_id IN ?", users).Error; err != nil {
		return err
	}
	of := map[uuid.UUID]review.Mailing{}
	for _, m := range said {
		of[m.UserID] = m
	}
	for i, n := range notices {
		m, ok := of[n.UserID]
		if !ok {
			m = review.UsualMailing(n.UserID)
		}
		notices[i].MailAt = stamped(m.Due(n.Kind, n.At, org.Location()))
	}
	return nil
}

// How much one look for letters that are due reads, and to how many people it has any sent:
// the next look goes on.
const (
	mostDue   = 5000
	mostDueTo = 500
)

// QueueNoticeLetters has the notices mailed that are due, those to one person in one letter.
// The plan on both databases: notices_mail from its beginning on.
func (db *DB) QueueNoticeLetters(ctx context.Context, now time.Time) error {
	org, err := db.Organisation(ctx)
	if err != nil {
		return err
	}
	var people []uuid.UUID
	err = db.q(ctx).Raw("SELECT DISTINCT user_id FROM (SELECT user_id FROM notices WHERE mail_at <= ? ORDER BY mail_at LIMIT ?) AS due LIMIT ?",
		stamp(now), mostDue, mostDueTo).Scan(&people).Error
	if err != nil {
		return err
	}
	for _, id := range people {
		err := db.tx(ctx, func(tx *gorm.DB) error { return queueNotices(tx, id, stamp(now), org.Location()) })
		if err != nil {
			return err
		}
	}
	return nil
}

// queueNotices puts what is due to somebody into a letter: the job and the marks are one
// change, so that nothing gets into two letters, and nothing into none.
func queueNotices(tx *gorm.DB, user uuid.UUID, now time.Time, in *time.Location) error {
	due := func() *gorm.DB { return tx.Model(&review.Notice{}).Where("user_id = ? AND mail_at <= ?", user, now) }
	at, err := letterAt(tx, user, now, in)
	if err != nil {
		return err
	}
	if at.After(now) {
		return due().Update("mail_at", stamp(at)).Error
	}
	if err := due().Where("read_at IS NOT NULL").Update("mail_at", nil).Error; err != nil {
		return err
	}
	j, err := newLetter(Letter{Kind: NoticesLetter, To: user}, "", review.Actor{}, now)
	if err != nil {
		return err
	}
	r := due().Updates(map[string]any{"mail_at": nil, "letter_id": j.ID, "mailed_at": now})
	if r.Error != nil || r.RowsAffected == 0 {
		return r.Error
	}
	_, err = addJob(tx, j)
	return err
}

// letterAt is when the next letter of notices may go to somebody.
func letterAt(tx *gorm.DB, user uuid.UUID, now time.Time, in *time.Location) (time.Time, error) {
	m, err := mailingOf(tx, user)
	if err != nil {
		return now, err
	}
	var last review.Notice
	err = tx.Select("mailed_at").Where("user_id = ? AND mailed_at IS NOT NULL", user).Order("mailed_at DESC").Take(&last).Error
	switch {
	case errors.Is(err, gorm.ErrRecordNotFound):
		return m.Sends(now, time.Time{}, in), nil
	case err != nil:
		return now, err
	}
	return m.Sends(now, *last.MailedAt, in), nil
}

// NoticesOf are the notices that a letter tells of, which their reader has not read since,
// the newest first.
func (db *DB) NoticesOf(ctx context.Context, letter uuid.UUID, limit int) ([]NoticeRow, error) {
	out := []NoticeRow{}
	return out, db.noticeRows(ctx).Where("notices.letter_id = ? AND notices.read_at IS NULL", letter).Order("notices.id DESC").Limit(AtMost(limit)).Scan(&out).Error
}

// HoldNotices takes the notices of a letter out of it, until they go in another.
func (db *DB) HoldNotices(ctx context.Context, letter uuid.UUID, until time.Time) error {
	if letter == uuid.Nil {
		return errs.New(errs.Invalid, "Say which letter.")
	}
	return db.tx(ctx, func(tx *gorm.DB) error {
		return tx.Model(&review.Notice{}).Where("letter_id = ?", letter).Updates(map[string]any{"mail_at": stamp(until), "letter_id": nil, "mailed_at": nil}).Error
	})
}
