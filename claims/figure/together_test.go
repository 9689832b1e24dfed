package figure

import (
	"fmt"
	"strings"
	"testing"

	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

func TestPlain(t *testing.T) {
	for _, tt := range []struct{ digits, thousands, decimal, want string }{
		{"1.250", ".", ",", "1250"},
		{"3.500.000", ".", ",", "3500000"},
		{"2,7", ".", ",", "2.7"},
		{"1.250,50", ".", ",", "1250.50"},
		{"1,250.50", ",", ".", "1250.50"},
		{"42", ".", ",", "42"},
		{"3.5", ".", ",", "-"}, // its stop parts no thousands
		{"1.25.300", ".", ",", "-"},
	} {
		got, ok := Plain(tt.digits, tt.thousands, tt.decimal)
		if !ok && got != tt.digits {
			t.Errorf("%q was changed to %q, though it is no such number", tt.digits, got)
		}
		if !ok {
			got = "-"
		}
		if got != tt.want {
			t.Errorf("%q is %q, want %q", tt.digits, got, tt.want)
		}
	}
}

// spanishTokens are those of a Spanish text, and the token that begins with the first digit.
func spanishTokens(s string) (Tokens, int) {
	tokens := TokensOf(text.ParseIn(s, "es"))
	for k := range tokens.Tokens {
		if tokens.Number(k) {
			return tokens, k
		}
	}
	return tokens, -1
}

// TestWhatStandsBesideANumber: the sign before it, its minus, and the change and comparator
// that words before it tell.
func TestWhatStandsBesideANumber(t *testing.T) {
	for s, want := range map[string]string{
		"Pagó $500 ayer.":                   "500 $ = ",
		"Pagó US$500 ayer.":                 "500 US$ = ",
		"Hubo 500 casos ayer.":              "500 - = ",
		"Hubo -5 grados ayer.":              "-5 - = ",
		"Hubo 5 bajo cero ayer.":            "-5 - = ",
		"El paro bajó un 3 % ayer.":         "3 - = down",
		"El paro subió un 3 % ayer.":        "3 - = up",
		"El paro bajó ayer en todas 3 % ya": "3 - = down",
		"Hubo más de 500 casos ayer.":       "500 - > ",
		"Hubo casi 500 casos ayer.":         "500 - ~ ",
	} {
		tokens, k := spanishTokens(s)
		m := Mark{First: k, Last: k + 1, Quantity: claims.Quantity{Value: float64(Atoi(tokens.Norm(k)))}}
		unit := "-"
		if tokens.Is(k-1, lexicon.CurrencySign) {
			tokens.SignBefore(&m, "dollar")
			unit = strings.TrimSpace(tokens.Doc.Slice(tokens.At(m.First).Start, tokens.At(k-1).End))
		}
		tokens.Minus(&m)
		how := tokens.Compared(ComparatorsOf(lexicon.Spanish()), Amount{First: k, Last: k + 1, Value: m.Quantity.Value})
		change := ""
		if c := tokens.ChangeBefore(k); c != nil {
			change = string(*c)
		}
		if got := fmt.Sprintf("%v %s %s %s", m.Quantity.Value, unit, how, change); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

// TestAmounts: a number takes a token, and a floor is at least so many.
func TestAmounts(t *testing.T) {
	none, some := Amount{First: 3, Last: 3}, Amount{First: 3, Last: 4, Value: 1000, Scale: 1000, Many: true}
	if none.Ok() || !some.Ok() {
		t.Errorf("no token: %v, one token: %v", none.Ok(), some.Ok())
	}
	if end := some.AsEnd(); end.Value != 1000 || end.Scale != 1000 {
		t.Errorf("as an end it is %+v", end)
	}
	tokens, _ := spanishTokens("Hubo miles de casos.")
	if got := tokens.Compared(ComparatorsOf(lexicon.Spanish()), Amount{First: 1, Last: 2, Many: true}); got != claims.AtLeast {
		t.Errorf("thousands are %s so many", got)
	}
}

// TestRound: the numbers that rates are told by.
func TestRound(t *testing.T) {
	for value, want := range map[float64]bool{100: true, 1000: true, 100000: true, 1e6: true, 10: false, 1: false, 150: false, 200: false, 34: false, 0: false, -100: false, 1e5 + 1: false} {
		f := Amount{Value: value}
		if got := f.Round(); got != want {
			t.Errorf("%v is round: %v, want %v", value, got, want)
		}
	}
}

// TestVulgar: the sign of a fraction behind whole digits.
func TestVulgar(t *testing.T) {
	for written, want := range map[string]float64{"9¾ Prozent": 9.75, "2 ½ Jahre": 2.5, "9 Prozent": 9, "¾": 9} {
		f := Amount{Last: 1, Value: 9}
		tokens := TokensOf(text.ParseIn(written, "de"))
		if tokens.Number(0) && tokens.Norm(0) == "2" {
			f.Value = 2
		}
		tokens.Vulgar(&f)
		if f.Value != want {
			t.Errorf("%q is %v, want %v", written, f.Value, want)
		}
	}
}
