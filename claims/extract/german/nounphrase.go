package german

import (
	"strings"

	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// nounPhrase reads a noun phrase at k: article, adjectives, nouns and names, then what
// belongs to it ("des Ministeriums", "für Umwelt", "von der Freien Liste").
func (r *reader) nounPhrase(k, hi int) phrase {
	if k >= hi {
		return phrase{}
	}
	if r.pronounAt(k) {
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

// pronounAt reports a pronoun that is a subject.
func (r *reader) pronounAt(k int) bool {
	switch {
	case r.is(k, lexicon.SubjectPronoun), r.bareSubject(k):
		return true
	}
	return r.t.Reads(k, lexicon.OneOfTwo, text.Not(aNoun))
}

// bareSubject reports "dieser", "einige" without a noun, before the verb of a clause.
func (r *reader) bareSubject(k int) bool { return r.is(k, lexicon.BareSubject) && r.beforeVerb(k) }

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
	if within(i, k+2, hi) && r.agedAlone(i) {
		return i // "der 81-jährige"
	}
	return r.nounsBehind(k, i, hi)
}

// nounsBehind is the end of the nouns at i, before which articles and adjectives stand
// from k on; k for none.
func (r *reader) nounsBehind(k, i, hi int) int {
	begun := i > k || r.startsSentence(i)
	end := k
	for i < min(hi, k+2*far) {
		if n := r.joint(i, hi); end == i && n > 0 {
			i += n
			continue
		}
		next, last := r.nounAt(i, hi, begun)
		switch {
		case next == i, end > k && r.endsNouns(i, end):
			return end
		case last:
			return next // "Annegret Solms Vorwürfe": the name ends it
		}
		i, end, begun = next, next, true
	}
	return end
}

// endsNouns reports what begins something else behind nouns that end before it.
func (r *reader) endsNouns(i, end int) bool { return r.is(i, lexicon.Weekday) || r.newPerson(i, end) }

// newPerson reports a person with a role at i, behind a noun that tells of no person and
// ends before it: "nach der Sitzung (Kanzleramtsminister Ott)".
func (r *reader) newPerson(i, end int) bool {
	switch {
	case r.isRole(end - 1), !r.articleAt(end - 2), !r.isRole(i), strings.HasSuffix(r.norm(end-1), "er"):
		return false // "der Schweizer Trainer Ott"
	}
	_, named := r.people.at[i+1]
	return named
}

// nounAt is the end of one noun or name at i, and whether the phrase ends with it. A name
// in quotation marks counts in a phrase that has begun.
func (r *reader) nounAt(i, hi int, begun bool) (next int, last bool) {
	switch m, ok := r.people.at[i]; {
	case r.address(i) > i:
		return r.address(i), false
	case r.writtenSmall(i):
		return i + 1, true
	case !r.nameWord(i):
		return r.quotedName(i, hi, begun), false
	case ok && m.last <= hi:
		return m.last, true
	}
	return i + 1, false
}

// quotedName is the end of a name in quotation marks at i, in a phrase that has begun or
// beside a verb.
func (r *reader) quotedName(i, hi int, begun bool) int {
	if begun || r.besideVerb(i, hi) {
		return r.nameInQuotes(i, hi)
	}
	return i
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

// belongs is the end of a genitive or prepositional phrase at k that is part of the
// noun phrase before it.
func (r *reader) belongs(k, hi int) int {
	switch w := r.at(k); {
	case r.toPress(k, hi):
		return k
	case w.Is(lexicon.GenitiveLink):
		return r.nounsFrom(k, hi)
	case w.Is(lexicon.NounLink):
		return r.linkedNouns(k, hi)
	case w.Is(lexicon.OpenRound):
		return r.behindBracket(k, hi)
	}
	return k
}

// linkedNouns is the end of "für Umwelt" at k; k where a day stands there: "vom Mittwoch".
func (r *reader) linkedNouns(k, hi int) int {
	if r.is(k+1, lexicon.DayOrMonth, text.ANumber) {
		return k
	}
	if end := r.nounsFrom(k+1, hi); end > k+1 {
		return end
	}
	return k
}

// behindBracket is the end of a short one that opens at k: "Olaf Scholz (SPD)".
func (r *reader) behindBracket(k, hi int) int {
	hi = min(hi, k+5)
	if end := r.t.To(k+1, hi, lexicon.CloseRound); end < hi {
		return end + 1
	}
	return k
}

// apposition adds the name behind a role: "Der Landesminister für Umwelt, Konrad
// Ebbinghaus,".
func (r *reader) apposition(p phrase, hi int) int {
	m, named := r.people.at[p.last+1]
	switch {
	case !r.is(p.last, lexicon.Comma), !named, m.last > hi:
		return p.last
	case r.person(p) != nil, r.roleIn(p) < 0:
		return p.last
	}
	return m.last
}

func (r *reader) articleAt(k int) bool {
	return r.is(k, lexicon.Article, lexicon.Possessive, lexicon.Determiner)
}

// nameWord reports a noun or a title: "Herr".
func (r *reader) nameWord(k int) bool {
	if r.noun(k) {
		return true
	}
	return r.at(k).Cap && r.is(k, lexicon.Honorific)
}
