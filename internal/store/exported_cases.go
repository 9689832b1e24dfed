package store

import (
	"bytes"
	"context"
	"database/sql"
	"slices"
	"time"

	"github.com/google/uuid"
	"github.com/segmentio/encoding/json"

	"factdesk/review"
)

// exportedColumns are of a case, and of the edition that stands if readers see it.
type exportedColumns struct {
	review.Case
	edition   *uuid.UUID
	approved  *time.Time
	publisher review.Publisher
	content   sql.RawBytes
	room      review.Content // in which lists are read
}

// exportedCases are the cases of claims, those that readers see with the edition that stands.
func (db *DB) exportedCases(ctx context.Context, ids []uuid.UUID) (map[uuid.UUID]*Full, error) {
	out, h := make(map[uuid.UUID]*Full, len(ids)), &exportedColumns{}
	p := &h.publisher
	return out, db.exportedRows(ctx, ids, `
		SELECT c.id, c.claim_id, c.state, c.published_at, c.retracted_at, c.retraction_reason, c.verdict_id, e.id, e.approved_at, COALESCE(e.publisher_name, ''),
			COALESCE(e.publisher_logo_url, ''), COALESCE(e.publisher_licence_url, ''), COALESCE(e.publisher_corrections_url, ''), COALESCE(e.publisher_time_zone, ''), e.content
		FROM found CROSS JOIN cases AS c LEFT JOIN editions AS e ON e.id = c.edition_id AND c.state IN (`+literals(review.PublicStates())+`) WHERE c.claim_id = found.id`,
		[]any{&h.ID, &h.ClaimID, (*string)(&h.State), &h.PublishedAt, &h.RetractedAt, &h.RetractionReason, &h.VerdictID, &h.edition, &h.approved, &p.Name,
			&p.LogoURL, &p.LicenceURL, &p.CorrectionsURL, &p.TimeZone, &h.content},
		func() (err error) {
			c := h.Case
			inUTC(c.PublishedAt, c.RetractedAt, h.approved)
			if h.edition != nil {
				c.Edition, err = h.shown()
			}
			out[c.ClaimID] = &Full{Case: &c}
			return err
		})
}

func (h *exportedColumns) shown() (*review.Edition, error) {
	e := &review.Edition{ID: *h.edition, CaseID: h.ID, ApprovedAt: h.approved, Publisher: h.publisher}
	return e, h.words(&e.Content)
}

// words reads an edition's words. Its lists are read into the same room for each row and
// copied at their length: the decoder makes room for ten in each.
func (h *exportedColumns) words(to *review.Content) error {
	c := review.Content{Appearances: emptied(h.room.Appearances), Articles: emptied(h.room.Articles)}
	c.Verdict.Evidence = emptied(h.room.Verdict.Evidence)
	if _, err := json.Parse(bytes.Clone(h.content), &c, json.ZeroCopy); err != nil {
		return err
	}
	h.room, *to = c, c
	to.Appearances, to.Articles, to.Verdict.Evidence = slices.Clone(c.Appearances), slices.Clone(c.Articles), slices.Clone(c.Verdict.Evidence)
	return nil
}
