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
	want := r.genderOf(phrase{v.first, v.last})
	if want == 0 {
		return v
	}
	for _, who := range []*person{r.subjectBefore(v.first), last.who, r.namedBefore(v.first, want)} {
		if who.mayBe(want) {
			return v.of(who, v.link)
		}
	}
	if r.meansBody(last, want) {
		v.name = last.name // "die Polizei", "die Forscher", "der Konzern"
	}
	return v
}

// genderOf is what a pronoun, or an age with its article, tells of somebody; 0 for nothing.
func (r *reader) genderOf(p phrase) gender {
	aged := r.ofAge(p.last - 1)
	switch w := r.at(p.first); {
	case w.Any(lexicon.Er, lexicon.ThisMan), aged && w.Is(lexicon.Der):
		return he
	case w.Is(lexicon.Sie), aged && w.Is(lexicon.Article):
		return she
	}
	return 0
}

// meansBody reports that who spoke last is nobody by name, and may be meant by the pronoun.
func (r *reader) meansBody(last voice, want gender) bool {
	switch {
	case last.who != nil:
		return false
	case want == she:
		return true
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

// namedBefore is the last person of that gender named in the words just before k.
func (r *reader) namedBefore(k int, want gender) *person {
	for i := k - 1; i > max(-1, k-nearName); i-- {
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
