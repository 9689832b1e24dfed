package store

import (
	"context"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/claims"
	"factdesk/review"
)

// glance is as much of a fact-check as a list needs to group and to choose it by. The rest,
// of which the edition alone is some kilobytes, is read of what is shown.
type glance struct {
	Kind        docKind
	ID          uuid.UUID // the claim's, or the review's
	CaseID      uuid.UUID // Nil of a review
	VerdictID   uuid.UUID // Nil of a review
	Wording     string
	Language    string
	ClaimedOn   string
	ReviewedOn  string // a review's day
	PublishedAt *time.Time
}

// glanceSelect is the statement of glances: of claims of ours that are published, and of
// other people's reviews.
func glanceSelect(dialect string) string {
	row := "SELECT " + shapeOf[glance]().row(dialect, "g")
	return row + ` FROM (SELECT 2 AS kind, c.claim_id AS id, c.id AS case_id, v.id AS verdict_id, v.wording, v.language, k.claimed_on, '' AS reviewed_on, c.published_at
			FROM (` + those[dialect] + `) AS found CROSS JOIN cases AS c CROSS JOIN claims AS k CROSS JOIN verdicts AS v
			WHERE c.claim_id = found.id AND k.id = c.claim_id AND v.id = c.verdict_id AND c.published_at IS NOT NULL) AS g
		UNION ALL ` + row + ` FROM (SELECT 1 AS kind, e.id, NULL AS case_id, NULL AS verdict_id, e.claim_reviewed AS wording, e.language, e.claim_date AS claimed_on, e.review_date AS reviewed_on, CAST(NULL AS timestamp) AS published_at
			FROM (` + those[dialect] + `) AS found CROSS JOIN external_reviews AS e WHERE e.id = found.id) AS g`
}

// glances reads them of claims and reviews, in one statement.
func glances(tx *gorm.DB, ours, theirs []uuid.UUID) (map[uuid.UUID]Near, error) {
	dialect := tx.Dialector.Name()
	rows, err := rowsOf(tx, numbered(tx, glanceSelect(dialect)), idList(dialect, ours), idList(dialect, theirs))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := map[uuid.UUID]Near{}
	for rows.Next() {
		var text string
		if err := rows.Scan(&text); err != nil {
			return nil, err
		}
		found, err := rowsIn[glance]("[" + text + "]")
		if err != nil {
			return nil, err
		}
		out[found[0].ID] = found[0].near()
	}
	return out, rows.Err()
}

// near is the fact-check with what was read of it.
func (g glance) near() Near {
	if g.Kind == externalDoc {
		return Near{External: &review.External{ID: g.ID, ClaimReviewed: g.Wording, Language: g.Language, ClaimDate: g.ClaimedOn, ReviewDate: g.ReviewedOn}}
	}
	return Near{Case: &review.Case{ID: g.CaseID, ClaimID: g.ID, PublishedAt: g.PublishedAt, VerdictID: &g.VerdictID,
		Claim:    &claims.Claim{ID: g.ID, ClaimedOn: g.ClaimedOn},
		Verdicts: []review.Verdict{{ID: g.VerdictID, CaseID: g.CaseID, Wording: g.Wording, Language: g.Language}}}}
}

// Whole reads whole what a NearQuery with Glance found of some groups. What was retracted
// or deleted in between is left out.
func (db *DB) Whole(ctx context.Context, groups [][]Checked) ([][]Checked, error) {
	var ours, theirs []uuid.UUID
	for _, group := range groups {
		for _, c := range group {
			if c.Case != nil {
				ours = append(ours, c.Case.ClaimID)
			} else {
				theirs = append(theirs, c.External.ID)
			}
		}
	}
	found, err := wholeNear(db.q(ctx), wholeListing, ours, theirs)
	if err != nil {
		return nil, err
	}
	out := [][]Checked{}
	for _, group := range groups {
		var whole []Checked
		for _, c := range group {
			if n, ok := found[c.found()]; ok && n.stands() {
				whole = append(whole, Checked{Case: n.Case, External: n.External})
			}
		}
		if len(whole) > 0 {
			out = append(out, whole)
		}
	}
	return out, nil
}

// found is what a search finds the fact-check by: the claim's id, or the review's.
func (c Checked) found() uuid.UUID {
	if c.Case != nil {
		return c.Case.ClaimID
	}
	return c.External.ID
}

// stands says that there is still a fact-check to show.
func (n Near) stands() bool {
	return n.Case == nil || n.Case.State == review.Published && n.Case.Verdict() != nil && n.Case.PublishedAt != nil
}
