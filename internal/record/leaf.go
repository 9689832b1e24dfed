package record

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"time"

	"golang.org/x/mod/sumdb/tlog"
)

// Leaf says what digest a row had, or that it was deleted.
type Leaf struct {
	Table  string `json:"table"`
	Key    string `json:"key"`
	Digest []byte `json:"digest"` // 32 bytes; none for a row that was deleted
}

// Text is what the tree holds of a leaf: four lines, the digest in base64.
func (l Leaf) Text() []byte {
	return fmt.Appendf(nil, "factdesk row\n%s\n%s\n%s\n", l.Table, l.Key, base64.StdEncoding.EncodeToString(l.Digest))
}

// Hash is the leaf's hash in the tree.
func (l Leaf) Hash() tlog.Hash { return tlog.RecordHash(l.Text()) }

// Value is a column of a row, as the driver gives it: nil, int64, float64, bool, string,
// []byte or time.Time.
type Value struct {
	Column string
	Value  any
}

// Digest is the SHA-256 of a salt of 32 bytes and of each column in the order of their
// names: its name, a letter for its type and its value, each behind its length. Without
// the salt, which goes when the row changes, it tells nothing of words that were taken down.
func Digest(salt []byte, row []Value) ([]byte, error) {
	row = slices.Clone(row)
	slices.SortFunc(row, func(a, b Value) int { return strings.Compare(a.Column, b.Column) })
	h := sha256.New()
	h.Write(salt)
	for _, v := range row {
		kind, text, err := plain(v.Value)
		if err != nil {
			return nil, fmt.Errorf("column %s: %w", v.Column, err)
		}
		for _, part := range []string{v.Column, kind, text} {
			h.Write(binary.BigEndian.AppendUint64(nil, uint64(len(part))))
			h.Write([]byte(part))
		}
	}
	return h.Sum(nil), nil
}

// plain is a value's type and the value itself as text.
func plain(v any) (kind, text string, err error) {
	switch v := v.(type) {
	case nil:
		return "0", "", nil
	case int64, int32, int16:
		return "i", fmt.Sprint(v), nil
	case float64, float32:
		return "f", fmt.Sprint(v), nil
	case bool:
		return "b", fmt.Sprint(v), nil
	case string:
		return "s", v, nil
	case []byte:
		return "x", string(v), nil
	case [16]byte:
		return "u", string(v[:]), nil
	case time.Time:
		return "t", v.UTC().Format(time.RFC3339Nano), nil
	}
	return "", "", fmt.Errorf("a value of the type %T is not recorded", v)
}
