package ingest

import (
	"io"
	"strings"

	"golang.org/x/net/html"

	"factdesk/internal/errs"
)

// Bounds of a tree that we build. The parser of HTML repeats every formatting tag
// that was left open in each new paragraph, so that a page of some hundred
// kilobytes can ask for gigabytes of tree: the cost is counted before it is paid.
const (
	maxNodes = 360_000 // three trees, of which two are the extractors', and what waits to be collected: 250 MB
	maxDepth = 500     // the parser itself gives up at 512
	fewAttrs = 100     // of an element; each of more counts as a node
)

// parseHTML builds the tree of a page, or says why it won't.
func (p *Pages) parseHTML(page string) (doc *html.Node, err error) {
	if treeCost(page) > maxNodes {
		return nil, errs.New(errs.TooLarge, "The page is built too wildly to be read safely. Paste the text instead.")
	}
	ended := p.tries("parser", func() { // it panics on some input that is nested too deeply
		doc, err = html.ParseWithOptions(strings.NewReader(page), html.ParseOptionEnableScripting(false))
	})
	if !ended || err != nil {
		return nil, tooDeep(err)
	}
	if depth(doc) > maxDepth {
		return nil, tooDeep(nil)
	}
	return doc, nil
}

func tooDeep(cause error) error {
	return errs.Because(cause, errs.Invalid, "The page is nested too deeply to be read. Paste the text instead.")
}

// formatting are the elements that the parser opens again in the next paragraph.
var formatting = map[string]bool{
	"a": true, "b": true, "big": true, "code": true, "em": true, "font": true, "i": true, "nobr": true,
	"s": true, "small": true, "strike": true, "strong": true, "tt": true, "u": true,
}

// treeCost estimates from above how many nodes the tree of a page has, reading it
// once.
func treeCost(page string) int {
	z := html.NewTokenizer(strings.NewReader(page))
	cost, open, moved := 0, 0, 0
	for {
		token := z.Next()
		switch token {
		case html.ErrorToken:
			if z.Err() != io.EOF {
				return maxNodes + 1
			}
			return cost
		case html.StartTagToken, html.SelfClosingTagToken:
			name, attrs := z.TagName()
			n := countAttrs(z, attrs)
			cost += max(n/2, n-fewAttrs)
			if string(name) == "a" { // its address is taken apart
				cost++
			}
			switch {
			case formatting[string(name)]:
				if token == html.StartTagToken {
					open++
				}
			case string(name) == "html" || string(name) == "body":
				// Attributes of a second such tag go to the first, which holds each against all it has.
				moved += n
				cost += 16 * moved
			}
		case html.EndTagToken:
			if name, _ := z.TagName(); formatting[string(name)] && open > 0 {
				open--
			}
			cost-- // it makes no node
		}
		// What is open may be built anew at each token; three of a kind at most, but
		// tags that differ in an attribute are of different kinds.
		cost += 1 + max(0, open-8)
		if cost > maxNodes {
			return cost
		}
	}
}

// countAttrs counts the attributes of a tag whose name was read.
func countAttrs(z *html.Tokenizer, more bool) (n int) {
	for ; more; n++ {
		_, _, more = z.TagAttr()
	}
	return n
}

// depth is the greatest depth of a tree, found without recursion.
func depth(root *html.Node) int {
	deepest, d := 0, 0
	for n := root; n != nil; {
		deepest = max(deepest, d)
		switch {
		case n.FirstChild != nil:
			n, d = n.FirstChild, d+1
		default:
			for n != nil && n != root && n.NextSibling == nil {
				n, d = n.Parent, d-1
			}
			if n == nil || n == root {
				return deepest
			}
			n = n.NextSibling
		}
	}
	return deepest
}
