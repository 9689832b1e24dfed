package pagehead

import "golang.org/x/net/html/atom"

// story is the <article> that holds most of a page's paragraphs where the headline stands
// above it and in no other; nil where there is none such.
func (p *page) story() *node {
	if p.anchor() == nil || within(p.anchor(), atom.Article) {
		return nil
	}
	held, paragraphs, all, best := map[*node]int{}, map[*node]int{}, 0, (*node)(nil)
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
		paragraphs[a]++
		if best == nil || held[a] > held[best] {
			best = a
		}
	}
	if 2*held[best] <= all || paragraphs[best] < 2 { // one may be a post of a live blog
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
