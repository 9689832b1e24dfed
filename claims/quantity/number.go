package quantity

import (
	"math"
	"strconv"
	"strings"
)

// figure is a number as read.
type figure struct {
	value    float64
	from, to int     // pieces
	scale    float64 // the last multiplier written with it, 1 for none
	many     bool    // "hundreds": a floor, no count
	part     bool    // a fraction of something
	words    bool    // begins with a number word
	slash    bool    // written as 3/4
}

// longest is the most pieces that one number may take: texts made to be slow end here.
const longest = 40

// figureAt reads a number in digits or words at piece i.
func (s *scan) figureAt(i int) (figure, bool) {
	if f, ok := s.ratio(i); ok {
		return f, true
	}
	minus := s.minus(i)
	f, ok := s.plainFigure(i + minus)
	if !ok || math.IsInf(f.value, 0) || math.IsNaN(f.value) {
		return figure{}, false
	}
	if minus > 0 {
		f.from, f.value = i, -f.value
	}
	if s.every {
		f = s.spoken(f)
	}
	return f, true
}

// spoken reads "one over three" and "1.1^23", which news does not write.
func (s *scan) spoken(f figure) figure {
	n := s.norm(f.to)
	if n != "over" && n != "^" {
		return f
	}
	at := f.to + 1
	minus := n == "^" && (s.norm(at) == "-" || s.norm(at) == "+")
	if minus {
		at++
	}
	g, ok := s.plainFigure(at)
	if !ok || g.value == 0 || s.timeUnit(g.to) {
		return f
	}
	v := f.value / g.value
	if n == "^" {
		if s.norm(at-1) == "-" {
			g.value = -g.value
		}
		v = math.Copysign(math.Pow(math.Abs(f.value), g.value), f.value)
	}
	if math.IsInf(v, 0) || math.IsNaN(v) {
		return f
	}
	f.value, f.to, f.part = v, g.to, true
	return f
}

func (s *scan) plainFigure(i int) (figure, bool) {
	switch p := s.at(i); {
	case p.kind == digits:
		return s.digitsAt(i)
	case vulgar[p.norm] > 0:
		return s.scaled(figure{value: vulgar[p.norm], from: i, to: i + 1, scale: 1, part: true}), true
	case p.kind == word:
		return s.wordsAt(i)
	}
	return figure{}, false
}

// minus is the number of pieces of a minus sign before a number: the sign stands
// apart from what is before and close to the number.
func (s *scan) minus(i int) int {
	switch s.norm(i) {
	case "-", "−", "–":
		if s.at(i+1).kind == digits && (s.at(i).spaced && (s.at(i-1).kind != digits || s.at(i+1).spaced) || s.norm(i-1) == "(" || s.norm(i-1) == "") && (!s.at(i+1).spaced || s.every && s.norm(i-1) == "") {
			return 1
		}
	case "minus", "negative":
		if s.norm(i-1) != "or" { // "plus or minus 2 points"
			return 1
		}
	}
	return 0
}

// ratio reads "one in five" and "two out of three".
func (s *scan) ratio(i int) (figure, bool) {
	if n := s.norm(i); !s.small(n) {
		return figure{}, false
	}
	f, ok := s.plainFigure(i)
	if !ok || f.value <= 0 || f.many || f.part || f.to > i+3 {
		return figure{}, false
	}
	at := f.to
	switch {
	case s.norm(at) == "in":
		at++
	case s.norm(at) == "out" && s.norm(at+1) == "of":
		at += 2
	default:
		return figure{}, false
	}
	if s.norm(at) == "every" {
		at++
	}
	of, ok := s.plainFigure(at)
	if !ok || of.value <= f.value || of.value > 1e6 || of.many || of.part || isYear(s.norm(at)) || s.timeUnit(of.to) || months[s.norm(of.to)] > 0 {
		return figure{}, false
	}
	if f.value > 1 && s.norm(f.to) == "in" && (!s.countable(of.to) && s.sentenceGoesOn(of.to) || s.at(i).kind == digits && s.at(at).kind != digits) {
		return figure{}, false
	}
	return figure{value: f.value / of.value, from: i, to: of.to, scale: 1, part: true}, true
}

func (s *scan) sentenceGoesOn(i int) bool { return s.at(i).kind == word }

// small reports a number below a thousand, by its first piece.
func (s *scan) small(n string) bool {
	if _, ok := smallNumbers[n]; ok {
		return true
	}
	return n != "" && len(n) <= 3 && n[0] >= '1' && n[0] <= '9'
}

// digitsAt reads digits with what makes one number of them: groups, a fraction, a
// multiplier.
func (s *scan) digitsAt(i int) (figure, bool) {
	if f, ok := s.slashed(i); ok {
		return s.scaled(f), true
	}
	v, ok := parseDigits(s.norm(i))
	if !ok {
		return figure{}, false
	}
	f := figure{value: v, from: i, to: i + 1, scale: 1}
	s.groups(&f)
	s.exponent(&f)
	if p := s.at(f.to); vulgar[p.norm] > 0 {
		f.value, f.to = f.value+vulgar[p.norm], f.to+1
	} else if frac, ok := s.slashed(f.to); ok && s.at(f.to).spaced && f.value == math.Trunc(f.value) && frac.value < 1 {
		f.value, f.to = f.value+frac.value, frac.to
	}
	return s.composed(s.scaled(f)), true
}

// slashed reads "3/4" when nothing else is written on to it.
func (s *scan) slashed(i int) (figure, bool) {
	if s.at(i).kind != digits || s.norm(i+1) != "/" || s.at(i+2).kind != digits || s.at(i+2).spaced != s.at(i+1).spaced || s.at(i+1).spaced && !s.every {
		return figure{}, false
	}
	a, ok := parseDigits(s.norm(i))
	b, ok2 := parseDigits(s.norm(i + 2))
	if !ok || !ok2 || b == 0 || s.norm(i+3) == "/" || s.norm(i-1) == "/" && !s.at(i).spaced || len(s.norm(i)) > 3 || len(s.norm(i+2)) > 4 {
		return figure{}, false
	}
	return figure{value: a / b, from: i, to: i + 3, scale: 1, part: true, slash: true}, true
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
func (s *scan) groups(f *figure) {
	if d := s.norm(f.from); len(d) > 3 || d[0] == '0' || !allDigits(d) {
		return
	}
	for f.to < f.from+8 && s.at(f.to).kind == digits && s.at(f.to).spaced {
		whole, rest, decimal := strings.Cut(s.norm(f.to), ".")
		if len(whole) != 3 || !allDigits(whole) {
			return
		}
		v, err := strconv.ParseFloat(whole+"."+rest+"0", 64)
		if err != nil {
			return
		}
		f.value, f.to = f.value*1000+v, f.to+1
		if decimal {
			return
		}
	}
}

func allDigits(d string) bool {
	for i := 0; i < len(d); i++ {
		if d[i] < '0' || d[i] > '9' {
			return false
		}
	}
	return d != ""
}

// exponent reads "1.3e6", "1.3x10^6", "5.5x10-3".
func (s *scan) exponent(f *figure) {
	n := s.norm(f.to)
	if s.at(f.to).spaced {
		return
	}
	if e, ok := strings.CutPrefix(n, "e"); ok && allDigits(e) && len(e) <= 2 {
		x, _ := strconv.Atoi(e)
		f.value, f.to = f.value*math.Pow10(x), f.to+1
		return
	}
	if x := s.at(f.to + 2); n == "e" && s.norm(f.to+1) == "-" && !s.at(f.to+1).spaced && !x.spaced && allDigits(x.norm) && len(x.norm) <= 2 {
		f.value, f.to = f.value*math.Pow10(-atoi(x.norm)), f.to+3 // "1e-3"
		return
	}
	at := f.to + 1
	if n == "×" && s.norm(at) == "10" {
		at++
	} else if n != "x10" {
		return
	}
	if s.norm(at) == "^" {
		at++
	}
	minus := s.norm(at) == "-" || s.norm(at) == "−"
	if minus {
		at++
	}
	x, err := strconv.Atoi(s.norm(at))
	if err != nil || x > 99 {
		return
	}
	if minus {
		x = -x
	}
	f.value, f.to = f.value*math.Pow10(x), at+1
}

// scaled multiplies by the "million" behind a number.
func (s *scan) scaled(f figure) figure {
	for n := 0; n < 3; n++ {
		m, to := s.scaleAt(f.to, f)
		if to == 0 {
			return f
		}
		f.value, f.to, f.scale = f.value*m, to, m
	}
	return f
}

// scaleAt is the multiplier at i and the piece behind it; 0 for none.
func (s *scan) scaleAt(i int, f figure) (float64, int) {
	p := s.at(i)
	if p.kind != word {
		if p.norm == "-" && !p.spaced && !s.at(i+1).spaced && scales[s.norm(i+1)] > 0 && len(s.norm(i+1)) > 3 {
			return scales[s.norm(i+1)], i + 2
		}
		return 0, 0
	}
	if m := attached[p.raw]; m > 0 && !p.spaced && s.at(i-1).kind == digits {
		if p.raw == "m" && s.isMetre(i, f) || p.raw == "mm" && !s.bare && !s.moneyAround(f.from, i+1) || p.raw == "t" && !s.moneyAround(f.from, i+1) {
			return 0, 0
		}
		return m, i + 1
	}
	if p.spaced && (p.norm == "m" || p.norm == "b") && s.moneyAround(f.from, i+1) {
		return attached[p.norm], i + 1
	}
	if s.every && p.spaced && s.at(i-1).kind == digits && (p.raw == "M" || p.raw == "G" || p.raw == "K" || p.raw == "T") {
		return map[string]float64{"M": 1e6, "G": 1e9, "K": 1e3, "T": 1e12}[p.raw], i + 1
	}
	if m := scales[p.norm]; m > 0 && p.norm != "mil" && p.norm != "dz" && !manyScale(p.norm) {
		return m, i + 1
	} else if m > 0 && (s.every || p.norm == "dozens" || p.norm == "lakhs" || p.norm == "crores" || p.norm == "mil") && f.value > 0 {
		return m, i + 1
	}
	return 0, 0
}

func manyScale(n string) bool { return strings.HasSuffix(n, "s") }

// moneyAround reports a currency sign or code before a number or a currency behind it.
func (s *scan) moneyAround(from, to int) bool {
	if n := s.norm(from - 1); currencySigns[n] != "" || codeBefore[n] != "" {
		return true
	}
	u, _ := s.unitAt(to)
	return Measures(u) == Currency
}

// isMetre tells "1.8m tall" and "the 100m final" from "5m people" and "$5m".
func (s *scan) isMetre(i int, f figure) bool {
	if s.moneyAround(f.from, i+1) {
		return false
	}
	if s.every {
		return true
	}
	if metreContext[s.norm(i+1)] || s.norm(i+1) == "-" && metreContext[s.norm(i+2)] {
		return true
	}
	if pluralNoun(s.norm(i + 1)) {
		return metreContext[s.norm(i+1)]
	}
	switch f.value {
	case 50, 60, 100, 110, 200, 400, 800, 1500, 3000, 5000, 10000:
		return true
	}
	return false
}

var metreContext = set(`tall long wide deep high thick race races sprint sprints hurdles freestyle relay butterfly backstroke breaststroke medley final
	finals champion record above below away apart from north south east west off tsunami wave waves waters fence wall tower statue platform air distance event
	across stretch tunnel ship vessel yacht boat drop fall trees x by radius below underwater`)
