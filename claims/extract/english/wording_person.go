package english

import (
	"slices"
	"strings"

	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/place"
	"factdesk/claims/text"
)

// given puts the full name for a given name alone, which one person of the article bears
// who was named in full before.
func (d *draft) given(k int) {
	r, t := d.r, &d.r.t[k]
	switch {
	case !d.free(k), len(r.people.byLast[t.Norm]) > 0, d.insideOther(k):
		return
	}
	who := r.people.byFirst(t.Norm, k)
	switch {
	case who == nil, who.token == k, d.isNamed(who):
		return
	}
	d.putPerson(phrase{k, k + 1}, who)
}

// insideOther reports a word that may be no given name alone: part of a longer name, of a
// place's or a body's, or a word that begins a sentence.
func (d *draft) insideOther(k int) bool {
	r, t := d.r, d.r.at(k)
	switch {
	case r.insideName(k), r.beforeNickname(k), r.describesNext(k), insideBody(r, k, 0), linked(r.t, k):
		return true
	case r.is(k-1, lexicon.And, lexicon.ForOf) && r.at(k-2).Cap:
		return true // "Wishes for Ellie"
	case t.Any(lexicon.MonthName, lexicon.SentenceOpener, lexicon.Honorific, lexicon.Role):
		return true
	}
	return place.Named(t.Text) != "" || place.OfAdjective(t.Text) != "" || d.beginsSentence(k) && !knownGiven(t.Norm)
}

// personOf is whom "the minister", "the 52-year-old" or "the Ghent-born coach" means: the
// one person of the article so far of whom it is told. nil where that is not certain, and for
// the speaker in their own words.
func (d *draft) personOf(p phrase) *person {
	if !d.r.is(p.first, lexicon.The) || !d.ofPerson(p.last-1) {
		return nil
	}
	who := d.whoFits(p)
	switch {
	case who == nil, who.token > p.first, d.isNamed(who), d.succeeded(p):
		return nil
	case d.c.Quoted && who == d.c.voice.who:
		return nil
	}
	return who
}

// whoFits is who has the age or the office of a phrase or, in the article's own words, whom
// it would mean if they spoke.
func (d *draft) whoFits(p phrase) *person {
	if v := d.c.voice; v.first == p.first && v.last == p.last && v.who != nil {
		return v.who // the extractor has told who that is
	}
	if d.narrowsNobody(p) {
		if who := d.agedSo(p); who != nil {
			return who
		}
		if who := d.withRole(p); who != nil {
			return who
		}
	}
	if d.c.Quoted || d.goesOnBehind(p) {
		return nil
	}
	return d.described(p)
}

// goesOnBehind reports "The 67-year-old" of "The 67-year-old retired vet was", whose noun is
// behind what reads as a verb.
func (d *draft) goesOnBehind(p phrase) bool {
	next := d.r.at(p.last + 1)
	switch {
	case !endsIn(d.r.at(p.last-1), lexicon.PersonEnd), next.Class != text.Word, closed(next):
		return false
	}
	return d.r.isFinite(p.last + 2)
}

// narrowsNobody reports that the words before the noun make nobody else of it.
func (d *draft) narrowsNobody(p phrase) bool {
	for k := p.first + 1; k < p.last-1; k++ {
		switch t := d.r.at(k); {
		case t.Class == text.Number, t.Is(lexicon.Hyphen), isDemonym(t), endsIn(t, lexicon.HomeEnd), endsIn(t, lexicon.PersonEnd):
		default:
			return false
		}
	}
	return true
}

// agedSo is the one person of the age that a phrase tells.
func (d *draft) agedSo(p phrase) *person {
	for k := p.first + 1; k < p.last; k++ {
		if !endsIn(d.r.at(k+2), lexicon.PersonEnd) {
			continue
		}
		if of := d.writer.olds()[d.r.norm(k)]; len(of) == 1 {
			return of[0]
		}
	}
	return nil
}

// olds are the people of each age: "Jane Roe, 52,".
func (w *writer) olds() map[string][]*person {
	if w.ages != nil {
		return w.ages
	}
	w.ages = map[string][]*person{}
	for k := 2; k < len(w.r.t)-1; k++ {
		switch {
		case w.r.t[k].Class != text.Number, !w.r.is(k-1, lexicon.Comma, lexicon.OpenRound), !w.r.is(k+1, lexicon.CommaOrStop, lexicon.CloseRound):
		default:
			w.noteAge(k)
		}
	}
	return w.ages
}

// noteAge notes the age at k of the one person whose name stands before it; of a name that
// nobody or many bear the age is nobody's.
func (w *writer) noteAge(k int) {
	age := w.r.norm(k)
	of := w.r.people.byLast[w.r.norm(k-2)]
	switch {
	case !w.r.at(k - 2).Cap, len(of) != 1, !w.sure(of[0]):
		w.ages[age] = append(w.ages[age], nil, nil)
	case !slices.Contains(w.ages[age], of[0]):
		w.ages[age] = append(w.ages[age], of[0])
	}
}

// withRole is the one person whose role's noun a phrase has, where the article tells of no
// other one.
func (d *draft) withRole(p phrase) *person {
	noun := d.r.norm(p.last - 1)
	if !d.r.is(p.last-1, lexicon.Role) || d.writer.otherOf(noun, p.first) {
		return nil
	}
	var found *person
	for _, who := range d.r.people.recent(p.first) {
		switch {
		case who.ranks[noun] != "":
			return nil // who was the minister, or is the deputy of one
		case d.writer.office(who) == noun && found == nil:
			found = who
		case d.writer.office(who) == noun, who.desc[noun]:
			return nil
		}
	}
	switch {
	case found == nil, !d.writer.sure(found), d.writer.anotherTitled(noun, found):
		return nil
	}
	return found
}

// office is the noun of what a person is, told where they are named first or, "The Minister
// for Harbours, Jane Roe," later.
func (w *writer) office(who *person) string {
	if head := w.r.roleHead(who); head != "" {
		return head
	}
	if w.offices == nil {
		w.offices = map[*person]string{}
		for k := range w.r.t {
			w.noteOffice(k)
		}
	}
	return w.offices[who]
}

// noteOffice notes the office that stands before the comma and the full name that ends at k.
func (w *writer) noteOffice(k int) {
	of := w.r.people.byLast[w.r.norm(k)]
	switch {
	case len(of) != 1, w.offices[of[0]] != "", !w.r.at(k).Capital():
		return
	}
	first := k - strings.Count(of[0].name, " ")
	if p := w.r.roleBeforeComma(first); p.ok() {
		w.offices[of[0]] = w.r.norm(w.r.headBefore(p))
	}
}

// roleHead is the noun of what a person is: "minister" of "Minister for Harbours", "head"
// of "head of the union".
func (r *reader) roleHead(who *person) string {
	p := who.role.phrase
	if !who.role.named {
		p = r.roleBeforeComma(who.token)
	}
	if !p.ok() {
		return ""
	}
	return r.norm(r.headBefore(p))
}

// headBefore is the noun of the words of a role, before "for" and "of".
func (r *reader) headBefore(p phrase) int {
	head := p.first
	for k := head; k < p.last && !r.is(k, lexicon.Preposition, lexicon.Comma); k++ {
		head = k
	}
	return head
}

// roleBeforeComma is "The Minister for Harbours" before the comma and the name at k.
func (r *reader) roleBeforeComma(k int) phrase {
	if !r.is(k-1, lexicon.Comma) {
		return noPhrase
	}
	for i := k - 2; i >= max(0, k-10); i-- {
		switch t := r.at(i); {
		case t.Any(lexicon.Article, lexicon.GenitiveS):
			return phrase{i + 1, k - 1}
		case t.Class != text.Word, t.Is(lexicon.RelativeWord), r.isFinite(i):
			return noPhrase
		}
	}
	return noPhrase
}

// otherOf reports somebody else of that noun before token k, who has no name: "a former
// minister", "two ministers".
func (w *writer) otherOf(noun string, k int) bool {
	for i := max(1, k-maxOthers); i < k; i++ {
		if t := w.r.at(i); t.Cap || singular(t.Norm) != noun {
			continue
		}
		switch {
		case w.besideName(i):
		case w.toldOfOthers(i), w.elsewhere(i):
			return true
		}
	}
	return false
}

// elsewhere reports "the mayor of Kelso", whose name is not told.
func (w *writer) elsewhere(k int) bool {
	end := capRun(w.r.t, k+2, min(len(w.r.t), k+2+longestName))
	switch {
	case end == k+2, !w.r.is(k+1, lexicon.Of):
		return false
	}
	return !w.r.t.Reads(end, lexicon.Comma, text.ACapital)
}

// maxOthers is how many tokens before a phrase are looked at for others of its noun.
const maxOthers = 2000

// besideName: "a minister, Tom Park,", "Tom Park, a minister".
func (w *writer) besideName(k int) bool {
	next := k + 1
	if w.r.is(next, lexicon.Comma) {
		next++
	}
	if w.r.at(next).Capital() {
		return true
	}
	for i := k - 1; i > k-6; i-- {
		if w.r.is(i, lexicon.Comma) || w.r.reads(i, lexicon.Copula, lexicon.Determiner) {
			return w.r.at(i - 1).Capital()
		}
	}
	return false
}

// putPerson puts the full name for a phrase that describes somebody, or for a part of the name.
func (d *draft) putPerson(p phrase, who *person) {
	d.name(who)
	d.replace(p.first, p.last, inSmall(who.name), d.span(who), "%s: %s, %s", claims.PartName, who.name, d.place(who))
}
