package english

import (
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// thingOf is the one thing that an article names by a noun: "the levee" is the Gaspard levee.
// noPhrase where it tells of others, or where what stands behind the noun may tell of another.
func (d *draft) thingOf(p phrase) phrase {
	head := d.r.at(p.last - 1)
	switch {
	case !d.pointsAtOne(p), pluralNoun(head.Norm), d.writer.goesBehind(p.last):
		return noPhrase
	}
	if name := d.lone(soughtAs(head), p, (*draft).namesThing); name.ok() {
		return name
	}
	return d.settled(p)
}

// settled is the only name that the whole article ties to a noun which is a word of whatever bears
// it, so that no other name near can be meant.
func (d *draft) settled(p phrase) phrase {
	head := d.r.at(p.last - 1)
	if !head.Is(lexicon.WordOfItsName) {
		return noPhrase
	}
	return d.settledAs(soughtAs(head), p)
}

// settledAs is the only name that the whole article ties to a noun, unless a place is named beside
// the phrase where there may be another.
func (d *draft) settledAs(noun string, p phrase) phrase {
	ties := d.writer.tied()[noun].ties
	if len(ties) > maxTies {
		return noPhrase
	}
	names := d.names(ties)
	switch {
	case others(ties), len(names) != 1, names[0].last > p.first:
		return noPhrase
	case d.among(d.sentence(p.first), p.first, d.placedAt):
		return noPhrase
	}
	return names[0]
}

// pointsAtOne reports "the levee" and "that levee", with nothing between.
func (d *draft) pointsAtOne(p phrase) bool {
	return p.last-p.first == 2 && d.r.is(p.first, lexicon.The, lexicon.This, lexicon.That)
}

// lone is the only name that the whole article ties to a noun, told in the paragraph of a phrase
// or the one before, where nothing else with a name is told of since: "the museum" behind "a
// curator at the Louvre" need not be the one before her. test tells which names count.
func (d *draft) lone(noun string, p phrase, test func(d *draft, k int) bool) phrase {
	h := d.writer.tied()[noun]
	all, ties := h.ties, h.before(p.first)
	switch {
	case len(ties) == 0, len(all) > maxTies, others(all), len(d.names(all)) != 1:
		return noPhrase
	}
	last := ties[len(ties)-1].name
	switch {
	case last.last > p.first, p.first-last.last > namesFar, d.writer.paragraphsBetween(last.first, p.first) > 1, d.namesSince(last, p.first, test):
		return noPhrase
	}
	return last
}

// paragraphsBetween counts the paragraphs that begin behind the first token, up to the second.
func (w *writer) paragraphsBetween(from, to int) int {
	n := 0
	for b := w.r.t[from].Block + 1; b <= w.r.t[to].Block; b++ {
		if w.r.d.Blocks[b].Kind == text.Prose {
			n++
		}
	}
	return n
}

// namesSince reports another name between a name and k, and nobody's; but not where the thing is:
// "the Solberg factory at Marlow".
func (d *draft) namesSince(name phrase, k int, test func(d *draft, k int) bool) bool {
	first := name.last
	if d.r.is(first, lexicon.BackPlaceLink) {
		first = capRun(d.r.t, first+1, k)
	}
	return d.among(first, k, func(i int) bool {
		switch {
		case d.wordOf(name, i):
			return false
		case d.placedAt(i):
			return true
		}
		return test(d, i)
	})
}

// placedAt reports a name at k behind "in" or "at".
func (d *draft) placedAt(k int) bool {
	if d.tellsTime(k) || !d.r.at(k).Capital() {
		return false
	}
	return d.r.is(k-1, lexicon.InOn, lexicon.At)
}

// namedThing is the name at the noun for a thing at k, or that there are others: "the levees",
// "another levee", "its levee", "the levee at Selm".
func (w *writer) namedThing(k int, b text.Block) (name phrase, others bool) {
	t := w.r.at(k)
	switch {
	case t.Is(lexicon.NameLead) && t.Cap && w.r.at(k+1).Capital():
		name = phrase{k, capRun(w.r.t, k, min(b.Last, k+longestName))}
	case t.Cap && w.r.at(k+1).Capital() && !w.beginsSentence(k):
		return noPhrase, false // "the A9 Tunnel Company" tells of no tunnel
	case t.Cap:
		name = w.thingEnding(k, b)
	default:
		name = w.thingBehindName(k, b)
	}
	switch {
	case !name.ok():
		return noPhrase, !w.plainly(k)
	case w.cut(name), w.ofFirm(name), w.mayBeHuman(name), w.ofSport(name, b):
		return noPhrase, true
	case w.isPerson(name):
		return noPhrase, false
	}
	return name, false
}

// plainly reports "the levee", of which nothing shows that it is another one than that with a name.
func (w *writer) plainly(k int) bool {
	t, opens := w.r.at(k), k-1
	if yearToken(w.r.at(opens)) {
		opens-- // "the 1911 dam"
	}
	return !t.Cap && !pluralNoun(t.Norm) && w.r.is(opens, lexicon.The, lexicon.This, lexicon.That) && !w.goesBehind(k+1)
}

// goesBehind reports words at k that may tell which one the noun before them means: "the lake
// behind his house", "the park where", "the ferry Maid of Lorne".
func (w *writer) goesBehind(k int) bool {
	t := w.r.at(k)
	if t.Is(lexicon.Preposition) {
		return !w.toldTime(k + 1) // "shut the tunnel at 06:12"
	}
	return t.Capital() || t.Any(lexicon.RelativeWord, lexicon.That, lexicon.OpenRound)
}

// thingEnding is the name that ends in the capitalised noun at k, and of a county what begins a
// longer one.
func (w *writer) thingEnding(k int, b text.Block) phrase {
	name := w.nameEnding(k, b.First)
	if name.ok() || !w.r.is(k, lexicon.BackPlaceKind) {
		return name
	}
	first := w.runBehindOpener(k, b.First)
	if first == k {
		return noPhrase
	}
	return phrase{first, k + 1}
}

// thingBehindName is "Gaspard levee", whose noun stands at k behind a name.
func (w *writer) thingBehindName(k int, b text.Block) phrase {
	first := w.runBehindOpener(k, b.First)
	switch {
	case first == k, pluralNoun(w.r.norm(k)), isDemonym(w.r.at(k - 1)), w.r.is(first, lexicon.Weekday, lexicon.MonthName, lexicon.Honorific):
		return noPhrase
	case !w.namesThing(first) && !w.r.is(first-1, lexicon.The):
		return noPhrase // "told Jane Roe camp was over"
	case w.r.is(first-1, lexicon.And, lexicon.Ampersand), k+1 < b.Last && !w.endsNoun(k+1):
		return noPhrase
	}
	return phrase{first, k + 1}
}

// runBehindOpener is where the capitalised words right before k begin of which none opens a name;
// k for none.
func (w *writer) runBehindOpener(k, lo int) int {
	return walk.Back(k, max(lo, k-longestRun), func(i int) bool { return w.capital(i) && !w.opensName(i) })
}

// endsNoun reports that no noun goes on at k: "the Gaspard levee was", and not "the Gaspard
// levee board".
func (w *writer) endsNoun(k int) bool {
	t := w.r.at(k)
	return t.Class != text.Word || closed(t) || w.r.isFinite(k)
}
