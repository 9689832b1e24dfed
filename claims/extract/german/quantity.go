package german

import (
	"strings"

	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// measure is a quantity or date with its tokens.
type measure struct {
	first, last int
	q           claims.Quantity
	age, date   bool
}

// findMeasures reads every number and date of the article once.
func (r *reader) findMeasures() []measure {
	var out []measure
	for k := 0; k < len(r.t) && !r.d.Watch.Over(); k++ {
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

// dateAt is the end of a date at k: "3. März 2022", "12.03.2025", "2014", "1990er-Jahre",
// "gestern", "am Montag", "vergangene Woche".
func (r *reader) dateAt(k int) int {
	t := r.at(k)
	n := t.Norm
	switch {
	case t.Class == text.Number:
		return r.numericDate(k)
	case months[n] > 0 && t.Cap:
		if isYear(r.norm(k + 1)) {
			return k + 2
		}
		return k + 1
	case t.Is(lexicon.Weekday) && t.Cap, (n == "gestern" || n == "heute" || n == "vorgestern") && !t.Cap:
		return k + 1
	case timeAdjectives[n] && timeNouns[r.norm(k+1)]:
		return k + 2
	}
	return k
}

var (
	timeAdjectives = set(`vergangene vergangenen vergangener vergangenes vergangenem letzte letzten letztes letztem vorige vorigen voriges vorigem kommende kommenden kommendes kommendem nächste nächsten nächstes nächstem diese diesem dieses dieser`)
	timeNouns      = set(`jahr jahres jahren woche wochen monat monats monaten montag dienstag mittwoch donnerstag freitag samstag sonntag sommer winter herbst frühjahr wochenende quartal jahrzehnt`)
)

func (r *reader) numericDate(k int) int {
	n := r.norm(k)
	if strings.Count(n, ".") >= 1 && !strings.Contains(n, ",") {
		p := strings.Split(n, ".")
		day, month := small(p[0]), small(p[1])
		if day >= 1 && day <= 31 && month >= 1 && month <= 12 && (len(p) == 3 && len(p[2]) >= 2 || len(p) == 2 && r.norm(k+1) == "." && !r.at(k+1).Spaced) {
			return k + 1
		}
	}
	if d := small(n); d >= 1 && d <= 31 && r.norm(k+1) == "." && months[r.norm(k+2)] > 0 {
		if isYear(r.norm(k + 3)) {
			return k + 4
		}
		return k + 3
	}
	if year, ok := strings.CutSuffix(n, "er"); ok && isYear(year) {
		return k + 1
	}
	if !isYear(n) || r.unitBehind(k+1) || r.noun(k+1) && !r.yearBefore(k) || r.norm(k-1) == "§" {
		return k
	}
	return k + 1
}

// yearBefore reports words that lead up to a year: "im Jahr 2014 Kanzler wurde".
func (r *reader) yearBefore(k int) bool {
	switch r.norm(k - 1) {
	case "jahr", "jahre", "jahres", "seit", "ab", "anfang", "ende", "mitte", "sommer", "winter", "herbst", "frühjahr", "es":
		return true
	}
	return false
}

func (r *reader) unitBehind(k int) bool {
	return units[r.norm(k)] != "" || magnitudes[r.norm(k)] > 0
}

func small(s string) int {
	if s == "" || len(s) > 2 {
		return 0
	}
	n := 0
	for _, c := range s {
		if c < '0' || c > '9' {
			return 0
		}
		n = n*10 + int(c-'0')
	}
	return n
}

func isYear(s string) bool {
	if len(s) != 4 || s < "1500" || s >= "2100" {
		return false
	}
	for _, c := range s {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}

// noCount reports numbers that count nothing: clock times, ordinals, scores, paragraphs,
// house numbers, "Nr. 5".
func (r *reader) noCount(f figure) bool {
	prev, next := r.norm(f.first-1), r.norm(f.last)
	if r.t[f.first].Class == text.Word {
		return next == "-" && !r.at(f.last).Spaced || f.value == 0
	}
	switch prev {
	case "§", "#", "artikel", "paragraf", "kapitel", "absatz", "seite", "nummer", "platz", "gruppe", "+", "art", "stufe":
		return true
	case ".":
		if p := r.norm(f.first - 2); p == "nr" || p == "art" || p == "abs" || p == "s" || p == "tel" || strings.HasSuffix(p, "str") {
			return true
		}
	case ":", "/":
		if r.at(f.first-2).Class == text.Number && !r.at(f.first).Spaced {
			return true
		}
	}
	switch {
	case next == "uhr":
		return true
	case next == ":" && r.at(f.last+1).Class == text.Number && !r.at(f.last+1).Spaced, next == "/":
		return true
	case next == "." && !r.at(f.last).Spaced && f.last == f.first+1 && r.word(f.last+1) && r.sentenceAt(f.last) == r.sentenceAt(f.last+1):
		return true // an ordinal
	}
	end := r.t[f.first].Norm
	return end[len(end)-1] > '9' || (r.noun(f.first-1) && r.at(f.first-1).Text == strings.ToUpper(r.at(f.first-1).Text) && !r.unitBehind(f.last) && !r.noun(f.last))
}

// measure makes a quantity of a figure: range, unit, what it counts, comparator.
func (r *reader) measure(f figure) measure {
	m := measure{first: f.first, last: f.last, q: claims.Quantity{Value: f.value, Comparator: claims.Exactly}}
	if f.many {
		m.q.Comparator = claims.AtLeast
	}
	r.signBefore(&m)
	r.rangeOf(&m)
	r.unit(&m)
	r.comparator(&m)
	if m.q.Unit == nil || *m.q.Unit == "percent" || f.part {
		r.counts(&m, f)
	}
	m.q.Start, m.q.End = r.t[m.first].Start, r.at(m.last-1).End
	return m
}

// signBefore reads "€ 5" and "Fr. 20".
func (r *reader) signBefore(m *measure) {
	if u := signs[r.norm(m.first-1)]; u != "" {
		m.q.Unit = &u
		m.first--
	}
}

var signs = map[string]string{"€": "euro", "$": "dollar", "£": "pound", "chf": "franc", "eur": "euro", "usd": "dollar"}

// rangeOf reads "80 bis 85", "10–20" and "zwischen 10 und 20".
func (r *reader) rangeOf(m *measure) {
	n := r.norm(m.last)
	between := n == "und" && r.norm(m.first-1) == "zwischen"
	if n != "bis" && !between && !r.dash(m.last) && n != "-" || r.at(m.last+1).Spaced && (n == "-" || r.dash(m.last)) {
		return
	}
	high, ok := r.numberAt(m.last + 1)
	if !ok || high.many || high.value <= 0 {
		return
	}
	low := m.q.Value
	if high.last > high.first+1 && low < 1000 && high.value >= 1e3 && m.last == m.first+1 {
		low *= magnitudes[strings.TrimSuffix(r.norm(high.first+1), ".")] // "5 bis 10 Millionen"
	}
	if low <= 0 || high.value <= low {
		return
	}
	m.q.Value, m.q.High, m.q.Comparator = low, &high.value, claims.Range
	m.last = high.last
	if between {
		m.first--
	}
}

func (r *reader) unit(m *measure) {
	if m.q.Unit != nil {
		return
	}
	set := func(u string, tokens int) {
		m.q.Unit = &u
		m.last += tokens
	}
	k := m.last
	n := r.norm(k)
	if n == "-" && !r.at(k).Spaced && strings.HasPrefix(r.norm(k+1), "jährig") {
		m.age = true
		set("year", 2)
		return
	}
	if strings.HasPrefix(n, "jährig") {
		m.age = true
		set("year", 1)
		return
	}
	if n == "-" && !r.at(k).Spaced && (strings.HasPrefix(r.norm(k+1), "prozent") || strings.HasPrefix(r.norm(k+1), "%")) {
		set("percent", 2)
		return
	}
	if u := units[n]; u != "" {
		set(u, 1)
		switch {
		case u == "degree" && (r.norm(m.last) == "celsius" || r.norm(m.last) == "c"):
			set("degree celsius", 1)
		case u == "year" && r.norm(m.last) == "alt":
			m.age = true
		}
		return
	}
	if r.ageBehindName(m) {
		m.age = true
		set("year", 0)
	}
}

// ageBehindName reports "Ax (43)" and "Petra Ax, 43, sagte". Behind a comma a name is
// two nouns: "die Zahl der Toten, 43, stieg" has one.
func (r *reader) ageBehindName(m *measure) bool {
	if m.q.Value <= 5 || m.q.Value >= 110 {
		return false
	}
	if r.is(m.first-1, lexicon.OpenRound) && r.is(m.last, lexicon.CloseRound) {
		return r.noun(m.first - 2)
	}
	return r.is(m.first-1, lexicon.Comma) && r.is(m.last, lexicon.Comma) && r.nameEnds(m.first-1)
}

// nameEnds reports a name of two words before token k: "Petra Ax", "Petra D. Ax",
// "Petra von Ax".
func (r *reader) nameEnds(k int) bool {
	if !r.noun(k - 1) {
		return false
	}
	first := k - 2
	for first > k-5 && r.is(first, lexicon.NameParticle, lexicon.FullStop) {
		first--
	}
	if first+1 < k-1 && r.is(first+1, lexicon.NameParticle) && !r.is(first+1, lexicon.Von) {
		return false // "die Zahl der Toten"
	}
	return r.noun(first)
}

// comparator reads the words before a number.
func (r *reader) comparator(m *measure) {
	if m.q.Comparator == claims.Range {
		if r.about(r.norm(m.first - 1)) {
			m.first--
		}
		return
	}
	a, b := r.norm(m.first-1), r.norm(m.first-2)
	if known(a, lexicon.Article) && (r.about(b) || b == "als") {
		m.first--
		a, b = b, r.norm(m.first-2)
	}
	set := func(c claims.Comparator, words int) {
		m.q.Comparator = c
		m.first -= words
	}
	switch {
	case a == "als" && (b == "mehr" || b == "größer" || b == "höher" || b == "länger"):
		set(claims.Above, 2)
	case a == "als" && (b == "weniger" || b == "kleiner" || b == "niedriger"):
		set(claims.Below, 2)
	case a == "zu" && b == "bis":
		set(claims.AtMost, 2)
	case a == "." && b == "ca":
		set(claims.About, 2)
	case a == "über":
		if c := r.norm(m.first - 2); m.q.Unit != nil && c != "von" || r.noun(m.last) || m.last < len(r.t) && c != "" {
			set(claims.Above, 1)
		}
	case a == "unter" && r.unitOr(m):
		set(claims.Below, 1)
	case a == "mindestens" || a == "wenigstens":
		set(claims.AtLeast, 1)
	case a == "höchstens" || a == "maximal":
		set(claims.AtMost, 1)
	case r.about(a):
		set(claims.About, 1)
	}
	if m.q.Comparator == claims.Exactly && r.norm(m.last) == "oder" && r.norm(m.last+1) == "mehr" {
		m.q.Comparator = claims.AtLeast
	}
}

// unitOr reports a measure that "unter" can compare: "unter 5 Prozent", not "unter drei
// Bewerbern".
func (r *reader) unitOr(m *measure) bool { return m.q.Unit != nil || m.q.Value >= 100 }

func (r *reader) about(n string) bool {
	switch n {
	case "rund", "etwa", "ca", "circa", "ungefähr", "fast", "knapp", "nahezu", "annähernd", "gut", "beinahe", "schätzungsweise":
		return true
	}
	return false
}

// counts takes what is counted, as written: the noun phrase behind the number.
func (r *reader) counts(m *measure, f figure) {
	k := m.last
	if f.part || f.many || m.q.Unit != nil {
		if n := r.norm(k); n == "der" || n == "des" || n == "von" || n == "aller" {
			k++
		} else if m.q.Unit != nil {
			return
		}
	}
	if n := r.norm(k); known(n, lexicon.Article) && (f.part || f.many) {
		k++
	}
	end := k
	for end < k+4 && r.adjective(end) && r.at(end).Class == text.Word {
		end++
	}
	if !r.noun(end) || r.is(end, lexicon.Weekday) || months[r.norm(end)] > 0 {
		return
	}
	end++
	if r.norm(end) == "und" && r.noun(end+1) && strings.HasSuffix(r.at(end-1).Text, "-") {
		end += 2
	}
	s := r.d.Slice(r.t[k].Start, r.at(end-1).End)
	m.q.Counts = &s
}

// units maps German unit words, as folded, to the singular that Quantity.Unit holds.
var units = func() map[string]string {
	m := map[string]string{}
	for _, row := range strings.Split(`percent: prozent % vonhundert
percentage point: prozentpunkt prozentpunkte prozentpunkten
dollar: dollar us-dollar $ usd
euro: euro euros € eur
franc: franken chf
pound: pfund £
yen: yen
yuan: yuan
rouble: rubel
hryvnia: hrywnja hrywna
zloty: zloty
krona: kronen
cent: cent cents
kilometre: km kilometer kilometern
metre: m meter metern
centimetre: cm zentimeter zentimetern
millimetre: mm millimeter millimetern
square kilometre: quadratkilometer quadratkilometern km²
square metre: quadratmeter quadratmetern m²
cubic metre: kubikmeter kubikmetern m³
hectare: ha hektar
kilogram: kg kilogramm kilo
gram: gramm
milligram: mg milligramm
microgram: mikrogramm µg
tonne: t tonne tonnen
litre: liter litern
degree: grad °
watt hour: wattstunden
kilowatt hour: kwh kilowattstunde kilowattstunden
megawatt: mw megawatt
gigawatt: gw gigawatt
terawatt hour: twh terawattstunden
kilometre per hour: km/h stundenkilometer stundenkilometern
decibel: dezibel
year: jahr jahre jahren jahres
month: monat monate monaten
week: woche wochen
day: tag tage tagen
hour: stunde stunden
minute: minute minuten
second: sekunde sekunden
point: punkte punkten`, "\n") {
		unit, words, _ := strings.Cut(row, ":")
		for _, w := range strings.Fields(words) {
			m[w] = unit
		}
	}
	return m
}()

// Quantities are all numbers of a German text that count or measure something, in
// text order. The text must have been parsed as German.
func Quantities(d *text.Doc) []claims.Quantity {
	r := &reader{d: d, t: d.Tokens, inQuote: make([]int32, len(d.Tokens)+1)}
	r.people = r.findPeople()
	out := []claims.Quantity{}
	for _, m := range r.findMeasures() {
		if !m.date {
			out = append(out, m.q)
		}
	}
	return out
}
