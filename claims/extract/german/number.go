package german

import (
	"strconv"
	"strings"

	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// figure is a number as read: what it comes to and the tokens it takes.
type figure struct {
	first, last int
	value       float64
	many        bool // "Dutzende", "Tausende": at least so many
	part        bool // "zwei Drittel"
}

var magnitudes = map[string]float64{"hundert": 100, "tausend": 1e3, "tsd": 1e3, "million": 1e6, "millionen": 1e6, "mio": 1e6,
	"milliarde": 1e9, "milliarden": 1e9, "mrd": 1e9, "billion": 1e12, "billionen": 1e12, "bio": 1e12, "dutzend": 12}

var pluralCounts = map[string]float64{"dutzende": 12, "dutzenden": 12, "hunderte": 100, "hunderten": 100, "tausende": 1e3, "tausenden": 1e3, "zehntausende": 1e4,
	"zehntausenden": 1e4, "hunderttausende": 1e5, "hunderttausenden": 1e5, "millionen": 1e6, "milliarden": 1e9}

var fractions = map[string]float64{"drittel": 3, "viertel": 4, "fünftel": 5, "sechstel": 6, "siebtel": 7, "achtel": 8, "neuntel": 9, "zehntel": 10, "hundertstel": 100}

// numberWords are the words below a hundred and their parts.
var numberWords = func() map[string]float64 {
	m := map[string]float64{}
	units := strings.Fields("null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn")
	for i, w := range units {
		m[w] = float64(i)
	}
	delete(m, "ein")
	m["eins"], m["zwo"] = 1, 2
	for i, w := range strings.Fields("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig") {
		ten := float64(20 + 10*i)
		m[w] = ten
		for u, unit := range units[1:10] {
			m[unit+"und"+w] = ten + float64(u+1)
		}
	}
	m["dreissig"] = 30
	return m
}()

// wordNumber reads a number in words: "einundzwanzig", "zweihunderttausend",
// "dreihundertfünfzig".
func wordNumber(w string) (float64, bool) {
	if v, ok := numberWords[w]; ok {
		return v, true
	}
	if len(w) > 60 {
		return 0, false
	}
	for _, m := range []struct {
		word  string
		value float64
	}{{"tausend", 1e3}, {"hundert", 100}} {
		head, tail, ok := strings.Cut(w, m.word)
		if !ok {
			continue
		}
		times, rest := 1.0, 0.0
		if head != "" && head != "ein" {
			if times, ok = wordNumber(head); !ok {
				return 0, false
			}
		}
		tail = strings.TrimPrefix(tail, "und")
		if tail == "ein" {
			rest = 1
		} else if tail != "" {
			if rest, ok = wordNumber(tail); !ok {
				return 0, false
			}
		}
		return times*m.value + rest, true
	}
	return 0, false
}

// digits reads a number as German and Swiss desks write it: 20.000, 20’000, 1,5. A
// stop before three digits parts thousands; any other is a decimal point.
func digits(s string) (float64, bool) {
	if s == "" || s[0] < '0' || s[0] > '9' {
		return 0, false
	}
	whole, frac, _ := strings.Cut(s, ",")
	groups := strings.Split(whole, ".")
	for _, g := range groups[1:] {
		if len(g) != 3 {
			if len(groups) == 2 && frac == "" {
				v, err := strconv.ParseFloat(whole, 64)
				return v, err == nil
			}
			return 0, false
		}
	}
	n := strings.Join(groups, "")
	if frac != "" {
		n += "." + frac
	}
	v, err := strconv.ParseFloat(n, 64)
	return v, err == nil && len(n) < 19
}

// numberAt reads a number at token k.
func (r *reader) numberAt(k int) (figure, bool) {
	t := r.at(k)
	f := figure{first: k, last: k + 1}
	n := t.Norm
	switch {
	case t.Class == text.Number:
		v, ok := digits(strings.TrimRight(n, "€%"))
		if !ok {
			return f, false
		}
		f.value = v
		r.groups(&f)
	case t.Class != text.Word:
		return f, false
	case (n == "ein" || n == "eine" || n == "einen" || n == "einem" || n == "einer" || n == "eines") && (magnitudes[r.norm(k+1)] > 0 && r.norm(k+1) != "tausend" || fractions[r.norm(k+1)] > 0 && r.at(k+1).Cap):
		f.value = 1
	case n == "hälfte" && t.Cap:
		f.value, f.part = 0.5, true
		return f, true
	case pluralCounts[n] > 0 && t.Cap && (n != "millionen" && n != "milliarden" || r.at(k-1).Class != text.Number):
		f.value, f.many = pluralCounts[n], true
		return f, true
	case n == "dutzend":
		f.value = 12
		return f, true
	default:
		v, ok := wordNumber(n)
		if !ok || t.Cap && r.at(k-1).Class == text.Word && !r.is(k-1, lexicon.FunctionWord) {
			return f, false
		}
		f.value = v
	}
	if d := fractions[r.norm(f.last)]; d > 0 && r.at(f.last).Cap {
		f.value, f.part = f.value/d, true
		f.last++
		return f, true
	}
	if m := magnitudes[r.norm(f.last)]; m > 0 {
		f.value *= m
		f.last++
		if r.norm(f.last) == "." && !r.at(f.last).Spaced && (r.norm(f.last-1) == "mio" || r.norm(f.last-1) == "mrd" || r.norm(f.last-1) == "tsd") && r.at(f.last+1).Block == t.Block && r.sentenceAt(f.last) == r.sentenceAt(min(f.last+1, len(r.t)-1)) {
			f.last++
		}
	}
	return f, true
}

// groups joins "20 000" and "20’000", whose parts are tokens of their own.
func (r *reader) groups(f *figure) {
	for {
		k := f.last
		if n := r.norm(k); (n == "'" || n == "’") && !r.at(k).Spaced && !r.at(k+1).Spaced {
			k++
		} else if !r.at(k).Spaced {
			return
		}
		next := r.at(k)
		if next.Class != text.Number || len(next.Norm) != 3 || f.value >= 1e12 || f.value >= 1000 && f.last == f.first+1 || strings.ContainsAny(r.norm(f.last-1), ".,") {
			return
		}
		v, ok := digits(next.Norm)
		if !ok {
			return
		}
		f.value, f.last = f.value*1000+v, k+1
	}
}
