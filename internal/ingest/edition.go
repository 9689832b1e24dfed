package ingest

import (
	"fmt"
	"net/netip"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/publicsuffix"
)

// tracking are query parameters that tell the site who sent the reader and change
// nothing on the page; an entry that ends in _ or * stands for all that begin so.
var tracking = []string{
	"utm_*", "pk_*", "mtm_*", "piwik_*", "hsa_*", "__hs*", "_hs*", "at_*", "cmpid*", "vero_*", "oly_*",
	"fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "ysclid", "twclid",
	"ttclid", "igshid", "igsh", "li_fat_id", "mc_cid", "mc_eid", "mkt_tok", "wt_mc", "wt_zmc", "wtmc",
	"ocid", "ito", "icid", "ncid", "cid_source", "ns_mchannel", "ns_source", "ns_campaign", "ns_linkname",
	"smid", "smtyp", "sref", "srnd", "spref", "guccounter", "guce_referrer", "guce_referrer_sig",
	"s_cid", "_ga", "_gl", "ref_src", "ref_url", "referrer", "rss", "xtor", "cmp", "echobox", "soc_src",
	"soc_trk", "partner_id", "campaign_id", "__twitter_impression", "maca", "share", "shareid",
}

// editions are parameters that ask for another edition of the same page.
var editions = map[string][]string{
	"amp":        {"", "1", "true"},
	"outputtype": {"amp", "amphtml", "valid-amp"},
	"view":       {"amp"},
	"mobile":     {"1", "true"},
}

// withoutTracking drops tracking and edition parameters and puts the rest in
// order. It keeps each as it was written: "?a" and "?a=" may differ to a server.
func withoutTracking(query string) string {
	var kept []string
	for part := range strings.SplitSeq(query, "&") {
		if part != "" && !isTracking(part) {
			kept = append(kept, escapeQuery(part))
		}
	}
	slices.SortStableFunc(kept, func(a, b string) int {
		return strings.Compare(key(a), key(b))
	})
	return strings.Join(kept, "&")
}

// escapeQuery escapes what may not stand in a query, and leaves alone what may.
func escapeQuery(part string) string {
	var b strings.Builder
	for _, c := range []byte(part) {
		if c <= ' ' || c >= 0x7f || strings.IndexByte(`"<>\^{|}`+"`", c) >= 0 {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

func isTracking(part string) bool {
	name, value, _ := strings.Cut(part, "=")
	name, value = strings.ToLower(unescape(name)), strings.ToLower(unescape(value))
	if values, ok := editions[name]; ok && slices.Contains(values, value) {
		return true
	}
	return slices.ContainsFunc(tracking, func(t string) bool {
		prefix, open := strings.CutSuffix(t, "*")
		return name == t || open && strings.HasPrefix(name, prefix)
	})
}

func key(part string) string {
	name, _, _ := strings.Cut(part, "=")
	return name
}

func unescape(s string) string {
	if plain, err := url.QueryUnescape(s); err == nil {
		return plain
	}
	return s
}

// mobile are the labels that mark a mobile or AMP edition's host.
var mobile = []string{"m", "mobile", "amp", "touch"}

// desktopHost is the host of the edition that is no mobile or AMP one: www for
// the host of a whole domain (m.example.com), else the name without the label
// (en.m.wikipedia.org).
func desktopHost(host string) string {
	if _, err := netip.ParseAddr(host); err == nil {
		return host
	}
	root, err := publicsuffix.EffectiveTLDPlusOne(host)
	if err != nil || root == host {
		return host
	}
	labels := strings.Split(strings.TrimSuffix(host, "."+root), ".")
	rest := slices.DeleteFunc(slices.Clone(labels), func(l string) bool { return slices.Contains(mobile, l) })
	switch {
	case len(rest) == len(labels):
		return host
	case len(rest) == 0:
		return "www." + root
	}
	return strings.Join(rest, ".") + "." + root
}

// withoutAMP drops what marks an AMP edition in a path: /amp/news/1, /news/1/amp,
// /news/1.amp, /news/1.amp.html.
func withoutAMP(p string) string {
	for {
		next := p
		if rest, ok := strings.CutPrefix(next, "/amp/"); ok && rest != "" {
			next = "/" + rest
		}
		for _, end := range []string{"/amp/", "/amp", ".amp"} {
			if rest, ok := strings.CutSuffix(next, end); ok && strings.Count(rest, "/") >= 1 && rest != "/" {
				next = rest
			}
		}
		if rest, ok := strings.CutSuffix(next, ".amp.html"); ok {
			next = rest + ".html"
		}
		if next == p {
			return p
		}
		p = next
	}
}

// wrappers are services that redirect to the address in one of their parameters.
var wrappers = map[string][]string{
	"l.facebook.com/l.php":              {"u"},
	"lm.facebook.com/l.php":             {"u"},
	"www.google.com/url":                {"url", "q"},
	"safelinks.protection.outlook.com/": {"url"},
	"out.reddit.com/":                   {"url"},
}

// unwrap finds the address inside a redirecting service's or an AMP cache's.
func unwrap(u *url.URL) (string, bool) {
	host := u.Hostname()
	if strings.HasSuffix(host, ".cdn.ampproject.org") || host == "cdn.ampproject.org" {
		return fromCache(u.EscapedPath(), u.RawQuery)
	}
	if rest, ok := strings.CutPrefix(u.EscapedPath(), "/amp/s/"); ok && strings.HasPrefix(host, "www.google.") {
		return "https://" + rest, rest != ""
	}
	for service, params := range wrappers {
		name, p, _ := strings.Cut(service, "/")
		if host != name && !strings.HasSuffix(host, "."+name) || u.Path != "/"+p {
			continue
		}
		for _, param := range params {
			if inner := u.Query().Get(param); strings.HasPrefix(inner, "http") {
				return inner, true
			}
		}
	}
	return "", false
}

// fromCache reads the path of Google's AMP cache: a letter for the kind of
// content, "s" for https, then host and path of the page.
func fromCache(p, query string) (string, bool) {
	kind, rest, ok := strings.Cut(strings.TrimPrefix(p, "/"), "/")
	if !ok || len(kind) != 1 || rest == "" {
		return "", false
	}
	scheme := "http://"
	if secure, ok := strings.CutPrefix(rest, "s/"); ok {
		scheme, rest = "https://", secure
	}
	if query != "" {
		rest += "?" + query
	}
	return scheme + rest, rest != ""
}
