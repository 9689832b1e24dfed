package store

import (
	"context"

	"github.com/google/uuid"
	"golang.org/x/mod/sumdb/tlog"

	"factdesk/internal/errs"
	"factdesk/internal/record"
	"factdesk/review"
)

// Asked is which proof somebody wants.
type Asked struct {
	Case     uuid.UUID
	Revision int    // of the verdict; 0 for what stands
	Since    *int64 // the size of a checkpoint that they hold; nil for none
}

// inRecord is a public document with its leaf, and the head that the proof is made against.
type inRecord struct {
	review.PublicDocument
	N    *int64
	Size *int64
	Root []byte
}

// PublicProof gives what somebody needs to check, with a program of their own, that what
// readers see of a case stands in the record. Without Since it is made against the first
// head that has it, and is the same for ever; with Since against the newest, and says that
// the record still begins with that checkpoint. Who asks has seen that the case is public.
//
// The plan on both databases: the newest document by its index, its leaf by table and key,
// a head by its primary key; then the hashes of the way up by theirs.
func (db *DB) PublicProof(ctx context.Context, a Asked) (record.Published, error) {
	out := record.Published{}
	found, err := db.inRecord(ctx, a)
	if err != nil {
		return out, err
	}
	key, err := db.recordKey(ctx)
	if err != nil {
		return out, err
	}
	head, err := recordHead{Size: *found.Size, Root: found.Root}.head()
	if err != nil {
		return out, err
	}
	if out.Checkpoint, err = record.Checkpoint(head, key.Private); err != nil {
		return out, err
	}
	path, err := tlog.ProveRecord(head.Size, *found.N, storedHashes(db.q(ctx)))
	if err != nil {
		return out, err
	}
	d := found.PublicDocument
	leaf := record.Leaf{Table: "public_documents", Key: d.ID.String(), Digest: d.Digest()}
	out.Key, out.Leaves = key.Public, []record.Proved{{N: *found.N, Leaf: leaf, What: string(d.Issued), Path: path}}
	out.Statement, out.Salt, out.Document, out.TakenDown = d.Statement(), d.Salt, d.Document, d.TakenDown()
	return out, db.proveSince(ctx, head, since(a), &out.Proof)
}

func since(a Asked) *record.Head {
	if a.Since == nil {
		return nil
	}
	return &record.Head{Size: *a.Since}
}

func (db *DB) inRecord(ctx context.Context, a Asked) (inRecord, error) {
	of, args := "case_id = ?", []any{a.Case}
	if a.Revision > 0 {
		of, args = "case_id = ? AND revision = ?", []any{a.Case, a.Revision}
	}
	head := "(SELECT MIN(size) FROM record_heads WHERE size > l.n)"
	if a.Since != nil {
		head = "(SELECT MAX(size) FROM record_heads)"
	}
	key := "CAST(d.id AS text)"
	if db.SQLite() {
		key = "d.id"
	}
	var found []inRecord
	err := db.q(ctx).Raw(`SELECT d.*, l.n, h.size, h.root FROM (SELECT * FROM public_documents WHERE `+of+` ORDER BY number DESC LIMIT 1) AS d
		LEFT JOIN record_leaves AS l ON l.tab = 'public_documents' AND l.key = `+key+`
		LEFT JOIN record_heads AS h ON h.size > l.n AND h.size = `+head, args...).Scan(&found).Error
	switch {
	case err != nil:
		return inRecord{}, err
	case len(found) == 0:
		return inRecord{}, errs.New(errs.NotFound, "This was published before this desk gave proofs, and is not taken into its record yet. Try again later.")
	case found[0].N == nil || found[0].Size == nil:
		return inRecord{}, errs.New(errs.NotFound, "The record has not sealed this yet, which takes a second or two. Try again then.")
	}
	return found[0], nil
}
