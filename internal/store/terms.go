package store

import (
	"slices"
	"strings"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/claims"
	"factdesk/claims/match"
	"factdesk/review"
)

// docKind says what is found: one of ours or somebody else's.
type docKind int

const (
	claimDoc    docKind = 0
	externalDoc docKind = 1
	publicDoc   docKind = 2 // a claim of ours by what readers see of it
)

// maxDocTerms bounds the terms of one doc: a claim that appears in hundreds of
// articles is found by the words of the first of them.
const maxDocTerms = 400

// doc is a row of match_docs: a claim or an external review in the index.
type doc struct {
	N       int
	Kind    docKind
	ID      uuid.UUID
	Terms   string
	Length  int
	Version int
}

// findable is what a claim or an external review is found by. Claim_words is no index
// for this, nor this one for text search: that one has words as people type them, from
// their beginnings and with topics and tags; this one has stems, without stop words.
type findable struct {
	ID       uuid.UUID
	Wordings []string // found by their exact words, too
	More     []string // names, headlines
}

// terms are those of the index, the hashes of whole wordings last.
func (f findable) terms() (terms, keys []string) {
	for _, s := range slices.Concat(f.Wordings, f.More) {
		terms = append(terms, match.Terms(s)...)
	}
	terms = unique(terms)
	for _, s := range f.Wordings {
		if s = claims.Fold(s); s != "" {
			keys = append(keys, keyTerm(claims.QuoteHash(s)))
		}
	}
	return terms[:min(len(terms), maxDocTerms)], unique(keys)
}

// doc is the row of the index, its number aside.
func (f findable) doc(kind docKind) doc {
	terms, keys := f.terms()
	return doc{Kind: kind, ID: f.ID, Terms: strings.Join(append(terms, keys...), " "), Length: len(terms), Version: match.TermsVersion}
}

// findableClaim is what a claim is found by. exacts are the words of its appearances.
func findableClaim(c *claims.Claim, exacts []string) findable {
	return findable{ID: c.ID, Wordings: append([]string{c.Wording, c.ShortForm}, exacts...), More: []string{c.Claimant}}
}

// findableClaims are what claims are found by, from what the database has.
func findableClaims(tx *gorm.DB, ids []uuid.UUID) ([]findable, error) {
	var found []claims.Claim
	var at []claims.Appearance
	err := firstError(
		tx.Select("id", "wording", "short_form", "claimant").Where("id IN ?", ids).Order("id").Find(&found).Error,
		tx.Select("claim_id", "exact").Where("claim_id IN ?", ids).Order("id").Find(&at).Error)
	if err != nil {
		return nil, err
	}
	exacts := map[uuid.UUID][]string{}
	for _, a := range at {
		exacts[a.ClaimID] = append(exacts[a.ClaimID], a.Exact)
	}
	rows := make([]findable, len(found))
	for i := range found {
		rows[i] = findableClaim(&found[i], exacts[found[i].ID])
	}
	return rows, nil
}

// findableExternal is what somebody else's fact-check is found by.
func findableExternal(e *review.External) findable {
	return findable{ID: e.ID, Wordings: []string{e.ClaimReviewed, e.FullClaim}, More: []string{e.Title, e.Claimant}}
}

// findableExternals are what external reviews are found by, from what the database has.
func findableExternals(tx *gorm.DB, ids []uuid.UUID) ([]findable, error) {
	var found []review.External
	err := tx.Select("id", "claim_reviewed", "full_claim", "title", "claimant").Where("id IN ?", ids).Order("id").Find(&found).Error
	if err != nil {
		return nil, err
	}
	rows := make([]findable, len(found))
	for i := range found {
		rows[i] = findableExternal(&found[i])
	}
	return rows, nil
}

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
		d := r.doc(kind)
		switch old, ok := known[r.ID]; {
		case !ok:
			added = append(added, d)
		case old.Terms != d.Terms || old.Version != d.Version:
			d.N = old.N
			changed = append(changed, d)
		}
	}
	if err := firstError(changeDocs(tx, changed), addDocs(tx, added)); err != nil {
		return err
	}
	return savePostings(tx, append(changed, added...), known)
}

// addDocs writes docs that are new and gives them their numbers. Somebody who was
// faster with one wrote the same: both hold a lock on what it is of.
func addDocs(tx *gorm.DB, docs []doc) error {
	if len(docs) == 0 {
		return nil
	}
	args, at := make([]any, 0, 5*len(docs)), map[uuid.UUID]*doc{}
	for i, d := range docs {
		args, at[d.ID] = append(args, d.Kind, d.ID, d.Terms, d.Length, d.Version), &docs[i]
	}
	var saved []doc
	err := tx.Raw(`INSERT INTO match_docs (kind, id, terms, length, version) VALUES `+values(len(docs), "?", "?", "?", "?", "?")+`
		ON CONFLICT (kind, id) DO UPDATE SET terms = excluded.terms, length = excluded.length, version = excluded.version
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
	args := make([]any, 0, 4*len(docs))
	for _, d := range docs {
		args = append(args, d.N, d.Terms, d.Length, d.Version)
	}
	return tx.Exec(`WITH changed (n, terms, length, version) AS (VALUES `+values(len(docs), "CAST(? AS integer)", "?", "CAST(? AS integer)", "CAST(? AS integer)")+`)
		UPDATE match_docs SET terms = changed.terms, length = changed.length, version = changed.version
		FROM changed WHERE match_docs.n = changed.n`, args...).Error
}

// savePostings takes out the terms that docs no longer have and adds the new ones.
func savePostings(tx *gorm.DB, docs []doc, known map[uuid.UUID]doc) error {
	var added []any
	for _, d := range docs {
		was, is := strings.Fields(known[d.ID].Terms), strings.Fields(d.Terms)
		if gone := without(was, is); len(gone) > 0 {
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
