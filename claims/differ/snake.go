package differ

import "slices"

// snake is a run of n words that stand at x in the one text and at y in the other.
type snake struct{ x, y, n int }

// maxEdits bounds how many words may differ for the shortest way from one text to the
// other to be looked for: beyond that they are two texts, and told as such.
const maxEdits = 1500

// snakes are the runs that both have in common on the shortest way from one to the other
// (Myers 1986), nil when that is longer than maxEdits.
func snakes(a, b []word) []snake {
	w := way{a: a, b: b, furthest: make([]int, 2*maxEdits+3)}
	for edits := 0; edits <= maxEdits; edits++ {
		w.steps = append(w.steps, slices.Clone(w.furthest[maxEdits+1-edits:maxEdits+2+edits]))
		if w.step(edits) {
			return w.back(edits)
		}
	}
	return nil
}

// way is how far one gets with so many edits on each diagonal: furthest has the x for the
// diagonal k at maxEdits+1+k, and steps what it was before each edit.
type way struct {
	a, b     []word
	furthest []int
	steps    [][]int
}

func (w *way) at(k int) *int { return &w.furthest[maxEdits+1+k] }

// step goes one edit further on each diagonal, and says whether the end is reached.
func (w *way) step(edits int) bool {
	for k := -edits; k <= edits; k += 2 {
		x := *w.at(k - 1) + 1
		if down(k, edits, *w.at(k - 1), *w.at(k + 1)) {
			x = *w.at(k + 1)
		}
		for x < len(w.a) && x-k < len(w.b) && w.a[x].form == w.b[x-k].form {
			x++
		}
		*w.at(k) = x
		if x >= len(w.a) && x-k >= len(w.b) {
			return true
		}
	}
	return false
}

// down says whether a diagonal is best reached by adding a word, not by removing one.
func down(k, edits, left, above int) bool {
	return k == -edits || k != edits && left < above
}

// back walks the way from its end to its beginning.
func (w *way) back(edits int) []snake {
	var out []snake
	x, k := len(w.a), len(w.a)-len(w.b)
	for ; edits > 0; edits-- {
		before := w.steps[edits] // for the diagonals -edits to edits
		from := k - 1
		if down(k, edits, before[max(0, k-1+edits)], before[min(len(before)-1, k+1+edits)]) {
			from = k + 1
		}
		start := before[from+edits]
		if from < k {
			start++
		}
		out = append(out, snake{start, start - k, x - start})
		x, k = before[from+edits], from
	}
	out = append(out, snake{0, 0, x})
	slices.Reverse(out)
	return slices.DeleteFunc(out, func(s snake) bool { return s.n == 0 })
}
