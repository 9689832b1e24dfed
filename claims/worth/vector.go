package worth

import (
	"slices"

	"factdesk/claims/text"
)

// Dims is the length of a weight vector: a constant, the criteria, the buckets.
const Dims = 1 + int(criteria) + buckets

// Bucket0 is the first hashed dimension; 0 is the constant.
const Bucket0 = 1 + int(criteria)

// criterionValue keeps a criterion beside the words: at 1 the few criteria would be
// free of the penalty that holds the many words down.
const criterionValue = 0.4

// Feature is one dimension with its value.
type Feature struct {
	At    int32
	Value float32
}

// Vector is a sentence as the trainer sees it: sorted, each dimension once.
func Vector(tokens []text.Token, want Groups) []Feature {
	var sizes [families]int
	for i := range tokens {
		countFamilies(&tokens[i], want, &sizes)
	}
	v := []Feature{{0, 1}}
	if want&Criteria != 0 {
		var at [criteria]int32
		set := judged(tokens, knownOf(tokens, nil), &at)
		for c := range criteria {
			if set&bit(c) != 0 {
				v = append(v, Feature{1 + int32(c), criterionValue})
			}
		}
		scale := float32(pairScale(set))
		pairs(set, func(_, _ criterion, b uint32) {
			v = append(v, Feature{int32(Bucket0) + int32(b), scale})
		})
	}
	hashed(tokens, want, func(g int, b uint32, _, _ int) {
		v = append(v, Feature{int32(Bucket0) + int32(b), float32(FamilyScale(g, sizes[g]))})
	})
	slices.SortStableFunc(v, func(a, b Feature) int { return int(a.At - b.At) })
	n := 0
	for _, f := range v[1:] {
		if f.At == v[n].At {
			v[n].Value += f.Value
			continue
		}
		n++
		v[n] = f
	}
	return v[:n+1]
}

// NewModel makes a model of a weight vector whose decision value f becomes the
// log-odds a·f + b (Platt), and rounds the weights to what the file holds.
func NewModel(w []float64, a, b, cut float64, want Groups) *Model {
	m := &Model{Bias: a*w[0] + b, Cut: cut, Groups: want, Hashed: make([]int8, buckets)}
	m.Bias = Round(m.Bias, 4)
	for c := range m.Criteria {
		m.Criteria[c] = Round(a*w[1+c]*criterionValue, 4)
	}
	top := 0.0
	for _, v := range w[Bucket0:] {
		top = max(top, v, -v)
	}
	m.Scale = float64(float32(max(Round(a*top/127, 6), 1e-6)))
	for i, v := range w[Bucket0:] {
		m.Hashed[i] = int8(max(-127, min(127, Round(a*v/m.Scale, 0))))
	}
	return m
}
