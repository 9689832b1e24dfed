package match

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// Stats are the figures of a whole collection that a score needs.
type Stats struct {
	Claims    int            // number of claims
	Length    float64        // mean number of terms of one
	Frequency map[string]int // claims that hold a term; capped counts are fine, an absent term is rare
}

// BM25's parameters, chosen on the train data.
const (
	saturation = 0.9
	lengthBias = 0.3
)

const (
	weightWords   = 0.6
	weightLetters = 0.4
)

// scorer scores claims against one query.
type scorer struct {
	stats Stats
	terms map[string]float64 // idf
	whole float64            // of all terms
	grams grams
}

// Terms are the terms of the query that are worth looking up, in any order.
func (q Query) Terms() []string { return Terms(q.Text) }

func newScorer(q Query, s Stats) *scorer {
	x := &scorer{stats: s, terms: map[string]float64{}, grams: gramsOf(q.Text)}
	for _, t := range q.Terms() {
		x.terms[t] = s.idf(t)
		x.whole += x.terms[t]
	}
	return x
}

// idf is how much a shared term says, in BM25's form that is never negative.
func (s Stats) idf(t string) float64 {
	n, N := float64(s.Frequency[t]), float64(s.Claims)
	return math.Log(1 + (max(N, n)-n+0.5)/(n+0.5))
}

func (x *scorer) match(c Claim) Match {
	shared, value := x.words(c)
	parts := []Part{{"rare words", value, weightWords, strings.Join(shared, ", ")}}
	letters := x.grams.cosine(gramsOf(c.Text))
	if c.Title != "" {
		letters = max(letters, x.grams.cosine(gramsOf(c.Title)))
	}
	parts = append(parts, Part{"letters", letters, weightLetters, ""})
	m := Match{ID: c.ID, Parts: parts}
	for _, p := range parts {
		m.Score += p.Value * p.Weight
	}
	return m
}

// words is BM25 over unique terms as a share of what the query could reach, and the
// shared terms, the rarest first.
func (x *scorer) words(c Claim) (shared []string, value float64) {
	terms := Terms(c.Text + " \n " + c.Title)
	long := 1 - lengthBias + lengthBias*float64(len(terms))/max(x.stats.Length, 1)
	for _, t := range terms {
		if idf, ok := x.terms[t]; ok {
			value += idf * (1 + saturation) / (1 + saturation*long)
			shared = append(shared, t)
		}
	}
	slices.SortStableFunc(shared, func(a, b string) int { return cmp.Compare(x.terms[b], x.terms[a]) })
	return shared, min(value/max(x.whole, 1), 1)
}

// Rank scores the candidates that a database gave for a query and returns the best
// top of them. s is of the whole collection. Index.Search uses the same scorer.
func Rank(q Query, among []Claim, s Stats, top int) []Match {
	x := newScorer(q, s)
	all := make([]Match, len(among))
	for i, c := range among {
		all[i] = x.match(c)
	}
	return best(all, top)
}
