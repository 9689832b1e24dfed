package spanish

import (
	"strconv"
	"strings"

	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// amount is a number as read; without a magnitude its scale is 0.
type amount = figure.Amount

const stop, comma, nought = ".", ",", "0"

// digits reads a number as Spanish desks write it: 1.250, 2,7, 3.500.000. American ones
// are told by a stop behind the comma (1,250.50) or by two commas.
func digits(s string) (float64, bool) {
	thousands, decimal := stop, comma
	if strings.Count(s, comma) > 1 || strings.Contains(s, comma) && strings.LastIndex(s, stop) > strings.Index(s, comma) {
		thousands, decimal = comma, stop
	}
	n, _ := figure.Plain(s, thousands, decimal) // "3.5" stays
	v, err := strconv.ParseFloat(n, 64)
	return v, err == nil
}

// numberAt reads a number at token k, also one of each of another: "cinco de cada diez".
func (r *reader) numberAt(k int) (amount, bool) {
	f, ok := r.plainNumber(k)
	if ok {
		r.ofEach(&f)
	}
	return f, ok
}

// plainNumber reads a number at token k, in digits, in words, or as a part of a whole.
func (r *reader) plainNumber(k int) (amount, bool) {
	f := amount{First: k, Last: k}
	switch t := r.At(k); {
	case t.Class == text.Number:
		v, ok := digits(r.plainly(k))
		if !ok {
			return f, false
		}
		f.Value, f.Last = v, k+1
		r.groups(&f)
		r.Vulgar(&f)
	case r.Is(k+1, lexicon.Dozen) && r.dozen(&f):
		return f, true
	case t.Is(lexicon.Whole):
		f.Value, f.Last = 0.5, k+1
		return f, true
	case t.Is(lexicon.PluralCount) && r.Is(k+1, lexicon.Of):
		return r.manyAt(f), true
	}
	r.numberWords(&f)
	if !f.Ok() {
		return f, false
	}
	r.goesOn(&f)
	return f, true
}

// goesOn reads on in "tres docenas", "dos millones y medio" and "dos tercios".
func (r *reader) goesOn(f *amount) {
	if n := r.Value(f.Last, lexicon.ManyOnes); n > 0 {
		f.Value, f.Last = f.Value*n, f.Last+1
	}
	if r.Reads(f.Last, lexicon.And, lexicon.Half) {
		f.Value, f.Last = f.Value+f.Scale/2, f.Last+2
	}
	if n := r.Value(f.Last, lexicon.Fraction); n > 0 {
		f.Value, f.Last, f.Part = f.Value/n, f.Last+1, true
	}
	if n := r.Value(f.Last, lexicon.PartOrdinal); r.Is(f.Last+1, lexicon.PartWord) && n > f.Value {
		f.Value, f.Last, f.Part = f.Value/n, f.Last+2, true
	}
}

// plainly is the number at k, of "$12,500" without the comma: behind the sign of the dollar
// and the peso nobody writes three decimals.
func (r *reader) plainly(k int) string {
	n := r.Norm(k)
	whole, rest, _ := strings.Cut(n, comma)
	switch {
	case !r.Is(k-1, lexicon.DollarSign), strings.HasPrefix(whole, nought), len(whole) > 3, len(rest) != 3, !figure.AllDigits(rest):
		return n
	}
	return whole + rest
}

// manyAt reads "miles de personas" and "decenas de miles".
func (r *reader) manyAt(f amount) amount {
	k := f.First
	f.Value, f.Last, f.Many = r.Value(k, lexicon.PluralCount), k+1, true
	if more, ok := r.numberAt(k + 2); ok && more.Many {
		f.Value, f.Last = f.Value*more.Value, more.Last
	}
	return f
}

// dozen reads "media docena" and "una docena".
func (r *reader) dozen(f *amount) bool {
	switch k := f.First; {
	case r.Is(k, lexicon.Half):
		f.Value, f.Last = 6, k+2
	case r.Is(k, lexicon.One):
		f.Value, f.Last = 12, k+2
	}
	return f.Ok()
}

// ofEach reads "cinco de cada diez".
func (r *reader) ofEach(f *amount) {
	if !r.Reads(f.Last, lexicon.Of, lexicon.EachWord) {
		return
	}
	if whole, _ := r.plainNumber(f.Last + 2); whole.Value > f.Value {
		f.Value, f.Last, f.Part = f.Value/whole.Value, whole.Last, true
	}
}

// groups joins "1 250 000", whose parts are tokens of their own.
func (r *reader) groups(f *amount) {
	if strings.ContainsAny(r.At(f.First).Norm, ".,") || len(r.At(f.First).Norm) > 3 {
		return
	}
	for t := r.At(f.Last); t.Class == text.Number && len(t.Norm) == 3; t = r.At(f.Last) {
		v, ok := digits(t.Norm)
		if !ok {
			return
		}
		f.Value = f.Value*1000 + v
		f.Last++
	}
}

// numberWords reads on in words behind digits or from the first: "doscientos mil",
// "treinta y uno", "2,5 millones", "mil millones", "medio millón".
func (r *reader) numberWords(f *amount) {
	total, part := 0.0, f.Value
	for {
		t := r.At(f.Last)
		switch {
		case t.Is(lexicon.NumberWord) && !r.Number(f.First):
			part += r.Value(f.Last, lexicon.NumberWord)
		case t.Is(lexicon.Thousand):
			part = max(part, 1)*1000 + r.behindThousand(f)
		case t.Is(lexicon.Magnitude) && f.Last > f.First:
			f.Scale = r.Value(f.Last, lexicon.Magnitude)
			total, part = total+part*f.Scale, 0
		case r.startsScale(f, t):
			part = 1
			if t.Is(lexicon.Half) {
				part = 0.5
			}
		case t.Is(lexicon.And) && r.joinsTens(f, part):
		default:
			f.Value = total + part
			return
		}
		f.Last++
	}
}

// startsScale reports "un" and "medio" before "millón", and "un" before "tercio".
func (r *reader) startsScale(f *amount, t *text.Token) bool {
	switch {
	case f.Ok(), !t.Any(lexicon.One, lexicon.Half):
		return false
	case t.Is(lexicon.One) && r.Is(f.Last+1, lexicon.Fraction):
		return !r.Is(f.Last+1, lexicon.Whole)
	}
	return r.Is(f.Last+1, lexicon.Magnitude)
}

// joinsTens reports the "y" of "treinta y uno".
func (r *reader) joinsTens(f *amount, part float64) bool {
	n, ok := r.At(f.Last + 1).Lex.Value(lexicon.NumberWord)
	if !ok || !r.Is(f.Last-1, lexicon.NumberWord) {
		return false
	}
	return n < 10 && int(part)%100 >= 30
}

// behindThousand is the 450 of "3 mil 450" and the 50 of "3 mil 50 millones", which it
// reads on over; 0 where the number ends.
func (r *reader) behindThousand(f *amount) float64 {
	v, ok := r.group(f.Last + 1)
	if !ok {
		return 0
	}
	f.Last++
	return v
}

// group reads three digits, or fewer before a magnitude.
func (r *reader) group(k int) (float64, bool) {
	size := len(r.Norm(k))
	switch {
	case !r.Number(k), size > 3:
		return 0, false
	case size < 3 && !r.Is(k+1, lexicon.Magnitude):
		return 0, false
	}
	return digits(r.Norm(k))
}
