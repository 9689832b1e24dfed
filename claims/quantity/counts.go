package quantity

import (
	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
	"factdesk/claims/walk"
)

const longestCounted = 5 // words

// counts takes what is counted, as written: the noun phrase behind the number.
func (s *scan) counts(r *reading) {
	share := r.has(percent) && s.Is(r.last, lexicon.Of)
	if share && s.plainNumber(r.last+1) || !share && r.q.Unit != nil {
		return
	}
	k := s.countedFrom(r, share || r.Many || r.Part)
	switch {
	case r.Scale < 1e6, figure.SmallNumbers[s.Norm(k)] <= 1, !s.At(k).Spaced, s.Is(k+1, lexicon.Hyphen):
	default:
		return // "a million two years ago"
	}
	end := walk.Past(k, k+longestCounted, func(end int) bool { return s.At(end).Kind == figure.Word && s.CountedWord(end, k) })
	if end == k {
		return
	}
	at := s.Span(k, end)
	r.q.Counts = new(s.Doc.Slice(at.Start, at.End))
}

// countedFrom is where the noun phrase begins: behind the hyphen of "11-member court",
// behind "of the" when the number is a share, behind "more" and "other".
func (s *scan) countedFrom(r *reading, share bool) int {
	k := r.last
	if s.Reads(k, gluedHyphen) && !s.At(k+1).Spaced {
		k++
	}
	if share && s.Is(k, lexicon.Of) {
		k++
	}
	if share && s.Is(k, lexicon.NumberArticle) {
		k++
	}
	if s.Is(k, lexicon.MoreCounted) || r.Many && s.Is(k, lexicon.NewWord) {
		k++
	}
	return k
}

// plainNumber reports a number behind "of" or "of the".
func (s *scan) plainNumber(i int) bool {
	if s.Is(i, lexicon.NumberArticle) {
		i++
	}
	return figure.IsNumberWord(s.Norm(i)) || s.At(i).Kind == figure.Digits
}
