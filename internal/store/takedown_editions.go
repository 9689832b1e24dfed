package store

import (
	"slices"

	"github.com/google/uuid"

	"factdesk/review"
)

// settleEditions does what follows in what readers see: editions whose words changed get
// their digest anew and what they are found by, those of cases that changed otherwise get
// a new version, so that no copy is confirmed, and what was pending is told anew.
func (s *strike) settleEditions(cases []uuid.UUID) error {
	for _, id := range asIDs(s.rows["editions"]) {
		if err := s.resealEdition(id); err != nil {
			return err
		}
	}
	for some := range slices.Chunk(cases, docBatch) {
		if err := s.tx.Exec("UPDATE editions SET version = version + 1 WHERE id IN (SELECT edition_id FROM cases WHERE id IN ?)", some).Error; err != nil {
			return err
		}
	}
	var shown []uuid.UUID
	if len(cases) > 0 {
		err := s.tx.Model(&review.Case{}).Where("id IN ? AND (edition_id IS NOT NULL OR waiting_id IS NOT NULL)", cases).Order("id").Pluck("id", &shown).Error
		if err != nil {
			return err
		}
	}
	for _, id := range shown {
		if err := reattribute(s.tx, id, s.by, s.t.At); err != nil {
			return err
		}
	}
	return nil
}

func (s *strike) resealEdition(id uuid.UUID) error {
	var e review.Edition
	if err := s.tx.Take(&e, "id = ?", id).Error; err != nil {
		return err
	}
	e.Reseal()
	if err := s.tx.Exec("UPDATE editions SET digest = ? WHERE id = ?", e.Digest, id).Error; err != nil {
		return err
	}
	var claims []uuid.UUID
	if err := s.tx.Table("shown_claims").Where("edition_id = ?", id).Pluck("id", &claims).Error; err != nil {
		return err
	}
	for _, claim := range claims {
		if err := showEdition(s.tx, claim, &e); err != nil {
			return err
		}
	}
	return nil
}
