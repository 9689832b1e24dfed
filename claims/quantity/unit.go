package quantity

import (
	"strings"

	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
)

// The units that rules ask for by their name.
const (
	percent = "percent"
	pound   = "pound"
	yen     = "yen"
	degree  = "degree"
	year    = "year"
)

// unit finds the unit before or behind the number.
func (s *scan) unit(r *reading) {
	s.unitBefore(r)
	switch {
	case s.isAge(r):
		r.setUnit(year)
		r.age = true
	case s.percentOf(r), s.Every && s.inName(r.From):
	default:
		s.unitBehind(r)
	}
}

// unit is one that is written at piece at, and ends before piece to.
type unit struct {
	name   string
	at, to int
}

func (s *scan) unitBehind(r *reading) {
	u := s.unitAt(r)
	if u.name == "" || s.noUnit(r, u) {
		return
	}
	u = s.exactly(r, u)
	if !r.before || closer(u.name, *r.q.Unit) {
		r.setUnit(u.name)
	}
	r.last = u.to
	if m := figure.Scales[s.Norm(u.to)]; m >= 1e6 && r.Scale == 1 && figure.Measures(u.name) == figure.Currency {
		r.q.Value, r.Scale, r.last = r.q.Value*m, m, u.to+1 // "75 USD million"
	}
	s.old(r)
	s.smaller(r)
}

// unitAt is the unit behind a number, its name "" for none.
func (s *scan) unitAt(r *reading) unit {
	at := s.unitPlace(r)
	name, to := s.UnitAt(at)
	if name == "" {
		name, to = s.oddUnit(at)
	}
	if name == "" && !r.before {
		if name, to = millionsOf(s.At(at).Raw), at+1; name != "" {
			r.q.Value, r.Scale = r.q.Value*1e6, 1e6
		}
	}
	return unit{name, at, to}
}

// unitPlace is where a unit may stand: also behind a hyphen, and behind "hundreds of".
func (s *scan) unitPlace(r *reading) int {
	at := r.last
	if s.Is(at, lexicon.Hyphen) && (s.Every || !s.At(at+1).Spaced) {
		at++
	}
	if r.Many && s.Is(at, lexicon.Of) {
		at++
	}
	if r.Part {
		return s.partPlace(at)
	}
	return at
}

// partPlace is where the unit stands that "half a mile" and "a quarter of a percentage point"
// are parts of.
func (s *scan) partPlace(at int) int {
	k := at
	if s.Is(k, lexicon.Of) {
		k++
	}
	if !s.Is(k, lexicon.ArticleA) {
		return at
	}
	if u, _ := s.SimpleUnit(k + 1); u == "" {
		return at
	}
	return k + 1
}

// exactly tells pounds of weight from those of money, degrees of heat from those of an
// angle, and percentage points from a percentage.
func (s *scan) exactly(r *reading, u unit) unit {
	switch {
	case u.name == pound && s.weighs(r, u.to):
		u.name = "pound mass"
	case u.name == degree && s.isWarmth(r, u.to):
		u.name = "degree of temperature"
	case u.name == percent && s.Reads(u.at, figure.In(lexicon.PercentageWord)) && s.Is(u.to, lexicon.PointWord):
		u.name, u.to = "percentage point", u.to+1
	}
	return u
}

// noUnitRule tells words that could be a unit and are none behind this number.
type noUnitRule struct {
	name           string
	is             func(s *scan, r *reading, u unit) bool
	takes, refuses string // behind the number in brackets stands no unit, and one
}

var noUnitRules = []noUnitRule{
	{"coded sign", codedSign, "at %[20]% of it", "a [20]% rise"},
	{"address on the net", netAddress, "see a.b/c%[20]%20d", "a [20]% rise"},
	{"second sum", func(s *scan, r *reading, u unit) bool { return r.before && !s.sameMoney(r, u.name) }, "for $[5] euros", "for $[5] dollars"},
	{"second place", secondPlace, "the [2] second halves", "for [2] seconds"},
	{"point of a word", pointOfWord, "[5] points out of it", "by [5] points"},
	{"everyday word", everydayWord, "the [20] won it", "cost [20,000] won"},
	{"letter of a name", letterOfName, "a Boeing [777]F crew", "highs of [27]C then"},
}

func (s *scan) noUnit(r *reading, u unit) bool {
	for i := range noUnitRules {
		if noUnitRules[i].is(s, r, u) {
			return true
		}
	}
	return false
}

// codedSign reports "%2020%".
func codedSign(s *scan, r *reading, u unit) bool {
	return u.name == percent && s.Is(r.first-1, lexicon.BesidePercent) && !s.At(r.first).Spaced
}

// netAddress reports the "%20" of an address on the net.
func netAddress(s *scan, _ *reading, u unit) bool {
	if u.name != percent || !s.Is(u.to-1, lexicon.BesidePercent) {
		return false
	}
	k := s.At(u.to)
	return !k.Spaced && (k.Kind == figure.Word || k.Kind == figure.Digits)
}

func secondPlace(s *scan, r *reading, u unit) bool {
	return u.name == "second" && r.Value != 1 && s.Is(u.at, lexicon.SecondWord)
}

// pointOfWord reports "points out that" and "5 point men".
func pointOfWord(s *scan, r *reading, u unit) bool {
	switch {
	case u.name != "point":
		return false
	case s.Is(u.to, lexicon.Out):
		return true
	}
	return r.Value != 1 && u.at == r.last && s.Is(u.at, lexicon.PointNoun)
}

// leastRare is the least number before a unit whose word is far commoner as another one.
const leastRare = 1000

func everydayWord(s *scan, r *reading, u unit) bool {
	switch u.name {
	case "mark", "won", "stone", "bar", "cup", "rand":
		return !s.Every && r.Value < leastRare
	}
	return false
}

// letterOfName tells the letter of a name or code from a unit's symbol: "24703 L-202",
// "a Boeing 777F", "14.7C/", "PA 23456 F Block". So many models bear the letters of the
// scales of temperature that an unlikely one wants a word of warmth around it.
func letterOfName(s *scan, r *reading, u unit) bool {
	switch {
	case u.to != u.at+1, !figure.Letter(s.At(u.at)):
		return false
	case s.Reads(u.at+1, gluedHyphen, gluedDigits):
		return true
	case figure.Dimensions[u.name] != figure.Warmth, u.name == "kelvin", r.Value < 0:
		return false
	}
	return !s.likelyWarmth(r, u) && !s.around(r.From, 9, lexicon.WarmWord)
}

// likelyWarmth reports a temperature of the weather that stands behind no name.
func (s *scan) likelyWarmth(r *reading, u unit) bool {
	named := s.Reads(r.From-1, figure.Capital(figure.AnyWord)) && !s.SentenceStart(r.From-1)
	if named || s.Is(u.at+1, lexicon.Slash) {
		return false
	}
	if u.name == "degree celsius" {
		return r.Value <= 60
	}
	return u.name == "degree fahrenheit" && r.Value >= 32 && r.Value <= 130
}

// around reports a word of the classes among the n pieces before or behind i.
func (s *scan) around(i, n int, of ...lexicon.Class) bool {
	if s.Near(i, n, of...) {
		return true
	}
	for k := i + 1; k <= i+n && s.At(k).Kind != figure.Gap; k++ {
		if s.Is(k, of...) {
			return true
		}
	}
	return false
}

// weighs tells pounds of weight from pounds of money.
func (s *scan) weighs(r *reading, to int) bool {
	switch {
	case s.Is(to, lexicon.Of):
		return !s.Is(to+1, lexicon.PaidThing)
	case s.Is(to, lexicon.HeavyBehind):
		return !s.Is(to+1, lexicon.A)
	case s.Near(r.From, 7, lexicon.WeightWord):
		return true
	}
	return r.Scale == 1 && r.q.Value < leastRare && s.Near(r.From, 5, lexicon.BodyWord)
}

// isWarmth tells degrees of heat from those of an angle.
func (s *scan) isWarmth(r *reading, to int) bool {
	if s.Is(to, lexicon.WarmBehind) {
		return true
	}
	return s.around(r.From, 7, lexicon.WarmWord) && !s.around(r.From, 4, lexicon.AngleWord)
}

// oddUnit reads units that are written in no usual way: "20 (kg)", `10" long`, "2 in."
func (s *scan) oddUnit(at int) (string, int) {
	switch {
	case s.bracketed(at):
		u, _ := s.SimpleUnit(at + 1)
		return u, at + 3
	case s.inches(at):
		return "inch", at + 1
	}
	return "", at
}

// bracketed reports a unit of one piece in brackets.
func (s *scan) bracketed(at int) bool {
	closing := closings[s.Norm(at)]
	if closing == "" || s.Norm(at+2) != closing {
		return false
	}
	u, to := s.SimpleUnit(at + 1)
	sign := s.Is(at+1, lexicon.BesidePercent) || figure.CurrencySigns[s.Norm(at+1)] != ""
	return u != "" && to == at+2 && !sign
}

var closings = map[string]string{"(": ")", "[": "]", "{": "}", "<": ">"}

func (s *scan) inches(at int) bool {
	if s.Reads(at, figure.In(lexicon.InchSign), figure.In(lexicon.SizeWord)) {
		return true
	}
	if !s.Every || !s.Reads(at, figure.Apart(figure.In(lexicon.InWord))) {
		return false
	}
	return s.Reads(at+1, figure.Edge) || s.Reads(at+1, stop, figure.Edge)
}

// inName reports a number that a hyphen joins to letters: "scp-173m".
func (s *scan) inName(i int) bool {
	if !s.Reads(i-2, figure.AnyWord, gluedHyphen, figure.Close) {
		return false
	}
	return !s.Is(i-2, lexicon.BeforeJoint) && !figure.IsNumberWord(s.Norm(i-2))
}

// millionsOf is the currency of a banker's code for a million of it: "MEUR".
func millionsOf(code string) string {
	if len(code) != 4 || code[0] != 'M' || strings.ToUpper(code) != code {
		return ""
	}
	name, _ := figure.MoneyCode(code[1:])
	return name
}
