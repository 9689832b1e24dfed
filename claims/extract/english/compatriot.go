package english

import (
	"slices"

	"factdesk/claims/lexicon"
	"factdesk/claims/place"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// aged is who "the 48-year-old" is, or "the 48-year-old diver": the one person named before
// with that age behind the name; nil for none, and for two.
func (r *reader) aged(v voice) *person {
	if !r.t.Reads(v.first, lexicon.The, text.ANumber, lexicon.Hyphen, lexicon.YearOld) {
		return nil
	}
	age := r.at(v.first + 1).Text
	if who := r.onlyOne(v.first, func(who *person) bool { return who.age == age }); who != nil {
		return who
	}
	return r.onlyAgedHere(v.first, age)
}

// onlyAgedHere is the one person whom the paragraph names in the sentences before token k, and
// whose age is told nowhere: "Jane Roe, a diver, said … “Nobody told me,” the 71-year-old said".
// Nobody else has that age.
func (r *reader) onlyAgedHere(k int, age string) *person {
	first, last := r.d.Blocks[r.t[k].Block].First, r.sentenceOf(k)
	who := r.onlyOne(k, func(p *person) bool { return p.age == age || p.token >= first && p.token < last })
	if who == nil || who.age != "" || !who.sure {
		return nil
	}
	other := func(i int) bool { return r.namesOther(i, who) }
	if walk.To(first, last, other) < last {
		return nil
	}
	return who
}

// namesOther reports a word of the name of somebody else.
func (r *reader) namesOther(k int, who *person) bool {
	return r.at(k).Cap && slices.ContainsFunc(r.people.called(r.norm(k)), func(p *person) bool { return p.name != who.name })
}

// compatriot is who "the Dane" is: the one person named before of whom the article says the
// country; nil for none, and for two. What may be a paper or a team ("the Australian") is not
// asked.
func (r *reader) compatriot(v voice) *person {
	country := place.OfAdjective(r.at(v.first + 1).Text)
	switch {
	case v.last-v.first != 2, country == "", !r.t.Reads(v.first, lexicon.The, lexicon.Demonym):
		return nil
	}
	return r.onlyOne(v.first, func(who *person) bool { return who.desc[country] })
}

// onlyOne is the one of the people named before token k who is such; nil for none or several.
func (r *reader) onlyOne(k int, such func(who *person) bool) *person {
	var found *person
	for _, who := range r.people.recent(k - 1) {
		switch {
		case !such(who):
		case found != nil && found.name != who.name:
			return nil
		default:
			found = who
		}
	}
	return found
}
