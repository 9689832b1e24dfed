package store

import (
	"context"
	"time"

	"github.com/google/uuid"

	"factdesk/review"
)

// ExternalQuery chooses other people's fact-checks; a zero field chooses all.
type ExternalQuery struct {
	Text     string       // in the claim, the claimant, the title or the address
	Site     string       // External.PublisherSite
	Class    review.Class // through the table of labels
	Unmapped bool         // those whose label nobody has mapped; Class is not looked at then
	Language string
	Label    string    // External.RatingKey, of the same Site
	Before   uuid.UUID // the last review of the page before
	Limit    int
}

// Externals lists imported fact-checks, the newest import first, without their raw
// JSON.
func (db *DB) Externals(ctx context.Context, q ExternalQuery) ([]review.External, error) {
	tx := db.q(ctx).Omit("raw").Order("id DESC").Limit(AtMost(q.Limit))
	switch {
	case q.Unmapped:
		tx = tx.Where("mapped = ''")
	case q.Class != review.Unmapped:
		tx = tx.Where("mapped = ?", q.Class)
	}
	if q.Site != "" {
		tx = tx.Where("publisher_site = ?", q.Site)
	}
	if q.Label != "" {
		tx = tx.Where("rating_key = ?", q.Label)
	}
	if q.Language != "" {
		tx = tx.Where("language = ?", q.Language)
	}
	if q.Text != "" {
		tx = db.containing(tx, q.Text, "claim_reviewed", "claimant", "title", "url")
	}
	if q.Before != uuid.Nil {
		tx = tx.Where("id < ?", q.Before)
	}
	out := []review.External{}
	return out, tx.Find(&out).Error
}

// External is one imported fact-check with its raw JSON.
func (db *DB) External(ctx context.Context, id uuid.UUID) (*review.External, error) {
	var e review.External
	return &e, missing(db.q(ctx).Take(&e, "id = ?", id).Error, "imported fact-check")
}

// ExternalsByID are those with the given ids, without their raw JSON, in no order.
func (db *DB) ExternalsByID(ctx context.Context, ids []uuid.UUID) ([]review.External, error) {
	out := []review.External{}
	if len(ids) == 0 {
		return out, nil
	}
	return out, db.q(ctx).Omit("raw").Find(&out, "id IN ?", ids).Error
}

// ReviewImportState says where an import of other people's fact-checks stands.
type ReviewImportState string

const (
	ReviewsUploading ReviewImportState = "uploading" // its bytes are coming in
	ReviewsWaiting   ReviewImportState = "waiting"   // for a worker
	ReviewsRunning   ReviewImportState = "running"
	ReviewsStopped   ReviewImportState = "stopped" // in the middle, it can go on
	ReviewsDone      ReviewImportState = "done"
	ReviewsFailed    ReviewImportState = "failed" // nothing more can be read of it
)

// ReviewCounts are what became of the records of an import so far.
type ReviewCounts struct {
	Added     int `json:"added"`
	Updated   int `json:"updated"`
	Unchanged int `json:"unchanged"`
	Older     int `json:"older"`    // a newer one of the same record was there
	Refused   int `json:"refused"`  // with the reason in its ReviewRecord
	Media     int `json:"media"`    // MediaReviews, which are kept in the report and are no verdicts
	Repaired  int `json:"repaired"` // of all but the refused, those with at least one repair
}

// add counts a record.
func (c *ReviewCounts) add(r ReviewRecord) {
	switch r.Outcome {
	case review.OutcomeAdded:
		c.Added++
	case review.OutcomeUpdated:
		c.Updated++
	case review.OutcomeUnchanged:
		c.Unchanged++
	case review.OutcomeOlder:
		c.Older++
	case review.OutcomeRefused:
		c.Refused++
	case review.OutcomeMedia:
		c.Media++
	}
	if r.Repaired > 0 {
		c.Repaired++
	}
}

// ReviewImport is one run of importing. Position and Last are committed with the
// records, so that a run that was cut off goes on behind them.
type ReviewImport struct {
	ID           uuid.UUID         `json:"id"`
	Source       string            `json:"source"` // file, address or name of the upload
	State        ReviewImportState `json:"state"`
	JobID        *uuid.UUID        `json:"job_id"`
	Format       string            `json:"format"`
	Position     int               `json:"position"` // records read and committed
	Last         string            `json:"-"`        // hash of the last of them as it was read
	Page         string            `json:"page"`     // of a source in pages the address of the one that is read; "" for the first
	PageAt       int               `json:"-"`        // records that were read before it
	Size         int64             `json:"size"`     // bytes to read, 0 when not known
	BytesRead    int64             `json:"bytes_read"`
	ReviewCounts `gorm:"embedded"`
	Message      string     `json:"message"` // why it stopped or failed, or what it left out
	CreatedBy    uuid.UUID  `json:"created_by"`
	StartedAt    time.Time  `json:"started_at"`
	UpdatedAt    time.Time  `json:"updated_at"`
	FinishedAt   *time.Time `json:"finished_at"`
}

// ReviewRecord is a line of an import's report.
type ReviewRecord struct {
	ImportID   uuid.UUID       `json:"-" gorm:"primaryKey"`
	Position   int             `json:"position" gorm:"primaryKey;autoIncrement:false"`
	Place      string          `json:"place"` // line 12, element 3
	Outcome    review.Outcome  `json:"outcome"`
	ExternalID *uuid.UUID      `json:"external_id"`
	URL        string          `json:"url"`
	Claim      string          `json:"claim"`
	Message    string          `json:"message"`
	Repairs    []review.Repair `json:"repairs" gorm:"serializer:json"`
	Repaired   int             `json:"-"` // how many
}

// TableName is the table's.
func (ReviewRecord) TableName() string { return "review_import_records" }

// ReviewPart is a piece of an upload that is still to be imported.
type ReviewPart struct {
	ImportID uuid.UUID
	Number   int    // from 1
	Bytes    []byte // gzipped; all parts one after the other are one stream
}

// TableName is the table's.
func (ReviewPart) TableName() string { return "review_import_parts" }
