package text

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"

	"factdesk/internal/errs"
)

// Decode turns the bytes of a text file into the text that every offset counts in,
// and names the charset it used ("utf-8", "utf-16le", "windows-1252", …).
//
// label is the charset the sender declared, "" when it said nothing. It is believed
// only where the bytes allow it: a byte-order mark comes first, then valid UTF-8,
// then the label, then windows-1252. A leading byte-order mark is dropped; carriage
// returns are kept. Errors are for the person: Invalid for an empty file, a NUL
// character, a lone surrogate or broken UTF-8, each with the place; Unsupported for
// a file that is no text.
func Decode(raw []byte, label string) (text, charset string, err error) {
	if len(raw) == 0 {
		return "", "", errs.New(errs.Invalid, "The file is empty: there is no text to read.")
	}
	if what := binaryKind(raw); what != "" {
		return "", "", errs.New(errs.Unsupported, "This is %s, not a text file: paste the article's text instead.", what)
	}
	text, charset, err = decode(raw, label)
	if err != nil {
		return "", "", err
	}
	if err := Check(text); err != nil {
		return "", "", err
	}
	return text, charset, nil
}

// The charsets that are told by the bytes alone. windows1252 is what a text is read as when
// nothing says what it is.
const (
	windows1252 = "windows-1252"
	macintosh   = "macintosh"
	utf16le     = "utf-16le"
	utf16be     = "utf-16be"
)

func decode(raw []byte, label string) (string, string, error) {
	switch {
	case bytes.HasPrefix(raw, []byte("\xef\xbb\xbf")):
		return decodeUTF8(raw[3:])
	case bytes.HasPrefix(raw, []byte("\xff\xfe")):
		return decodeUTF16(raw[2:], binary.LittleEndian, utf16le)
	case bytes.HasPrefix(raw, []byte("\xfe\xff")):
		return decodeUTF16(raw[2:], binary.BigEndian, utf16be)
	}
	if order, name := guessUTF16(raw); order != nil {
		return decodeUTF16(raw, order, name)
	}
	if utf8.Valid(raw) && !escapes(raw, label) {
		return string(raw), "utf-8", nil
	}
	return decodeLegacy(raw, label)
}

// escapes reports that the label names a charset whose text is plain ASCII bytes
// with escapes (ISO-2022-JP): such bytes are valid UTF-8 and still not UTF-8.
func escapes(raw []byte, label string) bool {
	return bytes.IndexByte(raw, 0x1b) >= 0 && strings.HasPrefix(strings.ToLower(label), "iso-2022")
}

// decodeLegacy reads bytes that are not UTF-8. Text with many sound UTF-8 sequences
// is broken UTF-8 rather than windows-1252 and is refused: reading it as the latter
// would store a page of "â€œ".
func decodeLegacy(raw []byte, label string) (string, string, error) {
	if sound, broken := countUTF8(raw); sound > broken {
		return decodeUTF8(raw)
	}
	enc, name := labelled(label)
	if name == windows1252 {
		switch {
		case holdsTriple(raw):
			return decodeUTF8(raw)
		case ofMacintosh(raw):
			enc, name = charmap.Macintosh, macintosh
		}
	}
	out, err := enc.NewDecoder().Bytes(raw)
	if err != nil || bytes.Contains(out, []byte("\uFFFD")) {
		out, err = charmap.Windows1252.NewDecoder().Bytes(raw)
		name = windows1252
	}
	if err != nil {
		return "", "", errs.Because(err, errs.Invalid, "The text could not be read as %s: save the file as UTF-8 and try again.", name)
	}
	if name == windows1252 && !western(out) {
		return "", "", errs.New(errs.Invalid, "The text is in an older encoding that the file does not name, of Cyrillic, Arabic, Chinese or the like: open it where it reads right, save it as UTF-8 and try again.")
	}
	return string(out), name, nil
}

// ofMacintosh reports the apostrophe of old Macs' texts within a word: in windows-1252 it
// is a capital Õ, which stands in the middle of none.
func ofMacintosh(raw []byte) bool {
	for i := 1; i+1 < len(raw); i++ {
		switch {
		case raw[i] != 0xd5, raw[i-1]-'a' > 'z'-'a', raw[i+1]-'a' > 'z'-'a':
			continue
		}
		return true
	}
	return false
}

// western reports a text whose letters are mostly those of ASCII, as in every language that
// windows-1252 is for. Others, read as if they were, are "Ìýð çàïëàòèë".
func western(decoded []byte) bool {
	ascii, other := 0, 0
	for _, r := range string(decoded) {
		switch {
		case !unicode.IsLetter(r):
		case r < utf8.RuneSelf:
			ascii++
		default:
			other++
		}
	}
	return other <= max(ascii, fewLetters)
}

// fewLetters are too few to tell a language by.
const fewLetters = 8

// holdsTriple reports a character of three bytes in UTF-8, "€" or a quotation mark, which
// other encodings have by chance as good as never.
func holdsTriple(raw []byte) bool {
	for len(raw) > 0 {
		_, size := utf8.DecodeRune(raw)
		if size == 3 {
			return true
		}
		raw = raw[size:]
	}
	return false
}

// labelled is the encoding that a label names, windows-1252 where it names none
// that could hold bytes that are not UTF-8.
func labelled(label string) (encoding.Encoding, string) {
	enc, err := htmlindex.Get(strings.TrimSpace(label))
	if err != nil {
		return charmap.Windows1252, windows1252
	}
	name, err := htmlindex.Name(enc)
	if err != nil || name == "utf-8" || name == "replacement" || strings.HasPrefix(name, "utf-16") {
		return charmap.Windows1252, windows1252
	}
	return enc, name
}

func decodeUTF8(raw []byte) (string, string, error) {
	for i, at := 0, 0; i < len(raw); at++ {
		r, size := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && size == 1 {
			return "", "", badUTF8(raw[i:], at)
		}
		i += size
	}
	return string(raw), "utf-8", nil
}

func badUTF8(rest []byte, at int) error {
	if len(rest) > 1 && rest[0] == 0xed && rest[1] >= 0xa0 {
		return errs.New(errs.Invalid, "The text holds half of a surrogate pair at character %d: save the file as UTF-8 again.", at)
	}
	return errs.New(errs.Invalid, "The text is UTF-8 but for the byte %#02x at character %d: save the file as UTF-8 again.", rest[0], at)
}

func decodeUTF16(raw []byte, order binary.ByteOrder, name string) (string, string, error) {
	if len(raw)%2 != 0 {
		return "", "", errs.New(errs.Invalid, "The text is UTF-16 with an odd number of bytes: it was cut off or damaged.")
	}
	var b strings.Builder
	b.Grow(len(raw))
	for i, at := 0, 0; i < len(raw); at++ {
		r := rune(order.Uint16(raw[i:]))
		i += 2
		if utf16.IsSurrogate(r) {
			low := rune(-1)
			if i < len(raw) {
				low = rune(order.Uint16(raw[i:]))
			}
			if r = utf16.DecodeRune(r, low); r == utf8.RuneError {
				return "", "", errs.New(errs.Invalid, "The text holds half of a surrogate pair at character %d: save the file as UTF-8 and try again.", at)
			}
			i += 2
		}
		b.WriteRune(r)
	}
	return b.String(), name, nil
}

// Check refuses what no article holds and what databases and JSON choke on.
func Check(text string) error {
	if at := strings.IndexByte(text, 0); at >= 0 {
		return errs.New(errs.Invalid, "The text holds a NUL character at character %d: remove it or paste the text instead.", utf8.RuneCountInString(text[:at]))
	}
	if strings.TrimSpace(text) == "" {
		return errs.New(errs.Invalid, "The file holds only white space: there is no text to read.")
	}
	return nil
}
