package store

import (
	"context"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm/clause"
)

// Opening is a case or a candidate that somebody has open on their screen.
type Opening struct {
	SubjectID uuid.UUID `gorm:"primaryKey"`
	UserID    uuid.UUID `gorm:"primaryKey"`
	Until     time.Time
}

// openFor is how long an opening lasts that nobody renews: pages do it every half minute.
const openFor = 90 * time.Second

// Look notes that somebody has a case or a candidate open, or still has. One that there is
// not is noted for nobody, so that there are no more rows than people and subjects.
func (db *DB) Look(ctx context.Context, subject, user uuid.UUID, now time.Time) error {
	var found []uuid.UUID
	err := db.q(ctx).Raw("SELECT id FROM cases WHERE id = ? UNION ALL SELECT id FROM candidates WHERE id = ?", subject, subject).Scan(&found).Error
	if err != nil || len(found) == 0 {
		return err
	}
	return db.q(ctx).Clauses(clause.OnConflict{UpdateAll: true}).Create(&Opening{subject, user, stamp(now).Add(openFor)}).Error
}

// LookAway notes that somebody has it open no longer.
func (db *DB) LookAway(ctx context.Context, subject, user uuid.UUID) error {
	return db.q(ctx).Delete(&Opening{}, "subject_id = ? AND user_id = ?", subject, user).Error
}

// OthersAt are the names of those besides somebody who have cases or candidates open, by
// its id, in alphabetical order. The plan on both databases: the primary key for each id.
func (db *DB) OthersAt(ctx context.Context, subjects []uuid.UUID, but uuid.UUID, now time.Time) (map[uuid.UUID][]string, error) {
	out := map[uuid.UUID][]string{}
	if len(subjects) == 0 {
		return out, nil
	}
	var rows []struct {
		SubjectID uuid.UUID
		Name      string
	}
	err := db.q(ctx).Raw(`SELECT openings.subject_id, users.name FROM openings JOIN users ON users.id = openings.user_id
		WHERE openings.subject_id IN ? AND openings.until > ? AND openings.user_id <> ? ORDER BY users.name, users.id LIMIT ?`,
		subjects[:min(len(subjects), MaxPage)], stamp(now), but, MaxPage).Scan(&rows).Error
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		out[r.SubjectID] = append(out[r.SubjectID], r.Name)
	}
	return out, nil
}
