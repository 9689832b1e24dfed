package english

import (
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// voice is whose words they are. The zero value is nobody.
type voice struct {
	name   string // the full name as the article gives it, or as written; "" when it can't be told
	entity string // what a metonym or a body stands for
	first  int    // tokens of the mention; first == last when there is none
	last   int
	who    *person

	carried int  // 1 + the block of the quote that this one goes on from, 0 for one that has its own speaker
	signed  bool // it goes on to that block, where it ends
	meant   bool // the mention is a noun that stands for the name
	issued  bool // the mention is of a statement, and they issued it
}

// holds reports a token of the mention.
func (v voice) holds(k int) bool { return v.first <= k && k < v.last }

func (v voice) known() bool { return v.name != "" || v.last > v.first }

// hasOwn reports a speaker who is named beside the very words.
func (v voice) hasOwn() bool { return v.known() && v.carried == 0 }

// voiceOf tells whom a subject names; last is who spoke before.
func (r *reader) voiceOf(p phrase, last voice) voice {
	v := voice{first: p.first, last: p.last}
	if r.alone(p, lexicon.Pronoun, lexicon.DemonstrativePro) {
		return r.pronoun(v, r.at(p.first), last)
	}
	v.first = r.t.Past(v.first, v.last-1, text.ASign)
	v.last = r.t.Back(v.last, v.first+1, lexicon.Reflexive)
	return r.named(v, last)
}

// named reads a noun phrase: a person's name with its titles, a surname, a country or
// the seat of its government, a body, a role that stands for somebody named before,
// or anybody else as written.
func (r *reader) named(v voice, last voice) voice {
	if from := r.authorOf(v); from > 0 {
		inner := r.named(voice{first: from, last: v.last}, last)
		inner.first = v.first
		return inner
	}
	if who := r.headName(v); who != nil {
		v.who, v.name = who, who.name
		return v
	}
	if of := r.issuer(v); of.name != "" {
		v.name, v.entity, v.who, v.issued = of.name, of.entity, of.who, true
		return v
	}
	run := r.nameRun(v)
	if run == v.last {
		return r.role(v, last)
	}
	if r.ofSomebody(v, run) || r.joinedNames(v, run) {
		return r.role(v, last)
	}
	if who := r.capitalOffice(v, last); who != nil {
		return v.being(who)
	}
	if who := r.personAt(run, v.last, v.first); who != nil {
		v.who, v.name = who, who.name
		return v
	}
	if who := r.compatriot(v); who != nil {
		return v.being(who)
	}
	if who := r.epithet(v, last); who != nil {
		return v.being(who)
	}
	return r.body(v, run)
}

// capitalOffice is who "the Mayor" or "the Prime Minister" is, of those whose office the
// article tells.
func (r *reader) capitalOffice(v, last voice) *person {
	for k := v.first + 1; k < v.last; k++ {
		if !r.is(k, lexicon.Role, lexicon.TitleWord) {
			return nil
		}
	}
	return r.inOffice(v, v.last-1, last)
}

// ofPlainRole: "a lawyer for [Roe]".
var ofPlainRole = both(after(lexicon.OfficeLink), ofWordBefore(after(lexicon.Role, lexicon.PluralRole)), not(ofWordBefore(ofWordBefore(capital))))

// ofSomebody reports "a lawyer for Roe", "friends of Roe" and "doctors across Selm", whose
// words are not Roe's, and not "the government of Selm".
func (r *reader) ofSomebody(v voice, run int) bool {
	link := run - 1
	switch {
	case link-1 < v.first:
		return false
	case r.is(link, lexicon.WhereLink):
		return true
	case ofPlainRole(r, run, v.first):
		return r.personAt(run, v.last, run) != nil
	}
	return r.is(link, lexicon.NounLink) && r.plainNoun(link-1) && r.personAt(run, v.last, run) != nil
}

// plainNoun reports a noun that is no part of a name.
func (r *reader) plainNoun(k int) bool {
	switch t := r.at(k); {
	case t.Class != text.Word, !r.nounLike(k, 0):
		return false
	case t.Cap:
		return r.sentenceOpens(k)
	}
	return true
}

// joinedNames reports "Jane Roe and Tom Park", two who say the same, and not "Chairman and
// President Jane Roe".
func (r *reader) joinedNames(v voice, run int) bool {
	switch {
	case run-2 < v.first, !r.is(run-1, lexicon.And), r.is(run-2, lexicon.Role):
		return false
	}
	left := r.nameRun(voice{first: v.first, last: run - 1})
	return left < run-1 && r.personAt(left, run-1, left) != nil && r.personAt(run, v.last, run) != nil
}

// nameRun is where the capitalised words at the mention's end begin; its end where there
// are none.
func (r *reader) nameRun(v voice) int {
	run := walk.Back(v.last, v.first, func(k int) bool { return r.inNameRun(k, v) })
	run = r.t.To(run, v.last, text.ACapital)
	return max(v.first, run-int(r.bodies[run]))
}

// inNameRun: a capitalised word, the stop of "J. Roe", the particle of "von Nahmen".
func (r *reader) inNameRun(k int, v voice) bool {
	if r.at(k).Capital() {
		return true
	}
	switch {
	case r.is(k, lexicon.FullStop):
		return k > v.first && nameStop(r.at(k-1))
	case r.is(k, lexicon.Slash, lexicon.Ampersand):
		return k > v.first
	}
	return k+1 < v.last && r.is(k, lexicon.NameParticle)
}

// headName is the person before the link in "Mike Kendon of the Met Office" and "economist
// Jane Roe at ING".
func (r *reader) headName(v voice) *person {
	first := r.behindOffice(v)
	end := capRun(r.t, first, v.last)
	switch {
	case end == first, end >= v.last, !r.is(end, lexicon.NounLink):
		return nil
	}
	return r.personAt(first, end, first)
}

// behindOffice is where the name begins behind the office that opens a mention, its start
// where none does.
func (r *reader) behindOffice(v voice) int {
	words := r.t.Past(v.first, v.last-1, lexicon.Determiner, lexicon.Possessive)
	role := walk.To(words, v.last-1, func(k int) bool { return !r.plainWord(k) && !r.is(k, text.ACapital) || r.is(k+1, text.ACapital) })
	if r.is(role, lexicon.Role) && role < v.last-1 {
		return role + 1
	}
	return v.first
}

// authorOf is where the author begins in "figures from the statistics office" and
// "calculations by Hypotel": a paper says what its author says. 0 for no such phrase.
func (r *reader) authorOf(v voice) int {
	for k := v.first; k < v.last-1; k++ {
		n := r.at(k)
		if !n.Is(lexicon.Paper) {
			continue
		}
		for i := k + 1; i < min(v.last-1, k+5); i++ {
			n := r.at(i)
			if n.Is(lexicon.AuthorLink) {
				return i + 1
			}
			if n.Any(lexicon.Subordinator, lexicon.To) {
				break // "the first study to measure them from the air"
			}
		}
		return 0
	}
	return 0
}

// sentenceSubject is the subject of a sentence's first clause: who goes on speaking
// in ", adding that …".
func (r *reader) sentenceSubject(lo, hi int, last voice) voice {
	for k := lo; k < min(hi, lo+40); k++ {
		if !r.ownFinite(k) {
			continue
		}
		if p, _ := r.subjectOf(k, lo); p.ok() {
			return r.voiceOf(p, last)
		}
	}
	return voice{}
}
