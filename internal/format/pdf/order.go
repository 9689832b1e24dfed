package pdf

import (
	"cmp"
	"slices"
	"unicode/utf8"
)

const (
	minGutter  = 0.7 // between columns, in heights of a line
	minLines   = 3   // of a column
	cellWidth  = 18  // characters; the pieces of columns of prose are longer, those of tables shorter
	maxGutters = 40  // that are tried on a page
	maxDepth   = 12  // columns within columns
	maxBands   = 8   // of a page: what is cut more often has no columns there
)

// regions puts the pieces of a page into reading order: each region is a part of a column,
// or what runs across columns.
func regions(all []piece) [][]piece { return split(all, maxDepth) }

func split(all []piece, depth int) [][]piece {
	if len(all) == 0 {
		return nil
	}
	if depth == 0 || len(all) < 2*minLines {
		return [][]piece{all}
	}
	if x, ok := gap(all); ok {
		left, right, _ := parted(all, x)
		return slices.Concat(split(left, depth-1), split(right, depth-1))
	}
	x, ok := gutter(all)
	if !ok {
		return [][]piece{all}
	}
	var out [][]piece
	for _, band := range bands(all, x) {
		left, right, across := parted(band, x)
		if len(across) > 0 || beside(left, right) < 2 || tabular(left, right) {
			out = append(out, band)
			continue
		}
		out = append(append(out, split(left, depth-1)...), split(right, depth-1)...)
	}
	return out
}

// parted are the pieces on either side of a line down the page, and those that cross it.
func parted(all []piece, x float32) (left, right, across []piece) {
	for _, p := range all {
		switch {
		case p.r <= x:
			left = append(left, p)
		case p.l >= x:
			right = append(right, p)
		default:
			across = append(across, p)
		}
	}
	return left, right, across
}

// gap is the widest gap that goes down through all pieces, with columns on both sides.
func gap(all []piece) (float32, bool) {
	sorted := slices.Clone(all)
	slices.SortStableFunc(sorted, func(a, b piece) int { return cmp.Compare(a.l, b.l) })
	best, at := minGutter*lineHeight(all), float32(0)
	end := sorted[0].r
	for _, p := range sorted[1:] {
		if p.l-end > best && columns(all, (p.l+end)/2) {
			best, at = p.l-end, (p.l+end)/2
		}
		end = max(end, p.r)
	}
	return at, at != 0
}

// columns reports that prose stands on both sides.
func columns(all []piece, x float32) bool {
	left, right, _ := parted(all, x)
	return beside(left, right) >= minLines && !tabular(left, right)
}

// beside is how many lines the shorter of two sides has.
func beside(left, right []piece) int { return min(len(rows(left)), len(rows(right))) }

// tabular reports that two sides are cells of the same rows.
func tabular(left, right []piece) bool {
	if min(medianLength(left), medianLength(right)) >= cellWidth {
		return false
	}
	fewer, more := rows(left), rows(right)
	if len(fewer) > len(more) {
		fewer, more = more, fewer
	}
	beside := 0
	for _, row := range fewer {
		if slices.ContainsFunc(more, func(other []piece) bool { return around(row).beside(around(other)) }) {
			beside++
		}
	}
	return 5*beside >= 4*len(fewer)
}

func medianLength(pieces []piece) int {
	n := make([]int, len(pieces))
	for i, p := range pieces {
		n[i] = utf8.RuneCountInString(p.text)
	}
	return median(n)
}

// gutter is a line down the page that parts columns on most of it, though something runs
// across: a headline, a table.
func gutter(all []piece) (float32, bool) {
	best, at := minLines-1, float32(0)
	for _, x := range edges(all) {
		left, right, across := parted(all, x)
		n := beside(left, right)
		switch {
		case n <= max(best, len(across)), tabular(left, right), len(bands(all, x)) > maxBands:
			continue
		}
		best, at = n, x
	}
	return at, at != 0
}

// edges are where lines begin, those where most do first, each a little to the left.
func edges(all []piece) []float32 {
	count := map[int]int{}
	for _, p := range all {
		count[int(p.l)]++
	}
	var keys []int
	for k, n := range count {
		if n+count[k+1] >= minLines {
			keys = append(keys, k)
		}
	}
	slices.SortFunc(keys, func(a, b int) int { return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b)) })
	var out []float32
	for _, k := range keys[:min(len(keys), maxGutters)] {
		out = append(out, float32(k)-1)
	}
	return out
}

// bands cuts pieces at what runs across a line down the page, from top to bottom. A row
// with a piece that does is across as a whole; so is a single row between two such.
func bands(all []piece, x float32) [][]piece {
	lines := rows(all)
	crosses := make([]bool, len(lines))
	for i, row := range lines {
		_, _, across := parted(row, x)
		crosses[i] = len(across) > 0
	}
	for i := 1; i+1 < len(lines); i++ {
		if crosses[i-1] && crosses[i+1] {
			crosses[i] = true
		}
	}
	var out [][]piece
	for i, row := range lines {
		if i > 0 && crosses[i] == crosses[i-1] {
			out[len(out)-1] = append(out[len(out)-1], row...)
		} else {
			out = append(out, slices.Clone(row))
		}
	}
	return out
}

// rows are the pieces line by line, from top to bottom, and within one from left to right.
func rows(pieces []piece) [][]piece {
	sorted := slices.Clone(pieces)
	slices.SortStableFunc(sorted, func(a, b piece) int { return cmp.Compare(b.b+b.t, a.b+a.t) })
	var out [][]piece
	for _, p := range sorted {
		if n := len(out); n > 0 && p.beside(out[n-1][0].box) {
			out[n-1] = append(out[n-1], p)
		} else {
			out = append(out, []piece{p})
		}
	}
	for _, row := range out {
		slices.SortStableFunc(row, func(a, b piece) int { return cmp.Compare(a.l, b.l) })
	}
	return out
}

// around is the box around pieces.
func around(pieces []piece) box {
	out := pieces[0].box
	for _, p := range pieces[1:] {
		out = out.with(p.box)
	}
	return out
}

// lineHeight is the height of most pieces.
func lineHeight(pieces []piece) float32 {
	h := make([]float32, len(pieces))
	for i, p := range pieces {
		h[i] = p.size
	}
	return median(h)
}

// median is the value in the middle, zero of none.
func median[T cmp.Ordered](values []T) T {
	if len(values) == 0 {
		var zero T
		return zero
	}
	sorted := slices.Sorted(slices.Values(values))
	return sorted[len(sorted)/2]
}
