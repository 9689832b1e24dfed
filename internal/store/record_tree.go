package store

import (
	"bytes"
	"context"
	"factdesk/internal/record"

	"golang.org/x/mod/sumdb/tlog"
)

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
