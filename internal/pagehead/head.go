package pagehead

import (
	nethtml "golang.org/x/net/html"

	"factdesk/claims"
)

// Head is what a page says of its article.
type Head struct {
	Said       []claims.Said // the fields in their order; of each what was taken, then what is offered
	Standfirst string        // the paragraph that the page gives as its description, "" for none
	Titles     []string      // its headings of the first order and its title, "" for pictures
	Canonical  string        // its rel=canonical, as it stands
	Base       string        // its <base>
	Paywalled  bool          // its data say that not everybody may read it
}

// Read reads the head of a page. address is where it was fetched, "" when it is not known.
// It changes nothing of the tree.
func Read(root *nethtml.Node, address string) Head {
	p := newPage(root, address)
	out := Head{Canonical: p.canonical, Base: p.base, Paywalled: p.linked.paywalled()}
	for _, h := range p.h1 {
		out.Titles = append(out.Titles, h.text)
	}
	out.Titles = append(out.Titles, p.title)
	below := p.described()
	out.Standfirst = taken(below)
	if len(below) == 0 {
		below = p.namedStandfirst()
	}
	language, publisher := p.language(), p.publisher()
	tag, site := taken(language), taken(publisher)
	authors, days := p.bylines(site), p.evidence(tag)
	for _, said := range [][]claims.Said{
		p.headline(site), below, of(authors, claims.FieldByline), publisher, p.published(&days, tag), days.changed(),
		once(append(of(authors, claims.FieldAgency), p.agencies()...)), p.section(), language, p.licence(),
	} {
		out.Said = append(out.Said, said[:min(len(said), maxSaid)]...)
	}
	return out
}

// maxSaid is how many values of one field are kept.
const maxSaid = 50

// taken is the value that was taken of a field, "" for none.
func taken(list []claims.Said) string {
	for _, s := range list {
		if s.Taken() {
			return s.Value
		}
	}
	return ""
}

func of(list []claims.Said, field claims.Field) (out []claims.Said) {
	for _, s := range list {
		if s.Field == field {
			out = append(out, s)
		}
	}
	return once(out)
}

// once leaves the first of each value.
func once(list []claims.Said) (out []claims.Said) {
	seen := map[string]bool{}
	for _, s := range list {
		if !seen[s.Value] {
			out = append(out, s)
		}
		seen[s.Value] = true
	}
	return out
}
