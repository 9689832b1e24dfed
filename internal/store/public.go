package store

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"time"

	"github.com/google/uuid"

	"factdesk/review"
)

// Public says what all readers see, without showing it: Mark is another one whenever
// a public answer would be, and At is when that last happened. Both come from what
// stands in the database alone, so that every process gives the same; and nothing that
// stays on the desk moves them, so that strangers don't see it at work.
type Public struct {
	Mark string
	At   time.Time // zero before there was anything
}

// Public looks at every public case once; of each at a few short columns.
func (db *DB) Public(ctx context.Context) (Public, error) {
	rows, err := db.publicRows(ctx)
	if err != nil {
		return Public{}, err
	}
	org, err := db.Organisation(ctx)
	if err != nil {
		return Public{}, err
	}
	h := sha256.New()
	fmt.Fprintf(h, "%q\n", []string{org.Name, org.BaseURL, org.LogoURL, org.LicenceURL, org.CorrectionsURL, org.TimeZone, org.Language})
	var p Public
	for _, r := range rows {
		fmt.Fprintln(h, r.ID, r.State, r.Digest, r.Version, instant(r.PublishedAt), instant(r.RetractedAt))
		for _, at := range []*time.Time{r.PublishedAt, r.ApprovedAt, r.RetractedAt} {
			if at != nil && at.After(p.At) {
				p.At = *at
			}
		}
	}
	p.Mark = hex.EncodeToString(h.Sum(nil))
	return p, nil
}

// publicRow is a public case: which edition stands and since when.
type publicRow struct {
	ID          uuid.UUID
	State       review.State
	PublishedAt *time.Time
	RetractedAt *time.Time
	Digest      string
	Version     int // a take-down changes words and makes the next
	ApprovedAt  *time.Time
}

func (db *DB) publicRows(ctx context.Context) ([]publicRow, error) {
	var rows []publicRow
	err := db.q(ctx).Raw(`SELECT cases.id, cases.state, cases.published_at, cases.retracted_at,
			editions.digest, editions.version, editions.approved_at
		FROM cases JOIN editions ON editions.id = cases.edition_id
		WHERE cases.state IN ? ORDER BY cases.id`, []review.State{review.Published, review.Retracted}).Scan(&rows).Error
	return rows, err
}

// instant is a time as both databases give it back, 0 when there is none.
func instant(t *time.Time) int64 {
	if t == nil {
		return 0
	}
	return t.UnixMicro()
}
