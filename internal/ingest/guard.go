package ingest

import (
	"errors"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"

	"code.dny.dev/ssrf"

	"factdesk/internal/errs"
	"factdesk/internal/guard"
)

// Guard says where outgoing requests may go. The zero value allows public
// addresses on the ports 80 and 443 and nothing else: a URL that a person gives
// us must not reach the machine we run on, its network or a cloud's metadata.
type Guard struct {
	AllowPrefixes []netip.Prefix // addresses allowed besides the public ones
	AllowPorts    []uint16       // ports allowed besides 80 and 443
}

// Transport is an HTTP transport that checks each address as it is dialled, so
// that neither a redirect nor a name that resolves anew gets past the guard. It
// uses no proxy: one would dial in our stead, unchecked.
func (g Guard) Transport() *http.Transport {
	safe := g.guardian().Safe
	dialer := &net.Dialer{Timeout: 10 * time.Second, Control: func(network, address string, c syscall.RawConn) error {
		return guard.Run(func() error { return safe(network, address, c) }) // the transport dials in goroutines of its own
	}}
	return &http.Transport{
		Proxy:                  nil,
		DialContext:            dialer.DialContext,
		ForceAttemptHTTP2:      true,
		TLSHandshakeTimeout:    10 * time.Second,
		IdleConnTimeout:        30 * time.Second,
		MaxIdleConnsPerHost:    1,
		MaxResponseHeaderBytes: 64 << 10,
	}
}

// CheckURL refuses what need not be dialled to be refused: another scheme than
// http and https, a name and password, a port that isn't allowed, an address
// written as a number that the guard forbids.
func (g Guard) CheckURL(u *url.URL) error {
	switch {
	case u.Scheme != "http" && u.Scheme != "https":
		return errs.In("url", "Only addresses that begin with http:// or https:// can be fetched, not %q.", u.Scheme)
	case u.User != nil:
		return errs.In("url", "The address holds a name or a password. Remove it and try again.")
	case u.Hostname() == "":
		return errs.In("url", "The address names no site. Copy it again from the browser.")
	}
	port, err := portOf(u)
	if err != nil || !slices.Contains(g.ports(), port) {
		return errs.In("url", "Port %s is not allowed for fetching. Paste the text instead, or ask an administrator to allow the port.", u.Port())
	}
	addr, err := netip.ParseAddr(u.Hostname())
	if err == nil && g.guardian().SafeAddr(addr.Unmap()) != nil {
		return forbiddenAddress(u.Hostname())
	}
	return nil
}

func (g Guard) guardian() *ssrf.Guardian {
	var v4, v6 []netip.Prefix
	for _, p := range g.AllowPrefixes {
		if p.Addr().Is4() {
			v4 = append(v4, p)
		} else {
			v6 = append(v6, p)
		}
	}
	return ssrf.New(
		ssrf.WithPorts(g.ports()...),
		ssrf.WithAllowedV4Prefixes(v4...),
		ssrf.WithAllowedV6Prefixes(v6...),
	)
}

func (g Guard) ports() []uint16 {
	return append([]uint16{80, 443}, g.AllowPorts...)
}

func portOf(u *url.URL) (uint16, error) {
	if u.Port() == "" {
		if u.Scheme == "http" {
			return 80, nil
		}
		return 443, nil
	}
	n, err := strconv.ParseUint(u.Port(), 10, 16)
	return uint16(n), err
}

func forbiddenAddress(host string) error {
	return errs.In("url", "%q is an address inside a private network, which factdesk does not fetch from. Ask an administrator to allow the address; or paste an article's text, and upload a feed as a file.", cut(host, 80))
}

// refusedByGuard tells whether a failed request failed because of the guard.
func refusedByGuard(err error) bool {
	return errors.Is(err, ssrf.ErrProhibitedIP) ||
		errors.Is(err, ssrf.ErrProhibitedPort) ||
		errors.Is(err, ssrf.ErrProhibitedNetwork)
}

// cut shortens s to n characters at most.
func cut(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return strings.TrimSpace(string(r[:n])) + "…"
	}
	return s
}
