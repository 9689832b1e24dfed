package mail

import (
	"slices"
	"strings"
	"unicode"
)

// settle chooses the better of the two bodies: the plain one, unless the other holds what it
// lacks. "Your program can't show this mail" is no body; a table is often left out of one, and
// no plain text can strike words out, so that there those stand as if they held.
func (l *letter) settle() ([]string, error) {
	plain, err := l.plainBody()
	if err != nil {
		return nil, err
	}
	if len(l.html) == 0 {
		return plain, nil
	}
	html, struck, err := l.paragraphs(l.html, charsetOf(l.html, l.charset))
	switch {
	case err != nil && len(plain) == 0:
		return nil, explain(err)
	case err != nil, 2*words(plain) >= words(html) && len(struck) == 0 && !lacksTable(plain, html):
		return plain, nil
	}
	l.struck = struck
	return html, nil
}

func words(paragraphs []string) (n int) {
	for _, s := range paragraphs {
		n += len(strings.Fields(s))
	}
	return n
}

// fewestFigures is how many figures of a table a text must lack to lack the table: one may
// be written in another way.
const fewestFigures = 2

// besideFigure are signs that may stand around a figure in one of two texts alone.
const besideFigure = "|,;.:*_()"

// lacksTable reports rows of a table with figures that a text does not have.
func lacksTable(plain, html []string) bool {
	have := map[string]bool{}
	for _, s := range plain {
		for f := range strings.FieldsSeq(s) {
			have[strings.Trim(f, besideFigure)] = true
		}
	}
	lacks := 0
	for _, row := range html {
		if !strings.Contains(row, "\t") {
			continue
		}
		for f := range strings.FieldsSeq(row) {
			f = strings.Trim(f, besideFigure)
			if strings.ContainsFunc(f, unicode.IsDigit) && !have[f] {
				lacks++
			}
		}
	}
	return lacks >= fewestFigures
}

// paragraphsOf are the words of a body, without blanks at the ends of its lines.
func (l *letter) paragraphsOf() []string {
	return slices.DeleteFunc(slices.Clone(l.body), func(s string) bool { return strings.TrimSpace(s) == "" })
}
