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

// mentioned reports a voice that has words in the article, whoever they mean.
func (v voice) mentioned() bool { return v.known() || v.last > v.first }

// nounPhrase reads a noun phrase at k: article, adjectives, nouns and names, then what
// belongs to it ("des Ministeriums", "für Umwelt", "von der Freien Liste").
func (r *reader) nounPhrase(k, hi int) phrase {
	if k >= hi {
		return phrase{}
	}
	if r.is(k, lexicon.SubjectPronoun) || r.bareSubject(k, hi) {
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

// bareSubject reports "dieser", "einige" without a noun, before the verb of a clause.
func (r *reader) bareSubject(k, hi int) bool {
	return r.is(k, lexicon.BareSubject) && k < hi && r.beforeVerb(k)
}

// How many words may stand before the nouns of a phrase.
const (
	mostArticles   = 2
	mostAdjectives = 6 // with the articles
)

// nounsFrom is the end of article, adjectives and nouns at k; k when no noun follows.
func (r *reader) nounsFrom(k, hi int) int {
	i := phrase{k, min(hi, k+mostArticles)}.past(r.articleAt)
	i = r.attribute(i, hi, i > k)
	i = r.adjectives(i, min(hi, i+mostAdjectives))
	if i > k+1 && i < hi && r.agedAlone(i) {
		return i // "der 81-jährige"
	}
	begun := i > k || r.startsSentence(i)
	end := k
	for i < min(hi, k+2*far) {
		if n := r.joint(i, hi); end == i && n > 0 {
			i += n
			continue
		}
		next, last := r.nounAt(i, hi, begun || end > k)
		if next == i || end > k && r.is(i, lexicon.Weekday) {
			return end
		}
		i, end = next, next
		if last {
			break // "Annegret Solms Vorwürfe": the name ends it
		}
	}
	return end
}

// joinsAdjectives reports the "und" of "die deutschen und französischen Soldaten".
func (r *reader) joinsAdjectives(k int) bool {
	between := r.lower(k-1) && r.adjective(k-1) && r.adjective(k+1)
	return between && r.is(k, lexicon.AndWord) && r.noun(k+2)
}

// slashed reports the slash of "CDU/CSU".
func (r *reader) slashed(k int) bool {
	return r.is(k, lexicon.Slash) && r.noun(k-1) && r.noun(k+1)
}

// sharesEnd reports the hyphen of "Bau- und Verkehrsamt".
func (r *reader) sharesEnd(k, hi int) bool {
	glued := r.is(k, lexicon.Hyphen) && !r.at(k).Spaced
	return glued && k+2 < hi && r.is(k+1, lexicon.AndWord) && r.noun(k+2)
}

// adjectives is behind those at k, with an "und" between them.
func (r *reader) adjectives(k, hi int) int {
	end := phrase{k, hi}.past(r.adjective)
	if end > k && r.joinsAdjectives(end) {
		return end + 2
	}
	return end
}

// joint is how many words join two nouns of a phrase at k: "Dr." and "CDU/CSU" one,
// "Bau- und Verkehrsamt" two. It is 0 for none.
func (r *reader) joint(k, hi int) int {
	switch {
	case r.joinsNames(k, hi):
		return 1
	case r.sharesEnd(k, hi):
		return 2
	}
	return 0
}

// agedAlone reports a phrase that ends before i in somebody's age, without a noun.
func (r *reader) agedAlone(i int) bool { return r.ofAge(i-1) && !r.nameWord(i) }

// nounAt is the end of one noun or name at i, and whether the phrase ends with it. A name
// in quotation marks counts in a phrase that has begun.
func (r *reader) nounAt(i, hi int, begun bool) (next int, last bool) {
	switch m, ok := r.people.at[i]; {
	case r.address(i) > i:
		return r.address(i), false
	case r.writtenSmall(i):
		return i + 1, true
	case !r.nameWord(i) && (begun || r.besideVerb(i, hi)):
		return r.nameInQuotes(i, hi), false
	case !r.nameWord(i):
		return i, false
	case ok && m.last <= hi:
		return m.last, true
	}
	return i + 1, false
}

// writtenSmall reports a name that is written small: "eBay", and "taz" between an article
// and the verb of a clause.
func (r *reader) writtenSmall(k int) bool {
	if !r.lower(k) || r.at(k).Is(lexicon.FunctionWord) {
		return false
	}
	if strings.ToLower(r.at(k).Text) != r.at(k).Text {
		return true
	}
	alone := r.is(k-1, lexicon.DefiniteArticle) && r.beforeVerb(k)
	return alone && !endsIn(r.norm(k), adjectiveEnds) && !r.finite(k)
}

// beforeVerb reports a word that a verb of a clause follows.
func (r *reader) beforeVerb(k int) bool { return r.is(k+1, lexicon.FiniteForm) || r.saysAt(k+1) }

// inAttribute is how many words may stand between an article and the participle that
// describes its noun.
const inAttribute = 9

// attribute is behind what describes a noun between its article and its adjectives: "die
// (zur Universität gehörende) Stiftung", "einer (gestern verbreiteten) Erklärung". It is i
// where there is none.
func (r *reader) attribute(i, hi int, behindArticle bool) int {
	if !behindArticle || !r.is(i, lexicon.Preposition, lexicon.Adverb) {
		return i
	}
	for k := i + 1; k < min(hi, i+inAttribute); k++ {
		switch {
		case r.is(k, lexicon.Comma, lexicon.FullStop), r.finiteForm(k):
			return i
		case r.describesNoun(k) && (r.noun(k+1) || r.adjective(k+1)):
			return k + 1
		}
	}
	return i
}

func (r *reader) finiteForm(k int) bool { return r.is(k, lexicon.FiniteForm) }

// describesNoun reports a participle with an ending: "gehörende", "verbreiteten".
func (r *reader) describesNoun(k int) bool {
	return r.lower(k) && has(r.norm(k), attributeEnds)
}

// ofAge reports the "81-jährige" of "der 81-jährige".
func (r *reader) ofAge(k int) bool { return strings.Contains(r.norm(k), "jährige") }

// besideVerb reports a name in quotation marks without an article, beside a verb or behind
// "laut": "„Muslix“ schrieb", "laut „Welt“".
func (r *reader) besideVerb(k, hi int) bool {
	if r.is(k-1, lexicon.Laut) {
		return true
	}
	end := r.nameInQuotes(k, hi+1)
	return end > k && r.beforeVerb(end-1)
}

// inName is how many words a name in quotation marks has at most.
const inName = 6

// nameInQuotes is the end of a name in quotation marks at k, its marks included; k for
// none. What somebody says has a verb or begins small.
func (r *reader) nameInQuotes(k, hi int) int {
	if !r.opensQuote(k, hi) {
		return k
	}
	p := phrase{k + 1, min(hi, k+2+inName)}
	p.last = p.past(r.quoted)
	closed := p.last < hi && r.quoteMark(p.last)
	if !closed || !r.beginsName(p.first) || p.any(r.indicative) {
		return k
	}
	if p.last+2 < hi && r.hyphened(p.last+1) {
		return p.last + 3 // "die „Bild“-Zeitung"
	}
	return p.last + 1
}

// hyphened reports a hyphen that hangs a noun on the mark before it.
func (r *reader) hyphened(k int) bool {
	return r.is(k, lexicon.Hyphen) && !r.at(k+1).Spaced && r.noun(k+1)
}

// opensQuote reports a mark before what a quote holds.
func (r *reader) opensQuote(k, hi int) bool {
	outside := k+1 < hi && !r.quoted(k)
	return outside && r.quoteMark(k) && r.quoted(k+1)
}

func (r *reader) beginsName(k int) bool { return r.at(k).Cap || r.number(k) }

// widen takes into a mention what belongs to it: appositions and brackets, and before
// the verb at k all that is one part of the clause with it.
func (r *reader) widen(v voice, k, hi int) voice {
	if v.last <= v.first || r.is(v.first, lexicon.Pronoun) {
		return v
	}
	limit := hi
	if v.first < k {
		limit = k
	}
	v.last = r.wide(phrase{v.first, v.last}, limit, hi)
	return v
}

// wide is the end of a mention with what belongs to it, before limit.
func (r *reader) wide(p phrase, limit, hi int) int {
	for range far {
		end := r.widerBy(p, limit, hi)
		if end <= p.last || end > limit {
			break
		}
		p.last = end
	}
	return p.last
}

// widerBy is the end of one more part of a mention. Before the verb, where limit is less
// than hi, more belongs to it than behind.
func (r *reader) widerBy(p phrase, limit, hi int) int {
	k := p.last
	switch w := r.at(k); {
	case k >= limit:
		return k
	case w.Is(lexicon.Comma):
		return r.appositionOf(p, limit)
	case w.Is(lexicon.OpenRound):
		return phrase{k, min(limit, k+far)}.find(func(i int) bool { return r.is(i, lexicon.CloseRound) }) + 1
	case w.Is(lexicon.AndWord) && limit < hi:
		return max(k, r.nounPhrase(k+1, limit).last)
	case r.owns(k):
		return max(k, r.nounsFrom(k, limit))
	case w.Is(lexicon.PartLink), r.inPlace(k), limit < hi && r.leadsPlace(k):
		return max(k, r.prepEnd(k, limit))
	}
	return k
}

// owns reports what begins whose something is: "der", "einer", "deutscher".
func (r *reader) owns(k int) bool {
	return r.is(k, lexicon.GenitiveLink, lexicon.GenitiveArticle) || r.lower(k) && r.genitive(k)
}

// leadsPlace reports a preposition before no day.
func (r *reader) leadsPlace(k int) bool {
	return r.is(k, lexicon.Preposition) && !r.is(k+1, lexicon.Weekday, lexicon.MonthName)
}

// appositionOf is the end of what a comma adds to somebody: "Solms, Chefin der Bahn".
func (r *reader) appositionOf(p phrase, limit int) int {
	if r.person(p) != nil || r.roleIn(p) >= 0 {
		return r.besides(p.last+1, limit)
	}
	if m, ok := r.people.at[p.last+1]; ok && m.last < limit && r.is(m.last, lexicon.Comma) {
		return m.last
	}
	return p.last
}

// inPlace reports "in Bonn", "im Iran" behind a body: where it is, and no time.
func (r *reader) inPlace(k int) bool {
	return r.is(k, lexicon.InWord) && r.noun(k+1) && !r.is(k+1, lexicon.Weekday, lexicon.MonthName, lexicon.WhenNoun)
}

// besides is the end of an apposition at k, which a comma, a verb or the sentence's end
// follows: ", ein Sprecher der Stadt,". It is 0 for anything else.
func (r *reader) besides(k, limit int) int {
	if r.is(k, lexicon.Relative) && !r.noun(k+1) && !r.adjective(k+1) {
		return 0
	}
	p := r.nounPhrase(k, limit)
	if !p.ok() || r.is(p.first, lexicon.Pronoun) || r.number(p.first) {
		return 0
	}
	p.last = r.wide(p, limit, limit)
	if p.last < limit && !r.is(p.last, lexicon.Comma, lexicon.Colon) && !r.endsClause(p.last-1) {
		return 0
	}
	return p.last
}

// joinsNames reports what stands between the words of a name.
func (r *reader) joinsNames(k, hi int) bool {
	if r.shortName(k) || k+1 < hi && r.slashed(k) {
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

// address is the end of the name of a site or body with a stop in it at k: "ver.di",
// "t-online.de". It is k for none.
func (r *reader) address(k int) int {
	glued := !r.at(k+1).Spaced && !r.at(k+2).Spaced
	if glued && r.is(k+1, lexicon.FullStop) && r.word(k) && r.word(k+2) {
		return k + 3
	}
	return k
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
	case r.number(k), r.ageHyphen(k):
		return true
	case r.address(k) > k:
		return false
	case !r.lower(k), t.Any(lexicon.FunctionWord, lexicon.FiniteForm), reports(t.Norm):
		return false
	default:
		return endsIn(t.Norm, adjectiveEnds) || numbers.IsWord(t.Norm)
	}
}

// ageHyphen reports the hyphen of "81-jährige".
func (r *reader) ageHyphen(k int) bool {
	return r.is(k, lexicon.Hyphen) && r.number(k-1) && r.ofAge(k+1)
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
	if p.last-p.first == 1 && r.is(p.first, lexicon.Nobody) {
		return voice{}
	}
	v := voice{first: p.first, last: p.last}
	if p.last-p.first == 1 && r.is(p.first, lexicon.FunctionWord) || r.ofAge(p.last-1) {
		return r.pronoun(v, last)
	}
	if who := r.person(p); who != nil {
		return v.of(who, claims.LinkName)
	}
	if who := r.bySurname(p); who != nil {
		return v.of(who, claims.LinkSurname)
	}
	v.name, v.link = r.written(p), claims.LinkOrganisation
	if r.sameBody(p, last) {
		v.name, v.link = last.name, claims.LinkTitle
		return v
	}
	if k := r.roleIn(p); k >= 0 {
		v.link = claims.LinkWritten
		if who := r.bearer(r.norm(k), last); who != nil && p.last-k <= nearRole {
			return v.of(who, claims.LinkTitle)
		}
	}
	return v
}

// sameBody reports "das Amt" where the Bundesamt spoke last.
func (r *reader) sameBody(p phrase, last voice) bool {
	if last.link != claims.LinkOrganisation || p.last-p.first != 2 || !r.is(p.first, lexicon.DefiniteArticle) {
		return false
	}
	noun := r.norm(p.last - 1)
	return len(noun) >= shortestNoun && slices.ContainsFunc(strings.Fields(strings.ToLower(last.name)), func(w string) bool {
		return w != noun && strings.HasSuffix(w, noun)
	})
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
	case w.Is(lexicon.Er), w.Is(lexicon.ThisMan), w.Is(lexicon.Der) && r.ofAge(v.last-1):
		want = he
	case w.Is(lexicon.Sie), w.Is(lexicon.Article) && r.ofAge(v.last-1):
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
	if last.who == nil && (want == she || r.is(last.first, lexicon.Der) && last.last > last.first) {
		v.name = last.name // "die Polizei", "die Forscher", "der Konzern"
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
