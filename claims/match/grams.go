package match

import (
	"math"
	"slices"
	"strings"
)

// gram is a run of three to five letters, by its hash, with 1 + ln of how often it
// stands in a text.
type gram struct {
	hash   uint64
	weight float64
}

// grams are those of a text, in the order of their hashes: a sum over them is the same
// each time. A map of strings costs six times as much.
type grams struct {
	list []gram
	norm float64
}

// maxGrams bounds the runes whose grams are counted.
const maxGrams = 2000

func gramsOf(text string) grams {
	r := []rune(" " + strings.Join(words(clean(text).body), " ") + " ")
	r = r[:min(len(r), maxGrams)]
	hashes := make([]uint64, 0, 3*len(r))
	for i := range r {
		h := uint64(14695981039346656037) // FNV-1a, over runes
		for n := 1; n <= 5 && i+n <= len(r); n++ {
			if h = (h ^ uint64(r[i+n-1])) * 1099511628211; n >= 3 {
				hashes = append(hashes, h)
			}
		}
	}
	slices.Sort(hashes)
	g := grams{list: make([]gram, 0, len(hashes))}
	for i := 0; i < len(hashes); {
		n := 1
		for i+n < len(hashes) && hashes[i+n] == hashes[i] {
			n++
		}
		weight := 1.0
		if n > 1 {
			weight += math.Log(float64(n))
		}
		g.list = append(g.list, gram{hashes[i], weight})
		g.norm += weight * weight
		i += n
	}
	g.norm = math.Sqrt(g.norm)
	return g
}

func (g grams) cosine(o grams) float64 {
	if g.norm == 0 || o.norm == 0 {
		return 0
	}
	dot := 0.0
	for i, j := 0, 0; i < len(g.list) && j < len(o.list); {
		switch a, b := g.list[i], o.list[j]; {
		case a.hash < b.hash:
			i++
		case a.hash > b.hash:
			j++
		default:
			dot += a.weight * b.weight
			i, j = i+1, j+1
		}
	}
	return dot / g.norm / o.norm
}
