package figure

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"factdesk/claims/lexicon"
)

// digitsAt reads digits with what makes one number of them: groups, a fraction, a
// multiplier.
func (s *Scan) digitsAt(i int) (Figure, bool) {
	if f, ok := s.slashed(i); ok {
		return s.scaled(f), true
	}
	v, ok := parseDigits(s.Norm(i))
	if !ok {
		return Figure{}, false
	}
	f := Figure{Value: v, From: i, To: i + 1, Scale: 1}
	s.groups(&f)
	s.exponent(&f)
	if p := s.At(f.To); vulgar[p.Norm] > 0 {
		f.Value, f.To = f.Value+vulgar[p.Norm], f.To+1
	} else if frac, ok := s.slashed(f.To); ok && s.At(f.To).Spaced && f.Value == math.Trunc(f.Value) && frac.Value < 1 {
		f.Value, f.To = f.Value+frac.Value, frac.To
	}
	return s.composed(s.scaled(f)), true
}

// The longest parts of "3/4" in digits, beyond which it is a date or a code.
const longestTop, longestBottom = 3, 4

var slash = In(lexicon.Slash)

// slashed reads "3/4" when nothing else is written on to it.
func (s *Scan) slashed(i int) (Figure, bool) {
	if !s.Reads(i, AnyDigits, slash, AnyDigits) || !s.fractionAt(i) {
		return Figure{}, false
	}
	a, ok := parseDigits(s.Norm(i))
	b, ok2 := parseDigits(s.Norm(i + 2))
	if !ok || !ok2 || b == 0 {
		return Figure{}, false
	}
	return Figure{Value: a / b, From: i, To: i + 3, Scale: 1, Part: true, Slash: true}, true
}

// fractionAt reports that digits, slash, digits are a fraction by their look.
func (s *Scan) fractionAt(i int) bool {
	switch spaced := s.At(i + 1).Spaced; {
	case s.At(i+2).Spaced != spaced, spaced && !s.Every:
		return false
	case s.Is(i+3, lexicon.Slash), s.Reads(i-1, slash, Glued(Any)):
		return false
	}
	return len(s.Norm(i)) <= longestTop && len(s.Norm(i+2)) <= longestBottom
}

// groups joins "1 234 567" and "1'234'567": up to three digits, then threes.
func (s *Scan) groups(f *Figure) {
	if d := s.Norm(f.From); len(d) > 3 || d[0] == '0' || !AllDigits(d) {
		return
	}
	for f.To < f.From+longest {
		at := s.groupAt(f.To)
		whole, rest, decimal := strings.Cut(s.Norm(at), ".")
		if at < 0 || len(whole) != 3 || !AllDigits(whole) {
			return
		}
		v, err := strconv.ParseFloat(whole+"."+rest+"0", 64)
		if err != nil {
			return
		}
		f.Value, f.To = f.Value*1000+v, at+1
		if decimal {
			return
		}
	}
}

// groupAt is where digits stand that go on with those before i: apart from them, or
// behind an apostrophe that touches both. It is -1 for nowhere.
func (s *Scan) groupAt(i int) int {
	if s.Reads(i, Apart(AnyDigits)) {
		return i
	}
	if s.Reads(i, Glued(In(lexicon.Apostrophe)), Glued(AnyDigits)) {
		return i + 1
	}
	return -1
}

func AllDigits(d string) bool {
	for i := 0; i < len(d); i++ {
		if d[i] < '0' || d[i] > '9' {
			return false
		}
	}
	return d != ""
}

// exponent reads "1.3e6", "1e-3", "1.3x10^6", "5.5x10-3".
func (s *Scan) exponent(f *Figure) {
	if x, to := s.powerOfBareTen(f); to > 0 {
		f.Value, f.To = math.Pow10(x), to
		return
	}
	if s.At(f.To).Spaced && !s.Reads(f.To, In(lexicon.Times, lexicon.TimesLetter), ten) {
		return
	}
	if x, to := s.exponentAt(f.To); to > 0 {
		f.Value, f.To = f.Value*math.Pow10(x), to
	}
}

// exponentAt is the power of ten at i and the piece behind it, 0 for none.
func (s *Scan) exponentAt(i int) (x, to int) {
	p := s.At(i)
	if e, ok := strings.CutPrefix(p.Norm, "e"); ok && isExponent(e) {
		return Atoi(e), i + 1
	}
	switch {
	case s.Reads(i, In(lexicon.ExponentLetter), Glued(In(lexicon.Hyphen)), Glued(Any)) && isExponent(s.Norm(i+2)):
		return -Atoi(s.Norm(i + 2)), i + 3
	case p.Is(lexicon.TimesTen):
		return s.powerAt(i + 1)
	case s.Reads(i, In(lexicon.Times, lexicon.TimesLetter), ten):
		return s.powerOfTen(i + 2)
	}
	return 0, 0
}

// powerOfBareTen is the exponent of the "10⁹" and "10^9" that nothing multiplies: a hyphen
// makes a range of "10-12".
func (s *Scan) powerOfBareTen(f *Figure) (x, to int) {
	switch {
	case !ten(s.At(f.From)), f.To != f.From+1, s.At(f.To).Spaced:
		return 0, 0
	case s.Is(f.To, lexicon.Power):
		return s.powerAt(f.To)
	}
	return s.raisedAt(f.To)
}

// ten is filled by the base of a power.
func ten(p *Piece) bool { return p.Norm == "10" }

// powerOfTen is the exponent behind a ten, which a sign or its height tells: "^6", "⁹",
// and the "-3" of "5.5x10-3".
func (s *Scan) powerOfTen(i int) (x, to int) {
	if s.At(i).Kind == Digits {
		return 0, 0
	}
	return s.powerAt(i)
}

func isExponent(d string) bool { return AllDigits(d) && len(d) <= 2 }

// powerAt is the exponent of ten at i: "^6", "-3", "⁹".
func (s *Scan) powerAt(i int) (x, to int) {
	if x, to := s.raisedAt(i); to > 0 {
		return x, to
	}
	if s.Is(i, lexicon.Power) {
		i++
	}
	sign := 1
	if s.Is(i, lexicon.MinusSign) {
		i, sign = i+1, -1
	}
	if x, err := strconv.Atoi(s.Norm(i)); err == nil && x <= 99 {
		return sign * x, i + 1
	}
	return 0, 0
}

// raised are the signs of a small exponent.
const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹"

// raisedAt is the exponent that is written above the line at i, which touches what stands
// before it: "⁹", "⁻³", "¹²".
func (s *Scan) raisedAt(i int) (x, to int) {
	sign := 1
	if s.At(i).Raw == "⁻" {
		i, sign = i+1, -1
	}
	for to = i; x < 10; to++ {
		d, ok := s.raisedDigit(to)
		if !ok {
			break
		}
		x = x*10 + d
	}
	if to == i {
		return 0, 0
	}
	return sign * x, to
}

// raisedDigit is the small digit at i.
func (s *Scan) raisedDigit(i int) (int, bool) {
	p := s.At(i)
	switch {
	case p.Spaced, p.Kind != Sign:
		return 0, false
	}
	before, _, ok := strings.Cut(raised, p.Raw)
	return utf8.RuneCountInString(before), ok
}
