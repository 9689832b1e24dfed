package store

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"factdesk/claims/match"
	"factdesk/review"
)

// ExternalOfCase is somebody else's fact-check beside a case of ours.
type ExternalOfCase struct {
	review.External
	Linked    bool             `json:"linked"`    // a reviewer said that it is of the same claim; else it is likely
	Score     float64          `json:"score"`     // 0..1, see match.Likely; 0 when linked
	Agreement review.Agreement `json:"agreement"` // with our verdict
}

// ExternalsOfCase are those that a reviewer linked and, behind them, those that are
// likely of the same claim, with how many agree with our verdict.
type ExternalsOfCase struct {
	Items         []ExternalOfCase `json:"items"`
	Agree         int              `json:"agree"`
	Disagree      int              `json:"disagree"`
	NotComparable int              `json:"not_comparable"` // a label is unmapped, or we have no verdict
}

// maxExternals bounds what stands beside a case: linked ones, and likely ones.
const (
	maxLinkedExternals = 100
	maxLikelyExternals = 20
)

// externalsOf are the fact-checks of others that a reviewer linked to a case and, behind
// them, those that are likely of its claim and that nobody set apart.
func (db *DB) externalsOf(ctx context.Context, c *review.Case) ([]ExternalOfCase, error) {
	out := []ExternalOfCase{}
	linked, decided, err := db.linkedExternals(ctx, c.ID)
	if err != nil {
		return out, err
	}
	near, err := db.ExternalsNear(ctx, c, decided)
	if err != nil {
		return nil, err
	}
	for _, e := range linked {
		out = append(out, ExternalOfCase{External: e, Linked: true})
	}
	for _, n := range near {
		out = append(out, ExternalOfCase{External: *n.External, Score: n.Score})
	}
	return out, nil
}

// ExternalAgreement compares our verdict on a case, if it has one, with the
// fact-checks of others that were linked or are likely of the same claim.
func (db *DB) ExternalAgreement(ctx context.Context, c *review.Case) (out ExternalsOfCase, err error) {
	if out.Items, err = db.externalsOf(ctx, c); err != nil {
		return out, err
	}
	ours := review.Unmapped
	if v := c.Verdict(); v != nil {
		ours = v.Class()
	}
	for i := range out.Items {
		at := &out.Items[i]
		at.Agreement = review.Compare(ours, at.Mapped)
		switch at.Agreement {
		case review.Agree:
			out.Agree++
		case review.Disagree:
			out.Disagree++
		default:
			out.NotComparable++
		}
	}
	return out, nil
}

// ExternalsNear are fact-checks of others that are likely of a case's claim, the
// likeliest first, without those with the given ids.
func (db *DB) ExternalsNear(ctx context.Context, c *review.Case, without []uuid.UUID) ([]Near, error) {
	return db.Near(ctx, NearQuery{
		Query: queryOf(c.Claim), External: true, Without: without, Least: match.Likely, Limit: maxLikelyExternals})
}

// linkedExternals are those linked to a case, the last linked first, and the ids of
// all about which a reviewer said something.
func (db *DB) linkedExternals(ctx context.Context, id uuid.UUID) ([]review.External, []uuid.UUID, error) {
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
		c, err := loadCase(tx.Clauses(forUpdate), tx, "id = ?", caseID)
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
		return firstError(addRecheck(tx, c.ClaimID, said.ID.String(), review.Actor{ID: said.ActorID}, said.At), appendEvents(tx, c.Events))
	})
}
