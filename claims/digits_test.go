package claims

import (
	"testing"
	"unicode"
)

func TestDigits(t *testing.T) {
	for in, want := range map[string]string{
		"٢٧/١١/٢٠٢١": "27/11/2021", "१२००": "1200", "１２": "12", "٢٫٥ من ٥": "2.5 من 5", "۱٬۲۰۰": "1,200", "12 ½ ²": "12 ½ ²",
		"𝟗𝟎": "90",
	} {
		if got := Digits(in); got != want {
			t.Errorf("Digits(%q) = %q, want %q", in, got, want)
		}
	}
}

// Each row of decimal digits begins with a zero and holds whole tens, which is what
// reading a digit's value rests on.
func TestRowsOfDigitsAreTens(t *testing.T) {
	for _, row := range unicode.Nd.R16 {
		if row.Stride != 1 || (row.Hi-row.Lo+1)%10 != 0 {
			t.Errorf("%U to %U is no row of tens", row.Lo, row.Hi)
		}
	}
	for _, row := range unicode.Nd.R32 {
		if row.Stride != 1 || (row.Hi-row.Lo+1)%10 != 0 {
			t.Errorf("%U to %U is no row of tens", row.Lo, row.Hi)
		}
	}
}
