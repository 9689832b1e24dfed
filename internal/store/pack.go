package store

import (
	"context"
	"encoding/binary"
	"maps"
	"slices"
	"strings"

	"gorm.io/gorm"

	"factdesk/review"
)

// packing is how far the index is packed, a row of match_index.
type packing struct {
	Part   int // numbers of a part
	Packed int // docs below this number are packed
}

// indexLock keeps who packs on PostgreSQL from all who save what is found: the number of
// an advisory lock.
const indexLock = 0x6661_6374

// shareIndex waits until nobody packs, and keeps who would from it until tx ends. On
// SQLite one writes at a time.
func shareIndex(tx *gorm.DB) error {
	if tx.Dialector.Name() == "sqlite" {
		return nil
	}
	return tx.Exec("SELECT pg_advisory_xact_lock_shared(?)", indexLock).Error
}

// holdIndex waits until nobody saves what is found, some seconds at most.
func holdIndex(tx *gorm.DB) error {
	if tx.Dialector.Name() == "sqlite" {
		return nil
	}
	return firstError(
		tx.Exec("SET LOCAL lock_timeout = '5s'").Error,
		tx.Exec("SELECT pg_advisory_xact_lock(?)", indexLock).Error)
}

// holdPart waits until nobody else changes the rows of a part: a row that is not there yet
// can't be locked.
func holdPart(tx *gorm.DB, part int) error {
	if tx.Dialector.Name() == "sqlite" {
		return nil
	}
	return tx.Exec("SELECT pg_advisory_xact_lock(?, ?)", indexLock, part).Error
}

// packedSoFar reads how far the index is packed.
func packedSoFar(tx *gorm.DB) (p packing, err error) {
	return p, tx.Raw("SELECT part, packed FROM match_index").Scan(&p).Error
}

// pack packs every part that is full, each in a transaction: some tenths of a second for
// its 16,384 docs.
func (db *DB) pack(ctx context.Context) error {
	for more := true; more; {
		err := db.tx(ctx, func(tx *gorm.DB) (err error) {
			more, err = packNext(tx)
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// packNext packs the next part, if it is full. Nobody's docs are on the way meanwhile: a
// number that was given is that of a doc that stands or of one that never will.
func packNext(tx *gorm.DB) (bool, error) {
	if err := holdIndex(tx); err != nil {
		return false, err
	}
	p, err := packedSoFar(tx)
	if err != nil {
		return false, err
	}
	var newest int
	if err := tx.Raw("SELECT coalesce(max(n), 0) FROM match_docs").Scan(&newest).Error; err != nil {
		return false, err
	}
	if newest < p.Packed+p.Part {
		return false, nil
	}
	var docs []doc
	if err := tx.Table("match_docs").Select("n", "kind", "terms").Where("n >= ? AND n < ?", p.Packed, p.Packed+p.Part).Order("n").Find(&docs).Error; err != nil {
		return false, err
	}
	return true, firstError(
		savePacked(tx, p.Packed/p.Part, packedOf(docs, p.Packed)),
		tx.Exec("UPDATE match_index SET packed = packed + part").Error)
}

// packedTerm is a term of one kind of docs.
type packedTerm struct {
	term string
	kind docKind
}

// packedOf are the docs that hold each term, by their numbers from the part's beginning.
func packedOf(docs []doc, begin int) map[packedTerm][]int {
	out := map[packedTerm][]int{}
	for _, d := range docs {
		for _, term := range strings.Fields(d.Terms) {
			if !isKey(term) {
				t := packedTerm{term, d.Kind}
				out[t] = append(out[t], d.N-begin)
			}
		}
	}
	return out
}

// savePacked writes rows of a part.
func savePacked(tx *gorm.DB, part int, of map[packedTerm][]int) error {
	terms := slices.SortedFunc(maps.Keys(of), func(a, b packedTerm) int { return strings.Compare(a.term, b.term) }) // as the table has them
	for some := range slices.Chunk(terms, 1000) {
		args := make([]any, 0, 5*len(some))
		for _, t := range some {
			args = append(args, t.term, t.kind, part, len(of[t]), packNumbers(of[t]))
		}
		err := tx.Exec("INSERT INTO match_packed (term, kind, part, count, numbers) VALUES "+values(len(some), "?", "?", "?", "?", "?")+
			" ON CONFLICT (term, kind, part) DO UPDATE SET count = excluded.count, numbers = excluded.numbers", args...).Error
		if err != nil {
			return err
		}
	}
	return nil
}

// repack takes a doc's number out of the packed rows of terms that it no longer has, and
// puts it into those of its new ones, when its part is packed. Rows of which nothing is
// left go: a word that was taken down stands nowhere.
func repack(tx *gorm.DB, p packing, d doc, gone, added []string) error {
	gone, added = withoutKeys(gone), withoutKeys(added)
	if d.N >= p.Packed || len(gone)+len(added) == 0 {
		return nil
	}
	part, number := d.N/p.Part, d.N%p.Part
	if err := holdPart(tx, part); err != nil {
		return err
	}
	var there []struct {
		Term    string
		Numbers []byte
	}
	err := tx.Table("match_packed").Where("kind = ? AND part = ? AND term IN ?", d.Kind, part, slices.Concat(gone, added)).Find(&there).Error
	if err != nil {
		return err
	}
	rows := map[packedTerm][]int{}
	for _, term := range added {
		rows[packedTerm{term, d.Kind}] = []int{number}
	}
	empty := []string{}
	for _, row := range there {
		numbers := unpackNumbers(row.Numbers)
		numbers = slices.DeleteFunc(numbers, func(n int) bool { return n == number })
		if slices.Contains(added, row.Term) {
			numbers = append(numbers, number)
			slices.Sort(numbers)
		}
		if len(numbers) == 0 {
			empty = append(empty, row.Term)
			continue
		}
		rows[packedTerm{row.Term, d.Kind}] = numbers
	}
	return firstError(
		savePacked(tx, part, rows),
		tx.Exec("DELETE FROM match_packed WHERE kind = ? AND part = ? AND term IN ?", d.Kind, part, empty).Error)
}

// unpack forgets what is packed: terms are about to be made in another way.
func (db *DB) unpack(ctx context.Context) error {
	return db.tx(ctx, func(tx *gorm.DB) error {
		return firstError(holdIndex(tx), tx.Exec("UPDATE match_index SET packed = 0").Error, tx.Exec("DELETE FROM match_packed").Error)
	})
}

// packWhenFull queues the job that packs a part when docs that were added fill one.
func packWhenFull(tx *gorm.DB, p packing, added []doc) error {
	if !slices.ContainsFunc(added, func(d doc) bool { return d.N%p.Part == 0 }) {
		return nil
	}
	j, err := NewJob(ReindexJob, ReindexJob, nil, review.Actor{}, tx.NowFunc())
	if err != nil {
		return err
	}
	_, err = addJob(tx, j)
	return err
}

// isKey says that a term stands for a whole wording.
func isKey(term string) bool { return strings.HasPrefix(term, "=") }

func withoutKeys(terms []string) []string { return slices.DeleteFunc(slices.Clone(terms), isKey) }

// packNumbers writes ascending numbers, each less the one before, as varints.
func packNumbers(numbers []int) []byte {
	out := make([]byte, 0, 2*len(numbers))
	last := 0
	for _, n := range numbers {
		out = binary.AppendUvarint(out, uint64(n-last))
		last = n
	}
	return out
}

// unpackNumbers reads them. What is cut off ends them.
func unpackNumbers(b []byte) []int {
	var out []int
	for last := 0; len(b) > 0; {
		gap, size := binary.Uvarint(b)
		if size <= 0 {
			break
		}
		last += int(gap)
		out, b = append(out, last), b[size:]
	}
	return out
}
