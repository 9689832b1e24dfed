package text

import (
	"unicode"
	"unicode/utf8"
)

// IsSpace reports white space as readers see it: no-break spaces, zero-width
// spaces and a byte-order mark in the middle of a text included.
func IsSpace(r rune) bool {
	if isPrinted(r) {
		return false
	}
	return isSpace(r)
}

// isPrinted reports what ASCII prints, but for the space: most of any text of ours, and
// neither white space nor invisible.
func isPrinted(r rune) bool {
	const first, last = '!', '~'
	return uint32(r-first) <= last-first
}

func isSpace(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\r', '\v', '\f', 0x85, 0xa0, 0x200b, 0x2028, 0x2029, 0x202f, 0x2060, 0x3000, 0xfeff:
		return true
	}
	return r >= 0x1680 && unicode.IsSpace(r)
}

// IsDash reports the dashes that set a clause apart, not the hyphen.
func IsDash(r rune) bool {
	switch r {
	case '–', '—', '―', '‒':
		return true
	}
	return false
}

// isApostrophe reports what stands between letters in "don't".
func isApostrophe(r rune) bool {
	switch r {
	case '\'', '’', 'ʼ', '′', '＇':
		return true
	}
	return false
}

func isHyphen(r rune) bool {
	switch r {
	case '-', '‐', '‑':
		return true
	}
	return false
}

// softHyphen is where a word may be broken at the end of a line.
const softHyphen = 0xad

// invisible reports characters inside a word that a reader does not see.
func invisible(r rune) bool {
	switch r {
	case softHyphen, 0x200c, 0x200d, 0x2060:
		return true
	}
	return false
}

// wordRunes are letters, digits and the marks that stand on them, outside ASCII.
var wordRunes = []*unicode.RangeTable{unicode.Letter, unicode.Digit, unicode.Mark}

const asciiWordRunes = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"

var isASCIIWord = func() (is [utf8.RuneSelf]bool) {
	for _, r := range asciiWordRunes {
		is[r] = true
	}
	return is
}()

func isWordRune(r rune) bool {
	switch {
	case r < 0:
		return false
	case r < utf8.RuneSelf:
		return isASCIIWord[r]
	case r == softHyphen:
		return true
	}
	return unicode.In(r, wordRunes...)
}

// parted reports a letter of a script without spaces, which is no part of a number.
func parted(r rune) bool {
	const first = 0xe00
	if r < first {
		return false
	}
	return !isNumeral(r) && unicode.In(r, unspaced...)
}

// isForeignDigit reports a decimal digit that is none of ours.
func isForeignDigit(r rune) bool {
	if r < utf8.RuneSelf {
		return false
	}
	return unicode.Is(unicode.Nd, r)
}

// isNumeral reports a decimal digit of any script.
func isNumeral(r rune) bool {
	return isDigit(r) || isForeignDigit(r)
}

func isDigit(r rune) bool { return uint32(r-'0') <= 9 }

// IsQuote reports quotation marks of any kind, the apostrophe included.
func IsQuote(r rune) bool {
	switch r {
	case '"', '“', '”', '„', '‟', '«', '»', '\'', '‘', '’', '‚', '‛', '′', '″', '`', '‹', '›', '＂':
		return true
	}
	return false
}

// isCloser reports what may follow a full stop and still belong to its sentence.
func isCloser(r rune) bool {
	switch r {
	case '"', '”', '“', '»', '\'', '’', '′', '″', ')', ']', '}':
		return true
	}
	return r >= utf8.RuneSelf && unicode.In(r, unicode.Pe, unicode.Pf) // 」 』 ） 》
}

func isTerminator(r rune) bool {
	switch r {
	case '.', '!', '?', '…':
		return true
	}
	return r >= utf8.RuneSelf && unicode.Is(unicode.Sentence_Terminal, r)
}

// endsAlways reports a sign that ends a sentence whatever stands behind it, a space or
// not: Unicode's terminators (UAX 29, rule SB11) of scripts that have their own. The
// marks of Latin texts stand in addresses and before small letters, too.
func endsAlways(r rune) bool {
	const greek, firstGeneral, lastGeneral = 0x370, 0x2000, 0x206f // general punctuation: ‼ ⁇ …
	switch {
	case r < greek:
		return false
	case firstGeneral <= r && r <= lastGeneral:
		return false
	}
	return unicode.Is(unicode.Sentence_Terminal, r)
}

// unspaced are the scripts that have no spaces between words.
var unspaced = []*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar}

// fold is the reading form of a rune: lower case, one apostrophe, one hyphen.
func fold(r rune) rune {
	switch {
	case r < 0x80:
		return asciiLower(r)
	case isApostrophe(r):
		return '\''
	case isHyphen(r):
		return '-'
	}
	return unicode.ToLower(r)
}

// asciiLower is the letter in lower case; other signs stay.
func asciiLower(r rune) rune {
	const first, last = 'A', 'Z'
	if uint32(r-first) <= last-first {
		return r + 'a' - 'A'
	}
	return r
}
