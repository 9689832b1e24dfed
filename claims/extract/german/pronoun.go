package german

import (
	"slices"

	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// pronoun follows "er" and "sie" to the one who spoke last, or stays unknown.
func (r *reader) pronoun(v voice, last voice) voice {
	v.link = claims.LinkPronoun
	if r.is(v.first, lexicon.OneOfTwo) {
		return r.ofTwo(v)
	}
	want := r.genderOf(phrase{v.first, v.last})
	if want == 0 {
		return v
	}
	paragraph := r.d.Blocks[r.at(v.first).Block].First
	for _, who := range []*person{r.subjectBefore(v.first), last.who, r.namedBefore(v.first, paragraph, want)} {
		if who.mayBe(want) {
			return v.of(who, v.link)
		}
	}
	if name := r.bodyBefore(v.first, want); name != "" {
		v.name = name
		return v
	}
	if who := r.namedBefore(v.first, 0, want); who != nil {
		return v.of(who, v.link)
	}
	if r.meansBody(last, want) {
		v.name = last.name // "die Polizei", "die Forscher", "der Konzern"
	}
	return v
}

// ofTwo is which of the two people of the sentence before "Ersterer" or "Letztere" means.
func (r *reader) ofTwo(v voice) voice {
	s, _ := r.sentenceBefore(r.sentenceAt(v.first))
	var both []*person
	for k := s.First; k < s.Last; k++ {
		if m, ok := r.people.at[k]; ok {
			both = append(both, m.who)
		}
	}
	switch {
	case len(both) != 2:
		return v
	case r.is(v.first, lexicon.Former):
		return v.of(both[0], v.link)
	}
	return v.of(both[1], v.link)
}

// genderOf is what a pronoun, or an age with its article, tells of somebody; 0 for nothing.
func (r *reader) genderOf(p phrase) gender {
	by := r.byArticle(p)
	switch w := r.at(p.first); {
	case w.Any(lexicon.Er, lexicon.ThisMan, lexicon.HisWord), by && w.Is(lexicon.Der):
		return he
	case w.Any(lexicon.Sie, lexicon.HerWord), by && w.Is(lexicon.Article):
		return she
	}
	return 0
}

// byArticle reports words whose article tells who is meant: "der 81-Jährige", "die Parteilose".
func (r *reader) byArticle(p phrase) bool {
	return r.ofAge(p.last-1) || r.epithet(p)
}

// epithet reports a noun for what somebody told of before is as well: "die Parteilose".
func (r *reader) epithet(p phrase) bool {
	return p.last-p.first == 2 && r.t.Reads(p.first, lexicon.DefiniteArticle, lexicon.Epithet)
}

// meansBody reports that who spoke last is nobody by name, and may be meant by the pronoun.
func (r *reader) meansBody(last voice, want gender) bool {
	switch {
	case last.who != nil:
		return false
	case want == she:
		return !r.is(last.first, lexicon.NotHers)
	}
	return last.last > last.first && r.is(last.first, lexicon.Der)
}

// subjectBefore is the person whom the sentence before k begins with.
func (r *reader) subjectBefore(k int) *person {
	s, ok := r.sentenceBefore(r.sentenceAt(k))
	if !ok {
		return nil
	}
	return r.person(r.nounPhrase(s.First, s.Last))
}

// mostInBody is how many words name a body that a pronoun takes up.
const mostInBody = 6

// bodyBefore is the body or office that the sentence before k begins with, where its article fits
// the pronoun: "Der Verein zahlt nicht. Er …". The paragraph before counts as well.
func (r *reader) bodyBefore(k int, want gender) string {
	i := r.sentenceAt(k)
	if i == 0 {
		return ""
	}
	s := r.d.Sentences[i-1]
	p := r.subjectOfSentence(i - 1)
	switch {
	case r.d.Sentences[i].Block-s.Block > 1, !p.ok(), p.last-p.first > mostInBody, r.genderOfBody(p) != want:
		return ""
	case r.is(p.last, lexicon.PluralForm), r.pluralPast(p.last), phrase{p.last, s.Last}.any(r.articleAt):
		return "" // "Der Verein entließ den Trainer. Er …" may be either
	}
	return r.voiceOf(p, voice{}).name
}

// genderOfBody is what the article of a body or office tells, 0 for nothing.
func (r *reader) genderOfBody(p phrase) gender {
	switch {
	case r.is(p.first, lexicon.Frau):
		return she
	case !r.is(p.first, lexicon.DefiniteArticle), !r.speaker(p):
		return 0
	case r.is(p.first, lexicon.Der):
		return he
	case r.is(p.first, lexicon.TheHer):
		return she
	}
	return 0
}

// sentenceBefore is the sentence before sentence i, in the same paragraph.
func (r *reader) sentenceBefore(i int) (s text.Sentence, ok bool) {
	if i == 0 {
		return s, false
	}
	s = r.d.Sentences[i-1]
	return s, s.Block == r.d.Sentences[i].Block
}

// nearName is how many words a pronoun looks back.
const nearName = 90

// namedBefore is the last person of that gender named in the words just before k, from a token on.
func (r *reader) namedBefore(k, from int, want gender) *person {
	for i := k - 1; i > max(from-1, k-nearName); i-- {
		if m, ok := r.people.at[i]; ok && m.who.mayBe(want) {
			return m.who
		}
	}
	return nil
}

// sentenceAt is the index of the sentence that token k stands in.
func (r *reader) sentenceAt(k int) int {
	i, _ := slices.BinarySearchFunc(r.d.Sentences, k, func(s text.Sentence, k int) int {
		if s.Last <= k {
			return -1
		}
		return 1
	})
	return min(i, len(r.d.Sentences)-1)
}
