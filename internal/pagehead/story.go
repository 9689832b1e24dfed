package pagehead

import "golang.org/x/net/html/atom"

// story is the <article> that holds most of a page's paragraphs where the headline stands
// above it and in no other; nil where there is none such.
func (p *page) story() *node {
	if p.anchor() == nil || within(p.anchor(), atom.Article) {
		return nil
	}
	held, all, best := map[*node]int{}, 0, (*node)(nil)
	for _, l := range p.lines[p.head.title+1:] {
		if l.Words < paragraph {
			continue
		}
		all += l.Words
		a := articleOf(l.Node)
		if a == nil {
			continue
		}
		held[a] += l.Words
		if best == nil || held[a] > held[best] {
			best = a
		}
	}
	if 2*held[best] <= all {
		return nil
	}
	return best
}

func articleOf(n *node) *node {
	for a := n; a != nil; a = a.Parent {
		if a.DataAtom == atom.Article {
			return a
		}
	}
	return nil
}
