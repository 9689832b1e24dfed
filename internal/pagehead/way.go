package pagehead

import (
	"slices"
	"strings"

	nethtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxSteps is how many links the way to an article has, at most: more are a site's menu.
const maxSteps = 8

// ways are the last steps of the ways to the article that nothing names: links that begin
// with the site's front page and of which each leads deeper, as the page's own address does.
func (p *page) ways() (out []string) {
	for _, front := range p.fronts {
		if last := p.lastStep(stepsFrom(front)); last != "" {
			return []string{last}
		}
	}
	return nil
}

// stepsFrom are the links beside one, in their box, from it on.
func stepsFrom(front *node) []*node {
	box := front.Parent
	for isStep(box) {
		box = box.Parent
	}
	if box == nil {
		return nil
	}
	all := linksOf(box)
	if i := slices.Index(all, front); i >= 0 {
		return all[i:]
	}
	return nil
}

// isStep reports the element of one step.
func isStep(n *node) bool {
	if n == nil {
		return false
	}
	switch n.DataAtom {
	case atom.Li, atom.Span:
		return true
	}
	return false
}

// lastStep is the name of the last link, "" where one leads nowhere near the article.
func (p *page) lastStep(steps []*node) (last string) {
	if !between(len(steps), 2, maxSteps) {
		return ""
	}
	for i, n := range steps[1:] {
		s := textOf(n)
		switch {
		case s == "", p.isArticleLink(n, s):
		case p.isAbove(pathOf(attr(n, "href"))), pointsOn(steps[i], n):
			last = s
		default:
			return ""
		}
	}
	if words(last) > longestSection {
		return ""
	}
	return last
}

// isAbove reports the address of something that the page's own stands below.
func (p *page) isAbove(path string) bool {
	if path == "" {
		return false
	}
	return slices.ContainsFunc(p.paths, func(own string) bool { return strings.HasPrefix(own, path+"/") })
}

// pointsOn reports a sign between two links that says that the second is part of the first.
func pointsOn(a, b *node) bool {
	for n := following(a); n != nil; n = following(n) {
		switch {
		case n == b:
			return false
		case n.Type != nethtml.TextNode:
		case strings.ContainsAny(n.Data, ">›»→❯"):
			return true
		}
	}
	return false
}

// linkedSteps are the last steps of the ways that the page's JSON-LD tells, without the
// front page and the article itself.
func (p *page) linkedSteps() []string {
	last := ""
	for i, v := range p.linked.things(p.linked.trail["itemListElement"]) {
		name, address := stepOf(v)
		switch {
		case i == 0, name == "", words(name) > longestSection, alikeAny(name, p.named), p.isHere(address) == same:
		default:
			last = name
		}
	}
	if last == "" {
		return nil
	}
	return []string{last}
}

// stepOf is the name of one step and its address.
func stepOf(v any) (name, address string) {
	step, ok := v.(object)
	if !ok {
		return "", ""
	}
	if name = one(step["name"]); name == "" {
		name = one(step["item"])
	}
	for _, a := range addresses(step["item"]) {
		address = a
	}
	return name, address
}
