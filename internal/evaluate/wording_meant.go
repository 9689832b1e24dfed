package evaluate

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"factdesk/claims/lexicon"
)

// meantKind is what sort of thing an expression stands for, as the words of its label tell.
type meantKind string

const (
	meantPerson meantKind = "person"
	meantTime   meantKind = "time"
	meantName   meantKind = "body, place or thing with a name"
	meantOther  meantKind = "described: thing, event, body"
	meantNobody meantKind = "open"
)

var meantKinds = []meantKind{meantPerson, meantTime, meantName, meantOther, meantNobody}

// madeCount counts what became of expressions.
type madeCount struct {
	words            int
	right, wrong     int // put as the label means it, or otherwise
	marked, unmarked int
}

// cells are the expressions, and the share of them that became what.
func (n *madeCount) cells() []string {
	return []string{fmt.Sprint(n.words), f3(Ratio(n.right, n.words)), f3(Ratio(n.wrong, n.words)), f3(Ratio(n.marked, n.words)), f3(Ratio(n.unmarked, n.words))}
}

// meantBy sorts labels; what "he" or "her" means somewhere in an article is a person
// everywhere in it.
type meantBy struct{ persons map[string]bool }

// ofPersons are expressions that stand for one person.
var ofPersons = []string{"he", "she", "him", "his", "her", "hers", "himself", "herself"}

func meantIn(g unseenArticle) meantBy {
	m := meantBy{map[string]bool{}}
	for _, c := range g.Claims {
		for _, u := range c.Unclear {
			if u.Means != nil && slices.Contains(ofPersons, strings.ToLower(u.Exact)) {
				m.persons[firstName(*u.Means)] = true
			}
		}
	}
	return m
}

// kind is what a label's words say.
func (m meantBy) kind(means *string) meantKind {
	if means == nil {
		return meantNobody
	}
	name := firstName(*means)
	switch {
	case name != "" && (m.persons[name] || opensPerson(name)):
		return meantPerson
	case tellsTime(*means):
		return meantTime
	case name != "":
		return meantName
	}
	return meantOther
}

// firstName is the run of capitalised words that a label begins with, "the" aside, where it
// ends there or says behind a comma or a relation what it is; "" for a description.
func firstName(means string) string {
	words := strings.Fields(strings.NewReplacer("’s", "", "'s", "", ",", " ,").Replace(means))
	if len(words) > 1 && strings.EqualFold(words[0], "the") {
		words = words[1:]
	}
	end := 0
	for end < len(words) && capitalWord(words[end]) {
		end++
	}
	return strings.Join(words[:end], " ")
}

func capitalWord(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(first)
}

// opensPerson reports a name that begins with a title or a given name.
func opensPerson(name string) bool {
	first, _, more := strings.Cut(name, " ")
	w := lexicon.English().Of(strings.ToLower(strings.TrimSuffix(first, ".")))
	if strings.HasSuffix(first, ".") || w.Any(lexicon.Honorific, lexicon.HonorificAlone) {
		return true
	}
	return more && w.Any(lexicon.NameOfHim, lexicon.NameOfHer)
}

// tellsTime reports a day, month or year with little else.
func tellsTime(means string) bool {
	words := wordsIn(means)
	if len(words) > 6 {
		return false
	}
	return slices.ContainsFunc(words, func(w string) bool {
		return len(w) == 4 && strings.HasPrefix(w, "20") || lexicon.English().Of(strings.ToLower(w)).Any(lexicon.MonthName)
	})
}

// count notes what became of an expression of a kind, among its like and among all.
func (s *wordingScore) count(kind meantKind, add func(*madeCount)) {
	if s.kinds == nil {
		s.kinds = map[meantKind]*madeCount{}
	}
	if s.kinds[kind] == nil {
		s.kinds[kind] = &madeCount{}
	}
	for _, n := range []*madeCount{&s.madeCount, s.kinds[kind]} {
		n.words++
		add(n)
	}
}

// meantTable says what became of the expressions of each kind.
func meantTable(halves []wordingScore) Table {
	t := Table{Title: "Wordings that stand alone, by what is meant", Head: []string{"half", "means", "expressions", "put right", "put otherwise", "marked", "unmarked"}}
	for i, s := range halves {
		for _, kind := range meantKinds {
			if n := s.kinds[kind]; n != nil {
				t.Rows = append(t.Rows, append([]string{halfName(i == 1), string(kind)}, n.cells()...))
			}
		}
	}
	t.Notes = []string{"Sorted by the label's words alone: a person is whom “he” or “her” means somewhere in the article, or what begins with a title or a given name; open is what the article does not settle."}
	return t
}
