package spanish

import (
	"strconv"
	"strings"

	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// amount is a number as read: what it comes to and the tokens it takes.
type amount struct {
	first, last int
	value       float64
	scale       float64 // the magnitude behind it, 0 for none
	many        bool    // "miles": at least so many
	part        bool    // "un tercio", "cinco de cada diez"
}

func (f *amount) ok() bool { return f.last > f.first }

// digits reads a number as Spanish desks write it: 1.250, 2,7, 3.500.000. American ones
// are told by a stop behind the comma (1,250.50) or by two commas.
func digits(s string) (float64, bool) {
	thousands, decimal := ".", ","
	if strings.Count(s, ",") > 1 || strings.Contains(s, ",") && strings.LastIndex(s, ".") > strings.Index(s, ",") {
		thousands, decimal = ",", "."
	}
	whole, rest, _ := strings.Cut(s, decimal)
	groups := strings.Split(whole, thousands)
	for _, g := range groups[1:] {
		if len(g) != 3 {
			v, err := strconv.ParseFloat(s, 64) // "3.5"
			return v, err == nil
		}
	}
	n := strings.Join(groups, "")
	if rest != "" {
		n += "." + rest
	}
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
	f := amount{first: k, last: k}
	switch t := r.At(k); {
	case t.Class == text.Number:
		v, ok := digits(t.Norm)
		if !ok {
			return f, false
		}
		f.value, f.last = v, k+1
		r.groups(&f)
	case t.Is(lexicon.Whole):
		f.value, f.last = 0.5, k+1
		return f, true
	case t.Is(lexicon.PluralCount) && r.Is(k+1, lexicon.Of):
		f.value, f.last, f.many = r.Value(k, lexicon.PluralCount), k+1, true
		if more, ok := r.numberAt(k + 2); ok && more.many {
			f.value, f.last = f.value*more.value, more.last
		}
		return f, true
	}
	r.numberWords(&f)
	if !f.ok() {
		return f, false
	}
	if r.Reads(f.last, lexicon.And, lexicon.Half) {
		f.value, f.last = f.value+f.scale/2, f.last+2 // "dos millones y medio"
	}
	if n := r.Value(f.last, lexicon.Fraction); n > 0 {
		f.value, f.last, f.part = f.value/n, f.last+1, true
	}
	return f, true
}

// ofEach reads "cinco de cada diez".
func (r *reader) ofEach(f *amount) {
	if !r.Reads(f.last, lexicon.Of, lexicon.EachWord) {
		return
	}
	if whole, _ := r.plainNumber(f.last + 2); whole.value > f.value {
		f.value, f.last, f.part = f.value/whole.value, whole.last, true
	}
}

// groups joins "1 250 000", whose parts are tokens of their own.
func (r *reader) groups(f *amount) {
	if strings.ContainsAny(r.At(f.first).Norm, ".,") || len(r.At(f.first).Norm) > 3 {
		return
	}
	for t := r.At(f.last); t.Class == text.Number && len(t.Norm) == 3; t = r.At(f.last) {
		v, ok := digits(t.Norm)
		if !ok {
			return
		}
		f.value = f.value*1000 + v
		f.last++
	}
}

// numberWords reads on in words behind digits or from the first: "doscientos mil",
// "treinta y uno", "2,5 millones", "mil millones", "medio millón".
func (r *reader) numberWords(f *amount) {
	total, part := 0.0, f.value
	for {
		t := r.At(f.last)
		switch {
		case t.Is(lexicon.NumberWord) && !f.digits(r):
			part += r.Value(f.last, lexicon.NumberWord)
		case t.Is(lexicon.Thousand):
			part = max(part, 1) * 1000
		case t.Is(lexicon.Magnitude) && f.last > f.first:
			f.scale = r.Value(f.last, lexicon.Magnitude)
			total, part = total+part*f.scale, 0
		case r.startsScale(f, t):
			part = 1
			if t.Is(lexicon.Half) {
				part = 0.5
			}
		case t.Is(lexicon.And) && r.joinsTens(f, part):
		default:
			f.value = total + part
			return
		}
		f.last++
	}
}

// digits reports a figure that began with digits: no number word belongs to it.
func (f *amount) digits(r *reader) bool { return r.At(f.first).Class == text.Number }

// startsScale reports "un" and "medio" before "millón", and "un" before "tercio".
func (r *reader) startsScale(f *amount, t *text.Token) bool {
	switch {
	case f.ok(), !t.Any(lexicon.One, lexicon.Half):
		return false
	case t.Is(lexicon.One) && r.Is(f.last+1, lexicon.Fraction):
		return !r.Is(f.last+1, lexicon.Whole)
	}
	return r.Is(f.last+1, lexicon.Magnitude)
}

// joinsTens reports the "y" of "treinta y uno".
func (r *reader) joinsTens(f *amount, part float64) bool {
	n, ok := r.At(f.last + 1).Lex.Value(lexicon.NumberWord)
	return ok && n < 10 && r.Is(f.last-1, lexicon.NumberWord) && int(part)%100 >= 30
}
