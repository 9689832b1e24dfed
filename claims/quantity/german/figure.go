package german

import (
	"strings"

	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
)

// amount is a number as read; without a magnitude its scale is 1.
type amount = figure.Amount

// figureAt reads a number at token k.
func (r *reader) figureAt(k int) (amount, bool) {
	f := amount{First: k, Last: k + 1, Scale: 1}
	switch {
	case r.Number(k):
		return r.digitsAt(f)
	case r.wholeWord(&f):
		return f, true
	case r.Reads(k, lexicon.EachWord, lexicon.OrdinalValue):
		return r.ofEach(f)
	case r.half(k):
		f.Value, f.Last = 0.5, k+2
	case r.ofTen(&f):
		return f, true
	case r.article(k):
		f.Value = 1
	default:
		v, ok := r.words(k)
		if !ok {
			return f, false
		}
		f.Value, f.Many = v, v >= 100 && r.Is(k-1, lexicon.SeveralWord)
	}
	return r.scaled(f), true
}

// digitsAt reads digits, and the fraction or the magnitude that they are of.
func (r *reader) digitsAt(f amount) (amount, bool) {
	v, ok := digits(r.Norm(f.First))
	if !ok {
		return f, false
	}
	f.Value = v
	r.groups(&f)
	r.noCents(&f)
	r.Vulgar(&f)
	if r.fraction(&f) {
		return f, true
	}
	return r.scaled(f), true
}

// wholeWord reads a word that nothing multiplies: "Hälfte", "Tausende", "Dutzend",
// "Viertelmillion".
func (r *reader) wholeWord(f *amount) bool {
	switch k := f.First; {
	case r.capital(k, lexicon.Whole):
		f.Value, f.Part = 0.5, true
	case r.capital(k, lexicon.MillionPart):
		f.Value = r.Value(k, lexicon.MillionPart)
	case r.pluralCount(k):
		f.Value, f.Many = r.Value(k, lexicon.PluralCount), true
	case r.Is(k, lexicon.Dozen):
		f.Value = 12
	default:
		return false
	}
	return true
}

// ofTen reads "neun von zehn", a share of all; "neun von elf" are two numbers.
func (r *reader) ofTen(f *amount) bool {
	k := f.First
	n, below := lexicon.German().Of(r.Norm(k)).Value(lexicon.NumberWord)
	ten, _ := lexicon.German().Of(r.Norm(k + 2)).Value(lexicon.NumberWord)
	if !below || ten != 10 || !r.Is(k+1, lexicon.Von) {
		return false
	}
	f.Value, f.Last, f.Part = float64(n)/10, k+3, true
	return n < ten
}

// ofEach reads "jeder dritte" and "jeder Zehnte", which is no "jede zweite Woche".
func (r *reader) ofEach(f amount) (amount, bool) {
	n := r.Value(f.First+1, lexicon.OrdinalValue)
	f.Value, f.Last, f.Part = 1/n, f.First+2, true
	if n <= 1 || r.Is(f.Last, lexicon.TimeNoun) {
		return f, false
	}
	return f, figure.Measures(Unit(r.Norm(f.Last))) != figure.Time
}

// article reports the "ein" of "eine Million" and "ein Drittel".
func (r *reader) article(k int) bool {
	switch {
	case !r.Is(k, lexicon.One):
		return false
	case r.Is(k+1, lexicon.Magnitude):
		return !r.Is(k+1, lexicon.TausendWord)
	}
	return r.capital(k+1, lexicon.Fraction)
}

// pluralCount reports "Tausende", and "Millionen" that no number stands before.
func (r *reader) pluralCount(k int) bool {
	if !r.capital(k, lexicon.PluralCount) {
		return false
	}
	return !r.Is(k, lexicon.PluralMagnitude) || !r.Number(k-1)
}

// half reports "eine halbe" before a magnitude or a unit: "eine halbe Million", "ein halbes
// Dutzend", "eine halbe Stunde".
func (r *reader) half(k int) bool {
	return r.Reads(k, lexicon.One, lexicon.HalfAdjective) && r.unitAt(k+2)
}

// fraction reads "2/3 der Wähler".
func (r *reader) fraction(f *amount) bool {
	k := f.Last
	if !r.Is(k, lexicon.Slash) || !r.Is(k+2, lexicon.ShareLink) {
		return false
	}
	if below, ok := digits(r.Norm(k + 1)); ok && below > f.Value {
		f.Value, f.Last, f.Part = f.Value/below, k+2, true
	}
	return f.Part
}

// noCents reads the dash of "3,– Euro".
func (r *reader) noCents(f *amount) {
	k := f.Last
	if r.Is(k, lexicon.Comma) && r.Glued(k) {
		for k++; r.dash(k) && r.Glued(k); k++ {
			f.Last = k + 1
		}
	}
}

// words reads a number word. With a capital, behind a word that begins no noun phrase, it
// is a name: "Herr Sieben".
func (r *reader) words(k int) (float64, bool) {
	if !r.Word(k) {
		return 0, false
	}
	v, ok := andHalf(r.Norm(k))
	name := r.At(k).Cap && r.Word(k-1) && !r.Is(k-1, lexicon.FunctionWord)
	return v, ok && !name
}

// scaled reads the part or the magnitude behind a number.
func (r *reader) scaled(f amount) amount {
	k := f.Last
	switch {
	case r.capital(k, lexicon.Fraction):
		f.Value, f.Part = f.Value/r.Value(k, lexicon.Fraction), true
		f.Last++
	case r.Is(k, lexicon.Magnitude):
		f.Scale = r.Value(k, lexicon.Magnitude)
		f.Value *= f.Scale
		f.Last++
		if r.Is(k, lexicon.ShortMagnitude) && r.abbreviates(k+1) && r.oneBlock(f.First, k+2) {
			f.Last++
		}
	case r.joined(k):
		if by := magnitudeOf(r.Norm(k + 1)); by > 0 {
			f.Scale, f.Value, f.Last = by, f.Value*by, k+2
		}
	}
	return f
}

// magnitudeOf is the magnitude that a compound begins with: "Millionen-Euro-Projekt"; 0 for
// none.
func magnitudeOf(compound string) float64 {
	head, _, _ := strings.Cut(compound, "-")
	by, _ := lexicon.German().Of(head).Value(lexicon.Magnitude)
	return float64(by)
}

// abbreviates reports the stop of "Mio.", which ends no sentence.
func (r *reader) abbreviates(k int) bool {
	return r.Is(k, lexicon.FullStop) && r.Glued(k) && r.sameSentence(k)
}

func (r *reader) oneBlock(a, b int) bool { return r.At(a).Block == r.At(b).Block }
