package quantity

import (
	"strings"

	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
)

// unitBefore reads "$", "US$", "EUR", "Rs" before the number.
func (s *scan) unitBefore(r *reading) {
	at := r.From - 1
	if s.Is(at, lexicon.Hyphen) && !s.At(r.From).Spaced && s.sign(at-1) != "" {
		at-- // "$-5"
		r.q.Value = -r.Value
	}
	p := s.At(at)
	code := figure.CodeBefore[p.Norm]
	switch {
	case s.sign(at) != "":
		s.signBefore(r, at)
	case s.Reads(at-1, figure.In(lexicon.RsAmount), gluedStop):
		r.unitBefore("rupee", at-1)
	case millionsOf(p.Raw) != "":
		r.unitBefore(millionsOf(p.Raw), at)
		r.q.Value, r.Scale = r.q.Value*1e6, 1e6
	case code != "" && (p.Cap || s.Every):
		r.unitBefore(code, at)
	}
}

// sign is the currency of the sign at i, "" for none.
func (s *scan) sign(i int) string { return figure.CurrencySigns[s.Norm(i)] }

func (r *reading) unitBefore(name string, first int) {
	r.setUnit(name)
	r.first, r.before = first, true
}

// signBefore reads a currency's sign with whose dollar it is and a minus before it.
func (s *scan) signBefore(r *reading, at int) {
	r.unitBefore(s.sign(at), at)
	if d := figure.DollarsOf[s.Norm(at-1)]; d != "" && s.ownsDollar(at) {
		r.unitBefore(d, at-1)
	}
	minus := s.Reads(r.first-1, figure.Apart(figure.In(lexicon.MinusSign)), figure.Close)
	if minus && r.Value > 0 {
		r.first, r.q.Value = r.first-1, -r.Value // "-$5"
	}
}

// ownsDollar reports letters that say whose dollar the sign at is: "US $5", "C $5". "A"
// and "s" do so only where the sign is written on to them.
func (s *scan) ownsDollar(at int) bool {
	owner := s.Norm(at - 1)
	switch {
	case !s.Is(at, lexicon.DollarSign):
		return false
	case s.Is(at-1, lexicon.Us) && s.pronoun(at-1):
		return false
	case !s.At(at).Spaced, owner == "us", owner == "hk":
		return true
	}
	return len(owner) == 1 && !strings.Contains("as", owner)
}

// pronoun reports the "us" of "it cost us $2 million", and not that of "us $ 5".
func (s *scan) pronoun(at int) bool {
	return !s.At(at).Cap && s.At(at+1).Spaced && !s.At(at+2).Spaced
}

// sameMoney lets "$5 US" and "US$ 10 dollars" be one amount.
func (s *scan) sameMoney(r *reading, name string) bool {
	const usDollar = "us dollar"
	if figure.Measures(name) != figure.Currency {
		return false
	}
	switch *r.q.Unit {
	case name:
		return true
	case usDollar:
		return name == dollar
	}
	return name == usDollar
}

// part is a smaller unit that may follow, and how many of it make one of the larger.
type partUnit struct {
	of   float64
	last int
}

// smaller adds "and 50 cents", "2 inches".
func (s *scan) smaller(r *reading) {
	at := r.last
	if s.Is(at, lexicon.And) || s.Every && s.Is(at, lexicon.Comma) {
		at++
	}
	f, ok := s.PlainFigure(at)
	if !ok || f.Many || s.Is(at, lexicon.ArticleA) {
		return
	}
	part := s.cents(r, f)
	if part.of == 0 && *r.q.Unit == "foot" {
		part = s.inchesOf(f)
	}
	if part.of == 0 && s.bareCents(r, f, at) {
		part = partUnit{100, f.To}
	}
	if part.of > f.Value {
		r.q.Value += f.Value / part.of
		r.last = part.last
	}
}

func (r *reading) isMoney() bool { return figure.Measures(*r.q.Unit) == figure.Currency }

func (s *scan) cents(r *reading, f figure.Figure) partUnit {
	u, to := s.SimpleUnit(f.To)
	if r.isMoney() && (u == "cent" || u == "pence") {
		return partUnit{100, to}
	}
	return partUnit{}
}

func (s *scan) inchesOf(f figure.Figure) partUnit {
	if u, to := s.SimpleUnit(f.To); u == "inch" {
		return partUnit{12, max(to, f.To+1)}
	}
	if s.Every && s.Is(f.To, lexicon.InWord) {
		return partUnit{12, f.To + 1}
	}
	return partUnit{}
}

// bareCents reports the 50 of "5 dollars and 50", which news does not write.
func (s *scan) bareCents(r *reading, f figure.Figure, at int) bool {
	u, _ := s.SimpleUnit(f.To)
	switch {
	case !s.Every, u != "", !r.isMoney():
		return false
	case f.Value != float64(int(f.Value)), s.At(f.To).Kind == figure.Word:
		return false
	}
	return s.Is(r.last, lexicon.And) || s.At(at).Spaced
}

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
