package masthead

import (
	"strconv"
	"strings"

	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// form is a way to write a date: its slots in their order. Between loose slots may stand
// what joins them: "the 21st of January, 2022".
type form struct {
	slots []slot
	loose bool
}

// forms are the ways that we read. A test has an example of each.
var forms = []form{
	{slots: []slot{monthName, dayNumber, yearNumber}, loose: true},
	{slots: []slot{dayNumber, monthName, yearNumber}, loose: true},
	{slots: []slot{yearNumber, hyphen, monthNumber, hyphen, dayNumber}},
	{slots: []slot{dayNumber, slash, monthNumber, slash, yearNumber}},
	{slots: []slot{monthNumber, slash, dayNumber, slash, yearNumber}},
	{slots: []slot{dotted}},
}

// read fills the slots with the tokens that t begins with.
func (f form) read(t []text.Token) (day, bool) {
	var d day
	for i, s := range f.slots {
		if f.loose && i > 0 {
			t = behindJoints(t)
		}
		if len(t) == 0 || !s(&t[0], &d) {
			return day{}, false
		}
		t = t[1:]
	}
	return d, true
}

func behindJoints(t []text.Token) []text.Token {
	for len(t) > 0 && t[0].Is(lexicon.DateJoint) {
		t = t[1:]
	}
	return t
}

// slot reads one part of a date into d and reports whether the token is that.
type slot func(t *text.Token, d *day) bool

func monthName(t *text.Token, d *day) (ok bool) {
	d.month, ok = t.Lex.Value(lexicon.MonthName)
	return ok
}

func dayNumber(t *text.Token, d *day) bool   { return fill(&d.date, ordinal(t.Norm), 1, 31) }
func monthNumber(t *text.Token, d *day) bool { return fill(&d.month, ordinal(t.Norm), 1, 12) }
func yearNumber(t *text.Token, d *day) bool  { return fill(&d.year, ordinal(t.Norm), 1501, 2099) }

func hyphen(t *text.Token, _ *day) bool { return t.Is(lexicon.Hyphen) }
func slash(t *text.Token, _ *day) bool  { return t.Is(lexicon.Slash) }

// dotted reads 21.01.2022, which is one token.
func dotted(t *text.Token, d *day) bool {
	parts := strings.Split(t.Norm, ".")
	if len(parts) != 3 {
		return false
	}
	read := fill(&d.date, number(parts[0]), 1, 31)
	read = fill(&d.month, number(parts[1]), 1, 12) && read
	return fill(&d.year, number(parts[2]), 1501, 2099) && read
}

// fill keeps a number that lies within its bounds.
func fill(part *int, n, least, most int) bool {
	*part = n
	return least <= n && n <= most
}

// number is 0 for what is none.
func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

// ordinal is 21 for "21" and "21st".
func ordinal(s string) int {
	for _, suffix := range []string{"st", "nd", "rd", "th"} {
		s = strings.TrimSuffix(s, suffix)
	}
	return number(s)
}
