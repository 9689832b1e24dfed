package figure

import (
	"testing"

	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// TestJoinParts: two amounts whose units go together are one, and no others.
func TestJoinParts(t *testing.T) {
	for _, tt := range []struct {
		name          string
		words         string
		first, second Mark
		want          float64
		unit          string // "" where they stay two
	}{
		{"years and months", "2 Jahre und 3 Monate", amountOf(2, "year", 0, 2), amountOf(3, "month", 3, 5), 27, "month"},
		{"hours and minutes with nothing between", "2 Stunden 3 Minuten", amountOf(2, "hour", 0, 2), amountOf(3, "minute", 2, 4), 123, "minute"},
		{"money in two words", "3 Euro 50", amountOf(3, "euro", 0, 2), amountOf(50, "", 2, 3), 3.5, "euro"},
		{"money with its cents", "3 Euro und 50 Cent", amountOf(3, "euro", 0, 2), amountOf(50, "cent", 3, 5), 3.5, "euro"},
		{"money and a number", "3 Euro und 50", amountOf(3, "euro", 0, 2), amountOf(50, "", 3, 4), 0, ""},
		{"too many months", "2 Jahre und 30 Monate", amountOf(2, "year", 0, 2), amountOf(30, "month", 3, 5), 0, ""},
		{"another joint", "2 Jahre oder 3 Monate", amountOf(2, "year", 0, 2), amountOf(3, "month", 3, 5), 0, ""},
		{"no smaller unit", "2 Tonnen und 3 Meter", amountOf(2, "tonne", 0, 2), amountOf(3, "metre", 3, 5), 0, ""},
		{"half of a year", "2,5 Jahre und 3 Monate", amountOf(2.5, "year", 0, 2), amountOf(3, "month", 3, 5), 0, ""},
		{"too much money for cents", "3000000 Euro 50", amountOf(3e6, "euro", 0, 2), amountOf(50, "", 2, 3), 0, ""},
	} {
		got := TokensOf(text.ParseIn(tt.words, "de")).JoinParts(Marks{tt.first, tt.second}, lexicon.And)
		switch {
		case tt.unit == "":
			if len(got) != 2 {
				t.Errorf("%s: %d amounts, want 2", tt.name, len(got))
			}
		case len(got) != 1, got[0].Quantity.Value != tt.want, *got[0].Quantity.Unit != tt.unit, got[0].Last != tt.second.Last:
			t.Errorf("%s: %+v, want one of %v %s", tt.name, got, tt.want, tt.unit)
		}
	}
}

// amountOf is a mark of so many of a unit.
func amountOf(value float64, unit string, first, last int) Mark {
	m := Mark{First: first, Last: last, Quantity: claims.Quantity{Value: value, Comparator: claims.Exactly}}
	if unit != "" {
		m.SetUnit(unit, last)
	}
	return m
}

// TestSayings: a saying is found where it begins, word by word, and nowhere else.
func TestSayings(t *testing.T) {
	sayings := SayingsOf(lexicon.German(), lexicon.NumberIdiom)
	for words, want := range map[string]bool{
		"unter vier Augen sprachen sie": true,
		"sieben Zwerge hat er":          true,
		"vier Wände hat er":             false,
		"unter vier Bäumen":             false,
		"unter vier":                    false,
		"":                              false,
	} {
		tokens := TokensOf(text.ParseIn(words, "de"))
		if got := sayings.To(0, tokens.Norm) > 0; got != want {
			t.Errorf("%q begins with a saying: %v, want %v", words, got, want)
		}
	}
}

// TestTangle: two signs of numbers between digits, and no spaces.
func TestTangle(t *testing.T) {
	for words, want := range map[string]bool{"7,,5": true, "7, ,5": false, "7 ,,5": false, "7,,x": false, "7,5": false} {
		if got := TokensOf(text.ParseIn(words, "de")).Tangle(1); got != want {
			t.Errorf("%q is a tangle: %v, want %v", words, got, want)
		}
	}
}

// TestHundredsLeftOut: "4-500" is no range that can be told, "4-50" is.
func TestHundredsLeftOut(t *testing.T) {
	for _, tt := range []struct {
		low, high float64
		want      Fit
	}{{4, 500, Unclear}, {4, 50, Ranging}, {4, 450, Ranging}, {40, 500, Ranging}, {4, 400, Ranging}, {3, 4000, Unclear}} {
		if _, _, as := Ends(End{Value: tt.low, Scale: 1}, End{Value: tt.high, Scale: 1}, true); as != tt.want {
			t.Errorf("%v-%v is %d, want %d", tt.low, tt.high, as, tt.want)
		}
	}
}

// TestHasPlural: units with another word for several.
func TestHasPlural(t *testing.T) {
	for word, want := range map[string]bool{"cent": true, "night": true, "foot": false, "euro": true, "table": false, "": false} {
		if got := HasPlural(word); got != want {
			t.Errorf("%q has a plural: %v, want %v", word, got, want)
		}
	}
}
