package figure

import (
	"strings"

	"factdesk/claims/lexicon"
)

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
		return s.hyphenedScale(i, f)
	}
	if m := s.ofRupees(i, f); m > 0 {
		return m, i + 1
	}
	if m := attachedScale(p); m > 0 && s.Reads(i-1, AnyDigits, Close) {
		if s.unitSymbol(i, f) {
			return 0, 0
		}
		return m, i + 1
	}
	if m := s.spacedSymbol(i, f); m > 0 {
		return m, s.pastStop(i)
	}
	if m := Scales[p.Norm]; m > 0 && s.multiplies(i, f) {
		return m, s.pastStop(i)
	}
	return 0, 0
}

// pastStop is behind the short form at i and the stop that shortens it: "4 Mio. euros".
func (s *Scan) pastStop(i int) int {
	if s.Is(i, lexicon.StoppedScale) && s.Reads(i+1, Glued(In(lexicon.FullStop)), Apart(Not(Capital(AnyWord)))) {
		return i + 2
	}
	return i + 1
}

// attachedScale is the multiplier that letters right behind digits are. One letter alone is
// told by its case from others.
func attachedScale(p *Piece) float64 {
	if m := attached[p.Raw]; m > 0 || len(p.Raw) == 1 {
		return m
	}
	return attached[p.Norm]
}

// ScaleOf is the multiplier that a word or letter is where nothing else is meant: "millions",
// the "m" of "£m".
func ScaleOf(p *Piece) float64 { return max(attachedScale(p), Scales[p.Norm]) }

// ofRupees is the multiplier at i behind an amount of rupees: "Rs 2L", "₹1.2 lakh cr".
func (s *Scan) ofRupees(i int, f Figure) float64 {
	m := ofRupees[s.Norm(i)]
	if m == 0 {
		return 0
	}
	if u, _ := s.UnitAt(i + 1); isRupee(u) || isRupee(s.moneyBefore(f.From-1)) {
		return m
	}
	return 0
}

func isRupee(currency string) bool { return strings.HasSuffix(currency, "rupee") }

// hyphenedScale reads the "-million" of "5-million", and the "-B" of "P5-B".
func (s *Scan) hyphenedScale(i int, f Figure) (float64, int) {
	if !s.Reads(i, Glued(In(lexicon.Hyphen)), Close) {
		return 0, 0
	}
	if m := scaleWord(s.Norm(i + 1)); m > 0 {
		return m, i + 2
	}
	if m := spacedScales[s.At(i+1).Raw]; m > 0 && s.moneyBefore(f.From-1) != "" {
		return m, i + 2
	}
	return 0, 0
}

// scaleWord is the multiplier that a word of more than an abbreviation's length is.
func scaleWord(n string) float64 {
	if len(n) <= 3 {
		return 0
	}
	return Scales[n]
}

// unitSymbol reports that the letters at i, right behind digits, are a unit: metres,
// millimetres, tonnes.
func (s *Scan) unitSymbol(i int, f Figure) bool {
	switch s.At(i).Raw {
	case "m":
		return s.isMetre(i, f)
	case "mm":
		return !s.Bare && !s.moneyAround(f.From, i+1)
	case "t":
		return !s.moneyAround(f.From, i+1)
	}
	return false
}

// spacedSymbol is the multiplier of the "$5 m" that stands apart from its number.
func (s *Scan) spacedSymbol(i int, f Figure) float64 {
	p := s.At(i)
	switch {
	case !p.Spaced:
		return 0
	case ofMoney[p.Raw] > 0 && s.moneyAround(f.From, s.pastStop(i)), s.countsPeople(i):
		return ofMoney[p.Raw]
	case s.countsCrore(i):
		return ofRupees[p.Norm]
	case s.Every && s.At(i-1).Kind == Digits:
		return spacedScales[p.Raw]
	}
	return 0
}

// countsPeople reports the letter of "8 B people".
func (s *Scan) countsPeople(i int) bool {
	return s.At(i).Cap && s.Reads(i-1, AnyDigits, Letter) && PluralNoun(s.Norm(i+1)) && !s.At(i+1).Cap
}

// countsCrore reports the short form of "4 cr people"; in capitals it is something else.
func (s *Scan) countsCrore(i int) bool {
	if !s.Reads(i-1, AnyDigits, In(lexicon.ShortCrore)) || s.At(i).Raw == strings.ToUpper(s.At(i).Raw) {
		return false
	}
	return PluralNoun(s.Norm(i+1)) && !s.At(i+1).Cap
}

// spacedScales are read only where every number is, and behind the hyphen of an amount.
var spacedScales = map[string]float64{"M": 1e6, "G": 1e9, "B": 1e9, "K": 1e3, "T": 1e12}

// multiplies reports that the scale at i is one, and no plural or other word.
func (s *Scan) multiplies(i int, f Figure) bool {
	p := s.At(i)
	if !p.Is(lexicon.UnsureScale) && !manyScale(p.Norm) {
		return true
	}
	return f.Value > 0 && (s.Every || p.Is(lexicon.CountedScale))
}

func manyScale(n string) bool { return strings.HasSuffix(n, "s") }

// moneyAround reports a currency sign or code before a number or a currency behind it.
func (s *Scan) moneyAround(from, to int) bool {
	if s.moneyBefore(from-1) != "" {
		return true
	}
	u, _ := s.UnitAt(to)
	return Measures(u) == Currency
}

// moneyBefore is the currency of the sign or code at i, of the letters behind "$" there, or
// of the code whose stop is there: "Rs."; "" for none.
func (s *Scan) moneyBefore(i int) string {
	p := s.At(i)
	switch {
	case CurrencySigns[p.Norm] != "":
		return CurrencySigns[p.Norm]
	case s.Reads(i-1, In(lexicon.RsAmount), Glued(In(lexicon.FullStop))):
		return CodeBefore[s.Norm(i-1)]
	case s.Reads(i-1, In(lexicon.YenLetter), Glued(In(lexicon.EqualsSign))):
		return "yen"
	case s.Is(i-1, lexicon.DollarSign) && !p.Spaced && DollarsOf[p.Norm] != "":
		return DollarsOf[p.Norm]
	case CodeBefore[p.Norm] != "":
		return CodeBefore[p.Norm]
	}
	name, _ := MoneyCode(p.Raw)
	return name
}

// isMetre tells "1.8m tall", "37m (121ft)" and "the 100m final" from "5m people" and "$5m".
func (s *Scan) isMetre(i int, f Figure) bool {
	switch {
	case s.moneyAround(f.From, i+1), s.endsMoney(f.From):
		return false
	case s.Every, s.Is(i+1, lexicon.MetreWord), s.Reads(i+1, In(lexicon.Hyphen), In(lexicon.MetreWord)):
		return true
	case s.lengthBeside(f.From, i+1), s.Near(f.From, metreReach, lexicon.MetreNear):
		return true
	case PluralNoun(s.Norm(i + 1)), s.Near(f.From, metreReach, lexicon.LossWord):
		return false
	case f.Value >= least:
		return true // "above 1,200m"
	}
	return Course(f.Value)
}

// endsMoney reports the number at i of "£300-400m", an amount that begins with its sign.
func (s *Scan) endsMoney(i int) bool {
	return s.Reads(i-2, AnyDigits, Glued(In(lexicon.RangeDash)), Close) && s.moneyBefore(i-3) != ""
}

// Unsure reports that the "m" of a number may be metres or millions: "the fund holds 3,200m". A
// height is told behind a preposition or an article, and beside other lengths.
func (s *Scan) Unsure(f Figure) bool {
	switch {
	case f.Value < least, Course(f.Value), s.Every, s.Is(f.From-1, lexicon.HeightLead):
		return false
	case s.Is(f.To+1, lexicon.MetreWord), s.Reads(f.To+1, In(lexicon.Hyphen), In(lexicon.MetreWord)):
		return false
	case s.lengthBeside(f.From, f.To+1):
		return false
	}
	return !s.Near(f.From, metreReach, lexicon.MetreNear)
}

// Course reports the length of a race in metres.
func Course(metres float64) bool { return courses[metres] }

const metreReach = 6 // pieces between "jumped" and "5.5m"

// lengthBeside reports the same length in other units beside that from one piece to
// another: "37m (121ft)", "121ft (37m)".
func (s *Scan) lengthBeside(from, to int) bool {
	if s.Reads(to, In(lexicon.OpensOther), AnyDigits) {
		u, _ := s.SimpleUnit(to + 2)
		return Dimensions[u] == Length
	}
	return s.Reads(from-1, In(lexicon.OpensOther)) && s.lengthEnds(from-1)
}

// lengthEnds reports a length that ends before i: "121ft", "16 feet".
func (s *Scan) lengthEnds(i int) bool {
	if s.At(i-2).Kind != Digits {
		return false
	}
	u, to := s.SimpleUnit(i - 1)
	return to == i && Dimensions[u] == Length
}

// courses are the lengths of races.
var courses = map[float64]bool{50: true, 60: true, 100: true, 110: true, 200: true, 400: true, 800: true, 1500: true, 3000: true, 5000: true, 10000: true}
