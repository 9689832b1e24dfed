package masthead

import (
	"cmp"
	"fmt"
	"strings"

	"factdesk/claims/text"
)

const (
	below      = 5  // lines from the article's first paragraph on that may still say when
	inDateline = 12 // words that a paragraph may begin with before its dateline is over
	inLine     = 24 // words from which on a line is no line about the article
	inDated    = 9  // words from which on a line with bars is the page's title
)

// published is the first date on a line above the article or just below its beginning. A
// date in the page's title or in the article's first words counts where there is no other.
func (g guesser) published() string {
	second := ""
	for i := range min(len(g.d.Blocks), g.body+below) {
		s := g.line(i)
		switch {
		case i == g.body:
			second = cmp.Or(second, dateIn(firstWords(s, inDateline)))
		case g.d.Blocks[i].Kind == text.Prose, words(s) > inLine:
		case pageTitle(s):
			second = cmp.Or(second, dateIn(s))
		default:
			if date := dateIn(s); date != "" {
				return date
			}
		}
	}
	return second
}

// pageTitle reports "Headline | Section | Publisher | 21.01.2022".
func pageTitle(s string) bool { return words(s) > inDated && strings.Contains(s, "|") }

func firstWords(s string, n int) string {
	f := strings.Fields(s)
	return strings.Join(f[:min(n, len(f))], " ")
}

// day is a date as numbers; zero is what is not known.
type day struct{ year, month, date int }

func (d day) String() string { return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.date) }

// dateIn is the first full date in s as YYYY-MM-DD, "" for none.
func dateIn(s string) string {
	t := text.Parse(s).Tokens
	for k := range t {
		if d, ok := dateAt(t[k:]); ok {
			return d.String()
		}
	}
	return ""
}

// dateAt reads the date that some tokens begin with. One that can be read as two days is
// none: 03/04/2020.
func dateAt(t []text.Token) (day, bool) {
	var first day
	for _, f := range forms {
		d, ok := f.read(t)
		if !ok {
			continue
		}
		if first != (day{}) && first != d {
			return day{}, false
		}
		first = d
	}
	return first, first != (day{})
}
