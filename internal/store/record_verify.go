package store

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"slices"

	"golang.org/x/mod/sumdb/tlog"
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

// verifyWords checks that events say what they committed to. Those that can't be read are
// named already.
func (db *DB) verifyWords(ctx context.Context, out *Recorded) error {
	words := Verified{Broken: out.Broken} // what is found before it fails counts
	if err := db.verifyEvents(ctx, &words); err != nil {
		if ctx.Err() != nil || db.away(err) {
			return err
		}
		words.broken("check", "events", "it could not be made to its end: %v", err)
	}
	out.Broken = words.Broken
	return nil
}

// treeCheck walks the leaves in their order.
type treeCheck struct {
	db    *DB
	out   *Recorded
	heads []recordHead // those that lie ahead, a page of them
	read  bool         // no head is behind that page
	tree  record.Frontier
	sound int64 // the size of the last head that was right
}

const recordPage = 1000

func (db *DB) verifyTree(ctx context.Context, since *record.Head, out *Recorded) error {
	t := treeCheck{db: db, out: out}
	for {
		var leaves []recordLeaf
		if err := db.q(ctx).Where("n >= ?", t.tree.Size()).Order("n").Limit(recordPage).Find(&leaves).Error; err != nil {
			return err
		}
		if len(leaves) == 0 {
			break
		}
		if err := t.stored(ctx, leaves); err != nil {
			return err
		}
		for _, l := range leaves {
			if going, err := t.add(ctx, l, since); err != nil || !going {
				return err
			}
		}
	}
	out.Leaves = t.tree.Size()
	if err := t.end(ctx, since); err != nil {
		return err
	}
	return db.q(ctx).Model(&recordLeaf{}).Where("n IS NULL").Count(&out.Open).Error
}

// add takes the next leaf into the tree, and holds it to the heads; false when there is no
// use in going on.
func (t *treeCheck) add(ctx context.Context, l recordLeaf, since *record.Head) (bool, error) {
	if *l.N != t.tree.Size() {
		t.out.broken("leaf", t.tree.Size(), "it is missing: the next one there is %d", *l.N)
		return false, nil
	}
	t.tree.Add(l.leaf().Hash())
	if since != nil && since.Size == t.tree.Size() && since.Root != t.tree.Root() {
		t.out.broken("checkpoint", since.Size, "the record does not begin with what the checkpoint was given for: it was written anew")
		return false, nil
	}
	return t.atHead(ctx)
}

// atHead compares the root with the head of this size, if there is one.
func (t *treeCheck) atHead(ctx context.Context) (bool, error) {
	for {
		if len(t.heads) == 0 && !t.read {
			if err := t.db.q(ctx).Where("size >= ?", t.tree.Size()).Order("size").Limit(recordPage).Find(&t.heads).Error; err != nil {
				return false, err
			}
			t.read = len(t.heads) < recordPage
		}
		if len(t.heads) == 0 || t.heads[0].Size > t.tree.Size() {
			return true, nil
		}
		h := t.heads[0]
		t.heads = t.heads[1:]
		if h.Size < t.tree.Size() {
			continue
		}
		root := t.tree.Root()
		if !bytes.Equal(h.Root, root[:]) {
			t.out.broken("head", h.Size, "the leaves from %d to %d have another root than was sealed", t.sound, h.Size-1)
			return false, nil
		}
		t.sound = h.Size
	}
}

// stored compares the hashes that are stored for a page of leaves with what they should be,
// which names the leaf itself.
func (t *treeCheck) stored(ctx context.Context, leaves []recordLeaf) error {
	size := t.tree.Size()
	hashes := make([]tlog.Hash, 0, len(leaves))
	for i, l := range leaves {
		if *l.N != size+int64(i) {
			break
		}
		hashes = append(hashes, l.leaf().Hash())
	}
	should, _, err := record.Grow(size, hashes, storedHashes(t.db.q(ctx)))
	if err != nil {
		t.out.broken("tree", size, "%v", err)
		return nil
	}
	from := record.Stored(size)
	is, err := t.hashes(ctx, from, from+int64(len(should)))
	if err != nil {
		return err
	}
	for i, h := range should {
		level, n := tlog.SplitStoredHashIndex(from + int64(i))
		if bytes.Equal(is[from+int64(i)], h[:]) {
			continue
		}
		if level == 0 && n < size+int64(len(hashes)) {
			l := leaves[n-size]
			t.out.broken("leaf", n, "it is not what was sealed: %s %s", l.Tab, l.Key)
		} else {
			t.out.broken("tree", from+int64(i), "the stored hash over leaves is not theirs")
		}
		return nil
	}
	return nil
}

func (t *treeCheck) hashes(ctx context.Context, from, to int64) (map[int64][]byte, error) {
	var found []recordHash
	if err := t.db.q(ctx).Where("i >= ? AND i < ?", from, to).Find(&found).Error; err != nil {
		return nil, err
	}
	out := map[int64][]byte{}
	for _, h := range found {
		out[h.I] = h.Hash
	}
	return out, nil
}

// end says what should be behind the last leaf.
func (t *treeCheck) end(ctx context.Context, since *record.Head) error {
	if since != nil && since.Size > t.tree.Size() {
		t.out.broken("checkpoint", since.Size, "the record ends at %d: %d leaves were cut off", t.tree.Size(), since.Size-t.tree.Size())
	}
	var behind int64
	if err := t.db.q(ctx).Model(&recordHead{}).Where("size > ?", t.tree.Size()).Count(&behind).Error; err != nil {
		return err
	}
	if behind > 0 {
		t.out.broken("leaf", t.tree.Size(), "it is missing: a head was sealed behind it")
	}
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
	if tab == "events" {
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
	if tab == "events" {
		return digestEvents(tx, byShape[0], now)
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
