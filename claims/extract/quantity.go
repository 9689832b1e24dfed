package extract

import (
	"strings"

	"factdesk/claims"
	"factdesk/claims/text"
)

// measure is a quantity or date with its tokens.
type measure struct {
	first, last int
	q           claims.Quantity
	age         bool // somebody's age
	date        bool // a date or year: it says when, not how many
}

// findMeasures reads every number of the article once.
func (r *reader) findMeasures() []measure {
	var out []measure
	for k := 0; k < len(r.t); k++ {
		if last := r.dateAt(k); last > k {
			out = append(out, measure{first: k, last: last, date: true})
			k = last - 1
			continue
		}
		f, ok := r.numberAt(k)
		if !ok || r.noCount(f) {
			continue
		}
		m := r.measure(f)
		out = append(out, m)
		k = max(k, m.last-1)
	}
	return out
}

// dateAt is the end of a date at k: "21 January 2022", "Jan. 21", "2014", "the 1990s".
func (r *reader) dateAt(k int) int {
	t := &r.t[k]
	if m := months[t.Norm]; m > 0 && t.Cap {
		i := k + 1
		if r.norm(i) == "." {
			i++
		}
		if v, ok := smallInt(r.norm(i)); ok && v <= 31 {
			i++
		}
		if r.norm(i) == "," && isYear(r.norm(i+1)) {
			i++
		}
		if i < len(r.t) && isYear(r.norm(i)) {
			i++
		}
		if i > k+1 || prepositions[r.norm(k-1)] || r.norm(k-1) == "last" || r.norm(k-1) == "this" {
			return i
		}
		return k
	}
	if t.Class != text.Number {
		return k
	}
	if v, ok := smallInt(trimOrdinal(t.Norm)); ok && v <= 31 && months[r.norm(k+1)] > 0 && r.at(k+1).Cap {
		i := k + 2
		if i < len(r.t) && isYear(r.norm(i)) {
			i++
		}
		return i
	}
	if strings.HasSuffix(t.Norm, "s") && isYear(strings.TrimSuffix(t.Norm, "s")) {
		return k + 1
	}
	if isYear(t.Norm) && !r.currencyBefore(k) && !r.unitAfter(k+1) {
		if r.norm(k+1) == "-" && r.t[min(k+2, len(r.t)-1)].Class == text.Number && !r.at(k+1).Spaced {
			return k + 3
		}
		return k + 1
	}
	return k
}

func trimOrdinal(s string) string {
	for _, suffix := range []string{"st", "nd", "rd", "th"} {
		if t, ok := strings.CutSuffix(s, suffix); ok {
			return t
		}
	}
	return s
}

func smallInt(s string) (int, bool) {
	if s == "" || len(s) > 2 {
		return 0, false
	}
	n := 0
	for _, c := range s {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, n > 0
}

func isYear(s string) bool {
	if len(s) != 4 {
		return false
	}
	for _, c := range s {
		if c < '0' || c > '9' {
			return false
		}
	}
	return s >= "1500" && s < "2100"
}

func (r *reader) currencyBefore(k int) bool {
	return k > 0 && currencySigns[r.at(k-1).Norm] != ""
}

func (r *reader) unitAfter(k int) bool {
	n := r.norm(k)
	return unitNames[n] != "" || n == "percent" || n == "%" || magnitudes[n] > 0 && len(n) > 1 || pluralNoun(n) && !prepositions[n] || pluralRoles[n]
}

// noCount reports numbers that count nothing: clock times, scores, "Article 5",
// "No. 10", decimals of a version, "one of them".
func (r *reader) noCount(f figure) bool {
	k, next := f.first, r.norm(f.last)
	prev := r.norm(k - 1)
	if r.t[k].Class == text.Word {
		if r.norm(k) == "one" && f.last == k+1 {
			return !r.countsAfter(f.last) || prev == "no" || prev == "the" || prev == "any" || prev == "this" || prev == "that"
		}
		return next == "-" && !r.t[f.last].Spaced
	}
	if next == ":" && f.last+1 < len(r.t) && r.at(f.last+1).Class == text.Number && !r.at(f.last+1).Spaced || prev == ":" && k > 1 && r.at(k-2).Class == text.Number && !r.t[k].Spaced {
		return true
	}
	if next == "am" || next == "pm" || next == "a.m." || next == "p.m." || next == "a.m" || next == "p.m" || next == "gmt" || f.suffix == "am" || f.suffix == "pm" {
		return true
	}
	if f.suffix != "" && suffixUnit(f.suffix) == "" {
		return true
	}
	if prev == "-" && k > 1 && !r.t[k].Spaced && r.at(k-2).Class == text.Number && !r.at(k-1).Spaced {
		return true
	}
	if prev == "/" || next == "/" || prev == "#" || prev == "@" || prev == "+" {
		return true
	}
	if next == "-" && f.last+1 < len(r.t) && !r.t[f.last].Spaced && r.at(f.last+1).Class == text.Number && r.norm(f.last+2) != "%" && !r.unitAfter(f.last+2) {
		return true
	}
	named := k > 0 && r.at(k-1).Cap && r.at(k-1).Class == text.Word && !r.currencyBefore(k) && prev != "us" && !starts[prev]
	return named && !r.unitAfter(f.last) && !strings.Contains(r.t[k].Text, ",") || prev == "." && (r.norm(k-2) == "no" || r.norm(k-2) == "p")
}

// countsAfter reports that a noun to count follows.
func (r *reader) countsAfter(k int) bool {
	if k >= len(r.t) || r.t[k].Class != text.Word {
		return false
	}
	n := r.norm(k)
	if prepositions[n] || auxiliaries[n] || conjunctions[n] || subordinators[n] || determiners[n] || pronouns[n] || adverbs[n] {
		return false
	}
	v, ok := verbOf(n)
	return !ok || v.form&nounly != 0
}

// measure makes a quantity of a figure: range, unit, what it counts, comparator.
func (r *reader) measure(f figure) measure {
	if r.t[f.first].Class == text.Word && magnitudes[r.norm(f.first)] > 0 && r.norm(f.first-1) == "a" {
		f.first-- // "a million"
	}
	m := measure{first: f.first, last: f.last, q: claims.Quantity{Value: f.value, Comparator: claims.Exactly}}
	if f.many {
		m.q.Comparator = claims.AtLeast
	}
	r.rangeOf(&m)
	r.unit(&m, f)
	r.comparator(&m)
	if m.q.Unit == nil || f.part || *m.q.Unit == "percent" && r.norm(m.last) == "of" {
		f.part = f.part || m.q.Unit != nil
		r.counts(&m, f)
	}
	m.q.Start, m.q.End = r.t[m.first].Start, r.at(m.last-1).End
	return m
}

// rangeOf reads "5 to 10", "5-10" and "between 5 and 10".
func (r *reader) rangeOf(m *measure) {
	at, n := m.last, r.norm(m.last)
	joined := n == "to" || n == "and" && r.norm(m.first-1) == "between" || n == "-" || r.isDash(at)
	if !joined || at+1 >= len(r.t) {
		return
	}
	next := at + 1
	if currencySigns[r.norm(next)] != "" {
		next++
	}
	if next >= len(r.t) {
		return
	}
	high, ok := r.numberAt(next)
	if !ok || high.many || high.suffix != "" && unitNames[high.suffix] == "" {
		return
	}
	if n == "to" && r.norm(m.first-1) == "from" || high.value <= m.q.Value && high.value < 1e3 {
		return
	}
	if low := m.q.Value; high.last > next+1 && low < 1000 && high.value >= 1e3 && r.t[m.first].Class == text.Number && m.last == m.first+1 {
		m.q.Value = low * lastMagnitude(r.norm(high.last-1)) // "5 to 10 million"
	}
	if high.value <= m.q.Value {
		return
	}
	m.q.High, m.q.Comparator = &high.value, claims.Range
	m.last = high.last
	if n == "and" {
		m.first--
	}
}

func lastMagnitude(n string) float64 {
	if m, ok := magnitudes[n]; ok {
		return m
	}
	return 1
}

func (r *reader) unit(m *measure, f figure) {
	set := func(u string) { m.q.Unit = &u }
	if m.first > 0 {
		if u := currencySigns[r.norm(m.first-1)]; u != "" {
			set(u)
			m.first--
			if p := r.norm(m.first - 1); (p == "us" || p == "US" || p == "a" || p == "c" || p == "nz" || p == "hk") && !r.t[m.first].Spaced {
				m.first--
			}
		}
	}
	if u := suffixUnit(f.suffix); f.suffix != "" && u != "" {
		set(u)
	}
	at := m.last
	if r.norm(at) == "-" && at+1 < len(r.t) && !r.t[at].Spaced {
		word, _, old := strings.Cut(r.norm(at+1), "-old")
		if u := unitNames[word]; u != "" {
			set(u)
			m.last, m.age = at+2, old
			return
		}
	}
	if r.isAge(m) {
		set("year")
		m.age = true
		return
	}
	if n := r.norm(at); (n == "square" || n == "cubic") && unitNames[r.norm(at+1)] != "" {
		set(n + " " + unitNames[r.norm(at+1)])
		m.last = at + 2
		return
	}
	if n := r.norm(at); n == "°" || n == "degree" || n == "degrees" {
		m.last = at + 1
		set("degree")
		switch r.norm(at + 1) {
		case "c", "celsius", "centigrade":
			set("degree celsius")
			m.last++
		case "f", "fahrenheit":
			set("degree fahrenheit")
			m.last++
		}
		return
	}
	if f.many && r.norm(at) == "of" && unitNames[r.norm(at+1)] != "" {
		at++
	}
	switch n := r.norm(at); {
	case n == "percentage" && strings.HasPrefix(r.norm(at+1), "point"):
		set("percentage point")
		m.last = at + 2
	case n == "per" && r.norm(at+1) == "cent":
		set("percent")
		m.last = at + 2
	case n == "US" && unitNames[r.norm(at+1)] != "":
		set(unitNames[r.norm(at+1)])
		m.last = at + 2
	case m.q.Unit == nil && unitNames[n] != "" && !(n == "second" || n == "points" && r.norm(at+1) == "out"):
		set(unitNames[n])
		m.last = at + 1
	}
}

// suffixUnit is the unit written on to a number: "5km", "40C".
func suffixUnit(s string) string {
	if s == "c" {
		return "degree celsius"
	}
	return unitNames[s]
}

// isAge reports "Smith, 43, said" and "aged 43".
func (r *reader) isAge(m *measure) bool {
	if m.last != m.first+1 || r.t[m.first].Class != text.Number || m.q.Value < 1 || m.q.Value > 115 {
		return false
	}
	k := m.first
	if r.norm(k-1) == "aged" || r.norm(k-1) == "age" && r.norm(k-2) == "the" {
		return true
	}
	return k > 1 && r.norm(k-1) == "," && r.at(k-2).Cap && (r.norm(k+1) == "," || r.norm(k+1) == ".") && months[r.norm(k-2)] == 0
}

// counts takes what is counted, as written: the noun phrase behind the number.
func (r *reader) counts(m *measure, f figure) {
	k := m.last
	if (f.many || f.part) && r.norm(k) == "of" {
		k++
	}
	if determiners[r.norm(k)] && (f.many || f.part) {
		k++
	}
	if r.norm(k) == "more" || r.norm(k) == "other" || r.norm(k) == "new" && f.many {
		k++
	}
	end := k
	for end < len(r.t) && end < k+5 && r.t[end].Class == text.Word && r.t[end].Block == r.t[m.first].Block && r.counted(end, end == k) {
		end++
	}
	if end == k {
		return
	}
	s := r.d.Slice(r.t[k].Start, r.at(end-1).End)
	m.q.Counts = &s
}

func (r *reader) counted(k int, first bool) bool {
	n := r.norm(k)
	if prepositions[n] || auxiliaries[n] || conjunctions[n] || subordinators[n] || determiners[n] || pronouns[n] || adverbs[n] || weekdays[n] || n == "ago" {
		return false
	}
	if !first && k > 0 && pluralNoun(r.norm(k-1)) {
		return false
	}
	v, ok := verbOf(n)
	if !ok {
		return true
	}
	return v.form&nounly != 0 && !(v.form&(past) != 0) || first && v.form&part != 0
}

// comparator reads the words before a number, and "or more" behind it.
func (r *reader) comparator(m *measure) {
	if m.q.Comparator == claims.Range {
		return
	}
	a, b, c := r.norm(m.first-1), r.norm(m.first-2), r.norm(m.first-3)
	set := func(c claims.Comparator, words int) {
		m.q.Comparator = c
		m.first -= words
	}
	switch {
	case a == "than" && (b == "more" || b == "greater" || b == "higher" || b == "longer" || b == "better" || b == "larger") && c != "no":
		set(claims.Above, 2)
	case a == "than" && (b == "less" || b == "fewer" || b == "lower") && c != "no":
		set(claims.Below, 2)
	case a == "than" && (b == "less" || b == "fewer") && c == "no":
		set(claims.AtLeast, 3)
	case a == "than" && b == "more" && c == "no":
		set(claims.AtMost, 3)
	case a == "least" && b == "at":
		set(claims.AtLeast, 2)
	case a == "most" && b == "at", a == "to" && b == "up", a == "to" && b == "upwards":
		set(claims.AtMost, 2)
	case a == "as" && (b == "many" || b == "much" || b == "high") && c == "as":
		set(claims.AtMost, 3)
	case a == "over" || a == "above" || a == "exceeding" || a == "topping":
		set(claims.Above, 1)
	case a == "under" || a == "below":
		set(claims.Below, 1)
	case a == "estimated" && (b == "an" || b == "some"), a == "to" && b == "close":
		set(claims.About, 2)
	case a == "some" || a == "about" || a == "around" || a == "roughly" || a == "approximately" || a == "nearly" || a == "almost" || a == "circa" || a == "estimated" || a == "near" || a == "~":
		set(claims.About, 1)
	}
	if r.norm(m.last) == "or" && m.q.Comparator == claims.Exactly {
		switch r.norm(m.last + 1) {
		case "more", "above", "over":
			m.q.Comparator = claims.AtLeast
		case "less", "fewer", "under":
			m.q.Comparator = claims.AtMost
		case "so":
			m.q.Comparator = claims.About
		}
	}
}

var currencySigns = map[string]string{"$": "dollar", "£": "pound", "€": "euro", "¥": "yen", "₹": "rupee", "₽": "rouble", "₴": "hryvnia", "₩": "won", "₺": "lira", "₦": "naira"}

// unitNames maps unit words, as folded, to the singular that Quantity.Unit holds.
var unitNames = unitTable(`percent: percent % pct
percentage point: pp
dollar: dollar dollars usd
euro: euro euros eur
pound: pounds gbp sterling
yen: yen
yuan: yuan renminbi
rupee: rupee rupees
rouble: rouble roubles ruble rubles
franc: franc francs
krona: krona kronor kroner
peso: peso pesos
lira: lira
cent: cent cents
pence: pence
kilometre: km kilometre kilometres kilometer kilometers
metre: metre metres meter meters
centimetre: cm centimetre centimetres centimeter centimeters
millimetre: mm millimetre millimetres millimeter millimeters
mile: mile miles
foot: feet foot ft
inch: inch inches
acre: acre acres
hectare: hectare hectares
kilogram: kg kilogram kilograms kilo kilos
gram: gram grams
tonne: tonne tonnes
ton: ton tons
litre: litre litres liter liters
gallon: gallon gallons
barrel: barrel barrels bpd
degree: degree degrees
degree celsius: celsius
watt: watt watts
kilowatt hour: kwh
megawatt: mw megawatt megawatts
gigawatt: gw gigawatt gigawatts
terawatt hour: twh
mile per hour: mph
kilometre per hour: kph kmh
year: year years
month: month months
week: week weeks
day: day days
hour: hour hours
minute: minute minutes
second: seconds
point: points
basis point: bps`)

func unitTable(rows string) map[string]string {
	m := make(map[string]string)
	for _, row := range strings.Split(rows, "\n") {
		unit, words, _ := strings.Cut(row, ":")
		for _, w := range strings.Fields(words) {
			m[w] = unit
		}
	}
	return m
}
