package store

import (
	"bytes"
	"database/sql"
	"slices"
	"time"

	"github.com/google/uuid"
	"github.com/segmentio/encoding/json"
	"gorm.io/gorm"

	"factdesk/review"
)

// exportedRows reads the rows of a statement about some ids into columns, the same for each
// row, and has one taken before the next is read. The statement names what the formats show
// and nothing else; its rows come in any order.
func exportedRows(tx *gorm.DB, ids []uuid.UUID, statement string, columns []any, take func() error) error {
	if len(ids) == 0 {
		return nil
	}
	dialect := tx.Dialector.Name()
	rows, err := rowsOf(tx, numbered(tx, "WITH found (id) AS ("+those[dialect]+")"+statement), idList(dialect, ids))
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := rows.Scan(columns...); err != nil {
			return err
		}
		if err := take(); err != nil {
			return err
		}
	}
	return rows.Err()
}

// exportedColumns are of a case, and of the edition that stands if readers see it.
type exportedColumns struct {
	review.Case
	edition   *uuid.UUID
	approved  *time.Time
	publisher [5]sql.NullString
	content   sql.RawBytes
	room      review.Content // in which lists are read
}

// exportedCases are the cases of claims, those that readers see with the edition that stands.
func exportedCases(tx *gorm.DB, ids []uuid.UUID) (map[uuid.UUID]*Full, error) {
	out, h := make(map[uuid.UUID]*Full, len(ids)), &exportedColumns{}
	p := &h.publisher
	return out, exportedRows(tx, ids, `
		SELECT c.id, c.claim_id, c.state, c.published_at, c.retracted_at, c.retraction_reason, c.verdict_id,
			e.id, e.approved_at, e.publisher_name, e.publisher_logo_url, e.publisher_licence_url, e.publisher_corrections_url, e.publisher_time_zone, e.content
		FROM found CROSS JOIN cases AS c LEFT JOIN editions AS e ON e.id = c.edition_id AND c.state IN (`+literals(review.PublicStates())+`) WHERE c.claim_id = found.id`,
		[]any{&h.ID, &h.ClaimID, &h.State, &h.PublishedAt, &h.RetractedAt, &h.RetractionReason, &h.VerdictID,
			&h.edition, &h.approved, &p[0], &p[1], &p[2], &p[3], &p[4], &h.content},
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
	p := &h.publisher
	e := &review.Edition{ID: *h.edition, CaseID: h.ID, ApprovedAt: h.approved,
		Publisher: review.Publisher{Name: p[0].String, LogoURL: p[1].String, LicenceURL: p[2].String, CorrectionsURL: p[3].String, TimeZone: p[4].String}}
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

// emptied is a list's room without anything left in it.
func emptied[T any](list []T) []T {
	list = list[:cap(list)]
	clear(list)
	return list[:0]
}

// inUTC has moments in UTC, as they are written.
func inUTC(all ...*time.Time) {
	for _, t := range all {
		if t != nil {
			*t = t.UTC()
		}
	}
}
