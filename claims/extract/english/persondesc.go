package english

import (
	"strings"
	"sync"

	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/place"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// describe keeps what the words around a mention say of its bearer: roles and
// countries before the name and in the apposition behind it.
func (who *person) describe(d *text.Doc, b text.Block, name, last int) {
	t := d.Tokens
	who.noteKin(t, b, name, last)
	from := walk.BackTo(name, max(b.First, name-13), func(k int) bool { return endsDescription(&t[k]) })
	from = behindObject(t, behindOther(t, from, name), name)
	for k := name - 1; k >= from; k-- {
		if !text.Tokens(t).Is(k+1, lexicon.GenitiveS) { // "the accountant's friend Jane Roe"
			who.noteOffice(t, k, from)
		}
	}
	who.played = who.played || anyIs(t[from:name], lexicon.Portraying)
	apposed := last < b.Last && t[last].Is(lexicon.Comma)
	who.notePart(t, b, name, last)
	who.dead = who.dead || diesAt(t, behindAge(t, last))
	if !who.role.named {
		who.role = roleBefore(t, b.First, name)
	}
	if !who.role.named && apposed && last+2 < b.Last {
		who.role = roleBehind(t, last+1, min(b.Last, last+20))
	}
	if verb := behindAge(t, last); verb < b.Last {
		for _, role := range rolesOf()[t[verb].Norm] {
			who.desc[role] = true
		}
	}
	if apposed {
		who.noteApposition(t, last+1, b.Last)
	}
}

// noteApposition keeps the age and the offices behind the comma of a name, from k on.
func (who *person) noteApposition(t text.Tokens, from, hi int) {
	switch {
	case t.Reads(from, text.ANumber, lexicon.Comma): // "Jane Roe, 48, a nurse,"
		who.age = t[from].Text
		from += 2
	case t.Reads(from, text.ANumber, lexicon.FullStop): // "for Jane Roe, 48."
		who.age = t[from].Text
		return
	}
	to := walk.To(from, min(hi, from+longestApposition), func(k int) bool { return endsApposition(t, k) })
	others := walk.To(from, to, func(k int) bool { return opensOthers(t, k) })
	for k := from; k < to; k++ {
		if !t[k].Is(lexicon.Role) || k < others && !t.Is(k+1, lexicon.GenitiveS) {
			who.noteOffice(t, k, from)
		}
	}
}

// longestApposition is how many tokens behind a name say what its bearer is.
const longestApposition = 14

// opensOthers reports the "for" of "a lawyer for the mayor", who is no mayor.
func opensOthers(t text.Tokens, k int) bool {
	return t.Is(k, lexicon.Preposition) && t.Is(k+1, lexicon.Article, lexicon.Possessive)
}

// endsApposition reports a token at k behind which the words behind a name say no more of its
// bearer: a verb or a clause.
func endsApposition(t text.Tokens, k int) bool {
	n := t.At(k)
	if n.Any(lexicon.FiniteAuxiliary, lexicon.CommaOrStop, lexicon.Subordinator) {
		return true
	}
	return !n.Cap && verbs.Read(n.Norm).Surely(verbs.Finite)
}

// behindAge is the token behind a name that ends before k, and the age there: "Jane Roe, 48,".
func behindAge(t []text.Token, k int) int {
	if text.Tokens(t).Reads(k, lexicon.Comma, text.ANumber, lexicon.Comma) {
		return k + 3
	}
	return k
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
	case t.Any(lexicon.Role, lexicon.NameVariant):
		who.desc[t.Norm] = true
		who.sure = true
		who.gender = pick(who.gender, genderOfRole(t))
	case t.Any(lexicon.TitleWord, lexicon.Honorific):
		who.desc[strings.TrimSuffix(t.Norm, ".")] = true
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
