package claimreview

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	nethtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Before JSON-LD, pages marked up their reviews where readers see them: as microdata
// (itemscope, itemprop) or as RDFa (typeof, property). Both are read into the JSON that
// they stand for, and then as any other.

// maxElements bounds how large a page's tree may be: a page of megabytes of bold letters
// would fill the memory.
const maxElements = 300_000

// marked is an item of markup as the JSON-LD object that it stands for.
type marked map[string]any

// add gives it a further value of a property; two make a list.
func (m marked) add(property string, value any) {
	switch there := m[property].(type) {
	case nil:
		m[property] = value
	case []any:
		m[property] = append(there, value)
	default:
		m[property] = []any{there, value}
	}
}

// marks are the items of a page in the markup of one kind.
type marks struct {
	kind  string // "microdata" or "RDFa"
	items []marked
}

// markup reads the items of a page that is marked up as holding a review.
func markup(r io.Reader) ([]piece, error) {
	root, err := nethtml.Parse(r)
	if err != nil {
		return nil, fmt.Errorf("its HTML can't be read (%w)", err)
	}
	var out []piece
	w, left := words{left: maxWords}, maxPage
	for _, all := range []marks{{"microdata", microdata(root, &w)}, {"RDFa", rdfa(root, &w)}} {
		for i, item := range all.items {
			if left = weigh(item, left); left < 0 {
				return nil, errMarkupTooLarge
			}
			raw, err := json.Marshal(item)
			if err != nil {
				return nil, fmt.Errorf("its %s can't be read (%w)", all.kind, err)
			}
			out = append(out, piece{raw: raw, place: fmt.Sprintf("%s %d", all.kind, i+1), plain: true})
		}
	}
	return out, nil
}

// weigh takes the bytes that a value is written with from left, about. Markup may say much
// more than it holds: a thing that is the value of two properties is written twice, with
// all that stands in it.
func weigh(v any, left int) int {
	left--
	switch v := v.(type) {
	case string:
		return left - len(v)
	case []any:
		for i := 0; i < len(v) && left >= 0; i++ {
			left = weigh(v[i], left)
		}
	case marked:
		for property, x := range v {
			if left = weigh(x, left-len(property)); left < 0 {
				break
			}
		}
	}
	return left
}

var errMarkupTooLarge = errors.New("its markup stands for more than 16 MB; save its ClaimReview as JSON and import that")

var errTooManyElements = errors.New("it has more than 300,000 elements, too many to read its markup; save its ClaimReview as JSON and import that")

// namesReview says whether an element is marked up as a review that we read.
func namesReview(attr map[string]string) bool {
	types := attr["itemtype"] + " " + attr["typeof"]
	return strings.Contains(types, "ClaimReview") || strings.Contains(types, "MediaReview")
}

// attributes are an element's, nil when it has none.
func attributes(n *nethtml.Node) map[string]string {
	if n.Type != nethtml.ElementNode || len(n.Attr) == 0 {
		return nil
	}
	out := make(map[string]string, len(n.Attr))
	for _, a := range n.Attr {
		out[a.Key] = a.Val
	}
	return out
}

// valueAttr are the attributes that hold an element's value.
var valueAttr = map[atom.Atom]string{
	atom.A: "href", atom.Area: "href", atom.Link: "href", atom.Img: "src", atom.Audio: "src", atom.Video: "src", atom.Source: "src",
	atom.Iframe: "src", atom.Embed: "src", atom.Track: "src", atom.Object: "data", atom.Data: "value", atom.Meter: "value", atom.Time: "datetime",
}

// worded are properties whose value is text: somebody who links a name means the name.
var worded = map[string]bool{
	"name": true, "alternateName": true, "claimReviewed": true, "text": true, "headline": true, "jobTitle": true, "ratingExplanation": true,
	"description": true,
}

// words reads what a page's elements say. Elements stand in each other or are pointed to,
// and each may ask for the same text, many times: left bounds the bytes that are read in all.
type words struct{ left int }

const (
	maxWords = 2 * maxPage // bytes of text and markup that are read of a page
	maxValue = 20_000      // bytes of the text of one element
	perValue = 64          // bytes that a property takes beside its value
)

// value is what an element says of a property; "" when too much was read.
func (w *words) value(n *nethtml.Node, attr map[string]string, property string) string {
	v := w.said(n, attr, property)
	if w.left -= perValue + len(v); w.left < 0 {
		return ""
	}
	return v
}

func (w *words) said(n *nethtml.Node, attr map[string]string, property string) string {
	if content, ok := attr["content"]; ok {
		return strings.TrimSpace(content)
	}
	if worded[property] {
		if t := w.in(n); t != "" {
			return t
		}
	}
	if v, ok := attr[valueAttr[n.DataAtom]]; ok {
		return strings.TrimSpace(v)
	}
	return w.in(n)
}

// in is an element's text on one line. What stands in blocks of their own is parted.
func (w *words) in(n *nethtml.Node) string {
	var b strings.Builder
	for x := range n.Descendants() {
		if w.left -= 1 + len(x.Data); w.left < 0 || b.Len() > maxValue {
			break
		}
		switch {
		case x.Type == nethtml.TextNode && !silent[x.Parent.DataAtom]:
			b.WriteString(x.Data)
		case x.Type == nethtml.ElementNode && !inline[x.DataAtom]:
			b.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

var silent = map[atom.Atom]bool{atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true}

var inline = map[atom.Atom]bool{
	atom.A: true, atom.Abbr: true, atom.B: true, atom.Cite: true, atom.Em: true, atom.Font: true, atom.I: true, atom.Mark: true, atom.Meta: true,
	atom.Q: true, atom.S: true, atom.Small: true, atom.Span: true, atom.Strong: true, atom.Sub: true, atom.Sup: true, atom.Time: true, atom.U: true,
}
