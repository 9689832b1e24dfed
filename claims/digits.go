package claims

import (
	"strings"
	"unicode"
)

// Digits writes the digits of every script as 0 to 9, and the Arabic separators as the
// comma and the full stop that they stand for: ٢٧/١١/٢٠٢١ is 27/11/2021.
func Digits(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r < 0x80:
			return r
		case r == '٫':
			return '.'
		case r == '٬':
			return ','
		case unicode.Is(unicode.Nd, r):
			return '0' + digit(r)
		}
		return r
	}, s)
}

// digit is the value of a decimal digit. Every script has ten of them in a row, and
// where rows follow each other each begins with a zero.
func digit(r rune) rune {
	for _, row := range unicode.Nd.R16 {
		if lo := rune(row.Lo); lo <= r && r <= rune(row.Hi) {
			return (r - lo) % 10
		}
	}
	for _, row := range unicode.Nd.R32 {
		if lo := rune(row.Lo); lo <= r && r <= rune(row.Hi) {
			return (r - lo) % 10
		}
	}
	return 0
}
