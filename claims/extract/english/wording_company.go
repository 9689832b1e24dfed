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
	if !name.ok() || anyIs(w.r.t[name.first:name.last], lexicon.NoCompany) {
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
	first := k
	for first > max(b.First, k-longestRun) && w.r.at(first-1).Capital() {
		first--
	}
	for first < k && w.opensName(first) {
		first++
	}
	if first == k {
		return noPhrase
	}
	if name := w.body(first, k); name.first == first && name.last == k {
		return name
	}
	return noPhrase
}

// mainCompany is the only company of an article that begins with it, where nobody else who may
// be one acts near.
func (d *draft) mainCompany(names []phrase, ties []tie, p phrase) phrase {
	switch {
	case len(names) != 1, others(sinceName(ties)), !d.leads(names[0]):
		return noPhrase
	}
	if d.rivalled(names[0]) {
		return noPhrase
	}
	near := max(d.r.d.Blocks[d.r.t[p.first].Block].First, p.first-namesNear)
	if before := d.sentenceBefore(p.first); before.ok() {
		near = min(near, before.first)
	}
	if d.rivalIn(near, p.first, names[0]) {
		return noPhrase
	}
	return names[0]
}

// rivalIn reports another name that may be a company's.
func (d *draft) rivalIn(lo, hi int, name phrase) bool {
	return d.among(lo, hi, func(i int) bool { return !d.wordOf(name, i) && d.mayAct(i) })
}

// rivalled reports that the first paragraph tells of another name that may be a company's.
func (d *draft) rivalled(name phrase) bool {
	first := d.writer.beginning().first
	last := min(d.writer.beginning().last, d.r.d.Blocks[d.r.t[first].Block].Last)
	s, _ := slices.BinarySearchFunc(d.r.d.Sentences, first, func(s text.Sentence, k int) int { return s.Last - 1 - k })
	if s < len(d.r.d.Sentences) {
		first = max(first, d.r.bodyStart(d.r.d.Sentences[s]))
	}
	if !d.r.at(first + 1).Capital() {
		first++ // its capital is the sentence's
	}
	return d.rivalIn(first, last, name)
}

// mayAct reports a word of a name that may be a company's: no "GMT", no "Tambao road", no
// "at Marlow Heath".
func (d *draft) mayAct(i int) bool {
	first := i
	for first > i-longestName && d.inSameName(first) && !d.writer.opensName(first-1) {
		first--
	}
	switch {
	case d.r.at(first-1).Class == text.Number, d.r.at(i+1).Class == text.Number, d.r.is(i+1, lexicon.NamedThing, lexicon.PlaceEnd):
		return false
	case d.r.countryAt(i) != "", d.r.countryAt(i-1) != "", d.r.is(i, lexicon.CountryInitials, lexicon.FirmStop):
		return false
	case !d.bodyNamed(i), !d.bodyNamed(first):
		return false
	}
	return !d.otherSort(i)
}

// leads reports a name that the first paragraphs tell, or what stands above them.
func (d *draft) leads(name phrase) bool {
	last := d.writer.beginning().last
	return d.among(max(0, last-namesFar), last, func(i int) bool { return d.r.at(i).Capital() && d.wordOf(name, i) })
}

// openingProse is how many paragraphs tell what an article is about.
const openingProse = 3

// beginning are the first paragraphs, up to a bound.
func (w *writer) beginning() phrase {
	if !w.opening.ok() {
		w.opening = w.findOpening()
	}
	return w.opening
}

func (w *writer) findOpening() phrase {
	p, seen := phrase{}, 0
	for _, b := range w.r.d.Blocks {
		if b.Kind != text.Prose {
			continue
		}
		if seen == 0 {
			p.first = b.First
		}
		if seen++; seen > openingProse {
			break
		}
		p.last = b.Last
	}
	return phrase{p.first, min(p.last, p.first+namesFar)}
}
