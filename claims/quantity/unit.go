package quantity

import (
	"math"
	"strings"

	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
)

// The units that rules ask for by their name.
const (
	percent = "percent"
	pound   = "pound"
	yen     = "yen"
	tonne   = "tonne"
	stone   = "stone"
	foot    = "foot"
	inch    = "inch"
	pounds  = "pound mass"
	hour    = "hour"
	minute  = "minute"
	second  = "second"
	point   = "percentage point"
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
	s.dollarBehind(r)
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
	s.belowNought(r)
}

// belowNought reads "below zero" behind degrees.
func (s *scan) belowNought(r *reading) {
	warmth := r.has(degree) || figure.Measures(*r.q.Unit) == figure.Warmth
	if warmth && s.Reads(r.last, figure.In(lexicon.BelowWord), figure.In(lexicon.Nought, lexicon.ZeroWord)) {
		r.q.Value, r.last = -math.Abs(r.q.Value), r.last+2
		r.setUnit(warm(*r.q.Unit))
	}
}

// warm is the unit of degrees that are of temperature.
func warm(unit string) string {
	if unit == degree {
		return "degree of temperature"
	}
	return unit
}

// unitAt is the unit behind a number, its name "" for none.
func (s *scan) unitAt(r *reading) unit {
	at := s.unitPlace(r)
	if at > r.last && s.sign(at) != "" {
		return unit{} // "$40-$50"
	}
	name, to := s.UnitAt(at)
	if name == "" {
		name, to = s.oddUnit(at)
	}
	if name == "" && !r.before {
		name, to = s.scaledUnit(r, at)
	}
	return unit{name, at, to}
}

// tonnes are short forms of many tonnes.
var tonnes = map[string]float64{"kt": 1e3, "Mt": 1e6, "mmt": 1e6, "MMT": 1e6, "Gt": 1e9}

// scaledUnit reads a unit with its multiplier in one, "MEUR" and "kt", and multiplies.
func (s *scan) scaledUnit(r *reading, at int) (string, int) {
	written := s.At(at).Raw
	name, m := millionsOf(written), 1e6
	if m2 := tonnes[written]; m2 > 0 {
		name, m = tonne, m2
		if m == 1e3 && s.around(r.From, knotReach, lexicon.KnotWord) {
			return "knot", at + 1
		}
	}
	if name == "" {
		return "", at
	}
	r.q.Value, r.Scale = r.q.Value*m, m
	return name, at + 1
}

const knotReach = 6 // pieces around "50 kt" and "winds"

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
		u.name = pounds
	case u.name == degree && s.isWarmth(r, u.to):
		u.name = warm(u.name)
	case u.name == percent && s.Reads(u.at, figure.In(lexicon.PercentageWord)) && s.Is(u.to, lexicon.PointWord):
		u.name, u.to = point, u.to+1
	case u.name == "point" && r.Part && s.Is(u.at-1, lexicon.Hyphen):
		u.name = point // "a half-point cut"
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
	{"metres or millions", metresOrMillions, "it holds [3,200]m now", "above [3,200]m now"},
	{"second sum", func(s *scan, r *reading, u unit) bool { return r.before && !s.sameMoney(r, u.name) }, "for $[5] euros", "for $[5] dollars"},
	{"second place", secondPlace, "the [2] second halves", "for [2] seconds"},
	{"point of a word", pointOfWord, "[5] points out of it", "by [5] points"},
	{"ordinal ending", func(s *scan, r *reading, u unit) bool { return s.Norm(u.at) == stShort && ordinalEnding(r.Value) }, "the [21]st man", "some [14]st 6lb"},
	{"stones", stones, "the [3] stone houses", "some [14] stone of it"},
	{"lines", lines, "a [1080]p screen", "a [50]p coin"},
	{"village", func(s *scan, r *reading, u unit) bool { return s.Is(u.to, lexicon.VillageWord) }, "some [941] gram panchayats", "some [941] grams of it"},
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

// metresOrMillions reports an "m" that may be either.
func metresOrMillions(s *scan, r *reading, u unit) bool {
	switch {
	case u.at != r.To, s.At(u.at).Raw != "m":
		return false
	}
	return s.Unsure(r.Figure)
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
	if s.Reads(u.at-1, gluedHyphen, figure.Close) {
		return false // "a 4.4-second dash"
	}
	return u.name == second && r.Value != 1 && s.Is(u.at, lexicon.SecondWord)
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

const stShort = "st"

// ordinalEnding reports that "st" behind a number makes it an ordinal: "21st", not "11st".
func ordinalEnding(v float64) bool { return math.Mod(v, 10) == 1 && math.Mod(v, 100) != 11 }

// stones reports things of stone, and the name of a saint.
func stones(s *scan, r *reading, u unit) bool {
	if u.name != stone {
		return false
	}
	return s.At(u.at).Cap || s.Countable(u.to) && !s.Is(u.to, lexicon.HeavyBehind)
}

// lines reports the lines of a screen: "1080p".
func lines(_ *scan, r *reading, u unit) bool {
	return u.name == "pence" && r.Value >= 360 && u.to == u.at+1 && u.at == r.To
}

// leastRare is the least number before a unit whose word is far commoner as another one.
const leastRare = 1000

func everydayWord(s *scan, r *reading, u unit) bool {
	switch u.name {
	case "mark", "won", "bar", "cup":
		return !s.Every && r.Value < leastRare
	case "rand":
		return s.namedRand(r, u)
	}
	return false
}

// namedRand reports "12 Rand Paul aides", a word with a capital that goes on.
func (s *scan) namedRand(r *reading, u unit) bool {
	switch {
	case s.Every, r.Value >= leastRare, !s.At(u.at).Cap:
		return false
	}
	return !s.endsAt(u.to)
}

// letterOfName tells the letter of a name or code from a unit's symbol: "24703 L-202",
// "a Boeing 777F", "14.7C/", "PA 23456 F Block". So many models bear the letters of the
// scales of temperature that an unlikely one wants a word of warmth around it.
func letterOfName(s *scan, r *reading, u unit) bool {
	switch {
	case u.to != u.at+1, !figure.Letter(s.At(u.at)):
		return false
	case s.Reads(u.at+1, gluedHyphen, gluedDigits), s.Is(r.From-1, lexicon.NumberLabel) && gluedWord(s.At(u.at)):
		return true
	case figure.Dimensions[u.name] != figure.Warmth, u.name == "kelvin", r.Value < 0:
		return false
	}
	return !s.likelyWarmth(r, u) && !s.around(r.From, 9, lexicon.WarmWord)
}

// likelyWarmth reports a temperature of the weather that stands behind no name.
func (s *scan) likelyWarmth(r *reading, u unit) bool {
	named := s.Reads(r.From-1, figure.Capital(figure.AnyWord)) && !s.SentenceStart(r.From-1)
	switch {
	case named, s.Is(u.at+1, lexicon.Slash):
		return false
	case u.name == "degree celsius":
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
	case s.Reads(at, gluedFoot, gluedDigits, figure.Glued(figure.In(lexicon.InchMark))):
		return foot, at + 1
	case s.bracketed(at):
		u, _ := s.SimpleUnit(at + 1)
		return u, at + 3
	case s.inches(at):
		return inch, at + 1
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
	switch {
	case s.Reads(at, figure.In(lexicon.InchSign), figure.In(lexicon.SizeWord)):
		return true
	case !s.Every, !s.Reads(at, figure.Apart(figure.In(lexicon.InWord))):
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
