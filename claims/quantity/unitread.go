package quantity

import (
	"strings"

	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
)

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
	if s.Every && s.inName(r.From) {
		return
	}
	at := r.last
	if s.Norm(at) == "-" && !s.At(at+1).Spaced || s.Norm(at) == "-" && s.Every {
		at++
	}
	if r.Many && s.Norm(at) == "of" {
		at++
	}
	name, to := s.UnitAt(at)
	if name == "" {
		name, to = s.oddUnit(r, at)
	}
	if name == "" && !r.before {
		name, to = millionsOf(s.At(at).Raw), at+1
		if name != "" {
			r.q.Value, r.Scale = r.q.Value*1e6, 1e6
		}
	}
	switch {
	case name == "percent" && s.Norm(r.first-1) == "%" && !s.At(r.first).Spaced:
		return // "%2020%", the same
	case name == "percent" && s.At(to).Kind != figure.Sign && s.At(to).Kind != figure.Gap && !s.At(to).Spaced && s.Norm(to-1) == "%":
		return // "%20" of an address on the net
	case name == "" || r.before && !s.sameMoney(r, name):
		return
	case name == "second" && s.Norm(at) == "second" && r.Value != 1:
		return
	case name == "point" && (s.Norm(to) == "out" || s.Norm(at) == "point" && r.Value != 1 && at == r.last):
		return
	case (name == "mark" || name == "won" || name == "stone" || name == "bar" || name == "cup" || name == "rand") && !s.Every && r.Value < 1000:
		return
	case to == at+1 && len(s.Norm(at)) == 1 && s.At(at).Kind == figure.Word && s.partOfName(r, at, name):
		return
	case name == "pound" && s.weighs(r, to):
		name = "pound mass"
	case name == "degree" && s.isWarmth(r, to):
		name = "degree of temperature"
	}
	if name == "percent" && s.Norm(at) == "percentage" && pointsWord(s.Norm(to)) {
		name, to = "percentage point", to+1
	}
	if !r.before || *r.q.Unit == "dollar" {
		r.setUnit(name)
	}
	r.last = to
	if m := figure.Scales[s.Norm(to)]; m >= 1e6 && r.Scale == 1 && figure.Measures(name) == figure.Currency {
		r.q.Value, r.Scale, r.last = r.q.Value*m, m, to+1 // "75 USD million"
	}
	s.old(r)
	s.smaller(r)
}

// millionsOf is the currency of a banker's code for a million of it: "MEUR".
func millionsOf(code string) string {
	if len(code) != 4 || code[0] != 'M' || strings.ToUpper(code) != code {
		return ""
	}
	return figure.CodeBefore[strings.ToLower(code[1:])]
}

// weighs tells pounds of weight from pounds of money.
func (s *scan) weighs(r *reading, to int) bool {
	switch s.Norm(to) {
	case "of":
		return !moneyWords[s.Norm(to+1)]
	case "-", "heavier", "lighter", "overweight":
		return s.Norm(to+1) != "a"
	}
	return s.WordBefore(r.From, 7, weightWords) || r.q.Value < 1000 && r.Scale == 1 && s.WordBefore(r.From, 5, bodyWords)
}

// oddUnit reads units that are written in no usual way: "20 (kg)", `10" long`, "2 in."
func (s *scan) oddUnit(r *reading, at int) (string, int) {
	n, next := s.Norm(at), s.Norm(at+1)
	switch {
	case closing[n] != "" && s.Norm(at+2) == closing[n]:
		if u, to := s.SimpleUnit(at + 1); to == at+2 && s.Norm(at+1) != "%" && figure.CurrencySigns[s.Norm(at+1)] == "" {
			return u, at + 3
		}
	case (n == "\"" || n == "″" || n == "in") && sizes[next]:
		return "inch", at + 1
	case s.Every && n == "in" && s.At(at).Spaced && (s.At(at+1).Kind == figure.Gap || next == "." && s.At(at+2).Kind == figure.Gap):
		return "inch", at + 1
	}
	return "", at
}

var (
	closing = map[string]string{"(": ")", "[": "]", "{": "}", "<": ">"}
	sizes   = figure.Words(`long wide tall high deep thick across`)
)

// inName reports a number that a hyphen joins to letters: "scp-173m".
func (s *scan) inName(i int) bool {
	if !s.Reads(i-2, figure.AnyWord, figure.Glued(hyphen), figure.Close) {
		return false
	}
	return !s.Is(i-2, lexicon.BeforeJoint) && !figure.IsNumberWord(s.Norm(i-2))
}

// partOfName tells the letter of a name or code from a unit's symbol: "24703 L-202",
// "a Boeing 777F", "14.7C/", "PA 23456 F Block". So many models bear the letters of the
// scales of temperature that an unlikely one wants a word of warmth around it.
func (s *scan) partOfName(r *reading, at int, name string) bool {
	if s.Norm(at+1) == "-" && !s.At(at+1).Spaced && s.At(at+2).Kind == figure.Digits && !s.At(at+2).Spaced {
		return true
	}
	if figure.Dimensions[name] != figure.Warmth || name == "kelvin" || r.Value < 0 {
		return false
	}
	likely := r.Value <= 60 && name == "degree celsius" || r.Value >= 32 && r.Value <= 130 && name == "degree fahrenheit"
	if prev := s.At(r.From - 1); prev.Kind == figure.Word && prev.Cap && !s.SentenceStart(r.From-1) || s.Norm(at+1) == "/" {
		likely = false
	}
	return !likely && !s.everSaid(r.From, 9, warmWords)
}

// everSaid reports one of the words among the n pieces before or behind i.
func (s *scan) everSaid(i, n int, words map[string]bool) bool {
	if s.WordBefore(i, n, words) {
		return true
	}
	for k := i + 1; k <= i+n && s.At(k).Kind != figure.Gap; k++ {
		if words[s.Norm(k)] {
			return true
		}
	}
	return false
}

// isWarmth tells degrees of heat from those of an angle.
func (s *scan) isWarmth(r *reading, to int) bool {
	return warmBehind[s.Norm(to)] || s.everSaid(r.From, 7, warmWords) && !s.everSaid(r.From, 4, angleWords)
}

var (
	moneyWords  = figure.Words(`debt taxpayers taxpayer public investment funding aid cash savings tax damage stolen assets government`)
	weightWords = figure.Words(`weigh weighs weighed weighing weight lift lifted lifting pound-foot bench bench-press ton tons tonne tonnes kilogram kilograms kilos`)
	bodyWords   = figure.Words(`lost gained baby babies newborn drop dropped dropping lose losing shed shedding gain gaining`)
	warmWords   = figure.Words(`temperature temperatures thermostat heat heated heating hot hotter hottest warm warmer warmest warming cold colder coldest cool cooled cooler weather forecast freezing frost oven
		fever boil boils boiling melts celsius fahrenheit minus summer winter heatwave climate highs lows`)
	warmBehind = figure.Words(`warmer colder hotter cooler`)
	angleWords = figure.Words(`turn turned rotate rotated angle tilt tilted latitude longitude north south east west`)
)
