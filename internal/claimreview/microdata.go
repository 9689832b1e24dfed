package claimreview

import (
	"slices"
	"strings"

	nethtml "golang.org/x/net/html"
)

// microdata finds a page's items that are no other's property.
func microdata(root *nethtml.Node, text *words) []marked {
	w := microwalk{words: text, ids: map[string]*nethtml.Node{}, left: maxSteps}
	for n := range root.Descendants() {
		id := attributes(n)["id"]
		if _, twice := w.ids[id]; !twice {
			w.ids[id] = n
		}
	}
	w.find(root, false)
	return w.tops
}

// microwalk reads items. An item may point to elements elsewhere (itemref), and those to
// others, so that a small page could stand for a large one: left bounds the steps.
type microwalk struct {
	*words
	ids  map[string]*nethtml.Node
	left int
	tops []marked
}

// find reads the items in an element; within says that it stands in an item itself, where
// what is a property is read with the item.
func (w *microwalk) find(n *nethtml.Node, within bool) {
	attr := attributes(n)
	_, scope := attr["itemscope"]
	if scope && (attr["itemprop"] == "" || !within) {
		w.tops = append(w.tops, w.item(n, attr, nil))
	}
	for c := range n.ChildNodes() {
		w.find(c, within || scope)
	}
}

// item reads an item; inside are those that it is read for.
func (w *microwalk) item(n *nethtml.Node, attr map[string]string, inside []*nethtml.Node) marked {
	out := marked{}
	if slices.Contains(inside, n) || len(inside) > maxNesting {
		return out
	}
	for _, t := range strings.Fields(attr["itemtype"]) {
		out.add("@type", bare(t))
	}
	if id := attr["itemid"]; id != "" {
		out.add("@id", id)
	}
	inside = append(slices.Clone(inside), n)
	w.children(n, out, inside)
	for _, id := range strings.Fields(attr["itemref"]) {
		if there := w.ids[id]; there != nil {
			w.element(there, out, inside)
		}
	}
	return out
}

func (w *microwalk) children(n *nethtml.Node, out marked, inside []*nethtml.Node) {
	for c := range n.ChildNodes() {
		w.element(c, out, inside)
	}
}

// element reads the properties that an element and those inside of it are.
func (w *microwalk) element(n *nethtml.Node, out marked, inside []*nethtml.Node) {
	if w.left--; w.left < 0 || n.Type != nethtml.ElementNode {
		return
	}
	attr := attributes(n)
	_, scope := attr["itemscope"]
	for _, property := range strings.Fields(attr["itemprop"]) {
		property = bare(property)
		if scope {
			out.add(property, w.item(n, attr, inside))
		} else if v := w.value(n, attr, property); v != "" {
			out.add(property, v)
		}
	}
	if !scope {
		w.children(n, out, inside)
	}
}
