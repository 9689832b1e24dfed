package claims

import (
	"testing"
	"unicode"
)

func TestDigitsOfEveryScript(t *testing.T) {
	for in, want := range map[string]string{
		"١٢٠٠": "1200", "۱۲۰۰": "1200", "१२००": "1200", "১২০০": "1200", "１２００": "1200", "๑๒๐๐": "1200",
		"١٬٢٠٠٫٥": "1,200.5", "٢٧/١١/٢٠٢١": "27/11/2021", "1200": "1200", "三": "三", "½ ²": "½ ²",
	} {
		if got := Digits(in); got != want {
			t.Errorf("Digits(%q) = %q, want %q", in, got, want)
		}
	}
	// Each script's digits are ten in a row: every one after a zero is one more.
	n := 0
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if unicode.Is(unicode.Nd, r) {
			if want := '0' + rune(n%10); Digit(r) != want {
				t.Errorf("Digit(%U) = %c, want %c", r, Digit(r), want)
			}
			n++
		} else if Digit(r) != r {
			t.Errorf("Digit(%U) = %c, but it is no digit", r, Digit(r))
		}
	}
}
