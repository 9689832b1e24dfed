package prose

import (
	"net/url"
	"strings"
)

// place is where a page stands: the address that it was read from, and others that lead to
// it as well.
type place struct {
	host  string // of the first; "" when it is not known
	known []*url.URL
}

func placeOf(address string, others []string) (p place) {
	for i, s := range append([]string{address}, others...) {
		u, err := url.Parse(s)
		if err != nil || u.Host == "" {
			continue
		}
		if i == 0 {
			p.host = u.Hostname()
		}
		p.known = append(p.known, u)
	}
	return p
}

// isItself reports an address, as a link gives it, that leads to the page itself: to a place
// on it, or to it with more behind the question mark.
func (p *place) isItself(to *url.URL) bool {
	if len(p.known) == 0 {
		return to.Scheme == "" && to.Host == "" && to.Path == ""
	}
	for _, own := range p.known {
		if samePage(own.ResolveReference(to), own) {
			return true
		}
	}
	return false
}

func samePage(to, own *url.URL) bool {
	path := strings.TrimSuffix(own.Path, "/")
	switch {
	case !sameHost(to.Hostname(), own.Hostname()), strings.TrimSuffix(to.Path, "/") != path:
		return false
	case to.RawQuery == own.RawQuery:
		return true
	case path == "": // behind the question mark of a front page stands which article it is
		return false
	case to.RawQuery == "":
		return true
	}
	return repeats(to.Query(), own.Query())
}

// repeats reports a query that says all that the page's own says, and more.
func repeats(to, own url.Values) bool {
	for name := range own {
		if to.Get(name) != own.Get(name) {
			return false
		}
	}
	return true
}
