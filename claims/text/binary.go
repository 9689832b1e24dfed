package text

import (
	"bytes"
	"encoding/binary"
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
	if bytes.HasPrefix(raw, []byte("\xff\xfe")) || bytes.HasPrefix(raw, []byte("\xfe\xff")) {
		return ""
	}
	if order, _ := guessUTF16(raw); order == nil && controls(raw[:min(len(raw), sniffLen)]) {
		return "a binary file"
	}
	return ""
}

// controls reports that over a twentieth of the bytes are control characters that
// no text holds. A few NULs in a text are refused later, with their place.
func controls(raw []byte) bool {
	n := 0
	for _, c := range raw {
		if c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b || c == 0x7f {
			n++
		}
	}
	return n > 2 && n*20 > len(raw)
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
	switch {
	case nul[1]*10 > pairs*7 && nul[0]*20 < pairs:
		return binary.LittleEndian, "utf-16le"
	case nul[0]*10 > pairs*7 && nul[1]*20 < pairs:
		return binary.BigEndian, "utf-16be"
	}
	return nil, ""
}

// countUTF8 counts the sound multi-byte sequences and the bytes that are in none.
// An encoded surrogate counts as sound: it is a sign of UTF-8, if of bad UTF-8.
func countUTF8(raw []byte) (sound, broken int) {
	for i := 0; i < len(raw); {
		r, size := utf8.DecodeRune(raw[i:])
		switch {
		case len(raw) >= i+3 && raw[i] == 0xed && raw[i+1] >= 0xa0 && raw[i+1] < 0xc0 && raw[i+2]&0xc0 == 0x80:
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
