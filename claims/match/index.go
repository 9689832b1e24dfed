package match

import (
	"cmp"
	"maps"
	"slices"
)

// candidates is how many claims the first stage hands to the scorer, and of a talk's
// sentence: what leads to them are many words, few of which are its own.
const (
	candidates = 100
	inTalkMore = 200
)

// speakerInFirst is what the same speaker counts there for a talk's sentence: half a rare
// word.
const speakerInFirst = 5

// dayInFirst is what the same day counts in the first stage, in BM25's measure. Two
// rare words in common outweigh it.
const dayInFirst = 20

// Index holds a collection in memory. It is safe for concurrent searches.
type Index struct {
	claims   []Claim
	postings map[string][]uint32 // claims that hold a term, ascending
	lengths  []uint8             // terms of each claim
	days     []day               // when each was said
	terms    memory
	others   map[string][]paraphrase
	stats    Stats
}

// New makes an index of claims. It keeps the slice and its strings.
func New(claims []Claim) *Index {
	x := &Index{claims: claims, postings: map[string][]uint32{}, lengths: make([]uint8, len(claims)), days: make([]day, len(claims)), terms: memory{}}
	x.stats = Stats{Claims: len(claims), Frequency: map[string]int{}, Speakers: map[string]int{}}
	l := learner{numbers: map[string]uint32{}}
	total := 0
	for i, c := range claims {
		text, title := x.learn(c.Text), x.learn(c.Title)
		l.add(unique(text), unique(title))
		terms := unique(slices.Concat(text, title))
		for _, t := range terms {
			x.postings[t] = append(x.postings[t], uint32(i))
		}
		x.lengths[i] = uint8(min(len(terms), 255))
		x.days[i] = dayOf(c.Date)
		total += len(terms)
		if c.Speaker != "" {
			x.stats.Speakers[c.Speaker]++
		}
	}
	x.stats.Length = float64(total) / float64(max(len(claims), 1))
	for t, p := range x.postings {
		x.postings[t] = slices.Clip(p)
		x.stats.Frequency[t] = len(p)
	}
	x.others = l.learn()
	return x
}

// learn reads a text; the terms of new words are remembered.
func (x *Index) learn(text string) []token {
	tokens := read(text, x.terms).body
	for _, t := range tokens {
		if _, ok := x.terms[t.word]; !ok && !t.number {
			x.terms[t.word] = t.term
		}
	}
	return tokens
}

// Search returns the best top matches of q, ties by id.
func (x *Index) Search(q Query, top int) []Match {
	if top <= 0 {
		return nil
	}
	s := newScorer(q, x.stats, x.terms, x.others)
	limit := candidates
	if s.before != nil {
		limit = inTalkMore
	}
	first := x.first(s, max(limit, top))
	among := make([]Claim, len(first))
	for i, n := range first {
		among[i] = x.claims[n]
	}
	return s.rank(among, top)
}

// first are the claims that share most with the query, by BM25, and that were said
// near its day.
func (x *Index) first(s *scorer, limit int) []uint32 {
	sums := make([]float32, len(x.claims))
	var found []uint32
	for _, t := range slices.Sorted(maps.Keys(s.leads)) {
		w := float32(s.leads[t])
		for _, n := range x.postings[t] {
			if sums[n] == 0 {
				found = append(found, n)
			}
			long := 1 - lengthBias + lengthBias*float32(x.lengths[n])/float32(max(x.stats.Length, 1))
			sums[n] += w * (1 + saturation) / (1 + saturation*long)
		}
	}
	if s.when.known {
		for _, n := range found {
			value, _ := s.near(x.days[n])
			sums[n] += dayInFirst * float32(value)
		}
	}
	if s.before != nil && s.query.Speaker != "" {
		for _, n := range found {
			if sameName(x.claims[n].Speaker, s.query.Speaker) {
				sums[n] += speakerInFirst
			}
		}
	}
	return most(found, limit, func(a, b uint32) int {
		return cmp.Or(cmp.Compare(sums[b], sums[a]), cmp.Compare(a, b))
	})
}

// most are the first limit of all in order, without sorting the rest.
func most(all []uint32, limit int, order func(a, b uint32) int) []uint32 {
	kept := make([]uint32, 0, 2*limit)
	full := false
	for _, n := range all {
		if full && order(kept[limit-1], n) < 0 {
			continue
		}
		if kept = append(kept, n); len(kept) == cap(kept) {
			slices.SortFunc(kept, order)
			kept, full = kept[:limit], true
		}
	}
	slices.SortFunc(kept, order)
	return kept[:min(len(kept), limit)]
}
