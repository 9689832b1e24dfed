package quantity

import "strings"

// unit finds the unit before or behind the number.
func (s *scan) unit(r *reading) {
	s.unitBefore(r)
	if s.isAge(r) {
		r.setUnit("year")
		r.age = true
		return
	}
	if s.percentOf(r) {
		return
	}
	if s.every && s.inName(r.from) {
		return
	}
	at := r.last
	if s.norm(at) == "-" && !s.at(at+1).spaced || s.norm(at) == "-" && s.every {
		at++
	}
	if r.many && s.norm(at) == "of" {
		at++
	}
	name, to := s.unitAt(at)
	if name == "" {
		name, to = s.oddUnit(r, at)
	}
	if name == "" && !r.before {
		name, to = millionsOf(s.at(at).raw), at+1
		if name != "" {
			r.q.Value, r.scale = r.q.Value*1e6, 1e6
		}
	}
	switch {
	case name == "percent" && s.norm(r.first-1) == "%" && !s.at(r.first).spaced:
		return // "%2020%", the same
	case name == "percent" && s.at(to).kind != sign && s.at(to).kind != gap && !s.at(to).spaced && s.norm(to-1) == "%":
		return // "%20" of an address on the net
	case name == "" || r.before && !s.sameMoney(r, name):
		return
	case name == "second" && s.norm(at) == "second" && r.value != 1:
		return
	case name == "point" && (s.norm(to) == "out" || s.norm(at) == "point" && r.value != 1 && at == r.last):
		return
	case (name == "mark" || name == "won" || name == "stone" || name == "bar" || name == "cup" || name == "rand") && !s.every && r.value < 1000:
		return
	case to == at+1 && len(s.norm(at)) == 1 && s.at(at).kind == word && s.partOfName(r, at, name):
		return
	case name == "pound" && s.weighs(r, to):
		name = "pound mass"
	case name == "degree" && s.isWarmth(r, to):
		name = "degree of temperature"
	}
	if name == "percent" && s.norm(at) == "percentage" && pointsWord(s.norm(to)) {
		name, to = "percentage point", to+1
	}
	if !r.before || *r.q.Unit == "dollar" {
		r.setUnit(name)
	}
	r.last = to
	if m := scales[s.norm(to)]; m >= 1e6 && r.scale == 1 && Measures(name) == Currency {
		r.q.Value, r.scale, r.last = r.q.Value*m, m, to+1 // "75 USD million"
	}
	s.old(r)
	s.smaller(r)
}

// millionsOf is the currency of a banker's code for a million of it: "MEUR".
func millionsOf(code string) string {
	if len(code) != 4 || code[0] != 'M' || strings.ToUpper(code) != code {
		return ""
	}
	return codeBefore[strings.ToLower(code[1:])]
}

// weighs tells pounds of weight from pounds of money.
func (s *scan) weighs(r *reading, to int) bool {
	switch s.norm(to) {
	case "of":
		return !moneyWords[s.norm(to+1)]
	case "-", "heavier", "lighter", "overweight":
		return s.norm(to+1) != "a"
	}
	return s.wordBefore(r.from, 7, weightWords) || r.q.Value < 1000 && r.scale == 1 && s.wordBefore(r.from, 5, bodyWords)
}

// wordBefore reports one of the words among the n pieces before i.
func (s *scan) wordBefore(i, n int, words map[string]bool) bool {
	for k := i - 1; k >= i-n && s.at(k).kind != gap; k-- {
		if words[s.norm(k)] {
			return true
		}
	}
	return false
}

// oddUnit reads units that are written in no usual way: "20 (kg)", `10" long`, "2 in."
func (s *scan) oddUnit(r *reading, at int) (string, int) {
	n, next := s.norm(at), s.norm(at+1)
	switch {
	case closing[n] != "" && s.norm(at+2) == closing[n]:
		if u, to := s.simpleUnit(at + 1); to == at+2 && s.norm(at+1) != "%" && currencySigns[s.norm(at+1)] == "" {
			return u, at + 3
		}
	case (n == "\"" || n == "″" || n == "in") && sizes[next]:
		return "inch", at + 1
	case s.every && n == "in" && s.at(at).spaced && (s.at(at+1).kind == gap || next == "." && s.at(at+2).kind == gap):
		return "inch", at + 1
	}
	return "", at
}

var (
	closing = map[string]string{"(": ")", "[": "]", "{": "}", "<": ">"}
	sizes   = set(`long wide tall high deep thick across`)
)

// inName reports a number that a hyphen joins to letters: "scp-173m".
func (s *scan) inName(i int) bool {
	return s.norm(i-1) == "-" && !s.at(i).spaced && !s.at(i-1).spaced && s.at(i-2).kind == word && !preJoint[s.norm(i-2)] && !s.numberWordAt(i-2)
}

// partOfName tells the letter of a name or code from a unit's symbol: "24703 L-202",
// "a Boeing 777F", "14.7C/", "PA 23456 F Block". So many models bear the letters of the
// scales of temperature that an unlikely one wants a word of warmth around it.
func (s *scan) partOfName(r *reading, at int, name string) bool {
	if s.norm(at+1) == "-" && !s.at(at+1).spaced && s.at(at+2).kind == digits && !s.at(at+2).spaced {
		return true
	}
	if dimensions[name] != Warmth || name == "kelvin" || r.value < 0 {
		return false
	}
	likely := r.value <= 60 && name == "degree celsius" || r.value >= 32 && r.value <= 130 && name == "degree fahrenheit"
	if prev := s.at(r.from - 1); prev.kind == word && prev.cap && !s.sentenceStart(r.from-1) || s.norm(at+1) == "/" {
		likely = false
	}
	return !likely && !s.everSaid(r.from, 9, warmWords)
}

// everSaid reports one of the words among the n pieces before or behind i.
func (s *scan) everSaid(i, n int, words map[string]bool) bool {
	if s.wordBefore(i, n, words) {
		return true
	}
	for k := i + 1; k <= i+n && s.at(k).kind != gap; k++ {
		if words[s.norm(k)] {
			return true
		}
	}
	return false
}

// isWarmth tells degrees of heat from those of an angle.
func (s *scan) isWarmth(r *reading, to int) bool {
	return warmBehind[s.norm(to)] || s.everSaid(r.from, 7, warmWords) && !s.everSaid(r.from, 4, angleWords)
}

var (
	moneyWords  = set(`debt taxpayers taxpayer public investment funding aid cash savings tax damage stolen assets government`)
	weightWords = set(`weigh weighs weighed weighing weight lift lifted lifting pound-foot bench bench-press ton tons tonne tonnes kilogram kilograms kilos`)
	bodyWords   = set(`lost gained baby babies newborn drop dropped dropping lose losing shed shedding gain gaining`)
	warmWords   = set(`temperature temperatures thermostat heat heated heating hot hotter hottest warm warmer warmest warming cold colder coldest cool cooled cooler weather forecast freezing frost oven
		fever boil boils boiling melts celsius fahrenheit minus summer winter heatwave climate highs lows`)
	warmBehind = set(`warmer colder hotter cooler`)
	angleWords = set(`turn turned rotate rotated angle tilt tilted latitude longitude north south east west`)
)
