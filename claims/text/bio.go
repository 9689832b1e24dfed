package text

import (
	"strings"

	"factdesk/claims/lexicon"
)

// isBio reports the line on an article's author: "Jane Roe covers courts for the
// Observer." It names a person first and says only what they do at an outlet.
func (p *page) isBio() bool {
	verb := p.behindName()
	if verb < 2 || verb >= len(p.t) || sentencesInside(p.d, p.b) > 1 {
		return false
	}
	switch v := &p.t[verb]; {
	case v.Is(lexicon.AuthorVerb):
		return len(p.t) < 30 && !p.numbered()
	case v.Is(lexicon.AuthorHelped):
		return len(p.t) < 15 && p.at(verb+1).Is(lexicon.HelpGiven)
	case v.Is(lexicon.AuthorIs):
		return p.any(lexicon.NewsJob) && !p.numbered()
	}
	return false
}

const longestName = 4 // words in upper case that a name has at most

// behindName is the token behind the words in upper case that the block begins with.
func (p *page) behindName() int {
	k := 0
	for k < longestName && p.at(k).Cap {
		k++
	}
	return k
}

// authors marks the lines on people whom a byline names: short ones that begin with the
// full name, or with part of it right below the name on a line of its own. A surname
// alone may be that of somebody in the news.
func (c *classifier) authors() {
	names := c.bylines()
	if len(names) == 0 {
		return
	}
	for i := range c.d.Blocks {
		p := &c.pages[i]
		if p.b.Kind != Prose || p.words > bioWords || p.quotes() {
			continue
		}
		if names[p.leadingName()] || p.leadsWithPartOf(c.signedAbove(names, i)) {
			p.b.Kind = Furniture
		}
	}
}

// bylines are the names behind "By" in the lines that are no prose.
func (c *classifier) bylines() map[string]bool {
	names := map[string]bool{}
	for i := range c.d.Blocks {
		p := &c.pages[i]
		if p.b.Kind == Prose || p.words > 14 || !p.t[0].Is(lexicon.Byline) {
			continue
		}
		p.namesFrom(1, names)
	}
	return names
}

// namesFrom adds the names in a row from token k on: "Jane Roe, Tom Park and Ann Lee".
func (p *page) namesFrom(k int, names map[string]bool) {
	for k < len(p.t) {
		name, end := p.capitals(k)
		if end-k >= 2 {
			names[name] = true
		}
		if !p.at(end).Is(lexicon.BylineJoin) {
			return
		}
		k = end + 1
	}
}

const nameWords = 3

// capitals reads up to three words in upper case from k on and gives them folded;
// "AND" between two names parts them.
func (p *page) capitals(k int) (string, int) {
	var s strings.Builder
	for first := k; k < first+nameWords; k++ {
		t := p.at(k)
		if !t.Cap || t.Is(lexicon.And) {
			break
		}
		if k > first {
			s.WriteByte(' ')
		}
		s.WriteString(t.Norm)
	}
	return s.String(), k
}

// leadingName is the two words in upper case that a paragraph begins with.
func (p *page) leadingName() string {
	first := *p
	first.t = p.t[:min(len(p.t), 2)]
	name, _ := first.capitals(0)
	return name
}

// signedAbove is the author whose name is one of the two lines above block i.
func (c *classifier) signedAbove(names map[string]bool, i int) string {
	for k := i - 1; k >= max(0, i-2); k-- {
		p := &c.pages[k]
		if p.b.Kind == Prose || p.words > 4 {
			break
		}
		if name, end := p.capitals(0); end == len(p.t) && names[name] {
			return name
		}
	}
	return ""
}

// leadsWithPartOf reports a block whose first word is one of the name's.
func (p *page) leadsWithPartOf(name string) bool {
	for _, w := range strings.Fields(name) {
		if w == p.t[0].Norm {
			return true
		}
	}
	return false
}
