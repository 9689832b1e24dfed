package quantity

import (
	"strings"
	"unicode"

	"factdesk/claims/text"
)

// kind is what a piece is made of.
type kind uint8

const (
	word kind = iota
	digits
	sign
	gap // between blocks: no rule looks across
)

// piece is a token, or a part of one: "5km" is two pieces, "twenty-five" three.
type piece struct {
	norm, raw  string
	start, end int // code points
	tok        int // the token it is part of
	kind       kind
	spaced     bool // white space stands before it
	cap        bool
}

// pieces cuts tokens where a number touches something else.
func pieces(d *text.Doc) []piece {
	out := make([]piece, 0, len(d.Tokens)+len(d.Tokens)/8)
	block := int32(-1)
	for k := range d.Tokens {
		if d.Watch.Over() {
			break
		}
		t := &d.Tokens[k]
		if t.Block != block {
			out = append(out, piece{kind: gap, tok: k, start: t.Start, end: t.Start})
			block = t.Block
		}
		p := piece{norm: t.Norm, raw: t.Text, start: t.Start, end: t.End, tok: k, spaced: t.Spaced, cap: t.Cap}
		switch t.Class {
		case text.Number:
			out = cutNumber(out, p)
		case text.Word:
			out = cutWord(out, p)
		default:
			p.kind = sign
			out = append(out, p)
		}
	}
	return append(out, piece{kind: gap, tok: len(d.Tokens)})
}

// cutNumber parts digits from what is written on to them. A stop before the digits
// joins them: ".08".
func cutNumber(out []piece, p piece) []piece {
	i := 0
	for i < len(p.raw) && (p.raw[i] >= '0' && p.raw[i] <= '9' || p.raw[i] == ',' || p.raw[i] == '.') {
		i++
	}
	num := p
	num.kind, num.raw, num.norm, num.end = digits, p.raw[:i], p.raw[:i], p.start+i
	if last := len(out) - 1; !p.spaced && out[last].norm == "." && (out[last].spaced || out[last-1].kind == sign) && !strings.Contains(num.raw, ".") {
		num.start, num.spaced, num.raw, num.norm = out[last].start, out[last].spaced, "."+num.raw, "0."+num.norm
		out = out[:last]
	}
	out = append(out, num)
	if i == len(p.raw) {
		return out
	}
	rest := p
	rest.kind, rest.spaced, rest.start = word, false, p.start+i
	rest.raw, rest.norm = p.raw[i:], fold(p.raw[i:])
	return append(out, rest)
}

// cutWord parts a word at its hyphens when one of its parts is a number.
func cutWord(out []piece, p piece) []piece {
	if len(p.raw) > 3 && p.raw[3] >= '0' && p.raw[3] <= '9' && isASCII(p.raw) && (p.cap && codeBefore[p.norm[:3]] != "" || months[p.norm[:3]] > 0) {
		code, num := p, p
		code.raw, code.norm, code.end = p.raw[:3], p.norm[:3], p.start+3
		num.raw, num.norm, num.start, num.spaced = p.raw[3:], p.norm[3:], p.start+3, false
		return cutNumber(append(out, code), num) // "USD115m", "Dec31"
	}
	n := len(out)
	joined := out[n-1].norm == "-" && !out[n-1].spaced && !p.spaced && n > 1 && (out[n-2].kind == digits || out[n-2].tok == out[n-1].tok)
	if !strings.Contains(p.norm, "-") || !isASCII(p.raw) || !joined && !numberInside(p.norm) && !strings.HasSuffix(p.norm, "-old") {
		return append(out, p)
	}
	at, spaced := 0, p.spaced
	for i := 0; i <= len(p.raw); i++ {
		if i < len(p.raw) && p.raw[i] != '-' {
			continue
		}
		part := piece{raw: p.raw[at:i], norm: p.norm[at:i], start: p.start + at, end: p.start + i, tok: p.tok, spaced: spaced}
		part.cap = part.raw != "" && unicode.IsUpper(rune(part.raw[0]))
		if part.raw != "" && part.raw[0] >= '0' && part.raw[0] <= '9' {
			out = cutNumber(out, part)
		} else {
			out = append(out, part)
		}
		if i < len(p.raw) {
			out = append(out, piece{norm: "-", raw: "-", start: p.start + i, end: p.start + i + 1, tok: p.tok, kind: sign})
		}
		at, spaced = i+1, false
	}
	return out
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// numberInside reports a part that begins with a digit, is a number word or a month.
func numberInside(norm string) bool {
	for len(norm) > 0 {
		part, rest, _ := strings.Cut(norm, "-")
		if part != "" && part[0] >= '0' && part[0] <= '9' || isNumberWord(part) || months[part] > 0 && part != "may" && part != "mar" && part != "march" {
			return true
		}
		norm = rest
	}
	return false
}

// fold writes a suffix in the reading form that tokens have.
func fold(s string) string { return strings.ToLower(s) }
