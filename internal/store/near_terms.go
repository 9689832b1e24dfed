package store

import (
	"cmp"
	"context"
	"math"
	"slices"

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

// askedTerms are the terms of countTerms, numbered.
var askedTerms = given{{"i", "integer"}, {"term", "text"}, {"kind", "integer"}, {"words", "integer"}}

// askedTerm is a row of them.
type askedTerm struct {
	I     int     `json:"i"`
	Term  string  `json:"term"`
	Kind  docKind `json:"kind"`
	Words int     `json:"words"` // 0 of a whole wording: none is packed
}

// counting is the statement of countTerms.
func counting(dialect string) string {
	const late = "FROM match_terms AS m WHERE m.term = asked.term AND m.kind = asked.kind AND m.n >= (SELECT packed FROM match_index) * asked.words ORDER BY n DESC"
	return "WITH asked AS MATERIALIZED (" + askedTerms.query(dialect) + `)
		SELECT -1 AS i, x.packed, coalesce((SELECT max(n) FROM match_docs), 0) AS late, -1 AS oldest, x.part,
			coalesce((SELECT avg(length) FROM (SELECT length FROM match_docs ORDER BY n DESC LIMIT 200) AS newest), 0) AS length
			FROM match_index AS x
		UNION ALL SELECT asked.i,
			(SELECT coalesce(sum(p.count), 0) FROM match_packed AS p WHERE p.term = asked.term AND p.kind = asked.kind),
			(SELECT count(*) FROM (SELECT 1 ` + late + ` LIMIT ?) AS newest),
			coalesce((SELECT n ` + late + ` LIMIT 1 OFFSET ?), -1), 0, 0
		FROM asked ORDER BY i`
}

// countTerms counts the docs that hold each term, in one statement: all of what is packed,
// and of what is not the newest, up to nearSample.
func countTerms(tx *gorm.DB, terms []weighedTerm) (x indexSize, err error) {
	asked := make([]askedTerm, len(terms))
	for i, t := range terms {
		asked[i] = askedTerm{i, t.Term, t.Kind, 1}
		if isKey(t.Term) {
			asked[i].Words = 0
		}
	}
	list, err := jsonOf(asked)
	if err != nil {
		return x, err
	}
	rows, err := rowsOf(tx, numbered(tx, counting(tx.Dialector.Name())), list, nearSample, nearSample-1)
	if err != nil {
		return x, err
	}
	defer rows.Close()
	for rows.Next() {
		var c counted
		if err := rows.Scan(&c.i, &c.packed, &c.late, &c.oldest, &c.part, &c.length); err != nil {
			return x, err
		}
		if c.i < 0 {
			x = indexSize{packing{c.part, c.packed}, c.late, c.length}
			continue
		}
		terms[c.i].take(c, x)
	}
	return x, rows.Err()
}

// counted is how often a term stands in the index, or, first of all, how large that is.
type counted struct {
	i, packed, late int
	oldest          int // of the newest nearSample; -1 when there are fewer
	part            int
	length          float64
}

func (t *weighedTerm) take(c counted, x indexSize) {
	t.Packed, t.Late = c.packed, c.late
	if !isKey(t.Term) {
		t.from = x.Packed
	}
	if c.oldest >= 0 {
		t.Late, t.Oldest = nearSample*(x.Docs-t.from)/max(x.Docs-c.oldest+1, 1), c.oldest
	}
}

// since is the number from which on about most docs hold the term, of those that are not
// packed.
func (t weighedTerm) since(most, docs int) int {
	if t.Late <= most {
		return t.from
	}
	return max(docs-(docs-t.Oldest)*most/nearSample, t.from)
}

// rarity is how much a term says that count of all docs hold: BM25's inverse document
// frequency, in the form that is never negative.
func rarity(count, all int) float64 {
	n := float64(count)
	return math.Log(1 + (max(float64(all), n)-n+0.5)/(n+0.5))
}
