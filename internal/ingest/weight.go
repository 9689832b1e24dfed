package ingest

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// weight is how much of a page's source there is to read, in bytes: what is neither
// script nor style. It is what costs trafilatura time.
func weight(doc *html.Node) int {
	n := 0
	for d := range doc.Descendants() {
		switch {
		case d.Parent.DataAtom == atom.Script, d.Parent.DataAtom == atom.Style:
			continue
		case d.Type == html.ElementNode:
			n += 2 * len("<></>")
			for _, a := range d.Attr {
				n += len(a.Key) + len(a.Val) + len(`=""`)
			}
		}
		n += len(d.Data)
	}
	return n
}
