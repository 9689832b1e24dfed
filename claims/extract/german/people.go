package german

import (
	"strings"

	"factdesk/claims/lexicon"
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
	for k := 1; k < len(r.t); k++ {
		if n := r.at(k - 1); r.noun(k) && n.Any(lexicon.Article, lexicon.Determiner, lexicon.Possessive) && givenNames[r.norm(k)] == 0 {
			p.common[r.norm(k)] = true
		}
	}
	for _, b := range r.d.Blocks {
		if b.Kind == text.Furniture {
			continue
		}
		for k := b.First; k < b.Last && !r.d.Watch.Over(); {
			last := r.nameAt(k, b.Last)
			if last == k {
				k++
				continue
			}
			r.meet(k, last, b)
			k = last
		}
	}
	return p
}

// nameAt is the end of a full name that begins at k, k when none does.
func (r *reader) nameAt(k, end int) int {
	if !r.noun(k) || k+1 >= end {
		return k
	}
	n := r.norm(k)
	given, led := givenNames[n] != 0, r.ledByTitle(k)
	if !given && (!led || r.role(n)) && r.noFirstName(k) {
		return k
	}
	i := r.lastNameAt(k+1, end)
	if !r.surnameAt(i, end) {
		return k
	}
	if !given && (!led && r.plainNoun(r.norm(i)) || r.role(r.norm(i))) {
		return k
	}
	if !led && !given && !r.actsAsName(k, i+1) {
		return k
	}
	return i + 1
}

// ledByTitle reports a role or title before k: "Minister", "Dr.".
func (r *reader) ledByTitle(k int) bool {
	if k == 0 {
		return false
	}
	return r.role(r.norm(k-1)) || r.is(k-1, lexicon.Honorific) || r.is(k-1, lexicon.FullStop) && r.is(k-2, lexicon.Honorific)
}

// noFirstName reports a noun, an adjective, or the second of two nouns.
func (r *reader) noFirstName(k int) bool {
	if n := r.norm(k); r.plainNoun(n) || adjectival(n) {
		return true
	}
	return r.noun(k-1) && r.at(k-1).Block == r.t[k].Block && !r.loose(k-1)
}

// lastNameAt is behind further given names, initials and particles at i.
func (r *reader) lastNameAt(i, end int) int {
	for i+1 < end && (givenNames[r.norm(i)] != 0 && r.noun(i+1) || r.initial(i)) {
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

func (r *reader) particleAt(i int) bool {
	return r.is(i, lexicon.NameParticle) && !r.at(i).Cap && (r.noun(i+1) || r.is(i+1, lexicon.NameParticle))
}

// surnameAt reports a noun that is no day or month.
func (r *reader) surnameAt(i, end int) bool {
	return i < end && r.noun(i) && !r.is(i, lexicon.Weekday) && months[r.norm(i)] == 0
}

// actsAsName reports words that stand where a name does: beside a verb of saying, or
// before a comma or bracket.
func (r *reader) actsAsName(k, last int) bool {
	next := r.at(last)
	return next.Is(lexicon.OpensRemark) || reportForms[next.Norm] != nil || reportForms[r.norm(k-1)] != nil || r.is(k-1, lexicon.So)
}

// initial reports the letter of "Angela D. Merkel".
func (r *reader) initial(k int) bool {
	return r.at(k).Cap && len(r.at(k).Text) == 1 && r.is(k+1, lexicon.FullStop)
}

func (r *reader) role(n string) bool {
	is, ok := r.people.roles[n]
	if !ok {
		is = role(n)
		r.people.roles[n] = is
	}
	return is
}

// plainNoun reports a word that names a thing, a body or a time and no person.
func (r *reader) plainNoun(n string) bool {
	if r.people.common[n] || known(n, lexicon.Weekday) || months[n] > 0 || r.role(n) || units[n] != "" || magnitudes[n] > 0 || len(n) < 3 {
		return true
	}
	for _, end := range plainEnds {
		if strings.HasSuffix(n, end) {
			return true
		}
	}
	return false
}

var plainEnds = strings.Fields(`ung ungen heit keit schaft ion ionen tät amt amts verband partei ministerium ministeriums institut rat rats haus hauses werk werke
	werken zahl zahlen preis preise kosten behörde gericht gerichts bank stadt land landes kreis bund bundes jahr jahre euro dollar prozent ende anfang mitte
	liste universität hochschule klinik zentrum verein initiative gruppe unternehmen konzern firma nachrichtenagentur agentur zeitung tag woche
	monat polizei feuerwehr regierung angaben wasser straße platz see berg tal dorf vorwürfe fraktion koalition opposition union demokraten grünen linke
	milliarden millionen tausend uhr mitteilung bericht studie umfrage gesetz steuer steuern stelle stellen`)

// adjectival reports the inflected adjective of a body's name: "Freien Liste".
func adjectival(n string) bool {
	for _, end := range []string{"sche", "schen", "scher", "sches", "liche", "lichen", "licher", "liches", "ige", "igen", "iger", "iges", "freie", "freien", "rote", "roten", "neue", "neuen", "klares", "grüne", "erste", "zweite", "ere", "eren"} {
		if strings.HasSuffix(n, end) {
			return true
		}
	}
	return strings.HasSuffix(n, "es") || strings.HasSuffix(n, "er") && strings.HasSuffix(n, "ner") // "Berliner"
}

// meet records a full name, with the roles that stand around it.
func (r *reader) meet(k, last int, b text.Block) {
	name := strings.Join(strings.Fields(r.d.Slice(r.t[k].Start, r.at(last-1).End)), " ")
	who := r.people.byName[name]
	if who == nil {
		who = &person{name: name, gender: givenNames[r.norm(k)]}
		r.people.byName[name] = who
		if len(r.people.all) < 300 { // beyond so many a role says nothing of who is meant
			r.people.all = append(r.people.all, who)
		}
		surname := r.norm(last - 1)
		r.people.byLast[surname] = append(r.people.byLast[surname], who)
	}
	r.people.at[k] = mention{who, last}
	if r.is(k-1, lexicon.Frau) {
		who.gender = she
	}
	for i := k - 1; i >= b.First && i >= k-7 && !r.stops(i); i-- {
		r.describe(who, i)
	}
	if r.is(last, lexicon.Comma) {
		for i := last + 1; i < min(b.Last, last+7) && !r.stops(i) && !r.is(i, lexicon.Comma); i++ {
			r.describe(who, i)
		}
	}
}

// stops reports what parts a name from the roles around it.
func (r *reader) stops(k int) bool {
	t := r.at(k)
	return t.Is(lexicon.FullStop) && !r.is(k-1, lexicon.Honorific) || t.Class == text.Quote || t.Class == text.Number || reportForms[t.Norm] != nil || t.Is(lexicon.FiniteForm)
}

func (r *reader) describe(who *person, k int) {
	n := r.norm(k)
	if !r.at(k).Cap || !r.role(n) || len(who.roles) > 8 {
		return
	}
	who.roles = append(who.roles, n)
	if who.gender == 0 {
		who.gender = he
		if feminine(n) {
			who.gender = she
		}
	}
}

func feminine(role string) bool {
	return strings.HasSuffix(role, "in") || strings.HasSuffix(role, "frau")
}

// bearer is who a role stands for: "der Kanzler" for Olaf Scholz, whom the article
// calls Bundeskanzler, the one who spoke last before any other.
func (r *reader) bearer(n string, last voice) *person {
	if last.who != nil && last.who.has(n) {
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

func (who *person) has(n string) bool {
	for _, role := range who.roles {
		if role == n || strings.HasSuffix(role, n) || strings.HasSuffix(n, role) && len(role) > 4 {
			return true
		}
	}
	return false
}
