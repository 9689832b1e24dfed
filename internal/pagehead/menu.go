package pagehead

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"factdesk/internal/prose"
)

// noteMenu keeps a link of the site's menu, and one to its front page.
func (p *page) noteMenu(n *node) {
	switch {
	case n.DataAtom != atom.A:
	case p.isFrontLink(n):
		p.fronts = append(p.fronts, n)[:min(len(p.fronts)+1, maxTitles)]
	case len(p.menu) == maxTimes, !within(n, atom.Nav, atom.Header):
	default:
		p.menu = append(p.menu, n)
	}
}

// inMenu is what the menu calls something, "" where it does not.
func (p *page) inMenu(name string) string {
	for _, n := range p.menu {
		s := textOf(n)
		switch {
		case words(s) > longestSection, Squeeze(s) != Squeeze(name), !p.isOfMenu(n):
		default:
			return s
		}
	}
	return ""
}

// isOfMenu reports what stands in a bar of links, or at the top of the page, and not in the
// article's own header.
func (p *page) isOfMenu(n *node) bool {
	for a := n; a != nil && !p.around[a]; a = a.Parent {
		switch a.DataAtom {
		case atom.Nav, atom.Header:
			return true
		}
	}
	return false
}

// kickers are the words right above the headline that the site's menu has too, or the
// address of the page.
func (p *page) kickers() (out []string) {
	for i := max(0, p.head.title-kickerLines); i < p.head.title; i++ {
		l := &p.lines[i]
		switch {
		case l.Words > longWhen, p.isOfMenu(l.Node), p.namesWriter(l.Text):
		case i == p.head.title-1, p.isNear(l.Node):
			out = append(out, p.sectionsOf(l)...)
		}
	}
	return out
}

// namesWriter reports a line that is the name of one of the authors that the data have.
func (p *page) namesWriter(s string) bool {
	return slices.ContainsFunc(p.dataAuthors(), func(name string) bool { return Squeeze(name) == Squeeze(s) })
}

// sectionsOf are the sections that a line names.
func (p *page) sectionsOf(l *prose.Line) (out []string) {
	for _, s := range append(textsIn(l), l.Text) {
		if name := p.asSection(s); name != "" {
			out = append(out, name)
		}
	}
	return out
}

// kickerLines is how many lines above the headline the section may stand in.
const kickerLines = 3

// asSection is the section that such words name.
func (p *page) asSection(s string) string {
	s = strings.Trim(s, " |›»:·•")
	switch {
	case s == "", words(s) > longestSection, p.isOwnName(s), names.has("kind", strings.ToLower(s)):
		return ""
	}
	if name := p.inMenu(s); name != "" {
		return name
	}
	if slices.Contains(p.folders(), strings.ReplaceAll(asAddress(strings.ToLower(s)), " ", "-")) {
		return asWords(s)
	}
	return ""
}

// asWords writes a kicker in capitals as a word.
func asWords(s string) string {
	switch {
	case s != strings.ToUpper(s), len(s) <= shortWord:
		return s
	}
	return capitalised(strings.ToLower(s))
}

// folders are the parts of the page's address before its own name.
func (p *page) folders() (out []string) {
	for _, path := range p.paths {
		parts := strings.Split(strings.Trim(strings.ToLower(path), "/"), "/")
		out = append(out, parts[:len(parts)-1]...)
	}
	return out
}

// menuAbove is the link of the menu to what the page's address begins with, unless it
// leads to all that a site has of one kind.
func (p *page) menuAbove() []string {
	for _, n := range p.menu {
		path, s := pathOf(attr(n, "href")), textOf(n)
		switch {
		case s == "", words(s) > longestSection, strings.Count(path, "/") != 1, !p.isAbove(path):
		case names.has("kind", strings.ToLower(s)), !p.isOfMenu(n):
		default:
			return []string{s}
		}
	}
	return nil
}
