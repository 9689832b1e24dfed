package quantity

import (
	"factdesk/claims"
	"factdesk/claims/figure"
)

// quantityAt reads the quantity at piece i. What was read ends before the piece to, also
// when it turned out to count nothing; to is 0 when no number begins here.
func (s *scan) quantityAt(i int) (m Mark, to int, ok bool) {
	if m, to := s.multiple(i); to > 0 {
		return m, to, true
	}
	f, ok := s.FigureAt(i)
	if !ok {
		return Mark{}, 0, false
	}
	r := reading{Figure: f, first: f.From, last: f.To, q: claims.Quantity{Value: f.Value, Comparator: claims.Exactly}}
	if n := s.Norm(r.first - 1); s.Bare && s.Norm(r.From) == "one" && (n == "the" || n == "this" || n == "that" || n == "which") {
		return Mark{}, r.last, false
	}
	if s.Bare {
		return s.done(&r), r.last, !s.WrittenOn(r.last)
	}
	s.unit(&r)
	if !s.Every && s.countsNothing(&r) {
		return Mark{}, f.To, false
	}
	if f.Many {
		r.q.Comparator = claims.AtLeast
	}
	if !s.apart {
		s.upTo(&r)
	}
	s.change(&r)
	s.compare(&r)
	s.counts(&r)
	return s.done(&r), r.last, true
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
	r.q.Start, r.q.End = s.Pieces[r.first].Start, s.Pieces[r.last-1].End
	return Mark{First: s.Pieces[r.first].Token, Last: s.Pieces[r.last-1].Token + 1, Quantity: r.q, Age: r.age,
		Number: claims.Span{Start: s.Pieces[r.From].Start, End: s.Pieces[r.To-1].End}}
}

// percentOf reads "percent of ten" as ten percent, as the specifications do.
func (s *scan) percentOf(r *reading) bool {
	if !s.Every || s.Norm(r.first-1) != "of" || r.q.Unit != nil {
		return false
	}
	at := r.first - 2
	if s.Norm(at) == "cent" {
		at--
	}
	name, to := s.SimpleUnit(at)
	if name != "percent" || to != r.first-1 {
		return false
	}
	r.setUnit("percent")
	r.first = at
	return true
}

func pointsWord(n string) bool { return n == "point" || n == "points" }

// sameMoney lets "$5 US" and "US$ 10 dollars" be one amount.
func (s *scan) sameMoney(r *reading, name string) bool {
	return figure.Measures(name) == figure.Currency && (name == *r.q.Unit || name == "us dollar" || *r.q.Unit == "us dollar" && name == "dollar")
}

// unitBefore reads "$", "US$", "EUR", "Rs" before the number.
func (s *scan) unitBefore(r *reading) {
	at := r.From - 1
	if s.Norm(at) == "-" && !s.At(r.From).Spaced && figure.CurrencySigns[s.Norm(at-1)] != "" {
		at-- // "$-5"
		r.q.Value = -r.Value
	}
	if u := figure.CurrencySigns[s.Norm(at)]; u != "" {
		r.setUnit(u)
		r.first, r.before = at, true
		if d := figure.DollarsOf[s.Norm(at-1)]; s.Norm(at) == "$" && d != "" && (!s.At(at).Spaced || s.Norm(at-1) == "us" || len(s.Norm(at-1)) == 1 && s.Norm(at-1) != "a" && s.Norm(at-1) != "s" || s.Norm(at-1) == "hk") {
			r.setUnit(d)
			r.first--
		}
		if n := s.Norm(r.first - 1); (n == "-" || n == "−") && s.At(r.first-1).Spaced && !s.At(r.first).Spaced && r.Value > 0 {
			r.first, r.q.Value = r.first-1, -r.Value // "-$5"
		}
		return
	}
	if n := s.Norm(at); n == "." && (s.Norm(at-1) == "rs" || s.Norm(at-1) == "no") && !s.At(at).Spaced {
		if s.Norm(at-1) == "rs" {
			r.setUnit("rupee")
			r.first, r.before = at-1, true
		}
	} else if u := millionsOf(s.At(at).Raw); u != "" {
		r.setUnit(u)
		r.first, r.before, r.q.Value, r.Scale = at, true, r.q.Value*1e6, 1e6
	} else if u := figure.CodeBefore[n]; u != "" && (s.At(at).Cap || s.Every) {
		r.setUnit(u)
		r.first, r.before = at, true
	}
}

// old reads "years old", "year-old", "years of age".
func (s *scan) old(r *reading) {
	if figure.Measures(*r.q.Unit) != figure.Time {
		return
	}
	at := r.last
	if s.Norm(at) == "-" {
		at++
	}
	switch n := s.Norm(at); {
	case n == "old" || n == "olds":
		r.age, r.last = true, at+1
	case n == "of" && s.Norm(at+1) == "age":
		r.age, r.last = true, at+2
	}
}

// smaller adds "and 50 cents", "2 inches".
func (s *scan) smaller(r *reading) {
	at := r.last
	if s.Norm(at) == "and" || s.Norm(at) == "," && s.Every {
		at++
	}
	f, ok := s.PlainFigure(at)
	if n := s.Norm(at); !ok || f.Many || n == "a" || n == "an" {
		return
	}
	u, to := s.SimpleUnit(f.To)
	parts := map[string]float64{}
	switch {
	case figure.Measures(*r.q.Unit) == figure.Currency && (u == "cent" || u == "pence") && f.Value < 100:
		parts[u] = 100
	case *r.q.Unit == "foot" && (u == "inch" || s.Norm(f.To) == "in" && s.Every) && f.Value < 12:
		parts[u], to = 12, max(to, f.To+1)
	case s.Every && figure.Measures(*r.q.Unit) == figure.Currency && u == "" && f.Value < 100 && f.Value == float64(int(f.Value)) && s.At(f.To).Kind != figure.Word && (s.Norm(r.last) == "and" || s.At(at).Spaced):
		parts[u], to = 100, f.To
	default:
		return
	}
	r.q.Value += f.Value / parts[u]
	r.last = to
}

// isAge reports "Smith, 43, said", "aged 43", "at age 43".
func (s *scan) isAge(r *reading) bool {
	if s.At(r.From).Kind != figure.Digits && !r.Words || r.Value < 1 || r.Value > 115 || r.q.Unit != nil || r.Part || r.Many {
		return false
	}
	i, next := r.From, s.Norm(r.To)
	if p := s.Norm(i - 1); p == "aged" || p == "age" && s.Norm(r.To) != "percent" || (p == "of" || p == "to") && s.Norm(i-2) == "age" {
		return u(s.UnitAt(r.To)) == ""
	}
	return s.At(i).Kind == figure.Digits && r.Value >= 10 && s.Norm(i-1) == "," && s.At(i-2).Cap && (next == "," || next == "." && s.At(r.To+1).Kind != figure.Digits) && figure.Months[s.Norm(i-2)] == 0 && r.To == i+1 && s.At(i-2).Kind == figure.Word
}

func u(name string, _ int) string { return name }

// upTo reads "5 to 10", "5-10", "between 5 and 10", "five or six".
func (s *scan) upTo(r *reading) {
	at := r.last
	n := s.Norm(at)
	between := s.Norm(r.first-1) == "between"
	if n == "-" && s.Norm(at+1) == "to" && !s.At(at).Spaced && s.At(at+2).Spaced {
		at, n = at+1, "to" // "an 8- to 16-metre mirror"
	}
	if n == "-" && s.At(at).Spaced != s.At(at+1).Spaced {
		return
	}
	if n != "to" && n != "-" && n != "–" && n != "—" && n != "or" && !(n == "and" && between) {
		return
	}
	if n == "-" && s.Norm(at+1) == "to" && s.Norm(at+2) == "-" {
		at += 2 // "five-to-ten"
	}
	next := at + 1
	if d := figure.DollarsOf[s.Norm(next)]; d != "" && s.Norm(next+1) == "$" {
		next++
	}
	if figure.CurrencySigns[s.Norm(next)] != "" {
		next++
	}
	f, ok := s.FigureAt(next)
	if !ok || f.Many || f.Part != r.Part && n != "-" {
		return
	}
	h := reading{Figure: f, first: f.From, last: f.To, q: claims.Quantity{Value: f.Value}}
	s.unit(&h)
	if h.first < next && h.first <= at || !s.spans(r, &h, n) {
		return
	}
	if h.Scale > 1 && r.Scale == 1 && r.q.Value < 1000 && r.q.Value < h.q.Value/h.Scale && h.Scale > 100 {
		r.q.Value *= h.Scale // "5 to 10 million"
	}
	if h.q.Value <= r.q.Value {
		return
	}
	high := h.q.Value
	r.q.High, r.q.Comparator = &high, claims.Range
	r.last, r.To = h.last, h.To
	if r.q.Unit == nil {
		r.q.Unit = h.q.Unit
	}
	r.age = r.age || h.age
	if between {
		r.first--
	}
}

// spans reports that low and high are ends of one range.
func (s *scan) spans(low, high *reading, joint string) bool {
	lowUnit, highUnit := low.q.Unit, high.q.Unit
	if lowUnit != nil && highUnit != nil && *lowUnit != *highUnit {
		return false
	}
	if lowUnit != nil && highUnit == nil && !(low.before && joint != "to" && joint != "or") {
		return low.age && high.q.Value < 115
	}
	if joint == "or" {
		return high.q.Value == low.q.Value+1 && low.Words == high.Words && lowUnit == nil
	}
	if joint != "to" {
		return true
	}
	prev := s.Norm(low.first - 1)
	if prev == "from" || prev == "by" && figure.ChangeOf(s.Norm(low.first-2)) != "" && lowUnit != nil {
		return prev == "from" && s.Norm(low.first-2) == "ranging"
	}
	return figure.ChangeOf(prev) == "" || lowUnit == nil && highUnit != nil
}
