package english

import (
	"strings"

	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// lookBack looks at what begins at k and means something that was told before: "the
// company", "these cases", "this is". What nothing in the wording explains is named, where
// that is certain, and else left with the question that a reader would ask.
func (d *draft) lookBack(k int) {
	switch t := d.r.at(k); {
	case t.Any(lexicon.The, lexicon.Demonstrative):
		if p := d.backNoun(k); p.ok() {
			d.describedBefore(p)
			return
		}
		if d.pointsBack(k) {
			d.ask(phrase{k, k + 1}, what)
		}
	case k == d.begin && t.Is(lexicon.BackCount) && d.countsAlone(k):
		d.ask(phrase{k, k + 1}, what)
	case t.Is(lexicon.BackBoard) && d.onBoard(k):
		d.ask(phrase{k - 1, k + 1}, onWhat)
	}
}

// describedBefore asks what a phrase means, unless it or the wording before it says so.
func (d *draft) describedBefore(p phrase) {
	if d.specified(p) || d.introduced(p) {
		return
	}
	if name := d.bodyOf(p); name.ok() {
		d.nameBody(p, name)
		return
	}
	if d.isBack(p.last-1, lexicon.BackPerson) {
		d.ask(p, who)
		return
	}
	d.ask(p, what)
}

// backNoun is the phrase that the article at k opens, if its noun means something told
// before and no word of it says which: "the company", "the two Swedish firms".
func (d *draft) backNoun(k int) phrase {
	for i := k + 1; i < min(d.p.last, k+5) && d.free(i); i++ {
		switch {
		case d.isBack(i, lexicon.BackBody, lexicon.BackPerson, lexicon.BackThing, lexicon.BackPlace) && d.endsNoun(i+1):
			if d.linksClause(k, i) {
				return noPhrase
			}
			return phrase{k, i + 1}
		case d.toldBefore(i) && d.endsNoun(i+1) && !d.linksClause(k, i):
			return phrase{k, i + 1}
		case !d.tellsNothing(i):
			return noPhrase
		}
	}
	return noPhrase
}

// toldBefore reports a noun, none of those that everybody knows, that the article has used
// in a sentence before: "the watch" is then the one of that sentence.
func (d *draft) toldBefore(k int) bool {
	t, v := d.r.at(k), d.r.verb(k)
	switch {
	case t.Cap, t.Class != text.Word, len(t.Norm) < 3, closed(t), t.Any(lexicon.BackModifier, lexicon.KnownToAll, lexicon.PluralRole):
		return false
	case v.Form != 0 && !v.Is(verbs.Nounly):
		return false
	}
	at, seen := d.writer.nouns()[singular(t.Norm)]
	return seen && int(at) < d.sentence(d.p.first)
}

// nouns are the words that may be nouns, each with the first token that is it.
func (w *writer) nouns() map[string]int32 {
	if w.first == nil {
		w.first = map[string]int32{}
		for _, b := range w.r.d.Blocks {
			for k := b.First; k < b.Last && b.Kind == text.Prose; k++ {
				if t := &w.r.t[k]; t.Class == text.Word && w.r.is(k-1, lexicon.NounOpener) {
					w.noteNoun(k, b.Last)
				}
			}
		}
	}
	return w.first
}

// noteNoun notes the words behind an article or the like at k-1, up to the phrase's end.
func (w *writer) noteNoun(k, hi int) {
	for i := k; i < min(hi, k+6); i++ {
		t := &w.r.t[i]
		if t.Class != text.Word || t.Any(lexicon.Preposition, lexicon.Auxiliary, lexicon.Conjunction) || i > k && w.r.isFinite(i) {
			return
		}
		n := singular(t.Norm)
		if _, seen := w.first[n]; !seen {
			w.first[n] = int32(k)
		}
	}
}

// linksClause reports the "that" of "money that districts spent" and "said that companies paid".
func (d *draft) linksClause(k, noun int) bool {
	if !d.r.is(k, lexicon.That) {
		return false
	}
	return !d.r.at(noun).Any(lexicon.BackBody, lexicon.BackPerson, lexicon.BackThing, lexicon.BackPlace) || d.r.nounLike(k-1, d.p.first)
}

// isBack reports a noun of the classes, in the singular or the plural.
func (d *draft) isBack(k int, of ...lexicon.Class) bool {
	t := d.r.at(k)
	switch {
	case t.Class != text.Word:
		return false
	case t.Cap:
		return isDemonym(t) && t.Any(of...)
	case t.Any(of...):
		return true
	}
	return singularIn(t, of...)
}

// singularIn reports a noun that is, or whose singular is, in the classes. What the lexicon
// knows of a word that is no plural stands with its token.
func singularIn(t *text.Token, of ...lexicon.Class) bool {
	if one := singular(t.Norm); one != t.Norm {
		return known(one, of...)
	}
	return t.Any(of...)
}

// plurals are the ends of nouns in the plural, with what the singular has there.
var plurals = [][2]string{{"ss", "ss"}, {"ies", "y"}, {"s", ""}}

// singular is the noun that a plural is of, or the noun itself.
func singular(norm string) string {
	for _, end := range plurals {
		if one, ok := strings.CutSuffix(norm, end[0]); ok {
			return one + end[1]
		}
	}
	return norm
}

// tellsNothing reports a word before the noun that does not say which one it is.
func (d *draft) tellsNothing(k int) bool {
	t := d.r.at(k)
	switch {
	case t.Class == text.Number, t.Is(lexicon.BackModifier), isDemonym(t):
		return true
	}
	return strings.ContainsRune(t.Norm, '-')
}

// endsNoun reports that the word at k does not go on with the noun before it: "the company
// car" is a car.
func (d *draft) endsNoun(k int) bool {
	t := d.r.at(k)
	switch {
	case k >= d.p.last, t.Class != text.Word, closed(t), d.r.isFinite(k), d.r.verb(k).Form != 0:
		return true
	case t.Is(lexicon.GenitiveS), t.Is(lexicon.LooseS):
		return true
	}
	return false
}

// specified reports a phrase that says itself which one it means, or stands beside its name.
func (d *draft) specified(p phrase) bool {
	return d.specifiedBehind(p.last) || d.specifiedBefore(p.first)
}

func (d *draft) specifiedBehind(k int) bool {
	r := d.r
	switch t, next := r.at(k), r.at(k+1); {
	case k >= d.p.last:
		return false
	case t.Capital(), t.Any(lexicon.BackLink, lexicon.BackParticiple, lexicon.RelativeWord, lexicon.To):
		return true
	case t.Is(lexicon.BackFor):
		return !next.Is(lexicon.The)
	case t.Is(lexicon.BackPlaceLink):
		if r.is(k+1, lexicon.The) {
			return d.namesThing(k + 2)
		}
		return d.namesThing(k + 1)
	case t.Is(lexicon.Comma):
		return next.Capital() && !next.Is(lexicon.SentenceOpener)
	}
	v := r.verb(k)
	return v.Is(verbs.Part) && !r.isFinite(k)
}

// specifiedBefore: "Baylight Lines, the owner", "It is the company".
func (d *draft) specifiedBefore(k int) bool {
	if d.r.is(k-1, lexicon.Comma) {
		return d.namesThing(k - 2)
	}
	return k > d.p.first && d.r.is(k-1, lexicon.Copula)
}

// introduced reports that the wording before a phrase names something that it can mean.
func (d *draft) introduced(p phrase) bool {
	named := d.isBack(p.last-1, lexicon.BackBody, lexicon.BackPerson, lexicon.BackPlace)
	for i := d.begin; i < p.first; i++ {
		switch {
		case d.namesThing(i), !named && d.r.is(i, lexicon.IndefiniteArticle):
			return true
		}
	}
	return false
}

// namesThing reports a word of a name that is nobody's and no date's.
func (d *draft) namesThing(k int) bool {
	t := d.r.at(k)
	switch {
	case !t.Capital(), t.Any(lexicon.Weekday, lexicon.MonthName, lexicon.I), len(d.r.people.byLast[t.Norm]) > 0, knownGiven(t.Norm):
		return false
	case !d.beginsSentence(k):
		return true
	case t.Any(lexicon.SentenceOpener, lexicon.PluralRole):
		return false
	case d.r.at(k + 1).Capital():
		return true
	}
	return d.writer.capitals()[t.Norm]
}

// capitals are the words that begin in upper case inside a sentence somewhere.
func (w *writer) capitals() map[string]bool {
	if w.upper != nil {
		return w.upper
	}
	w.upper = map[string]bool{}
	for _, b := range w.r.d.Blocks {
		if b.Kind != text.Prose {
			continue
		}
		for k := b.First + 1; k < b.Last; k++ {
			if t := &w.r.t[k]; t.Capital() {
				w.upper[t.Norm] = w.upper[t.Norm] || !sentenceStart(w.r.d, b, k)
			}
		}
	}
	return w.upper
}

// pointsBack reports a "this" or "these" that stands for what was said before.
func (d *draft) pointsBack(k int) bool {
	t := d.r.at(k)
	switch {
	case k != d.begin || t.Is(lexicon.The):
		return false
	case t.Is(lexicon.That):
		return d.r.is(k+1, lexicon.FiniteAuxiliary)
	}
	return d.r.isFinite(k + 1)
}

// countsAlone: "Seven carried the marker", "Nine of them died".
func (d *draft) countsAlone(k int) bool {
	if d.r.is(k+1, lexicon.Of) {
		return d.r.is(k+2, lexicon.Pronoun)
	}
	return d.r.isFinite(k + 1)
}

// onBoard: "all on board", of a ship that is not named.
func (d *draft) onBoard(k int) bool {
	next := d.r.at(k + 1)
	if !d.free(k-1) || !d.r.is(k-1, lexicon.On) {
		return false
	}
	if next.Any(lexicon.Determiner, lexicon.Of) || next.Capital() {
		return false
	}
	for i := d.begin; i < k; i++ {
		if d.namesThing(i) || d.isBack(i, lexicon.BackThing) {
			return false
		}
	}
	return true
}

func isDemonym(t *text.Token) bool { return ofCountry(t) && t.Cap }
