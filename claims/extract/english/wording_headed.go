package english

import (
	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// headed is the name of a body that ends in a noun for one: "Household Energy Agency".
type headed struct {
	name phrase // where it stands first, without its article
	many bool   // another name ends so, or the noun is told of others: "a rival agency"
}

// bodyOf is the name that "the agency" stands for: the only one of the article that ends
// in that noun, named just before with no other body's name since. noPhrase where that is
// not certain; what somebody says is left as they said it.
func (d *draft) bodyOf(p phrase) phrase {
	if d.c.Quoted || p.last-p.first != 2 || !d.r.is(p.first, lexicon.The) {
		return noPhrase
	}
	noun := d.r.norm(p.last - 1)
	h, ok := d.writer.bodies()[noun]
	if !ok || h.many || h.name.last > p.first {
		return noPhrase
	}
	lo := max(h.name.last-1, p.first-150)
	for k := p.first - 1; k >= lo; k-- {
		switch t := d.r.at(k); {
		case t.Capital() && t.Norm == noun:
			return h.name
		case d.namesThing(k):
			return noPhrase
		}
	}
	return noPhrase
}

// bodies are the nouns for bodies that names end in, each with its name.
func (w *writer) bodies() map[string]headed {
	if w.headed == nil {
		w.headed = map[string]headed{}
		for _, b := range w.r.d.Blocks {
			for k := b.First; k < b.Last && b.Kind == text.Prose; k++ {
				if t := &w.r.t[k]; t.Class == text.Word && singularIn(t, lexicon.BackBody) {
					w.noteBody(k, b.First)
				}
			}
		}
	}
	return w.headed
}

// noteBody notes the noun at k: the end of a name, a word for others, or neither.
func (w *writer) noteBody(k, lo int) {
	noun := singular(w.r.norm(k))
	h, seen := w.headed[noun]
	if !w.r.at(k).Cap || noun != w.r.norm(k) {
		if !w.r.is(k-1, lexicon.The) {
			h.many = true // "a rival agency", "two agencies"
			w.headed[noun] = h
		}
		return
	}
	first := k
	for first > lo && w.r.at(first-1).Capital() {
		first--
	}
	for first < k && w.r.is(first, lexicon.SentenceOpener, lexicon.Article) {
		first++
	}
	name := phrase{first, k + 1}
	switch {
	case w.r.at(k + 1).Capital(), first == k && seen && h.name.ok():
		return
	case first == k, w.r.is(k+1, lexicon.Of, lexicon.BackFor), seen && h.name.ok() && w.r.written(h.name) != w.r.written(name):
		h.many = true
	case !h.name.ok():
		h.name = name
	}
	w.headed[noun] = h
}

// nameBody puts the name of the body for "the agency".
func (d *draft) nameBody(p, name phrase) {
	words := d.r.written(name)
	if d.r.is(name.first-1, lexicon.The) {
		words = "the " + words
	}
	d.replace(p.first, p.last, words, claims.Span{Start: d.r.t[name.first].Start, End: d.r.t[name.last-1].End}, "%s: %s, %s", claims.PartName, words, d.paragraph(name.first))
}
