package claimreview

import (
	"net/url"
	"regexp"
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
	if !isRelative(address) {
		return address
	}
	return from(base, address)
}

// from is an address as a browser reads it where base is told.
func from(base, address string) string {
	b, err := url.Parse(base)
	if err != nil || b.Host == "" {
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

// ownAddress resolves what a review gives as its own address. Where its page has a <base>
// that may begin with a name as well: "12", "checks/harbour".
func (s *shaper) ownAddress(address string) string {
	const field = "url"
	switch {
	case !s.around.based, !isBarePath(address):
		return s.whole(field, address)
	}
	now := from(s.around.base, address)
	if now != address {
		s.tell(field, "relative to the <base> of its page", address, now)
	}
	return now
}

func isBarePath(s string) bool {
	if !barePath.MatchString(s) {
		return false
	}
	return barePathSign.MatchString(s)
}

var (
	// barePath has no scheme, no blank and no host: its first name has a stop only before
	// the ending of a file.
	barePath = regexp.MustCompile(`^[\p{L}\d_~%-]+(?:/[^\s:]*|(?:\.(?:html?|php|aspx?|jsp))?(?:[?#][^\s]*)?)$`)
	// barePathSign tells a path from a word in its place, and from "n/a".
	barePathSign = regexp.MustCompile(`\d|.{2}/.{2}|\.(?:html?|php|aspx?|jsp)\b`)
)
