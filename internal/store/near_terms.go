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

// weigh asks how often the terms of some texts stand in the index: exactly for rare ones,
// and for the others by how far back their newest nearSample docs reach. Texts without
// terms give nil.
func (db *DB) weigh(ctx context.Context, q NearQuery, texts []match.Query) ([]weighed, error) {
	var asked []weighedTerm
	of := make([][]string, len(texts))
	for i, text := range texts {
		of[i] = lookedUp(text)
	}
	for _, t := range unique(slices.Concat(of...)) {
		for _, k := range q.kinds() {
			asked = append(asked, weighedTerm{Term: t, Kind: k})
		}
	}
	if len(asked) == 0 {
		return nil, nil
	}
	docs, length, err := countTerms(db.q(ctx), asked)
	if err != nil {
		return nil, err
	}
	counted := map[string][]weighedTerm{}
	for _, t := range asked {
		counted[t.Term] = append(counted[t.Term], t)
	}
	out := make([]weighed, len(texts))
	for i, terms := range of {
		out[i].stats = match.Stats{Claims: docs, Length: length, Frequency: map[string]int{}}
		for _, term := range terms {
			out[i].add(counted[term])
		}
		slices.SortStableFunc(out[i].all, func(a, b weighedTerm) int { return a.Count - b.Count })
	}
	return out, nil
}

// add puts in what was counted of one term, by kind.
func (w *weighed) add(kinds []weighedTerm) {
	for _, t := range kinds {
		w.stats.Frequency[t.Term] += t.Count
		if t.Count > 0 {
			w.all = append(w.all, t)
		}
	}
}

// lookedUp are what a text is looked up by: its terms, and its words as a whole.
func lookedUp(q match.Query) []string {
	terms := q.Terms()
	terms = terms[:min(len(terms), nearTerms)]
	if whole := claims.Fold(q.Text); whole != "" {
		terms = append(terms, keyTerm(claims.QuoteHash(whole)))
	}
	return terms
}

// countTerms counts the newest docs that hold each term, up to nearSample, how many docs
// there are and how many terms the newest have on average, in one statement.
func countTerms(tx *gorm.DB, terms []weighedTerm) (docs int, length float64, err error) {
	args := make([]any, 0, 3*len(terms)+2)
	for i, t := range terms {
		args = append(args, i, t.Term, t.Kind)
	}
	var rows []struct {
		I, Count int
		Oldest   *int // of the newest nearSample
		Length   float64
	}
	err = tx.Raw("WITH asked (i, term, kind) AS (VALUES "+values(len(terms), "CAST(? AS integer)", "?", "CAST(? AS integer)")+`)
		SELECT -1 AS i, coalesce((SELECT max(n) FROM match_docs), 0) AS count, NULL AS oldest,
			coalesce((SELECT avg(length) FROM (SELECT length FROM match_docs ORDER BY n DESC LIMIT 200) AS newest), 0) AS length
		UNION ALL SELECT i,
			(SELECT count(*) FROM (SELECT 1 FROM match_terms AS m WHERE m.term = asked.term AND m.kind = asked.kind ORDER BY n DESC LIMIT ?) AS newest),
			(SELECT n FROM match_terms AS m WHERE m.term = asked.term AND m.kind = asked.kind ORDER BY n DESC LIMIT 1 OFFSET ?), 0
		FROM asked ORDER BY i`, append(args, nearSample, nearSample-1)...).Scan(&rows).Error
	if err != nil || len(rows) == 0 {
		return 0, 0, err
	}
	docs, length = rows[0].Count, rows[0].Length
	for _, r := range rows[1:] {
		t := &terms[r.I]
		t.Count = r.Count
		if r.Oldest != nil {
			t.Count, t.Oldest = nearSample*docs/max(docs-*r.Oldest+1, 1), *r.Oldest
		}
	}
	return docs, length, nil
}

// heaviest are the docs, so many, that share the most weight of rare terms with each text.
// Texts none of whose terms stands anywhere give none.
func (db *DB) heaviest(ctx context.Context, terms []weighed, docs int) ([]met, error) {
	postings := nearPostings / len(terms)
	var each []string
	var args []any
	for i, w := range terms {
		rows, of := w.postings(postings)
		if rows > 0 {
			each = append(each, strings.Replace(heaviestOfOne, "$asked", values(rows, "?", "CAST(? AS integer)", "CAST(? AS real)", "CAST(? AS integer)"), 1))
			args = append(append(append(args, i), of...), 2*postings, docs)
		}
	}
	if len(each) == 0 {
		return nil, nil
	}
	var found []met
	err := db.q(ctx).Raw("SELECT i, n FROM ("+strings.Join(each, " UNION ALL ")+") AS each_text ORDER BY i, total DESC, n DESC", args...).Scan(&found).Error
	return found, err
}

// heaviestOfOne finds the docs of one text. The order of a CROSS JOIN is kept: the terms
// lead to the postings, whatever the planner knows of them.
const heaviestOfOne = `SELECT * FROM (
	SELECT CAST(? AS integer) AS i, n, sum(weight) AS total FROM (
		SELECT m.n, asked.weight FROM (WITH a (term, kind, weight, since) AS (VALUES $asked) SELECT * FROM a) AS asked CROSS JOIN match_terms AS m
		WHERE m.term = asked.term AND m.kind = asked.kind AND m.n >= asked.since LIMIT ?) AS shared
	GROUP BY n ORDER BY sum(weight) DESC, n DESC LIMIT ?) AS one_text`

// postings are the rarest terms that lead to about so many docs, as rows to ask by.
func (w weighed) postings(left int) (rows int, args []any) {
	for ; rows < len(w.all) && left > 0; rows++ {
		t := w.all[rows]
		args = append(args, t.Term, t.Kind, rarity(w.stats.Frequency[t.Term], w.stats.Claims), t.since(left, w.stats.Claims))
		left -= t.Count
	}
	return rows, args
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
