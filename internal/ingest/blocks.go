package ingest

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// block are the elements that begin and end a paragraph of the text.
var block = map[atom.Atom]bool{
	atom.Address: true, atom.Article: true, atom.Aside: true, atom.Blockquote: true, atom.Body: true,
	atom.Caption: true, atom.Center: true, atom.Dd: true, atom.Details: true, atom.Dialog: true, atom.Div: true,
	atom.Dl: true, atom.Dt: true, atom.Fieldset: true, atom.Figcaption: true, atom.Figure: true, atom.Footer: true,
	atom.Form: true, atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true,
	atom.Header: true, atom.Hr: true, atom.Html: true, atom.Legend: true, atom.Li: true, atom.Main: true,
	atom.Nav: true, atom.Ol: true, atom.P: true, atom.Pre: true, atom.Section: true, atom.Summary: true,
	atom.Table: true, atom.Tbody: true, atom.Tfoot: true, atom.Thead: true, atom.Tr: true, atom.Ul: true,
}

// unseen are the elements whose content a reader of the page does not see.
var unseen = map[atom.Atom]bool{
	atom.Audio: true, atom.Button: true, atom.Canvas: true, atom.Embed: true, atom.Head: true, atom.Iframe: true,
	atom.Input: true, atom.Math: true, atom.Noscript: true, atom.Object: true, atom.Option: true, atom.Script: true,
	atom.Select: true, atom.Style: true, atom.Svg: true, atom.Template: true, atom.Textarea: true,
	atom.Title: true, atom.Video: true,
}

// paragraphs renders a tree as its paragraphs: blanks as a browser collapses them,
// a line break where the page has one, a tab between the cells of a row. No-break spaces stay
// as they are; characters without a width that only hint where a word may be
// broken go, since they would split the words that a claim is found by.
func paragraphs(root *html.Node) []string {
	var r renderer
	r.walk(root, false)
	r.flush()
	return r.done
}

type renderer struct {
	done   []string
	b      strings.Builder
	blank  bool // a blank is due before the next word
	cell   bool // a tab is due: the last word ended a cell
	breaks int  // <br> since the last word
	marks  int  // line marks since the last word; those that stand for the same <br>
}

func (r *renderer) walk(n *html.Node, pre bool) {
	switch {
	case n.Type == html.TextNode:
		r.write(n.Data, pre)
		return
	case n.Type == html.ElementNode && (unseen[n.DataAtom] || hidden(n)):
		return
	case n.DataAtom == atom.Br:
		r.breaks++
	case n.DataAtom == atom.Td, n.DataAtom == atom.Th:
		r.cell = true
	}
	if block[n.DataAtom] {
		r.flush()
		defer r.flush()
	}
	pre = pre || n.DataAtom == atom.Pre
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.walk(c, pre)
	}
}

func (r *renderer) write(s string, pre bool) {
	for i, c := range s {
		switch c {
		case blockMark:
			r.flush()
		case lineMark:
			r.marks++
		case cellMark:
			r.cell = true
		case '\n':
			r.blank = true
			if pre {
				r.breaks++
			}
		case ' ', '\t', '\r', '\f':
			r.blank = true
		case '\u00ad', '\u200b', '\ufeff', 0:
		default:
			r.space()
			r.b.WriteString(s[i : i+utf8.RuneLen(c)])
		}
	}
}

// space writes what is due between two words. Two line breaks in a row begin a
// new paragraph: that is how pages without <p> are written.
func (r *renderer) space() {
	lines := max(r.breaks, r.marks)
	switch {
	case lines > 1:
		r.flush()
	case lines == 1 && r.b.Len() > 0:
		r.b.WriteByte('\n')
	case r.cell && r.b.Len() > 0:
		r.b.WriteByte('\t')
	case r.blank && r.b.Len() > 0:
		r.b.WriteByte(' ')
	}
	r.breaks, r.marks, r.blank, r.cell = 0, 0, false, false
}

func (r *renderer) flush() {
	if p := strings.TrimSpace(r.b.String()); p != "" {
		r.done = append(r.done, p)
	}
	r.b.Reset()
	r.breaks, r.marks, r.blank, r.cell = 0, 0, false, false
}

func hidden(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return a.Val != "until-found"
		case "aria-hidden":
			if a.Val == "true" {
				return true
			}
		case "style":
			style := strings.ReplaceAll(strings.ToLower(a.Val), " ", "")
			if strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") {
				return true
			}
		}
	}
	return false
}
