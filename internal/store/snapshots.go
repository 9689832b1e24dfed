package store

import (
	"context"
	"time"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
)

// Snapshots lists an article's snapshots, newest first, without raw bytes, text and places.
func (db *DB) Snapshots(ctx context.Context, article uuid.UUID) ([]claims.Snapshot, error) {
	out := []claims.Snapshot{}
	return out, db.q(ctx).Omit("raw", "text", "places").Where("article_id = ?", article).Order("id DESC").Find(&out).Error
}

// Snapshot loads one with its text, without its raw bytes. Text is "" when it was
// redacted.
func (db *DB) Snapshot(ctx context.Context, id uuid.UUID) (*claims.Snapshot, error) {
	var s claims.Snapshot
	return &s, missing(db.q(ctx).Omit("raw").Where("id = ?", id).Take(&s).Error, "snapshot")
}

// LatestSnapshot is the one an article's reader shows, with its text.
func (db *DB) LatestSnapshot(ctx context.Context, article uuid.UUID) (*claims.Snapshot, error) {
	var s claims.Snapshot
	return &s, missing(db.q(ctx).Omit("raw").Where("article_id = ?", article).Order("id DESC").Limit(1).Take(&s).Error, "article")
}

// Raw returns the bytes as they were received.
func (db *DB) Raw(ctx context.Context, id uuid.UUID) ([]byte, *claims.Snapshot, error) {
	var s claims.Snapshot
	if err := missing(db.q(ctx).Omit("text", "places").Where("id = ?", id).Take(&s).Error, "snapshot"); err != nil {
		return nil, nil, err
	}
	if s.RedactedAt != nil {
		return nil, nil, errs.New(errs.Gone, "This snapshot was taken down on %s: %s", s.RedactedAt.Format(time.DateOnly), s.RedactionReason)
	}
	return s.Raw, &s, nil
}
