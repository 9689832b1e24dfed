package claims

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"unicode/utf8"

	"factdesk/internal/errs"
)

// ContextLength is how many code points of prefix and suffix are kept beside an
// exact span (W3C Web Annotation's TextQuoteSelector).
const ContextLength = 32

// Stands says whether text[start:end] == exact, the rule that every span keeps; nil
// means that it does. A span outside the text, or an empty one, is Invalid.
func Stands(text []rune, exact string, start, end int) error {
	if start < 0 || end <= start || end > len(text) {
		return noSpan(start, end, len(text))
	}
	if got := string(text[start:end]); got != exact {
		return fmt.Errorf("text[%d:%d] is %q, not %q", start, end, got, exact)
	}
	return nil
}

func noSpan(start, end, length int) error {
	return errs.In("start", "Characters %d to %d are not a span of this text, which has %d.", start, end, length)
}

// Digest is the SHA-256 of bytes, as a snapshot keeps it of its own: in hexadecimal.
func Digest(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// Cut returns text[start:end], counted in code points, with the context before
// and after it. A span outside the text, or an empty one, is refused.
func Cut(text string, start, end int) (exact, prefix, suffix string, err error) {
	n := utf8.RuneCountInString(text)
	if start < 0 || end <= start || end > n {
		return "", "", "", noSpan(start, end, n)
	}
	r := []rune(text)
	return string(r[start:end]), string(r[max(0, start-ContextLength):start]), string(r[end:min(n, end+ContextLength)]), nil
}
