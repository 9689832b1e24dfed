package claims

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Digits writes the digits of every script as 0 to 9, and the Arabic separators as the
// comma and the full stop that they stand for: ٢٧/١١/٢٠٢١ is 27/11/2021.
func Digits(s string) string {
	return strings.Map(func(r rune) rune { return Separator(Digit(r)) }, s)
}

// Digit is a decimal digit of any script as one of ours, ٣ and ३ and ３ as 3; any other
// rune as it is. Every script has ten of them in a row, and where rows follow each other
// each begins with a zero.
func Digit(r rune) rune {
	if r < utf8.RuneSelf || !unicode.Is(unicode.Nd, r) {
		return r
	}
	for _, row := range unicode.Nd.R16 {
		if lo := rune(row.Lo); lo <= r && r <= rune(row.Hi) {
			return '0' + (r-lo)%10
		}
	}
	for _, row := range unicode.Nd.R32 {
		if lo := rune(row.Lo); lo <= r && r <= rune(row.Hi) {
			return '0' + (r-lo)%10
		}
	}
	return r
}

// Separator is what parts the digits of a number in another script, as we write it.
func Separator(r rune) rune {
	switch r {
	case '٫', '．':
		return '.'
	case '٬', '，':
		return ','
	}
	return r
}
