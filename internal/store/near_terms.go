package store

import (
	"context"
	"math"
	"slices"
	"strconv"
	"strings"

	"gorm.io/gorm"

	"factdesk/claims/match"
)

// weighed are a query's terms with how much each says.
type weighed struct {
	all   []weighedTerm // those that stand somewhere, the rarest first
	stats match.Stats
}

// weighedTerm is a term with about how many docs of a kind hold it.
type weighedTerm struct {
	Term  string
	Kind  docKind
	Count int
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
		Claims int
		Length float64
	}
	if err := tx.Raw(`SELECT coalesce((SELECT max(n) FROM match_docs), 0) AS claims,
			coalesce((SELECT avg(length) FROM (SELECT length FROM match_docs ORDER BY n DESC LIMIT 200) AS newest), 0) AS length`).Scan(&whole).Error; err != nil {
		return out, err
	}
	out.stats = match.Stats{Claims: whole.Claims, Length: whole.Length}
	if err := countTerms(tx, out.all, out.stats.Claims); err != nil {
		return out, err
	}
	out.stats.Frequency = map[string]int{}
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
	if whole := fold(q.Text); whole != "" {
		terms = append(terms, keyTerm(quoteKey(whole)))
	}
	return terms
}

// countTerms counts the newest docs that hold each term, up to nearSample, in one
// round trip.
func countTerms(tx *gorm.DB, terms []weighedTerm, docs int) error {
	arms, args := make([]string, len(terms)), make([]any, 0, 3*len(terms))
	for i, t := range terms {
		arms[i] = "SELECT " + strconv.Itoa(i) + " AS i, count(*) AS count, coalesce(min(n), 0) AS oldest FROM (SELECT n FROM match_terms WHERE term = ? AND kind = ? ORDER BY n DESC LIMIT ?) AS newest"
		args = append(args, t.Term, t.Kind, nearSample)
	}
	var rows []struct{ I, Count, Oldest int }
	err := tx.Raw(strings.Join(arms, " UNION ALL "), args...).Scan(&rows).Error
	for _, r := range rows {
		if r.Count == nearSample {
			r.Count = nearSample * docs / max(docs-r.Oldest, 1)
		}
		terms[r.I].Count = r.Count
	}
	return err
}

// heaviest are the docs that share the most weight of rare terms with the query.
func (db *DB) heaviest(ctx context.Context, terms weighed) ([]int, error) {
	var arms []string
	var args []any
	for left, i := nearPostings, 0; i < len(terms.all) && left > 0; i++ {
		t := terms.all[i]
		arms = append(arms, "SELECT * FROM (SELECT n, CAST(? AS real) AS weight FROM match_terms WHERE term = ? AND kind = ? ORDER BY n DESC LIMIT ?) AS newest")
		args = append(args, rarity(terms.stats.Frequency[t.Term], terms.stats.Claims), t.Term, t.Kind, left)
		left -= t.Count
	}
	var docs []int
	err := db.q(ctx).Raw("SELECT n FROM ("+strings.Join(arms, " UNION ALL ")+") AS shared GROUP BY n ORDER BY sum(weight) DESC, n DESC LIMIT ?", append(args, nearDocs)...).Scan(&docs).Error
	return docs, err
}

// rarity is how much a term says that count of all docs hold: BM25's inverse document
// frequency, in the form that is never negative.
func rarity(count, all int) float64 {
	n := float64(count)
	return math.Log(1 + (max(float64(all), n)-n+0.5)/(n+0.5))
}
