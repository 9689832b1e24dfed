package match

import "math"

// paraphrase is a term that is said for another.
type paraphrase struct {
	term  string
	share float64 // 0..1: how often
}

// meaning is a term of a query, by its place among them, that another may be put for.
type meaning struct {
	at    int
	share float64
}

// meanings turns the paraphrases of terms round: from what a claim says to the terms.
func meanings(terms []string, others map[string][]paraphrase) map[string][]meaning {
	if len(others) == 0 {
		return nil
	}
	out := map[string][]meaning{}
	for i, t := range terms {
		for _, p := range others[t] {
			out[p.term] = append(out[p.term], meaning{i, p.share})
		}
	}
	return out
}

// Bounds on what is learnt, so that a large collection costs no more than seconds.
const (
	maxLearnt   = 30_000 // claims learnt from
	longTitle   = 60     // terms; what is longer is no title
	leastTimes  = 3      // claims that must hold a pair of terms, or it is an accident
	leastShare  = 0.02
	refinements = 5
)

// learner learns from a collection which terms stand for each other: the headline of
// a fact-check says in other words what its claim says. That is a tiny parallel
// corpus, and IBM's model 1 (Brown et al. 1993, The Mathematics of Statistical Machine
// Translation) reads it: a term that its like explains needs no other.
type learner struct {
	numbers map[string]uint32
	terms   []string
	pairs   []titled
}

// titled are the terms of a title and of its text, by number.
type titled struct{ title, text []uint32 }

func (l *learner) add(text, title []string) {
	if len(text) == 0 || len(title) == 0 || len(text) > longTitle || len(title) > longTitle || len(l.pairs) == maxLearnt {
		return
	}
	l.pairs = append(l.pairs, titled{l.numbered(title), l.numbered(text)})
}

func (l *learner) numbered(terms []string) []uint32 {
	out := make([]uint32, len(terms))
	for i, t := range terms {
		n, ok := l.numbers[t]
		if !ok {
			n = uint32(len(l.terms))
			l.numbers[t] = n
			l.terms = append(l.terms, t)
		}
		out[i] = n
	}
	return out
}

// together counts the claims in which one of two terms stands in the title, the other
// in the text.
func (l *learner) together() map[[2]uint32]int {
	out := map[[2]uint32]int{}
	for _, p := range l.pairs {
		for _, a := range p.title {
			for _, b := range p.text {
				out[[2]uint32{min(a, b), max(a, b)}]++
			}
		}
	}
	return out
}

// translation says how likely a term is put as another.
type translation struct {
	numbers map[[2]uint32]int // of a pair: a term and what it is put as
	pairs   [][2]uint32
	chance  []float64
	causes  [][]int // for each term of each text and title, the pairs that may explain it
}

// learn gives the paraphrases of terms, in both directions.
func (l *learner) learn() map[string][]paraphrase {
	t := translation{numbers: map[[2]uint32]int{}}
	times := l.together()
	for _, p := range l.pairs {
		t.explain(p.title, p.text, times)
		t.explain(p.text, p.title, times)
	}
	for range refinements {
		t.refine(len(l.terms))
	}
	out := map[string][]paraphrase{}
	for i, p := range t.pairs {
		back := t.numbers[[2]uint32{p[1], p[0]}]
		share := math.Sqrt(t.chance[i] * t.chance[back])
		if p[0] != p[1] && share >= leastShare {
			a := l.terms[p[0]]
			out[a] = append(out[a], paraphrase{l.terms[p[1]], share})
		}
	}
	return out
}

func (t *translation) explain(from, to []uint32, times map[[2]uint32]int) {
	for _, b := range to {
		var causes []int
		for _, a := range from {
			if a != b && times[[2]uint32{min(a, b), max(a, b)}] < leastTimes {
				continue
			}
			n, ok := t.numbers[[2]uint32{a, b}]
			if !ok {
				n = len(t.pairs)
				t.numbers[[2]uint32{a, b}] = n
				t.pairs = append(t.pairs, [2]uint32{a, b})
				t.chance = append(t.chance, 1)
			}
			causes = append(causes, n)
		}
		t.causes = append(t.causes, causes)
	}
}

// refine is one step of expectation maximisation.
func (t *translation) refine(terms int) {
	counts, totals := make([]float64, len(t.pairs)), make([]float64, terms)
	for _, causes := range t.causes {
		sum := 0.0
		for _, n := range causes {
			sum += t.chance[n]
		}
		for _, n := range causes {
			counts[n] += t.chance[n] / sum
			totals[t.pairs[n][0]] += t.chance[n] / sum
		}
	}
	for n := range counts {
		t.chance[n] = counts[n] / totals[t.pairs[n][0]]
	}
}
