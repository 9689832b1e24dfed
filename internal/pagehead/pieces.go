package pagehead

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	nethtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"factdesk/internal/prose"
)

// piece is a text of a line that stands in one element.
type piece struct {
	node *node // of the text
	text string
}

// maxPieces is how many nodes are looked at for the texts of one line: loose words may
// stand in an element that holds the whole article.
const maxPieces = 2000

// firstNodes are the nodes in an element, up to maxPieces.
func firstNodes(n *node) iter.Seq[*node] {
	return func(yield func(*node) bool) {
		seen := 0
		for d := range n.Descendants() {
			if seen++; seen > maxPieces || !yield(d) {
				return
			}
		}
	}
}

// pieces are the texts that make up a line, in their order, and no others of the element
// that they stand in; nil where the line was read in another way.
func pieces(l *prose.Line) (out []piece) {
	whole, seen := closed(l.Text), 0
	rest := whole
	for d := range l.Node.Descendants() {
		if seen++; rest == "" || seen > maxPieces {
			break
		}
		if d.Type != nethtml.TextNode || silent(d.Parent) {
			continue
		}
		text := closed(d.Data)
		if !strings.HasPrefix(rest, text) {
			rest, out = whole, nil // the line begins behind this
		}
		if after, ok := strings.CutPrefix(rest, text); ok && text != "" {
			rest, out = after, append(out, piece{d, line(d.Data)})
		}
	}
	if rest != "" {
		return nil
	}
	return out
}

// closed is a text without its blanks.
func closed(s string) string { return strings.Join(strings.Fields(s), "") }

// parted is a line with a bar where a page sets two words of two elements side by side and
// leaves the blank to its style sheet: "Ina HolmChief Reporter".
func parted(l *prose.Line) string {
	all := pieces(l)
	if len(all) < 2 {
		return l.Text
	}
	var b strings.Builder
	for i, p := range all {
		if i > 0 {
			b.WriteString(joint(all[i-1].node, p.node))
		}
		b.WriteString(p.text)
	}
	return b.String()
}

// joint is what a line has between two of its texts.
func joint(a, b *node) string {
	last, _ := utf8.DecodeLastRuneInString(a.Data)
	first, _ := utf8.DecodeRuneInString(b.Data)
	switch gap := gapBetween(a, b); {
	case gap != "":
		return gap
	case unicode.IsSpace(last), unicode.IsSpace(first):
		return " "
	case isNameBegun(a.Data, b.Data):
		return ""
	case isWork(b.Data), unicode.IsLower(last) && unicode.IsUpper(first), unicode.Is(unicode.Lo, last) && unicode.Is(unicode.Lo, first):
		return " | "
	}
	return ""
}

// isWork reports a text that is what somebody does, and nothing else: "kuvaaja".
func isWork(s string) bool {
	s = strings.ToLower(strings.TrimSpace(s))
	return names.has("role", s) || names.has("otherwork", s)
}

// nameBeginnings are what a surname goes on behind in another element, for small capitals.
var nameBeginnings = wordSet("mc mac fitz de la le du di van von o' o’ d' d’ l' l’")

// isNameBegun reports the beginning of a surname, or of a word, that the next text goes on
// with: "Jane Mc" before "Donald". Who somebody is stands apart.
func isNameBegun(a, b string) bool {
	f := strings.Fields(a)
	if len(f) == 0 || isRole(b) || isDesk(b) {
		return false
	}
	short := len(f) == 1 && utf8.RuneCountInString(f[0]) <= shortWord
	return short || nameBeginnings[strings.ToLower(f[len(f)-1])]
}

// shortWord is how many letters a word has that no name ends with when it stands alone.
const shortWord = 3

// gapBetween is a line break, a bar for a button, or a text of blanks between two texts, "" for neither.
func gapBetween(a, b *node) (gap string) {
	for n := following(a); n != nil && n != b; n = following(n) {
		switch {
		case n.DataAtom == atom.Br:
			return "\n"
		case n.DataAtom == atom.Button: // no name goes on behind it
			return " | "
		case n.Type == nethtml.TextNode && n.Data != "":
			gap = " "
		}
	}
	return gap
}

// following is the next node in the order of the source.
func following(n *node) *node {
	if n.FirstChild != nil {
		return n.FirstChild
	}
	for ; n != nil; n = n.Parent {
		if n.NextSibling != nil {
			return n.NextSibling
		}
	}
	return nil
}

// textsIn are the texts of a line, one by one.
func textsIn(l *prose.Line) (out []string) {
	all := pieces(l)
	for _, p := range all[:min(len(all), maxSame)] {
		out = append(out, p.text)
	}
	return out
}

// elementsOf are the elements of a line that hold words and no further element.
func elementsOf(l *prose.Line) (out []*node) {
	for _, p := range pieces(l) {
		if n := p.node.Parent; n != l.Node && isLeaf(n) {
			out = append(out, n)
		}
	}
	return out
}
