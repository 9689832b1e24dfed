package store

import (
	"context"
	"errors"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/claims"
)

// LastNamed is the candidate in whose wording a person last chose a name, and nil when
// none that waits has one of theirs since the given time. It reads the rows of one person
// by the index candidates_named, the last first.
func (db *DB) LastNamed(ctx context.Context, by uuid.UUID, since time.Time) (*claims.Candidate, error) {
	var last claims.Candidate
	err := db.q(ctx).Where("named_by = ? AND named_at >= ? AND state = ?", by, stamp(since), claims.CandidateNew).
		Order("named_at DESC").Order("id").Limit(1).Take(&last).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return nil, nil
	}
	return &last, err
}
