package prose

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// breaks are the elements that begin and end a paragraph of the text.
var breaks = map[atom.Atom]bool{
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

// kinds are what blocks inside an element are.
var kinds = map[atom.Atom]Kind{
	atom.H1: Heading, atom.H2: Heading, atom.H3: Heading, atom.H4: Heading, atom.H5: Heading, atom.H6: Heading,
	atom.Li: Item, atom.Dt: Item, atom.Dd: Item, atom.Tr: Row,
	atom.Figcaption: Caption, atom.Caption: Caption, atom.Blockquote: Quote,
}

// isHidden reports an element that its own attributes hide.
func isHidden(n *html.Node) bool {
	open := false
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return a.Val != "until-found"
		case "open":
			open = true
		case "aria-hidden":
			if a.Val == "true" {
				return true
			}
		case "style":
			if hides(a.Val) {
				return true
			}
		}
	}
	return n.DataAtom == atom.Dialog && !open
}

func hides(style string) bool {
	style = strings.ReplaceAll(strings.ToLower(style), " ", "")
	return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
}

// maxCell is the longest text that is read as a cell of a table of figures, in bytes: a
// table with longer ones lays out the page.
const maxCell = 100

// laysOut reports a cell that holds more than a figure does.
func laysOut(cell *html.Node) bool {
	n := 0
	for d := range cell.Descendants() {
		if d.Type == html.TextNode && !unseen[d.Parent.DataAtom] {
			n += len(strings.TrimSpace(d.Data))
		}
		if n > maxCell {
			return true
		}
	}
	return false
}
