package english

import (
	"strings"

	"factdesk/claims/lexicon"
	"factdesk/claims/place"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// pronoun follows "he" to the last speaker it fits; it stays unknown rather than be
// guessed.
func (r *reader) pronoun(v voice, n *text.Token, last voice) voice {
	switch {
	case n.Is(lexicon.HeForm):
		return r.heOrShe(v, he, last)
	case n.Is(lexicon.SheForm):
		return r.heOrShe(v, she, last)
	case n.Is(lexicon.BodyPronoun):
		return r.itOrThey(v, n, last)
	}
	return v
}

// itOrThey: the body or the people that the sentences before are about, else those who
// spoke last.
func (r *reader) itOrThey(v voice, n *text.Token, last voice) voice {
	if of := r.bodyAcross(v.first, n); of.known() {
		last = of
	}
	if of := r.subjectBefore(v.first); of.nameless() && r.namedOrBody(of, n) {
		last = of
	}
	if of := r.earlierSubject(v.first); !r.closesWords(v.first) && of.nameless() && r.namedOrBody(of, n) {
		last = of
	}
	if last.nameless() && r.mayBeIt(last, n) {
		v.name, v.entity = last.name, last.entity
	}
	return v
}

// bodyAcross is the body that the paragraph before ends with, for the "it" that opens the next:
// one with a name, or a noun for a body, beside which no other is named.
func (r *reader) bodyAcross(k int, n *text.Token) voice {
	of := r.subjectAcross(k)
	switch {
	case !n.Is(lexicon.It), !of.known(), r.otherBody(of, k):
		return voice{}
	case of.who != nil && !of.who.sure:
		of.who = nil // two words with capitals may be anybody's name, and "it" is no person
		return of
	case of.nameless() && (r.speaksAsOne(of, n) || r.namedBody(of)):
		return of
	}
	return voice{}
}

// namedBody reports a name that is neither a place's nor somebody's.
func (r *reader) namedBody(v voice) bool {
	head := r.at(r.headAt(v))
	switch {
	case v.entity != "", !head.Capital(), namesPlace(head), r.oneHuman(v), r.many(v), place.Named(v.name) != "":
		return false
	case walk.Past(v.first, v.last, r.inBodyName) < v.last:
		return false // "the hideaway near Ludcombe"
	}
	return !head.Any(lexicon.Role, lexicon.PluralRole, lexicon.Paper)
}

// inBodyName: "the Selm Institute for Peace".
func (r *reader) inBodyName(k int) bool {
	return r.at(k).Cap || r.is(k, lexicon.The, lexicon.And, lexicon.OfficeLink)
}

// closesWords reports a sign before k that somebody's words end with: whoever is told of in
// them is seldom who says them.
func (r *reader) closesWords(k int) bool { return r.is(k-1, lexicon.Comma, aQuoteMark) }

// mayBeIt reports a speaker whom "it" or "they" may mean: "it" is no spokesman.
func (r *reader) mayBeIt(v voice, pronoun *text.Token) bool {
	switch {
	case pronoun.Is(lexicon.They), v.last <= v.first:
		return true
	}
	return !known(r.headOf(v), lexicon.Role) && !r.many(v)
}

// many reports a mention of several: "All four officials", "Crews".
func (r *reader) many(v voice) bool {
	return r.pluralHead(phrase{v.first, v.last}) || v.last == v.first+1 && r.manyAt(v.first)
}

// namedOrBody reports a study, a team, or a body by its name.
func (r *reader) namedOrBody(v voice, pronoun *text.Token) bool {
	return r.speaksAsOne(v, pronoun) || r.at(v.last-1).Cap && r.mayBeIt(v, pronoun)
}

// earlierSubject is the subject of the sentence's first clause where the pronoun at k
// stands in a later one: "The firm recalled 40 cars, which it said were unsafe".
func (r *reader) earlierSubject(k int) voice {
	lo := r.sentenceOf(k)
	p := r.firstSubject(lo, k)
	if p.last > k || !r.saysWho(p) {
		return voice{}
	}
	return r.voiceWithin(p)
}

// nameless reports somebody who is no person known by name.
func (v voice) nameless() bool { return v.who == nil && v.known() }

func (r *reader) heOrShe(v voice, want gender, last voice) voice {
	if of := r.actsBefore(v.first, want); of.known() {
		return v.taking(of, want)
	}
	if r.titledOther(last, want) {
		last = voice{}
	}
	bare := last.who == nil && last.name != "" && r.oneHuman(last)
	if bare && !r.maybeFirm(last) {
		v.name = last.name // a surname whose full name the article never gives
		return v
	}
	if r.strangerActs(v.first, want) {
		return v
	}
	who := r.spokeOrNamed(v.first, want, last.who)
	switch {
	case who == nil && bare:
		v.name = last.name
		return v
	case who == nil:
		return v
	}
	return v.taking(voice{name: who.name, who: who}, want)
}

// titledOther reports a mention by a title of the other gender: "she" is no Mr Justice Orrell.
func (r *reader) titledOther(v voice, want gender) bool {
	if v.who != nil || v.last <= v.first || !r.is(v.first, lexicon.Honorific) {
		return false
	}
	return !mayBeOf(genderOfRole(r.at(v.first)), want)
}

// taking is the mention as one of somebody of that gender.
func (v voice) taking(of voice, want gender) voice {
	v.who, v.name = of.who, of.name
	if v.who != nil {
		v.who.gender = pick(v.who.gender, want)
	}
	return v
}

// actsBefore is who acts in the clause before the one that "he" or "she" at k opens, or in
// the sentences before: a person, or one human being who is only described ("a neighbour").
func (r *reader) actsBefore(k int, want gender) voice {
	if r.is(k-1, lexicon.Subordinator, lexicon.Conjunction) {
		if of := r.earlierSubject(k); of.who.canBe(want) {
			return of
		}
	}
	if of := r.subjectAcross(k); of.who.canBe(want) && !r.namedBetween(of, k, want) {
		return of
	}
	of := r.subjectBefore(k)
	if of.who.canBe(want) {
		return of
	}
	for _, of := range []voice{of, r.subjectAcross(k)} {
		if of.nameless() && r.oneDescribed(of, want) && !r.namedBetween(of, k, want) {
			return of
		}
	}
	return voice{}
}

// namedBetween reports somebody named behind a mention and before k, who then is told of.
func (r *reader) namedBetween(v voice, k int, want gender) bool {
	return r.lastPersonFrom(v.last, k, want) != nil
}

// oneDescribed reports one human being of that gender by what they are.
func (r *reader) oneDescribed(v voice, want gender) bool {
	head := r.at(r.t.To(v.first+1, v.last, lexicon.Preposition) - 1)
	switch {
	case r.titledName(v):
		return true
	case v.name == "", head.Cap, !head.Any(lexicon.Role, lexicon.Kin), head.Is(aPlural):
		return false
	}
	of := genderOfRole(head)
	return of == 0 || of == want
}

// maybeFirm reports a name of one word that may be a firm's: it stands behind an article or
// where its seat is.
func (r *reader) maybeFirm(v voice) bool {
	return r.is(v.first, lexicon.The) || endsIn(r.at(v.first), lexicon.HomeEnd)
}

// meant is whom "he" or "she" at k means: whom the sentences before are about, who spoke
// last, or who was named last.
func (r *reader) meant(k int, want gender, last *person) *person {
	if of := r.subjectBefore(k).who; of.canBe(want) {
		return of
	}
	return r.spokeOrNamed(k, want, last)
}

// spokeOrNamed is who spoke last or, if it can't be them, who was named last.
func (r *reader) spokeOrNamed(k int, want gender, last *person) *person {
	if last.canBe(want) {
		return last
	}
	return r.lastPerson(k, want)
}

// oneHuman reports a speaker without a full name whom "he" or "she" can mean: "Mr
// Justice Johnson", "a police spokesman", a bare surname.
func (r *reader) oneHuman(v voice) bool {
	if !strings.Contains(v.name, " ") {
		return r.surnameLike(v.name)
	}
	switch {
	case v.last <= v.first, v.entity != "":
		return false
	case r.is(v.first, lexicon.Honorific), r.titledName(v):
		return true
	}
	return r.is(v.last-1, lexicon.Role) && !r.is(v.last-1, aPlural)
}

// titledName reports "The judge, Mr Justice Pell".
func (r *reader) titledName(v voice) bool {
	end := r.at(v.last - 1)
	return end.Cap && !end.Any(lexicon.OrgNoun, lexicon.NotSurname) && r.t.To(v.first, v.last-1, lexicon.RoleOfHim, lexicon.RoleOfHer) < v.last-1
}

func (r *reader) surnameLike(name string) bool {
	lower := strings.ToLower(name)
	switch {
	case place.Seat(name) != "", place.Named(name) != "", place.OfAdjective(name) != "":
		return false
	case name == strings.ToUpper(name), name == lower:
		return false
	}
	return !known(lower, lexicon.OrgNoun)
}

// lastPerson is the person of that gender, or of any where it is 0, named last in the sentences just before.
func (r *reader) lastPerson(k int, want gender) *person {
	return r.lastPersonFrom(0, k, want)
}

// lastPersonFrom is lastPerson among those named from token lo on.
func (r *reader) lastPersonFrom(lo, k int, want gender) *person {
	for i := k - 1; i >= max(lo, k-119); i-- {
		if !r.t[i].Cap {
			continue
		}
		for _, who := range r.people.called(r.t[i].Norm) {
			if who.sure && who.token <= i && who.mayBe(want) {
				return who
			}
		}
	}
	return nil
}

// mayBe is canBe; anybody may be of a gender that is not told.
func (who *person) mayBe(want gender) bool { return want == 0 || who.canBe(want) }
