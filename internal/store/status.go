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
	return db.status(ctx, "cases.claim_id = ?", claim)
}

// StatusOfCase is Status by the case's id.
func (db *DB) StatusOfCase(ctx context.Context, id uuid.UUID) (Status, error) {
	return db.status(ctx, "cases.id = ?", id)
}

func (db *DB) status(ctx context.Context, where string, id uuid.UUID) (Status, error) {
	var s Status
	err := db.q(ctx).Table("cases").Joins("LEFT JOIN editions ON editions.id = cases.edition_id").
		Joins("LEFT JOIN verdicts ON verdicts.id = cases.verdict_id").
		Select(`cases.claim_id, cases.id AS case_id, cases.state, cases.version, cases.merged_into, editions.merged_into AS shown_merged,
			COALESCE(editions.number, 0) AS edition, COALESCE(editions.version, 0) AS words, cases.published_at, cases.retracted_at,
			COALESCE(rating, '') AS rating, COALESCE(label, '') AS label, value, worst, best,
			COALESCE(explanation, '') AS explanation, COALESCE(as_of, '') AS as_of`).
		Where(where, id).Take(&s).Error
	return s, missing(err, "claim")
}
