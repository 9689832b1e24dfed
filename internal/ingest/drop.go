package ingest

import (
	"fmt"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxMetas is how many <meta> elements the extractors see. They hold each author that
// one names against all others; what we need of them has been read.
const maxMetas = 200

// dropMetas takes out the <meta> elements beyond that.
func dropMetas(doc *html.Node) {
	n := 0
	drop(doc, func(d *html.Node) bool {
		if d.DataAtom == atom.Meta {
			n++
		}
		return d.DataAtom == atom.Meta && n > maxMetas
	})
}

// maxLinked bounds the linked data (JSON-LD) of a page in bytes. Each extractor makes
// objects of all of it, of thirty times the size; an article that stands in it whole, with
// two hundred comments, has less than half a megabyte.
const maxLinked = 2 << 20

// dropLinked takes out the scripts of linked data with which there is more, and says so.
func dropLinked(doc *html.Node) (says []string) {
	kept := 0
	dropped := drop(doc, func(d *html.Node) bool {
		if d.DataAtom != atom.Script || !strings.Contains(strings.ToLower(attr(d, "type")), "ld+json") {
			return false
		}
		size := dataSize(d)
		if kept+size > maxLinked {
			return true
		}
		kept += size
		return false
	})
	if dropped {
		says = append(says, fmt.Sprintf("The page says more of itself in linked data than the %d MB that are read. Check headline, author and day.", maxLinked>>20))
	}
	return says
}

// dataSize is how long the text right inside an element is.
func dataSize(n *html.Node) (size int) {
	for c := range n.ChildNodes() {
		size += len(c.Data)
	}
	return size
}

// drop takes elements out of a tree, and reports whether there were any.
func drop(doc *html.Node, out func(*html.Node) bool) bool {
	var extra []*html.Node
	for d := range doc.Descendants() {
		if out(d) {
			extra = append(extra, d)
		}
	}
	for _, d := range extra {
		d.Parent.RemoveChild(d)
	}
	return len(extra) > 0
}
