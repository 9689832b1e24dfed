package store

import (
	"cmp"
	"context"
	"encoding/binary"
	"slices"
	"strconv"
	"strings"
)

// wanted is a term whose docs are read, and from where on; of several texts' wishes the
// farthest.
type wanted struct {
	packedTerm
	part  int // of what is packed, from this part on
	since int // of what is not, from this number on
}

// nowhere is beyond every part and number.
const nowhere = 1 << 30

// heaviest are the docs, so many, that share the most weight of rare terms with each text.
// Texts none of whose terms stands anywhere give none.
func (db *DB) heaviest(ctx context.Context, terms []weighed, docs int) ([]met, error) {
	var ask []wanted
	at := map[packedTerm]int{}
	for _, w := range terms {
		for _, t := range w.wants(nearPacked/len(terms), nearPostings/len(terms)) {
			i, ok := at[t.packedTerm]
			if !ok {
				i = len(ask)
				at[t.packedTerm], ask = i, append(ask, t)
			}
			ask[i].part, ask[i].since = min(ask[i].part, t.part), min(ask[i].since, t.since)
		}
	}
	if len(ask) == 0 {
		return nil, nil
	}
	postings, err := db.postings(ctx, ask)
	if err != nil {
		return nil, err
	}
	var out []met
	for i, w := range terms {
		for _, n := range w.heaviest(postings, docs) {
			out = append(out, met{i, n})
		}
	}
	return out, nil
}

// wants are the rarest terms that lead to about so many docs, of those that are packed
// and of those that are not; of a term that leads to more, the newest.
func (w weighed) wants(packed, late int) []wanted {
	var out []wanted
	for _, t := range w.all {
		one := wanted{packedTerm{t.Term, t.Kind}, nowhere, nowhere}
		if t.Packed > 0 && packed > 0 {
			parts := w.index.parts()
			one.part = parts - parts*min(packed, t.Packed)/t.Packed
			packed -= t.Packed
		}
		if t.Late > 0 && late > 0 {
			one.since = t.since(late, w.index.Docs)
			late -= t.Late
		}
		if one.part < nowhere || one.since < nowhere {
			out = append(out, one)
		}
	}
	return out
}

// posting are docs that hold a term: of one part, packed, or those of no part yet.
type posting struct {
	I       int // the term's place among those that were asked
	Part    int
	Numbers []byte
	Late    string // numbers with blanks between
}

// wantedTerms are the terms of postings, numbered.
var wantedTerms = given{{"i", "integer"}, {"term", "text"}, {"kind", "integer"}, {"part", "integer"}, {"since", "integer"}}

// wantedTerm is a row of them.
type wantedTerm struct {
	askedTerm
	Part  int `json:"part"`
	Since int `json:"since"`
}

// postingsOf is the statement of postings.
func postingsOf(dialect string) string {
	return "WITH asked AS MATERIALIZED (" + wantedTerms.query(dialect) + `)
		SELECT asked.i, p.part, p.numbers, '' AS late FROM asked CROSS JOIN match_packed AS p
			WHERE p.term = asked.term AND p.kind = asked.kind AND p.part >= asked.part
		UNION ALL SELECT i, -1, NULL, string_agg(CAST(n AS text), ' ') FROM (
			SELECT asked.i, m.n FROM asked CROSS JOIN match_terms AS m
				WHERE m.term = asked.term AND m.kind = asked.kind AND m.n >= asked.since LIMIT ?) AS late GROUP BY i`
}

// postings reads the docs of terms in one statement.
func (db *DB) postings(ctx context.Context, ask []wanted) (map[packedTerm][]posting, error) {
	asked := make([]wantedTerm, len(ask))
	for i, t := range ask {
		asked[i] = wantedTerm{askedTerm{I: i, Term: t.term, Kind: t.kind}, t.part, t.since}
	}
	list, err := jsonOf(asked)
	if err != nil {
		return nil, err
	}
	tx := db.q(ctx)
	rows, err := rowsOf(tx, numbered(tx, postingsOf(tx.Dialector.Name())), list, 2*nearPostings)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := map[packedTerm][]posting{}
	for rows.Next() {
		var p posting
		if err := rows.Scan(&p.I, &p.Part, &p.Numbers, &p.Late); err != nil {
			return nil, err
		}
		t := ask[p.I].packedTerm
		out[t] = append(out[t], p)
	}
	return out, rows.Err()
}

// weighty are docs that hold a term of some weight.
type weighty struct {
	numbers []byte // packed
	weight  float64
}

// heavy is a doc with the weight of the terms that it shares with a text.
type heavy struct {
	n      int
	weight float64
}

// heaviest adds up, part by part, what each doc shares, and gives the docs that share
// most, the newest first of those that share as much.
func (w weighed) heaviest(postings map[packedTerm][]posting, docs int) []int {
	packed, late := w.byPart(postings)
	best := top{most: docs}
	sums := make([]float64, min(w.index.Part, w.index.Packed)) // a part is full, or there is none
	for part := range w.index.parts() {
		clear(sums)
		for _, l := range packed[part] {
			l.addTo(sums)
		}
		best.addPart(part*w.index.Part, sums, late)
	}
	for n, sum := range late {
		best.add(heavy{n, sum})
	}
	return best.numbers()
}

// byPart sorts what was read by its part; what is of none is added up.
func (w weighed) byPart(postings map[packedTerm][]posting) (packed map[int][]weighty, late map[int]float64) {
	packed, late = map[int][]weighty{}, map[int]float64{}
	for _, t := range w.all {
		weight := t.share * rarity(w.stats.Frequency[t.Term], w.stats.Claims)
		for _, p := range postings[packedTerm{t.Term, t.Kind}] {
			if p.Part >= 0 {
				packed[p.Part] = append(packed[p.Part], weighty{p.Numbers, weight})
			}
			for _, n := range strings.Fields(p.Late) {
				if n, err := strconv.Atoi(n); err == nil {
					late[n] += weight
				}
			}
		}
	}
	return packed, late
}

// addTo adds the weight to each doc's sum.
func (l weighty) addTo(sums []float64) {
	at := 0
	for b := l.numbers; len(b) > 0; {
		gap, size := uint64(b[0]), 1
		if gap >= 0x80 {
			gap, size = binary.Uvarint(b)
		}
		if at += int(gap); size <= 0 || at >= len(sums) {
			return // cut off, or of larger parts
		}
		sums[at] += l.weight
		b = b[size:]
	}
}

// top keeps the heaviest of many docs.
type top struct {
	most  int
	all   []heavy
	least float64 // what weighs less is not among them
}

// addPart adds the docs of a part. What late has of them, as a whole wording in a part that
// is packed, is taken from there.
func (t *top) addPart(begin int, sums []float64, late map[int]float64) {
	for n, weight := range late {
		if i := n - begin; i >= 0 && i < len(sums) {
			sums[i] += weight
			delete(late, n)
		}
	}
	for i, sum := range sums {
		if sum > 0 && sum >= t.least {
			t.add(heavy{begin + i, sum})
		}
	}
}

func (t *top) add(h heavy) {
	if t.all = append(t.all, h); len(t.all) >= 8*t.most {
		t.cut()
	}
}

func (t *top) cut() {
	slices.SortFunc(t.all, func(a, b heavy) int { return cmp.Or(cmp.Compare(b.weight, a.weight), b.n-a.n) })
	if len(t.all) >= t.most {
		t.all = t.all[:t.most]
		t.least = t.all[t.most-1].weight
	}
}

func (t *top) numbers() []int {
	t.cut()
	out := make([]int, len(t.all))
	for i, h := range t.all {
		out[i] = h.n
	}
	return out
}
