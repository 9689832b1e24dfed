package english

import (
	"slices"
	"strings"

	"factdesk/claims"
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// intro is where the article first tells of a thing: "[a watch given to him by a builder]".
type intro struct {
	open int // the article or possessive, or a "the" whose noun needs none before it
	head int // the noun; -1 where others of it are told of
	end  int // behind the words that tell which one it is; head+1 for none
}

// retold is what tells which one "the watch" is, in the words that the article has for the
// only one that it introduces. "" where that is not certain; what somebody says is left as
// they said it.
func (d *draft) retold(p phrase) (words string, of intro) {
	switch {
	case d.c.Quoted, p.last-p.first != 2, d.r.is(p.last, lexicon.GenitiveS):
		return "", of
	}
	of, ok := d.onlyIntro(p)
	switch {
	case !ok, of.end > d.p.first:
		return "", of
	case d.tellsOwner(of):
		return d.ownedWords(of, p), of
	case d.r.is(of.open, lexicon.Possessive):
		return d.withOwner(of), of
	case d.ofPerson(of.head), d.isBack(of.head, lexicon.BackBody), d.r.is(of.head, lexicon.ManySenses), !d.tellsWhich(of):
		return "", of // "a club in Selm", which need not be "the club"
	}
	return d.withArticleThe(of), of
}

// onlyIntro is the only thing of a noun that the article has introduced before a phrase.
func (d *draft) onlyIntro(p phrase) (of intro, ok bool) {
	noun := d.r.at(p.last - 1)
	for _, one := range d.writer.introduced()[noun.Norm] {
		switch {
		case one.open >= p.first:
		case ok, one.head < 0:
			return one, false
		default:
			of, ok = one, true
		}
	}
	return of, ok
}

// tellsWhich reports that the words behind a noun tell of an act, or that those around it have
// a name or number.
func (d *draft) tellsWhich(of intro) bool {
	if d.r.verb(of.head+1).Is(verbs.Part) && of.end > of.head+1 {
		return true
	}
	return d.among(of.open+1, of.end, d.tellsOne)
}

// tellsOne reports a number or a name at k, and no nationality.
func (d *draft) tellsOne(k int) bool {
	t := d.r.at(k)
	if t.Class == text.Number {
		return true
	}
	return t.Capital() && !t.Is(lexicon.Network) && !isDemonym(t)
}

// withArticleThe is "the watch given to Jane Roe by a builder".
func (d *draft) withArticleThe(of intro) string {
	tail, ok := d.standing(phrase{of.head + 1, of.end})
	if !ok {
		return ""
	}
	return strings.TrimSpace("the " + d.r.written(phrase{of.open + 1, of.head + 1}) + " " + tail)
}

// withOwner is "Jane Roe's black yacht", of whom only "her black yacht" was told.
func (d *draft) withOwner(of intro) string {
	g := thirdPersons[d.r.norm(of.open)].gender()
	switch {
	case g == 0, d.r.inQuote[of.open] > 0:
		return ""
	}
	who := d.onlyOne(of.open, max(d.r.d.Blocks[d.r.t[of.open].Block].First, of.open-200), g)
	switch {
	case who == nil, d.isNamed(who):
		return ""
	}
	return d.possessive(who.name) + " " + d.r.written(phrase{of.open + 1, of.head + 1})
}

// standing are words as they stand alone: a pronoun with its name put. ok is false where
// something in them needs the article.
func (d *draft) standing(p phrase) (words string, ok bool) {
	for k := p.first; k < p.last; k++ {
		t := d.r.at(k)
		word := t.Text
		switch g := thirdPersons[t.Norm].gender(); {
		case g != 0:
			who := d.onlyOne(k, max(d.r.d.Blocks[t.Block].First, k-200), g)
			if who == nil {
				return "", false
			}
			word = d.inCase(k, who.name)
		case k == p.first && t.Is(lexicon.That), t.Is(lexicon.GenitiveS): // stand as they are
		case d.needsArticle(k):
			return "", false
		case t.Cap:
			word = d.inFull(k)
		}
		if words != "" && t.Spaced {
			words += " "
		}
		words += word
	}
	return words, true
}

// inFull is the word at k, or the full name of the one person whose last name it is.
func (d *draft) inFull(k int) string {
	t := d.r.at(k)
	of := d.r.people.byLast[t.Norm]
	switch {
	case len(of) != 1, !d.writer.sure(of[0]), d.r.at(k - 1).Capital(), d.r.at(k + 1).Capital():
		return t.Text
	}
	return of[0].name
}

// inCase is a name in the case of the pronoun at k.
func (d *draft) inCase(k int, name string) string {
	if n := d.r.at(k); n.Is(lexicon.PutPossessive) || n.Is(lexicon.Her) && d.owns(k) {
		return d.possessive(name)
	}
	return name
}

// needsArticle reports a word that is not understood without the article: "it", "Friday",
// "the builder".
func (d *draft) needsArticle(k int) bool {
	switch t := d.r.at(k); {
	case t.Any(lexicon.Pronoun, lexicon.Possessive, lexicon.Demonstrative, lexicon.Weekday, lexicon.NearDay, lexicon.NearUnit, lexicon.BackHere, lexicon.Ago):
		return true
	case t.Is(lexicon.MonthName):
		return t.Cap
	case !t.Is(lexicon.The):
		return false
	}
	next := d.r.at(k + 1)
	return !next.Cap && !next.Is(lexicon.KnownToAll)
}

// putRetold puts the words that tell which one "the watch" is.
func (d *draft) putRetold(p phrase, words string, of intro) {
	from := d.r.spanOf(phrase{of.open, of.end})
	d.replace(p.first, p.last, words, *from, "%s: %s, %s", claims.PartName, words, d.paragraph(of.open))
}

// introduced are the nouns that the article introduces, each with where it does.
func (w *writer) introduced() map[string][]intro {
	if w.intros == nil {
		w.intros = map[string][]intro{}
		for _, b := range w.r.d.Blocks {
			for k := b.First; k < b.Last && b.Kind == text.Prose; k++ {
				if w.r.inQuote[k] == 0 {
					w.noteThing(k, b.Last)
				}
			}
		}
	}
	return w.intros
}

// noteThing notes what begins at k: what is introduced, or others of its kind.
func (w *writer) noteThing(k, hi int) {
	switch t := w.r.at(k); {
	case t.Is(lexicon.GenitiveS):
		w.noteOwned(k, hi)
	case t.Any(lexicon.IndefiniteArticle, lexicon.Possessive):
		w.noteIntro(k, hi)
	case t.Is(lexicon.The):
		w.noteDefinite(k, hi)
	case t.Class == text.Word && endsInS(t.Norm):
		w.noteOthers(k, singular(t.Norm))
	}
}

// noteDefinite notes the noun that the "the" at k opens, where it tells itself which one it is:
// "the report by Jane Roe". What the article introduces with it is another one.
func (w *writer) noteDefinite(k, hi int) {
	head := w.headBehind(k, hi)
	switch {
	case head < 0, w.r.is(k-1, lexicon.As, lexicon.Copula):
		return // "sold as the work of Roe", which it need not be
	case w.toldByClause(head):
		w.addIntro(w.r.norm(head), intro{k, head, w.clauseEnd(head+2, min(hi, head+longestTail))})
		return
	case !w.placedThere(k, head):
		return
	}
	if w.noteWhose(k, head, hi) {
		return
	}
	end := w.tailBehind(k, head, min(hi, head+longestTail))
	if end == head+1 || !w.r.is(head+1, lexicon.By) {
		w.noteOthers(k, w.r.norm(head))
		return
	}
	w.addIntro(w.r.norm(head), intro{k, head, end})
}

// toldByClause: "the video that nearly ended her career", of which nothing was told before.
func (w *writer) toldByClause(head int) bool {
	return w.r.is(head+1, lexicon.That) && w.r.isFinite(w.r.t.Past(head+2, head+4, anAdverb))
}

// clauseEnd is the end of a clause that tells which thing is meant.
func (w *writer) clauseEnd(k, hi int) int {
	first := w.r.t.Past(k, hi, anAdverb) + 1
	for k = first; k < hi && !w.endsTail(k); k++ {
	}
	if k > first+2 && w.r.is(k-1, lexicon.Weekday, lexicon.MonthName) && w.r.is(k-2, lexicon.InOn) {
		k -= 2 // when it was need not be told
	}
	return k
}

// placedThere: "the bridge in Leeds", "the Leeds bridge", which need not be the one that was
// introduced.
func (w *writer) placedThere(k, head int) bool {
	if w.r.is(head+1, lexicon.BackPlaceLink, lexicon.Of, lexicon.By) {
		return true
	}
	return slices.ContainsFunc(w.r.t[k+1:head], func(t text.Token) bool { return t.Capital() })
}

// noteOthers notes at k that there are more of a noun than the one introduced.
func (w *writer) noteOthers(k int, noun string) {
	w.addIntro(noun, intro{open: k, head: -1})
}

// noteIntro notes the noun that the article or possessive at k introduces.
func (w *writer) noteIntro(k, hi int) {
	head := w.headBehind(k, hi)
	if head < 0 {
		return
	}
	w.addIntro(w.r.norm(head), intro{k, head, w.tailBehind(k, head, min(hi, head+longestTail))})
}

// addIntro adds where a noun is introduced; two before it make it unknown.
func (w *writer) addIntro(noun string, of intro) {
	list := w.intros[noun]
	if len(list) < 2 && !slices.ContainsFunc(list, func(one intro) bool { return w.sameThing(one, of) }) {
		w.intros[noun] = append(list, of)
	}
}

// headBehind is the noun of the phrase that begins at k; -1 for one that can't be told.
func (w *writer) headBehind(k, hi int) int {
	i := k + 1
	for i < min(hi, k+longestIntro) && w.inNoun(i, i == k+1) {
		i++
	}
	head := i - 1
	switch t := w.r.at(head); {
	case head == k, t.Cap, t.Class != text.Word, len(t.Norm) < 3, w.r.is(i, lexicon.GenitiveS), endsAdjective(t.Norm):
		return -1
	}
	return head
}

// longestIntro is how many tokens a noun phrase has at most that introduces something.
const longestIntro = 7

// inNoun reports a word at k that goes on with a noun phrase.
func (w *writer) inNoun(k int, first bool) bool {
	t := w.r.at(k)
	switch {
	case t.Class == text.Number, t.Is(lexicon.CurrencySign):
		return true
	case t.Is(lexicon.Hyphen):
		return !t.Spaced
	case t.Class != text.Word, closed(t), t.Is(lexicon.GenitiveS):
		return false
	case first:
		return true
	}
	v := w.r.verb(k)
	return !w.r.isFinite(k) && (v.Form == 0 || v.Is(verbs.Nounly))
}

// longestTail is how many tokens behind a noun are read for what tells which one it is.
const longestTail = 11

// tailBehind is the end of the words behind the noun at head that tell which one it is:
// "given to him by a builder", "of $38 million".
func (w *writer) tailBehind(open, head, hi int) int {
	k := head + 1
	if !w.opensTail(open, k) {
		return w.placedTail(head, hi)
	}
	for k < hi && !w.endsTail(k) || k == head+1 {
		k++
	}
	if k == hi || initialAt(w.r.t, k-1) || w.joined(k) {
		return head + 1 // too long to stand in a sentence, or cut inside a name
	}
	for k > head+1 && closed(w.r.at(k-1)) {
		k--
	}
	return k
}

// joined: "of Brenn Foods and Orkla", which is two of them before the "and" at k and behind it.
func (w *writer) joined(k int) bool {
	return w.r.is(k, lexicon.And, lexicon.Ampersand) && w.r.at(k-1).Capital() && w.r.at(k+1).Capital()
}

// opensTail reports that the word at k goes with the noun before it, and with no verb:
// "sold a house to Roe" tells of no "house to Roe".
func (w *writer) opensTail(open, k int) bool {
	switch {
	case w.r.is(k, lexicon.TailLink):
		return true
	case w.r.verb(k).Is(verbs.Part):
		return w.r.is(k+1, lexicon.By) || w.r.is(k+1, lexicon.Preposition) && w.participle(open, k)
	case !w.r.is(k, lexicon.BackLink, lexicon.BackPlaceLink, lexicon.To, lexicon.BackFor):
		return false
	}
	return w.r.is(open-1, lexicon.Preposition) || w.beginsSentence(open)
}

// participle reports a participle at k behind its noun: "in a study published on Friday".
func (w *writer) participle(open, k int) bool {
	return !w.r.isFinite(k) || w.r.is(open-1, lexicon.Preposition)
}

// endsTail reports a sign or word that the words behind a noun end before.
func (w *writer) endsTail(k int) bool {
	t := w.r.at(k)
	switch {
	case t.Class == text.Quote, t.Class == text.Punct && !t.Any(lexicon.CurrencySign, lexicon.Hyphen):
		return true
	case t.Class == text.Number:
		return w.r.at(k-1).Class == text.Word && !closed(w.r.at(k-1)) // "a friend of Roe's two days before"
	case insideBody(w.r, k, 0):
		return false
	case t.Any(lexicon.RelativeWord, lexicon.Subordinator, lexicon.And, lexicon.Conjunction, aDash):
		return true
	}
	return w.r.isFinite(k)
}
