package german

import (
	"slices"
	"strings"

	"factdesk/claims"
	"factdesk/claims/lexicon"
	numbers "factdesk/claims/quantity/german"
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
	if r.is(k, lexicon.SubjectPronoun) {
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

// How many words may stand before the nouns of a phrase.
const (
	mostArticles   = 2
	mostAdjectives = 6 // with the articles
)

// nounsFrom is the end of article, adjectives and nouns at k; k when no noun follows.
func (r *reader) nounsFrom(k, hi int) int {
	i := phrase{k, min(hi, k+mostArticles)}.past(r.articleAt)
	i = phrase{i, min(hi, k+mostAdjectives)}.past(r.adjective)
	end := k
	for i < min(hi, k+2*far) {
		switch {
		case r.nameWord(i):
			if end > k && r.is(i, lexicon.Weekday) {
				return end
			}
			if m, ok := r.people.at[i]; ok && m.last <= hi {
				return m.last // "Annegret Solms Vorwürfe": the name ends it
			}
			i++
			end = i
		case end == i && r.joinsNames(i, hi):
			i++
		default:
			return end
		}
	}
	return end
}

// joinsNames reports what stands between the words of a name.
func (r *reader) joinsNames(k, hi int) bool {
	if r.shortName(k) {
		return true
	}
	return k+1 < hi && r.particleInside(k)
}

func (r *reader) articleAt(k int) bool {
	return r.is(k, lexicon.Article, lexicon.Possessive, lexicon.Determiner)
}

// nameWord reports a noun or a title: "Herr".
func (r *reader) nameWord(k int) bool {
	return r.noun(k) || r.at(k).Cap && r.is(k, lexicon.Honorific)
}

// shortName reports the stop of "Dr. Solms" and "A. Solms".
func (r *reader) shortName(k int) bool {
	if !r.is(k, lexicon.FullStop) || !r.at(k+1).Cap {
		return false
	}
	return r.is(k-1, lexicon.Honorific) || r.oneLetter(k-1)
}

// particleInside reports the "van" of "Ludwig van Beek".
func (r *reader) particleInside(k int) bool {
	if !r.is(k, lexicon.NameParticle) || r.is(k, lexicon.Article, lexicon.LinkNoParticle) {
		return false
	}
	return r.noun(k-1) && r.noun(k+1)
}

// adjective reports an inflected word in lower case, or a number, before a noun.
func (r *reader) adjective(k int) bool {
	switch t := r.at(k); {
	case r.number(k):
		return true
	case !r.lower(k), t.Any(lexicon.FunctionWord, lexicon.FiniteForm), reports(t.Norm):
		return false
	default:
		return endsIn(t.Norm, adjectiveEnds) || numbers.IsWord(t.Norm)
	}
}

// belongs is the end of a genitive or prepositional phrase at k that is part of the
// noun phrase before it.
func (r *reader) belongs(k, hi int) int {
	switch w := r.at(k); {
	case w.Is(lexicon.GenitiveLink):
		return r.nounsFrom(k, hi)
	case w.Is(lexicon.NounLink):
		if r.is(k+1, lexicon.Weekday, lexicon.MonthName) || r.number(k+1) {
			return k // "vom Mittwoch"
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
	m, ok := r.people.at[p.last+1]
	if !ok || m.last > hi || r.roleIn(p) < 0 {
		return p.last
	}
	return m.last
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
		if r.noun(k) && r.role(r.norm(k)) {
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
		return v.of(who, claims.LinkName)
	}
	if who := r.bySurname(p); who != nil {
		return v.of(who, claims.LinkSurname)
	}
	v.name, v.link = r.written(p), claims.LinkOrganisation
	if k := r.roleIn(p); k >= 0 {
		v.link = claims.LinkWritten
		if who := r.bearer(r.norm(k), last); who != nil && p.last-k <= nearRole {
			return v.of(who, claims.LinkTitle)
		}
	}
	return v
}

// nearRole is how many words may stand behind a role that means somebody named before.
const nearRole = 4

// of is a voice that is somebody's.
func (v voice) of(who *person, link claims.LinkKind) voice {
	v.who, v.name, v.link = who, who.name, link
	return v
}

// bySurname is the person whose surname stands in a phrase: "Solms", "Frau Solms",
// "Minister Ebbinghaus". Several bearers are nobody in particular.
func (r *reader) bySurname(p phrase) *person {
	for k := p.first; k < p.last; k++ {
		if r.is(k, lexicon.Des) || k > p.first && r.is(k, lexicon.Der) {
			return nil
		}
		if of := r.people.named(r.norm(k)); len(of) == 1 && r.noun(k) {
			return of[0]
		}
	}
	return nil
}

// named are those of a surname, which may stand in the genitive: "Solms'", "Merkels".
func (p *people) named(surname string) []*person {
	if of := p.byLast[surname]; len(of) > 0 {
		return of
	}
	return p.byLast[strings.TrimSuffix(surname, "s")]
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
	for _, who := range []*person{r.subjectBefore(v.first), last.who} {
		if who != nil && who.mayBe(want) {
			return v.of(who, v.link)
		}
	}
	if who := r.namedBefore(v.first, want); who != nil {
		return v.of(who, v.link)
	}
	if want == she && last.who == nil {
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

// written is a phrase as the article has it, without "der" or "ihr"; "ein Sprecher"
// stays, for he is nobody in particular.
func (r *reader) written(p phrase) string {
	for p.last-p.first > 1 && r.is(p.first, lexicon.DefiniteArticle, lexicon.Possessive) {
		p.first++
	}
	return strings.Join(strings.Fields(r.d.Slice(r.t[p.first].Start, r.at(p.last-1).End)), " ")
}
