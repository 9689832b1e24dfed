package prose

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// leadsHome reports a link to another page of the same site.
func (r *reader) leadsHome(a *html.Node) bool {
	for _, at := range a.Attr {
		if at.Key == "href" {
			return r.place.leadsHome(strings.TrimSpace(at.Val))
		}
	}
	return false
}

func (p *place) leadsHome(href string) bool {
	u, err := url.Parse(href)
	if err != nil || strings.HasPrefix(href, "#") {
		return false
	}
	switch {
	case p.isItself(u):
		return false
	case u.Host == "":
		return u.Scheme == ""
	case p.host == "":
		return false
	}
	return sameHost(u.Hostname(), p.host)
}

func sameHost(a, b string) bool {
	a, b = strings.TrimPrefix(strings.ToLower(a), "www."), strings.TrimPrefix(strings.ToLower(b), "www.")
	return a == b
}

// isBlob reports an element inside a sentence that holds links and next to nothing else:
// what a page shows when the mouse is over a name, a list of pointers between two words.
func isBlob(n *html.Node) bool {
	if n.DataAtom != atom.Span && n.DataAtom != atom.Small {
		return false
	}
	links, linked, all := 0, 0, 0
	for d := range n.Descendants() {
		switch {
		case d.DataAtom == atom.A:
			links++
		case d.Type == html.TextNode && all < blobBytes:
			words := len(strings.TrimSpace(d.Data))
			all += words
			if inLink(d, n) {
				linked += words
			}
		}
		if links > 2 && all >= blobBytes {
			break
		}
	}
	switch {
	case links < 3, linked < blobBytes/4:
		return false
	}
	return linked*10 >= all*9
}

// blobBytes is how much of an element is looked at.
const blobBytes = 400

func inLink(n, up *html.Node) bool {
	for p := n.Parent; p != nil && p != up; p = p.Parent {
		if p.DataAtom == atom.A {
			return true
		}
	}
	return false
}
