package english

import (
	"slices"

	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// relation is who "her brother" or "Dr Roe's husband" is: the one other person of the
// article who has the surname of whose relation it is, and whom the article calls so; a
// namesake may be anybody.
func (r *reader) relation(v voice, last voice) *person {
	kin := r.roleEnd(v)
	if !r.is(kin, lexicon.Kin) {
		return nil
	}
	of := r.whoseKin(v.first, kin, last)
	if of == nil {
		return nil
	}
	want, who := genderOfRole(r.at(kin)), r.people.namesake(of)
	switch {
	case !who.mayBe(want), !who.tiedTo(of, r.norm(kin)):
		return nil
	}
	who.gender = pick(who.gender, want)
	return who
}

// namesake is the one other person of somebody's surname; nil for none, and for two.
func (p *people) namesake(of *person) *person {
	var found *person
	for _, who := range p.called(of.last) {
		switch {
		case who == of:
		case found != nil:
			return nil
		default:
			found = who
		}
	}
	return found
}

// mutualKin are relations that each have to the other.
var mutualKin = map[string]string{
	"wife": "spouse", "husband": "spouse", "brother": "sibling", "sister": "sibling", "twin": "sibling",
}

// tiedTo reports that the article calls somebody the wife, say, of another, or the other the husband.
func (who *person) tiedTo(of *person, kin string) bool {
	switch {
	case who == nil:
		return false
	case who.couple == of:
		return mutualKin[kin] == "spouse" && who.gender|of.gender == he|she // "Jane and Tom Roe": who else is her husband?
	case who.kin == kin:
		return of.isCalled(who.kinOf)
	case mutualKin[kin] == "", mutualKin[kin] != mutualKin[of.kin]:
		return false
	}
	return who.isCalled(of.kinOf)
}

// isCalled reports a given name or surname of somebody, or "" for "his" and "her".
func (who *person) isCalled(norm string) bool {
	return slices.Contains([]string{"", who.given, who.last}, norm)
}

// noteKin keeps whose relation the words right before a name or right behind it say its
// bearer is: "his wife Lucy Roe", "Lucy Roe, the mayor's wife,".
func (who *person) noteKin(t text.Tokens, b text.Block, name, last int) {
	kin := name - 1
	if !t.Reads(kin, lexicon.Kin) { // "brother" is a title too
		kin = t.Back(name, b.First, lexicon.Honorific) - 1
	}
	aside := t.Reads(kin, lexicon.Comma) && last < b.Last && t[last].Is(lexicon.CommaOrStop)
	if aside {
		kin--
	}
	switch {
	case who.kin != "":
	case kin > b.First && t[kin].Is(lexicon.Kin):
		who.tie(t, kin, b.First)
	case last < b.Last && t[last].Is(lexicon.Comma):
		who.noteKinBehind(t, last+1, min(b.Last-1, last+7), b.First)
	}
}

// noteKinBehind is noteKin for the words from token k on, behind the comma of a name.
func (who *person) noteKinBehind(t text.Tokens, k, hi, lo int) {
	for ; k < hi; k++ {
		switch n := &t[k]; {
		case n.Is(lexicon.Kin):
			if t[k+1].Any(lexicon.CommaOrStop, lexicon.And) {
				who.tie(t, k, lo)
			}
			return
		case n.Any(lexicon.CommaOrStop, lexicon.FiniteAuxiliary, lexicon.WhichWho, lexicon.Preposition), actsHere(n):
			return
		}
	}
}

// tie takes the relation at kin, behind "his", "her younger" or "Tom Roe's".
func (who *person) tie(t text.Tokens, kin, lo int) {
	for k := kin - 1; k >= max(lo, kin-3); k-- {
		switch n := &t[k]; {
		case n.Any(lexicon.GenitiveS, lexicon.Apostrophe):
			if k > lo {
				who.kin, who.kinOf = t[kin].Norm, t[k-1].Norm
			}
			return
		case n.Any(lexicon.Possessive, lexicon.SheForm):
			who.kin = t[kin].Norm
			return
		case n.Class != text.Word:
			return
		}
	}
}

// whoseKin is the person before a relation that stands at kin: "her brother", "Roe's brother".
func (r *reader) whoseKin(first, kin int, last voice) *person {
	switch of := kin - 1; {
	case r.is(of, lexicon.GenitiveS, lexicon.Apostrophe):
		return r.personAt(r.nameStart(of, first), of, first)
	case of != first:
		return nil
	case r.is(of, lexicon.His):
		return r.meant(of, he, last.who)
	case r.is(of, lexicon.SheForm):
		return r.meant(of, she, last.who)
	}
	return nil
}
