package captions

import (
	"html"
	"strings"
	"unicode/utf8"
)

// voices are the words of a cue's lines, parted where another speaks.
func voices(lines []string) (out []cue) {
	now, said := cue{}, strings.Builder{}
	flush := func() {
		if now.words = strings.Fields(html.UnescapeString(said.String())); len(now.words) > 0 {
			out = append(out, now)
			now.anew = false
		}
		said.Reset()
	}
	for _, l := range lines {
		if bare, ok := undashed(l); ok {
			flush()
			l, now.anew = bare, true
		}
		for l != "" {
			open := strings.IndexAny(l, "<{")
			if open < 0 {
				break
			}
			tag, length := tagAt(l[open:])
			said.WriteString(l[:open] + literal(l[open:], length) + tag.stands())
			l = l[open+max(length, 1):]
			if name, ok := tag.voice(); ok {
				flush()
				now.speaker = name
			}
		}
		said.WriteString(l + " ")
	}
	flush()
	return out
}

// literal is the sign that opens no tag.
func literal(s string, length int) string {
	if length > 0 {
		return ""
	}
	return s[:1]
}

// undashed is a line without the dash or arrows that say that another speaks. That of
// "-40 degrees" belongs to the number.
func undashed(l string) (string, bool) {
	bare := strings.TrimLeft(l, "->»–— ")
	switch bare {
	case "", l:
		return l, false
	}
	sign, size := utf8.DecodeLastRuneInString(l[:len(l)-len(bare)])
	switch {
	case !strings.ContainsRune("-–—", sign), !strings.ContainsRune("0123456789", rune(bare[0])):
		return bare, true
	}
	bare = l[len(l)-len(bare)-size:]
	return bare, bare != l
}

// tag is what stands between the signs of markup: "v.loud Ruth Odell", "/i".
type tag string

// tags are those of WebVTT, SubRip and players. What else stands in angle brackets was
// written to be read.
var tags = map[string]bool{
	"v": true, "c": true, "i": true, "b": true, "u": true, "s": true, "em": true, "strong": true, "font": true, "lang": true,
	"ruby": true, "rt": true, "rp": true, "br": true, "span": true, "p": true,
}

// longestTag is how many bytes are looked at for a tag's end: a sign that opens none is not
// to have all that follows looked through.
const longestTag = 1000

// tagAt is the tag that s begins with and its length, 0 for none.
func tagAt(s string) (tag, int) {
	s = s[:min(len(s), longestTag)]
	if s[0] == '{' {
		return braces(s)
	}
	end := strings.IndexByte(s, '>')
	if end < 0 {
		return "", 0
	}
	inner := tag(s[1:end])
	_, isTime := clock(string(inner))
	switch {
	case isTime, tags[inner.kind()]:
		return inner, end + 1
	}
	return "", 0
}

// braces are the directions of players: "{\an8}", "{y:i}".
func braces(s string) (tag, int) {
	end := strings.IndexByte(s, '}')
	switch {
	case end < 2:
		return "", 0
	case s[1] == '\\', s[2] == ':':
		return "", end + 1
	}
	return "", 0
}

// kind is the name of a tag, without classes and what closes it.
func (t tag) kind() string {
	kind, _, _ := strings.Cut(strings.TrimLeft(string(t), "/"), " ")
	kind, _, _ = strings.Cut(kind, ".")
	return strings.ToLower(strings.TrimRight(kind, "/"))
}

// stands is what a reader sees in the place of a tag: how a word is said stands above it.
func (t tag) stands() string {
	switch {
	case t.kind() == "br":
		return " "
	case t == "rt":
		return "("
	case t == "/rt":
		return ")"
	}
	return ""
}

// voice is the name in "v.loud Ruth Odell".
func (t tag) voice() (string, bool) {
	_, name, _ := strings.Cut(string(t), " ")
	name = strings.Trim(strings.Join(strings.Fields(html.UnescapeString(name)), " "), ": ")
	switch {
	case name == "", strings.HasPrefix(string(t), "/"), t.kind() != "v":
		return "", false
	}
	return name, true
}
