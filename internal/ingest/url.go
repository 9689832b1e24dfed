package ingest

import (
	"errors"
	"net/netip"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/idna"
	"golang.org/x/net/publicsuffix"

	"factdesk/internal/errs"
)

// The longest address we take, and the longest that may be left of it once tracking
// is gone, in bytes: the first is what servers take, the second what PostgreSQL
// can keep in an index.
const (
	maxURL       = 8192
	maxCanonical = 2000
)

// Canonical is the address under which an article is known: without fragment,
// default port and tracking parameters, the desktop edition instead of an AMP or
// mobile one, host in lower-case ASCII, parameters in one order. It changes only
// what leaves the page the same; Canonical(Canonical(x)) is Canonical(x).
func Canonical(address string) (string, error) {
	u, err := ParseURL(address)
	if err != nil {
		return "", err
	}
	for range 5 { // an unwrapped address may be wrapped again
		inner, ok := unwrap(u)
		if !ok {
			return bounded(canonical(u))
		}
		if u, err = ParseURL(inner); err != nil {
			return "", err
		}
	}
	return "", errs.In("url", "The address is wrapped in too many redirecting services. Open it in a browser and copy the address from there.")
}

// ParseURL reads an address as people paste it: with blanks around it, perhaps
// without https://. What comes back is absolute, http or https, its host in
// lower-case ASCII, and holds no name or password.
func ParseURL(address string) (*url.URL, error) {
	s := strings.TrimSpace(address)
	if len(s) > maxURL {
		return nil, tooLong(maxURL)
	}
	u, err := url.Parse(withScheme(s))
	if err != nil || strings.ContainsFunc(s, isControl) || !utf8.ValidString(s) {
		return nil, errs.In("url", "The address can't be read. Copy it again from the browser.")
	}
	u.Scheme = strings.ToLower(u.Scheme)
	if u.Scheme != "http" && u.Scheme != "https" {
		return nil, errs.In("url", "Only addresses that begin with http:// or https:// can be imported, not %q.", cut(u.Scheme, 20))
	}
	if u.User != nil {
		return nil, errs.In("url", "The address holds a name or a password. Remove it and try again.")
	}
	host, err := asciiHost(u.Hostname())
	if err != nil {
		return nil, errs.In("url", "The address names no site that could exist. Copy it again from the browser.")
	}
	u.Host = joinPort(host, u.Port())
	return u, nil
}

func bounded(canonical string) (string, error) {
	if len(canonical) > maxCanonical {
		return "", tooLong(maxCanonical)
	}
	return canonical, nil
}

func tooLong(limit int) error {
	return errs.In("url", "The address is longer than %d characters. Remove what follows the question mark, or paste the text without an address.", limit)
}

// schemed matches an address that names its scheme; "host:8080/path" does not.
var schemed = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]*:($|[^0-9])`)

func withScheme(s string) string {
	if strings.HasPrefix(s, "//") {
		return "https:" + s
	}
	if schemed.MatchString(s) || s == "" {
		return s
	}
	return "https://" + s
}

var errNoHost = errors.New("no such host can exist")

func isControl(r rune) bool { return r < 0x20 || r == 0x7f }

// asciiHost is a host as DNS wants it: lower case, international names in
// punycode, no dot at the end.
func asciiHost(host string) (string, error) {
	if addr, err := netip.ParseAddr(host); err == nil {
		return addr.String(), nil
	}
	name, err := idna.Lookup.ToASCII(strings.TrimSuffix(host, "."))
	if err != nil {
		return "", err
	}
	again, err := idna.Lookup.ToASCII(name) // a made-up "xn--" name may not survive
	if err != nil || again != name || slices.Contains(strings.Split(name, "."), "") {
		return "", errNoHost
	}
	return name, nil
}

func joinPort(host, port string) string {
	if strings.Contains(host, ":") {
		host = "[" + host + "]"
	}
	if port == "" {
		return host
	}
	return host + ":" + port
}

// canonical rewrites u, which ParseURL made.
func canonical(u *url.URL) string {
	port := u.Port()
	if u.Scheme == "http" && port == "80" || u.Scheme == "https" && port == "443" {
		port = ""
	}
	out := url.URL{Scheme: u.Scheme, Host: joinPort(desktopHost(u.Hostname()), port)}
	out.RawQuery = withoutTracking(u.RawQuery)
	out.Path, out.RawPath = canonicalPath(u, out.RawQuery == "")
	if strings.HasPrefix(u.Fragment, "!") { // "#!" names another page of an old script-driven site
		out.Fragment, out.RawFragment = u.Fragment, u.RawFragment
	}
	return out.String()
}

// index are files that a server gives for their folder.
var index = []string{"index.html", "index.htm", "index.shtml", "index.xhtml", "default.htm", "default.aspx"}

func canonicalPath(u *url.URL, bare bool) (plain, escaped string) {
	p := withoutAMP(withoutDots(sameEscapes(u.EscapedPath())))
	if dir, file := path.Split(p); bare && slices.Contains(index, strings.ToLower(file)) {
		p = dir
	}
	plain, err := url.PathUnescape(p)
	if err != nil {
		return u.Path, u.RawPath
	}
	return plain, p
}

// withoutDots resolves "." and ".." segments. It leaves empty segments alone,
// since an archive's path may hold a whole address ("/web/2022/https://…").
func withoutDots(p string) string {
	var out []string
	segments := strings.Split(strings.TrimPrefix(p, "/"), "/")
	for i, s := range segments {
		if s == ".." && len(out) > 0 {
			out = out[:len(out)-1]
		}
		if s != "." && s != ".." {
			out = append(out, s)
		} else if i == len(segments)-1 {
			out = append(out, "")
		}
	}
	return "/" + strings.Join(out, "/")
}

// sameEscapes gives a path one spelling: escapes in upper case, and only where
// they are needed or where decoding could change the meaning.
func sameEscapes(p string) string {
	var b strings.Builder
	for i := 0; i < len(p); i++ {
		c := p[i]
		if c == '%' && i+2 < len(p) {
			n, err := strconv.ParseUint(p[i+1:i+3], 16, 8)
			if err == nil && isUnreserved(byte(n)) {
				b.WriteByte(byte(n))
			} else {
				b.WriteString(strings.ToUpper(p[i : i+3]))
			}
			i += 2
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}

// isUnreserved: the characters that RFC 3986 says mean the same escaped or not.
func isUnreserved(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || strings.IndexByte("-._~", c) >= 0
}

// Twins are addresses that nearly always lead to the same page as canonical, itself
// first: with and without a slash at the end, www and https. They serve to
// recognise an article, and never replace the address that was given.
func Twins(canonical string) []string {
	out := []string{canonical}
	u, err := url.Parse(canonical)
	if err != nil {
		return out
	}
	for _, scheme := range []string{"https", "http"} {
		for _, host := range wwwTwins(u) {
			for _, p := range slashTwins(u.EscapedPath()) {
				twin := *u
				twin.Scheme, twin.Host = scheme, host
				twin.RawPath = p
				twin.Path, _ = url.PathUnescape(p)
				if s := twin.String(); !slices.Contains(out, s) {
					out = append(out, s)
				}
			}
		}
	}
	return out
}

func wwwTwins(u *url.URL) []string {
	bare := strings.TrimPrefix(u.Host, "www.")
	if root, err := publicsuffix.EffectiveTLDPlusOne(hostOnly(bare)); err == nil && root == hostOnly(bare) {
		return []string{bare, "www." + bare}
	}
	return []string{u.Host}
}

func slashTwins(p string) []string {
	if p == "/" || p == "" {
		return []string{"/"}
	}
	bare := strings.TrimSuffix(p, "/")
	return []string{bare, bare + "/"}
}

func hostOnly(hostport string) string {
	return (&url.URL{Host: hostport}).Hostname()
}

// SameSite tells whether two addresses belong to one owner, as far as the public
// suffix list knows: www.example.co.uk and news.example.co.uk do.
func SameSite(a, b string) bool {
	ua, errA := ParseURL(a)
	ub, errB := ParseURL(b)
	if errA != nil || errB != nil {
		return false
	}
	return site(ua.Hostname()) == site(ub.Hostname())
}

func site(host string) string {
	if root, err := publicsuffix.EffectiveTLDPlusOne(host); err == nil {
		return root
	}
	return host
}
