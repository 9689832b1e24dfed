package german

import (
	"strings"

	"factdesk/claims/lexicon"
	numbers "factdesk/claims/quantity/german"
	"factdesk/claims/text"
)

// mood reports a verb in Konjunktiv I that its ending and its place tell: "Der Schaden
// betrage 1,2 Millionen", "dass der Vertrag auslaufe". Adjectives end in -e as well, but
// none stands where a German clause has its verb: right behind its first part, or last.
func (r *reader) mood(k int) bool {
	if !r.moodForm(k) {
		return false
	}
	if r.moods[k] == 0 {
		r.moods[k] = 1
		if r.moodAt(k) {
			r.moods[k] = 2
		}
	}
	return r.moods[k] == 2
}

// moodAt is what mood keeps.
func (r *reader) moodAt(k int) bool {
	from := r.clauseStart(k)
	if from == k || r.is(k-1, lexicon.Article, lexicon.Determiner, lexicon.Possessive, lexicon.Preposition) {
		return false
	}
	if r.endsClause(k) {
		return phrase{from, k}.any(r.nameOrPronoun)
	}
	return r.second(from, k)
}

// shortestMood is the length of such a form, in bytes: "tue" is too rare to be told.
const shortestMood = 4

// moodForm reports a word that can be one.
func (r *reader) moodForm(k int) bool {
	t := r.at(k)
	switch {
	case !strings.HasSuffix(t.Norm, "e"), !r.lower(k), len(t.Norm) < shortestMood:
		return false
	case t.Any(lexicon.FunctionWord, lexicon.NotFinite, lexicon.NotMood, lexicon.Adverb, lexicon.KonjunktivTwo), numbers.IsWord(t.Norm):
		return false
	case strings.HasSuffix(t.Norm, "te"):
		return t.Is(lexicon.MoodOfT)
	}
	return !superlative(t.Norm)
}

// clauseStart is the first token of the clause that k stands in, a conjunction or
// subordinator left out.
func (r *reader) clauseStart(k int) int {
	i := k
	for i > max(0, k-2*far) && !r.opensClause(i-1, k) {
		i--
	}
	for i < k && r.is(i, lexicon.Conjunction) {
		i++
	}
	return i
}

// opensClause reports what parts clauses before k.
func (r *reader) opensClause(i, k int) bool {
	switch {
	case r.t[i].Block != r.at(k).Block, r.is(i, lexicon.Pause, lexicon.FullStop, lexicon.QuestionMark):
		return true
	}
	return r.dash(i)
}

// endsClause reports that the clause ends behind k.
func (r *reader) endsClause(k int) bool {
	if k+1 >= len(r.t) || r.at(k+1).Block != r.at(k).Block {
		return true
	}
	return r.is(k+1, lexicon.Pause, lexicon.FullStop, lexicon.Conjunction) || r.dash(k+1)
}

func (r *reader) nameOrPronoun(k int) bool { return r.is(k, aNoun, lexicon.Pronoun) }

// second reports that all between a clause's start and k is one part of the clause, or
// adverbs beside it.
func (r *reader) second(from, k int) bool {
	if r.is(from, lexicon.PlainSubordinator) {
		return false
	}
	for i := from; i < k; {
		end := r.partAt(i, k)
		if end == i {
			return false
		}
		i = end
	}
	return true
}

// partAt is the end of the noun phrase, prepositional phrase or adverb at i, i for none.
func (r *reader) partAt(i, hi int) int {
	switch {
	case r.is(i, lexicon.Preposition) && !r.nameWord(i):
		return max(i, r.prepEnd(i, hi))
	case r.t.Reads(i, lexicon.Pronoun, text.Not(aNoun)), r.is(i, lexicon.Adverb, text.AMark, lexicon.CloseRound):
		return i + 1
	}
	if p := r.nounPhrase(i, hi); p.ok() && p.last <= hi {
		return p.last
	}
	return i
}

// konj reports a clause in Konjunktiv I, outside quotes.
func (r *reader) konj(p phrase) bool {
	return p.any(func(k int) bool { return !r.quoted(k) && r.isKonj(k) })
}

func (r *reader) isKonj(k int) bool { return r.konjTwo(k) || r.konjOne(k) }

// konjOne reports a form of Konjunktiv I that is not the "habe" of "ich habe".
func (r *reader) konjOne(k int) bool {
	switch {
	case r.at(k).Cap, r.beside(k, lexicon.Ich):
		return false
	case r.is(k, lexicon.Konjunktiv):
		return true
	}
	return r.mood(k)
}

func (r *reader) konjTwo(k int) bool { return r.is(k, lexicon.KonjunktivTwo) && !r.at(k).Cap }
