package store

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"slices"

	"gorm.io/gorm"

	"factdesk/internal/record"
)

// Recorded says what a check of the record looked at and what is broken, the first first.
type Recorded struct {
	Leaves int64    `json:"leaves"`
	Open   int64    `json:"open"` // not sealed yet
	Events int      `json:"events"`
	Rows   int      `json:"rows"`
	Broken []Broken `json:"broken"`
}

func (r *Recorded) broken(what string, id any, format string, args ...any) {
	r.Broken = append(r.Broken, Broken{What: what, ID: fmt.Sprint(id), Why: fmt.Sprintf(format, args...)})
}

// VerifyRecord checks that each leaf has its place in the tree, that the tree has the roots
// that its heads say, and those of an earlier checkpoint (nil for none), that every event
// and every row of the recorded tables is as it was recorded, and that none is missing.
// It reads pages by primary keys, and takes as long as there are rows.
func (db *DB) VerifyRecord(ctx context.Context, since *record.Head) (Recorded, error) {
	out := Recorded{Broken: []Broken{}}
	if err := db.verifyTree(ctx, since, &out); err != nil {
		return out, err
	}
	for _, tab := range slices.Sorted(maps.Keys(recordedTables)) {
		if err := db.verifyRecorded(ctx, tab, &out); err != nil {
			return out, err
		}
		if err := db.verifyMissing(ctx, tab, &out); err != nil {
			return out, err
		}
	}
	return out, db.verifyWords(ctx, &out)
}

// verifyWords checks that events and public documents say what they committed to. Those that can't be read are
// named already.
func (db *DB) verifyWords(ctx context.Context, out *Recorded) error {
	words := Verified{Broken: out.Broken} // what is found before it fails counts
	if err := firstError(db.verifyEvents(ctx, &words), db.verifyDocuments(ctx, &words)); err != nil {
		if ctx.Err() != nil || db.away(err) {
			return err
		}
		words.broken("check", "events", "it could not be made to its end: %v", err)
	}
	out.Broken = words.Broken
	return nil
}

// verifyRecorded compares the rows of a table with their newest leaves.
func (db *DB) verifyRecorded(ctx context.Context, tab string, out *Recorded) error {
	adopted, err := db.adopted(ctx, tab)
	if err != nil {
		return err
	}
	for after := ""; ; {
		ids, err := idsAfter(db.q(ctx), tab, after, 400)
		if err != nil || len(ids) == 0 {
			return err
		}
		after = ids[len(ids)-1]
		bad, err := db.differing(ctx, tab, ids)
		if err != nil {
			return err
		}
		out.Rows += len(ids)
		if tab == "events" {
			out.Events += len(ids)
		}
		// What was changed while it was looked at is looked at again.
		if bad, err = db.differing(ctx, tab, slices.Sorted(maps.Keys(bad))); err != nil {
			return err
		}
		for _, id := range slices.Sorted(maps.Keys(bad)) {
			if bad[id] != notRecorded || adopted {
				out.broken(tab, id, "%s", bad[id])
			}
		}
	}
}

func (db *DB) adopted(ctx context.Context, tab string) (bool, error) {
	var done []bool
	if err := db.q(ctx).Raw("SELECT done FROM record_adopted WHERE tab = ?", tab).Scan(&done).Error; err != nil {
		return false, err
	}
	return len(done) > 0 && done[0], nil
}

// Why a row is not as it was recorded.
const (
	notRecorded = "it is not in the record: something else than this program wrote it"
	notTheSame  = "it is not as it was recorded: something else than this program changed it"
	notNewest   = "it is as it was once, and not as it was recorded last"
)

// differing are the rows that are not as they were recorded, with why. Where one can't be
// read each is looked at alone, so that the others are checked all the same.
func (db *DB) differing(ctx context.Context, tab string, ids []string) (map[string]string, error) {
	bad, err := db.differingRows(db.q(ctx), tab, ids)
	if err == nil || ctx.Err() != nil || db.away(err) {
		return bad, err
	}
	if len(ids) == 1 {
		return map[string]string{ids[0]: fmt.Sprintf("it can't be read: %v", err)}, nil
	}
	bad = map[string]string{}
	for _, id := range ids {
		one, err := db.differing(ctx, tab, []string{id})
		if err != nil {
			return nil, err
		}
		maps.Copy(bad, one)
	}
	return bad, nil
}

func (db *DB) differingRows(tx *gorm.DB, tab string, ids []string) (map[string]string, error) {
	bad := map[string]string{}
	if len(ids) == 0 {
		return bad, nil
	}
	newest, err := newestLeaves(tx, tab, ids)
	if err != nil {
		return nil, err
	}
	was, now := map[rowRef]digested{}, map[rowRef]digested{}
	byShape := map[int64][]string{}
	for _, id := range ids {
		l, known := newest[id]
		switch {
		case !known:
			bad[id] = notRecorded
		case l.Older:
			bad[id] = notNewest
		default:
			was[rowRef{tab, id}] = digested{l.Digest, l.Salt, l.Shape}
			byShape[l.Shape] = append(byShape[l.Shape], id)
		}
	}
	if err := db.digestAsBefore(tx, tab, byShape, was, now); err != nil {
		return nil, err
	}
	for r, before := range was {
		if after, there := now[r]; there && !bytes.Equal(after.digest, before.digest) {
			bad[r.Key] = notTheSame
		}
	}
	return bad, nil
}

type newestLeaf struct {
	Key          string
	Digest, Salt []byte
	Shape        int64
	Older        bool // than another of the row
}

func newestLeaves(tx *gorm.DB, tab string, ids []string) (map[string]newestLeaf, error) {
	statement := `SELECT r.key, l.digest, r.salt, r.shape, EXISTS (SELECT 1 FROM record_leaves x WHERE x.tab = r.tab AND x.key = r.key AND x.id > r.leaf) AS older
		FROM record_rows r JOIN record_leaves l ON l.id = r.leaf WHERE r.tab = ? AND r.key IN ?`
	if commits(tab) {
		statement = "SELECT key, digest, NULL AS salt, 0 AS shape, FALSE AS older FROM record_leaves WHERE tab = ? AND key IN ?"
	}
	var found []newestLeaf
	if err := tx.Raw(statement, tab, ids).Scan(&found).Error; err != nil {
		return nil, err
	}
	out := map[string]newestLeaf{}
	for _, l := range found {
		out[l.Key] = l
	}
	return out, nil
}

// digestAsBefore digests rows over the columns, and with the salts, of their leaves.
func (db *DB) digestAsBefore(tx *gorm.DB, tab string, byShape map[int64][]string, was, now map[rowRef]digested) error {
	if digest := committing[tab]; digest != nil {
		return digest(tx, byShape[0], now)
	}
	for shape, ids := range byShape {
		columns, err := db.shapes.columnsOf(tx, tab, shape)
		if err != nil {
			return err
		}
		err = eachRow(tx, tab, columns, ids, func(id string, row []record.Value) error {
			r := rowRef{tab, id}
			d, err := record.Digest(was[r].salt, row)
			if err != nil {
				return err
			}
			now[r] = digested{digest: d}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// verifyMissing names rows that the record has and the table has not.
func (db *DB) verifyMissing(ctx context.Context, tab string, out *Recorded) error {
	id := "CAST(t.id AS text)"
	if db.SQLite() {
		id = "t.id"
	}
	var gone []string
	err := db.q(ctx).Raw(`SELECT DISTINCT l.key FROM record_leaves l WHERE l.tab = ? AND l.digest IS NOT NULL
		AND NOT EXISTS (SELECT 1 FROM `+tab+` t WHERE `+id+` = l.key)
		AND NOT EXISTS (SELECT 1 FROM record_leaves x WHERE x.tab = l.tab AND x.key = l.key AND x.id > l.id) ORDER BY 1`, tab).Scan(&gone).Error
	if err != nil {
		return err
	}
	for _, key := range gone {
		out.broken(tab, key, "it is gone: something else than this program deleted it")
	}
	return nil
}
