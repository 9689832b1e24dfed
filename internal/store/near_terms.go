package store

import (
	"context"
	"math"
	"slices"
	"strings"

	"gorm.io/gorm"

	"factdesk/claims"
	"factdesk/claims/match"
)

// weighed are a query's terms with how much each says.
type weighed struct {
	all   []weighedTerm // those that stand somewhere, the rarest first
	stats match.Stats
}

// weighedTerm is a term with about how many docs of a kind hold it.
type weighedTerm struct {
	Term   string
	Kind   docKind
	Count  int
	Oldest int // number of the nearSample-th newest of them; 0 when there are fewer
}

// weigh asks how often the query's terms stand in the index: exactly for rare ones,
// and for the others by how far back their newest nearSample docs reach.
func (db *DB) weigh(ctx context.Context, q NearQuery) (weighed, error) {
	var out weighed
	for _, t := range q.terms() {
		for _, k := range q.kinds() {
			out.all = append(out.all, weighedTerm{Term: t, Kind: k})
		}
	}
	if len(out.all) == 0 {
		return out, nil
	}
	tx := db.q(ctx)
	var whole struct { // match.Stats holds a map, of which GORM complains
		Docs   int
		Length float64
	}
	if err := tx.Raw(`SELECT coalesce((SELECT max(n) FROM match_docs), 0) AS docs,
			coalesce((SELECT avg(length) FROM (SELECT length FROM match_docs ORDER BY n DESC LIMIT 200) AS newest), 0) AS length`).Scan(&whole).Error; err != nil {
		return out, err
	}
	if err := countTerms(tx, out.all, whole.Docs); err != nil {
		return out, err
	}
	out.stats = match.Stats{Claims: whole.Docs, Length: whole.Length, Frequency: map[string]int{}}
	for _, t := range out.all {
		out.stats.Frequency[t.Term] += t.Count
	}
	out.all = slices.DeleteFunc(out.all, func(t weighedTerm) bool { return t.Count == 0 })
	slices.SortStableFunc(out.all, func(a, b weighedTerm) int { return a.Count - b.Count })
	return out, nil
}

// terms are what the query is looked up by: its terms, and its words as a whole.
func (q NearQuery) terms() []string {
	terms := q.Query.Terms()
	terms = terms[:min(len(terms), nearTerms)]
	if whole := claims.Fold(q.Text); whole != "" {
		terms = append(terms, keyTerm(claims.QuoteHash(whole)))
	}
	return terms
}

// countTerms counts the newest docs that hold each term, up to nearSample, in one
// round trip.
func countTerms(tx *gorm.DB, terms []weighedTerm, docs int) error {
	args := make([]any, 0, 3*len(terms)+2)
	for i, t := range terms {
		args = append(args, i, t.Term, t.Kind)
	}
	var rows []struct {
		I, Count int
		Oldest   *int // of the newest nearSample
	}
	err := tx.Raw("WITH asked (i, term, kind) AS (VALUES "+values(len(terms), "CAST(? AS integer)", "?", "CAST(? AS integer)")+`)
		SELECT i,
			(SELECT count(*) FROM (SELECT 1 FROM match_terms AS m WHERE m.term = asked.term AND m.kind = asked.kind ORDER BY n DESC LIMIT ?) AS newest) AS count,
			(SELECT n FROM match_terms AS m WHERE m.term = asked.term AND m.kind = asked.kind ORDER BY n DESC LIMIT 1 OFFSET ?) AS oldest
		FROM asked`, append(args, nearSample, nearSample-1)...).Scan(&rows).Error
	if err != nil {
		return err
	}
	for _, r := range rows {
		t := &terms[r.I]
		t.Count = r.Count
		if r.Oldest != nil {
			t.Count, t.Oldest = nearSample*docs/max(docs-*r.Oldest+1, 1), *r.Oldest
		}
	}
	return nil
}

// heaviest are the docs that share the most weight of rare terms with the query.
func (db *DB) heaviest(ctx context.Context, terms weighed, most int) ([]int, error) {
	var args []any
	rows := 0
	for left := nearPostings; rows < len(terms.all) && left > 0; rows++ {
		t := terms.all[rows]
		args = append(args, t.Term, t.Kind, rarity(terms.stats.Frequency[t.Term], terms.stats.Claims), t.since(left, terms.stats.Claims))
		left -= t.Count
	}
	var docs []int
	// The order of a CROSS JOIN is kept: the terms lead to the postings, whatever the
	// planner knows of them.
	err := db.q(ctx).Raw("WITH asked (term, kind, weight, since) AS (VALUES "+values(rows, "?", "CAST(? AS integer)", "CAST(? AS real)", "CAST(? AS integer)")+`)
		SELECT n FROM (
			SELECT m.n, asked.weight FROM asked CROSS JOIN match_terms AS m
			WHERE m.term = asked.term AND m.kind = asked.kind AND m.n >= asked.since LIMIT ?) AS shared
		GROUP BY n ORDER BY sum(weight) DESC, n DESC LIMIT ?`, append(args, 2*nearPostings, most)...).Scan(&docs).Error
	return docs, err
}

// since is the number from which on about most docs hold the term.
func (t weighedTerm) since(most, docs int) int {
	if t.Count <= most {
		return 0
	}
	return docs - (docs-t.Oldest)*most/nearSample
}

// values are the placeholders of rows VALUES of one form: (?, CAST(? AS integer)), …
// PostgreSQL takes a parameter for text unless it is told otherwise.
func values(rows int, columns ...string) string {
	row := "(" + strings.Join(columns, ", ") + ")"
	return strings.Repeat(row+", ", rows-1) + row
}

// rarity is how much a term says that count of all docs hold: BM25's inverse document
// frequency, in the form that is never negative.
func rarity(count, all int) float64 {
	n := float64(count)
	return math.Log(1 + (max(float64(all), n)-n+0.5)/(n+0.5))
}
