package web

import (
	"context"
	"net/http"
	"net/netip"
	"net/url"
	"regexp"
	"strings"

	"github.com/gin-gonic/gin"
	"golang.org/x/net/idna"

	"factdesk/internal/store"
	"factdesk/review"
)

// ours refuses requests under another name than the configured one: a cache or a
// browser that was led here by a foreign name must not take our answers for that
// name's. Probes come under the machine's address and are answered.
func (s *Server) ours(c *gin.Context) {
	if s.BaseURL == "" {
		return
	}
	if r, ok := s.route(c); ok && r.AnyHost {
		return
	}
	for _, host := range s.hosts(c) {
		if !sameHost(host, s.BaseURL) {
			WriteProblem(c, Note(c.Request.Context(), NewProblem(http.StatusMisdirectedRequest,
				"This desk is reached at "+s.BaseURL+" and under no other name. A proxy in front has to pass the Host that it was asked for, or say it in X-Forwarded-Host and be listed in FACTDESK_TRUSTED_PROXIES.")))
			c.Abort()
			return
		}
	}
}

// hosts are the names that a request was sent to. A proxy that is trusted may have put
// its own in the place of the one that the browser asked for, and says that beside; what
// anybody else says beside is never used, and must be no other than ours either.
func (s *Server) hosts(c *gin.Context) []string {
	var told []string
	for _, line := range c.Request.Header.Values("X-Forwarded-Host") {
		for host := range strings.SplitSeq(line, ",") {
			told = append(told, strings.TrimSpace(host))
		}
	}
	if len(told) > 0 && s.byProxy(c) {
		return told
	}
	return append(told, c.Request.Host)
}

// sameHost compares as browsers do: without case, in ASCII, the scheme's own port left
// out.
func sameHost(host, base string) bool {
	u, err := url.Parse(base)
	return err == nil && plainHost(host, u.Scheme) == plainHost(u.Host, u.Scheme)
}

func plainHost(host, scheme string) string {
	u := url.URL{Host: host}
	name, port := strings.TrimSuffix(strings.ToLower(u.Hostname()), "."), u.Port()
	if ascii, err := idna.Lookup.ToASCII(name); err == nil {
		name = ascii
	}
	if scheme == "https" && port == "443" || scheme == "http" && port == "80" {
		port = ""
	}
	return name + ":" + port
}

// byProxy says whether a request came from a proxy that is trusted.
func (s *Server) byProxy(c *gin.Context) bool {
	from, err := netip.ParseAddrPort(c.Request.RemoteAddr)
	if err != nil {
		return false
	}
	address := from.Addr().Unmap().WithZone("")
	for _, p := range s.TrustedProxies {
		if p.Contains(address) {
			return true
		}
	}
	return false
}

// https says whether the browser reached us by it: itself, or by a proxy's word.
func (s *Server) https(c *gin.Context) bool {
	if c.Request.TLS != nil {
		return true
	}
	told, _, _ := strings.Cut(c.GetHeader("X-Forwarded-Proto"), ",")
	return strings.EqualFold(strings.TrimSpace(told), "https") && s.byProxy(c)
}

// secure says whether this browser is to send its cookies over https only.
func (s *Server) secure(c *gin.Context) bool { return s.Secure || !s.Insecure && s.https(c) }

// Base is the address under which browsers reach us: the configured one, and only when
// there is none the one that this request was sent to.
func (s *Server) Base(c *gin.Context) string {
	if s.BaseURL != "" {
		return strings.TrimRight(s.BaseURL, "/")
	}
	host := c.Request.Host
	if all := s.hosts(c); s.byProxy(c) {
		host = all[0]
	}
	if !hostName.MatchString(host) {
		host = "localhost" // no address; a link that leads nowhere else
	}
	if s.https(c) {
		return "https://" + host
	}
	return "http://" + host
}

// Base is Server.Base of the request that ctx is for; "" outside of one.
func Base(ctx context.Context) string { return requestOf(ctx).base }

// Organisation is who publishes, as what leaves us shows it: with the address that the
// request came to when it has none of its own.
func Organisation(ctx context.Context, db *store.DB) (review.Organisation, error) {
	org, err := db.Organisation(ctx)
	if err != nil {
		return review.Organisation{}, err
	}
	return org.ReachedAt(Base(ctx)), nil
}

// hostName is what a link may hold: a name or an address, and a port.
var hostName = regexp.MustCompile(`^([A-Za-z0-9._-]{1,253}|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?$`)
