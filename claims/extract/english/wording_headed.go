package english

import (
	"strings"

	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// headed is the name that a noun for a thing stands for: "the agency" for the Household
// Energy Agency, "the charity" for Peat Aid, which was introduced as one.
type headed struct {
	name phrase // where it stands first, without its article
	many bool   // another name is tied to the noun, or the noun is told of others: "a rival agency"
}

// nameOf is the name that "the agency" stands for: the only one of the article that is tied
// to that noun, with no other body's name since. noPhrase where that is not certain; what
// somebody says is left as they said it.
func (d *draft) nameOf(p phrase) phrase {
	if d.c.Quoted || !d.plainThe(p) {
		return noPhrase
	}
	head := d.r.at(p.last - 1)
	h, ok := d.writer.tied()[soughtAs(head)]
	switch {
	case !ok, h.many, h.name.last > p.first:
		return noPhrase
	}
	if singularIn(head, lexicon.BackLaw, lexicon.BackShip) || d.saysNoun(h.name, head.Norm) {
		return h.name // no other name since can be meant, unless it has the noun too
	}
	if singularIn(head, lexicon.AnyCompany) && d.othersBefore(h.name, p.first) {
		return noPhrase // any of them may be one
	}
	return d.latest(h.name, p.first)
}

// namesNear is how many tokens before a noun are looked at for the names that it may stand for.
const namesNear = 150

// othersBefore reports the name of another body near before k.
func (d *draft) othersBefore(name phrase, k int) bool {
	return d.among(max(0, k-namesNear), k, func(i int) bool {
		introduces := i+1 == name.first && singularIn(d.r.at(i), tyingNouns...) // "Carmaker Norvik"
		return !introduces && d.bodyNamed(i) && !d.wordOf(name, i)
	})
}

// bodyNamed reports a word of a name that is no place's, nobody's home and no person's.
func (d *draft) bodyNamed(k int) bool {
	return d.namesThing(k) && !d.namesSomewhere(k) && !d.r.is(k-1, lexicon.BackPlaceLink) && !endsIn(d.r.at(k), lexicon.HomeEnd)
}

// wordOf reports a word that is the name's, or stands for it.
func (d *draft) wordOf(name phrase, k int) bool {
	n := d.r.norm(k)
	return n == d.r.norm(name.first) || n == d.r.norm(name.last-1) || name.holds(k)
}

// saysNoun reports a name that has the noun among its words.
func (d *draft) saysNoun(name phrase, noun string) bool {
	return d.among(name.first, name.last, func(k int) bool { return d.r.norm(k) == noun })
}

// plainThe reports "the agency", or "the Swedish agency": words that narrow nothing but
// what the name says.
func (d *draft) plainThe(p phrase) bool {
	if !d.r.is(p.first, lexicon.The) {
		return false
	}
	for k := p.first + 1; k < p.last-1; k++ {
		switch t := d.r.at(k); {
		case isDemonym(t), endsIn(t, lexicon.HomeEnd):
		default:
			return false
		}
	}
	return true
}

// latest is a name if it is the last of a body before k, else noPhrase.
func (d *draft) latest(name phrase, k int) phrase {
	for i := k - 1; i >= max(name.last-1, k-namesNear); i-- {
		switch {
		case !d.bodyNamed(i):
		case d.wordOf(name, i):
			return name
		default:
			return noPhrase
		}
	}
	return noPhrase
}

// soughtAs is what a noun is looked up by: "the firm" is any company, "the bank" a bank.
func soughtAs(t *text.Token) string {
	for _, c := range []lexicon.Class{lexicon.AnyCompany, lexicon.BackLaw, lexicon.BackShip} {
		if singularIn(t, c) || c == lexicon.BackShip && t.Is(lexicon.ShipOpener) {
			return c.String()
		}
	}
	return singular(t.Norm)
}

// tiesOf are what a noun ties a name to: a bank is a company too.
func tiesOf(t *text.Token) []string {
	own := soughtAs(t)
	if any := lexicon.AnyCompany.String(); own != any && singularIn(t, lexicon.Commercial, lexicon.FirmStop) {
		return []string{own, any}
	}
	return []string{own}
}

// tied are the nouns that stand for one name, each with it.
func (w *writer) tied() map[string]headed {
	if w.headed == nil {
		w.headed = map[string]headed{}
		for _, b := range w.r.d.Blocks {
			for k := b.First; k < b.Last && b.Kind == text.Prose; k++ {
				if t := &w.r.t[k]; t.Class == text.Word && singularIn(t, tyingNouns...) {
					w.noteTie(k, b)
				}
			}
		}
	}
	return w.headed
}

// tyingNouns are the classes of the nouns that stand for names, and of what shows one.
var tyingNouns = []lexicon.Class{lexicon.BackBody, lexicon.BackShip, lexicon.BackLaw, lexicon.FirmStop, lexicon.ShipOpener}

// noteTie notes what the noun at k is told of: a name, others, or neither.
func (w *writer) noteTie(k int, b text.Block) {
	name, others := w.tiedName(k, b), w.toldOfOthers(k)
	for _, noun := range tiesOf(w.r.at(k)) {
		switch {
		case name.ok():
			w.tie(noun, name)
		case others:
			w.tieMany(noun)
		}
	}
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

func (w *writer) tieMany(noun string) {
	h := w.headed[noun]
	h.many = true
	w.headed[noun] = h
}

// tie notes a name for a noun. A shorter form of the one that is noted is no other.
func (w *writer) tie(noun string, name phrase) {
	h, seen := w.headed[noun]
	switch {
	case !seen, !h.name.ok():
		h.name = name
		w.headed[noun] = h
	case !w.sameName(h.name, name):
		w.tieMany(noun)
	}
}

// sameName reports two names of which one is the beginning of the other.
func (w *writer) sameName(a, b phrase) bool {
	long, short := w.r.written(a), w.r.written(b)
	if len(long) < len(short) {
		long, short = short, long
	}
	return strings.HasPrefix(long, short)
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

// nameEnding is the name that ends in the noun at k: "Household Energy Agency".
func (w *writer) nameEnding(k, lo int) phrase {
	first := k
	for first > lo && w.r.at(first-1).Capital() {
		first--
	}
	for first < k && w.r.is(first, lexicon.SentenceOpener, lexicon.Article) {
		first++
	}
	switch {
	case first == k, w.r.at(k + 1).Capital(), w.r.is(k+1, lexicon.Of, lexicon.BackFor):
		return noPhrase
	}
	return phrase{first, k + 1}
}

// apposedTo is the name before "a Selm charity" whose noun stands at k.
func (w *writer) apposedTo(k int, b text.Block) phrase {
	i := k - 1
	for i > max(b.First, k-7) && !w.r.is(i, lexicon.Article) {
		if t := w.r.at(i); t.Class != text.Word || closed(t) {
			return noPhrase
		}
		i--
	}
	if !w.r.is(i, lexicon.Article) || !w.r.is(i-1, lexicon.Comma, lexicon.Copula) {
		return noPhrase
	}
	last := i - 1
	for i = last; i > b.First && w.r.at(i-1).Capital(); i-- {
	}
	if i == last {
		return noPhrase
	}
	return w.body(i, last)
}

// body is the run of capitalised words at k, if it is whole and names no person or place.
func (w *writer) body(k, hi int) phrase {
	r := w.r
	for k < hi && r.is(k, lexicon.SentenceOpener, lexicon.Article) {
		k++
	}
	last := capRun(r.t, k, hi)
	switch {
	case last == k, insideBody(r, k, 0), insideBody(r, last, 0), namesPlace(r.at(k)):
		return noPhrase
	case r.is(last, lexicon.Of, lexicon.BackFor, lexicon.And, lexicon.Ampersand, lexicon.On), r.is(k-1, lexicon.And, lexicon.Of, lexicon.BackFor, lexicon.Ampersand):
		return noPhrase // where it begins or ends can't be told
	}
	if who := r.personAt(k, last, k); who != nil && who.sure {
		return noPhrase
	}
	return phrase{k, last}
}

// nameBody puts the name of the body for "the agency".
func (d *draft) nameBody(p, name phrase) {
	words := d.r.written(name)
	if d.r.is(name.first-1, lexicon.The) || singularIn(d.r.at(p.last-1), lexicon.BackShip) {
		words = "the " + words
	}
	d.replace(p.first, p.last, words, claims.Span{Start: d.r.t[name.first].Start, End: d.r.t[name.last-1].End}, "%s: %s, %s", claims.PartName, words, d.paragraph(name.first))
}
