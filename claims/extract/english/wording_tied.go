package english

import (
	"slices"
	"strings"

	"factdesk/claims/lexicon"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// soughtAs is what a noun is looked up by: "the firm" is any company, "the bank" a bank.
func soughtAs(t *text.Token) string {
	for _, c := range sharedNouns {
		switch {
		case singularIn(t, c), c == lexicon.BackShip && t.Is(lexicon.ShipOpener):
			return c.String()
		}
	}
	return singular(t.Norm)
}

// sharedNouns are the classes of nouns that stand for the names of each other.
var sharedNouns = []lexicon.Class{lexicon.AnyCompany, lexicon.BackLaw, lexicon.BackShip, lexicon.BackStorm, lexicon.BackRace, lexicon.BackCrossing}

// tiesOf are what a noun ties a name to: a bank is a company too.
func tiesOf(t *text.Token) []string {
	own := soughtAs(t)
	if any := lexicon.AnyCompany.String(); own != any && singularIn(t, lexicon.Commercial, lexicon.CompanyRole, lexicon.FirmStop) {
		return []string{own, any}
	}
	return []string{own}
}

// tied are the nouns that stand for one name, each with it.
func (w *writer) tied() map[string]headed {
	if w.headed == nil {
		w.headed = map[string]headed{}
		for _, b := range w.r.d.Blocks {
			for k := b.First; k < b.Last; k++ {
				w.noteWord(k, b)
			}
		}
	}
	return w.headed
}

// noteWord notes what a word of a paragraph or a heading ties to a name.
func (w *writer) noteWord(k int, b text.Block) {
	switch {
	case w.r.t[k].Class != text.Word:
	case b.Kind == text.Prose:
		w.noteTies(k, b)
	case b.Kind == text.Heading:
		w.noteHeading(k, b)
	}
}

// noteHeading notes the name of a thing in a heading that has small letters: "crack found in Ashgill
// dam".
func (w *writer) noteHeading(k int, b text.Block) {
	t := &w.r.t[k]
	if t.Cap || !t.Is(lexicon.NamedThing) {
		return
	}
	if name, _ := w.namedThing(k, b); name.ok() {
		w.addTie(soughtAs(t), k, name)
		w.noteSite(k, t.Lex, name)
	}
}

// noteTies notes what the word at k ties to a name.
func (w *writer) noteTies(k int, b text.Block) {
	t := &w.r.t[k]
	noun := nounOf(t) // looked up once: this asks for each word of the article
	w.noteCraft(k, noun, b)
	w.notePart(k, noun)
	switch {
	case noun.Is(lexicon.NamedThing):
		if name, others := w.namedThing(k, b); others || name.ok() {
			w.addTie(soughtAs(t), k, name)
			w.noteSite(k, noun, name)
		}
	case w.anotherCompany(k, noun):
		w.addTie(soughtAs(t), k, noPhrase)
	case noun.Any(tyingNouns...):
		w.noteTie(k, b)
	}
	if name := w.companyShown(k, b); name.ok() {
		w.addTie(lexicon.AnyCompany.String(), k, name)
		ties := w.headed[lexicon.AnyCompany.String()].ties
		ties[len(ties)-1].shown = true
	}
}

// tyingNouns are the classes of the nouns that stand for names, and of what shows one.
var tyingNouns = []lexicon.Class{lexicon.BackBody, lexicon.BackShip, lexicon.BackLaw, lexicon.FirmStop, lexicon.ShipOpener}

// headed are the names that a noun for a thing is told of: "the agency" stands for the
// Household Energy Agency, "the charity" for Peat Aid, which was introduced as one.
type headed struct {
	ties []tie // in the order of the text
}

// tie is a name that the noun at a token is told of, without its article; noPhrase where it
// is told of others: "a rival agency".
type tie struct {
	at      int
	name    phrase
	written string // the name, as r.written gives it
	shown   bool   // no noun calls it what it is: "Karratha Gold", "Karratha's shares"
}

// noteTie notes what the noun at k is told of: a name, others, or neither.
func (w *writer) noteTie(k int, b text.Block) {
	name := w.tiedName(k, b)
	if !name.ok() && !w.toldOfOthers(k) {
		return
	}
	for _, noun := range tiesOf(w.r.at(k)) {
		w.addTie(noun, k, name)
	}
}

// addTie ties a noun to a name at k, or to others.
func (w *writer) addTie(noun string, k int, name phrase) {
	one := tie{at: k, name: name}
	if name.ok() {
		one.written = w.r.written(name)
	}
	h := w.headed[noun]
	h.ties = append(h.ties, one)
	w.headed[noun] = h
}

// names are those of the ties, each once. A shorter form of one is no other.
func (w *writer) names(ties []tie) []phrase {
	var out []phrase
	var seen []string
	for _, t := range ties {
		same := func(s string) bool { return sameName(s, t.written) }
		if t.name.ok() && !slices.ContainsFunc(seen, same) {
			out, seen = append(out, t.name), append(seen, t.written)
		}
	}
	return out
}

// maxTies is how many ties of a noun are looked at: no article has more.
const maxTies = 50

// before are the last ties of nouns before k.
func (h headed) before(k int) []tie {
	end, _ := slices.BinarySearchFunc(h.ties, k, func(t tie, k int) int { return t.at - k })
	return h.ties[max(0, end-maxTies):end]
}

// others reports that one of the ties is to others.
func others(ties []tie) bool {
	return slices.ContainsFunc(ties, func(t tie) bool { return !t.name.ok() })
}

// toldOfOthers: "a rival agency", "two agencies", "Agency of Selm", and not "the agency".
func (w *writer) toldOfOthers(k int) bool {
	if w.r.at(k).Cap {
		return w.r.is(k+1, lexicon.Of, lexicon.BackFor)
	}
	for i := k - 1; i >= max(0, k-4); i-- {
		switch t := w.r.at(i); {
		case t.Any(lexicon.IndefiniteArticle, lexicon.BackCount), t.Class == text.Number:
			return true
		case t.Class != text.Word, closed(t):
			return false
		}
	}
	return false
}

// sameName reports two names of which one is the beginning of the other.
func sameName(a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	return strings.HasPrefix(a, b)
}

// tiedName is the name that the noun at k is told of: which it ends, which stands behind it
// or before the comma of "Peat Aid, a Selm charity".
func (w *writer) tiedName(k int, b text.Block) phrase {
	t := w.r.at(k)
	switch {
	case t.Is(lexicon.ShipOpener):
		return phrase{k, capRun(w.r.t, k, b.Last)}
	case t.Cap && !(w.r.at(k+1).Capital() && sentenceStart(w.r.d, b, k)):
		return w.nameAround(k, b)
	case w.r.at(k + 1).Capital():
		return w.body(k+1, b.Last)
	}
	if name := w.apposed(k, b); name.ok() {
		return name
	}
	return w.apposedTo(k, b)
}

// nameAround is the name that the noun at k ends, or that goes on behind it: "Network on
// Health and the Rights of Villagers".
func (w *writer) nameAround(k int, b text.Block) phrase {
	if !insideBody(w.r, k+1, 0) {
		return w.nameEnding(k, b.First)
	}
	first := k - int(w.r.bodies[k])
	last := k + 1
	for last < b.Last && insideBody(w.r, last, 0) && int(w.r.bodies[last]) == last-first {
		last++
	}
	return phrase{first, last}
}

// longestRun is how many tokens before a noun are read for its name: no name is so long, and a
// text in capitals is one run.
const longestRun = 40

// nameEnding is the name that ends in the noun at k: "Household Energy Agency".
func (w *writer) nameEnding(k, lo int) phrase {
	first := w.nameBefore(k, lo)
	switch {
	case first == k, w.r.at(k + 1).Capital(), w.r.is(k+1, lexicon.Of, lexicon.BackFor):
		return noPhrase
	}
	return phrase{first, k + 1}
}

// nameBefore is where the name begins that stands right before k; k for none.
func (w *writer) nameBefore(k, lo int) int {
	first := walk.Back(k, max(lo, k-longestRun), w.capital)
	return walk.Past(first, k, w.opensName)
}

func (w *writer) capital(k int) bool { return w.r.at(k).Capital() }

// apposedTo is the name before "a Selm charity" whose noun stands at k.
func (w *writer) apposedTo(k int, b text.Block) phrase {
	i := k - 1
	for i > max(b.First, k-7) && !w.r.is(i, lexicon.Article) {
		if t := w.r.at(i); t.Class != text.Word || closed(t) {
			return noPhrase
		}
		i--
	}
	switch {
	case !w.r.is(i, lexicon.Article), !w.r.is(i-1, lexicon.Comma, lexicon.Copula):
		return noPhrase
	case w.r.is(i, lexicon.The) && w.r.isFinite(k+1):
		return noPhrase // "sent on WhatsApp, the ministry said"
	}
	last := i - 1
	for i = last; i > b.First && w.r.at(i-1).Capital(); i-- {
	}
	if i == last {
		return noPhrase
	}
	return w.body(i, last)
}

// apposed is the name between commas behind the noun at k: "the ferry, the Orla Bay,".
func (w *writer) apposed(k int, b text.Block) phrase {
	name := w.body(k+2, b.Last)
	switch {
	case !w.r.is(k+1, lexicon.Comma), !name.ok(), pluralNoun(w.r.norm(k)), !w.r.is(name.last, lexicon.Comma), w.r.is(name.last+1, lexicon.And):
		return noPhrase
	case isDemonym(w.r.at(name.last - 1)):
		return noPhrase // "the captain of the boat, an Iranian,"
	}
	for i := k - 1; i >= max(b.First, k-4); i-- {
		switch t := w.r.at(i); {
		case t.Any(lexicon.The, lexicon.Possessive, lexicon.GenitiveS):
			return name
		case t.Class != text.Word, closed(t):
			return noPhrase
		}
	}
	return noPhrase
}

// opensName reports a word with a capital that begins no name: "The", "Selm-based".
func (w *writer) opensName(k int) bool {
	return w.r.is(k, lexicon.SentenceOpener, lexicon.Article) || endsIn(w.r.at(k), lexicon.HomeEnd)
}

// firmRun is the end of the run of capitalised words at k, with those behind an "&".
func firmRun(t []text.Token, k, hi int) int {
	last := capRun(t, k, hi)
	for last > k && last+1 < hi && t[last].Is(lexicon.Ampersand) && t[last+1].Capital() {
		last = capRun(t, last+1, hi)
	}
	return last
}

// body is the run of capitalised words at k, if it is whole and names no person or place.
func (w *writer) body(k, hi int) phrase {
	r := w.r
	for k < hi && w.opensName(k) {
		k++
	}
	last := firmRun(r.t, k, hi)
	switch {
	case last == k, insideBody(r, k, 0), insideBody(r, last, 0), namesPlace(r.at(k)):
		return noPhrase
	case r.is(last, lexicon.Of, lexicon.BackFor, lexicon.And, lexicon.Ampersand, lexicon.On), r.is(k-1, lexicon.And, lexicon.Ampersand):
		return noPhrase // where it begins or ends can't be told
	case r.is(k-1, lexicon.Of, lexicon.BackFor) && r.at(k-2).Capital(), r.is(k, lexicon.Weekday, lexicon.MonthName):
		return noPhrase
	}
	if w.isPerson(phrase{k, last}) {
		return noPhrase
	}
	return phrase{k, last}
}
