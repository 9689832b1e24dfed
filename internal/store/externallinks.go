package store

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"factdesk/review"
)

// maxLinkedExternals bounds the linked ones that stand beside a case.
const maxLinkedExternals = 100

// LinkedExternals are those linked to a case, the last linked first, and the ids of
// all about which a reviewer said something.
func (db *DB) LinkedExternals(ctx context.Context, id uuid.UUID) ([]review.External, []uuid.UUID, error) {
	var links []review.ExternalLink
	if err := db.q(ctx).Where("case_id = ?", id).Order("at DESC, external_id").Limit(maxLinkedExternals).Find(&links).Error; err != nil || len(links) == 0 {
		return nil, nil, err
	}
	var same, decided []uuid.UUID
	for _, l := range links {
		decided = append(decided, l.ExternalID)
		if l.Same {
			same = append(same, l.ExternalID)
		}
	}
	rows, err := db.ExternalsByID(ctx, same)
	if err != nil {
		return nil, nil, err
	}
	slices.SortFunc(rows, func(a, b review.External) int { return slices.Index(same, a.ID) - slices.Index(same, b.ID) })
	return rows, decided, nil
}

// LinkExternal keeps what a reviewer says of a case and somebody else's fact-check,
// with its event.
func (db *DB) LinkExternal(ctx context.Context, caseID, externalID uuid.UUID, same bool, by review.Actor, now time.Time) error {
	return db.withExternal(ctx, caseID, externalID, func(tx *gorm.DB, c *review.Case, e *review.External) error {
		link, err := c.LinkExternal(e, same, by, stamp(now))
		if err != nil {
			return err
		}
		return tx.Clauses(clause.OnConflict{Columns: []clause.Column{{Name: "case_id"}, {Name: "external_id"}}, UpdateAll: true}).Create(&link).Error
	})
}

// UnlinkExternal takes it back: the fact-check stands beside the case again if it is
// likely of the same claim.
func (db *DB) UnlinkExternal(ctx context.Context, caseID, externalID uuid.UUID, by review.Actor, now time.Time) error {
	return db.withExternal(ctx, caseID, externalID, func(tx *gorm.DB, c *review.Case, e *review.External) error {
		if err := c.UnlinkExternal(e, by, stamp(now)); err != nil {
			return err
		}
		return tx.Delete(&review.ExternalLink{}, "case_id = ? AND external_id = ?", caseID, externalID).Error
	})
}

func (db *DB) withExternal(ctx context.Context, caseID, externalID uuid.UUID, change func(*gorm.DB, *review.Case, *review.External) error) error {
	return db.tx(ctx, func(tx *gorm.DB) error {
		c, err := lockCase(tx, "id = ?", caseID)
		if err != nil {
			return err
		}
		var e review.External
		if err := missing(tx.Omit("raw").Take(&e, "id = ?", externalID).Error, "imported fact-check"); err != nil {
			return err
		}
		if err := change(tx, c, &e); err != nil {
			return err
		}
		said := c.Events[len(c.Events)-1]
		return firstError(addRecheck(tx, c.ClaimID, review.Actor{ID: said.ActorID}, said.At), appendEvents(tx, c.Events))
	})
}
