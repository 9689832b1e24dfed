package when

import (
	"strings"
	"testing"

	"factdesk/claims/figure"
	"factdesk/claims/text"
)

// readBy is what a grammar's rule "When" reads at the first word of a text.
func readBy(t *testing.T, rules, s string) string {
	t.Helper()
	p := grammarParser{audience: audience{"News": true}, quiet: map[string]bool{}, rules: map[string]*rule{}, ways: map[string][]way{}}
	if err := p.text(rules); err != nil {
		t.Fatal(err)
	}
	pieces := figure.New(text.Parse(s))
	scan := &scan{Scan: pieces, draft: &draft{}}
	to := p.rules["When"].slot(scan, 1)
	if to == miss {
		return "-"
	}
	var read []string
	for _, piece := range pieces.Pieces[1:to] {
		read = append(read, piece.Raw)
	}
	return strings.Join(read, " ")
}

func TestTheSignsOfTheGrammar(t *testing.T) {
	for _, c := range []struct{ name, way, text, want string }{
		{"one behind the other", "a b", "a b c", "a b"},
		{"all of them", "a b", "a c", "-"},
		{"the first that fits", "a b | a", "a c", "a"},
		{"or nothing", "a [b] c", "a c", "a c"},
		{"a group", "(a | b) c", "b c", "b c"},
		{"one of several words", "(a | b | c) d", "c d", "c d"},
		{"none of several words", "(a | b | c) d", "e d", "-"},
		{"a word or a part", "(a | Digits) d", "7 d", "7 d"},
		{"a word or two", "(a | b c) d", "b c d", "b c d"},
		{"a sign or a word", `("(" | to) a`, "(a", "( a"},
		{"what is not read in a row", "!a b => c | b", "b d", "-"},
		{"none here", "a !b", "a b", "-"},
		{"one here", "a &b", "a b", "a"},
		{"the one before", "a <a b", "a b", "a b"},
		{"the one before that", "a b <<a c", "a b c", "a b c"},
		{"no space before", "a ~-", "a- b", "a -"},
		{"a space before", "a ~-", "a - b", "-"},
		{"a sign in marks", `a "("`, "a (b", "a ("},
		{"what is given decides", "a => b | a", "a c", "-"},
		{"what is not given does not", "a b => c | a", "a c", "a"},
		{"a way for others", "Specs a | a b", "a b", "a b"},
		{"a way for us", "News a", "a b", "a"},
		{"others decide for nobody", "a => Specs b | a", "a b", "-"},
		{"another rule", "Other b", "a b", "a b"},
	} {
		if got := readBy(t, "When: a test\n    "+c.way+"\nOther: a\n    a\n", c.text); got != c.want {
			t.Errorf("%s: %q reads %q of %q, want %q", c.name, c.way, got, c.text, c.want)
		}
	}
}

func TestWhatAWayNotesIsTakenBack(t *testing.T) {
	rules := "When: a year that fails, and one behind it\n    YearDigits a Never | Piece\n"
	p := grammarParser{audience: audience{}, quiet: map[string]bool{}, rules: map[string]*rule{}, ways: map[string][]way{}}
	if err := p.text(rules); err != nil {
		t.Fatal(err)
	}
	s := &scan{Scan: figure.New(text.Parse("2014 a b")), draft: &draft{}}
	if to := p.rules["When"].slot(s, 1); to != 2 || s.draft.year != 0 {
		t.Errorf("read up to %d, year %d; want 2, and no year", to, s.draft.year)
	}
	if s.drafts.used != 0 {
		t.Errorf("%d drafts are kept for nothing", s.drafts.used)
	}
}

func TestABrokenGrammar(t *testing.T) {
	for text, want := range map[string]string{
		"when: lower case\n    a\n":                 "no head",
		"When: a name without a rule\n    Nobody\n": "neither a rule",
		"When: a bracket too many\n    a )\n":       "what to do with",
		"When: no way\n":                            "neither a rule",
	} {
		if _, err := parseGrammar(text, audience{}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want one that says %q", text, err, want)
		}
	}
}

// TestEveryNameIsAsked: a slot that no rule asks for is dead.
func TestEveryNameIsAsked(t *testing.T) {
	asked := map[string]bool{}
	for _, token := range grammarToken.FindAllString(grammarText+"\n"+germanText, -1) {
		asked[token] = true
	}
	for name := range slots {
		if !asked[name] {
			t.Errorf("no rule asks for the slot %s", name)
		}
	}
	for name := range looks {
		if !asked[name] {
			t.Errorf("no rule asks for the look %s", name)
		}
	}
	for name := range pieces {
		if !asked[name] {
			t.Errorf("no rule asks for the piece %s", name)
		}
	}
}

// TestListsOfWords: a rule that is nothing but words reads each of them, and what stands
// beside them in none.
func TestListsOfWords(t *testing.T) {
	for name, words := range map[string]string{
		"RangeLead": "from between",
		"And":       "and",
		"Mark":      "' ’ ‘",
		"MonthLead": "in since until by during before after till",
		"To":        "to through until till – —",
		"Joint":     "- – : / %",
	} {
		read := newsGrammar().rules[name].slot
		for _, word := range append(strings.Fields(words), "nobody", "7") {
			s := &scan{Scan: figure.New(text.Parse("a " + word + " b")), draft: &draft{}}
			if got, want := read(s, 2) == 3, strings.Contains(words, word); got != want {
				t.Errorf("%s reads %q: %v, want %v", name, word, got, want)
			}
		}
	}
}
