package english

import (
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// reach is how many tokens before a pronoun are looked at for whom it takes up: three to
// five sentences.
const reach = 120

// subjectBefore is the subject of the nearest sentences of the paragraph before the one
// that token k stands in: what "it" or "she" there takes up first.
func (r *reader) subjectBefore(k int) voice {
	first := r.d.Blocks[r.t[k].Block].First
	end := r.sentenceFrom(k, max(first, k-reach))
	for tries := 0; tries < 2 && end > first && k-end < reach; {
		lo := r.sentenceFrom(end-1, max(first, end-80))
		if among(r.sums.words, lo, end) { // a sentence inside a quote tells of nobody who speaks
			tries++
		}
		if p := r.firstSubject(lo, end); r.saysWho(p) {
			return r.voiceWithin(p)
		}
		end = lo
	}
	return voice{}
}

// subjectAcross is the subject of the last sentence of the paragraph before the one that the
// sentence of token k opens, by name: newsrooms give each sentence a paragraph of its own.
func (r *reader) subjectAcross(k int) voice {
	b := int(r.t[k].Block)
	first := r.d.Blocks[b].First
	switch {
	case b == 0, r.d.Blocks[max(0, b-1)].Kind != text.Prose, r.sentenceFrom(k, max(first, k-reach)) > first:
		return voice{}
	}
	before := r.d.Blocks[b-1]
	lo := r.sentenceFrom(before.Last-1, max(before.First, before.Last-80))
	p := r.firstSubject(lo, before.Last)
	if !r.saysWho(p) {
		return voice{}
	}
	return r.voiceWithin(p)
}

// voiceWithin is whom a subject names that was looked for to tell whom another one means; how
// often that leads from one to the next is bounded.
func (r *reader) voiceWithin(p phrase) voice {
	if r.deep >= deepest {
		return voice{first: p.first, last: p.last}
	}
	r.deep++
	defer func() { r.deep-- }()
	return r.voiceOf(p, voice{})
}

// deepest is how many subjects are asked for one: "His wife" of "the striker" of "he".
const deepest = 3

// saysWho reports a subject that is no mere pronoun.
func (r *reader) saysWho(p phrase) bool { return p.ok() && !r.alone(p, lexicon.Pronoun) }

// ownFinite reports a finite verb of the article's own.
func (r *reader) ownFinite(k int) bool { return r.inQuote[k] == 0 && r.isFinite(k) }

// sentenceFrom is where the sentence around k begins, or the token lo.
func (r *reader) sentenceFrom(k, lo int) int {
	return walk.BackTo(k, lo, r.endsSentence)
}

// firstSubject is the subject of the first verb outside quotes between two tokens.
func (r *reader) firstSubject(lo, hi int) phrase {
	if k := r.mainFinite(phrase{lo, min(hi, lo+40)}); k >= 0 {
		if p := r.subjectAt(k, lo); p.ok() {
			return p
		}
	}
	for k := lo; k < min(hi, lo+40); k++ {
		if !r.ownFinite(k) {
			continue
		}
		if p := r.subjectAt(k, lo); p.ok() {
			return p
		}
	}
	return noPhrase
}

// subjectAt is the subject of the verb at k; of "Jane Roe, the baker who won, wept" it is the
// name.
func (r *reader) subjectAt(k, lo int) phrase {
	p, _ := r.subjectOf(k, lo)
	if !p.ok() {
		return noPhrase
	}
	if of := r.headOfAside(p, lo); of.ok() {
		return of
	}
	return p
}

// speaksAsOne reports that "it" or "they" can mean a study, a team or a body.
func (r *reader) speaksAsOne(v voice, pronoun *text.Token) bool {
	head := r.headOf(v)
	if pronoun.Is(lexicon.They) {
		return known(head, lexicon.PluralRole)
	}
	return known(head, lexicon.Paper) && !pluralNoun(head) || known(head, lexicon.OrgNoun, lexicon.FindingBody)
}

// headOf is the noun of a mention before "of" and its like.
func (r *reader) headOf(v voice) string { return r.norm(r.headAt(v)) }

// headAt is its token.
func (r *reader) headAt(v voice) int {
	return r.t.To(v.first+1, v.last, lexicon.HeadStop) - 1
}

// findsOut reports a study or a team, or "it" behind one.
func (r *reader) findsOut(p phrase) bool {
	if !p.ok() {
		return false
	}
	v := voice{first: p.first, last: p.last}
	if r.alone(p, lexicon.BodyPronoun) {
		v = r.subjectBefore(p.first)
	}
	if v.last <= v.first {
		return false
	}
	n := r.headOf(v)
	return known(n, lexicon.Paper, lexicon.FindingBody)
}
