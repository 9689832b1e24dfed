package english

import (
	"factdesk/claims/lexicon"
	"factdesk/claims/place"
)

// role resolves "the Russian envoy" to the person last named whom it describes; a
// description that fits nobody stays as written.
func (r *reader) role(v voice, last voice) voice {
	end := r.roleEnd(v)
	head := r.at(end)
	v.name = r.written(phrase{v.first, v.last})
	if head.Any(lexicon.CountryBody, lexicon.OrgNoun) {
		for k := v.first; k < v.last; k++ {
			if of := place.OfAdjective(r.t[k].Text); of != "" {
				v.entity = of
			}
		}
	}
	if who := r.aged(v); who != nil {
		return v.being(who)
	}
	if who := r.relation(v, last); who != nil {
		return v.being(who)
	}
	if r.shortOf(v, last) {
		v.name, v.entity = last.name, last.entity
		return v
	}
	if of := r.bodyMeant(v, last); of != "" {
		v.name, v.meant = of, true
		return v
	}
	if who := r.inOffice(v, end, last); who != nil {
		return v.being(who)
	}
	if who := r.epithet(v, last); who != nil {
		return v.being(who)
	}
	return v
}

// being is the mention as one of somebody known by name.
func (v voice) being(who *person) voice {
	v.who, v.name, v.entity = who, who.name, ""
	return v
}

// shortOf reports "the institute" behind "the Institute of Peat", who spoke last.
func (r *reader) shortOf(v, last voice) bool {
	switch {
	case v.last-v.first != 2, !r.is(v.first, lexicon.The), !r.is(v.first+1, lexicon.OrgNoun, lexicon.BodyHead):
		return false
	case !last.nameless(), last.last-last.first < 3:
		return false
	}
	for k := last.first; k < last.last; k++ {
		if r.at(k).Cap && r.norm(k) == r.norm(v.first+1) {
			return true
		}
	}
	return false
}

// inOffice is who "the Russian envoy" is; head is the token of the role.
func (r *reader) inOffice(v voice, head int, last voice) *person {
	switch {
	case !r.is(head, lexicon.Role), !r.is(v.first, lexicon.The), v.last-v.first > 5, r.is(head-1, lexicon.GenitiveS, lexicon.Apostrophe):
		return nil
	}
	who := r.described(phrase{v.first + 1, head}, r.norm(head), last)
	if who.calledOnly(r.norm(head)) && r.introducedBefore(head) {
		return nil // "a senior official", who is no minister
	}
	switch {
	case who == nil:
	case r.tellsOtherSex(who, v), r.placedElsewhere(who, v, head):
		return nil
	}
	if who == nil && endsIn(r.at(v.first+1), lexicon.HomeEnd) {
		return r.lastPerson(v.first, genderOfRole(r.at(head))) // "the Ghent-born coach" takes up whoever was named
	}
	return who
}

// calledOnly reports somebody of whom the article has another word that means the same.
func (who *person) calledOnly(role string) bool { return who != nil && !who.desc[role] }

// introducedBefore reports that the noun at k told before of somebody who has no name: "a
// senior official".
func (r *reader) introducedBefore(k int) bool {
	for i := k - 1; i > max(0, k-calledReach); i-- {
		if r.norm(i) == r.norm(k) && r.t.Hold(max(0, i-3), i, lexicon.IndefiniteArticle) && !r.at(i+1).Cap {
			return true
		}
	}
	return false
}

// roleEnd is the noun that says what somebody is: "secretary" in "the secretary of state".
func (r *reader) roleEnd(v voice) int {
	for k := v.first + 1; k < v.last-1; k++ {
		if r.t.Reads(k-1, lexicon.Role, lexicon.Of) {
			return k - 1
		}
	}
	return v.last - 1
}

// described is the person introduced before the mention who has the role and every
// country that the mention names: the latest speaker, else the one who is named in the sentences
// just before or, where those name none such, in the article; nobody where there are two.
func (r *reader) described(mods phrase, head string, last voice) *person {
	if last.who != nil && r.fits(last.who, mods, head) {
		return last.who
	}
	near, several := r.oneOf(r.namedFrom(mods.first-reach, mods.first), mods, head)
	if near != nil || several {
		return near
	}
	one, _ := r.oneOf(r.people.recent(mods.first-1), mods, head)
	return one
}

// oneOf is the one of some people whom a description fits; several tells of more.
func (r *reader) oneOf(people []*person, mods phrase, head string) (one *person, several bool) {
	for _, who := range people {
		switch {
		case !who.sure, !r.fits(who, mods, head):
		case one != nil && one.last != who.last:
			return nil, true
		default:
			one = who
		}
	}
	return one, false
}

// namedFrom are the people whom the tokens from lo to hi name.
func (r *reader) namedFrom(lo, hi int) (named []*person) {
	for k := max(0, lo); k < hi; k++ {
		if !r.at(k).Cap {
			continue
		}
		for _, who := range r.people.called(r.norm(k)) {
			if who.token <= k {
				named = append(named, who)
			}
		}
	}
	return named
}

// fits holds the words before the role against what is told of the person.
func (r *reader) fits(who *person, mods phrase, head string) bool {
	match := r.holdsOffice(who, mods, head)
	for _, other := range synonymRoles[head] {
		match = match || r.holdsOffice(who, mods, other)
	}
	if !match {
		return false
	}
	for k := mods.first; k < mods.last; k++ {
		n, of := r.at(k), place.OfAdjective(r.t[k].Text)
		switch {
		case of != "":
			match = match && who.desc[of]
		case n.Is(lexicon.Then):
		case n.Any(lexicon.Role, lexicon.TitleWord):
			match = match && who.desc[n.Norm]
		}
	}
	return match
}

// holdsOffice reports that somebody has an office, and not "deputy mayor" for "the mayor".
func (r *reader) holdsOffice(who *person, mods phrase, office string) bool {
	rank := who.ranks[office]
	if rank == "" {
		return who.desc[office]
	}
	for k := mods.first; k < mods.last; k++ {
		if r.norm(k) == rank {
			return true
		}
	}
	return false
}
