package store

import (
	"cmp"
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
	index indexSize
}

// weighedTerm is a term with about how many docs of a kind hold it.
type weighedTerm struct {
	Term   string
	Kind   docKind
	Packed int // those in match_packed
	Late   int // those that are read from match_terms: about so many
	Oldest int // number of the nearSample-th newest of these; 0 when there are fewer
	from   int // they are numbered from here on

	share float64 // what it counts beside a term of the text's own words
}

// count is how many docs hold the term.
func (t weighedTerm) count() int { return t.Packed + t.Late }

// weigh asks how often the terms of some texts stand in the index: exactly for rare ones,
// and for the others by how far back their newest nearSample docs reach. Texts without
// terms give nil.
func (db *DB) weigh(ctx context.Context, q NearQuery, texts []match.Query) ([]weighed, error) {
	var asked []weighedTerm
	of := make([][]match.Lead, len(texts))
	var all []string
	for i, text := range texts {
		of[i] = lookedUp(text)
		for _, l := range of[i] {
			all = append(all, l.Term)
		}
	}
	for _, t := range unique(all) {
		for _, k := range q.kinds() {
			asked = append(asked, weighedTerm{Term: t, Kind: k})
		}
	}
	if len(asked) == 0 {
		return nil, nil
	}
	index, err := countTerms(db.q(ctx), asked)
	if err != nil {
		return nil, err
	}
	counted := map[string][]weighedTerm{}
	for _, t := range asked {
		counted[t.Term] = append(counted[t.Term], t)
	}
	out := make([]weighed, len(texts))
	for i, leads := range of {
		out[i].stats, out[i].index = match.Stats{Claims: index.Docs, Length: index.Length, Frequency: map[string]int{}}, index
		for _, l := range leads {
			out[i].add(counted[l.Term], l.Share)
		}
		out[i].sort()
	}
	return out, nil
}

// add puts in what was counted of one term, by kind.
func (w *weighed) add(kinds []weighedTerm, share float64) {
	for _, t := range kinds {
		w.stats.Frequency[t.Term] += t.count()
		if t.share = share; t.count() > 0 {
			w.all = append(w.all, t)
		}
	}
}

// sort puts the terms that say most first, and leaves out all but the first of those that
// were said before the text.
func (w *weighed) sort() {
	says := func(t weighedTerm) float64 { return t.share * rarity(t.count(), w.stats.Claims) }
	slices.SortStableFunc(w.all, func(a, b weighedTerm) int {
		return cmp.Or(cmp.Compare(says(b), says(a)), cmp.Compare(a.count(), b.count()))
	})
	before := 0
	w.all = slices.DeleteFunc(w.all, func(t weighedTerm) bool {
		if t.share < 1 {
			before++
		}
		return t.share < 1 && before > nearBefore
	})
}

// lookedUp are what a text is looked up by: its terms, and its words as a whole.
func lookedUp(q match.Query) []match.Lead {
	leads := q.Leads()
	leads = leads[:min(len(leads), nearTerms)]
	if whole := claims.Fold(q.Text); whole != "" {
		leads = append(leads, match.Lead{Term: keyTerm(claims.QuoteHash(whole)), Share: 1})
	}
	return leads
}

// indexSize is what is known of the whole index.
type indexSize struct {
	packing
	Docs   int     // the number of the newest doc
	Length float64 // the mean number of terms of the newest
}

// parts is how many parts are packed.
func (x indexSize) parts() int { return x.Packed / x.Part }

// countTerms counts the docs that hold each term, in one statement: all of what is packed,
// and of what is not the newest, up to nearSample.
func countTerms(tx *gorm.DB, terms []weighedTerm) (x indexSize, err error) {
	args := make([]any, 0, 4*len(terms)+2)
	for i, t := range terms {
		words := 1
		if isKey(t.Term) {
			words = 0 // no whole wording is packed
		}
		args = append(args, i, t.Term, t.Kind, words)
	}
	var rows []struct {
		I, Packed, Late int
		Oldest          *int // of the newest nearSample
		Part            int
		Length          float64
	}
	const late = "FROM match_terms AS m WHERE m.term = asked.term AND m.kind = asked.kind AND m.n >= (SELECT packed FROM match_index) * asked.words ORDER BY n DESC"
	err = tx.Raw("WITH asked (i, term, kind, words) AS (VALUES "+values(len(terms), "CAST(? AS integer)", "?", "CAST(? AS integer)", "CAST(? AS integer)")+`)
		SELECT -1 AS i, x.packed, coalesce((SELECT max(n) FROM match_docs), 0) AS late, NULL AS oldest, x.part,
			coalesce((SELECT avg(length) FROM (SELECT length FROM match_docs ORDER BY n DESC LIMIT 200) AS newest), 0) AS length
			FROM match_index AS x
		UNION ALL SELECT asked.i,
			(SELECT coalesce(sum(p.count), 0) FROM match_packed AS p WHERE p.term = asked.term AND p.kind = asked.kind),
			(SELECT count(*) FROM (SELECT 1 `+late+` LIMIT ?) AS newest),
			(SELECT n `+late+` LIMIT 1 OFFSET ?), 0, 0
		FROM asked ORDER BY i`, append(args, nearSample, nearSample-1)...).Scan(&rows).Error
	if err != nil || len(rows) == 0 {
		return x, err
	}
	x = indexSize{packing{rows[0].Part, rows[0].Packed}, rows[0].Late, rows[0].Length}
	for _, r := range rows[1:] {
		t := &terms[r.I]
		t.Packed, t.Late = r.Packed, r.Late
		if !isKey(t.Term) {
			t.from = x.Packed
		}
		if r.Oldest != nil {
			t.Late, t.Oldest = nearSample*(x.Docs-t.from)/max(x.Docs-*r.Oldest+1, 1), *r.Oldest
		}
	}
	return x, nil
}

// since is the number from which on about most docs hold the term, of those that are not
// packed.
func (t weighedTerm) since(most, docs int) int {
	if t.Late <= most {
		return t.from
	}
	return max(docs-(docs-t.Oldest)*most/nearSample, t.from)
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
