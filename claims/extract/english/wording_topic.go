package english

import (
	"slices"

	"factdesk/claims/lexicon"
)

// topic is the company that an article is about: named near its beginning, and far oftener than
// any other.
type topic struct {
	name   phrase // noPhrase for none
	told   []int  // the tokens at which a company is named, each with the next
	own    []bool // whether that is the topic
	looked bool
}

// topicStart is before which token the topic is named first.
const topicStart = 160

// topicOf looks for the topic once.
func (w *writer) topicOf() *topic {
	if !w.topic.looked {
		w.topic = topic{name: noPhrase, looked: true}
		if names := w.names(w.tied()[lexicon.AnyCompany.String()].before(len(w.r.t))); len(names) > 0 {
			w.findTopic(names)
		}
	}
	return &w.topic
}

// findTopic counts how often each body is named.
func (w *writer) findTopic(names []phrase) {
	d := &draft{writer: w, c: &candidate{}}
	counts := map[string]int{}
	var told []int
	for k := range w.r.t {
		if w.r.t[k].Capital() && (d.wordOfAny(names, k) || d.bodyNamed(k)) && !w.r.at(k-1).Capital() {
			counts[w.r.norm(k)]++
			told = append(told, k)
		}
	}
	best := foremost(counts)
	i := slices.IndexFunc(names, func(name phrase) bool { return w.r.norm(name.first) == best })
	if i < 0 || names[i].first > topicStart {
		return
	}
	w.topic.name = names[i]
	for _, k := range told {
		if d.wordOfAny(names, k) {
			w.topic.told, w.topic.own = append(w.topic.told, k), append(w.topic.own, w.r.norm(k) == best)
		}
	}
}

// wordOfAny reports a word that begins one of the names.
func (d *draft) wordOfAny(names []phrase, k int) bool {
	return slices.ContainsFunc(names, func(name phrase) bool { return d.r.norm(k) == d.r.norm(name.first) })
}

// foremost is what is counted oftener than anything else; "" for none.
func foremost(counts map[string]int) string {
	best, most, more := "", 1, false
	for name, n := range counts {
		switch {
		case n > most:
			best, most, more = name, n, false
		case n == most:
			more = true
		}
	}
	if more {
		return ""
	}
	return best
}

// topicMeant is the topic where "the company" or "the board" surely means it: no other company is
// named since it was, and no other body in the sentence or the one before.
func (d *draft) topicMeant(p phrase) phrase {
	at := d.writer.topicOf()
	switch {
	case d.c.Quoted, !at.name.ok(), at.name.last > p.first:
		return noPhrase
	}
	last := at.last(p.first)
	if last < max(0, p.first-namesFar) {
		return noPhrase
	}
	lo := min(last, d.nearFrom(p.first))
	if d.among(lo, p.first, func(i int) bool { return d.otherWhole(at.name, i) }) {
		return noPhrase
	}
	for _, t := range d.writer.tied()[lexicon.AnyCompany.String()].before(p.first) {
		if t.at >= lo && !t.name.ok() {
			return noPhrase // "a rival firm"
		}
	}
	return at.name
}

// nearFrom is where the paragraph of k begins, or the sentence before where k begins it.
func (d *draft) nearFrom(k int) int {
	lo := max(d.r.d.Blocks[d.r.t[k].Block].First, k-namesNear)
	if before := d.sentenceBefore(k); before.ok() {
		lo = min(lo, before.first)
	}
	return lo
}

// otherWhole reports another body than one at i, named or told of: "the school".
func (d *draft) otherWhole(name phrase, i int) bool {
	switch t := d.r.at(i); {
	case d.wordOf(name, i):
		return false
	case !t.Cap:
		return d.isBack(i, lexicon.BackBody) && !singularIn(t, lexicon.AnyCompany, lexicon.AnyPart)
	}
	return d.bodyNamed(i) && !d.otherSort(i)
}

// last is where the topic is named last before k; -1 where another company is since.
func (t *topic) last(k int) int {
	i, _ := slices.BinarySearch(t.told, k)
	if i == 0 || !t.own[i-1] {
		return -1
	}
	return t.told[i-1]
}
