package english

import "factdesk/claims/lexicon"

// personAt is the person whom the capitalised words name.
func (r *reader) personAt(first, last, phraseFirst int) *person {
	b := r.d.Blocks[r.t[first].Block]
	last = behindName(r.t, first, last)
	name, titled := nameIn(r.t, first, last, sentenceStart(r.d, b, first))
	if name < 0 && last-first == 1 {
		if who := r.people.bySurname(r.norm(first), first); who.surelyBefore(first) {
			return who // Jordan, when Jim Jordan was named before
		}
	}
	switch {
	case name < 0, name == first && linked(r.t, first), insideBody(r, name, 0):
		return nil
	case wordsIn(r.t, name, last) >= 2:
		return r.byFullName(name, last)
	case last-name > 1, r.noPerson(last - 1):
		return nil
	}
	return r.byOneName(name, last, first, titled || wordsIn(r.t, phraseFirst, last) == 1, wordsIn(r.t, phraseFirst, last) == 1)
}

// surelyBefore reports somebody who is surely a person, and named before token k.
func (who *person) surelyBefore(k int) bool { return who != nil && who.sure && who.token < k }

// byFullName is the person of a name of two words or more.
func (r *reader) byFullName(name, last int) *person {
	if r.t.Reads(last-1, lexicon.Junior, lexicon.FullStop) {
		last++
	}
	full := r.written(phrase{name, last})
	if who := r.people.byName[full]; who != nil {
		return who
	}
	return r.people.longer(full, r.norm(last-1))
}

// noPerson reports a word that is the name of a country, its seat or a body.
func (r *reader) noPerson(k int) bool {
	t := &r.t[k]
	return namesPlace(t) || t.Is(lexicon.OrgNoun)
}

// byOneName is the person of a name of one word; certain when a title or nothing else
// stands beside it, alone when the mention is that word.
func (r *reader) byOneName(name, last, first int, certain, alone bool) *person {
	only := r.t[last-1].Norm
	if r.is(name-1, lexicon.GivenTitle) {
		if who := r.people.byGiven(only, first); who != nil {
			return who
		}
	}
	who := r.bearerOf(surname(r.t, name, last), name, first)
	if !r.is(name-1, lexicon.Honorific) && r.people.familyFirst(who, first) {
		return nil
	}
	if who == nil && (alone || certain && !knownGiven(only)) {
		who = r.people.byFirst(only, first)
	}
	switch {
	case who == nil, !who.sure && !certain:
		return nil
	}
	return who
}

// firmBefore reports that the name at k was one of a firm before: "Roe & Sons".
func (r *reader) firmBefore(k int) bool {
	for i := k - 1; i > max(0, k-calledReach); i-- {
		if r.norm(i) == r.norm(k) && r.is(i+1, lexicon.Ampersand) {
			return true
		}
	}
	return false
}

// bearerOf is the bearer of a last name at name that token k calls; behind "Mrs" it is no man.
func (r *reader) bearerOf(last string, name, k int) *person {
	want := gender(0)
	if r.is(name-1, lexicon.Honorific) {
		want = genderOfRole(r.at(name - 1))
	}
	who := r.people.bySurnameOf(last, k, want)
	switch {
	case who == nil:
	case want == 0 && who.token > k && r.firmBefore(k):
		return nil
	default:
		who.gender = pick(who.gender, want)
	}
	return who
}
