package quantity

import (
	"factdesk/claims"
	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
)

// quantityAt reads the quantity at piece i. What was read ends before the piece to, also
// when it turned out to count nothing; to is 0 when no number begins here.
func (s *scan) quantityAt(i int) (m Mark, to int, ok bool) {
	if m, to := s.multiple(i); to > 0 {
		return m, to, true
	}
	if m, to := s.oneAndHalf(i); to > 0 {
		return m, to, true
	}
	f, ok := s.FigureAt(i)
	if !ok {
		return Mark{}, 0, false
	}
	r := reading{Figure: f, first: f.From, last: f.To, q: claims.Quantity{Value: f.Value, Comparator: claims.Exactly}}
	if s.Bare {
		return s.done(&r), r.last, !s.pronounOne(&r) && !s.WrittenOn(r.last)
	}
	s.unit(&r)
	s.sharesScale(&r)
	if !s.Every && s.countsNothing(&r) {
		return Mark{}, f.To, false
	}
	if f.Many {
		r.q.Comparator = claims.AtLeast
	}
	if !s.apart && !s.upTo(&r) {
		return Mark{}, r.last, false
	}
	s.change(&r)
	s.compare(&r)
	s.counts(&r)
	return s.done(&r), r.last, true
}

// oneAndHalf reads "an hour and a half".
func (s *scan) oneAndHalf(i int) (Mark, int) {
	if s.Every || !s.Is(i, lexicon.ArticleA) {
		return Mark{}, 0
	}
	u, to := s.SimpleUnit(i + 1)
	if u == "" || !s.Reads(to, figure.In(lexicon.And), figure.In(lexicon.A), figure.In(lexicon.HalfWord)) {
		return Mark{}, 0
	}
	r := reading{Figure: figure.Figure{Value: 1.5, From: i, To: i + 1}, first: i, last: to + 3, q: claims.Quantity{Value: 1.5, Comparator: claims.Exactly}}
	r.setUnit(u)
	s.compare(&r)
	return s.done(&r), r.last
}

// pronounOne reports "the one" and "which one".
func (s *scan) pronounOne(r *reading) bool {
	return s.Is(r.From, lexicon.One) && s.Is(r.first-1, lexicon.PointsAtOne)
}

// reading is a quantity while it is read.
type reading struct {
	figure.Figure
	q           claims.Quantity
	first, last int // pieces, with unit and comparator
	age         bool
	before      bool // the unit stands before the number
}

func (r *reading) setUnit(u string) { r.q.Unit = &u }

func (r *reading) has(u string) bool { return r.q.Unit != nil && *r.q.Unit == u }

func (s *scan) done(r *reading) Mark {
	at := s.Span(r.first, r.last)
	r.q.Start, r.q.End = at.Start, at.End
	m := Mark{Quantity: r.q, Age: r.age, Number: s.Span(r.From, r.To)}
	m.First, m.Last = s.Tokens(r.first, r.last)
	return m
}
