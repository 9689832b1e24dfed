package english

import (
	"slices"
	"strconv"

	"factdesk/claims/lexicon"
	"factdesk/claims/walk"
)

// anotherMeant reports that a mention which fits somebody may as well be another's: of the same
// country, without a name, or of whom the words themselves tell another sex.
func (r *reader) anotherMeant(who *person, v voice) bool {
	switch {
	case r.tellsOtherSex(who, v):
		return true
	case !r.fitsAnybody(v):
		return false
	}
	return r.unnamedSince(who, v) || r.is(r.roleEnd(v), lexicon.Demonym) && r.otherFits(who, v)
}

// fitsAnybody reports "the woman", "the veteran" and "the Dane", which tell of no work.
func (r *reader) fitsAnybody(v voice) bool {
	return r.tellsNoWork(v) || r.is(r.roleEnd(v), lexicon.AnyHuman)
}

// tellsOtherSex reports "the witness said that she", where nobody else was told of who is "she".
func (r *reader) tellsOtherSex(who *person, v voice) bool {
	k := r.t.Past(v.last+1, v.last+2, lexicon.That)
	switch {
	case !r.isFinite(v.last):
		return false
	case r.is(k, lexicon.HeForm):
		return !who.mayBe(he) && r.lastPerson(v.first, he) == nil
	case r.is(k, lexicon.SheForm):
		return !who.mayBe(she) && r.lastPerson(v.first, she) == nil
	}
	return false
}

// unnamedSince reports one without a name, told of since somebody was named last, whom a mention
// may mean: "a man from Ohio", "her son", "the victims".
func (r *reader) unnamedSince(who *person, v voice) bool {
	want, aged := r.genderOfWords(v), r.agedHere(v)
	for k := v.first - 1; k > max(0, v.first-reach) && !r.names(k, who); k-- {
		if aged && severalOf(r.norm(k)) {
			continue // of several no age is told
		}
		if !who.desc[r.norm(k)] && r.unnamed(k) && mayBeOf(genderOfRole(r.at(k)), want) {
			return true
		}
	}
	return false
}

// mayBeOf reports two sexes of which one is not told, or that are the same.
func mayBeOf(a, b gender) bool { return a|b != he|she }

// names reports a word of somebody's name.
func (r *reader) names(k int, who *person) bool {
	return r.at(k).Cap && slices.Contains(r.people.called(r.norm(k)), who)
}

// unnamed reports the noun of "a man", "her young son" and "two boys", and not of "is a nurse" or
// "a nurse, Jane Roe".
func (r *reader) unnamed(k int) bool {
	t := r.at(k)
	switch {
	case t.Cap, r.at(k + 1).Cap, r.t.Reads(k+1, lexicon.Comma) && r.at(k+2).Cap:
		return false
	case severalOf(t.Norm):
		return true
	case !t.Any(lexicon.AnyHuman, lexicon.Kin, lexicon.NamelessPerson, lexicon.Role):
		return false
	}
	article := r.t.BackTo(k, max(0, k-4), lexicon.IndefiniteArticle, lexicon.PossessiveOfOthers, lexicon.FiniteAuxiliary) - 1
	return r.is(article, lexicon.IndefiniteArticle, lexicon.PossessiveOfOthers) && !r.is(article-1, lexicon.Copula, lexicon.AsWith)
}

// severalOf reports "boys" and "victims".
func severalOf(norm string) bool {
	end := len(norm) - 1
	return end > 1 && norm[end] == 's' && known(norm[:end], lexicon.AnyHuman, lexicon.NamelessPerson)
}

// otherFits reports another person whom a mention fits, named in the sentence that names somebody
// last or behind it.
func (r *reader) otherFits(who *person, v voice) bool {
	want := r.genderOfWords(v)
	named := walk.BackTo(v.first, max(0, v.first-reach), func(k int) bool { return r.names(k, who) })
	for k := r.sentenceOf(max(0, named-1)); k < v.first; k++ {
		if !r.at(k).Cap {
			continue
		}
		for _, other := range r.people.called(r.norm(k)) {
			if other != who && other.sure && other.mayBe(want) && !other.ofAnotherCountry(r.countryOf(v)) {
				return true
			}
		}
	}
	return false
}

// grown reports somebody of whom the article tells the age, which is no child's.
func (who *person) grown() bool {
	age, err := strconv.Atoi(who.age)
	return err == nil && age > oldestYoung
}

// oldestYoung is how old a "girl" or "youngster" of the news is at most.
const oldestYoung = 20
