// Package masthead reads what stands at the head of a pasted article, and around it:
// headline, publisher, byline, agencies, the day and the language. It guesses, for a
// person to correct, and says nothing where it cannot tell.
package masthead

import (
	"cmp"
	"strings"

	"factdesk/claims"
	"factdesk/claims/text"
)

// Meta is what a pasted text seems to say of itself; a person corrects it.
type Meta struct {
	Headline  string
	Publisher string
	Bylines   []string
	Agencies  []string
	Published string // YYYY-MM-DD, "" when unknown
	Language  string // BCP 47, "" when too short to tell
}

// Guess reads the headline, publisher, byline, agencies, date and language off a
// pasted article. What it cannot tell stays empty. stop is asked as extract.Extract asks it.
func Guess(s string, stop func() error) (Meta, error) {
	d := text.ParseWatched(ends(s), "", claims.Watching(stop))
	if err := d.Watch.Err(); err != nil {
		return Meta{}, err
	}
	g := guesser{d: d, body: firstProse(d)}
	var m Meta
	m.Headline, m.Publisher = g.headline()
	m.Publisher = cmp.Or(strings.TrimSpace(m.Publisher), g.copyright(), g.masthead(m.Headline))
	m.Bylines = g.bylines()
	m.Agencies = g.agencies()
	m.Published = g.published()
	m.Language = language(d)
	return m, d.Watch.Err()
}

// atHead and atFoot are how much of a long text is looked at, in bytes. All that is guessed
// stands there; to take ten megabytes apart for it would take hundreds of memory.
const (
	atHead = 768 << 10
	atFoot = 256 << 10
)

// ends is a text without the middle of a long one.
func ends(s string) string {
	if len(s) <= atHead+atFoot {
		return s
	}
	return strings.ToValidUTF8(s[:atHead]+"\n\n"+s[len(s)-atFoot:], "")
}

type guesser struct {
	d    *text.Doc
	body int // index of the first block of prose
}

func firstProse(d *text.Doc) int {
	for i, b := range d.Blocks {
		if b.Kind == text.Prose {
			return i
		}
	}
	return len(d.Blocks)
}

func (g guesser) line(i int) string {
	b := g.d.Blocks[i]
	return strings.Join(strings.FieldsFunc(g.d.Slice(b.Start, b.End), text.IsSpace), " ")
}

// language tells the language of the prose.
func language(d *text.Doc) string {
	var s strings.Builder
	for _, b := range d.Blocks {
		if b.Kind == text.Prose && s.Len() < 8000 {
			s.WriteString(d.Slice(b.Start, b.End))
			s.WriteByte('\n')
		}
	}
	return text.Language(s.String())
}
