package store

import (
	"slices"
	"strings"

	"github.com/google/uuid"
	"gorm.io/gorm"
)

// docsWith are the ids of the docs of a kind that hold one of some terms; it takes the
// terms and the kind.
const docsWith = "SELECT id FROM match_docs WHERE n IN (SELECT n FROM match_terms WHERE term IN ? AND kind = ?)"

// keyTerm is the term under which the index has a whole wording, of its quoteKey in
// hex; 128 bits of it are enough to tell wordings apart.
func keyTerm(key string) string { return "=" + key[:32] }

// docBatch bounds the docs of one statement; databases bound its parameters.
const docBatch = 500

// saveTerms rewrites what rows are found by, in the transaction that changes them and
// holds their locks. An unchanged row costs no write.
func saveTerms(tx *gorm.DB, kind docKind, rows ...findable) error {
	for batch := range slices.Chunk(rows, docBatch) {
		if err := saveTermsOf(tx, kind, batch); err != nil {
			return err
		}
	}
	return nil
}

func saveTermsOf(tx *gorm.DB, kind docKind, rows []findable) error {
	ids := make([]uuid.UUID, len(rows))
	for i, r := range rows {
		ids[i] = r.ID
	}
	var there []doc
	if err := tx.Table("match_docs").Where("kind = ? AND id IN ?", kind, ids).Find(&there).Error; err != nil {
		return err
	}
	known := map[uuid.UUID]doc{}
	for _, d := range there {
		known[d.ID] = d
	}
	var changed, added []doc
	for _, r := range rows {
		d, err := r.doc(kind)
		if err != nil {
			return err
		}
		switch old, ok := known[r.ID]; {
		case !ok:
			added = append(added, d)
		case old.Terms != d.Terms || old.Version != d.Version || old.Kept != d.Kept:
			d.N = old.N
			changed = append(changed, d)
		}
	}
	if len(changed)+len(added) == 0 {
		return nil
	}
	if err := firstError(shareIndex(tx), changeDocs(tx, changed), addDocs(tx, added)); err != nil {
		return err
	}
	p, err := packedSoFar(tx)
	if err != nil {
		return err
	}
	return firstError(savePostings(tx, p, append(changed, added...), known), packWhenFull(tx, p, added))
}

// addDocs writes docs that are new and gives them their numbers. Somebody who was
// faster with one wrote the same: both hold a lock on what it is of.
func addDocs(tx *gorm.DB, docs []doc) error {
	if len(docs) == 0 {
		return nil
	}
	args, at := make([]any, 0, 11*len(docs)), map[uuid.UUID]*doc{}
	for i, d := range docs {
		args, at[d.ID] = append(append(args, d.Kind, d.ID), d.written()...), &docs[i]
	}
	var saved []doc
	err := tx.Raw(`INSERT INTO match_docs (kind, id, `+strings.Join(writtenOfDoc, ", ")+`) VALUES `+values(len(docs), slices.Repeat([]string{"?"}, 11)...)+`
		ON CONFLICT (kind, id) DO UPDATE SET `+setFrom("excluded")+`
		RETURNING n, id`, args...).Scan(&saved).Error
	if err != nil {
		return err
	}
	for _, d := range saved {
		at[d.ID].N = d.N
	}
	return nil
}

// changeDocs writes docs that are there. An INSERT that finds its row would use up a
// number on PostgreSQL, and the highest number stands for how many there are.
func changeDocs(tx *gorm.DB, docs []doc) error {
	if len(docs) == 0 {
		return nil
	}
	args := make([]any, 0, 10*len(docs))
	for _, d := range docs {
		args = append(append(args, d.N), d.written()...)
	}
	columns := append(slices.Repeat([]string{"CAST(? AS integer)"}, 3), slices.Repeat([]string{"?"}, 7)...)
	return tx.Exec(`WITH changed (n, `+strings.Join(writtenOfDoc, ", ")+`) AS (VALUES `+values(len(docs), columns...)+`)
		UPDATE match_docs SET `+setFrom("changed")+` FROM changed WHERE match_docs.n = changed.n`, args...).Error
}

// writtenOfDoc are the columns of a doc that change.
var writtenOfDoc = strings.Fields("length version terms texts title speaker said_on language quantities")

// written are the values of writtenOfDoc.
func (d doc) written() []any {
	return []any{d.Length, d.Version, d.Terms, d.Texts, d.Title, d.Speaker, d.SaidOn, d.Language, d.Quantities}
}

// setFrom sets the columns of a doc that change to those of another table.
func setFrom(table string) string {
	out := make([]string, len(writtenOfDoc))
	for i, c := range writtenOfDoc {
		out[i] = c + " = " + table + "." + c
	}
	return strings.Join(out, ", ")
}

// savePostings takes out the terms that docs no longer have and adds the new ones.
func savePostings(tx *gorm.DB, p packing, docs []doc, known map[uuid.UUID]doc) error {
	var added []any
	for _, d := range docs {
		was, is := strings.Fields(known[d.ID].Terms), strings.Fields(d.Terms)
		gone := without(was, is)
		if err := repack(tx, p, d, gone, without(is, was)); err != nil {
			return err
		}
		if len(gone) > 0 {
			if err := tx.Exec("DELETE FROM match_terms WHERE kind = ? AND n = ? AND term IN ?", d.Kind, d.N, gone).Error; err != nil {
				return err
			}
		}
		if known[d.ID].Version != d.Version {
			was = nil // whatever became of its postings, they are all there afterwards
		}
		for _, t := range without(is, was) {
			added = append(added, t, d.Kind, d.N)
		}
	}
	for part := range slices.Chunk(added, 3*1000) {
		err := tx.Exec("INSERT INTO match_terms (term, kind, n) VALUES "+values(len(part)/3, "?", "?", "?")+" ON CONFLICT DO NOTHING", part...).Error
		if err != nil {
			return err
		}
	}
	return nil
}

// without are the strings of a that b lacks.
func without(a, b []string) []string {
	in := make(map[string]bool, len(b))
	for _, s := range b {
		in[s] = true
	}
	return slices.DeleteFunc(slices.Clone(a), func(s string) bool { return in[s] })
}
