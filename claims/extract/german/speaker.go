package german

import (
	"slices"
	"strings"

	"factdesk/claims"
	"factdesk/claims/extract/found"
	"factdesk/claims/lexicon"
)

// voice is whose words they are. The zero value is nobody.
type voice struct {
	name        string // the full name as the article gives it, or as written without its article
	first, last int    // tokens of the mention; first == last when there is none
	who         *person
	link        claims.LinkKind
}

func (v voice) known() bool { return v.name != "" }

// mentioned reports a voice that has words in the article, whoever they mean.
func (v voice) mentioned() bool { return v.known() || v.last > v.first }

// voiceOf tells whom a noun phrase names; last is who spoke before.
func (r *reader) voiceOf(p phrase, last voice) voice {
	v := voice{first: p.first, last: p.last}
	switch {
	case !p.ok(), p.single() && r.is(p.first, lexicon.Nobody):
		return voice{}
	case r.standsForName(p):
		return r.pronoun(v, last)
	}
	if who := r.person(p); who != nil {
		return v.of(who, claims.LinkName)
	}
	if who := r.bySurname(p); who != nil {
		return v.of(who, claims.LinkSurname)
	}
	if r.sameBody(p, last) {
		v.name, v.link = last.name, claims.LinkTitle
		return v
	}
	if name := r.bodyNamed(p); name != "" {
		v.name, v.link = name, claims.LinkTitle
		return v
	}
	return r.unnamed(v, p, last)
}

// standsForName reports a little word alone, and "der 81-Jährige".
func (r *reader) standsForName(p phrase) bool {
	if r.byArticle(p) {
		return true
	}
	return p.single() && r.is(p.first, lexicon.FunctionWord, lexicon.OneOfTwo)
}

// unnamed is the voice of a role, which may mean somebody named before, or of a body.
func (r *reader) unnamed(v voice, p phrase, last voice) voice {
	v.name, v.link = r.written(p), claims.LinkOrganisation
	k := r.roleIn(p)
	if k < 0 {
		return v
	}
	v.link = claims.LinkWritten
	if p.last-k > nearRole {
		return v
	}
	if who := r.bearer(r.norm(k), last); who != nil {
		return v.of(who, claims.LinkTitle)
	}
	return v
}

// sameBody reports "das Amt" where the Bundesamt spoke last.
func (r *reader) sameBody(p phrase, last voice) bool {
	noun := r.norm(p.last - 1)
	switch {
	case last.link != claims.LinkOrganisation, p.last-p.first != 2, !r.is(p.first, lexicon.DefiniteArticle), len(noun) < shortestNoun:
		return false
	}
	return slices.ContainsFunc(strings.Fields(strings.ToLower(last.name)), func(w string) bool {
		return w != noun && strings.HasSuffix(w, noun)
	})
}

// nearRole is how many words may stand behind a role that means somebody named before.
const nearRole = 4

// of is a voice that is somebody's.
func (v voice) of(who *person, link claims.LinkKind) voice {
	v.who, v.name, v.link = who, who.name, link
	return v
}

// bySurname is the person whose surname stands in a phrase: "Solms", "Frau Solms",
// "Minister Ebbinghaus". Several bearers are nobody in particular.
func (r *reader) bySurname(p phrase) *person {
	for k := p.first; k < p.last; k++ {
		if r.turnsToOwner(k, p.first) {
			return nil
		}
		if of := r.people.named(r.norm(k)); len(of) == 1 && r.noun(k) {
			return of[0]
		}
	}
	return nil
}

// turnsToOwner reports the "des" or "der" behind which stands whose somebody is.
func (r *reader) turnsToOwner(k, first int) bool {
	if k > first {
		return r.is(k, lexicon.Des, lexicon.Der)
	}
	return r.is(k, lexicon.Des)
}

// named are those of a surname, which may stand in the genitive: "Solms'", "Merkels".
func (p *people) named(surname string) []*person {
	if of := p.byLast[surname]; len(of) > 0 {
		return of
	}
	return p.byLast[strings.TrimSuffix(surname, "s")]
}

// person is the full name inside a phrase, nil for none.
func (r *reader) person(p phrase) *person {
	for k := p.first; k < p.last; k++ {
		if m, ok := r.people.at[k]; ok && m.last <= p.last {
			return m.who
		}
	}
	return nil
}

// roleIn is the first word of a phrase for what somebody is, -1 for none.
func (r *reader) roleIn(p phrase) int {
	for k := p.first; k < p.last; k++ {
		if r.isRole(k) {
			return k
		}
		if k > p.first && r.is(k, lexicon.GenitiveLink) {
			break
		}
	}
	return -1
}

// isRole reports a noun for what somebody is.
func (r *reader) isRole(k int) bool { return r.noun(k) && r.role(r.norm(k)) }

// written is a phrase as the article has it, without "der" or "ihr"; "ein Sprecher"
// stays, for he is nobody in particular.
func (r *reader) written(p phrase) string {
	for p.last-p.first > 1 && r.is(p.first, lexicon.DefiniteArticle, lexicon.Possessive) {
		p.first++
	}
	return found.InOneLine(r.d, p.first, p.last)
}
