package claims

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold makes spellings equal that differ in case, accents, width, quotation marks or
// white space. It is a contract: docs/clients.md tells it to whoever looks a quote up by
// its hash, so that what it gives for a text may not change.
func Fold(s string) string { return strings.Join(Words(s), " ") }

// QuoteHash is the hash under which a quote is looked up: of its folded words, in hex.
func QuoteHash(s string) string {
	sum := sha256.Sum256([]byte(Fold(s)))
	return hex.EncodeToString(sum[:])
}

// Words are the folded runs of letters and digits of s: decomposed, without marks and
// apostrophes, small.
func Words(s string) []string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(s) {
		switch {
		case joins(r):
		case unicode.IsLetter(r), unicode.IsDigit(r):
			b.WriteRune(unicode.ToLower(r))
		default:
			b.WriteByte(' ')
		}
	}
	return strings.Fields(b.String())
}

// joins says whether a sign is left out without parting the letters beside it: accents,
// soft hyphens and apostrophes.
func joins(r rune) bool {
	switch r {
	case '\u00ad', '\'', '’':
		return true
	}
	return unicode.Is(unicode.Mn, r)
}
