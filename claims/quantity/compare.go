package quantity

import (
	"sync"

	"factdesk/claims"
	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
)

var comparators = sync.OnceValue(func() *figure.Comparators { return figure.ComparatorsOf(lexicon.English()) })

// compare reads the words before a number, and "or more" behind it.
func (s *scan) compare(r *reading) {
	before := s.pastArticle(r.first)
	means, words := comparators().Before(s, before)
	isRange := r.q.Comparator == claims.Range
	if s.within(r, before, words) {
		words = 0
	} else if means == claims.Above && s.Near(before-words, refusedReach, lexicon.Refusing) {
		means = claims.AtMost // "not more than 5"
	}
	switch {
	case s.Reads(r.last, figure.Glued(figure.In(lexicon.PlusSign))):
		s.orMore(r) // "some 20+"
		return
	case words == 0 && (r.q.Comparator == claims.Exactly || r.q.Comparator == claims.AtLeast):
		s.orMore(r)
		return
	case words == 0, isRange && means != claims.About:
		return
	case !isRange:
		r.q.Comparator = means
	}
	if !s.Is(before-words, lexicon.ComparedByVerb) {
		r.first = before - words
	}
}

const refusedReach = 3 // pieces between "not" and "more than"

// within reports the "over" of "paid over three years", which is no comparator.
func (s *scan) within(r *reading, i, words int) bool {
	switch {
	case words != 1, !s.Is(i-1, lexicon.OverWord), r.age, r.q.Unit == nil, figure.Measures(*r.q.Unit) != figure.Time:
		return false
	}
	return !s.Is(i-2, lexicon.OverLasts) && !s.Is(r.last, lexicon.AgoOrOld)
}

// pastArticle is where the article of "more than a third" begins, or i.
func (s *scan) pastArticle(i int) int {
	switch k := i - 1; {
	case s.Reads(k-1, figure.In(lexicon.Than), figure.In(lexicon.ArticleBetween)), s.Reads(k-1, figure.In(lexicon.OverWord), figure.In(lexicon.A)):
		return k
	}
	return i
}

// orMore reads "20+", "20-plus" and "20 or more".
func (s *scan) orMore(r *reading) {
	k := r.last
	switch {
	case s.Reads(k, figure.Glued(figure.In(lexicon.PlusSign))):
		r.q.Comparator, r.last = claims.AtLeast, k+1
	case s.Reads(k, hyphen, figure.In(lexicon.PlusWord)):
		r.q.Comparator, r.last = claims.AtLeast, k+2
	case !s.Is(k, lexicon.OrAnd):
	case s.Is(k+1, lexicon.OrMoreWord):
		r.q.Comparator = claims.AtLeast
	case s.Is(k+1, lexicon.OrLessWord):
		r.q.Comparator = claims.AtMost
	case s.Is(k+1, lexicon.SoWord):
		r.q.Comparator = claims.About
	}
}

const changeReach = 5 // words between "rose" and its size

// change reads "up 5 %", "fell by a third", "a 5 % rise", "5 % lower".
func (s *scan) change(r *reading) {
	if r.age || s.duration(r) {
		return
	}
	for at := r.first - 1; at >= r.first-changeReach; at-- {
		if d := figure.ChangeOf(s.Norm(at)); d != "" {
			if !s.partOfVerb(r, at) {
				r.q.Change = &d
			}
			return
		}
		if !s.Is(at, lexicon.ChangeFill) {
			break
		}
	}
	if r.q.Unit == nil && !r.Part || s.Is(r.last, lexicon.NoChangeBehind) {
		return
	}
	if d := figure.ChangeOf(s.Norm(r.last)); d != "" {
		r.q.Change = &d
	}
}

// partOfVerb: "knocked [down] 3 houses", "gave [up] 2 goals": what is done to things that are
// counted, and no change of their number.
func (s *scan) partOfVerb(r *reading, at int) bool {
	if r.q.Unit != nil {
		return false
	}
	return s.Reads(at-1, figure.In(lexicon.ParticleVerb), figure.In(lexicon.UpDown))
}

// duration reports years that nothing changes by.
func (s *scan) duration(r *reading) bool {
	return r.has(year) && !s.Every && !s.Is(r.first-1, lexicon.By)
}
