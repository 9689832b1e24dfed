package extract

import (
	"math"
	"strconv"
	"strings"

	"factdesk/claims/text"
)

var smallNumbers = map[string]float64{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
	"nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

var magnitudes = map[string]float64{
	"hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6,
	"bn": 1e9, "b": 1e9, "tn": 1e12, "trn": 1e12, "dozen": 12, "lakh": 1e5, "crore": 1e7,
}

var manyOf = map[string]float64{
	"dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12, "tens": 10,
}

var fractions = map[string]float64{
	"half": 0.5, "third": 1. / 3, "thirds": 1. / 3, "quarter": 0.25, "quarters": 0.25, "fifth": 0.2, "fifths": 0.2,
	"tenth": 0.1, "tenths": 0.1, "sixth": 1. / 6, "eighth": 0.125,
}

// figure is a number as read: its value, the tokens it takes, and what was written
// on to its digits.
type figure struct {
	value  float64
	first  int
	last   int
	suffix string // "km" of "5km", "" when there is none
	many   bool   // "hundreds": a floor, no count
	part   bool   // a fraction of something
}

// numberAt reads a number in digits or words at token k.
func (r *reader) numberAt(k int) (figure, bool) {
	if n := r.norm(k); (n == "one" || n == "1") && r.norm(k+1) == "in" && k+2 < len(r.t) {
		if of, ok := r.numberAt(k + 2); ok && of.value > 1 && of.value <= 1e6 && !of.many && !isYear(r.norm(k+2)) {
			return figure{value: 1 / of.value, first: k, last: of.last, part: true}, true
		}
	}
	switch r.t[k].Class {
	case text.Number:
		return r.digits(k)
	case text.Word:
		return r.numberWords(k)
	}
	return figure{}, false
}

func (r *reader) digits(k int) (figure, bool) {
	num, suffix := splitNumber(r.t[k].Norm)
	value, err := strconv.ParseFloat(strings.ReplaceAll(num, ",", ""), 64)
	if err != nil || math.IsInf(value, 0) || suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th" || suffix == "s" {
		return figure{}, false
	}
	f := figure{value: value, first: k, last: k + 1, suffix: suffix}
	if m, ok := magnitudes[suffix]; ok {
		f.value, f.suffix = f.value*m, ""
	}
	return r.withMagnitude(f), true
}

// withMagnitude multiplies by the "million" behind a number.
func (r *reader) withMagnitude(f figure) figure {
	for f.suffix == "" && f.last < len(r.t) {
		n := r.norm(f.last)
		at := f.last
		if n == "-" && at+1 < len(r.t) && !r.t[at].Spaced {
			n, at = r.norm(at+1), at+1
		}
		m, ok := magnitudes[n]
		if !ok || len(n) == 1 && r.t[at].Spaced && n != "m" || n == "b" {
			break
		}
		f.value, f.last = f.value*m, at+1
	}
	return f
}

// splitNumber parts "5km" into "5" and "km".
func splitNumber(s string) (string, string) {
	i := 0
	for i < len(s) && (s[i] >= '0' && s[i] <= '9' || s[i] == ',' || s[i] == '.') {
		i++
	}
	return strings.TrimRight(s[:i], ".,"), s[i:]
}

// numberWords reads "three", "twenty-five", "two hundred thousand", "a dozen",
// "hundreds", "tens of thousands", "two-thirds".
func (r *reader) numberWords(k int) (figure, bool) {
	n := r.norm(k)
	if m, ok := manyOf[n]; ok {
		return r.manyWords(k, m), true
	}
	f := figure{first: k, last: k + 1}
	if v, ok := wordValue(n); ok {
		f.value = v
		return r.addWords(f), true
	}
	if a, b, ok := strings.Cut(n, "-"); ok && smallNumbers[a] > 0 && fractions[b] > 0 {
		f.value, f.part = smallNumbers[a]*fractions[b], true
		return f, true
	}
	if n == "half" || (n == "third" || n == "quarter") && (r.norm(k-1) == "a" || r.norm(k-1) == "one") {
		f.value, f.part = fractions[n], true
		return f, r.norm(k+1) == "of" || r.norm(k+1) == "the" || r.norm(k+1) == "a"
	}
	if m, ok := magnitudes[n]; ok && len(n) > 3 && (r.norm(k-1) == "a" || r.norm(k-1) == "per") {
		f.value = m
		return r.addWords(f), r.norm(k-1) == "a"
	}
	return figure{}, false
}

func wordValue(n string) (float64, bool) {
	if v, ok := smallNumbers[n]; ok {
		return v, true
	}
	a, b, ok := strings.Cut(n, "-")
	tens, units := smallNumbers[a], smallNumbers[b]
	if ok && tens >= 20 && units > 0 && units < 10 {
		return tens + units, true
	}
	return 0, false
}

// addWords goes on with "hundred and five thousand".
func (r *reader) addWords(f figure) figure {
	total, group := 0., f.value
	for f.last < len(r.t) {
		at, n := f.last, r.norm(f.last)
		if n == "and" && group >= 100 {
			at++
			n = r.norm(at)
		}
		if v, ok := wordValue(n); ok && group >= 20 && v < group && (group >= 100 || v < 10) && at < len(r.t) {
			group += v
		} else if m, ok := magnitudes[n]; ok && len(n) > 3 && at == f.last {
			if m == 100 || m == 12 {
				group *= m
			} else {
				total, group = total+group*m, 0
			}
		} else {
			break
		}
		f.last = at + 1
	}
	f.value = total + group
	return f
}

// manyWords reads "tens of thousands", "hundreds of millions".
func (r *reader) manyWords(k int, m float64) figure {
	f := figure{value: m, first: k, last: k + 1, many: true}
	for r.norm(f.last) == "of" {
		next, ok := manyOf[r.norm(f.last+1)]
		if !ok {
			break
		}
		f.value, f.last = f.value*next, f.last+2
	}
	return f
}
