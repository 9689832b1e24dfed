package store

import (
	"context"
	"time"

	"github.com/google/uuid"

	"factdesk/review"
)

// Status is where a claim stands: as much as a widget beside an article shows. Its
// verdict's fields are "" and nil when there is none.
type Status struct {
	ClaimID     uuid.UUID
	CaseID      uuid.UUID
	State       review.State
	Version     int // of the case
	Edition     int // the number of the one that readers see; 0 for none
	Words       int // the version of its words
	Rating      string
	Label       string
	Value       *int
	Worst       *int
	Best        *int
	Explanation string
	AsOf        string
	MergedInto  *uuid.UUID // the claim that it was merged into
	ShownMerged *uuid.UUID // the same as readers are told
	PublishedAt *time.Time
	RetractedAt *time.Time
}

// Status is the status of a claim, in one query of one row. A page asks for it each
// time that somebody reads an article, so it loads nothing else.
func (db *DB) Status(ctx context.Context, claim uuid.UUID) (Status, error) {
	return db.StatusOf(ctx, Of{ByClaim, claim})
}

// StatusOfCase is Status by the case's id.
func (db *DB) StatusOfCase(ctx context.Context, id uuid.UUID) (Status, error) {
	return db.StatusOf(ctx, Of{ByCase, id})
}

// StatusOf is Status by either id.
func (db *DB) StatusOf(ctx context.Context, of Of) (Status, error) {
	var s Status
	err := row(db.q(ctx), numbered(db.g, `SELECT c.claim_id, c.id, c.state, c.version, c.merged_into, e.merged_into,
			COALESCE(e.number, 0), COALESCE(e.version, 0), c.published_at, c.retracted_at, COALESCE(v.rating, ''), COALESCE(v.label, ''),
			v.value, v.worst, v.best, COALESCE(v.explanation, ''), COALESCE(v.as_of, '')
		FROM cases AS c LEFT JOIN editions AS e ON e.id = c.edition_id LEFT JOIN verdicts AS v ON v.id = c.verdict_id WHERE c.`+string(of.By)+` = ?`), []any{of.ID},
		&s.ClaimID, &s.CaseID, &s.State, &s.Version, &s.MergedInto, &s.ShownMerged, &s.Edition, &s.Words, &s.PublishedAt, &s.RetractedAt,
		&s.Rating, &s.Label, &s.Value, &s.Worst, &s.Best, &s.Explanation, &s.AsOf)
	return s, missing(err, "claim")
}
