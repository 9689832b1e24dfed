package store

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/claims"
	"factdesk/review"
)

// editionsOf are the ids of the edition that stands and the one that waits.
func editionsOf(c *review.Case) []uuid.UUID {
	var ids []uuid.UUID
	for _, id := range []*uuid.UUID{c.EditionID, c.WaitingID} {
		if id != nil {
			ids = append(ids, *id)
		}
	}
	return ids
}

func setEdition(c *review.Case, e *review.Edition) {
	if c.EditionID != nil && *c.EditionID == e.ID {
		c.Edition = e
	}
	if c.WaitingID != nil && *c.WaitingID == e.ID {
		c.Waiting = e
	}
}

// articleURL is a row of article_urls.
type articleURL struct {
	URL       string
	ArticleID uuid.UUID
}

// attribute says whose the change is that is about to be saved: that of who made the
// last event.
func attribute(tx *gorm.DB, c *review.Case) error {
	if c.Edition == nil && c.Waiting == nil {
		c.Made, c.Pending = nil, false
		return nil
	}
	org, err := organisation(tx)
	if err != nil {
		return err
	}
	last := c.Events[len(c.Events)-1]
	c.Attribute(org, review.Actor{ID: last.ActorID, Name: last.Actor}, stamp(last.At))
	return nil
}

// saveEditions writes the editions that are new or changed, who made what is pending,
// and what readers find the case by.
func saveEditions(tx *gorm.DB, c *review.Case, was parts) error {
	for _, e := range []*review.Edition{c.Edition, c.Waiting} {
		if e == nil {
			continue
		}
		if err := savePart(tx, e, e.ID, e.Version, was); err != nil {
			return err
		}
	}
	for i := range c.Dropped {
		if err := savePart(tx, &c.Dropped[i], c.Dropped[i].ID, c.Dropped[i].Version, was); err != nil {
			return err
		}
	}
	c.Dropped = nil
	return firstError(saveMade(tx, c), saveShown(tx, c), numberPublic(tx, c))
}

// saveMade writes the rows that say who made what is pending, if they are others than
// they were.
func saveMade(tx *gorm.DB, c *review.Case) error {
	var there []review.Made
	if err := tx.Where("case_id = ?", c.ID).Order("key, kind, at, by_id").Find(&there).Error; err != nil {
		return err
	}
	if slices.EqualFunc(there, c.Made, sameMade) {
		return nil
	}
	err := tx.Where("case_id = ?", c.ID).Delete(&review.Made{}).Error
	if err != nil || len(c.Made) == 0 {
		return err
	}
	return tx.CreateInBatches(&c.Made, 100).Error
}

func sameMade(a, b review.Made) bool {
	return a.Key == b.Key && a.Kind == b.Kind && a.ByID == b.ByID && a.Digest == b.Digest
}

// Editions are all editions of a case, the newest first.
func (db *DB) Editions(ctx context.Context, id uuid.UUID, before, limit int) ([]review.Edition, error) {
	out := []review.Edition{}
	tx := db.q(ctx).Where("case_id = ?", id)
	if before > 0 {
		tx = tx.Where("number < ?", before)
	}
	return out, tx.Order("number DESC").Limit(AtMost(limit)).Find(&out).Error
}

// articleChanged tells the cases whose public words come from an article, or came, that it was
// changed by somebody: what is new is pending, and theirs. It is called in the change's
// transaction, after it.
func articleChanged(tx *gorm.DB, article uuid.UUID, by review.Actor, now time.Time) error {
	var ids []uuid.UUID
	err := tx.Raw(`SELECT cases.id FROM cases WHERE (edition_id IS NOT NULL OR waiting_id IS NOT NULL) AND claim_id IN (
			SELECT claim_id FROM appearances WHERE article_id = ? UNION SELECT claim_id FROM shown_appearances WHERE article_id = ?
			UNION SELECT merged_into FROM cases AS taken JOIN appearances ON appearances.claim_id = taken.claim_id
				WHERE taken.merged_into IS NOT NULL AND appearances.article_id = ?)
		ORDER BY cases.id`, article, article, article).Scan(&ids).Error
	if err != nil {
		return err
	}
	for _, id := range ids {
		if err := reattribute(tx, id, by, now); err != nil {
			return err
		}
	}
	return nil
}

// reattribute brings who made what is pending up to date after a change of a row that
// the case shows and that is no part of it.
func reattribute(tx *gorm.DB, id uuid.UUID, by review.Actor, now time.Time) error {
	c, err := lockCase(tx, "id = ?", id)
	if err != nil {
		return err
	}
	org, err := organisation(tx)
	if err != nil {
		return err
	}
	c.Attribute(org, by, stamp(now))
	return firstError(saveMade(tx, c), tx.Exec("UPDATE cases SET pending = ? WHERE id = ?", c.Pending, id).Error)
}

// PendingCases are public cases and approved ones of which readers do not see all yet, the
// newest claim first, each whole; after is the last claim of the page before.
func (db *DB) PendingCases(ctx context.Context, after uuid.UUID, limit int) ([]*review.Case, error) {
	tx := db.q(ctx).Model(&claims.Claim{}).Joins("JOIN cases ON cases.claim_id = claims.id").
		Where("cases.pending") // and no state beside it: SQLite would read all that are published
	if after != uuid.Nil {
		tx = tx.Where("cases.claim_id < ?", after)
	}
	var found []claims.Claim
	if err := tx.Order("cases.claim_id DESC").Limit(AtMost(limit)).Find(&found).Error; err != nil {
		return nil, err
	}
	cases, err := db.casesOf(ctx, wholeListing, found)
	if err != nil {
		return nil, err
	}
	fulls, err := db.fulls(ctx, cases)
	if err != nil {
		return nil, err
	}
	out := make([]*review.Case, len(fulls))
	for i, f := range fulls {
		out[i] = f.Case
	}
	return out, db.loadMade(ctx, out)
}

// loadMade adds to cases who made what is pending, and the addresses of their articles.
func (db *DB) loadMade(ctx context.Context, cases []*review.Case) error {
	ids, articles := []uuid.UUID{}, []uuid.UUID{}
	for _, c := range cases {
		ids = append(ids, c.ID)
		for id := range c.Around.Articles {
			articles = append(articles, id)
		}
	}
	var made []review.Made
	var urls []articleURL
	err := firstError(
		db.q(ctx).Where("case_id IN ?", ids).Order("key, kind, at, by_id").Find(&made).Error,
		db.q(ctx).Table("article_urls").Where("article_id IN ?", articles).Order("url").Find(&urls).Error)
	if err != nil {
		return err
	}
	madeOf := group(made, func(m review.Made) uuid.UUID { return m.CaseID })
	urlsOf := group(urls, func(u articleURL) uuid.UUID { return u.ArticleID })
	for _, c := range cases {
		c.Made, c.Around.Addresses = madeOf[c.ID], map[uuid.UUID][]string{}
		for id := range c.Around.Articles {
			for _, u := range urlsOf[id] {
				c.Around.Addresses[id] = append(c.Around.Addresses[id], u.URL)
			}
		}
	}
	return err
}
