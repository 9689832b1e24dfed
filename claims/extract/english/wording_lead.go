package english

import (
	"sort"
	"strings"

	"factdesk/claims"
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/extract/found"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// farLead is how many tokens of the article a wording takes in before its own at most.
const farLead = 7

// lead puts before words that are no sentence what makes them one: "Jane Roe expects a further
// hit" for "a further hit", "Norvik threatened to leave" for "threatened to leave". Words whose
// subject can't be told stay as they are.
func (d *draft) lead() {
	d.objectBefore()
	verb := d.verbOfLead()
	if verb < 0 {
		return
	}
	v := d.called(d.subjectOfLead(verb))
	switch first := d.groupOf(verb); {
	case v.name == "", d.disagrees(v, verb), d.inQuotes(first, d.p.first):
	default:
		d.putLead(v, d.r.d.Slice(d.r.t[min(first, d.p.first)].Start, d.r.t[d.p.first].Start))
	}
}

// objectBefore puts behind a verb whom it is about: "he accused Tom Park of theft" for what hangs
// on "Tom Park, whom he accused of theft".
func (d *draft) objectBefore() {
	verb, whom := d.c.verbAt, d.p.first-1
	if verb < d.p.first || verb+1 >= d.p.last || !d.r.is(whom, lexicon.PersonRelative) || !d.r.is(verb+1, lexicon.Of, lexicon.To) {
		return
	}
	of := d.r.antecedent(whom, d.sentence(whom))
	if !of.ok() || !d.r.is(of.first, text.ACapital) {
		return
	}
	at := d.r.t[verb+1].Start
	d.edits = append(d.edits, edit{found.Edit{Start: at, End: at, Text: d.r.written(of) + " ", From: *d.r.spanOf(of), Reason: whoDoesSo}, verb + 1, verb + 1})
}

// verbOfLead is the verb whose subject the words lack; -1 for words that are a sentence, and for
// those that nothing near carries.
func (d *draft) verbOfLead() int {
	verb := d.c.verbAt
	switch first := d.p.first; {
	case d.c.Quoted, d.begin != first, d.beginsSentence(first):
	case d.opensWithVerb(first):
		return d.verbFrom(first)
	case d.writer.carried(d.p):
	case d.r.is(first-1, lexicon.That): // what stands behind it is a clause
	case verb == 0, verb > first, d.r.verb(verb).Is(verbs.Ing), verb < first-farLead, verb < d.sentence(first):
	case d.r.is(first, lexicon.Article, lexicon.Possessive, lexicon.To, text.ANumber, lexicon.CurrencySign):
		return verb
	}
	return -1
}

// carried reports words with a subject and a finite verb of their own, which may stand in marks.
func (w *writer) carried(p phrase) bool {
	if w.r.is(p.first, aFinite, lexicon.To) || w.r.verb(p.first).Surely(verbs.Past) {
		return false
	}
	return w.r.mainFinite(p) >= 0 || walk.To(p.first, p.last, w.actsInQuote) < p.last
}

// actsInQuote reports a verb in marks: the agency "sees no reason".
func (w *writer) actsInQuote(k int) bool {
	switch {
	case !w.r.is(k, aQuoted):
		return false
	case w.r.is(k, aFinite, lexicon.FiniteAuxiliary):
		return true
	}
	return w.r.verb(k).Is(verbs.Past | verbs.Third)
}

// opensWithVerb: "[threatened] to leave", "[had] cited the district". In the article's own words
// "released" may be no verb.
func (d *draft) opensWithVerb(k int) bool {
	switch {
	case d.r.is(k, lexicon.That), d.r.verb(k).Is(verbs.Ing):
		return false
	case d.c.verbAt > 0:
		return k == d.groupOf(d.c.verbAt) || k == d.c.verbAt
	}
	if d.r.verb(k).Report.Act != 0 && d.r.is(k-1, lexicon.And) {
		return d.r.verb(k).Is(verbs.Third) // "says it fell and urges all to act"
	}
	return d.r.is(k, lexicon.FiniteAuxiliary) || d.r.isFinite(k) && d.r.verb(k).Surely(verbs.Third)
}

// verbFrom is the verb that the helpers at k belong to.
func (d *draft) verbFrom(k int) int {
	if d.c.verbAt > 0 {
		return d.c.verbAt
	}
	return k
}

// subjectOfLead is whom the verb's subject means. One that a verb before has must be the subject
// of the sentence, and no "he".
func (d *draft) subjectOfLead(verb int) voice {
	lo, v := d.sentence(verb), d.c.voice
	p, inherits := d.r.subjectOf(verb, lo)
	if inherits {
		if sayer := d.sayerBefore(verb); sayer.known() {
			return sayer
		}
		p = d.subjectShared(verb, lo)
	}
	switch {
	case !p.ok(), d.r.is(p.first-1, lexicon.Subordinator), d.r.is(d.groupOf(verb)-1, lexicon.Comma):
		return voice{} // "The contract, he said, allowed": he does not
	case v.last > v.first && p.holds(v.first):
		return v
	case d.r.is(p.first, lexicon.Pronoun, lexicon.ThatThis, lexicon.PossessiveOfOthers, text.ANumber):
		return voice{}
	}
	return d.r.voiceOf(p, voice{})
}

// sayerBefore is who hands over other words before the verb at k, where that is the same one:
// "Norvik said it was sorry and blamed flu".
func (d *draft) sayerBefore(verb int) voice {
	s := d.r.d.Sentences
	i := sort.Search(len(s), func(i int) bool { return s[i].Last > verb })
	for _, f := range d.r.frames[d.r.bySent[i][0]:d.r.bySent[i][1]] {
		switch {
		case f.verb >= verb, !f.subject.ok():
		case d.c.verbAt > 0 && f.voice.name == d.c.voice.name, d.c.verbAt == 0 && f.content.last == verb-1:
			return f.voice
		}
	}
	return voice{}
}

// subjectShared is the subject of the verb before the one that has none, where it is the
// sentence's own: not in "It was cut because Norvik admitted it and agreed".
func (d *draft) subjectShared(verb, lo int) phrase {
	main := d.r.firstSubject(lo, verb)
	for k := verb - 1; k > lo; k-- {
		if !d.r.ownFinite(k) {
			continue
		}
		p, inherits := d.r.subjectOf(k, lo)
		switch {
		case inherits:
		case p == main:
			return p
		default:
			return noPhrase
		}
	}
	return noPhrase
}

// called is a voice with the words of its mention for a name that can't be told.
func (d *draft) called(v voice) voice {
	if v.name == "" && v.last > v.first && !d.r.is(v.first, lexicon.Pronoun, lexicon.Possessive) {
		v.name = d.r.written(phrase{v.first, v.last})
	}
	return v
}

// groupOf is the first of the helpers and adverbs that a verb goes with.
func (d *draft) groupOf(verb int) int {
	first := verb
	for first > d.sentence(verb) && d.r.is(first-1, lexicon.Auxiliary, lexicon.Adverb) {
		first--
	}
	return first
}

// disagrees reports a verb that goes with "they" or "I" and may not go with the name.
func (d *draft) disagrees(v voice, verb int) bool {
	form := d.r.verb(d.groupOf(verb))
	switch {
	case v.last != v.first+1, !d.r.is(v.first, lexicon.SubjectPronoun), d.r.is(v.first, lexicon.HeOrShe):
		return false
	}
	return !form.Is(verbs.Past)
}

// inQuotes reports a quotation mark between two tokens.
func (d *draft) inQuotes(lo, hi int) bool {
	return d.among(lo, hi, func(k int) bool { return d.r.quoteMark(k) || d.r.is(k, aQuoted) })
}

// putLead puts the name, and what stands between it and the words.
func (d *draft) putLead(v voice, between string) {
	at := d.r.t[d.p.first].Start
	name, from := v.name, claims.Span{}
	if v.last > v.first {
		from = *d.r.spanOf(phrase{v.first, v.last})
		if words := d.r.written(phrase{v.first, v.last}); strings.EqualFold(words, "the "+name) {
			name = words
		}
	}
	if v.who != nil {
		name = inSmall(v.who.name)
		d.name(v.who)
	}
	d.led = &v
	words := strings.Join(strings.Fields(name+" "+between), " ") + " "
	d.edits = append(d.edits, edit{found.Edit{Start: at, End: at, Text: words, From: from, Reason: whoDoesSo}, d.p.first, d.p.first})
}

var whoDoesSo = claims.PartName.Because("who does so, from the words before")

// ledTo reports a pronoun at k that takes up the name that leads the wording.
func (d *draft) ledTo(k int, kind third) bool {
	switch {
	case d.led == nil, d.object(k):
		return false
	case d.led.who != nil:
		return kind.gender() == d.led.who.gender && kind.gender() != 0
	}
	return kind == forThing || kind == forMany
}
