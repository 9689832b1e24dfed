package store

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/internal/errs"
	"factdesk/review"
)

// How long notices are kept: those that were read, and those that nobody read.
const (
	readNoticesKept   = 30 * 24 * time.Hour
	unreadNoticesKept = 180 * 24 * time.Hour
)

// mostTold is among how many people is looked for whom something concerns: a newsroom has
// some hundreds.
const mostTold = 1000

// tell writes the notices of what a case has recorded, in the transaction of the change.
func tell(tx *gorm.DB, c *review.Case) error {
	if !slices.ContainsFunc(c.Events, func(e review.Event) bool { return e.Verb.Concerns() }) {
		return nil
	}
	var people []review.User
	err := tx.Order("id").Limit(mostTold).Find(&people, "disabled_at IS NULL AND role <> ?", review.Reader).Error
	if err != nil {
		return err
	}
	return addNotices(tx, c.Notices(people))
}

func addNotices(tx *gorm.DB, notices []review.Notice) error {
	if len(notices) == 0 {
		return nil
	}
	for i := range notices {
		notices[i].At = stamp(notices[i].At)
	}
	if err := planMail(tx, notices); err != nil {
		return err
	}
	return tx.CreateInBatches(&notices, 500).Error
}

// NoticeRow is a notice with what it is about, as it is now.
type NoticeRow struct {
	review.Notice
	By      string       // the name of who did it; "" for nobody
	State   review.State // of the case
	Wording string       // of its claim
}

// NoticeQuery chooses somebody's notices.
type NoticeQuery struct {
	User   uuid.UUID
	Unread bool
	Before uuid.UUID // the last of the page before
	Limit  int
}

// Notices lists somebody's notices, the newest first. The plan on both databases: the index
// of their notices, or of the unread ones, from the cursor on, and primary keys.
func (db *DB) Notices(ctx context.Context, q NoticeQuery) ([]NoticeRow, error) {
	tx := db.noticeRows(ctx).Where("notices.user_id = ?", q.User)
	if q.Unread {
		tx = tx.Where("notices.read_at IS NULL")
	}
	if q.Before != uuid.Nil {
		tx = tx.Where("notices.id < ?", q.Before)
	}
	out := []NoticeRow{}
	return out, tx.Order("notices.id DESC").Limit(AtMost(q.Limit)).Scan(&out).Error
}

func (db *DB) noticeRows(ctx context.Context) *gorm.DB {
	return db.q(ctx).Table("notices").Select("notices.*, users.name AS by, cases.state, claims.wording").
		Joins("JOIN cases ON cases.id = notices.case_id JOIN claims ON claims.id = cases.claim_id LEFT JOIN users ON users.id = notices.by_id")
}

// ReadNotice notes that somebody has read a notice of theirs, and returns it.
func (db *DB) ReadNotice(ctx context.Context, id, user uuid.UUID, now time.Time) (review.Notice, error) {
	var n review.Notice
	err := db.tx(ctx, func(tx *gorm.DB) error {
		err := tx.Take(&n, "id = ? AND user_id = ?", id, user).Error
		if err != nil {
			return missing(err, "notification")
		}
		return tx.Model(&review.Notice{}).Where("id = ? AND read_at IS NULL", id).Update("read_at", stamp(now)).Error
	})
	return n, err
}

// ReadNotices notes that somebody has read all of their notices up to one.
func (db *DB) ReadNotices(ctx context.Context, upTo, user uuid.UUID, now time.Time) error {
	if upTo == uuid.Nil {
		return errs.In("up_to", "Say up to which notification.")
	}
	return db.tx(ctx, func(tx *gorm.DB) error {
		return tx.Model(&review.Notice{}).Where("user_id = ? AND read_at IS NULL AND id <= ?", user, upTo).Update("read_at", stamp(now)).Error
	})
}

// unread are somebody's notices that they have not read.
func (db *DB) unread(ctx context.Context, user uuid.UUID) *gorm.DB {
	return db.q(ctx).Model(&review.Notice{}).Where("user_id = ? AND read_at IS NULL", user).Order("id DESC")
}

// dueWithin is for how many days somebody is still told that a case of theirs is due to be
// looked at again: after a time in which nothing ran.
const dueWithin = 7

// TellRechecks tells the assignees of published cases that are to be looked at again since
// a few days, once each. The plan on both databases: cases_recheck from the first day on.
func (db *DB) TellRechecks(ctx context.Context, now time.Time) error {
	org, err := db.Organisation(ctx)
	if err != nil {
		return err
	}
	today, first := org.Day(now), org.Day(now.AddDate(0, 0, -dueWithin))
	return db.tx(ctx, func(tx *gorm.DB) error {
		var due []struct{ ID, AssigneeID uuid.UUID }
		err := tx.Raw(`SELECT cases.id, cases.assignee_id FROM cases JOIN users ON users.id = cases.assignee_id
			WHERE cases.recheck_key <> '' AND cases.recheck_key > ? AND cases.recheck_key <= ? AND users.disabled_at IS NULL AND users.role <> ?
			AND NOT EXISTS (SELECT 1 FROM notices WHERE notices.case_id = cases.id AND notices.user_id = cases.assignee_id AND notices.kind = ? AND notices.at > ?)
			ORDER BY cases.recheck_key, cases.claim_id LIMIT ?`,
			review.RecheckDue(first), review.RecheckDue(today), review.Reader, review.ToldRecheck, stamp(now.AddDate(0, 0, -2*dueWithin)), mostTold).Scan(&due).Error
		if err != nil {
			return err
		}
		var notices []review.Notice
		for _, d := range due {
			notices = append(notices, review.Notice{ID: newID(), UserID: d.AssigneeID, Kind: review.ToldRecheck, CaseID: d.ID, At: now})
		}
		return addNotices(tx, notices)
	})
}
