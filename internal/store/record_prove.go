package store

import (
	"context"

	"github.com/google/uuid"
	"golang.org/x/mod/sumdb/tlog"
	"gorm.io/gorm"

	"factdesk/internal/errs"
	"factdesk/internal/record"
)

// Checkpoint is the newest head of the record, signed.
func (db *DB) Checkpoint(ctx context.Context) (string, error) {
	key, err := db.recordKey(ctx)
	if err != nil {
		return "", err
	}
	h, err := lastHead(db.q(ctx))
	if err != nil {
		return "", err
	}
	if h.Size == 0 {
		return "", errs.New(errs.NotFound, "The record is empty: nothing was sealed yet.")
	}
	head, err := h.head()
	if err != nil {
		return "", err
	}
	return record.Checkpoint(head, key.Private)
}

// OpenCheckpoint reads a checkpoint that this desk gave.
func (db *DB) OpenCheckpoint(ctx context.Context, text string) (record.Head, error) {
	key, err := db.recordKey(ctx)
	if err != nil {
		return record.Head{}, err
	}
	return record.ReadCheckpoint(text, key.Public)
}

// ofCase are the rows of a case: its events, and the newest leaf of every row that belongs
// to it. Each part reads an index by the case or its claim.
const ofCase = `WITH c AS (SELECT id, claim_id FROM cases WHERE id = @case)
SELECT 'events' AS tab, CAST(id AS text) AS key, verb AS what FROM events WHERE case_id = @case
UNION ALL SELECT 'cases', CAST(id AS text), 'the case' FROM c
UNION ALL SELECT 'claims', CAST(claim_id AS text), 'the claim' FROM c
UNION ALL SELECT 'appearances', CAST(a.id AS text), 'words in an article' FROM appearances a JOIN c ON a.claim_id = c.claim_id
UNION ALL SELECT 'evidence', CAST(id AS text), 'a source' FROM evidence WHERE case_id = @case
UNION ALL SELECT 'notes', CAST(id AS text), 'a note' FROM notes WHERE case_id = @case
UNION ALL SELECT 'verdicts', CAST(id AS text), 'a verdict' FROM verdicts WHERE case_id = @case
UNION ALL SELECT 'editions', CAST(id AS text), 'an edition' FROM editions WHERE case_id = @case`

// Prove gives what somebody needs to check, with a program of their own, that all of a
// case stands in the record, and that it begins with an earlier checkpoint (nil for none).
func (db *DB) Prove(ctx context.Context, id uuid.UUID, since *record.Head) (record.Proof, error) {
	out := record.Proof{Leaves: []record.Proved{}}
	key, err := db.recordKey(ctx)
	if err != nil {
		return out, err
	}
	out.Key = key.Public
	if out.Checkpoint, err = db.Checkpoint(ctx); err != nil {
		return out, err
	}
	head, err := record.ReadCheckpoint(out.Checkpoint, key.Public)
	if err != nil {
		return out, err
	}
	if err := db.proveLeaves(ctx, id, head, &out); err != nil {
		return out, err
	}
	return out, db.proveSince(ctx, head, since, &out)
}

func (db *DB) proveLeaves(ctx context.Context, id uuid.UUID, head record.Head, out *record.Proof) error {
	var parts []struct{ Tab, Key, What string }
	if err := db.q(ctx).Raw(ofCase, map[string]any{"case": id}).Scan(&parts).Error; err != nil {
		return err
	}
	if len(parts) == 0 {
		return errs.New(errs.NotFound, "There is no case with that id.")
	}
	tx := db.q(ctx)
	for _, p := range parts {
		l, err := newestSealed(tx, p.Tab, p.Key, head.Size)
		if err != nil {
			return err
		}
		path, err := tlog.ProveRecord(head.Size, *l.N, storedHashes(tx))
		if err != nil {
			return err
		}
		out.Leaves = append(out.Leaves, record.Proved{N: *l.N, Leaf: l.leaf(), What: p.What, Path: path})
	}
	return nil
}

// newestSealed is a row's newest leaf, which the head must cover.
func newestSealed(tx *gorm.DB, tab, key string, size int64) (recordLeaf, error) {
	var found []recordLeaf
	err := tx.Where("tab = ? AND key = ?", tab, key).Order("id DESC").Limit(1).Find(&found).Error
	if err != nil {
		return recordLeaf{}, err
	}
	if len(found) == 0 || found[0].N == nil || *found[0].N >= size {
		return recordLeaf{}, errs.New(errs.Unavailable, "Not all of the case is sealed yet. Try again in a second, while the desk is being served.")
	}
	return found[0], nil
}

func (db *DB) proveSince(ctx context.Context, head record.Head, since *record.Head, out *record.Proof) error {
	if since == nil {
		return nil
	}
	if since.Size > head.Size {
		return errs.New(errs.Conflict, "The checkpoint was given for %d leaves, and the record has %d: some were cut off.", since.Size, head.Size)
	}
	out.Since = &since.Size
	if since.Size == 0 {
		return nil
	}
	var err error
	out.Consistent, err = tlog.ProveTree(head.Size, since.Size, storedHashes(db.q(ctx)))
	return err
}
