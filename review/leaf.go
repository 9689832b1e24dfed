package review

import (
	"crypto/sha256"
	"encoding/binary"
	"maps"
	"slices"
	"strconv"
	"time"
)

// Digest is the SHA-256 of all that stays of an event when words in it are taken down: each
// field that machines wrote, and for each that can hold words its commitment, every part
// behind its length. Times count to the microsecond, which both databases keep.
func (e *Event) Digest() []byte {
	parts := []string{strconv.FormatInt(e.Seq, 10), e.ID.String(), e.At.UTC().Truncate(time.Microsecond).Format(time.RFC3339Nano), e.ActorID.String(),
		string(e.Verb), e.Subject, e.SubjectID.String(), idOr(e.CaseID), idOr(e.ArticleID), e.PrevHash, e.Hash}
	for _, key := range slices.Sorted(maps.Keys(e.Detail)) {
		if _, committed := e.Commitments["detail."+key]; !committed {
			parts = append(parts, "detail", key, e.Detail[key])
		}
	}
	for _, field := range slices.Sorted(maps.Keys(e.Commitments)) {
		parts = append(parts, "commitment", field, e.Commitments[field])
	}
	h := sha256.New()
	for _, p := range parts {
		h.Write(binary.BigEndian.AppendUint64(nil, uint64(len(p))))
		h.Write([]byte(p))
	}
	return h.Sum(nil)
}
