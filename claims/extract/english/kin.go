package english

import "factdesk/claims/lexicon"

// relation is who "her brother" or "Dr Roe's husband" is: the one other person of the
// article who has the surname of whose relation it is; nil where there is none, and for two.
func (r *reader) relation(v voice, last voice) *person {
	kin := r.roleEnd(v)
	if !r.is(kin, lexicon.Kin) {
		return nil
	}
	of := r.whoseKin(v.first, kin, last)
	if of == nil {
		return nil
	}
	want := genderOfRole(r.at(kin))
	var found *person
	for _, who := range r.people.called(of.last) {
		switch {
		case who == of, !who.mayBe(want):
		case found != nil:
			return nil
		default:
			found = who
		}
	}
	if found != nil {
		found.gender = pick(found.gender, want)
	}
	return found
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
