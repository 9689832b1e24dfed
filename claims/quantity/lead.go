package quantity

import (
	"strings"
	"sync"

	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
)

// leadsIn reports that an amount of which nothing is named may stand behind piece i: behind
// a sign, a little word, an adverb, a time, or a verb. Behind a noun a number names.
func (s *scan) leadsIn(i int) bool {
	p := s.At(i)
	switch {
	case p.Kind != figure.Word, p.Any(littleWords...), p.Any(amountLeads...):
		return true
	case p.Cap && s.insideLower(i):
		return s.timeAt(i) // "in Shed 4"
	case figure.ChangeOf(p.Norm) != "", figure.Stop[p.Norm], strings.HasSuffix(p.Norm, lyEnd), strings.HasPrefix(p.Norm, writtenOn):
		return true
	}
	return s.timeAt(i) || s.acts(i)
}

// timeAt reports a time that stands by itself: "last year 14 died", and not "in year 9".
func (s *scan) timeAt(i int) bool {
	p := s.At(i)
	switch before := s.At(i - 1); {
	case !p.Is(lexicon.TimeNoun):
		return false
	case figure.PluralNoun(p.Norm):
		return before.Kind == figure.Word && !before.Is(lexicon.Preposition) // "between weeks 26"
	default:
		return before.Kind == figure.Word && !before.Any(lexicon.Preposition, lexicon.And)
	}
}

var (
	littleWords = []lexicon.Class{lexicon.Preposition, lexicon.Conjunction, lexicon.Adverb, lexicon.Auxiliary, lexicon.Determiner, lexicon.Pronoun, lexicon.Subordinator, lexicon.Possessive,
		lexicon.Negator, lexicon.Quantifier}
	amountLeads = []lexicon.Class{lexicon.MoreCounted, lexicon.Weekday, lexicon.MonthName, lexicon.ChangeFill, lexicon.AmountLead, lexicon.RatioWord}
)

// acts reports a verb at i. A form that is a noun as well is one only where a verb may stand.
func (s *scan) acts(i int) bool {
	n := s.Norm(i)
	switch {
	case s.Is(i, lexicon.NotVerb, lexicon.NamingVerb):
		return false
	case s.At(i).Cap && s.insideLower(i):
		return false // "in Shed 4"
	case figure.Verbs[n], pastForms()[n], bent(n, ingEnd), bent(n, pastEnd):
		return true
	case isVerb(n):
		return s.Is(i-1, lexicon.Modal, lexicon.DoForm, lexicon.SubjectPronoun, lexicon.Adverb) || several(s.At(i-1))
	case !thirdPerson(n) && !s.Is(i, lexicon.HoldVerb):
		return false
	}
	return s.subjectAt(i - 1)
}

// subjectAt reports a word before a form that is a noun as well, where that may be a verb: not
// in "the falls", nor in "affects releases 8.1".
func (s *scan) subjectAt(i int) bool {
	switch p := s.At(i); {
	case p.Kind != figure.Word, p.Any(lexicon.Determiner, lexicon.Preposition, lexicon.Possessive):
		return false
	case p.Cap:
		return true
	default:
		return !thirdPerson(p.Norm)
	}
}

// Ends of verbs, and of what is written on to a word.
const (
	ingEnd, pastEnd, mute, sEnd = "ing", "ed", "e", "s"
	lyEnd, writtenOn, ies, y    = "ly", "'", "ie", "y"
	longBase                    = len("spe") // from there on what ends in "ed" is a past form
)

// thirdPerson reports a form in "-s" of a verb.
func thirdPerson(n string) bool {
	base, found := strings.CutSuffix(n, sEnd)
	switch stem, yEnd := strings.CutSuffix(base, ies); {
	case !found:
		return false
	case yEnd:
		return isVerb(stem + y)
	}
	return isVerb(base) || isVerb(strings.TrimSuffix(base, mute))
}

// bent reports a form of a verb with such an end: "freed" and "counting", not "seed" or "king".
func bent(n, end string) bool {
	base, ok := strings.CutSuffix(n, end)
	switch {
	case !ok, len(base) < 2:
		return false
	case isVerb(base), isVerb(base + mute), isVerb(base[:len(base)-1]):
		return true
	}
	return len(base) > longBase && !strings.HasSuffix(base, mute)
}

// isVerb reports the base form of a verb.
func isVerb(n string) bool { return lexicon.English().Of(n).Is(lexicon.RegularVerb) || irregular()[n] }

var (
	irregular = sync.OnceValue(func() map[string]bool { return irregularForms(0, 1) })
	pastForms = sync.OnceValue(func() map[string]bool { return irregularForms(1, 3) })
)

// irregularForms are those of the irregular verbs from one place in their rows up to another.
func irregularForms(from, to int) map[string]bool {
	forms := map[string]bool{}
	for _, row := range lexicon.English().Phrases(lexicon.IrregularVerb) {
		words := strings.Fields(row)
		for _, w := range words[min(from, len(words)):min(to, len(words))] {
			forms[w] = true
		}
	}
	return forms
}
