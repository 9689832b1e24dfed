package match

import (
	"cmp"
	"slices"
)

// candidates is how many claims the first stage hands to the scorer.
const candidates = 200

// Index holds a collection in memory. It is safe for concurrent searches.
type Index struct {
	claims   []Claim
	postings map[string][]uint32 // claims that hold a term, ascending
	lengths  []uint16            // terms of each claim
	stats    Stats
}

// New makes an index of claims.
func New(claims []Claim) *Index {
	x := &Index{claims: slices.Clone(claims), postings: map[string][]uint32{}, lengths: make([]uint16, len(claims))}
	x.stats = Stats{Claims: len(claims), Frequency: map[string]int{}}
	for i, c := range claims {
		terms := Terms(c.Text + " \n " + c.Title)
		for _, t := range terms {
			x.postings[t] = append(x.postings[t], uint32(i))
			x.stats.Frequency[t]++
		}
		x.lengths[i] = uint16(len(terms))
		x.stats.Length += float64(len(terms)) / float64(len(claims))
	}
	return x
}

// Search returns the best top matches of q, ties by id.
func (x *Index) Search(q Query, top int) []Match {
	sums := map[uint32]float64{}
	for _, t := range q.Terms() {
		idf := x.stats.idf(t)
		for _, i := range x.postings[t] {
			long := 1 - lengthBias + lengthBias*float64(x.lengths[i])/max(x.stats.Length, 1)
			sums[i] += idf * (1 + saturation) / (1 + saturation*long)
		}
	}
	ids := make([]uint32, 0, len(sums))
	for i := range sums {
		ids = append(ids, i)
	}
	slices.SortFunc(ids, func(a, b uint32) int {
		return cmp.Or(cmp.Compare(sums[b], sums[a]), cmp.Compare(x.claims[a].ID, x.claims[b].ID))
	})
	among := make([]Claim, 0, candidates)
	for _, i := range ids[:min(len(ids), max(candidates, top))] {
		among = append(among, x.claims[i])
	}
	return Rank(q, among, x.stats, top)
}
