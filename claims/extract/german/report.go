package german

import (
	"strings"

	"factdesk/claims/lexicon"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// reportIn finds a reporting verb in a segment and the reading that its particle or
// helper tells.
func (r *reader) reportIn(s phrase) (int, reportVerb, bool) {
	end := walk.Back(s.last, s.first+1, r.isSign)
	for k := s.first; k < end; k++ {
		if !r.mayReport(k, s) {
			continue
		}
		for _, v := range reportForms[r.norm(k)] {
			if r.suits(v, k, phrase{s.first, end}) {
				return k, v, true
			}
		}
	}
	return 0, reportVerb{}, false
}

// mayReport reports a word that may be the verb of a clause: outside quotes, and with a
// capital only where it opens the clause.
func (r *reader) mayReport(k int, s phrase) bool {
	if k == s.first {
		return !r.quoted(k)
	}
	return !r.is(k, aQuoted, text.ACapital)
}

// suits reports that the verb at k is used in this reading. The clause s ends with a word.
func (r *reader) suits(v reportVerb, k int, s phrase) bool {
	switch {
	case !r.furnished(v, k, s):
		return false
	case v.part:
		return r.besideParticle(v, k) && r.helped(k, s)
	case r.usedOtherwise(v, k, s):
		return false
	case v.takes(withDavon):
		return r.withDavon(k, s)
	case v.particle != "":
		return r.withParticle(v.particle, k, s.last-1) || r.particleBehind(v.particle, s.last)
	}
	return k == s.last-1 || !r.is(s.last-1, lexicon.LoneParticle)
}

// usedOtherwise reports a form that is an adjective, an infinitive or a participle here.
func (r *reader) usedOtherwise(v reportVerb, k int, s phrase) bool {
	switch {
	case r.describes(k, s):
		return true
	case v.plural:
		if r.infinitiveUse(k, s) {
			return true
		}
	}
	return reportsParticiple(r.norm(k)) && r.helped(k, s)
}

// withDavon reports a verb that "davon" or "davon aus" stands with.
func (r *reader) withDavon(k int, s phrase) bool {
	switch {
	case r.is(s.last-1, lexicon.Aus, lexicon.Davon), r.anyIs(phrase{k + 1, k + 3}, lexicon.Davon):
		return true
	}
	return r.particleBehind(davonParticle, s.last)
}

// besideParticle reports the "gegeben" of "bekannt gegeben", and a participle that needs no
// such word.
func (r *reader) besideParticle(v reportVerb, k int) bool {
	return v.particle == "" || r.norm(k-1) == v.particle
}

// furnished reports that what a verb's flags ask for stands beside it.
func (r *reader) furnished(v reportVerb, k int, s phrase) bool {
	switch {
	case v.takes(withEs):
		return r.beside(k, lexicon.Es)
	case v.takes(withVon):
		return r.withVon(k, s)
	case v.takes(withFor):
		return r.anyIs(around(k, s), lexicon.ForWord)
	case v.takes(withAdverb):
		return r.anyIs(around(k, s), lexicon.PointingAdverb)
	case v.takes(withoutSich):
		return !r.anyIs(around(k, s), lexicon.SichWord)
	}
	return true
}

// withVon reports a clause that "von" opens before its verb, or one behind it.
func (r *reader) withVon(k int, s phrase) bool {
	if r.anyIs(phrase{k + 1, k + 4}, lexicon.Von, lexicon.Davon) {
		return true
	}
	return s.first < k && r.is(s.first, lexicon.Von)
}

// around are the words of a clause near k.
func around(k int, s phrase) phrase { return phrase{max(s.first, k-4*far), min(s.last, k+4*far)} }

// describes reports a form that stands before a noun as adjectives do: "die bestätigte
// Zahl".
func (r *reader) describes(k int, s phrase) bool {
	if k == s.first || !r.inflectedBefore(k) {
		return false
	}
	switch {
	case r.is(k-1, lexicon.Preposition, lexicon.Possessive, lexicon.Determiner), r.describedTwice(k), r.insideNoun(k, s):
		return true
	case r.is(k-1, lexicon.Article, lexicon.Adverb):
		return phrase{k + 1, min(s.last, k+4*far)}.any(r.finite)
	}
	return false
}

// inflectedBefore reports a form with the ending of an adjective, before a noun.
func (r *reader) inflectedBefore(k int) bool { return r.noun(k+1) && endsIn(r.norm(k), adjectiveEnds) }

// describedTwice reports an adjective before k that is no number.
func (r *reader) describedTwice(k int) bool { return r.adjective(k-1) && !r.number(k-1) }

// insideNoun reports a form that describes a noun together with words of its own: "in
// einer am Montag veröffentlichten Erklärung".
func (r *reader) insideNoun(k int, s phrase) bool {
	if !r.describesNoun(k) {
		return false
	}
	for i := k - 1; i > max(s.first, k-inAttribute); i-- {
		if r.is(i, lexicon.Preposition, lexicon.Adverb) && r.is(i-1, lexicon.Article) {
			return true
		}
	}
	return false
}

// infinitiveUse reports a form that is the infinitive here: "zu sagen", "will sagen".
func (r *reader) infinitiveUse(k int, s phrase) bool {
	switch {
	case r.is(k-1, lexicon.Zu), r.is(k+1, lexicon.Modal):
		return true
	case k < s.last-1:
		return false
	}
	return r.anyIs(phrase{max(s.first, k-4*far), k}, lexicon.Modal)
}

// withParticle reports a verb at k whose particle ends its clause, or that ends it with
// the particle before it: "teilte … mit", "mitteilte".
func (r *reader) withParticle(particle string, k, last int) bool {
	if k < last {
		return r.norm(last) == particle
	}
	if r.norm(k-1) == particle {
		return true // "bekannt gab"
	}
	verb, glued := strings.CutPrefix(r.norm(k), particle)
	return glued && len(verb) >= shortestVerb
}

// particleBehind reports a particle that stands behind an apposition, and so alone between
// signs: "teilte der Chef der Behörde, Karl Moser, mit".
func (r *reader) particleBehind(particle string, comma int) bool {
	clause := phrase{comma + 1, min(len(r.t)-1, comma+2*far)}
	clause.last = clause.find(r.finite)
	return clause.any(func(k int) bool { return r.norm(k) == particle && r.standsApart(k) })
}

// standsApart reports a word that stands alone between signs, or behind "davon".
func (r *reader) standsApart(k int) bool {
	return r.is(k-1, lexicon.Comma, lexicon.Davon) && r.endsClause(k)
}

// shortestVerb is the length of a verb behind its particle, in bytes.
const shortestVerb = 3
