package german

import "factdesk/claims/lexicon"

// amount is a number as read: what it comes to and the tokens it takes.
type amount struct {
	first, last int
	value       float64
	scale       float64 // the magnitude behind it, 1 for none
	many        bool    // "Dutzende", "Tausende": at least so many
	part        bool    // "zwei Drittel"
}

// figureAt reads a number at token k.
func (r *reader) figureAt(k int) (amount, bool) {
	f := amount{first: k, last: k + 1, scale: 1}
	switch {
	case r.Number(k):
		v, ok := digits(r.Norm(k))
		if !ok {
			return f, false
		}
		f.value = v
		r.groups(&f)
		r.noCents(&f)
		if r.fraction(&f) {
			return f, true
		}
	case r.half(k):
		f.value, f.last = 0.5, k+2
	case r.capital(k, lexicon.Whole):
		f.value, f.part = 0.5, true
		return f, true
	case r.pluralCount(k):
		f.value, f.many = r.Value(k, lexicon.PluralCount), true
		return f, true
	case r.Is(k, lexicon.Dozen):
		f.value = 12
		return f, true
	case r.article(k):
		f.value = 1
	default:
		v, ok := r.words(k)
		if !ok {
			return f, false
		}
		f.value = v
	}
	return r.scaled(f), true
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
	k := f.last
	if !r.Is(k, lexicon.Slash) || !r.Is(k+2, lexicon.ShareLink) {
		return false
	}
	if below, ok := digits(r.Norm(k + 1)); ok && below > f.value {
		f.value, f.last, f.part = f.value/below, k+2, true
	}
	return f.part
}

// noCents reads the dash of "3,– Euro".
func (r *reader) noCents(f *amount) {
	k := f.last
	if r.Is(k, lexicon.Comma) && r.Glued(k) {
		for k++; r.dash(k) && r.Glued(k); k++ {
			f.last = k + 1
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
	k := f.last
	switch {
	case r.capital(k, lexicon.Fraction):
		f.value, f.part = f.value/r.Value(k, lexicon.Fraction), true
		f.last++
	case r.Is(k, lexicon.Magnitude):
		f.scale = r.Value(k, lexicon.Magnitude)
		f.value *= f.scale
		f.last++
		if r.Is(k, lexicon.ShortMagnitude) && r.abbreviates(k+1) && r.oneBlock(f.first, k+2) {
			f.last++
		}
	}
	return f
}

// abbreviates reports the stop of "Mio.", which ends no sentence.
func (r *reader) abbreviates(k int) bool {
	return r.Is(k, lexicon.FullStop) && r.Glued(k) && r.sameSentence(k)
}

func (r *reader) oneBlock(a, b int) bool { return r.At(a).Block == r.At(b).Block }
