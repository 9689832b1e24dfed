package english

import (
	"strings"

	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/place"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

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

// longestShort is how many letters a short form of a title has at most: "Prof."
const longestShort = 4

// nameStop reports words whose full stop stays inside a name: "J. Roe", "Gen. Roe", and
// not "the minister."
func nameStop(t *text.Token) bool {
	switch {
	case len(t.Text) == 1:
		return t.Class == text.Word // and no mark: 'a caravan'.
	case len(t.Text) > longestShort:
		return false
	}
	return t.Any(lexicon.Honorific, lexicon.NameStopWord)
}

// longestName is how many tokens a person's name has at most: what is longer is a
// headline in title case.
const longestName = 12

// kinBefore reports "Roe's sister Shanice", "her husband Kev" and "his wife, Ann,": a given
// name alone.
func kinBefore(t []text.Token, k, lo int) bool {
	kin := k - 1
	if text.Tokens(t).Reads(kin, lexicon.Comma, text.ACapital, lexicon.Comma) {
		kin--
	}
	if kin-1 < lo || !t[kin].Is(lexicon.Kin) {
		return false
	}
	return t[kin-1].Any(lexicon.GenitiveS, lexicon.Possessive, lexicon.Apostrophe)
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

// surname is the folded last name, "Jr." aside.
func surname(t []text.Token, first, last int) string {
	for k := last - 1; k > first; k-- {
		if !t[k].Is(lexicon.NameEnd) {
			return t[k].Norm
		}
	}
	return t[first].Norm
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
	if atStart && t[first].Is(lexicon.SentenceOpener) && !titleWord(&t[first]) && !givenAtStart(t, first, last) {
		name++
	}
	name = behindDay(t, name, last)
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

// behindDay is where a name begins behind the day of "On Friday Jane": of that name is nobody.
func behindDay(t []text.Token, first, last int) int {
	if last-first > 1 && text.Tokens(t).Reads(first-1, lexicon.On, lexicon.Weekday) {
		return first + 1
	}
	return first
}

// givenAtStart reports "Will Roe, the mayor," and "May Roe said" at a sentence's head, and not
// "Will Roe resign?".
func givenAtStart(t []text.Token, first, last int) bool {
	switch {
	case last-first != 2, last >= len(t), !knownGiven(t[first].Norm):
		return false
	}
	return t[last].Is(lexicon.Comma) || verbs.Read(t[last].Norm).Surely(verbs.Past|verbs.Third)
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
		if !titleWord(&t[k]) || k == name && knownGiven(t[k].Norm) && !endsIn(&t[k], lexicon.CompoundEnd) {
			continue
		}
		name, titled = k+1, titled || t[k].Any(lexicon.Role, lexicon.Honorific)
	}
	return name, titled
}

// givenBehind is the given name that a run of other words leads up to; name where none
// does.
func givenBehind(t []text.Token, name, last int) int {
	if knownGiven(t[name].Norm) && !endsIn(&t[name], lexicon.CompoundEnd) {
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
