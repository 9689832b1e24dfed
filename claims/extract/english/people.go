package english

import (
	"cmp"
	"sort"
	"strings"
	"sync"

	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/place"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// gender is what the text or a given name tells; 0 is unknown.
type gender uint8

const (
	he  gender = 1
	she gender = 2
)

// person is a full name that the article gives, with what it says about its bearer.
type person struct {
	name   string
	token  int // of the name's first mention
	gender gender
	sure   bool // a given name, a title or a role says that it is a person
	desc   map[string]bool
	role   roleWords // the words that say what the person is, where the article first has them
}

// people are the article's full names, found by their last words.
type people struct {
	bodies []int32 // as findBodies gives them
	all    []*person
	byLast map[string][]*person
	byName map[string]*person
}

// findPeople collects the full names in prose and headings, in text order.
func findPeople(d *text.Doc) *people {
	p := &people{bodies: findBodies(d), byLast: map[string][]*person{}, byName: map[string]*person{}}
	for _, b := range d.Blocks {
		switch b.Kind {
		case text.Furniture, text.Label:
			continue
		}
		d.Watch.Walk(b.First, b.Last, func(k int) int {
			end := capRun(d.Tokens, k, b.Last)
			if end == k {
				return k + 1
			}
			p.read(d, b, k, end)
			return end
		})
	}
	return p
}

// capRun is the end of the run of capitalised words at k, with the particles and
// stops inside names ("Alexandra von Nahmen", "George W. Bush", "Sen. Jane Roe").
func capRun(t []text.Token, k, last int) int {
	end := k
	for k < last {
		switch {
		case t[k].Capital():
			k++
			end = k
		case k+1 < last && goesOnInName(t, k, end):
			k++
		default:
			return end
		}
	}
	return end
}

// goesOnInName reports the stop of "J. Edgar" or the particle of "Ursula von der Leyen" at
// k; end is behind the name's last word.
func goesOnInName(t []text.Token, k, end int) bool {
	next, before := &t[k+1], text.Tokens(t).At(k-1)
	switch {
	case end == k && t[k].Is(lexicon.FullStop):
		return next.Cap && nameStop(before)
	case !t[k].Is(lexicon.NameParticle):
		return false
	case end != k:
		return next.Cap && before.Is(lexicon.NameParticle)
	}
	return next.Any(text.ACapital, lexicon.NameParticle)
}

// nameStop reports words whose full stop stays inside a name.
func nameStop(t *text.Token) bool {
	return len(t.Text) == 1 || t.Any(lexicon.Honorific, lexicon.NameStopWord)
}

// longestName is how many tokens a person's name has at most: what is longer is a
// headline in title case.
const longestName = 12

// read takes the full name at the end of a run of capitalised words, if there is one.
func (p *people) read(d *text.Doc, b text.Block, first, last int) {
	name, titled := nameIn(d.Tokens, first, last, sentenceStart(d, b, first))
	if last-first == 1 && kinBefore(d.Tokens, first, b.First) {
		p.add(d, first, last, true).describe(d, b, first, last)
		return
	}
	switch {
	case name < 0, last-name > longestName, wordsIn(d.Tokens, name, last) < 2:
		return
	case name == first && linked(d.Tokens, first), int(p.bodies[name]) > name-first:
		return
	}
	last = behindName(d.Tokens, name, last)
	who := p.add(d, name, last, titled)
	who.describe(d, b, name, last)
}

// kinBefore reports "Roe's sister Shanice" and "her husband Kev": a given name alone.
func kinBefore(t []text.Token, k, lo int) bool {
	if k-2 < lo || !t[k-1].Is(lexicon.Kin) {
		return false
	}
	return t[k-2].Any(lexicon.GenitiveS, lexicon.Possessive, lexicon.Apostrophe)
}

// behindName is where a name ends before the letters of an office or honour: "Tom Park MP".
func behindName(t []text.Token, first, last int) int {
	return walk.Back(last, first+2, func(k int) bool { return isHonour(&t[k]) })
}

// isHonour reports such letters: not in small ones, in which they are words.
func isHonour(t *text.Token) bool { return t.Is(lexicon.PostNominal) && t.Text != t.Norm }

// spaced is a name with one plain space between its words: a no-break space or a line
// end makes no other person.
func spaced(s string) string {
	for _, r := range s {
		if r != ' ' && (text.IsSpace(r) || r == 0xad) {
			return strings.Join(strings.FieldsFunc(strings.ReplaceAll(s, "\u00ad", ""), text.IsSpace), " ")
		}
	}
	return s
}

// linked reports the second half of a body's name: "Budget Responsibility" in "Office
// for Budget Responsibility".
func linked(t []text.Token, k int) bool {
	return text.Tokens(t).Reads(k-2, text.ACapital, lexicon.ForOf) && !knownGiven(t[k].Norm)
}

func (p *people) add(d *text.Doc, first, last int, titled bool) *person {
	t := d.Tokens
	full := spaced(d.Slice(t[first].Start, t[last-1].End))
	if text.Tokens(t).Reads(last-1, lexicon.Junior, lexicon.FullStop) {
		full += "."
	}
	who := p.byName[full]
	if who == nil {
		who = p.longer(full, surname(t, first, last))
	}
	if who == nil {
		who = &person{name: full, token: first, gender: givenGender(t[first].Norm), desc: map[string]bool{}}
		p.byName[full] = who
		p.all = append(p.all, who)
		key := surname(t, first, last)
		p.byLast[key] = append(p.byLast[key], who)
	}
	who.sure = who.sure || titled || who.gender != 0
	return who
}

// surname is the folded last name, "Jr." aside.
func surname(t []text.Token, first, last int) string {
	for k := last - 1; k > first; k-- {
		if !t[k].Is(lexicon.NameEnd) {
			return t[k].Norm
		}
	}
	return t[first].Norm
}

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

func givenGender(norm string) gender {
	given, _, _ := strings.Cut(norm, "-")
	him, her := known(given, lexicon.NameOfHim), known(given, lexicon.NameOfHer)
	switch {
	case him == her:
		return 0
	case him:
		return he
	}
	return she
}

func wordsIn(t []text.Token, first, last int) int {
	n := 0
	for i := range t[first:last] {
		if t[first+i].Capital() {
			n++
		}
	}
	return n
}

// sentenceStart reports that a capital letter at token k may be there only because a
// sentence begins.
func sentenceStart(d *text.Doc, b text.Block, k int) bool {
	if k == b.First {
		return true
	}
	return d.Tokens[k-1].Is(lexicon.BeforeSentence)
}

// nameIn finds where the person's name begins in a run of capitalised words: behind
// the last title, country or body, or at a known given name. titled says that such a
// word stands before it. It returns -1 for a run that is no person's name.
func nameIn(t []text.Token, first, last int, atStart bool) (name int, titled bool) {
	if endsNoName(t, first, last) {
		return -1, false
	}
	name = first
	if atStart && t[first].Is(lexicon.SentenceOpener) && !titleWord(&t[first]) {
		name++
	}
	name, titled = behindTitles(t, name, last)
	name = text.Tokens(t).To(name, last, text.AWord)
	if name >= last {
		return -1, false
	}
	name = givenBehind(t, name, last)
	if last-name > 1 && nobodys(t, name, last) {
		return -1, false
	}
	return name, titled
}

// endsNoName reports a run that ends in a word which is nobody's last name.
func endsNoName(t []text.Token, first, last int) bool {
	if anyIs(t[first:last], lexicon.ShipOpener) {
		return true // "USS John Roe"
	}
	if last-first > 1 && knownGiven(t[last-2].Norm) {
		return false // "Jim Jordan", "Tom Park"
	}
	switch end := &t[last-1]; {
	case end.Any(lexicon.OrgNoun, lexicon.NotSurname), t[first].Is(lexicon.PlaceOpener):
		return true
	default:
		return namesPlace(end)
	}
}

// namesPlace reports the name of a country or of a government's seat.
func namesPlace(t *text.Token) bool { return place.Seat(t.Text) != "" || place.Named(t.Text) != "" }

// behindTitles is the word behind the last title; a given name that begins the run is none
// ("Pope Francis", "Dean Roe").
func behindTitles(t []text.Token, name, last int) (first int, titled bool) {
	for k := name; k < last-1; k++ {
		if !titleWord(&t[k]) || k == name && knownGiven(t[k].Norm) {
			continue
		}
		name, titled = k+1, titled || t[k].Any(lexicon.Role, lexicon.Honorific)
	}
	return name, titled
}

// givenBehind is the given name that a run of other words leads up to; name where none
// does.
func givenBehind(t []text.Token, name, last int) int {
	if knownGiven(t[name].Norm) {
		return name
	}
	for k := name + 1; k < last-1; k++ {
		if knownGiven(t[k].Norm) && !t[k].Is(lexicon.NameParticle) {
			return k
		}
	}
	return name
}

func knownGiven(norm string) bool {
	given, _, _ := strings.Cut(norm, "-")
	return known(given, lexicon.NameOfHim, lexicon.NameOfHer)
}

// titleWord reports words that stand before a name and are no part of it.
func titleWord(t *text.Token) bool {
	switch {
	case t.Is(lexicon.FullStop):
		return false
	case t.Any(lexicon.Honorific, lexicon.Role, lexicon.TitleWord, lexicon.OrgNoun), ofCountry(t):
		return true
	}
	return endsIn(t, lexicon.CompoundEnd)
}

// endsIn reports what stands behind the last hyphen of a word: "London-based".
func endsIn(t *text.Token, of lexicon.Class) bool {
	i := strings.LastIndexByte(t.Norm, '-')
	return i > 0 && known(t.Norm[i+1:], of)
}

// ofCountry reports "Russian" and "Russia".
func ofCountry(t *text.Token) bool {
	return place.OfAdjective(t.Text) != "" || place.Named(t.Text) != ""
}

// describe keeps what the words around a mention say of its bearer: roles and
// countries before the name and in the apposition behind it.
func (who *person) describe(d *text.Doc, b text.Block, name, last int) {
	t := d.Tokens
	from := walk.BackTo(name, max(b.First, name-13), func(k int) bool { return endsDescription(&t[k]) })
	for k := name - 1; k >= from; k-- {
		who.note(&t[k])
	}
	apposed := last < b.Last && t[last].Is(lexicon.Comma)
	if !who.role.named {
		who.role = roleBefore(t, b.First, name)
	}
	if !who.role.named && apposed && last+2 < b.Last {
		who.role = roleBehind(t, last+1, min(b.Last, last+20))
	}
	if last < b.Last {
		for _, role := range rolesOf()[t[last].Norm] {
			who.desc[role] = true
		}
	}
	if !apposed {
		return
	}
	to := text.Tokens(t).To(last+1, min(b.Last, last+16), lexicon.FiniteAuxiliary, lexicon.CommaOrStop)
	for k := last + 1; k < to; k++ {
		who.note(&t[k])
	}
}

// rolesOf is what somebody is of whom a verb is told: whoever "founded" is a founder.
var rolesOf = sync.OnceValue(func() map[string][]string {
	of := map[string][]string{}
	for _, line := range lexicon.English().Phrases(lexicon.RoleVerb) {
		verb, roles, _ := strings.Cut(line, ": ")
		of[verb] = strings.Fields(roles)
	}
	return of
})

// endsDescription reports a token before a name that does not describe whose it is.
func endsDescription(t *text.Token) bool {
	switch t.Class {
	case text.Quote:
		return true
	case text.Punct:
		return !t.Is(lexicon.FullStop)
	}
	return t.Is(lexicon.FiniteAuxiliary) || actsHere(t)
}

// roleWords are the words of a role; named is false for none.
type roleWords struct {
	phrase
	named bool
}

// roleBefore is "US Secretary of State" right before a name.
func roleBefore(t []text.Token, lo, name int) roleWords {
	first, role := name, false
	for k := name - 1; k >= max(lo, name-9); k-- {
		n := &t[k]
		switch {
		case n.Any(lexicon.HonorificAlone, lexicon.FullStop):
			return roleWords{}
		case partOfRole(n), n.Is(lexicon.RoleRank):
			first, role = k, role || n.Is(lexicon.Role)
		case first != k+1, k == lo, !n.Is(lexicon.RoleLink), !partOfRole(&t[k-1]):
			return roleWords{phrase{first, name}, role}
		}
	}
	return roleWords{phrase{first, name}, role}
}

// partOfRole reports a word that goes on with the role behind it: "Russian Foreign
// Minister", "the council's deputy head".
func partOfRole(t *text.Token) bool {
	switch {
	case t.Any(lexicon.Role, lexicon.TitleWord, lexicon.OrgNoun), ofCountry(t):
		return true
	}
	return t.Capital() && !t.Is(lexicon.SentenceOpener)
}

// roleBehind is the apposition "head of the union" between a name's comma and the next.
func roleBehind(t []text.Token, first, hi int) roleWords {
	role := false
	for k := first; k < hi; k++ {
		switch n := &t[k]; {
		case n.Is(lexicon.CommaOrStop):
			return roleWords{phrase{first, k}, role && k-first <= 12}
		case n.Class == text.Quote, n.Any(lexicon.FiniteAuxiliary, lexicon.WhichWho), actsHere(n):
			return roleWords{}
		case n.Is(lexicon.Role):
			role = role || k-first < 6
		}
	}
	return roleWords{}
}

// actsHere reports a verb, behind which somebody else is spoken of.
func actsHere(t *text.Token) bool {
	return !t.Cap && verbs.Read(t.Norm).Surely(verbs.Past)
}

func (who *person) note(t *text.Token) {
	switch {
	case t.Is(lexicon.Role):
		who.desc[t.Norm] = true
		who.sure = true
		who.gender = pick(who.gender, genderOfRole(t))
	case t.Is(lexicon.TitleWord):
		who.desc[t.Norm] = true
	case place.OfAdjective(t.Text) != "":
		who.desc[place.OfAdjective(t.Text)] = true
	case place.Named(t.Text) != "":
		who.desc[place.Named(t.Text)] = true
	case place.Seat(t.Text) != "":
		who.desc[place.Seat(t.Text)] = true
	}
}

func pick(a, b gender) gender {
	if a != 0 {
		return a
	}
	return b
}

func genderOfRole(t *text.Token) gender {
	switch {
	case t.Is(lexicon.RoleOfHim):
		return he
	case t.Is(lexicon.RoleOfHer):
		return she
	}
	return 0
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
func (p *people) bySurname(norm string, k int) *person {
	var before, after *person
	for _, who := range p.called(norm) {
		switch {
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
		if given, _, _ := strings.Cut(strings.ToLower(who.name), " "); given == norm {
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

// byFirst is the one person whose name begins with a word that is nobody's last name:
// "Xi" for Xi Jinping, "Amelia" for a child called so. Two bearers make it unknown.
func (p *people) byFirst(norm string, k int) *person {
	var found *person
	for _, who := range p.recent(k) {
		given, _, _ := strings.Cut(strings.ToLower(who.name), " ")
		switch {
		case given != norm, !who.sure:
			continue
		case found != nil:
			return nil
		}
		found = who
	}
	return found
}
