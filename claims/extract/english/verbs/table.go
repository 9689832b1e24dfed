package verbs

import (
	"strings"
	"sync"

	"factdesk/claims/lexicon"
)

// table is the verbs of the lexicon.
type table struct {
	forms  map[string]*Verb // each form of each verb
	views  map[string]*Verb // those of verbs that only tell of a view
	lemmas map[string]*lemma
	sieve  *lexicon.Sieve // of forms

	reports     map[string]Report
	attitudes   map[string]Opening
	links, tell map[string][]string // prepositions, see lemma
}

// known is made when it is first asked for: whoever reads no English does not pay for it.
var known = sync.OnceValue(func() *table {
	words := lexicon.English()
	t := &table{
		forms: map[string]*Verb{}, views: map[string]*Verb{}, lemmas: map[string]*lemma{},
		reports:   reports(words.Phrases(lexicon.ReportingVerb)),
		attitudes: attitudes(words.Phrases(lexicon.AttitudeVerb)),
		links:     prepositions(words.Phrases(lexicon.HandingPreposition)),
		tell:      prepositions(words.Phrases(lexicon.ViewPreposition)),
	}
	for _, w := range words.Words(lexicon.RegularVerb) {
		t.inflect(t.forms, w, pastOf(w), pastOf(w))
	}
	for _, entry := range words.Phrases(lexicon.IrregularVerb) {
		f := strings.Fields(entry)
		t.inflect(t.forms, f[0], f[1], f[len(f)-1])
	}
	for _, w := range words.Words(lexicon.ViewVerb) {
		t.inflect(t.views, w, pastOf(w), pastOf(w))
	}
	t.sieve = lexicon.SieveOf(t.forms)
	return t
})

// lemma is what is known of a verb by its base form.
func (t *table) lemma(name string) *lemma {
	if l := t.lemmas[name]; l != nil {
		return l
	}
	return &lemma{name, t.reports[name], t.attitudes[name], t.links[name], t.tell[name], lexicon.English().Of(name)}
}

// inflect adds the forms of a verb.
func (t *table) inflect(forms map[string]*Verb, name, past, part string) {
	l := t.lemma(name)
	t.lemmas[name] = l
	noun := Form(0)
	if l.word.Is(lexicon.NounVerb) {
		noun = Nounly
	}
	add(forms, l, name, Base|noun)
	add(forms, l, ThirdOf(name), Third|noun)
	add(forms, l, past, Past)
	add(forms, l, part, Part)
	add(forms, l, ingOf(name), Ing)
}

// add adds a form. One that two verbs share is the later one's.
func add(forms map[string]*Verb, l *lemma, word string, f Form) {
	if old := forms[word]; old != nil && old.lemma == l {
		old.Form |= f
		return
	}
	forms[word] = &Verb{f, l}
}

// prepositions reads "warn: of about against".
func prepositions(lines []string) map[string][]string {
	of := map[string][]string{}
	for _, line := range lines {
		name, words, _ := strings.Cut(line, ": ")
		of[name] = strings.Fields(words)
	}
	return of
}
