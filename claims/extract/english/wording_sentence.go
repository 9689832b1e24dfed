package english

import (
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// sentenceBefore are the tokens of the sentence before the one around k, which may end the
// paragraph before; noPhrase where that is no prose or no words of the article's own.
func (d *draft) sentenceBefore(k int) phrase {
	lo, b := d.sentence(k), int(d.r.t[k].Block)
	if lo > d.r.d.Blocks[b].First {
		return d.ownWords(phrase{d.sentence(lo - 1), lo})
	}
	for i := b - 1; i >= max(0, b-2); i-- {
		if before := d.r.d.Blocks[i]; before.Kind == text.Prose {
			return d.ownWords(phrase{d.sentence(before.Last - 1), before.Last})
		}
	}
	return noPhrase
}

// ownWords is a phrase in which nothing is quoted.
func (d *draft) ownWords(p phrase) phrase {
	for k := p.first; k < p.last; k++ {
		if d.r.inQuote[k] > 0 {
			return noPhrase
		}
	}
	return p
}

// subjectPerson is the subject of the sentence before, whom "he" or "his" that begins the
// next one takes up, if nobody else of that gender is in either.
func (d *draft) subjectPerson(k int, g gender) *person {
	own := d.sentence(k)
	p := d.sentenceBefore(k)
	switch {
	case !p.ok(), d.fitting(own, k, g).any(), d.among(own, k, d.ofPerson):
		return nil
	}
	f := d.fitting(p.first, p.last, g)
	switch {
	case len(f.who) != 1, f.others, !d.writer.sure(f.who[0]):
		return nil
	}
	subject := d.mainSubject(p)
	switch {
	case !subject.ok(), d.fitting(subject.first, subject.last, g).without(f.who[0]).any():
		return nil
	}
	if !d.fitting(subject.first, subject.last, g).any() {
		return nil
	}
	return f.who[0]
}

// subjectBody is the name of the body or ship that is the subject of the sentence before
// and that "it" or "its" takes up, which begins the next one; noPhrase where anything else
// that has a name is in that sentence.
func (d *draft) subjectBody(k int) phrase {
	switch {
	case d.c.Quoted, k != d.sentence(k):
		return noPhrase
	}
	p := d.sentenceBefore(k)
	switch {
	case !p.ok(), d.r.t[p.first].Block != d.r.t[k].Block:
		return noPhrase
	}
	name := d.bodyOf(d.mainSubject(p))
	switch {
	case !name.ok(), d.r.is(k, lexicon.It) && !d.acts(k):
		return noPhrase
	}
	switch {
	case d.among(p.first, p.last, func(i int) bool { return d.otherBodyAt(name, i) }), d.ofItsSite(k, p):
		return noPhrase
	}
	return name
}

// mainSubject is the subject of a sentence, behind what leads it: "In its report, [the agency]
// says".
func (d *draft) mainSubject(p phrase) phrase {
	if d.r.is(p.first, lexicon.Preposition, lexicon.Subordinator, lexicon.ClauseLead) {
		if comma := d.r.t.To(p.first, p.last, lexicon.Comma); comma+1 < p.last {
			p.first = comma + 1
		}
	}
	return d.r.firstSubject(p.first, p.last)
}

// otherBodyAt reports a word of another body's name than one, and of no law's.
func (d *draft) otherBodyAt(name phrase, i int) bool {
	switch {
	case !d.bodyNamed(i), d.wordOf(name, i):
		return false
	}
	return !d.r.at(i+1).Is(lexicon.BackLaw) && !d.r.is(i, lexicon.BackLaw)
}

// bodyOf is the name of a body that a subject is, or that "the agency" stands for.
func (d *draft) bodyOf(p phrase) phrase {
	switch {
	case !p.ok(), p.last-p.first > 9:
		return noPhrase
	}
	if d.r.is(p.first, lexicon.The) && !d.r.at(p.first+1).Cap {
		return d.nameOf(p)
	}
	if whole := d.wholeName(p); whole.ok() {
		return whole
	}
	first := p.first
	for first < p.last && d.writer.opensName(first) {
		first++
	}
	if d.longBody(first, p.last) {
		return phrase{first, p.last}
	}
	name := d.writer.body(first, p.last)
	switch {
	case name.first != first, name.last != p.last, pluralNoun(d.r.norm(p.last - 1)):
		return noPhrase
	}
	return name
}

// longBody reports a body's name that little words stand in: "the Network on Health and the
// Rights of Villagers".
func (d *draft) longBody(first, last int) bool {
	for k := first + 1; k < last; k++ {
		if !insideBody(d.r, k, 0) {
			return false
		}
	}
	return last > first+1 && !insideBody(d.r, last, 0)
}
