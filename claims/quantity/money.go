package quantity

import (
	"strings"

	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
)

// unitBefore reads "$", "US$", "$US", "EUR", "Rs" before the number.
func (s *scan) unitBefore(r *reading) {
	at := r.From - 1
	if s.Is(at, lexicon.Hyphen) && !s.At(r.From).Spaced && s.sign(at-1) != "" {
		at-- // "$-5"
		r.q.Value = -r.Value
	}
	switch owner := s.behindDollar(at); {
	case s.sign(at) != "":
		s.signBefore(r, at)
	case owner != "":
		r.unitBefore(owner, at-1)
	case s.Reads(at-1, figure.In(lexicon.YenLetter), figure.Glued(figure.In(lexicon.EqualsSign))):
		r.unitBefore(yen, at-1)
	default:
		s.codeBefore(r, at)
	}
	s.minusBefore(r)
}

// codeBefore reads "EUR", "Rs", "Rs." and "MEUR".
func (s *scan) codeBefore(r *reading, at int) {
	if s.dottedCode(at) {
		name, _ := s.codeAt(at - 1)
		r.unitBefore(name, at-1)
		return
	}
	p := s.At(at)
	if name := millionsOf(p.Raw); name != "" {
		r.unitBefore(name, at)
		r.q.Value, r.Scale = r.q.Value*1e6, 1e6
		return
	}
	if name, weak := s.codeAt(at); name != "" && (!weak || s.writtenAsAmount(r)) {
		r.unitBefore(name, at)
	}
}

// codeAt is the currency of the code at i. Behind a slash it is the second of a pair:
// "EUR/USD 1.10".
func (s *scan) codeAt(i int) (name string, weak bool) {
	p := s.At(i)
	switch {
	case p.Kind != figure.Word, s.Reads(i-1, gluedSlash, figure.Close):
		return "", false
	case s.Every && figure.CodeBefore[p.Norm] != "":
		return figure.CodeBefore[p.Norm], false
	}
	return figure.MoneyCode(p.Raw)
}

// dottedCode reports "Rs." whose stop is at i, or, written on to the number, "Tk.500".
func (s *scan) dottedCode(i int) bool {
	switch {
	case !gluedStop(s.At(i)):
		return false
	case s.Is(i-1, lexicon.RsAmount):
		return true
	case s.At(i + 1).Spaced:
		return false
	}
	name, weak := s.codeAt(i - 1)
	return name != "" && !weak
}

// writtenAsAmount reports a number that is written as amounts of money are, and names are
// not: with a comma between its thousands, two decimals or a multiplier. In capitals that
// is none: "P3M" is a span of time.
func (s *scan) writtenAsAmount(r *reading) bool {
	_, decimals, _ := strings.Cut(s.Norm(r.From), ".")
	scale := s.At(r.To - 1)
	switch {
	case len(decimals) == 2, strings.Contains(s.Norm(r.From), ","), s.Reads(r.From+1, figure.AnyDigits):
		return true
	case len(scale.Raw) == 1 && scale.Raw != scale.Norm:
		return false
	}
	return r.Scale > 100
}

// sign is the currency of the sign at i, "" for none.
func (s *scan) sign(i int) string { return figure.CurrencySigns[s.Norm(i)] }

// behindDollar is whose dollar the letters at i mean, behind the sign that they are
// written on to: "$US".
func (s *scan) behindDollar(i int) string {
	if !s.Is(i-1, lexicon.DollarSign) || s.At(i).Spaced {
		return ""
	}
	return figure.DollarsOf[s.Norm(i)]
}

func (r *reading) unitBefore(name string, first int) {
	r.setUnit(name)
	r.first, r.before = first, true
}

// signBefore reads a currency's sign with whose dollar it is.
func (s *scan) signBefore(r *reading, at int) {
	r.unitBefore(s.sign(at), at)
	if d := figure.DollarsOf[s.Norm(at-1)]; d != "" && s.ownsDollar(at) {
		r.unitBefore(d, at-1)
	}
}

// dollarBehind reads whose dollar it is behind the amount: "$5 million US". Before a noun
// the letters are of that: "a $5 million US grant".
func (s *scan) dollarBehind(r *reading) {
	name := figure.DollarsOf[s.Norm(r.last)]
	if name == "" || !r.has("dollar") || !s.Reads(r.last, figure.Apart(figure.Capital(figure.In(lexicon.DollarOwner)))) {
		return
	}
	if next := s.At(r.last + 1); next.Kind == figure.Word && !figure.Stop[next.Norm] {
		return
	}
	r.setUnit(name)
	r.last++
}

// minusBefore reads the minus of "-$5" and of "-EUR 5".
func (s *scan) minusBefore(r *reading) {
	minus := r.before && s.Reads(r.first-1, figure.Apart(figure.In(lexicon.NegativeSign)), figure.Close)
	if minus && r.Value > 0 {
		r.first, r.q.Value = r.first-1, -r.q.Value
	}
}

// ownsDollar reports letters that say whose dollar the sign at is: "US $5", "C $5". Most
// letters do so only where the sign is written on to them.
func (s *scan) ownsDollar(at int) bool {
	switch {
	case !s.Is(at, lexicon.DollarSign):
		return false
	case s.Is(at-1, lexicon.Us) && s.pronoun(at-1):
		return false
	}
	return !s.At(at).Spaced || s.Is(at-1, lexicon.DollarOwner)
}

// pronoun reports the "us" of "it cost us $2 million", and not that of "us $ 5".
func (s *scan) pronoun(at int) bool {
	return !s.At(at).Cap && s.At(at+1).Spaced && !s.At(at+2).Spaced
}

// sameMoney lets "$5 US" and "US$ 10 dollars" be one amount.
func (s *scan) sameMoney(r *reading, name string) bool {
	return figure.Measures(name) == figure.Currency && sameUnits(*r.q.Unit, name)
}

// sameUnits reports one unit, or one that the other names more closely.
func sameUnits(a, b string) bool { return closer(a, b) || closer(b, a) }

// closer reports a unit that is the other, or names it more closely: "us dollar" a "dollar".
func closer(name, of string) bool { return strings.HasSuffix(" "+name, " "+of) }

// namesCloser reports that a reading tells the unit of another more closely.
func (r *reading) namesCloser(of *reading) bool {
	switch {
	case of.q.Unit == nil:
		return true
	case r.q.Unit == nil:
		return false
	}
	return closer(*r.q.Unit, *of.q.Unit)
}

func (r *reading) isMoney() bool { return figure.Measures(*r.q.Unit) == figure.Currency }

// percentOf reads "percent of ten" as ten percent, as the specifications do.
func (s *scan) percentOf(r *reading) bool {
	if !s.Every || r.q.Unit != nil || !s.Is(r.first-1, lexicon.Of) {
		return false
	}
	at := r.first - 2
	if s.Is(at, lexicon.PercentWord) {
		at--
	}
	name, to := s.SimpleUnit(at)
	if name != percent || to != r.first-1 {
		return false
	}
	r.setUnit(percent)
	r.first = at
	return true
}
