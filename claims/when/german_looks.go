package when

import (
	"regexp"
	"strings"
	"sync"

	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
)

// countsThings reports four digits that count: "2014 Menschen", "2014 Euro". Behind a
// word that leads up to a year, and behind a noun, they are a year.
func (s *scan) countsThings(i int) bool {
	next, prev := s.At(i+1), s.At(i-1)
	switch {
	case prev.Is(lexicon.CountLead):
		return true
	case next.Kind != figure.Word:
		return next.Kind == figure.Sign && strings.Contains(countSigns, next.Norm)
	case next.Is(lexicon.TimeUnit):
		return !prev.Is(lexicon.BeforeYear)
	case next.Is(lexicon.Magnitude), germanUnits()[next.Norm] != "":
		return true
	case !next.Cap, next.Is(lexicon.FunctionWord):
		return false
	}
	return !s.leadsToYear(i - 1)
}

const (
	countSigns   = "%€$°"
	germanQuotes = "„“\"»«‚"
	beforeStart  = germanQuotes + ".!?:–…"
)

// leadsToYear reports a word behind which four digits are a year, whatever noun follows:
// "im Jahr 2014 Kanzler", "das Abkommen 1938".
func (s *scan) leadsToYear(i int) bool {
	p := s.At(i)
	switch {
	case p.Kind != figure.Word:
		return false
	case p.Any(lexicon.BeforeYear, lexicon.YearLead):
		return true
	}
	return p.Cap && !s.germanStart(i)
}

// germanStart reports the first word of a sentence.
func (s *scan) germanStart(i int) bool {
	return s.At(i-1).Kind == figure.Gap || s.signOf(i-1, beforeStart)
}

// signOf reports one of some signs.
func (s *scan) signOf(i int, signs string) bool {
	p := s.At(i)
	return p.Kind == figure.Sign && strings.Contains(signs, p.Norm)
}

// asNoun reports a day from now that is a noun here: "das Heute", "am Morgen".
func (s *scan) asNoun(i int) bool {
	p := s.At(i)
	return p.Cap && !s.germanStart(i) && strings.ToUpper(p.Raw) != p.Raw
}

// inName reports a weekday that is a paper's name, or a part of it.
func (s *scan) inName(i int) bool {
	switch prev := s.At(i - 1); {
	case s.signOf(i-1, germanQuotes):
		return true
	case prev.Is(lexicon.Article):
		return s.signOf(i-2, germanQuotes)
	case prev.Is(lexicon.Am):
		return s.Is(i-2, lexicon.PaperName)
	}
	return false
}

// notVague reports a time word that means something else here: "früher als".
func (s *scan) notVague(i int) bool {
	p := s.At(i)
	if p.Is(lexicon.EarlierWord) {
		return s.Is(i+1, lexicon.ThanOrOr) || s.Is(i-1, lexicon.TimeUnit)
	}
	return p.Cap && !s.germanStart(i)
}

// adjectiveOfUnit reports what stands between a number and its unit: "zwei lange Jahre".
func (s *scan) adjectiveOfUnit(i int) bool {
	p := s.At(i)
	if p.Kind != figure.Word || p.Cap || !s.Is(i+1, lexicon.TimeUnit) {
		return false
	}
	return len(p.Norm) >= 5 && germanEnding.MatchString(p.Norm)
}

// germanEnding is that of an adjective behind a number.
var germanEnding = regexp.MustCompile(`e[nrs]?$`)

var germanUnits = sync.OnceValue(func() map[string]string { return figure.UnitWords(lexicon.German()) })
