package english

import (
	"cmp"
	"slices"
	"sort"
	"strings"
)

// longer is the person whose full name ends with these words: "Mr. Guajardo
// Villarreal" is Ildefonso Guajardo Villarreal.
func (p *people) longer(name, last string) *person {
	for _, who := range p.called(last) {
		if strings.HasSuffix(who.name, " "+name) {
			return who
		}
	}
	return nil
}

// called are the people of a last name, the first few hundred: more no article has.
func (p *people) called(last string) []*person {
	list := p.byLast[last]
	return list[:min(len(list), 300)]
}

// canBe reports that nothing says that a person is of the other gender.
func (who *person) canBe(g gender) bool {
	if who == nil {
		return false // nobody is
	}
	return who.gender == g || who.gender == 0
}

// bySurname is the bearer of a last name that token k calls: the latest introduced
// before it, else the first introduced after it (a headline names before the text).
func (p *people) bySurname(norm string, k int) *person { return p.bySurnameOf(norm, k, 0) }

// bySurnameOf is bySurname among those of a gender, or of any where it is 0.
func (p *people) bySurnameOf(norm string, k int, want gender) *person {
	var before, after *person
	for _, who := range p.called(norm) {
		switch {
		case !who.mayBe(want):
		case who.token > k:
			after = cmp.Or(after, who)
		case before == nil, who.sure, !before.sure:
			before = who
		}
	}
	return cmp.Or(before, after)
}

// byGiven is the bearer of a given name behind a title that goes with it: "Sir
// Anthony", "Pope Francis".
func (p *people) byGiven(norm string, k int) *person {
	var found *person
	for _, who := range p.recent(k) {
		if who.given == norm {
			found = who
		}
	}
	return found
}

// recent are the people introduced up to token k, the last few hundred of them: more
// no article has, and a book of names is read in linear time.
func (p *people) recent(k int) []*person {
	end := sort.Search(len(p.all), func(i int) bool { return p.all[i].token > k })
	return p.all[max(0, end-300):end]
}

// familyFirst reports somebody named up to token k whose name begins with another's last name:
// "Kim" may be Kim Jong-un or Lisa Kim.
func (p *people) familyFirst(who *person, k int) bool {
	return who != nil && slices.ContainsFunc(p.recent(k), func(other *person) bool {
		return other.given == who.last && givenLast(other.name)
	})
}

// givenLast reports "Kim Jong-un", and not "Jane Roe-Park".
func givenLast(name string) bool {
	_, end, _ := strings.Cut(lastOf(name), "-")
	return end != "" && end == strings.ToLower(end)
}

// byFirst is the one person whose name begins with a word that is nobody's last name:
// "Xi" for Xi Jinping, "Amelia" for a child called so. Two bearers make it unknown.
func (p *people) byFirst(norm string, k int) *person {
	var found *person
	for _, who := range p.recent(k) {
		switch {
		case who.given != norm, !who.sure:
			continue
		case found != nil:
			return nil
		}
		found = who
	}
	return found
}
