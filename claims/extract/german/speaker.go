package german

import (
	"slices"
	"strings"

	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// voice is whose words they are. The zero value is nobody.
type voice struct {
	name        string // the full name as the article gives it, or as written without its article
	first, last int    // tokens of the mention; first == last when there is none
	who         *person
	link        claims.LinkKind
}

func (v voice) known() bool { return v.name != "" }

// nounPhrase reads a noun phrase at k: article, adjectives, nouns and names, then what
// belongs to it ("des Ministeriums", "für Umwelt", "von der Freien Liste").
func (r *reader) nounPhrase(k, hi int) phrase {
	if k >= hi {
		return phrase{}
	}
	if n := r.at(k); n.Is(lexicon.SubjectPronoun) {
		return phrase{k, k + 1}
	}
	end := r.nounsFrom(k, hi)
	if end == k {
		return phrase{}
	}
	for range 3 {
		more := r.belongs(end, hi)
		if more == end {
			break
		}
		end = more
	}
	return phrase{k, r.apposition(phrase{k, end}, hi)}
}

// nounsFrom is the end of article, adjectives and nouns at k; k when no noun follows.
func (r *reader) nounsFrom(k, hi int) int {
	i := k
	for i < hi && r.is(i, lexicon.Article, lexicon.Possessive, lexicon.Determiner) && i < k+2 {
		i++
	}
	for i < hi && i < k+6 && r.adjective(i) {
		i++
	}
	end := k
	for i < min(hi, k+2*far) {
		switch {
		case r.noun(i), r.is(i, lexicon.Honorific) && r.at(i).Cap:
			if r.is(i, lexicon.Weekday) && end > k {
				return end
			}
			if m, ok := r.people.at[i]; ok && m.last <= hi {
				return m.last // "Annegret Solms Vorwürfe": the name ends it
			}
			i++
			end = i
		case r.is(i, lexicon.FullStop) && end == i && (r.is(i-1, lexicon.Honorific) || len(r.at(i-1).Text) == 1) && r.at(i+1).Cap:
			i++
		case end == i && r.is(i, lexicon.NameParticle) && i+1 < hi && r.noun(i+1) && r.noun(i-1) && !r.is(i, lexicon.Article, lexicon.LinkNoParticle):
			i++
		default:
			return end
		}
	}
	return end
}

// adjective reports an inflected word in lower case, or a number, before a noun.
func (r *reader) adjective(k int) bool {
	t := r.at(k)
	if t.Class == text.Number {
		return true
	}
	if t.Class != text.Word || t.Cap || t.Any(lexicon.FunctionWord, lexicon.FiniteForm) || reportForms[t.Norm] != nil {
		return false
	}
	return endsIn(t.Norm, adjectiveEnds) || numberWords[t.Norm] > 0
}

var adjectiveEnds = []string{"e", "en", "er", "es", "em"}

// belongs is the end of a genitive or prepositional phrase at k that is part of the
// noun phrase before it.
func (r *reader) belongs(k, hi int) int {
	switch w := r.at(k); {
	case w.Is(lexicon.GenitiveLink):
		return r.nounsFrom(k, hi)
	case w.Is(lexicon.NounLink):
		if r.is(k+1, lexicon.Weekday) || months[r.norm(k+1)] > 0 || r.at(k+1).Class == text.Number {
			return k
		}
		if end := r.nounsFrom(k+1, hi); end > k+1 {
			return end
		}
	case w.Is(lexicon.OpenRound):
		for i := k + 1; i < min(hi, k+5); i++ {
			if r.is(i, lexicon.CloseRound) {
				return i + 1 // "Olaf Scholz (SPD)"
			}
		}
	}
	return k
}

// apposition adds the name behind a role: "Der Landesminister für Umwelt, Konrad
// Ebbinghaus,".
func (r *reader) apposition(p phrase, hi int) int {
	if !r.is(p.last, lexicon.Comma) || r.person(p) != nil {
		return p.last
	}
	if m, ok := r.people.at[p.last+1]; ok && m.last <= hi && r.roleIn(p) >= 0 {
		return m.last
	}
	return p.last
}

// person is the full name inside a phrase, nil for none.
func (r *reader) person(p phrase) *person {
	for k := p.first; k < p.last; k++ {
		if m, ok := r.people.at[k]; ok && m.last <= p.last {
			return m.who
		}
	}
	return nil
}

// roleIn is the first word of a phrase for what somebody is, -1 for none.
func (r *reader) roleIn(p phrase) int {
	for k := p.first; k < p.last; k++ {
		if n := r.norm(k); r.noun(k) && r.role(n) {
			return k
		}
		if k > p.first && r.is(k, lexicon.GenitiveLink) {
			break
		}
	}
	return -1
}

// voiceOf tells whom a noun phrase names; last is who spoke before.
func (r *reader) voiceOf(p phrase, last voice) voice {
	if !p.ok() {
		return voice{}
	}
	v := voice{first: p.first, last: p.last}
	if p.last-p.first == 1 && !r.noun(p.first) {
		return r.pronoun(v, last)
	}
	if who := r.person(p); who != nil {
		v.who, v.name, v.link = who, who.name, claims.LinkName
		return v
	}
	if who := r.bySurname(p); who != nil {
		v.who, v.name, v.link = who, who.name, claims.LinkSurname
		return v
	}
	if k := r.roleIn(p); k >= 0 {
		if who := r.bearer(r.norm(k), last); who != nil && p.last-k <= 4 {
			v.who, v.name, v.link = who, who.name, claims.LinkTitle
			return v
		}
	} else {
		v.link = claims.LinkOrganisation
	}
	v.name = r.written(p)
	if v.link == "" {
		v.link = claims.LinkWritten
	}
	return v
}

// bySurname is the person whose surname stands in a phrase: "Solms", "Frau Solms",
// "Minister Ebbinghaus". Several bearers are nobody in particular.
func (r *reader) bySurname(p phrase) *person {
	for k := p.first; k < p.last; k++ {
		if r.is(k, lexicon.Des) || r.is(k, lexicon.Der) && k > p.first {
			return nil
		}
		n := r.norm(k)
		of := r.people.byLast[n]
		if len(of) == 0 && strings.HasSuffix(n, "s") {
			of = r.people.byLast[n[:len(n)-1]]
		}
		if len(of) == 1 && r.noun(k) {
			return of[0]
		}
	}
	return nil
}

// pronoun follows "er" and "sie" to the one who spoke last, or stays unknown.
func (r *reader) pronoun(v voice, last voice) voice {
	v.link = claims.LinkPronoun
	var want gender
	switch w := r.at(v.first); {
	case w.Is(lexicon.Er):
		want = he
	case w.Is(lexicon.Sie):
		want = she
	default:
		return v
	}
	if who := r.subjectBefore(v.first); who != nil && (who.gender == 0 || who.gender == want) {
		v.who, v.name = who, who.name
		return v
	}
	if last.who != nil && (last.who.gender == 0 || last.who.gender == want) {
		v.who, v.name = last.who, last.name
		return v
	}
	if who := r.namedBefore(v.first, want); who != nil {
		v.who, v.name = who, who.name
		return v
	}
	if last.known() && last.who == nil && want == she {
		v.name = last.name // "die Polizei", "die Forscher"
	}
	return v
}

// subjectBefore is the person whom the sentence before k begins with.
func (r *reader) subjectBefore(k int) *person {
	i := r.sentenceAt(k)
	s := r.d.Sentences
	if i == 0 || s[i-1].Block != s[i].Block {
		return nil
	}
	return r.person(r.nounPhrase(s[i-1].First, s[i-1].Last))
}

// namedBefore is the last person of that gender named in the words just before k.
func (r *reader) namedBefore(k int, want gender) *person {
	for i := k - 1; i >= 0 && i > k-90; i-- {
		if m, ok := r.people.at[i]; ok && (m.who.gender == want || m.who.gender == 0) {
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

// written is a phrase as the article has it, without "der" or "ihr"; "ein Sprecher"
// stays, for he is nobody in particular.
func (r *reader) written(p phrase) string {
	for p.last-p.first > 1 && r.is(p.first, lexicon.DefiniteArticle, lexicon.Possessive) {
		p.first++
	}
	return strings.Join(strings.Fields(r.d.Slice(r.t[p.first].Start, r.at(p.last-1).End)), " ")
}
