package claimreview

import (
	"net/url"
	"slices"
	"strings"
)

// beginsRelative are the beginnings by which an address says that it goes on from where
// it stands. "Facebook" and "example.org/a" are none of them.
var beginsRelative = []string{"/", "#", "?", "./", "../"}

func isRelative(address string) bool {
	return !strings.HasPrefix(address, "//") && slices.ContainsFunc(beginsRelative, func(b string) bool { return strings.HasPrefix(address, b) })
}

// resolve is an address from where it stands. One that is whole, or can't be resolved,
// is as it was.
func resolve(base, address string) string {
	b, err := url.Parse(base)
	if err != nil || b.Host == "" || !isRelative(address) {
		return address
	}
	u, err := b.Parse(address)
	if err != nil {
		return address
	}
	return u.String()
}

// standsOn takes the page that a review names as its own for where it stands, when nothing
// around it says so.
func (s *shaper) standsOn(o object) {
	if s.around.base != "" {
		return
	}
	for _, a := range s.links("mainEntityOfPage", o["mainEntityOfPage"]) {
		if strings.HasPrefix(a, "http") {
			s.around.base = a
			return
		}
	}
}

// whole resolves an address that a review gives from the page it stood on.
func (s *shaper) whole(field, address string) string {
	now := resolve(s.around.base, strings.TrimSpace(address))
	if now != strings.TrimSpace(address) {
		s.tell(field, "relative to where the review stood", address, now)
	}
	return now
}

func (s *shaper) wholes(field string, all []string) []string {
	for i, a := range all {
		all[i] = s.whole(field, a)
	}
	return all
}
