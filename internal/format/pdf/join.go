package pdf

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"factdesk/internal/format"
)

// flow joins what columns and pages part. Between the two halves of a paragraph may stand
// what is set in another size: notes, captions.
func flow(all []paragraph) []paragraph {
	var out []paragraph
	for _, p := range all {
		if i := openEnd(out, p); i >= 0 {
			out[i].lines = append(out[i].lines, p.lines...)
			out[i].full = p.full
			continue
		}
		out = append(out, p)
	}
	return out
}

// lookBack is how many paragraphs of another size may stand between two halves.
const lookBack = 8

// openEnd is the paragraph that p goes on with, -1 when it begins by itself.
func openEnd(before []paragraph, p paragraph) int {
	first := p.lines[0]
	if first.cells || bullet.MatchString(first.text) {
		return -1
	}
	for i := len(before) - 1; i >= max(0, len(before)-lookBack); i-- {
		switch last := before[i].last(); {
		case larger(first, last):
			continue
		case last.cells, larger(last, first), !elsewhere(last, first), !goesOn(before[i], first):
			return -1
		}
		return i
	}
	return -1
}

// elsewhere reports that a line stands on another page or in another column than the one before.
func elsewhere(last, first line) bool { return last.page != first.page || first.b > last.b }

// goesOn reports that a paragraph is not at its end.
func goesOn(p paragraph, next line) bool {
	last := p.last()
	r, _ := utf8.DecodeRuneInString(next.text)
	switch {
	case endsInHyphen(last.text):
		return unicode.IsLower(r)
	case ends(last.text):
		return false
	}
	return p.full || unicode.IsLower(r)
}

// hyphens end a line in the middle of a word.
const hyphens = "-\u00ad\u2010\x02"

func endsInHyphen(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(hyphens, r)
}

// speller knows the words of the document, to mend those that a line's end parted.
type speller map[string]bool

var wordsOf = regexp.MustCompile(`[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*`)

func newSpeller(all []paragraph) speller {
	s := speller{}
	for _, p := range all {
		for _, l := range p.lines {
			for _, w := range wordsOf.FindAllString(strings.TrimRight(l.text, hyphens), -1) {
				s[strings.ToLower(w)] = true
			}
		}
	}
	return s
}

// parting is what stands between a line and the next, and how much of the line's end goes:
// a hyphen.
func (s speller) parting(above, next string) (between string, drop int) {
	if !endsInHyphen(above) {
		return " ", 0
	}
	_, drop = utf8.DecodeLastRuneInString(above)
	stem := above[:len(above)-drop]
	r, _ := utf8.DecodeRuneInString(next)
	before, _ := utf8.DecodeLastRuneInString(stem)
	switch {
	case !unicode.In(before, unicode.L, unicode.N, unicode.M):
		return "- ", drop // a dash
	case !unicode.IsLower(r), s.keeps(stem, next):
		return "-", drop
	}
	return "", drop
}

// keeps reports a word that has its hyphen in the middle of a line, too, or whose halves
// are words of the document while the whole is none.
func (s speller) keeps(stem, next string) bool {
	a, b := strings.ToLower(lastWord.FindString(stem)), strings.ToLower(wordsOf.FindString(next))
	switch {
	case s[a+"-"+b]:
		return true
	case s[a+b], min(len(a), len(b)) < shortest:
		return false
	}
	return s[a[strings.LastIndexByte(a, '-')+1:]] && s[b]
}

// shortest is how long each half of such a word is at least: "re" and "con" are words in
// some documents, and parts of words in all.
const shortest = 4

var lastWord = regexp.MustCompile(`[\p{L}\p{M}-]*$`)

// block makes a block of a paragraph. It may be as long as the document.
func (s speller) block(p paragraph) format.Block {
	text, at := []byte(p.lines[0].text), utf8.RuneCountInString(p.lines[0].text)
	turns := []format.Turn{{At: 0, Page: p.lines[0].page}}
	for i, l := range p.lines[1:] {
		between, drop := s.parting(p.lines[i].text, l.text)
		text = append(text[:len(text)-drop], between...)
		at += len(between) - min(drop, 1)
		if l.page != p.lines[i].page {
			turns = append(turns, format.Turn{At: at, Page: l.page})
		}
		text = append(text, l.text...)
		at += utf8.RuneCountInString(l.text)
	}
	return format.Block{Text: clean(string(text)), Turns: turns}
}

// clean writes signs of the page as those of a text, each a character for a character.
func clean(s string) string { return strings.NewReplacer("\x02", "-", "\u00a0", " ").Replace(s) }
