package english

import (
	"factdesk/claims/lexicon"
	"factdesk/claims/place"
	"factdesk/claims/text"
)

// epithet is who "the striker", "the 48-year-old" or "the mother of two" is where nothing
// that the article tells of anybody says so: writers who vary a name mean whom they were
// telling of. It is who acts in the sentences before, else who spoke last; nobody where the
// article tells another age or country of them, or has told of another striker.
func (r *reader) epithet(v voice, last voice) *person {
	if !r.variesName(v) {
		return nil
	}
	want := r.genderOfWords(v)
	for _, of := range []*person{r.heBefore(v.first, last.who), r.subjectBefore(v.first).who, r.aloneInParagraph(v.first, want), last.who, r.ownerBefore(v.first), r.toldOfBefore(v.first, want)} {
		if of != nil && of.mayBe(want) && r.suits(of, v) && !r.anotherMeant(of, v) {
			of.gender = pick(of.gender, want)
			return of
		}
	}
	return nil
}

// ownerBefore is whose the subject of the sentence before k is: "Roe's career is over, the
// striker said".
func (r *reader) ownerBefore(k int) *person {
	lo := r.t.Past(r.sentenceOf(k), k, lexicon.Conjunction)
	end := capRun(r.t, lo, k)
	if end == lo || end >= k || !r.is(end, lexicon.GenitiveS) {
		return nil
	}
	return r.personAt(lo, end, lo)
}

// longestEpithet is how many tokens such words are at most.
const longestEpithet = 7

// variesName reports a mention that says what somebody is, and that no other is called by.
func (r *reader) variesName(v voice) bool {
	head := r.roleEnd(v)
	switch {
	case !r.is(v.first, lexicon.The), v.last-v.first < 2, v.last-v.first > longestEpithet:
		return false
	case r.agedHere(v), endsIn(r.at(head), lexicon.PersonEnd), r.parentOf(v), r.childOf(v), r.wasOnce(v):
		return true
	case head == v.first+1 && r.is(head, lexicon.Demonym) && r.at(head).Cap:
		return !r.peopleBefore(head)
	case r.is(head, lexicon.PartyMember):
		return r.at(head).Cap
	}
	return r.is(head, lexicon.NameVariant) && !r.calledBefore(head)
}

// agedHere reports "the 48-year-old".
func (r *reader) agedHere(v voice) bool {
	return r.t.Reads(v.first, lexicon.The, text.ANumber, lexicon.Hyphen, lexicon.YearOld)
}

// parentOf reports "the mother of two".
func (r *reader) parentOf(v voice) bool {
	return v.last == v.first+4 && r.countsChildren(v.last-1)
}

// countsChildren reports the number in "the mother of two".
func (r *reader) countsChildren(k int) bool {
	return r.t.Reads(k-2, lexicon.Kin, lexicon.Of) && counted(r.at(k))
}

// calledReach is how many tokens before a mention others of its kind are looked for.
const calledReach = 600

// calledBefore reports that the word at k stands before, of somebody.
func (r *reader) calledBefore(k int) bool {
	for i := k - 1; i > max(0, k-calledReach); i-- {
		if r.norm(i) == r.norm(k) {
			return true
		}
	}
	return false
}

// peopleBefore reports that the country of the people at k was told of before: "a Danish
// diver" may be "the Dane".
func (r *reader) peopleBefore(k int) bool {
	country := place.OfAdjective(r.at(k).Text)
	for i := k - 1; i > max(0, k-calledReach) && country != ""; i-- {
		if place.Country(r.at(i).Text) == country {
			return true
		}
	}
	return false
}

// genderOfWords is what the words of a mention tell.
func (r *reader) genderOfWords(v voice) gender {
	for k := v.first; k < v.last; k++ {
		switch of := genderOfRole(r.at(k)); {
		case of != 0:
			return of
		case endsIn(r.at(k), lexicon.PersonEnd):
			return genderOfParent(r.norm(k))
		}
	}
	return 0
}

// suits reports that the article tells nothing else of somebody than a mention: no other age,
// country or work. Of a party it tells that they are in it.
func (r *reader) suits(who *person, v voice) bool {
	head := r.at(r.roleEnd(v))
	switch {
	case who.dead:
		return false
	case r.agedHere(v) && who.age != "":
		return r.aged(v) == who
	case who.desc[head.Norm]:
	case head.Is(lexicon.PartyMember):
		return false
	case head.Is(lexicon.Young) && who.grown():
		return false
	case !r.hasWork(who):
	case head.Is(lexicon.AnyHuman), !r.tellsNoWork(v), r.lastPerson(v.first, r.genderOfWords(v)) != who:
		return false
	}
	return !who.ofAnotherCountry(r.countryOf(v))
}

// countryOf is the country of "the Dane" and "the Danish striker".
func (r *reader) countryOf(v voice) string { return place.OfAdjective(r.at(v.first + 1).Text) }

// tellsNoWork reports "the 48-year-old", "the mother of two" and "the Dane", who may be of any
// work.
func (r *reader) tellsNoWork(v voice) bool {
	switch head := r.at(r.roleEnd(v)); {
	case endsIn(head, lexicon.PersonEnd), endsIn(head, lexicon.YearOld), head.Any(lexicon.Demonym, lexicon.AnyWork):
		return true
	}
	return r.parentOf(v) || r.childOf(v) || r.wasOnce(v)
}

// hasWork reports that the article says what somebody is, and not only whose relation.
func (r *reader) hasWork(who *person) bool {
	if who.role.named && !r.is(who.role.last-1, lexicon.MereTitle) {
		return true
	}
	for said := range who.desc {
		switch {
		case known(said, lexicon.Kin, lexicon.MereTitle, lexicon.AnyHuman):
		case known(said, lexicon.Role):
			return true
		}
	}
	return false
}

// ofAnotherCountry reports that the article tells countries of somebody, and not this one.
func (who *person) ofAnotherCountry(country string) bool {
	switch {
	case country == "", who.desc[country]:
		return false
	}
	for said := range who.desc {
		if place.Named(said) != "" {
			return true
		}
	}
	return false
}
