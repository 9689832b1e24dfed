package store

import (
	"slices"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/review"
)

// issueDocument commits to what readers see of a case from now on, in the transaction that
// changed it; nothing while that is what they saw before. It reads one row by an index.
func issueDocument(tx *gorm.DB, c *review.Case) error {
	shown := c.Public()
	if shown == nil || shown.Verdict() == nil {
		return nil
	}
	before, err := newestDocument(tx, c.ID)
	if err != nil {
		return err
	}
	next, other := shown.NextDocument(before, salt(), c.Events[len(c.Events)-1].At)
	if !other {
		return nil
	}
	if before == nil && !becamePublic(c.Events) {
		next.Issued = review.IssuedFound
	}
	return tx.Create(&next).Error
}

// becamePublic says whether a case was published by what just happened. One that changes
// without, and has no document, was public before there were any.
func becamePublic(events []review.Event) bool {
	return slices.ContainsFunc(events, func(e review.Event) bool { return e.Verb == review.VerbPublished })
}

// newestDocument is the one that stands; nil before there is any.
func newestDocument(tx *gorm.DB, id uuid.UUID) (*review.PublicDocument, error) {
	var found []review.PublicDocument
	if err := tx.Where("case_id = ?", id).Order("number DESC").Limit(1).Find(&found).Error; err != nil || len(found) == 0 {
		return nil, err
	}
	return &found[0], nil
}

// issueFound commits to those of some cases that were public before there were documents:
// to what readers see today, which says nothing of before.
func issueFound(tx *gorm.DB, cases []string) error {
	var ids []uuid.UUID
	err := tx.Raw(`SELECT id FROM cases WHERE id IN ? AND edition_id IS NOT NULL AND state IN `+listed(review.PublicStates())+`
		AND NOT EXISTS (SELECT 1 FROM public_documents AS d WHERE d.case_id = cases.id) ORDER BY id`, cases).Scan(&ids).Error
	if err != nil {
		return err
	}
	for _, id := range ids {
		if err := issueAs(tx, id, review.IssuedFound); err != nil {
			return err
		}
	}
	return nil
}

// issueAs commits to what readers see of a case, whatever they saw before.
func issueAs(tx *gorm.DB, id uuid.UUID, why review.Issued) error {
	c, err := lockCase(tx, "id = ?", id)
	if err != nil {
		return err
	}
	shown := c.Public()
	if shown == nil || shown.Verdict() == nil {
		return nil
	}
	before, err := newestDocument(tx, id)
	if err != nil {
		return err
	}
	next, _ := shown.NextDocument(before, salt(), tx.NowFunc())
	next.Issued = why
	return tx.Create(&next).Error
}

func digestDocuments(tx *gorm.DB, ids []string, out map[rowRef]digested) error {
	var rows []review.PublicDocument
	if err := tx.Omit("document", "salt").Find(&rows, "id IN ?", ids).Error; err != nil {
		return err
	}
	for i := range rows {
		out[rowRef{"public_documents", rows[i].ID.String()}] = digested{digest: rows[i].Digest()}
	}
	return nil
}
