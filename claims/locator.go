package claims

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Locator says where words stand in what a text was made of: on a page of a document, or
// between two moments of a recording. The text itself has neither.
type Locator struct {
	Page int    `json:"page"` // from 1; 0 where there are no pages
	From string `json:"from"` // into the recording, as 00:12:41 or 00:12:41.250; "" where there are no times
	To   string `json:"to"`   // likewise; "" when only the beginning is known
}

// OnPage is the place of what stands on a page.
func OnPage(n int) Locator { return Locator{Page: n} }

// AtTime is the place of what is said between two moments of a recording; a to that is
// not after from is not known.
func AtTime(from, to time.Duration) Locator {
	p := Locator{From: clock(from)}
	if to > from {
		p.To = clock(to)
	}
	return p
}

// clock writes a moment as hours, minutes and seconds, with milliseconds where it has any.
func clock(d time.Duration) string {
	s := int64(d / time.Second)
	out := fmt.Sprintf("%02d:%02d:%02d", s/3600, s/60%60, s%60)
	if ms := d.Milliseconds() % 1000; ms > 0 {
		out += fmt.Sprintf(".%03d", ms)
	}
	return out
}

// String is the place as a reader is told it: "page 7", "00:12:41".
func (p Locator) String() string {
	if p.Page > 0 {
		return "page " + strconv.Itoa(p.Page)
	}
	whole, _, _ := strings.Cut(p.From, ".")
	return whole
}

// In is the address of the place in a document or recording, where the address of that
// is known: the fragments are those of RFC 8118 and of W3C Media Fragments, but for a
// site that has a form of its own.
func (p Locator) In(address string) string {
	u, err := url.Parse(address)
	switch {
	case err != nil, address == "", p == Locator{}:
		return ""
	case p.Page > 0:
		u.Fragment = "page=" + strconv.Itoa(p.Page)
	case ownsTimes[strings.TrimPrefix(u.Hostname(), "www.")]:
		q := u.Query()
		q.Set("t", strconv.Itoa(p.seconds())+"s")
		u.RawQuery = q.Encode()
	default:
		u.Fragment = "t=" + strconv.Itoa(p.seconds())
	}
	return u.String()
}

// ownsTimes are the hosts that read a time from the query.
var ownsTimes = map[string]bool{"youtube.com": true, "m.youtube.com": true, "youtu.be": true}

// seconds is the second in which the place begins.
func (p Locator) seconds() int {
	n := 0
	for part := range strings.SplitSeq(p.String(), ":") {
		digits, _ := strconv.Atoi(part)
		n = n*60 + digits
	}
	return n
}

// Placed is a stretch of a text whose place in its source is known, and who speaks there
// where the source itself says so. Those of a text ascend and do not overlap.
type Placed struct {
	Span
	Locator
	Speaker string `json:"speaker"` // as the source writes it; "" when it does not say
}

// LocatorIn is the place of a span of a text, from where it begins to where it ends; nil
// when nothing is known of it.
func LocatorIn(all []Placed, span Span) *Locator {
	i, _ := slices.BinarySearchFunc(all, span.Start, func(p Placed, start int) int { return p.End - start - 1 })
	var out *Locator
	for ; i < len(all) && all[i].Start < span.End; i++ {
		switch at := all[i].Locator; {
		case at == Locator{}:
		case out == nil:
			out = &at
		default:
			out.To = at.To
		}
	}
	return out
}

// LocatorOf is the place of a span of the snapshot's text, nil when nothing is known of it.
func (s *Snapshot) LocatorOf(start, end int) *Locator { return LocatorIn(s.Places, Span{start, end}) }
