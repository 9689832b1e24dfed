package text

import "unicode"

// IsSpace reports white space as readers see it: no-break spaces, zero-width
// spaces and a byte-order mark in the middle of a text included.
func IsSpace(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\r', '\v', '\f', 0x85, 0xa0, 0x200b, 0x2028, 0x2029, 0x202f, 0x2060, 0x3000, 0xfeff:
		return true
	}
	return r >= 0x1680 && unicode.IsSpace(r)
}

// IsDash reports the dashes that set a clause apart, not the hyphen.
func IsDash(r rune) bool { return r == '–' || r == '—' || r == '―' || r == '‒' }

// isApostrophe reports what stands between letters in "don't".
func isApostrophe(r rune) bool {
	return r == '\'' || r == '’' || r == 'ʼ' || r == '′' || r == '＇'
}

func isHyphen(r rune) bool { return r == '-' || r == '‐' || r == '‑' }

// invisible reports characters inside a word that a reader does not see.
func invisible(r rune) bool { return r == 0xad || r == 0x200c || r == 0x200d || r == 0x2060 }

func isWordRune(r rune) bool {
	if r < 0x80 {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '_'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == 0xad
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

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
	return false
}

func isTerminator(r rune) bool {
	return r == '.' || r == '!' || r == '?' || r == '…' || r == '。' || r == '؟'
}

// fold is the reading form of a rune: lower case, one apostrophe, one hyphen.
func fold(r rune) rune {
	switch {
	case r < 0x80:
		if 'A' <= r && r <= 'Z' {
			return r + 32
		}
		return r
	case isApostrophe(r):
		return '\''
	case isHyphen(r):
		return '-'
	}
	return unicode.ToLower(r)
}
