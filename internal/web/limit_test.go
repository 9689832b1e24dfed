package web_test

import (
	"net/http/httptest"
	"net/netip"
	"testing"
	"time"

	"github.com/gin-gonic/gin"

	"factdesk/internal/web"
	"factdesk/review"
)

// from sends a request from a network address.
func (d *desk) from(address, path string) *httptest.ResponseRecorder {
	r := httptest.NewRequest("GET", path, nil)
	r.RemoteAddr = address
	w := httptest.NewRecorder()
	d.Handler().ServeHTTP(w, r)
	return w
}

// TestANetworkIsOneCaller: an IPv6 /64, and an IPv4 address however it is written.
func TestANetworkIsOneCaller(t *testing.T) {
	for _, tt := range []struct {
		name, one, other string
		same             bool
	}{
		{"two of an IPv6 /64", "[2001:db8:0:1::1]:1", "[2001:db8:0:1:ffff::2]:2", true},
		{"two /64s", "[2001:db8:0:1::1]:1", "[2001:db8:0:2::1]:1", false},
		{"a link's address with a zone", "[fe80::1%eth0]:1", "[fe80::2%eth1]:1", true},
		{"IPv4 in IPv6", "192.0.2.1:1", "[::ffff:192.0.2.1]:1", true},
		{"two in IPv6", "[::ffff:192.0.2.1]:1", "[::ffff:192.0.2.2]:1", false},
		{"two of IPv4", "192.0.2.1:1", "192.0.2.2:1", false},
	} {
		d := newDesk(t, func(o *web.Options) { o.RatePerMinute = 1 })
		if got := d.from(tt.one, "/api/theirs").Code; got != 422 {
			t.Errorf("%s: the first of the minute is answered with %d, want 422", tt.name, got)
		}
		want := 422
		if tt.same {
			want = 429
		}
		if got := d.from(tt.other, "/api/theirs").Code; got != want {
			t.Errorf("%s: the next is answered with %d, want %d", tt.name, got, want)
		}
	}
}

// TestPublicRoutesCount: those that say so, though nobody is looked up for them, and as
// much as they ask for.
func TestPublicRoutesCount(t *testing.T) {
	d := newDesk(t, func(o *web.Options) { o.RatePerMinute = 10 })
	d.Mount(
		web.Route{Method: "GET", Path: "/search", Action: web.Static, Counted: true, Handler: func(*gin.Context) error { return nil }},
		web.Route{Method: "GET", Path: "/all", Action: web.Static, Counted: true, Handler: func(c *gin.Context) error { return web.Spend(c.Request.Context(), 7) }},
		web.Route{Method: "GET", Path: "/more", Action: web.Static, Counted: true, Handler: func(c *gin.Context) error { return web.Spend(c.Request.Context(), 11) }},
	)
	for i, tt := range []struct {
		path string
		want int
		left string
	}{{"/search", 200, "9"}, {"/all", 200, "1"}, {"/search", 200, "0"}, {"/search", 429, "0"}, {"/public", 200, ""}} {
		w := d.do(t, "GET", tt.path, "")
		if got := w.Header().Get("RateLimit-Remaining"); w.Code != tt.want || got != tt.left {
			t.Errorf("request %d, %s: %d with %q left, want %d with %q", i+1, tt.path, w.Code, got, tt.want, tt.left)
		}
	}
	d.now = d.now.Add(time.Hour)
	if got := d.do(t, "GET", "/more", "").Code; got != 413 {
		t.Errorf("more than a minute has: %d, want 413: no waiting helps", got)
	}
}

// TestAClockSetBackLimitsNobody: who has spent a minute gets it back in the next one,
// whatever year it is.
func TestAClockSetBackLimitsNobody(t *testing.T) {
	for _, jump := range []time.Duration{-365 * 24 * time.Hour, -24 * time.Hour, 24 * time.Hour} {
		d := newDesk(t, func(o *web.Options) { o.RatePerMinute = 3 })
		for range 4 {
			d.do(t, "GET", "/api/theirs", "")
		}
		d.now = d.now.Add(jump)
		if jump < 0 {
			if got := d.do(t, "GET", "/api/theirs", "").Code; got != 429 {
				t.Errorf("%s: at once %d, want 429", jump, got)
			}
		}
		d.now = d.now.Add(time.Minute)
		for range 3 {
			if got := d.do(t, "GET", "/api/theirs", "").Code; got != 422 {
				t.Errorf("%s and a minute later: %d, want 422", jump, got)
			}
		}
	}
}

// TestForwardedAddressesCount: as far as a proxy that is trusted vouches for them.
func TestForwardedAddressesCount(t *testing.T) {
	d := newDesk(t, func(o *web.Options) {
		o.RatePerMinute, o.TrustedProxies = 1, []netip.Prefix{netip.MustParsePrefix("192.0.2.0/24")}
	})
	for i, tt := range []struct {
		forwarded string
		want      int
	}{{"203.0.113.1", 422}, {"203.0.113.2", 422}, {"203.0.113.9, 203.0.113.2", 429}, {"203.0.113.2, 192.0.2.7", 429}} {
		if got := d.do(t, "GET", "/api/theirs", "", "X-Forwarded-For: "+tt.forwarded).Code; got != tt.want {
			t.Errorf("request %d, for %s: %d, want %d", i+1, tt.forwarded, got, tt.want)
		}
	}
}

// TestSignedInPeopleAreCountedByThemselves: a network that has spent its minute keeps
// nobody out who is known.
func TestSignedInPeopleAreCountedByThemselves(t *testing.T) {
	d := newDesk(t, func(o *web.Options) { o.RatePerMinute = 3 })
	session, _, _ := d.person(t, review.Editor)
	for range 4 {
		d.do(t, "GET", "/api/theirs", "")
	}
	if got := d.do(t, "GET", "/api/cases/1", "", "Cookie: factdesk="+session).Code; got != 200 {
		t.Errorf("somebody who is signed in, from the same network: %d, want 200", got)
	}
}
