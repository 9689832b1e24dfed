package ingest

import (
	"bytes"
	"cmp"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/charset"

	"factdesk/internal/errs"
)

// decodeHTML turns a page's bytes into UTF-8 and names the encoding they were in.
// The order is a browser's: a byte-order mark, the header, the page's own word;
// but a page that isn't what it says is read as what it is, because a person
// would rather have the text than a proof that the server is wrong. Bytes that can be read
// as nothing are refused: what stands in a snapshot as "Ìýð" stands there for good.
func decodeHTML(raw []byte, declared string) (page, name string, err error) {
	name = htmlCharset(raw, declared)
	page, known, err := decodedHTML(raw, name)
	switch {
	case err != nil:
		return "", "", err
	case isBinary(page):
		return "", "", errs.New(errs.Unsupported, "This is no web page but a binary file. Paste the text instead.")
	case known == windows1252 && foreign(page), isSoup(page):
		if page, known, err = decodedHTML(raw, unnamed(raw)); err != nil {
			return "", "", errs.New(errs.Invalid, "The page doesn't say in which encoding it is written, or says a wrong one, and it can't be told for sure. Open it in a browser and paste the text, or save it as UTF-8.")
		}
	}
	return page, known, nil
}

func decodedHTML(raw []byte, name string) (page, known string, err error) {
	enc, known := charset.Lookup(name)
	if enc == nil {
		return "", "", errs.New(errs.Unsupported, "The page is written in an encoding we don't know (%q). Save it as UTF-8, or paste the text instead.", cut(name, 40))
	}
	out, err := enc.NewDecoder().Bytes(raw)
	if err != nil {
		return "", "", errs.Because(err, errs.Invalid, "The page can't be decoded as %s. Save it as UTF-8, or paste the text instead.", known)
	}
	return strings.TrimPrefix(strings.ToValidUTF8(string(out), "�"), "\ufeff"), known, nil
}

// windows1252 is what a page is read as that says nothing.
const windows1252 = "windows-1252"

// foreign reports a page that was read as windows-1252 and is in no language that it is for.
func foreign(page string) bool {
	page = string(firstWords([]byte(page)))
	ascii, beyond := 0, 0
	for _, r := range page {
		switch {
		case !unicode.IsLetter(r):
		case r < utf8.RuneSelf:
			ascii++
		default:
			beyond++
		}
	}
	return beyond > fewestRead && beyond > ascii
}

// isSoup reports a page of which too many bytes are no characters.
func isSoup(page string) bool {
	broken := strings.Count(page, "�")
	return broken > fewestRead && broken*10 > len(wordsOnly([]byte(page)))/2
}

func htmlCharset(raw []byte, declared string) string {
	if name := byteOrderMark(raw); name != "" {
		return name
	}
	if name := unmarkedUTF16(raw); name != "" {
		return name
	}
	valid, broken := utf8Share(raw)
	if valid > 0 && broken*50 <= valid { // a stray byte or a cut advertisement, not another encoding
		return "utf-8"
	}
	for _, label := range []string{declared, metaCharset(raw)} {
		_, name := charset.Lookup(label)
		if name == "" || name == "utf-8" || strings.HasPrefix(name, "utf-16") || name == "replacement" {
			continue // unknown, or disproved above
		}
		return name
	}
	switch {
	case broken == 0, valid > broken: // what is UTF-8 in most is that, with a sign for what isn't
		return "utf-8"
	}
	return cmp.Or(unnamed(raw), windows1252)
}

func byteOrderMark(raw []byte) string {
	switch {
	case bytes.HasPrefix(raw, []byte("\xef\xbb\xbf")):
		return "utf-8"
	case bytes.HasPrefix(raw, []byte("\xff\xfe")):
		return "utf-16le"
	case bytes.HasPrefix(raw, []byte("\xfe\xff")):
		return "utf-16be"
	}
	return ""
}

// unmarkedUTF16 recognises UTF-16 without a mark by the markup itself: its ASCII
// characters leave every second byte zero.
func unmarkedUTF16(raw []byte) string {
	head := raw[:min(len(raw), 1024)&^1]
	var even, odd int
	for i := 0; i < len(head); i += 2 {
		if head[i] == 0 {
			even++
		}
		if head[i+1] == 0 {
			odd++
		}
	}
	pairs := len(head) / 2
	switch {
	case pairs >= 4 && odd*2 > pairs && even*10 < pairs:
		return "utf-16le"
	case pairs >= 4 && even*2 > pairs && odd*10 < pairs:
		return "utf-16be"
	}
	return ""
}

// utf8Share counts the characters beyond ASCII that are well-formed UTF-8, and
// the bytes that are not.
func utf8Share(raw []byte) (valid, broken int) {
	for len(raw) > 0 {
		r, n := utf8.DecodeRune(raw)
		switch {
		case r == utf8.RuneError && n == 1:
			broken++
		case n > 1:
			valid++
		}
		raw = raw[n:]
	}
	return valid, broken
}

var metaTag = regexp.MustCompile(`(?i)<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([a-z0-9_:.-]{2,40})`)

// metaCharset is the encoding that the page itself declares. Browsers look at
// 1,024 bytes; pages with long comments at their top need more.
func metaCharset(raw []byte) string {
	if m := metaTag.FindSubmatch(raw[:min(len(raw), 4096)]); m != nil {
		return string(m[1])
	}
	return ""
}

// isBinary tells a text with a few stray control characters from a file that is
// no text at all.
func isBinary(s string) bool {
	head := s[:min(len(s), 8192)]
	odd := 0
	for _, r := range head {
		if r < 0x20 && r != '\n' && r != '\r' && r != '\t' && r != '\f' && r != 0x1b || r == utf8.RuneError {
			odd++
		}
	}
	return odd*10 > len(head) && odd > 1
}
