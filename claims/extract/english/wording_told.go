package english

import (
	"strings"

	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// toldBefore reports a noun, none of those that everybody knows, that the article has used
// in a sentence before: "the watch" is then the one of that sentence.
func (d *draft) toldBefore(k int) bool {
	t := d.r.at(k)
	if t.Cap || t.Class != text.Word || len(t.Norm) < 3 || closed(t) || t.Any(lexicon.BackModifier, lexicon.KnownToAll) {
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
	switch {
	case !d.r.is(k, lexicon.That):
		return false
	case pluralNoun(d.r.norm(noun)):
		return true
	case k == d.begin, d.r.is(k-1, lexicon.Preposition):
		return false
	}
	return d.finiteBehind(noun + 1)
}

// finiteBehind reports a finite verb from k on, in the same clause.
func (d *draft) finiteBehind(k int) bool {
	for hi := k + 40; k < hi && !d.endsClause(k) && !d.r.is(k, lexicon.Conjunction, lexicon.Subordinator); k++ {
		if d.r.isFinite(k) {
			return true
		}
	}
	return false
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
func singularIn(t *text.Token, of ...lexicon.Class) bool { return nounOf(t).Any(of...) }

// nounOf is what the lexicon knows of a word, of one in the plural what it knows of its
// singular.
func nounOf(t *text.Token) *lexicon.Word {
	if one := singular(t.Norm); one != t.Norm {
		return lexicon.English().Of(one)
	}
	return t.Lex
}

// plurals are the ends of nouns in the plural, with what the singular has there.
var plurals = [][2]string{{"ss", "ss"}, {"ies", "y"}, {"s", ""}}

// singular is the noun that a plural is of, or the noun itself.
func singular(norm string) string {
	if !strings.HasSuffix(norm, "s") {
		return norm
	}
	for _, end := range plurals {
		if one, ok := strings.CutSuffix(norm, end[0]); ok {
			return one + end[1]
		}
	}
	return norm
}
