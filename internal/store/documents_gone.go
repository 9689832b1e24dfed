package store

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"factdesk/review"
)

// settleDocuments takes the documents away that say words which were taken down, and has
// readers' page of now committed to anew where its own is among them.
func (s *strike) settleDocuments() error {
	if s.t.Kind == review.KindLeaver {
		return nil // no document says who wrote what
	}
	found := map[uuid.UUID]bool{}
	err := firstError(
		s.casesBy("SELECT case_id FROM editions WHERE id IN ?", slices.Concat(s.rows["editions"], s.blank), found),
		s.casesBy("SELECT id FROM cases WHERE id IN ?", s.rows["cases"], found),
		s.casesBy("SELECT case_id FROM public_documents WHERE id IN ?", s.rows["public_documents"], found))
	if err != nil {
		return err
	}
	for _, id := range keysOf(found) {
		if err := s.documentsOf(id); err != nil {
			return err
		}
	}
	return nil
}

func (s *strike) casesBy(query string, rows []string, found map[uuid.UUID]bool) error {
	for some := range slices.Chunk(unique(rows), docBatch) {
		var ids []uuid.UUID
		if err := s.tx.Raw(query, some).Scan(&ids).Error; err != nil {
			return err
		}
		for _, id := range ids {
			found[id] = true
		}
	}
	return nil
}

func (s *strike) documentsOf(id uuid.UUID) error {
	var all []review.PublicDocument
	if err := s.tx.Where("case_id = ?", id).Order("number").Find(&all).Error; err != nil || len(all) == 0 {
		return err
	}
	c, err := lockCase(s.tx, "id = ?", id)
	if err != nil {
		return err
	}
	for i := range all {
		if err := s.document(c, &all[i]); err != nil {
			return err
		}
	}
	if !all[len(all)-1].TakenDown() {
		return nil
	}
	return issueAs(s.tx, id, review.IssuedTakenDown)
}

// document empties a document that readers would not see so any more. Most of a case are
// made of as many editions.
func (s *strike) document(c *review.Case, d *review.PublicDocument) error {
	if d.TakenDown() {
		return nil
	}
	var e review.Edition
	if err := s.tx.Take(&e, "id = ?", d.EditionID).Error; err != nil {
		return err
	}
	if c.Says(d, &e) {
		return nil
	}
	s.note("public_documents", d.ID.String(), []string{"document"})
	d.Document, d.Salt = "", ""
	return s.tx.Exec("UPDATE public_documents SET document = '', salt = '' WHERE id = ?", d.ID).Error
}

// verifyDocuments checks that every public document is what was committed to, and that those
// that are gone were taken down. It reads pages by the primary key.
func (db *DB) verifyDocuments(ctx context.Context, out *Verified) error {
	for after := uuid.Nil; ; {
		var page []review.PublicDocument
		if err := db.q(ctx).Where("id > ?", after).Order("id").Limit(100).Find(&page).Error; err != nil || len(page) == 0 {
			return err
		}
		after = page[len(page)-1].ID
		for i := range page {
			if err := db.verifyDocument(ctx, &page[i], out); err != nil {
				return err
			}
		}
	}
}

func (db *DB) verifyDocument(ctx context.Context, d *review.PublicDocument, out *Verified) error {
	if !d.TakenDown() {
		if !d.Whole() {
			out.broken("public_documents", d.ID, "it does not say what it committed to")
		}
		return nil
	}
	var told int64
	err := db.q(ctx).Model(&review.Place{}).Where("part = 'public_documents' AND row_id = ?", d.ID.String()).Limit(1).Count(&told).Error
	if err == nil && told == 0 {
		out.broken("public_documents", d.ID, "no take-down tells why it is gone")
	}
	return err
}
