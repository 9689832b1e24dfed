package store

import (
	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/claims"
	"factdesk/review"
)

// shownAppearance is a row of shown_appearances: words that readers find a verdict by.
type shownAppearance struct {
	ClaimID    uuid.UUID
	N          int
	ArticleID  uuid.UUID
	SnapshotID uuid.UUID
	Exact      string
}

type shownURL struct {
	URL     string
	ClaimID uuid.UUID
}

// saveShown rewrites what readers find a case by when another edition stands than the
// rows were made of. Those of claims that were merged into this one are theirs.
func saveShown(tx *gorm.DB, c *review.Case) error {
	if !c.State.Public() || c.Edition == nil {
		return nil // nothing public ever stops being so
	}
	var there []uuid.UUID
	if err := tx.Table("shown_claims").Where("id = ?", c.ClaimID).Pluck("edition_id", &there).Error; err != nil {
		return err
	}
	if len(there) == 1 && there[0] == c.Edition.ID {
		return nil
	}
	return showEdition(tx, c.ClaimID, c.Edition)
}

// showEdition makes the rows by which readers find a claim.
func showEdition(tx *gorm.DB, claim uuid.UUID, e *review.Edition) error {
	err := firstError(
		tx.Exec("DELETE FROM shown_appearances WHERE claim_id = ?", claim).Error,
		tx.Exec("DELETE FROM shown_urls WHERE claim_id = ?", claim).Error,
		tx.Exec("INSERT INTO shown_claims (id, edition_id, worded) VALUES (?, ?, TRUE) ON CONFLICT (id) DO UPDATE SET edition_id = excluded.edition_id, worded = TRUE", claim, e.ID).Error)
	if err != nil {
		return err
	}
	s := shownBy(claim, e)
	return firstError(insert(tx, "shown_appearances", s.at), insert(tx, "shown_urls", s.urls), showWords(tx, claim, e), publicInIndex.save(tx, []uuid.UUID{claim}))
}

// shown is what readers find a claim by, besides what saveTerms writes.
type shown struct {
	at    []shownAppearance
	urls  []shownURL
	words []claimWord
}

func shownBy(claim uuid.UUID, e *review.Edition) (s shown) {
	own := map[uuid.UUID]bool{}
	for n, a := range e.Content.Appearances {
		if a.ClaimID == claim {
			s.at = append(s.at, shownAppearance{claim, n, a.ArticleID, a.SnapshotID, a.Exact})
			own[a.ArticleID] = true
		}
	}
	for _, h := range e.Content.Articles {
		for _, u := range unique(append([]string{h.URL}, h.Addresses...)) {
			if u != "" && own[h.ID] {
				s.urls = append(s.urls, shownURL{u, claim})
			}
		}
	}
	c := e.Content.Claim
	s.words = wordsOf(claim.String(), append([]string{c.Wording, c.ShortForm, c.Claimant}, c.Topics...))
	return s
}

// showWords rewrites the words by which readers find a claim while they type: those of
// its edition, which has no tags. They are of the claim alone, as on the desk.
func showWords(tx *gorm.DB, claim uuid.UUID, e *review.Edition) error {
	return firstError(
		tx.Exec("DELETE FROM shown_words WHERE claim_id = ?", claim).Error,
		insert(tx, "shown_words", shownBy(claim, e).words))
}

// findablePublic are what readers find claims by, from what the edition that stands has.
func findablePublic(tx *gorm.DB, ids []uuid.UUID) ([]findable, error) {
	var editions []review.Edition
	var shown []shownClaim
	err := firstError(
		tx.Table("shown_claims").Where("id IN ?", ids).Order("id").Find(&shown).Error,
		tx.Where("id IN (SELECT edition_id FROM shown_claims WHERE id IN ?)", ids).Find(&editions).Error)
	if err != nil {
		return nil, err
	}
	at := map[uuid.UUID]*review.Edition{}
	for i := range editions {
		at[editions[i].ID] = &editions[i]
	}
	var rows []findable
	for _, s := range shown {
		if e := at[s.EditionID]; e != nil {
			rows = append(rows, findableEdition(s.ID, e))
		}
	}
	return rows, err
}

// findableEdition is what readers find a claim by in other words.
func findableEdition(id uuid.UUID, e *review.Edition) findable {
	claim, exacts := e.Content.Claim, []string{}
	claim.ID = id
	for _, a := range e.Content.Appearances {
		if a.ClaimID == id {
			exacts = append(exacts, a.Exact)
		}
	}
	return findableClaim(&claim, exacts)
}

// shownClaim is a row of shown_claims.
type shownClaim struct {
	ID        uuid.UUID
	EditionID uuid.UUID
}

// redactEditions takes a snapshot's words out of every edition that has them, old ones
// too, and out of what readers find verdicts by.
func (s *strike) redactEditions(snapshot uuid.UUID) error {
	var ids []uuid.UUID
	tx := s.tx
	err := tx.Model(&review.Edition{}).Where(s.db.position("content", "?")+" > 0", snapshot.String()).Order("id").Pluck("id", &ids).Error
	if err != nil {
		return err
	}
	for _, id := range ids {
		if err := redactEdition(tx, id, snapshot); err != nil {
			return err
		}
		s.blank = append(s.blank, id.String())
	}
	var claimIDs []uuid.UUID
	err = firstError(
		tx.Exec("UPDATE shown_appearances SET exact = '' WHERE snapshot_id = ?", snapshot).Error,
		tx.Table("shown_appearances").Where("snapshot_id = ?", snapshot).Distinct().Pluck("claim_id", &claimIDs).Error)
	if err != nil {
		return err
	}
	return publicInIndex.save(tx, claimIDs)
}

func redactEdition(tx *gorm.DB, id, snapshot uuid.UUID) error {
	var e review.Edition
	if err := tx.Clauses(forUpdate).Take(&e, "id = ?", id).Error; err != nil {
		return err
	}
	e.Redact(func(a claims.Appearance) bool { return a.SnapshotID == snapshot })
	return tx.Select("*").UpdateColumns(&e).Error
}
