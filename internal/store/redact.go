package store

import (
	"context"
	"encoding/base64"
	"slices"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/review"
)

// TakenDown stands for a wording that was the article's own words.
const TakenDown = "[The words were taken down]"

// Redact takes a snapshot's text down for a legal reason. Hashes, length, offsets
// and an event stay; every copy of its words is blanked with it: in candidates and
// appearances, in jobs that brought it in, and in
// claims whose wording is the article's own still, or what the machine made of it.
// A wording that a reviewer gave stays, and so does what a verdict rates: somebody signed
// it, and a take-down of its own is for it.
func (db *DB) Redact(ctx context.Context, id uuid.UUID, reason string, by review.Actor, now time.Time) error {
	_, err := db.TakeDown(ctx, review.TakeDown{Kind: review.KindText, SubjectID: &id, Reason: reason}, by, now)
	return err
}

// takeText is the take-down of a snapshot's text, as itself or with the words in it.
func (s *strike) takeText(id uuid.UUID) error {
	tx, now := s.tx, s.t.At
	var snap claims.Snapshot
	if err := missing(tx.Clauses(forUpdate).Omit("text", "places").Where("id = ?", id).Take(&snap).Error, "snapshot"); err != nil {
		return err
	}
	if snap.RedactedAt != nil {
		return errs.New(errs.Conflict, "This snapshot was taken down already, on %s.", snap.RedactedAt.Format(time.DateOnly))
	}
	e := review.Happened(review.VerbRedacted, "snapshot", id, s.by, now, map[string]string{"reason": s.t.Reason, "text_sha256": snap.TextSHA256})
	e.ArticleID = &snap.ArticleID
	// Candidates before cases, and cases before claims: the order in which they
	// are locked everywhere.
	if err := firstError(
		tx.Exec("UPDATE snapshots SET raw = NULL, text = NULL, places = NULL, said = NULL, redacted_at = ?, redacted_by = ?, redaction_reason = ? WHERE id = ?", now, s.by.ID, s.t.Reason, id).Error,
		tx.Exec("UPDATE candidates SET exact = '', prefix = '', suffix = '', said_before = '', wording = '', wording_parts = '[]', cues = '[]', quantities = '[]', speaker_role = NULL, speaker_link = NULL, chain = '[]', version = version + 1 WHERE snapshot_id = ?", id).Error,
		tx.Exec("UPDATE cases SET version = version + 1, material = version + 1 WHERE claim_id IN ("+showsText+")", id, id).Error); err != nil {
		return err
	}
	if err := firstError(redactWordings(tx, id, now), tx.Exec("UPDATE passages SET text = '' WHERE snapshot_id = ?", id).Error); err != nil {
		return err
	}
	s.note("snapshots", id.String(), []string{"text"})
	return firstError(
		tx.Exec("UPDATE appearances SET exact = '', prefix = '', suffix = '', suggested_wording = '' WHERE snapshot_id = ?", id).Error,
		redactTerms(tx, id),
		s.redactEditions(id),
		articleChanged(tx, snap.ArticleID, s.by, now), // what was pending of it is other words now
		redactContradictions(tx, e, id),
		s.db.redactMachinery(tx, &snap),
		redactEvents(tx, e, id),
		s.takeTwins(&snap))
}

// showsText are the claims that show words of a text: those that it appears in, and those
// that such a claim was merged into. Whoever keeps an answer by its ETag must learn that
// the words are gone.
const showsText = `SELECT claim_id FROM appearances WHERE snapshot_id = ?
	UNION SELECT c.merged_into FROM appearances AS a JOIN cases AS c ON c.claim_id = a.claim_id WHERE a.snapshot_id = ? AND c.merged_into IS NOT NULL`

// takeTwins takes the other texts down that were made of the same bytes: one with a
// passage more or less has the same words.
func (s *strike) takeTwins(snap *claims.Snapshot) error {
	var ids []uuid.UUID
	err := s.tx.Model(&claims.Snapshot{}).Where("article_id = ? AND raw_sha256 = ? AND redacted_at IS NULL", snap.ArticleID, snap.RawSHA256).Order("id").Limit(1).Pluck("id", &ids).Error
	if err != nil || len(ids) == 0 {
		return err
	}
	return firstError(s.takeText(ids[0]), s.inLedger(ids[0])) // which sees to the next
}

// inLedger notes that a text was taken down, for a backup that has it still.
func (s *strike) inLedger(id uuid.UUID) error {
	return note(s.tx, SnapshotRedacted, id, s.by.ID, s.t.At, map[string]string{"reason": s.t.Reason})
}

// redactWordings blanks the wordings that nobody changed and no verdict rates.
func redactWordings(tx *gorm.DB, snapshot uuid.UUID, now time.Time) error {
	var at []claims.Appearance
	err := tx.Where("snapshot_id = ? AND claim_id NOT IN (SELECT cases.claim_id FROM cases JOIN verdicts ON verdicts.case_id = cases.id)", snapshot).Find(&at).Error
	if err != nil {
		return err
	}
	for _, a := range at {
		var c claims.Claim
		if err := tx.Where("id = ?", a.ClaimID).Take(&c).Error; err != nil {
			return err
		}
		if claims.Fold(c.Wording) != claims.Fold(a.Exact) && claims.Fold(c.Wording) != claims.Fold(a.SuggestedWording) {
			continue
		}
		c.Wording, c.Quantities, c.UpdatedAt = TakenDown, []claims.Quantity{}, now
		c.Version++
		if err := firstError(tx.Select("*").UpdateColumns(&c).Error, index(tx, &c, nil)); err != nil {
			return err
		}
	}
	return nil
}

// redactTerms takes the words out of what claims are found by, whoever worded them.
func redactTerms(tx *gorm.DB, snapshot uuid.UUID) error {
	var ids []uuid.UUID
	err := tx.Model(&claims.Appearance{}).Where("snapshot_id = ?", snapshot).Distinct().Pluck("claim_id", &ids).Error
	if err != nil {
		return err
	}
	for some := range slices.Chunk(ids, docBatch) {
		if err := claimsInIndex.save(tx, some); err != nil {
			return err
		}
	}
	return nil
}

// redactMachinery blanks the copies that jobs hold.
func (db *DB) redactMachinery(tx *gorm.DB, s *claims.Snapshot) error {
	raw := `"` + base64.StdEncoding.EncodeToString(s.Raw) + `"` // as JSON has bytes
	return tx.Exec("UPDATE jobs SET payload = replace(payload, ?, '\"\"') WHERE "+db.position("payload", "?")+" > 0", raw, raw).Error
}

// redactEvents tells of it in the history of the article and of each case.
func redactEvents(tx *gorm.DB, e review.Event, snapshot uuid.UUID) error {
	var cases []uuid.UUID
	err := tx.Model(&review.Case{}).Where("claim_id IN (SELECT claim_id FROM appearances WHERE snapshot_id = ?)", snapshot).Order("id").Pluck("id", &cases).Error
	if err != nil {
		return err
	}
	events := []review.Event{e}
	for _, id := range cases {
		one := review.Happened(e.Verb, "case", id, review.Actor{ID: e.ActorID, Name: e.Actor}, e.At, e.Detail)
		one.CaseID = &id
		events = append(events, one)
	}
	return appendEvents(tx, events)
}
