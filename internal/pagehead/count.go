package pagehead

import (
	"unicode"

	"factdesk/internal/prose"
)

// signsAWord is how many signs of a script that parts no words stand for one.
const signsAWord = 2

// counted are lines with their words as a reader would count them, where a script sets no
// blanks between them.
func counted(lines []prose.Line) []prose.Line {
	for i := range lines {
		l := &lines[i]
		if n := unparted(l.Text); n > 0 && l.Words > 0 {
			all := l.Words + n/signsAWord
			l.Linked = l.Linked * all / l.Words
			l.Words = all
		}
	}
	return lines
}

// unparted counts the letters of scripts that part no words.
func unparted(s string) (n int) {
	for _, r := range s {
		if unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) {
			n++
		}
	}
	return n
}
