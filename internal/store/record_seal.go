package store

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"golang.org/x/mod/sumdb/tlog"
	"gorm.io/gorm"

	"factdesk/internal/record"
)

// mostSealed is how many leaves one head takes at most: what is behind comes with the next.
const mostSealed = 5000

// sealing is the key of the lock that one sealer holds.
const sealing = 0x666374726563

// Seal gives the leaves that no open transaction can come before their places in the tree,
// and stores its new head. It does nothing where another process is at it, or nothing is new.
//
// The order of ids is not the order of commits: a leaf with a smaller id may come to light
// later. On PostgreSQL those are sealed whose transaction ended before every open one began
// (its number is below pg_snapshot_xmin), or is none of this cluster's, which a restore
// brings. SQLite has one writer at a time, so that what can be read is behind it.
func (db *DB) Seal(ctx context.Context, now time.Time) error {
	for {
		n, err := db.sealSome(ctx, now)
		if err != nil || n < mostSealed {
			return err
		}
	}
}

func (db *DB) sealSome(ctx context.Context, now time.Time) (n int, err error) {
	open, err := db.unsealed(ctx)
	if err != nil || !open {
		return 0, err
	}
	err = db.tx(ctx, func(tx *gorm.DB) error {
		leaves, err := db.toSeal(tx)
		if err != nil {
			return err
		}
		if n = len(leaves); n == 0 {
			return nil
		}
		head, err := lastHead(tx)
		if err != nil {
			return err
		}
		return sealLeaves(tx, head.Size, leaves, now)
	})
	return n, err
}

// unsealed says whether any leaf waits, outside of a transaction: mostly none does.
func (db *DB) unsealed(ctx context.Context) (bool, error) {
	var ids []int64
	err := db.q(ctx).Raw("SELECT id FROM record_leaves WHERE n IS NULL ORDER BY id LIMIT 1").Scan(&ids).Error
	return len(ids) > 0, err
}

// toSeal are the leaves that may be sealed, in the order of their ids; none where another
// process seals.
func (db *DB) toSeal(tx *gorm.DB) ([]recordLeaf, error) {
	behind := ""
	if !db.SQLite() {
		var mine bool
		if err := tx.Raw("SELECT pg_try_advisory_xact_lock(?)", sealing).Scan(&mine).Error; err != nil || !mine {
			return nil, err
		}
		behind = " AND (txid < pg_snapshot_xmin(pg_current_snapshot()) OR txid >= pg_snapshot_xmax(pg_current_snapshot()))"
	}
	var out []recordLeaf
	return out, tx.Raw("SELECT id, tab, key, digest FROM record_leaves WHERE n IS NULL"+behind+" ORDER BY id LIMIT ?", mostSealed).Scan(&out).Error
}

type recordHead struct {
	Size int64 `gorm:"primaryKey;autoIncrement:false"`
	Root []byte
	At   time.Time
}

func (recordHead) TableName() string { return "record_heads" }

func (h recordHead) head() (record.Head, error) {
	out := record.Head{Size: h.Size}
	if copy(out.Root[:], h.Root) != len(out.Root) || len(h.Root) != len(out.Root) {
		return out, fmt.Errorf("the root of the record's head at %d has %d bytes", h.Size, len(h.Root))
	}
	return out, nil
}

// lastHead is the newest head, with the size 0 before there is one.
func lastHead(tx *gorm.DB) (recordHead, error) {
	var out []recordHead
	err := tx.Order("size DESC").Limit(1).Find(&out).Error
	if err != nil || len(out) == 0 {
		return recordHead{}, err
	}
	return out[0], nil
}

type recordHash struct {
	I    int64 `gorm:"primaryKey;autoIncrement:false"`
	Hash []byte
}

func (recordHash) TableName() string { return "record_hashes" }

func sealLeaves(tx *gorm.DB, size int64, leaves []recordLeaf, now time.Time) error {
	hashes := make([]tlog.Hash, len(leaves))
	for i, l := range leaves {
		hashes[i] = l.leaf().Hash()
	}
	added, root, err := record.Grow(size, hashes, storedHashes(tx))
	if err != nil {
		return err
	}
	rows := make([]recordHash, len(added))
	for i, h := range added {
		rows[i] = recordHash{record.Stored(size) + int64(i), h[:]}
	}
	if err := tx.CreateInBatches(&rows, 1000).Error; err != nil {
		return err
	}
	if err := numberLeaves(tx, size, leaves); err != nil {
		return err
	}
	return tx.Create(&recordHead{Size: size + int64(len(leaves)), Root: root[:], At: stamp(now)}).Error
}

// numberLeaves writes the places of leaves from a size on.
func numberLeaves(tx *gorm.DB, size int64, leaves []recordLeaf) error {
	for from := 0; from < len(leaves); from += 500 {
		part := leaves[from:min(from+500, len(leaves))]
		var values []string
		var args []any
		for i, l := range part {
			values = append(values, "(CAST(? AS bigint), CAST(? AS bigint))")
			args = append(args, l.ID, size+int64(from+i))
		}
		if err := tx.Exec("WITH v (id, n) AS (VALUES "+strings.Join(values, ", ")+") UPDATE record_leaves SET n = v.n FROM v WHERE record_leaves.id = v.id", args...).Error; err != nil {
			return err
		}
	}
	return nil
}

var errHashMissing = errors.New("a hash of the record is missing")

// storedHashes reads the tree's hashes.
func storedHashes(tx *gorm.DB) record.Reader {
	return func(at []int64) ([]tlog.Hash, error) {
		var found []recordHash
		if err := tx.Find(&found, "i IN ?", at).Error; err != nil {
			return nil, err
		}
		by := map[int64][]byte{}
		for _, h := range found {
			by[h.I] = h.Hash
		}
		out := make([]tlog.Hash, len(at))
		for i, n := range at {
			if copy(out[i][:], by[n]) != len(out[i]) {
				return nil, fmt.Errorf("%w: %d", errHashMissing, n)
			}
		}
		return out, nil
	}
}
