package quantity

import (
	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
)

// Between these a number may be somebody's age, and alone between commas it is one only
// from the second on.
const youngest, grown, oldest = 1, 10, 115

// isAge reports "Smith, 43, said", "aged 43", "at age 43".
func (s *scan) isAge(r *reading) bool {
	if !s.mayBeAge(r) {
		return false
	}
	if s.saysAge(r) {
		unit, _ := s.UnitAt(r.To)
		return unit == ""
	}
	return r.Value >= grown && (s.behindName(r) || s.agedBehind(r))
}

func (s *scan) mayBeAge(r *reading) bool {
	switch {
	case !r.Words && s.At(r.From).Kind != figure.Digits:
		return false
	case r.Value < youngest, r.Value > oldest:
		return false
	}
	return r.q.Unit == nil && !r.Part && !r.Many
}

// saysAge reports "aged", "age" and "the age of" before a number.
func (s *scan) saysAge(r *reading) bool {
	i := r.From
	switch p := s.At(i - 1); {
	case p.Is(lexicon.AgedWord), s.Reads(i-2, figure.In(lexicon.AgedWord), figure.In(lexicon.BetweenWord)):
		return true
	case p.Is(lexicon.AgeWord):
		return s.Norm(r.To) != percent
	}
	return s.Reads(i-2, figure.In(lexicon.AgeWord), figure.In(lexicon.AtAge))
}

// agedBehind reports "a man, 38," and "who was 29.".
func (s *scan) agedBehind(r *reading) bool {
	i := r.From
	if !s.Reads(r.To, figure.In(lexicon.Comma)) && !s.Reads(r.To, stop, figure.Not(figure.AnyDigits)) {
		return false
	}
	return s.Reads(i-2, figure.In(lexicon.AgedNoun), figure.In(lexicon.Comma)) || s.Reads(i-2, figure.In(lexicon.Who), figure.In(lexicon.AgeBeing))
}

var beforeAge = []figure.Slot{figure.Capital(figure.AnyWord), figure.In(lexicon.Comma), figure.AnyDigits}

// behindName reports digits between a word with a capital, which is no month, and a
// comma or the sentence's end.
func (s *scan) behindName(r *reading) bool {
	i := r.From
	switch {
	case r.To != i+1, !s.Reads(i-2, beforeAge...), figure.Months[s.Norm(i-2)] > 0:
		return false
	case s.Is(r.To, lexicon.Comma):
		return true
	}
	return s.Reads(r.To, stop, figure.Not(figure.AnyDigits))
}

// old reads "years old", "year-old", "years of age".
func (s *scan) old(r *reading) {
	if figure.Measures(*r.q.Unit) != figure.Time {
		return
	}
	at := r.last
	if s.Is(at, lexicon.Hyphen) {
		at++
	}
	switch {
	case s.Is(at, lexicon.OldEnd):
		r.age, r.last = true, at+1
	case s.Reads(at, figure.In(lexicon.Of), figure.In(lexicon.AgeWord)):
		r.age, r.last = true, at+2
	}
}
