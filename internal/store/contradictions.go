package store

import (
	"context"
	"encoding/base64"
	"strconv"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/claims"
	"factdesk/review"
)

// ContradictionQuery chooses contradictions; a zero field chooses all.
type ContradictionQuery struct {
	State   review.ContradictionState
	Rule    review.Rule
	Topic   string    // of one of the claims, letters' case aside
	ClaimID uuid.UUID // on either side
	After   string    // the cursor that the page before returned
	Limit   int
}

// Side is one of the two that contradict: a claim with where it stands first, the words
// of another article, or somebody else's fact-check.
type Side struct {
	Text       string             `json:"text"` // the wording, the exact words of an appearance, or the claim as they reviewed it
	Spans      []claims.Span      `json:"spans"`
	Speaker    string             `json:"speaker"`
	Date       string             `json:"date"` // YYYY-MM-DD, "" when unknown
	Case       *review.Case       `json:"case,omitempty"`
	Appearance *claims.Appearance `json:"appearance,omitempty"`
	Article    *claims.Article    `json:"article,omitempty"`
	External   *review.External   `json:"external,omitempty"` // somebody else's fact-check
}

// Contradiction is one with both its sides.
type Contradiction struct {
	review.Contradiction
	A Side `json:"a"`
	B Side `json:"b"`
}

// ContradictionPage is one page with the cursor to the next, "" at the end.
type ContradictionPage struct {
	Items []Contradiction
	Next  string
}

// Contradictions lists contradictions with their sides, the strongest first. Of each
// case the claim and the standing verdict are loaded, and where the claim stands first.
func (db *DB) Contradictions(ctx context.Context, q ContradictionQuery) (ContradictionPage, error) {
	limit := AtMost(q.Limit)
	out := ContradictionPage{Items: []Contradiction{}}
	tx := db.q(ctx).Model(&review.Contradiction{}).Order("strength DESC, id DESC").Limit(limit + 1)
	if q.State != "" {
		tx = tx.Where("state = ?", q.State)
	}
	if q.Rule != "" {
		tx = tx.Where("rule = ?", q.Rule)
	}
	if q.ClaimID != uuid.Nil {
		tx = tx.Where("claim_id = ? OR other_id = ?", q.ClaimID, q.ClaimID)
	}
	if q.Topic != "" {
		labelled := db.q(ctx).Table("claim_labels").Select("claim_id").Where("kind = 'topic' AND folded = ?", claims.Fold(q.Topic))
		tx = tx.Where("claim_id IN (?) OR other_id IN (?)", labelled, labelled)
	}
	if q.After != "" {
		strength, id, err := candidateCursor(q.After)
		if err != nil {
			return out, err
		}
		tx = tx.Where("strength <= ? AND (strength < ? OR id < ?)", strength, strength, id) // the first is what the index is entered by
	}
	var rows []review.Contradiction
	if err := tx.Find(&rows).Error; err != nil {
		return out, err
	}
	if len(rows) > limit {
		rows = rows[:limit]
		last := rows[limit-1]
		out.Next = base64.RawURLEncoding.EncodeToString([]byte(strconv.FormatFloat(last.Strength, 'g', -1, 64) + " " + last.ID.String()))
	}
	var err error
	out.Items, err = db.withSides(ctx, rows)
	return out, err
}

// Contradiction loads one with its sides.
func (db *DB) Contradiction(ctx context.Context, id uuid.UUID) (*Contradiction, error) {
	var row review.Contradiction
	if err := missing(db.q(ctx).Where("id = ?", id).Take(&row).Error, "contradiction"); err != nil {
		return nil, err
	}
	all, err := db.withSides(ctx, []review.Contradiction{row})
	if err != nil {
		return nil, err
	}
	return &all[0], nil
}

// EditContradiction loads one, lets change alter it, and saves it with its events. A
// conflict names who changed it last.
func (db *DB) EditContradiction(ctx context.Context, id uuid.UUID, change func(*review.Contradiction) error) (*Contradiction, error) {
	err := db.tx(ctx, func(tx *gorm.DB) error {
		var x review.Contradiction
		if err := missing(tx.Clauses(forUpdate).Where("id = ?", id).Take(&x).Error, "contradiction"); err != nil {
			return err
		}
		if err := loadCases(tx, &x); err != nil {
			return err
		}
		if err := change(&x); err != nil {
			return db.who(tx, id, err)
		}
		if len(x.Events) == 0 {
			return nil
		}
		if err := saveContradiction(tx, &x); err != nil {
			return err
		}
		OnceOf(ctx).subject(x.Version, x.ID)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return db.Contradiction(ctx, id)
}

// LastResolved is the contradiction that a person decided about last since a time, and
// has not taken back; a not-found error when there is none.
func (db *DB) LastResolved(ctx context.Context, by uuid.UUID, since time.Time) (uuid.UUID, error) {
	var x review.Contradiction
	err := db.q(ctx).Select("id").Where("resolved_by = ? AND resolved_at >= ?", by, stamp(since)).Order("resolved_at DESC, id DESC").Take(&x).Error
	return x.ID, missing(err, "decision of yours")
}

// withSides loads what rows speak of, in a handful of queries however many there are.
func (db *DB) withSides(ctx context.Context, rows []review.Contradiction) ([]Contradiction, error) {
	out := make([]Contradiction, 0, len(rows))
	if len(rows) == 0 {
		return out, nil
	}
	s, err := db.sidesOf(ctx, rows)
	if err != nil {
		return nil, err
	}
	for _, x := range rows {
		c := Contradiction{Contradiction: x, A: s.ofClaim(x.ClaimID, x.Spans)}
		switch x.OtherKind {
		case review.OtherClaim:
			c.B = s.ofClaim(x.OtherID, x.OtherSpans)
		case review.OtherAppearance:
			c.B = s.ofAppearance(x, x.OtherSpans)
		case review.OtherReview:
			c.B = s.ofReview(x.OtherID)
		}
		out = append(out, c)
	}
	return out, nil
}

// sides is what a page of contradictions speaks of.
type sides struct {
	cases       map[uuid.UUID]*review.Case // by claim
	first       map[uuid.UUID]claims.Appearance
	appearances map[uuid.UUID]claims.Appearance
	articles    map[uuid.UUID]claims.Article
	reviews     map[uuid.UUID]review.External
}

// appearancesShown are those that are named, and the first of each claim. Each half has
// an index; written with OR neither is used.
const appearancesShown = `SELECT * FROM appearances WHERE id IN ?
	UNION SELECT a.* FROM appearances AS a WHERE a.claim_id IN ?
		AND NOT EXISTS (SELECT 1 FROM appearances AS earlier WHERE earlier.claim_id = a.claim_id AND earlier.id < a.id)
	ORDER BY id`

func articlesOf(at []claims.Appearance) []uuid.UUID {
	ids := make([]uuid.UUID, len(at))
	for i, a := range at {
		ids[i] = a.ArticleID
	}
	return ids
}

func (db *DB) sidesOf(ctx context.Context, rows []review.Contradiction) (sides, error) {
	s := sides{map[uuid.UUID]*review.Case{}, map[uuid.UUID]claims.Appearance{}, map[uuid.UUID]claims.Appearance{}, map[uuid.UUID]claims.Article{}, map[uuid.UUID]review.External{}}
	var ids []uuid.UUID
	for _, x := range rows {
		ids = append(ids, x.ClaimID, x.OtherID)
	}
	var found []claims.Claim
	var at []claims.Appearance
	var articles []claims.Article
	err := firstError(
		db.q(ctx).Where("id IN ?", ids).Find(&found).Error,
		db.q(ctx).Raw(appearancesShown, ids, ids).Scan(&at).Error)
	if err == nil {
		articles, err = db.ArticlesByID(ctx, articlesOf(at))
	}
	if err != nil {
		return s, err
	}
	reviews, err := db.ExternalsByID(ctx, ids)
	if err != nil {
		return s, err
	}
	for _, e := range reviews {
		s.reviews[e.ID] = e
	}
	cases, err := db.casesOf(ctx, deskListing, found)
	if err != nil {
		return sides{}, err
	}
	for i := range cases {
		s.cases[cases[i].ClaimID] = &cases[i]
	}
	for _, a := range articles {
		s.articles[a.ID] = a
	}
	for _, a := range at {
		s.appearances[a.ID] = a
		if _, ok := s.first[a.ClaimID]; !ok {
			s.first[a.ClaimID] = a
		}
	}
	return s, nil
}

func (s sides) ofClaim(id uuid.UUID, spans []claims.Span) Side {
	c, ok := s.cases[id]
	if !ok {
		return Side{}
	}
	out := Side{Case: c, Text: c.Claim.Wording, Spans: spans, Speaker: c.Claim.Claimant, Date: c.Claim.ClaimedOn}
	if at, ok := s.first[id]; ok {
		out.Appearance, out.Article = &at, s.article(at.ArticleID)
	}
	return out
}

func (s sides) ofAppearance(x review.Contradiction, spans []claims.Span) Side {
	at, ok := s.appearances[x.OtherID]
	if !ok {
		return Side{} // taken off the claim since
	}
	out := Side{Case: s.cases[x.ClaimID], Appearance: &at, Article: s.article(at.ArticleID), Text: at.Exact, Spans: spans}
	if at.Speaker != nil {
		out.Speaker = *at.Speaker
	}
	if out.Article != nil {
		out.Date = out.Article.Published
	}
	return out
}

func (s sides) ofReview(id uuid.UUID) Side {
	e, ok := s.reviews[id]
	if !ok {
		return Side{}
	}
	return Side{External: &e, Text: e.ClaimReviewed, Speaker: e.Claimant, Date: e.ClaimDate}
}

func (s sides) article(id uuid.UUID) *claims.Article {
	if a, ok := s.articles[id]; ok {
		return &a
	}
	return nil
}

// redactContradictions blanks what the reasons quote of a text that is taken down, and
// has its claims compared again: a wording that was taken down contradicts nothing.
func redactContradictions(tx *gorm.DB, e review.Event, snapshot uuid.UUID) error {
	var claimed []uuid.UUID
	if err := tx.Model(&claims.Appearance{}).Where("snapshot_id = ?", snapshot).Distinct().Order("claim_id").Pluck("claim_id", &claimed).Error; err != nil {
		return err
	}
	for _, id := range claimed {
		if err := addRecheck(tx, id, review.Actor{ID: e.ActorID}, e.At); err != nil {
			return err
		}
	}
	at := "SELECT claim_id FROM appearances WHERE snapshot_id = ? UNION SELECT id FROM appearances WHERE snapshot_id = ?"
	return tx.Exec("UPDATE contradictions SET why = ?, spans = '[]', other_spans = '[]', version = version + 1 WHERE claim_id IN ("+at+") OR other_id IN ("+at+")",
		TakenDown, snapshot, snapshot, snapshot, snapshot).Error
}
