package text

import (
	"testing"

	"factdesk/claims/lexicon"
)

func TestFactsBesideClasses(t *testing.T) {
	d := Parse("“Rates fell to 12 points,” Roe said.")
	tokens := Tokens(d.Tokens)
	tokens[1].Sets(Own + 3)
	for name, tt := range map[string]struct{ got, want bool }{
		"a quotation mark":              {tokens[0].Is(AMark), true},
		"which is no word":              {tokens[0].Is(AWord), false},
		"a capital":                     {tokens[1].Is(ACapital), true},
		"a number":                      {tokens[4].Is(ANumber), true},
		"one of a class or a fact":      {tokens[3].Any(lexicon.To, ANumber), true},
		"none of them":                  {tokens[2].Any(lexicon.To, ACapital), false},
		"a reader's own":                {tokens[1].Is(Own + 3), true},
		"not another one of them":       {tokens[1].Any(Own, Own+2, Own+4), false},
		"a sign beyond the end":         {tokens.Is(len(tokens), ASign), true},
		"a run":                         {tokens.Reads(3, lexicon.To, ANumber, AWord), true},
		"a run with one that is not so": {tokens.Reads(3, lexicon.To, Not(AWord), AWord), true},
		"a run that is not":             {tokens.Reads(3, lexicon.To, Not(ANumber)), false},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: %t, want %t", name, tt.got, tt.want)
		}
	}
}

func TestWalksOverClasses(t *testing.T) {
	tokens := Tokens(Parse("He, she, and they said so.").Tokens) // he , she , and they said so .
	for name, tt := range map[string]struct{ got, want int }{
		"past":                   {tokens.Past(0, 9, lexicon.SubjectPronoun, lexicon.Comma), 4},
		"past, up to a bound":    {tokens.Past(0, 2, lexicon.SubjectPronoun, lexicon.Comma), 2},
		"to":                     {tokens.To(0, 9, lexicon.And), 4},
		"to, where none is":      {tokens.To(5, 9, lexicon.And), 9},
		"back":                   {tokens.Back(4, 0, lexicon.SubjectPronoun, lexicon.Comma), 0},
		"back, up to a bound":    {tokens.Back(4, 3, lexicon.SubjectPronoun, lexicon.Comma), 3},
		"back to":                {tokens.BackTo(8, 0, lexicon.And), 5},
		"back to, where none is": {tokens.BackTo(4, 0, lexicon.And), 0},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: token %d, want %d", name, tt.got, tt.want)
		}
	}
}
