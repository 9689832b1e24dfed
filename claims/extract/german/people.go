package german

import (
	"strings"

	"factdesk/claims/extract/found"
	"factdesk/claims/lexicon"
	numbers "factdesk/claims/quantity/german"
	"factdesk/claims/text"
)

// gender is what a given name, a role or an article tells; 0 is unknown.
type gender uint8

const (
	he  gender = 1
	she gender = 2
)

// person is a full name that the article gives, with what it says of its bearer.
type person struct {
	name   string
	gender gender
	roles  []string // folded, as written: "bundeskanzler"
}

// mention is a full name at its place.
type mention struct {
	who  *person
	last int
}

type people struct {
	all    []*person // in text order
	byName map[string]*person
	byLast map[string][]*person
	at     map[int]mention // by the first token of the name
	common map[string]bool // nouns that an article stands before
	roles  map[string]bool // what role says of a word, kept
}

// findPeople collects the full names of prose and headings. Every German noun has a
// capital, so that two in a row are a name only where the first is a given name, where
// a role or title leads up to them, or where neither can be a common noun.
func (r *reader) findPeople() *people {
	p := &people{byName: map[string]*person{}, byLast: map[string][]*person{}, at: map[int]mention{}, common: map[string]bool{}, roles: map[string]bool{}}
	r.people = p
	for k := range r.t {
		if r.behindArticle(k) {
			p.common[r.norm(k)] = true
		}
	}
	for _, b := range r.d.Blocks {
		if b.Kind == text.Furniture {
			continue
		}
		r.d.Watch.Walk(b.First, b.Last, func(k int) int {
			last := r.nameAt(k, b.Last)
			if last == k {
				return k + 1
			}
			r.meet(k, last, b)
			return last
		})
	}
	return p
}

// behindArticle reports a noun that an article shows to be none's name.
func (r *reader) behindArticle(k int) bool {
	if !r.noun(k) || !r.is(k-1, lexicon.Article, lexicon.Determiner, lexicon.Possessive) {
		return false
	}
	return given(r.norm(k)) == 0
}

// nameAt is the end of a full name that begins at k, k when none does.
func (r *reader) nameAt(k, end int) int {
	switch {
	case !r.noun(k), k+1 >= end:
		return k
	case r.shortened(k, end):
		return k + 3
	}
	name := fullName{k: k, last: r.lastNameAt(k+1, end), given: given(r.norm(k)) != 0, led: r.ledByTitle(k)}
	if name.last >= end || !r.surnameAt(name.last) || !r.namesSomebody(name) {
		return k
	}
	return name.last + 1
}

// shortened reports a given name with the letter of a surname: "Detlef Q.".
func (r *reader) shortened(k, end int) bool {
	switch {
	case given(r.norm(k)) == 0, !r.initial(k + 1):
		return false
	case k+3 >= end:
		return true
	}
	return !r.noun(k + 3)
}

// fullName is what may be one: its first word, its last, and what speaks for it.
type fullName struct {
	k, last    int
	given, led bool // it begins with a given name; a title stands before it
}

// namesSomebody reports that its words are a name and no nouns that stand together.
func (r *reader) namesSomebody(n fullName) bool {
	surname := r.norm(n.last)
	switch {
	case n.given:
		return true
	case !r.mayBegin(n), r.role(surname):
		return false
	case n.led:
		return true
	}
	return !r.plainNoun(surname) && r.actsAsName(n.k, n.last+1)
}

// mayBegin reports a first word that a name may begin with: behind a title any but a role.
func (r *reader) mayBegin(n fullName) bool {
	if n.led && !r.role(r.norm(n.k)) {
		return true
	}
	return !r.noFirstName(n.k)
}

// ledByTitle reports a role or title before k: "Minister", "Dr.".
func (r *reader) ledByTitle(k int) bool {
	switch {
	case r.is(k-1, lexicon.FullStop):
		return r.is(k-2, lexicon.Honorific)
	case r.is(k-1, lexicon.Honorific):
		return true
	}
	return r.role(r.norm(k - 1))
}

// noFirstName reports a noun, an adjective, or the second of two nouns.
func (r *reader) noFirstName(k int) bool {
	n := r.norm(k)
	switch {
	case r.plainNoun(n), endsIn(n, lexicon.German().Phrases(lexicon.BodyAdjectiveEnd)):
		return true
	}
	return r.noun(k-1) && r.at(k-1).Block == r.at(k).Block
}

// lastNameAt is behind further given names, initials and particles at i.
func (r *reader) lastNameAt(i, end int) int {
	for i+1 < end && r.innerName(i) {
		i++
		if r.is(i, lexicon.FullStop) {
			i++
		}
	}
	for i+1 < end && r.particleAt(i) {
		i++
	}
	return i
}

// innerName reports a further given name or an initial inside a name.
func (r *reader) innerName(i int) bool {
	if r.initial(i) {
		return true
	}
	return r.noun(i+1) && given(r.norm(i)) != 0
}

// particleAt reports a particle that a name goes on behind: "von der Leyen".
func (r *reader) particleAt(i int) bool {
	if !r.lower(i) || !r.is(i, lexicon.NameParticle) {
		return false
	}
	return r.is(i+1, aNoun, lexicon.NameParticle)
}

// surnameAt reports a noun that is no day or month, or "al-Masri".
func (r *reader) surnameAt(i int) bool {
	if strings.HasPrefix(r.at(i).Text, "al-") {
		return true
	}
	return r.noun(i) && !r.is(i, lexicon.DayOrMonth)
}

// actsAsName reports words that stand where a name does: beside a verb of saying, or
// before a comma or bracket.
func (r *reader) actsAsName(k, last int) bool {
	switch {
	case reports(r.norm(k - 1)), reports(r.norm(last)):
		return true
	}
	return r.is(k-1, lexicon.So) || r.is(last, lexicon.OpensRemark)
}

// initial reports the letter of "Angela D. Merkel".
func (r *reader) initial(k int) bool {
	return r.oneLetter(k) && r.t.Reads(k, text.ACapital, lexicon.FullStop)
}

func (r *reader) oneLetter(k int) bool { return len(r.at(k).Text) == 1 }

func (r *reader) role(n string) bool {
	is, ok := r.people.roles[n]
	if !ok {
		is = role(n)
		r.people.roles[n] = is
	}
	return is
}

// shortestNoun is the length from which on a word may be a name, in bytes.
const shortestNoun = 3

// plainNoun reports a word that names a thing, a body or a time and no person.
func (r *reader) plainNoun(n string) bool {
	switch {
	case len(n) < shortestNoun, r.people.common[n], r.role(n):
		return true
	case known(n, lexicon.Weekday, lexicon.MonthName), isMeasure(n):
		return true
	}
	return endsIn(n, lexicon.German().Phrases(lexicon.ThingEnd))
}

// isMeasure reports a unit or a word such as "Million".
func isMeasure(n string) bool { return numbers.Unit(n) != "" || known(n, lexicon.Magnitude) }

// meet records a full name, with the roles that stand around it.
func (r *reader) meet(k, last int, b text.Block) {
	name := found.InOneLine(r.d, k, last)
	who := r.people.byName[name]
	if who == nil {
		who = r.people.add(name, given(r.norm(k)), r.surname(last))
	}
	r.people.at[k] = mention{who, last}
	if r.is(k-1, lexicon.Frau) {
		who.gender = she
	}
	for i := k - 1; i >= max(b.First, k-nearRoles) && !r.stops(i); i-- {
		r.describe(who, i)
	}
	if r.is(last, lexicon.Comma) {
		for i := last + 1; i < min(b.Last, last+nearRoles) && !r.endsRoles(i); i++ {
			r.describe(who, i)
		}
	}
}

// surname is the last word of a name that ends before last, without the stop of "Detlef Q.".
func (r *reader) surname(last int) string {
	if r.is(last-1, lexicon.FullStop) {
		last--
	}
	return r.norm(last - 1)
}

const (
	nearRoles  = 7   // words beside a name that may say what its bearer is
	mostRoles  = 8   // of one person
	mostPeople = 300 // beyond so many a role says nothing of who is meant
)

// add keeps a person whom the article has not named before.
func (p *people) add(name string, g gender, surname string) *person {
	who := &person{name: name, gender: g}
	p.byName[name] = who
	p.byLast[surname] = append(p.byLast[surname], who)
	if len(p.all) < mostPeople {
		p.all = append(p.all, who)
	}
	return who
}

// endsRoles reports what ends the roles behind a name.
func (r *reader) endsRoles(k int) bool { return r.is(k, lexicon.Comma) || r.stops(k) }

// stops reports what parts a name from the roles around it.
func (r *reader) stops(k int) bool {
	switch t := r.at(k); {
	case t.Class == text.Quote, t.Class == text.Number, t.Is(lexicon.FiniteForm), reports(t.Norm):
		return true
	case t.Is(lexicon.FullStop):
		return !r.is(k-1, lexicon.Honorific)
	}
	return false
}

func (r *reader) describe(who *person, k int) {
	n := r.norm(k)
	switch {
	case len(who.roles) > mostRoles, !r.at(k).Cap, !r.role(n):
		return
	}
	who.roles = append(who.roles, n)
	if who.gender != 0 {
		return
	}
	who.gender = he
	if feminine(n) {
		who.gender = she
	}
}

// mayBe reports a person who is of a gender as far as the article tells.
func (who *person) mayBe(g gender) bool {
	switch {
	case who == nil:
		return false
	case who.gender == 0:
		return true
	}
	return who.gender == g
}

// bearer is who a role stands for: "der Kanzler" for Olaf Scholz, whom the article
// calls Bundeskanzler, the one who spoke last before any other.
func (r *reader) bearer(n string, last voice) *person {
	if last.who.has(n) {
		return last.who
	}
	var found *person
	for _, who := range r.people.all {
		if !who.has(n) {
			continue
		}
		if found != nil {
			return nil // two have it: no guess
		}
		found = who
	}
	return found
}

// has reports that the article gives somebody a role, or one that it ends: "Kanzler" of a
// "Bundeskanzler".
func (who *person) has(n string) bool {
	if who == nil {
		return false
	}
	for _, role := range who.roles {
		if strings.HasSuffix(role, n) || len(role) > 4 && strings.HasSuffix(n, role) {
			return true
		}
	}
	return false
}
