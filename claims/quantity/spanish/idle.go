package spanish

import (
	"strings"

	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// countsNothing reports digits that name something: "artículo 21", "Boeing 737", "70/2023",
// "calle Mayor 12".
func (r *reader) countsNothing(f amount) bool {
	if !r.Number(f.First) {
		return false
	}
	k := f.First - 1
	switch {
	case r.Is(k, lexicon.NumberLabel), figure.Makes[r.Norm(k)]:
		return true
	case r.Is(k, lexicon.FullStop):
		return r.Is(k-1, lexicon.ShortLabel) && !r.At(k).Spaced
	case r.slashed(f.Last), r.slashed(k):
		return true
	}
	return r.named(k) && !r.measuredAt(f.Last)
}

// slashed reports the slash of "70/2023".
func (r *reader) slashed(k int) bool {
	return r.Is(k, lexicon.Slash) && !r.At(k).Spaced && !r.At(k+1).Spaced
}

// named reports a name at k, by its look: a capital behind a word, or capitals inside.
func (r *reader) named(k int) bool {
	written := r.At(k).Text
	switch {
	case !r.Word(k), !r.At(k).Cap, r.Is(k, lexicon.FunctionWord):
		return false
	case strings.ToLower(written[1:]) != written[1:]:
		return true
	}
	return r.At(k-1).Class == text.Word
}

// measuredAt reports a unit, a magnitude or a plural at k.
func (r *reader) measuredAt(k int) bool {
	if r.Is(k, lexicon.Of) {
		k++
	}
	switch t := r.At(k); {
	case r.unitAt(k) != "", t.Any(lexicon.Magnitude, lexicon.Thousand, lexicon.Per):
		return true
	case t.Cap:
		return false
	}
	return r.Word(k) && strings.HasSuffix(r.Norm(k), "s")
}
