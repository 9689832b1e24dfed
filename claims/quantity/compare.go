package quantity

import (
	"factdesk/claims"
	"factdesk/claims/figure"
)

// comparators are the words before a number that say how it stands to the truth, the
// longest first.
var comparators = []struct {
	words []string
	means claims.Comparator
}{
	{[]string{"no", "more", "than"}, claims.AtMost}, {[]string{"no", "less", "than"}, claims.AtLeast}, {[]string{"no", "fewer", "than"}, claims.AtLeast},
	{[]string{"not", "more", "than"}, claims.AtMost}, {[]string{"not", "less", "than"}, claims.AtLeast}, {[]string{"nothing", "less", "than"}, claims.AtLeast},
	{[]string{"as", "many", "as"}, claims.AtMost}, {[]string{"as", "much", "as"}, claims.AtMost}, {[]string{"as", "high", "as"}, claims.AtMost},
	{[]string{"as", "few", "as"}, claims.AtLeast}, {[]string{"as", "little", "as"}, claims.AtLeast}, {[]string{"as", "low", "as"}, claims.AtLeast},
	{[]string{"in", "excess", "of"}, claims.Above}, {[]string{"a", "minimum", "of"}, claims.AtLeast}, {[]string{"a", "maximum", "of"}, claims.AtMost},
	{[]string{"at", "a", "minimum"}, claims.AtLeast}, {[]string{"just", "shy", "of"}, claims.Below}, {[]string{"in", "the", "region", "of"}, claims.About},
	{[]string{"just", "short", "of"}, claims.Below}, {[]string{"upward", "of"}, claims.Above}, {[]string{"upwards", "of"}, claims.Above},
	{[]string{"more", "than"}, claims.Above}, {[]string{"greater", "than"}, claims.Above}, {[]string{"higher", "than"}, claims.Above}, {[]string{"larger", "than"}, claims.Above},
	{[]string{"longer", "than"}, claims.Above}, {[]string{"better", "than"}, claims.Above}, {[]string{"bigger", "than"}, claims.Above}, {[]string{"older", "than"}, claims.Above},
	{[]string{"less", "than"}, claims.Below}, {[]string{"fewer", "than"}, claims.Below}, {[]string{"lower", "than"}, claims.Below}, {[]string{"smaller", "than"}, claims.Below},
	{[]string{"younger", "than"}, claims.Below}, {[]string{"shorter", "than"}, claims.Below}, {[]string{"at", "least"}, claims.AtLeast}, {[]string{"at", "most"}, claims.AtMost},
	{[]string{"up", "to"}, claims.AtMost}, {[]string{"a", "maximum"}, claims.AtMost}, {[]string{"close", "to"}, claims.About}, {[]string{"an", "estimated"}, claims.About},
	{[]string{"some", "estimated"}, claims.About}, {[]string{"an", "average", "of"}, claims.About}, {[]string{"more", "or", "less"}, claims.About}, {[]string{"well", "over"}, claims.Above},
	{[]string{"just", "over"}, claims.Above}, {[]string{"a", "little", "over"}, claims.Above}, {[]string{"just", "under"}, claims.Below}, {[]string{"a", "little", "under"}, claims.Below},
	{[]string{"over"}, claims.Above}, {[]string{"above"}, claims.Above}, {[]string{"exceeding"}, claims.Above}, {[]string{"topping"}, claims.Above}, {[]string{"exceeds"}, claims.Above},
	{[]string{"exceeded"}, claims.Above}, {[]string{"topped"}, claims.Above}, {[]string{"surpassed"}, claims.Above},
	{[]string{"under"}, claims.Below}, {[]string{"below"}, claims.Below}, {[]string{">"}, claims.Above}, {[]string{"<"}, claims.Below}, {[]string{"≥"}, claims.AtLeast}, {[]string{"≤"}, claims.AtMost},
	{[]string{"some"}, claims.About}, {[]string{"about"}, claims.About}, {[]string{"around"}, claims.About}, {[]string{"roughly"}, claims.About}, {[]string{"approximately"}, claims.About},
	{[]string{"nearly"}, claims.About}, {[]string{"almost"}, claims.About}, {[]string{"circa"}, claims.About}, {[]string{"estimated"}, claims.About}, {[]string{"near"}, claims.About},
	{[]string{"~"}, claims.About}, {[]string{"≈"}, claims.About}, {[]string{"approx"}, claims.About}, {[]string{"virtually"}, claims.About}, {[]string{"maximum"}, claims.AtMost}, {[]string{"minimum"}, claims.AtLeast},
}

// verbsThatCompare are comparators that keep out of the quantity's span.
var verbsThatCompare = figure.Words(`exceeds exceeded topped surpassed`)

// compare reads the words before a number, and "or more" behind it.
func (s *scan) compare(r *reading) {
	before := r.first
	if n := s.Norm(before - 1); n == "the" || n == "a" {
		if s.Norm(before-2) == "than" || s.Norm(before-2) == "over" && n == "a" {
			before--
		}
	}
	for _, c := range comparators {
		if !s.Spelled(before-len(c.words), c.words) {
			continue
		}
		if r.q.Comparator == claims.Range && c.means != claims.About {
			return
		}
		if r.q.Comparator != claims.Range {
			r.q.Comparator = c.means
		}
		if !verbsThatCompare[c.words[0]] {
			r.first = before - len(c.words)
		}
		return
	}
	if r.q.Comparator == claims.Exactly || r.q.Comparator == claims.AtLeast {
		s.orMore(r)
	}
}

func (s *scan) orMore(r *reading) {
	if s.Norm(r.last) == "+" && !s.At(r.last).Spaced {
		r.q.Comparator, r.last = claims.AtLeast, r.last+1
		return
	}
	if s.Norm(r.last) == "-" && s.Norm(r.last+1) == "plus" {
		r.q.Comparator, r.last = claims.AtLeast, r.last+2
		return
	}
	if s.Norm(r.last) != "or" && s.Norm(r.last) != "and" {
		return
	}
	switch s.Norm(r.last + 1) {
	case "more", "above", "over", "greater", "older", "higher", "up", "longer":
		r.q.Comparator = claims.AtLeast
	case "less", "fewer", "under", "below", "younger", "lower":
		r.q.Comparator = claims.AtMost
	case "so":
		r.q.Comparator = claims.About
	}
}

// change reads "up 5 %", "fell by a third", "a 5 % rise", "5 % lower".
func (s *scan) change(r *reading) {
	if r.age || r.has("year") && !s.Every && s.Norm(r.first-1) != "by" {
		return
	}
	at := r.first - 1
	for n := 0; n < 5; n++ {
		w := s.Norm(at)
		if d := figure.ChangeOf(w); d != "" {
			r.q.Change = &d
			return
		}
		if !changeFill[w] {
			break
		}
		at--
	}
	measured := r.q.Unit != nil || r.Part
	if d := figure.ChangeOf(s.Norm(r.last)); d != "" && measured && s.Norm(r.last) != "up" && s.Norm(r.last) != "add" && s.Norm(r.last) != "cuts" {
		r.q.Change = &d
	}
}

var changeFill = figure.Words(`by about around some roughly nearly almost more than at least just over under another an a the estimated approximately further sharply slightly less`)
