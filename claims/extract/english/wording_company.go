package english

import (
	"slices"

	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// companyShown is the name that the token at k shows to be a company's: "Karratha Gold", "Lullaby
// Labs, Inc.", "Perth-based Karratha", "Karratha's shares".
func (w *writer) companyShown(k int, b text.Block) phrase {
	name := noPhrase
	switch t := w.r.at(k); {
	case t.Is(lexicon.CompanyTail) && t.Cap:
		name = w.nameEnding(k, b.First)
	case t.Is(lexicon.FirmStop) && w.r.is(k-1, lexicon.Comma):
		name = w.runBefore(k-1, b)
	case endsIn(t, lexicon.HomeEnd):
		name = w.body(k+1, b.Last)
	case t.Is(lexicon.CompanyShare) && !t.Cap:
		name = w.ownerOf(k, b)
	case t.Is(lexicon.CompanyHead) && !t.Cap:
		name = w.nameOfHead(k, b)
	}
	switch {
	case !name.ok(), anyIs(w.r.t[name.first:name.last], lexicon.NoCompany), w.cut(name), w.ofSport(name, b):
		return noPhrase
	}
	return name
}

// ownerOf is the name before or behind the noun at k: "Karratha shares", "shares in Karratha".
func (w *writer) ownerOf(k int, b text.Block) phrase {
	if w.r.is(k+1, lexicon.Of, lexicon.InOn) {
		return w.body(k+2, b.Last)
	}
	if w.r.is(k-1, lexicon.GenitiveS) {
		return w.runBefore(k-1, b)
	}
	return w.runBefore(k, b)
}

// nameOfHead is the name whose "chief executive" stands at k, before it or behind "of".
func (w *writer) nameOfHead(k int, b text.Block) phrase {
	if w.r.is(k+1, lexicon.Of) {
		return w.body(k+2, b.Last)
	}
	for k > b.First && w.r.is(k-1, lexicon.HeadRank) {
		k--
	}
	if !w.r.is(k-1, lexicon.GenitiveS) {
		return noPhrase
	}
	return w.runBefore(k-1, b)
}

// runBefore is the name right before k.
func (w *writer) runBefore(k int, b text.Block) phrase {
	first := w.nameBefore(k, b.First)
	if first == k {
		return noPhrase
	}
	if name := w.body(first, k); name.first == first && name.last == k {
		return name
	}
	return noPhrase
}

// anotherCompany reports a company that is told of by what it does, and may have another name or
// none: "the company that made the cladding", "the firm behind the app".
func (w *writer) anotherCompany(k int, noun *lexicon.Word) bool {
	switch t := w.r.at(k); {
	case !noun.Is(lexicon.AnyCompany), t.Cap, w.toldTime(k + 2):
		return false
	}
	return w.r.is(k+1, lexicon.RelativeWord, lexicon.That, lexicon.BackPlaceLink) || w.r.norm(k+1) == "behind"
}

// toldTime reports a number or a word of a date at k.
func (w *writer) toldTime(k int) bool {
	return w.tellsTime(k) || w.r.at(k).Class == text.Number
}

// onlyShown reports that no noun calls any of the names a company.
func onlyShown(ties []tie) bool {
	return !slices.ContainsFunc(ties, func(t tie) bool { return !t.shown })
}

// rivalActs reports somebody or something else between a name and k that acts and may be a company:
// "Tasman is the town's biggest employer".
func (d *draft) rivalActs(name phrase, k int) bool {
	return d.among(max(name.last, k-namesFar), k, func(i int) bool {
		switch {
		case !d.r.at(i).Capital(), d.wordOf(name, i):
			return false
		}
		return d.placeLike(i, d.beginsSentence(i))
	})
}
