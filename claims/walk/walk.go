// Package walk goes along places in a row (tokens, characters, blocks) for as long as
// they are such as somebody asks for, and never past a bound. What is asked of a place is
// a function of it; a place is not looked at before the bound has been.
package walk

// Past is the first place from k on that is not such; end when all before it are.
func Past(k, end int, such func(k int) bool) int {
	for k < end && such(k) {
		k++
	}
	return k
}

// To is the first place from k on that is such; end when none before it is.
func To(k, end int, such func(k int) bool) int {
	for k < end && !such(k) {
		k++
	}
	return k
}

// Back is the place to the left of k, first at the least, from which all up to k are such.
func Back(k, first int, such func(k int) bool) int {
	for k > first && such(k-1) {
		k--
	}
	return k
}

// BackTo is the place to the left of k, first at the least, from which none up to k is such.
func BackTo(k, first int, such func(k int) bool) int {
	for k > first && !such(k-1) {
		k--
	}
	return k
}

// Along is Past for what stands in a row: the first place from k on whose element is not
// such; the row's length when there is none.
func Along[T any](row []T, k int, such func(T) bool) int {
	for k < len(row) && such(row[k]) {
		k++
	}
	return k
}

// AlongBack is Back for what stands in a row: the place to the left of k from which all
// elements up to k are such.
func AlongBack[T any](row []T, k int, such func(T) bool) int {
	for k > 0 && such(row[k-1]) {
		k--
	}
	return k
}

// Count is how many places from first up to end are such.
func Count(first, end int, such func(k int) bool) (n int) {
	for k := first; k < end; k++ {
		if such(k) {
			n++
		}
	}
	return n
}
