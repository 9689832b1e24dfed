package text

import (
	"bytes"
	"encoding/binary"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// sniffLen bytes are enough to tell a picture from an article.
const sniffLen = 8192

// magics are the files that people upload in place of a text.
var magics = []struct{ prefix, what string }{
	{"%PDF-", "a PDF file"},
	{"PK\x03\x04", "a ZIP or Office file"},
	{"\xd0\xcf\x11\xe0", "an old Office file"},
	{"\x89PNG", "a picture"},
	{"\xff\xd8\xff", "a picture"},
	{"GIF8", "a picture"},
	{"RIFF", "a media file"},
	{"\x1f\x8b", "a gzip file"},
	{"\x7fELF", "a program"},
	{"ID3", "an audio file"},
	{"OggS", "a media file"},
	{"SQLite format 3\x00", "a database"},
	{"\xff\xfe\x00\x00", "UTF-32 text"},
	{"\x00\x00\xfe\xff", "UTF-32 text"},
}

// binaryKind names what raw is when it is no text, else "".
func binaryKind(raw []byte) string {
	for _, m := range magics {
		if bytes.HasPrefix(raw, []byte(m.prefix)) {
			return m.what
		}
	}
	if marksUTF16(raw) {
		return ""
	}
	if order, _ := guessUTF16(raw); order != nil {
		return ""
	}
	if controls(raw[:min(len(raw), sniffLen)]) {
		return "a binary file"
	}
	return ""
}

// marksUTF16 reports the byte-order mark that UTF-16 begins with, in either order.
func marksUTF16(raw []byte) bool {
	return bytes.HasPrefix(raw, []byte("\xff\xfe")) || bytes.HasPrefix(raw, []byte("\xfe\xff"))
}

// controls reports that over a twentieth of the bytes are control characters that
// no text holds. A few NULs in a text are refused later, with their place.
func controls(raw []byte) bool {
	n := 0
	for _, c := range raw {
		if isControl(c) {
			n++
		}
	}
	return n > 2 && n*20 > len(raw)
}

// isControl reports a control character that no text holds; an escape is one of
// ISO-2022-JP.
func isControl(c byte) bool {
	switch c {
	case '\t', '\n', '\r', '\f', 0x1b:
		return false
	case 0x7f:
		return true
	}
	return c < 0x20
}

// guessUTF16 recognises UTF-16 without a byte-order mark: in western text nearly
// every second byte is NUL, and always the same second.
func guessUTF16(raw []byte) (binary.ByteOrder, string) {
	sniff := raw[:min(len(raw), sniffLen)]
	if len(sniff) < 4 {
		return nil, ""
	}
	var nul [2]int
	for i, c := range sniff {
		if c == 0 {
			nul[i%2]++
		}
	}
	pairs := len(sniff) / 2
	often := func(n int) bool { return n*10 > pairs*7 }
	seldom := func(n int) bool { return n*20 < pairs }
	switch {
	case often(nul[1]) && seldom(nul[0]):
		return binary.LittleEndian, utf16le
	case often(nul[0]) && seldom(nul[1]):
		return binary.BigEndian, utf16be
	}
	return otherUTF16(sniff, nul)
}

// otherUTF16 recognises UTF-16 of other scripts than Latin, where little but blanks, line
// ends and figures has a NUL: read in the right order it is text all through, with blanks
// or lines.
func otherUTF16(sniff []byte, nul [2]int) (order binary.ByteOrder, name string) {
	if nul[0]+nul[1] == 0 || mostlyASCII(sniff) {
		return nil, ""
	}
	little, big := blanksIn(sniff, binary.LittleEndian), blanksIn(sniff, binary.BigEndian)
	switch {
	case little > big:
		return binary.LittleEndian, utf16le
	case big > little:
		return binary.BigEndian, utf16be
	}
	return nil, ""
}

// blanksIn counts the blanks and line ends of bytes that are text in an order, 0 where they
// are none.
func blanksIn(sniff []byte, order binary.ByteOrder) (n int) {
	for i := 0; i+1 < len(sniff); i += 2 {
		switch r := rune(order.Uint16(sniff[i:])); {
		case !mayBeText(r):
			return 0
		case IsSpace(r):
			n++
		}
	}
	return n
}

// mostlyASCII reports a text of ASCII, which a NUL may stand in by mistake.
func mostlyASCII(raw []byte) bool {
	n := 0
	for _, c := range raw {
		if c-0x20 < 0x7f-0x20 {
			n++
		}
	}
	return n*4 > len(raw)*3
}

// mayBeText reports a code unit that texts have, or half of a pair.
func mayBeText(r rune) bool {
	switch {
	case utf16.IsSurrogate(r), IsSpace(r), unicode.IsGraphic(r):
		return true
	}
	return unicode.Is(unicode.Cf, r)
}

// encodedSurrogate reports half of a surrogate pair in three bytes.
func encodedSurrogate(raw []byte) bool {
	if len(raw) < 3 || raw[0] != 0xed {
		return false
	}
	const from, to = 0xa0, 0xc0
	return raw[1]-from < to-from && raw[2]&0xc0 == 0x80
}

// countUTF8 counts the sound multi-byte sequences and the bytes that are in none.
// An encoded surrogate counts as sound: it is a sign of UTF-8, if of bad UTF-8.
func countUTF8(raw []byte) (sound, broken int) {
	for i := 0; i < len(raw); {
		r, size := utf8.DecodeRune(raw[i:])
		switch {
		case encodedSurrogate(raw[i:]):
			sound, size = sound+1, 3
		case r == utf8.RuneError && size == 1:
			broken++
		case size > 1:
			sound++
		}
		i += size
	}
	return sound, broken
}
