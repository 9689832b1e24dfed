package figure

import (
	"strings"

	"factdesk/claims/lexicon"
)

// Countable reports that a noun to count may stand at i.
func (s *Scan) Countable(i int) bool {
	return s.At(i).Kind == Word && s.CountedWord(i, i) && !s.At(i).Cap
}

// CountedWord reports that the word at i goes on with a noun phrase that began at
// first: it ends behind a plural.
func (s *Scan) CountedWord(i, first int) bool {
	inside := i > first
	switch n := s.Norm(i); {
	case s.endsPhrase(i), inside && ChangeOf(n) != "", inside && PluralNoun(s.Norm(i-1)):
		return false
	case !s.pastForm(i):
		return true
	case s.At(i+1).Kind != Word:
		return false
	case inside:
		return PluralNoun(s.Norm(i + 1))
	}
	return !Stop[s.Norm(i+1)]
}

// endsPhrase reports a little word, a verb, a short form or an adverb.
func (s *Scan) endsPhrase(i int) bool {
	n := s.Norm(i)
	switch {
	case Stop[n], Verbs[n], strings.HasPrefix(n, "'"), strings.HasSuffix(n, "n't"):
		return true
	}
	return strings.HasSuffix(n, "ly") && !s.Is(i, lexicon.NoLyAdverb)
}

func (s *Scan) pastForm(i int) bool {
	n := s.Norm(i)
	return len(n) > 4 && strings.HasSuffix(n, "ed") && !s.Is(i, lexicon.HundredWord)
}

// PluralNoun guesses from the ending; people and their like are listed.
func PluralNoun(n string) bool {
	if plurals[n] {
		return true
	}
	k := len(n)
	if k <= 3 || n[k-1] != 's' || strings.IndexByte("su'i", n[k-2]) >= 0 {
		return false
	}
	return !Stop[n] && !Verbs[n]
}

func Words(words string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

var (
	Determiner = Words(`the a an this that these those its his her their our my your all`)

	plurals = Words(`people men women children police personnel staff troops fish sheep deer cattle aircraft media data mice feet teeth geese lives wives knives halves alumni criteria bacteria phenomena vehicles cases clergy folk series species deaths seats buses gases crises`)

	// Stop ends a noun phrase.
	Stop = Words(`the a an this that these those some any each every no another both either neither all several many few most his her its their our my your such
		he she it they we i you him them us me who whom whose which what where when while why how himself herself itself themselves
		of in on at by for from with to into onto about over under after before during since until till between among against amid within without through
		throughout across along around behind beyond despite near off outside inside per than toward towards upon via versus like unlike including regarding
		concerning ahead alongside beside besides except because according as up down out ago later earlier apart away worth back
		and or but nor yet so plus if unless though although whereas once
		is are was were be been being am has have had having do does did will would shall should can could may might must ought cannot 's 're 've 'd 'll 'm
		not never also then now still again already however only just even too ever always often soon today yesterday tomorrow tonight there here
		monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
		respectively together each compared`)

	// Verbs are frequent forms that are no noun.
	Verbs = Words(`said says say died die dies came come comes rose fell took take takes went go goes gone made make makes left won win wins got get gets had saw see sees met fled
		held hold holds became become becomes began begin begins gave give gives given grew grown knew know knows kept keep keeps led leads lived meant paid pays put ran run runs sent
		sold stood told tells thought wrote written broke broken brought built caught chose chosen drove felt found gotten hit hurt killed laid lost sat shot shut spent
		spoke stayed took taken taught wore worn want wants need needs seem seems remain remains include includes work works make made live lives-in according came agreed drowned`)
)
