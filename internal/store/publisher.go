package store

import (
	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/review"
)

// publisherChanged makes what the organisation calls itself now pending for every verdict
// that was published under something else, and no longer where it is what it was.
// What was kept out of readers' sight waits again when it is changed, whatever to.
// Published verdicts are read in batches by their id, an edition's words not at all.
func publisherChanged(tx *gorm.DB, before, o review.Organisation, by review.Actor) error {
	for _, f := range review.PublisherFields(before, o) {
		err := tx.Exec("DELETE FROM edition_changes WHERE key = ? AND case_id IN (SELECT case_id FROM editions WHERE id IN (SELECT edition_id FROM shown_claims) AND publisher_"+f.Name+" = ?)",
			f.Key, f.After).Error
		if err != nil {
			return err
		}
		if err := publisherPends(tx, f, o, by); err != nil {
			return err
		}
	}
	return settlePending(tx)
}

// notKept is the condition that what was made was not kept out of readers' sight.
const notKept = ` AND NOT EXISTS (SELECT 1 FROM edition_changes AS kept WHERE kept.case_id = made.case_id AND kept.key = made.key AND kept.kind = 'kept_out')`

// settlePending says of the cases where nothing waits any more that nothing does. Who wrote
// into a field that was removed is kept, and waits for nothing.
func settlePending(tx *gorm.DB) error {
	return tx.Exec(`UPDATE cases SET pending = FALSE WHERE pending AND id NOT IN (SELECT made.case_id FROM edition_changes AS made WHERE made.kind = 'made'` + notKept + `
		AND NOT EXISTS (SELECT 1 FROM case_fields AS gone WHERE gone.removed_at IS NOT NULL AND made.key = '` + review.FieldKey + `' || CAST(gone.id AS text)))`).Error
}

func publisherPends(tx *gorm.DB, f review.PublisherField, o review.Organisation, by review.Actor) error {
	for after := uuid.Nil; ; {
		var ids []uuid.UUID
		err := tx.Table("cases").Joins("JOIN editions ON editions.id = cases.edition_id").
			Where("cases.id > ? AND cases.state IN ? AND editions.publisher_"+f.Name+" <> ?", after, review.PublicStates(), f.After).
			Order("cases.id").Limit(docBatch).Pluck("cases.id", &ids).Error
		if err != nil || len(ids) == 0 {
			return err
		}
		after = ids[len(ids)-1]
		rows := make([]review.Made, len(ids))
		for i, id := range ids {
			rows[i] = review.Made{CaseID: id, Key: f.Key, Kind: review.MadeIt, ByID: by.ID, ByName: by.Name, At: stamp(o.UpdatedAt), Digest: f.Digest}
		}
		err = firstError(
			tx.Where("key = ? AND (kind = ? OR by_id = ?) AND case_id IN ?", f.Key, review.KeptOut, by.ID, ids).Delete(&review.Made{}).Error,
			tx.CreateInBatches(&rows, 100).Error,
			tx.Exec("UPDATE cases SET pending = TRUE WHERE id IN ?", ids).Error)
		if err != nil {
			return err
		}
	}
}
