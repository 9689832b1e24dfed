package quantity

import "factdesk/claims/figure"

// counts takes what is counted, as written: the noun phrase behind the number.
func (s *scan) counts(r *reading) {
	share := r.has("percent") && s.Norm(r.last) == "of"
	if r.q.Unit != nil && !share {
		return
	}
	if share && s.plainNumber(r.last+1) {
		return
	}
	k := r.last
	if s.Norm(k) == "-" && !s.At(k).Spaced && !s.At(k+1).Spaced {
		k++ // "11-member court"
	}
	if (r.Many || r.Part || share) && s.Norm(k) == "of" {
		k++
	}
	if figure.Determiner[s.Norm(k)] && (r.Many || r.Part || share) {
		k++
	}
	if n := s.Norm(k); n == "more" || n == "other" || n == "new" && r.Many || n == "additional" || n == "further" {
		k++
	}
	end := k
	for end < k+5 && s.At(end).Kind == figure.Word && s.CountedWord(end, k) {
		end++
	}
	if end == k {
		return
	}
	w := s.Doc.Slice(s.Pieces[k].Start, s.Pieces[end-1].End)
	r.q.Counts = &w
}

// plainNumber reports a number behind "of" or "of the".
func (s *scan) plainNumber(i int) bool {
	if figure.Determiner[s.Norm(i)] {
		i++
	}
	return figure.IsNumberWord(s.Norm(i)) || s.At(i).Kind == figure.Digits
}
