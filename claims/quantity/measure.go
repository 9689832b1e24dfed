package quantity

import (
	"factdesk/claims"
)

// quantityAt reads the quantity at piece i. What was read ends before the piece to, also
// when it turned out to count nothing; to is 0 when no number begins here.
func (s *scan) quantityAt(i int) (m Mark, to int, ok bool) {
	if m, to := s.multiple(i); to > 0 {
		return m, to, true
	}
	f, ok := s.figureAt(i)
	if !ok {
		return Mark{}, 0, false
	}
	r := reading{figure: f, first: f.from, last: f.to, q: claims.Quantity{Value: f.value, Comparator: claims.Exactly}}
	if n := s.norm(r.first - 1); s.bare && s.norm(r.from) == "one" && (n == "the" || n == "this" || n == "that" || n == "which") {
		return Mark{}, r.last, false
	}
	if s.bare {
		return s.done(&r), r.last, !s.writtenOn(r.last)
	}
	s.unit(&r)
	if !s.every && s.countsNothing(&r) {
		return Mark{}, f.to, false
	}
	if f.many {
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

// writtenOn reports letters right behind a number: "180ml", "4th".
func (s *scan) writtenOn(i int) bool { return s.at(i).kind == word && !s.at(i).spaced }

// reading is a quantity while it is read.
type reading struct {
	figure
	q           claims.Quantity
	first, last int // pieces, with unit and comparator
	age         bool
	before      bool // the unit stands before the number
}

func (r *reading) setUnit(u string) { r.q.Unit = &u }

func (r *reading) has(u string) bool { return r.q.Unit != nil && *r.q.Unit == u }

func (s *scan) done(r *reading) Mark {
	r.q.Start, r.q.End = s.p[r.first].start, s.p[r.last-1].end
	return Mark{First: s.p[r.first].tok, Last: s.p[r.last-1].tok + 1, Quantity: r.q, Age: r.age,
		Number: claims.Span{Start: s.p[r.from].start, End: s.p[r.to-1].end}}
}

// percentOf reads "percent of ten" as ten percent, as the specifications do.
func (s *scan) percentOf(r *reading) bool {
	if !s.every || s.norm(r.first-1) != "of" || r.q.Unit != nil {
		return false
	}
	at := r.first - 2
	if s.norm(at) == "cent" {
		at--
	}
	name, to := s.simpleUnit(at)
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
	return Measures(name) == Currency && (name == *r.q.Unit || name == "us dollar" || *r.q.Unit == "us dollar" && name == "dollar")
}

// unitBefore reads "$", "US$", "EUR", "Rs" before the number.
func (s *scan) unitBefore(r *reading) {
	at := r.from - 1
	if s.norm(at) == "-" && !s.at(r.from).spaced && currencySigns[s.norm(at-1)] != "" {
		at-- // "$-5"
		r.q.Value = -r.value
	}
	if u := currencySigns[s.norm(at)]; u != "" {
		r.setUnit(u)
		r.first, r.before = at, true
		if d := dollarsOf[s.norm(at-1)]; s.norm(at) == "$" && d != "" && (!s.at(at).spaced || s.norm(at-1) == "us" || len(s.norm(at-1)) == 1 && s.norm(at-1) != "a" && s.norm(at-1) != "s" || s.norm(at-1) == "hk") {
			r.setUnit(d)
			r.first--
		}
		if n := s.norm(r.first - 1); (n == "-" || n == "−") && s.at(r.first-1).spaced && !s.at(r.first).spaced && r.value > 0 {
			r.first, r.q.Value = r.first-1, -r.value // "-$5"
		}
		return
	}
	if n := s.norm(at); n == "." && (s.norm(at-1) == "rs" || s.norm(at-1) == "no") && !s.at(at).spaced {
		if s.norm(at-1) == "rs" {
			r.setUnit("rupee")
			r.first, r.before = at-1, true
		}
	} else if u := millionsOf(s.at(at).raw); u != "" {
		r.setUnit(u)
		r.first, r.before, r.q.Value, r.scale = at, true, r.q.Value*1e6, 1e6
	} else if u := codeBefore[n]; u != "" && (s.at(at).cap || s.every) {
		r.setUnit(u)
		r.first, r.before = at, true
	}
}

// old reads "years old", "year-old", "years of age".
func (s *scan) old(r *reading) {
	if Measures(*r.q.Unit) != Time {
		return
	}
	at := r.last
	if s.norm(at) == "-" {
		at++
	}
	switch n := s.norm(at); {
	case n == "old" || n == "olds":
		r.age, r.last = true, at+1
	case n == "of" && s.norm(at+1) == "age":
		r.age, r.last = true, at+2
	}
}

// smaller adds "and 50 cents", "2 inches".
func (s *scan) smaller(r *reading) {
	at := r.last
	if s.norm(at) == "and" || s.norm(at) == "," && s.every {
		at++
	}
	f, ok := s.plainFigure(at)
	if n := s.norm(at); !ok || f.many || n == "a" || n == "an" {
		return
	}
	u, to := s.simpleUnit(f.to)
	parts := map[string]float64{}
	switch {
	case Measures(*r.q.Unit) == Currency && (u == "cent" || u == "pence") && f.value < 100:
		parts[u] = 100
	case *r.q.Unit == "foot" && (u == "inch" || s.norm(f.to) == "in" && s.every) && f.value < 12:
		parts[u], to = 12, max(to, f.to+1)
	case s.every && Measures(*r.q.Unit) == Currency && u == "" && f.value < 100 && f.value == float64(int(f.value)) && s.at(f.to).kind != word && (s.norm(r.last) == "and" || s.at(at).spaced):
		parts[u], to = 100, f.to
	default:
		return
	}
	r.q.Value += f.value / parts[u]
	r.last = to
}

// isAge reports "Smith, 43, said", "aged 43", "at age 43".
func (s *scan) isAge(r *reading) bool {
	if s.at(r.from).kind != digits && !r.words || r.value < 1 || r.value > 115 || r.q.Unit != nil || r.part || r.many {
		return false
	}
	i, next := r.from, s.norm(r.to)
	if p := s.norm(i - 1); p == "aged" || p == "age" && s.norm(r.to) != "percent" || (p == "of" || p == "to") && s.norm(i-2) == "age" {
		return u(s.unitAt(r.to)) == ""
	}
	return s.at(i).kind == digits && r.value >= 10 && s.norm(i-1) == "," && s.at(i-2).cap && (next == "," || next == "." && s.at(r.to+1).kind != digits) && months[s.norm(i-2)] == 0 && r.to == i+1 && s.at(i-2).kind == word
}

func u(name string, _ int) string { return name }

// upTo reads "5 to 10", "5-10", "between 5 and 10", "five or six".
func (s *scan) upTo(r *reading) {
	at := r.last
	n := s.norm(at)
	between := s.norm(r.first-1) == "between"
	if n == "-" && s.norm(at+1) == "to" && !s.at(at).spaced && s.at(at+2).spaced {
		at, n = at+1, "to" // "an 8- to 16-metre mirror"
	}
	if n == "-" && s.at(at).spaced != s.at(at+1).spaced {
		return
	}
	if n != "to" && n != "-" && n != "–" && n != "—" && n != "or" && !(n == "and" && between) {
		return
	}
	if n == "-" && s.norm(at+1) == "to" && s.norm(at+2) == "-" {
		at += 2 // "five-to-ten"
	}
	next := at + 1
	if d := dollarsOf[s.norm(next)]; d != "" && s.norm(next+1) == "$" {
		next++
	}
	if currencySigns[s.norm(next)] != "" {
		next++
	}
	f, ok := s.figureAt(next)
	if !ok || f.many || f.part != r.part && n != "-" {
		return
	}
	h := reading{figure: f, first: f.from, last: f.to, q: claims.Quantity{Value: f.value}}
	s.unit(&h)
	if h.first < next && h.first <= at || !s.spans(r, &h, n) {
		return
	}
	if h.scale > 1 && r.scale == 1 && r.q.Value < 1000 && r.q.Value < h.q.Value/h.scale && h.scale > 100 {
		r.q.Value *= h.scale // "5 to 10 million"
	}
	if h.q.Value <= r.q.Value {
		return
	}
	high := h.q.Value
	r.q.High, r.q.Comparator = &high, claims.Range
	r.last, r.to = h.last, h.to
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
		return high.q.Value == low.q.Value+1 && low.words == high.words && lowUnit == nil
	}
	if joint != "to" {
		return true
	}
	prev := s.norm(low.first - 1)
	if prev == "from" || prev == "by" && changeOf(s.norm(low.first-2)) != "" && lowUnit != nil {
		return prev == "from" && s.norm(low.first-2) == "ranging"
	}
	return changeOf(prev) == "" || lowUnit == nil && highUnit != nil
}
