package text

import (
	"strings"
	"testing"
	"unicode/utf8"

	"factdesk/internal/errs"
)

func TestDecode(t *testing.T) {
	for _, tt := range []struct {
		name, raw, label, text, charset string
	}{
		{"plain", "a\r\nb", "", "a\r\nb", "utf-8"},
		{"mark dropped", "\xef\xbb\xbfa", "", "a", "utf-8"},
		{"only the first mark dropped", "\xef\xbb\xbf\ufeffa", "", "\ufeffa", "utf-8"},
		{"utf-16 with mark", "\xff\xfeh\x00\xac\x20", "", "h€", "utf-16le"},
		{"utf-16 big end first", "\xfe\xff\x00h\x20\xac", "", "h€", "utf-16be"},
		{"utf-16 without mark", "h\x00e\x00l\x00l\x00o\x00", "", "hello", "utf-16le"},
		{"utf-16 pair", "\xff\xfe\x3d\xd8\x00\xde", "", "😀", "utf-16le"},
		{"windows-1252 unlabelled", "\x93caf\xe9\x94", "", "“café”", "windows-1252"},
		{"labelled", "\xc0\xc1", "windows-1251", "АБ", "windows-1251"},
		{"label that lies", "caf\xc3\xa9 “so”", "iso-8859-1", "café “so”", "utf-8"},
		{"says utf-8, is not", "caf\xe9", "utf-8", "café", "windows-1252"},
		{"German quotation marks, one of them UTF-8 by chance", "\x84Spa\xdf\x93", "", "„Spaß“", "windows-1252"},
		{"an old Mac's", "the mayor\xd5s bridge in K\x9aln", "", "the mayor’s bridge in Köln", "macintosh"},
		{"utf-16 of Cyrillic, without mark", "\x1c\x04\x4d\x04\x40\x04\x20\x00\x37\x04\x30\x04\x3f\x04\x0a\x00", "", "Мэр зап\n", "utf-16le"},
		{"utf-16 of Chinese, without mark", "\x5e\x02\x95\x7f\x00\x20\x65\x2f\x4e\xd8\x00\x0a", "", "市长 支付\n", "utf-16be"},
		{"unknown label", "caf\xe9", "klingon", "café", "windows-1252"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, charset, err := Decode([]byte(tt.raw), tt.label)
			if err != nil || got != tt.text || charset != tt.charset {
				t.Errorf("Decode(%q, %q) = %q, %q, %v; want %q, %q", tt.raw, tt.label, got, charset, err, tt.text, tt.charset)
			}
		})
	}
}

func TestDecodeRefuses(t *testing.T) {
	for _, tt := range []struct {
		name, raw string
		kind      errs.Kind
		says      string
	}{
		{"empty", "", errs.Invalid, "empty"},
		{"blank", " \r\n\u00a0", errs.Invalid, "white space"},
		{"only a mark", "\xef\xbb\xbf", errs.Invalid, "white space"},
		{"nul", "naïve\x00 text that goes on for a while", errs.Invalid, "character 5"},
		{"picture", "\x89PNG\r\n\x1a\n", errs.Unsupported, "picture"},
		{"pdf", "%PDF-1.7", errs.Unsupported, "PDF"},
		{"noise", "\x01\x02\x03\x04\x05abc", errs.Unsupported, "binary"},
		{"lone surrogate in utf-16", "\xff\xfea\x00\x00\xd8b\x00", errs.Invalid, "surrogate pair at character 1"},
		{"lone surrogate at the end", "\xff\xfea\x00\x00\xd8", errs.Invalid, "surrogate"},
		{"surrogate in utf-8", "“so”\xed\xa0\x80", errs.Invalid, "surrogate pair at character 4"},
		{"broken utf-8", "“so” “it” \xff is", errs.Invalid, "character 10"},
		{"Cyrillic without a label", "\xcc\xfd\xf0 \xe7\xe0\xef\xeb\xe0\xf2\xe8\xeb \xf1\xee\xf0\xee\xea", errs.Invalid, "older encoding"},
		{"Japanese without a label", "\x8e\x73\x92\xb7\x82\xcd\x8b\xb4\x82\xcc\x82\xbd\x82\xdf\x82\xc9\x8e\x6c\x96\x9c\x89\x7e\x82\xf0\x8e\x78\x95\xa5\x82\xc1\x82\xbd\x81\x42", errs.Invalid, ""},
		{"two encodings in one", "It cost €40,000, \x93so far\x94, in caf\xe9s.", errs.Invalid, "character 17"},
		{"a nul in ASCII", "The mayor\x00 paid.", errs.Invalid, "character 9"},
		{"half a unit", "\xff\xfea", errs.Invalid, "odd"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, _, err := Decode([]byte(tt.raw), "")
			if errs.KindOf(err) != tt.kind || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("Decode(%q) err = %v (%s), want %s saying %q", tt.raw, err, errs.KindOf(err), tt.kind, tt.says)
			}
		})
	}
}

// TestWhatIsNoUTF16: bytes with a NUL that are no text in either order are told as what
// they are.
func TestWhatIsNoUTF16(t *testing.T) {
	for name, raw := range map[string]string{
		"text with a NUL in it":    "The mayor paid\x00 twice, and nobody signed it.",
		"numbers of a program":     "\x01\x00\x02\x00\x03\x00\x04\x00\xff\xff\x00\x00",
		"one byte of many too few": "\x00\x00\x00\x00",
	} {
		if order, called := guessUTF16([]byte(raw)); order != nil {
			t.Errorf("%s is taken for %s", name, called)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte("caf\xe9"), "windows-1252")
	f.Add([]byte("\xff\xfea\x00"), "")
	f.Fuzz(func(t *testing.T, raw []byte, label string) {
		got, _, err := Decode(raw, label)
		if err == nil && (!utf8.ValidString(got) || strings.Contains(got, "\x00")) {
			t.Errorf("Decode(%q, %q) = %q, not storable", raw, label, got)
		}
	})
}
