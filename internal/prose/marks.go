package prose

import (
	"strings"

	"golang.org/x/net/html"
)

// A mark stands at the beginning of each text of the page and says in which block it is.
// The extractors drop and flatten elements, join texts and say some twice; a mark rides
// in the text itself, as a character that Unicode keeps free for private use, so that it
// stays known what came from where. Pages use such characters for little pictures, which
// are no words; those go.
const (
	firstMark = '\U000f0000'
	lastMark  = '\U0010fffd'
	maxMarks  = lastMark - firstMark
)

// marked is a text with its mark, which is written when all are counted; 0 for none.
type marked struct {
	node *html.Node
	mark int
}

func (r *reader) markText(n *html.Node, in inside) {
	if r.mark > 0 {
		words := countWords(n.Data)
		r.page.marks[r.mark-1] += words
		if in.link {
			r.at.Linked += words
		}
		if in.own {
			r.at.Own += words
		}
	}
	if r.mark > 0 || strings.ContainsFunc(n.Data, isMark) {
		r.marked = append(r.marked, marked{n, r.mark})
	}
}

func isMark(c rune) bool { return c >= firstMark }

func unmarked(s string) string {
	return strings.Map(func(c rune) rune {
		if isMark(c) {
			return -1
		}
		return c
	}, s)
}

// writeMarks puts the marks before the texts. A page with more blocks than there are
// marks has neighbours share one.
func (r *reader) writeMarks() {
	for _, m := range r.marked {
		m.node.Data = unmarked(m.node.Data)
		if m.mark > 0 {
			m.node.Data = string(r.page.markOf(m.mark)) + m.node.Data
		}
	}
}

func (p *Page) markOf(mark int) rune {
	if len(p.marks) <= maxMarks {
		return firstMark + rune(mark)
	}
	return firstMark + rune(mark*maxMarks/len(p.marks))
}

// Answer is what an extractor kept of a page.
type Answer struct {
	Words   int       // in all
	Foreign int       // of them, those that no reader of the page sees
	part    []float64 // of each block's words, how many it kept
}

// Kept tells what an extractor's tree holds of the page, and how often: a block that it
// says twice counts once.
func (p *Page) Kept(tree *html.Node) Answer {
	out := Answer{part: make([]float64, len(p.Blocks))}
	if tree == nil {
		return out
	}
	got := map[rune]int{}
	for n := range tree.Descendants() {
		if n.Type == html.TextNode {
			out.Words += count(n.Data, got)
		}
	}
	out.Foreign = got[0]
	there := map[rune]int{}
	for i, words := range p.marks {
		there[p.markOf(i+1)] += words
	}
	for i := range p.Blocks {
		m := p.markOf(p.Blocks[i].mark)
		out.part[i] = min(1, float64(got[m])/float64(max(1, there[m])))
	}
	return out
}

// count adds the words of a text to those of their marks; 0 is the mark of words that
// have none.
func count(s string, got map[rune]int) int {
	all, mark := 0, rune(0)
	for s != "" {
		end := strings.IndexFunc(s, isMark)
		if end < 0 {
			end = len(s)
		}
		n := countWords(s[:end])
		got[mark] += n
		all += n
		s = s[end:]
		for i, c := range s {
			mark = c
			s = s[i+len(string(c)):]
			break
		}
	}
	return all
}
