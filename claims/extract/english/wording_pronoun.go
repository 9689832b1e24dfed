package english

import (
	"strings"

	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// explained reports that the wording names what the pronoun at k may stand for: before it,
// or right behind the clause that it opens.
func (d *draft) explained(k int, kind third) bool {
	switch kind {
	case forHim, forHer:
		if d.namedBefore(kind.gender()) || d.fitting(d.p.first, k, kind.gender()).any() {
			return true
		}
		return !d.object(k) && d.among(d.from(k), k, d.someone)
	case forThing:
		return d.around(k, d.oneThing)
	}
	return d.around(k, d.manyThings)
}

// namedBefore reports somebody of a gender, not the speaker, whom the wording has by name.
func (d *draft) namedBefore(g gender) bool {
	for who := range d.named {
		if who.gender == g && who != d.c.voice.who {
			return true
		}
	}
	return false
}

// around reports that what the pronoun at k can stand for passes somewhere.
func (d *draft) around(k int, test func(k int) bool) bool {
	return d.among(d.from(k), d.reach(k), test) || d.among(d.namedAhead(k), min(d.p.last, k+reachOfWords), test)
}

// someone reports a noun for one person.
func (d *draft) someone(k int) bool { return d.ofPerson(k) && !d.r.plural(k) }

// object reports a pronoun at k that is an object: nobody does something to it that it does.
func (d *draft) object(k int) bool {
	if d.r.is(k, lexicon.Possessive) && d.owns(k) {
		return false
	}
	for k++; k < d.p.last && d.r.adverb(k); k++ {
	}
	return !d.r.isFinite(k)
}

// reach is where the words end that can explain the pronoun at k: for an object the clause
// before its own, since "Selm sold it" is not about Selm.
func (d *draft) reach(k int) int {
	if !d.object(k) {
		return k
	}
	for i := k - 1; i >= d.from(k); i-- {
		t := d.r.at(i)
		if t.Class == text.Punct || t.Any(lexicon.Conjunction, lexicon.Subordinator, lexicon.RelativeWord) {
			return i
		}
	}
	return d.from(k)
}

// among reports that one of the tokens passes.
func (d *draft) among(lo, hi int, test func(k int) bool) bool {
	for k := lo; k < hi; k++ {
		if test(k) {
			return true
		}
	}
	return false
}

// namedAhead is where the main clause begins behind a clause or phrase that holds the
// pronoun at k: "In its report, the union". The end of the wording where there is none.
func (d *draft) namedAhead(k int) int {
	if !d.r.is(d.begin, lexicon.Preposition, lexicon.Subordinator, lexicon.ClauseLead) {
		return d.p.last
	}
	for i := k + 1; i < min(d.p.last, k+20); i++ {
		if !d.r.is(d.begin, lexicon.Subordinator, lexicon.ClauseLead) && d.r.isFinite(i) {
			return d.p.last // "Among them are fines"
		}
		if !d.r.is(i, lexicon.Comma) {
			continue
		}
		if next := d.r.at(i + 1); next.Is(lexicon.Pronoun) {
			return d.p.last
		}
		return i + 1
	}
	return d.p.last
}

// oneThing reports a noun or name that "it" can stand for.
func (d *draft) oneThing(k int) bool {
	t := d.r.at(k)
	switch {
	case t.Class != text.Word:
		return false
	case d.namesThing(k), namesPlace(t):
		return true
	case d.ofPerson(k), pluralNoun(t.Norm):
		return false
	case d.beginsSentence(k):
		return !closed(t) && !t.Is(lexicon.SentenceOpener) && !d.ofName(k)
	case t.Cap:
		return false
	}
	return d.plainNoun(k)
}

// manyThings reports a noun or name that "they" can stand for.
func (d *draft) manyThings(k int) bool {
	t := d.r.at(k)
	switch {
	case t.Class == text.Number:
		return !yearToken(t)
	case t.Class != text.Word:
		return false
	case t.Any(lexicon.PronounLike, lexicon.Determiner):
		return false
	case t.Is(lexicon.PluralRole), d.pluralWord(k), d.namesThing(k):
		return true
	}
	return d.plainNoun(k) && (d.ofPerson(k) || d.isBack(k, lexicon.BackBody))
}

// pluralWord reports a noun in the plural, among them those that may be verbs: "blocks".
func (d *draft) pluralWord(k int) bool {
	if d.r.isFinite(k) {
		return false
	}
	norm := d.r.norm(k)
	return pluralNoun(norm) || strings.HasSuffix(norm, "s") && d.r.verb(k).Is(verbs.Nounly)
}

// plainNoun reports a word that may be a noun: nothing closed, no verb.
func (d *draft) plainNoun(k int) bool {
	t := d.r.at(k)
	if closed(t) || d.r.isFinite(k) {
		return false
	}
	return d.behindOpener(k)
}

// behindOpener reports that an article or the like opens the phrase of the word at k.
func (d *draft) behindOpener(k int) bool {
	for i := k - 1; i >= max(d.p.first, k-5); i-- {
		switch t := d.r.at(i); {
		case t.Is(lexicon.NounOpener):
			return true
		case t.Any(lexicon.BackModifier, lexicon.Superlative):
		case t.Class != text.Word, closed(t), d.r.isFinite(i):
			return false
		}
	}
	return false
}
