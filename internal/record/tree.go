package record

import (
	"fmt"

	"golang.org/x/mod/sumdb/tlog"
)

// Reader reads stored hashes by their indexes, all or an error (tlog.HashReader).
type Reader = tlog.HashReaderFunc

// Grow adds leaves to a tree of size leaves. It returns the hashes to store, in the order
// of their indexes from Stored(size) on, and the new root.
func Grow(size int64, leaves []tlog.Hash, read Reader) ([]tlog.Hash, tlog.Hash, error) {
	first := tlog.StoredHashCount(size)
	var added []tlog.Hash
	both := over(first, &added, read)
	for i, leaf := range leaves {
		more, err := tlog.StoredHashesForRecordHash(size+int64(i), leaf, both)
		if err != nil {
			return nil, tlog.Hash{}, err
		}
		added = append(added, more...)
	}
	root, err := tlog.TreeHash(size+int64(len(leaves)), both)
	return added, root, err
}

// over reads what was added from memory and the rest from below.
func over(first int64, added *[]tlog.Hash, read Reader) Reader {
	return func(indexes []int64) ([]tlog.Hash, error) {
		var below []int64
		for _, i := range indexes {
			if i < first {
				below = append(below, i)
			}
		}
		var found []tlog.Hash
		var err error
		if len(below) > 0 {
			if found, err = read(below); err != nil {
				return nil, err
			}
		}
		out := make([]tlog.Hash, 0, len(indexes))
		for _, i := range indexes {
			switch {
			case i < first:
				out, found = append(out, found[0]), found[1:]
			case i-first < int64(len(*added)):
				out = append(out, (*added)[i-first])
			default:
				return nil, fmt.Errorf("the hash %d is not stored", i)
			}
		}
		return out, nil
	}
}

// Stored is how many hashes a tree of size leaves has stored.
func Stored(size int64) int64 { return tlog.StoredHashCount(size) }

// Frontier computes roots leaf by leaf, holding one hash for each bit of the size.
type Frontier struct {
	size   int64
	hashes []tlog.Hash // of the full subtrees, the largest first
}

// Add adds the next leaf.
func (f *Frontier) Add(leaf tlog.Hash) {
	f.hashes = append(f.hashes, leaf)
	f.size++
	for n := f.size; n&1 == 0; n >>= 1 {
		last := len(f.hashes) - 1
		f.hashes = append(f.hashes[:last-1], tlog.NodeHash(f.hashes[last-1], f.hashes[last]))
	}
}

// Size is how many leaves were added.
func (f *Frontier) Size() int64 { return f.size }

// Root is the tree's hash; that of no leaves is the hash of nothing.
func (f *Frontier) Root() tlog.Hash {
	if f.size == 0 {
		root, _ := tlog.TreeHash(0, nil) // fails for sizes alone that have hashes to read
		return root
	}
	root := f.hashes[len(f.hashes)-1]
	for i := len(f.hashes) - 2; i >= 0; i-- {
		root = tlog.NodeHash(f.hashes[i], root)
	}
	return root
}
