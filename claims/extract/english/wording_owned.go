package english

import "factdesk/claims/lexicon"

// noteOwned notes the thing behind the "'s" at k that the article tells whose it is: "Karratha's
// mine".
func (w *writer) noteOwned(k, hi int) {
	head := w.headBehind(k, hi)
	if head >= 0 {
		w.addIntro(w.r.norm(head), intro{k, head, head + 1})
	}
}

// owned reports a noun for a thing of which an article tells whose it is.
func (w *writer) owned(k int) bool { return singularIn(w.r.at(k), lexicon.OwnedThing) }

// ownerBefore is the whole name right before the "'s" at k; noPhrase for a day's or a part of one.
func (w *writer) ownerBefore(k int) phrase {
	name := phrase{w.nameBefore(k, w.r.d.Blocks[w.r.t[k].Block].First), k}
	switch {
	case !name.ok(), w.tellsTime(k - 1), isDemonym(w.r.at(k - 1)), w.cut(name), insideBody(w.r, name.first, 0):
		return noPhrase
	case name.last-name.first == 1 && len(w.r.people.called(w.r.norm(name.first))) > 1:
		return noPhrase // of two who bear it
	}
	return name
}

// ownerBehind is the name behind "the board of"; noPhrase where it is no body's or thing's.
func (w *writer) ownerBehind(head, hi int) phrase {
	if !w.r.is(head+1, lexicon.Of) || !w.owned(head) {
		return noPhrase
	}
	first := w.r.t.Past(head+2, hi, lexicon.The)
	name := w.body(first, hi)
	if name.first != first || w.tellsTime(first) {
		return noPhrase
	}
	return name
}

// placedTail is the end of "in Swindon" behind a noun for what stays where it is; its own end where
// no such words are.
func (w *writer) placedTail(head, hi int) int {
	k := head + 1
	switch {
	case !singularIn(w.r.at(head), lexicon.FixedThing), !w.r.is(k, lexicon.BackPlaceLink), !w.r.at(k + 1).Capital():
		return k
	case w.tellsTime(k + 1), w.ofName(k + 1), isDemonym(w.r.at(k + 1)), insideBody(w.r, k+1, 0):
		return k
	}
	last := capRun(w.r.t, k+1, hi)
	if w.r.is(last, lexicon.And, lexicon.Ampersand, lexicon.Hyphen, lexicon.GenitiveS) {
		return k
	}
	return last
}

// sameThing reports that the article tells with two introductions of one thing, in the same words.
func (w *writer) sameThing(a, b intro) bool {
	switch {
	case a.head < 0, b.head < 0, w.r.is(a.open, lexicon.GenitiveS) != w.r.is(b.open, lexicon.GenitiveS):
		return false
	case w.r.is(a.open, lexicon.GenitiveS):
		return w.r.norm(a.open-1) == w.r.norm(b.open-1)
	}
	return a.end > a.head+1 && w.r.written(phrase{a.head, a.end}) == w.r.written(phrase{b.head, b.end})
}

// noteWhose notes "the board of Karratha" and "the depot in Swindon", which tell themselves whose or
// where they are.
func (w *writer) noteWhose(k, head, hi int) bool {
	end := w.placedTail(head, min(hi, head+longestTail))
	if owner := w.ownerBehind(head, min(hi, head+longestTail)); owner.ok() {
		end = owner.last
	}
	if end == head+1 {
		return false
	}
	w.addIntro(w.r.norm(head), intro{k, head, end})
	return true
}

// tellsOwner reports an introduction by a name of whoever has the thing.
func (d *draft) tellsOwner(of intro) bool {
	if d.r.is(of.open, lexicon.GenitiveS) {
		return true
	}
	return d.r.t.Reads(of.head, lexicon.OwnedThing, lexicon.Of) && d.r.is(of.open, lexicon.The)
}

// ownedWords is "Karratha's mine" or "the board of Karratha" for what the article has told so; ""
// for what another body has too, where one is named since.
func (d *draft) ownedWords(of intro, p phrase) string {
	owner := phrase{of.head + 2, of.end}
	if d.r.is(of.open, lexicon.GenitiveS) {
		owner = d.writer.ownerBefore(of.open)
	}
	owner.first = d.r.t.Past(owner.first, owner.last-1, lexicon.The)
	switch {
	case !owner.ok():
		return ""
	case d.among(of.open+1, of.head+1, d.writer.capital):
		return "" // the station of "King's Cross station" is no king's
	case int(d.writer.nouns()[singular(d.r.norm(of.head))]) < of.open:
		return "" // "the car" was told of before "Roe's car", and may be another
	case !d.writer.owned(of.head), d.r.is(of.head, lexicon.PartOfCompany) && !d.toldLastOf(owner, p):
		return ""
	case !d.r.is(of.open, lexicon.GenitiveS):
		return d.withArticleThe(of)
	}
	return d.possessive(d.ownerInFull(owner)) + " " + d.r.written(phrase{of.open + 1, of.head + 1})
}

// ownerInFull is a name with its article, or somebody's full one.
func (d *draft) ownerInFull(name phrase) string {
	switch {
	case d.r.is(name.first-1, lexicon.The):
		return "the " + d.r.written(name)
	case name.last-name.first == 1:
		return d.inFull(name.first)
	}
	return d.r.written(name)
}

// toldLastOf reports that the article names no other body between a name and a phrase.
func (d *draft) toldLastOf(name, p phrase) bool {
	for i := p.first - 1; i >= max(name.first, p.first-namesNear); i-- {
		switch {
		case d.r.at(i).Capital() && d.wordOf(name, i):
			return true
		case d.bodyNamed(i):
			return false
		}
	}
	return false
}
