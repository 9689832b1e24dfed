package figure

import (
	"math"
	"strconv"
	"strings"
)

// Figure is a number as read.
type Figure struct {
	Value    float64
	From, To int     // pieces
	Scale    float64 // the last multiplier written with it, 1 for none
	Many     bool    // "hundreds": a floor, no count
	Part     bool    // a fraction of something
	Words    bool    // begins with a number word
	Slash    bool    // written as 3/4
}

// longest is the most pieces that one number may take: texts made to be slow end here.
const longest = 40

// FigureAt reads a number in digits or words at piece i.
func (s *Scan) FigureAt(i int) (Figure, bool) {
	if f, ok := s.ratio(i); ok {
		return f, true
	}
	minus := s.minus(i)
	f, ok := s.PlainFigure(i + minus)
	if !ok || math.IsInf(f.Value, 0) || math.IsNaN(f.Value) {
		return Figure{}, false
	}
	if minus > 0 {
		f.From, f.Value = i, -f.Value
	}
	if s.Every {
		f = s.spoken(f)
	}
	return f, true
}

// spoken reads "one over three" and "1.1^23", which news does not write.
func (s *Scan) spoken(f Figure) Figure {
	n := s.Norm(f.To)
	if n != "over" && n != "^" {
		return f
	}
	at := f.To + 1
	minus := n == "^" && (s.Norm(at) == "-" || s.Norm(at) == "+")
	if minus {
		at++
	}
	g, ok := s.PlainFigure(at)
	if !ok || g.Value == 0 || s.timeUnit(g.To) {
		return f
	}
	v := f.Value / g.Value
	if n == "^" {
		if s.Norm(at-1) == "-" {
			g.Value = -g.Value
		}
		v = math.Copysign(math.Pow(math.Abs(f.Value), g.Value), f.Value)
	}
	if math.IsInf(v, 0) || math.IsNaN(v) {
		return f
	}
	f.Value, f.To, f.Part = v, g.To, true
	return f
}

func (s *Scan) PlainFigure(i int) (Figure, bool) {
	switch p := s.At(i); {
	case p.Kind == Digits:
		return s.digitsAt(i)
	case vulgar[p.Norm] > 0:
		return s.scaled(Figure{Value: vulgar[p.Norm], From: i, To: i + 1, Scale: 1, Part: true}), true
	case p.Kind == Word:
		return s.wordsAt(i)
	}
	return Figure{}, false
}

// minus is the number of pieces of a minus sign before a number: the sign stands
// apart from what is before and close to the number.
func (s *Scan) minus(i int) int {
	switch s.Norm(i) {
	case "-", "−", "–":
		if s.At(i+1).Kind == Digits && (s.At(i).Spaced && (s.At(i-1).Kind != Digits || s.At(i+1).Spaced) || s.Norm(i-1) == "(" || s.Norm(i-1) == "") && (!s.At(i+1).Spaced || s.Every && s.Norm(i-1) == "") {
			return 1
		}
	case "minus", "negative":
		if s.Norm(i-1) != "or" { // "plus or minus 2 points"
			return 1
		}
	}
	return 0
}

// ratio reads "one in five" and "two out of three".
func (s *Scan) ratio(i int) (Figure, bool) {
	if n := s.Norm(i); !s.small(n) {
		return Figure{}, false
	}
	f, ok := s.PlainFigure(i)
	if !ok || f.Value <= 0 || f.Many || f.Part || f.To > i+3 {
		return Figure{}, false
	}
	at := f.To
	switch {
	case s.Norm(at) == "in":
		at++
	case s.Norm(at) == "out" && s.Norm(at+1) == "of":
		at += 2
	default:
		return Figure{}, false
	}
	if s.Norm(at) == "every" {
		at++
	}
	of, ok := s.PlainFigure(at)
	if !ok || of.Value <= f.Value || of.Value > 1e6 || of.Many || of.Part || IsYear(s.Norm(at)) || s.timeUnit(of.To) || Months[s.Norm(of.To)] > 0 {
		return Figure{}, false
	}
	if f.Value > 1 && s.Norm(f.To) == "in" && (!s.Countable(of.To) && s.sentenceGoesOn(of.To) || s.At(i).Kind == Digits && s.At(at).Kind != Digits) {
		return Figure{}, false
	}
	return Figure{Value: f.Value / of.Value, From: i, To: of.To, Scale: 1, Part: true}, true
}

func (s *Scan) sentenceGoesOn(i int) bool { return s.At(i).Kind == Word }

// small reports a number below a thousand, by its first piece.
func (s *Scan) small(n string) bool {
	if _, ok := SmallNumbers[n]; ok {
		return true
	}
	return n != "" && len(n) <= 3 && n[0] >= '1' && n[0] <= '9'
}

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

// slashed reads "3/4" when nothing else is written on to it.
func (s *Scan) slashed(i int) (Figure, bool) {
	if s.At(i).Kind != Digits || s.Norm(i+1) != "/" || s.At(i+2).Kind != Digits || s.At(i+2).Spaced != s.At(i+1).Spaced || s.At(i+1).Spaced && !s.Every {
		return Figure{}, false
	}
	a, ok := parseDigits(s.Norm(i))
	b, ok2 := parseDigits(s.Norm(i + 2))
	if !ok || !ok2 || b == 0 || s.Norm(i+3) == "/" || s.Norm(i-1) == "/" && !s.At(i).Spaced || len(s.Norm(i)) > 3 || len(s.Norm(i+2)) > 4 {
		return Figure{}, false
	}
	return Figure{Value: a / b, From: i, To: i + 3, Scale: 1, Part: true, Slash: true}, true
}

// parseDigits reads "1,234.5", "12,34,567", "1.111,11" and "5,00"; not "1.2.3".
func parseDigits(d string) (float64, bool) {
	comma, dot := strings.LastIndexByte(d, ','), strings.LastIndexByte(d, '.')
	switch {
	case len(d) > 300:
		return 0, false
	case comma > dot && dot >= 0:
		d = strings.ReplaceAll(strings.ReplaceAll(d, ".", ""), ",", ".")
	case dot >= 0 && strings.Count(d, ".") > 1:
		return 0, false
	case comma >= 0 && dot < 0 && strings.Count(d, ",") == 1 && len(d)-comma != 4:
		d = strings.Replace(d, ",", ".", 1)
	default:
		d = strings.ReplaceAll(d, ",", "")
	}
	v, err := strconv.ParseFloat(d, 64)
	return v, err == nil
}

// groups joins "1 234 567": up to three digits, then threes.
func (s *Scan) groups(f *Figure) {
	if d := s.Norm(f.From); len(d) > 3 || d[0] == '0' || !AllDigits(d) {
		return
	}
	for f.To < f.From+8 && s.At(f.To).Kind == Digits && s.At(f.To).Spaced {
		whole, rest, decimal := strings.Cut(s.Norm(f.To), ".")
		if len(whole) != 3 || !AllDigits(whole) {
			return
		}
		v, err := strconv.ParseFloat(whole+"."+rest+"0", 64)
		if err != nil {
			return
		}
		f.Value, f.To = f.Value*1000+v, f.To+1
		if decimal {
			return
		}
	}
}

func AllDigits(d string) bool {
	for i := 0; i < len(d); i++ {
		if d[i] < '0' || d[i] > '9' {
			return false
		}
	}
	return d != ""
}

// exponent reads "1.3e6", "1.3x10^6", "5.5x10-3".
func (s *Scan) exponent(f *Figure) {
	n := s.Norm(f.To)
	if s.At(f.To).Spaced {
		return
	}
	if e, ok := strings.CutPrefix(n, "e"); ok && AllDigits(e) && len(e) <= 2 {
		x, _ := strconv.Atoi(e)
		f.Value, f.To = f.Value*math.Pow10(x), f.To+1
		return
	}
	if x := s.At(f.To + 2); n == "e" && s.Norm(f.To+1) == "-" && !s.At(f.To+1).Spaced && !x.Spaced && AllDigits(x.Norm) && len(x.Norm) <= 2 {
		f.Value, f.To = f.Value*math.Pow10(-Atoi(x.Norm)), f.To+3 // "1e-3"
		return
	}
	at := f.To + 1
	if n == "×" && s.Norm(at) == "10" {
		at++
	} else if n != "x10" {
		return
	}
	if s.Norm(at) == "^" {
		at++
	}
	minus := s.Norm(at) == "-" || s.Norm(at) == "−"
	if minus {
		at++
	}
	x, err := strconv.Atoi(s.Norm(at))
	if err != nil || x > 99 {
		return
	}
	if minus {
		x = -x
	}
	f.Value, f.To = f.Value*math.Pow10(x), at+1
}

// scaled multiplies by the "million" behind a number.
func (s *Scan) scaled(f Figure) Figure {
	for n := 0; n < 3; n++ {
		m, to := s.scaleAt(f.To, f)
		if to == 0 {
			return f
		}
		f.Value, f.To, f.Scale = f.Value*m, to, m
	}
	return f
}

// scaleAt is the multiplier at i and the piece behind it; 0 for none.
func (s *Scan) scaleAt(i int, f Figure) (float64, int) {
	p := s.At(i)
	if p.Kind != Word {
		if p.Norm == "-" && !p.Spaced && !s.At(i+1).Spaced && Scales[s.Norm(i+1)] > 0 && len(s.Norm(i+1)) > 3 {
			return Scales[s.Norm(i+1)], i + 2
		}
		return 0, 0
	}
	if m := attached[p.Raw]; m > 0 && !p.Spaced && s.At(i-1).Kind == Digits {
		if p.Raw == "m" && s.isMetre(i, f) || p.Raw == "mm" && !s.Bare && !s.moneyAround(f.From, i+1) || p.Raw == "t" && !s.moneyAround(f.From, i+1) {
			return 0, 0
		}
		return m, i + 1
	}
	if p.Spaced && (p.Norm == "m" || p.Norm == "b") && s.moneyAround(f.From, i+1) {
		return attached[p.Norm], i + 1
	}
	if s.Every && p.Spaced && s.At(i-1).Kind == Digits && (p.Raw == "M" || p.Raw == "G" || p.Raw == "K" || p.Raw == "T") {
		return map[string]float64{"M": 1e6, "G": 1e9, "K": 1e3, "T": 1e12}[p.Raw], i + 1
	}
	if m := Scales[p.Norm]; m > 0 && p.Norm != "mil" && p.Norm != "dz" && !manyScale(p.Norm) {
		return m, i + 1
	} else if m > 0 && (s.Every || p.Norm == "dozens" || p.Norm == "lakhs" || p.Norm == "crores" || p.Norm == "mil") && f.Value > 0 {
		return m, i + 1
	}
	return 0, 0
}

func manyScale(n string) bool { return strings.HasSuffix(n, "s") }

// moneyAround reports a currency sign or code before a number or a currency behind it.
func (s *Scan) moneyAround(from, to int) bool {
	if n := s.Norm(from - 1); CurrencySigns[n] != "" || CodeBefore[n] != "" {
		return true
	}
	u, _ := s.UnitAt(to)
	return Measures(u) == Currency
}

// isMetre tells "1.8m tall" and "the 100m final" from "5m people" and "$5m".
func (s *Scan) isMetre(i int, f Figure) bool {
	if s.moneyAround(f.From, i+1) {
		return false
	}
	if s.Every {
		return true
	}
	if metreContext[s.Norm(i+1)] || s.Norm(i+1) == "-" && metreContext[s.Norm(i+2)] {
		return true
	}
	if PluralNoun(s.Norm(i + 1)) {
		return metreContext[s.Norm(i+1)]
	}
	switch f.Value {
	case 50, 60, 100, 110, 200, 400, 800, 1500, 3000, 5000, 10000:
		return true
	}
	return false
}

var metreContext = Words(`tall long wide deep high thick race races sprint sprints hurdles freestyle relay butterfly backstroke breaststroke medley final
	finals champion record above below away apart from north south east west off tsunami wave waves waters fence wall tower statue platform air distance event
	across stretch tunnel ship vessel yacht boat drop fall trees x by radius below underwater`)
