package ingest

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"factdesk/internal/errs"
)

var fixed = time.Date(2026, 11, 23, 21, 0, 0, 0, time.UTC)

// reach is a fetcher that may reach server, and no other port of this machine.
func reach(t *testing.T, server string) *Fetcher {
	t.Helper()
	u, err := url.Parse(server)
	if err != nil {
		t.Fatal(err)
	}
	port, err := strconv.ParseUint(u.Port(), 10, 16)
	if err != nil {
		t.Fatal(err)
	}
	return &Fetcher{
		Guard: Guard{AllowPrefixes: []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}, AllowPorts: []uint16{uint16(port)}},
		Now:   func() time.Time { return fixed },
	}
}

func serve(t *testing.T, h http.HandlerFunc) string {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return s.URL
}

func TestFetch(t *testing.T) {
	base := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/old" {
			http.Redirect(w, r, "/new?x=1", http.StatusMovedPermanently)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=ISO-8859-1")
		w.Header().Set("Set-Cookie", "id=1")
		w.Header()["Date"] = []string{"Mon, 23 Nov 2026 21:00:00 GMT"}
		fmt.Fprint(w, "<p>Gr\xfc\xdfe")
	})
	got, err := reach(t, base).Fetch(t.Context(), base+"/old")
	if err != nil {
		t.Fatal(err)
	}
	want := &Fetched{
		URL: base + "/new?x=1", Raw: []byte("<p>Gr\xfc\xdfe"), MediaType: "text/html", Charset: "ISO-8859-1",
		Headers: map[string]string{"Content-Type": "text/html; charset=ISO-8859-1", "Date": "Mon, 23 Nov 2026 21:00:00 GMT"},
		At:      fixed,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Fetch (-want +got):\n%s", diff)
	}
}

// TestFetchRefusesAddresses needs no server: each is refused before or as it is
// dialled, by a fetcher as it runs by default.
func TestFetchRefusesAddresses(t *testing.T) {
	for _, address := range []string{
		"http://127.0.0.1/", "http://127.1.2.3/", "http://localhost/", "http://0.0.0.0/", "http://[::1]/", "http://[::]/",
		"http://10.1.2.3/", "http://172.16.0.1/", "http://192.168.1.1/", "http://100.64.0.1/",
		"http://169.254.169.254/latest/meta-data/", "http://[fe80::1]/", "http://[fc00::1]/", "http://[fd00:ec2::254]/",
		"http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/", "http://[::ffff:10.0.0.1]/", "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/",
		"http://224.0.0.1/", "http://255.255.255.255/", "http://192.0.2.1/", "http://198.18.0.1/",
		"http://93.184.216.34:22/", "http://93.184.216.34:8080/", "https://93.184.216.34:25/", "http://127.0.0.1:5432/",
		"ftp://93.184.216.34/", "file:///etc/passwd", "gopher://93.184.216.34/", "http://user:secret@93.184.216.34/",
	} {
		ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
		_, err := new(Fetcher).Fetch(ctx, address)
		cancel()
		if errs.KindOf(err) != errs.Invalid {
			t.Errorf("Fetch(%q) = %v, want kind %q", address, err, errs.Invalid)
		}
	}
}

func TestGuardStandsAtTheDial(t *testing.T) {
	hit := false
	base := serve(t, func(http.ResponseWriter, *http.Request) { hit = true })
	client := &http.Client{Transport: Guard{AllowPorts: reach(t, base).Guard.AllowPorts}.Transport()}
	resp, err := client.Get(base) // no CheckURL before: as a name that resolves to 127.0.0.1 gets here
	if err == nil {
		resp.Body.Close()
	}
	if !refusedByGuard(err) || hit {
		t.Errorf("Get(%s) = %v, server reached: %v; want it refused", base, err, hit)
	}
}

func TestGuardIgnoresProxies(t *testing.T) {
	if (Guard{}).Transport().Proxy != nil {
		t.Error("the transport uses a proxy, which would dial unchecked")
	}
}

func TestFetchChecksRedirects(t *testing.T) {
	secretHit := false
	secret := serve(t, func(http.ResponseWriter, *http.Request) { secretHit = true })
	for name, to := range map[string]string{
		"another port here": secret,
		"the metadata host": "http://169.254.169.254/latest/",
		"a private network": "http://192.168.0.1/",
		"another scheme":    "file:///etc/passwd",
		"a password":        "http://a:b@example.com/",
	} {
		base := serve(t, func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, to, http.StatusFound) })
		_, err := reach(t, base).Fetch(t.Context(), base)
		if errs.KindOf(err) != errs.Invalid {
			t.Errorf("redirect to %s: Fetch = %v, want kind %q", name, err, errs.Invalid)
		}
	}
	if secretHit {
		t.Error("a redirect reached a port that is not allowed")
	}
}

func TestFetchCountsRedirects(t *testing.T) {
	last := 0
	base := serve(t, func(w http.ResponseWriter, r *http.Request) {
		n, _ := strconv.Atoi(strings.Trim(r.URL.Path, "/"))
		if n == last {
			fmt.Fprint(w, "<p>arrived")
			return
		}
		http.Redirect(w, r, "/"+strconv.Itoa(n+1), http.StatusFound)
	})
	for last = range 13 {
		_, err := reach(t, base).Fetch(t.Context(), base+"/0")
		if (err == nil) != (last <= maxRedirects) {
			t.Errorf("%d redirects: Fetch = %v, want %d to pass", last, err, maxRedirects)
		}
	}
}

func TestFetchFailures(t *testing.T) {
	status := func(code int) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(code) }
	}
	typed := func(mediaType string, body []byte) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", mediaType)
			w.Write(body)
		}
	}
	tests := []struct {
		name  string
		serve http.HandlerFunc
		kind  errs.Kind
		says  string
	}{
		{"sign-in wanted", status(401), errs.Invalid, "paste the text instead"},
		{"payment wanted", status(402), errs.Invalid, "paste the text instead"},
		{"forbidden", status(403), errs.Invalid, "paste the text instead"},
		{"no such page", status(404), errs.Invalid, "no such page"},
		{"gone", status(410), errs.Invalid, "no such page"},
		{"too many requests", status(429), errs.Upstream, "Try again later"},
		{"server fails", status(503), errs.Upstream, "Try again later"},
		{"no content", status(204), errs.Invalid, "aste the text instead"},
		{"redirect to nowhere", status(304), errs.Invalid, "aste the text instead"},
		{"a dead article", func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path != "/" {
				http.Redirect(w, r, "/", http.StatusFound)
			}
		}, errs.Invalid, "front page"},
		{"PDF that is none", typed("application/pdf", []byte("Sign in")), errs.Unsupported, "a PDF document"},
		{"an archive", typed("application/zip", []byte("PK\x05\x06")), errs.Unsupported, "only web pages, plain text and documents"},
		{"picture", typed("image/png", nil), errs.Unsupported, "an image file"},
		{"video", typed("video/mp4", nil), errs.Unsupported, "a video"},
		{"JSON", typed("application/json", []byte("{}")), errs.Unsupported, "application/json"},
		{"picture with no type", func(w http.ResponseWriter, _ *http.Request) {
			w.Header()["Content-Type"] = nil
			w.Write([]byte("\x89PNG\r\n\x1a\n"))
		}, errs.Unsupported, "an image file"},
		{"too big", typed("text/html", bytes.Repeat([]byte("<p>word</p>\n"), MaxBytes/12+1)), errs.TooLarge, "10 MB"},
		{"gzip bomb", gzipBomb, errs.TooLarge, "10 MB"},
		{"unknown encoding", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "gzip, gzip")
			w.Write([]byte("x"))
		}, errs.Unsupported, "gzip, gzip"},
		{"cut in the middle", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "100000")
			fmt.Fprint(w, "<p>The first half of")
		}, errs.Upstream, "broke off"},
		{"cut in a chunk", cutChunk, errs.Upstream, "broke off"},
		{"cut before the answer", func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }, errs.Upstream, "broke off"},
		{"broken gzip", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			w.Header().Set("Content-Type", "text/html")
			w.Write([]byte("not gzip at all, whatever the header says"))
		}, errs.Upstream, "aste the text instead"},
		{"endless headers", func(w http.ResponseWriter, _ *http.Request) {
			for i := range 3000 {
				w.Header().Set("X-"+strconv.Itoa(i), strings.Repeat("x", 64))
			}
		}, errs.Upstream, "aste the text instead"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			base := serve(t, tt.serve)
			got, err := reach(t, base).Fetch(t.Context(), base+"/article")
			if errs.KindOf(err) != tt.kind || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("Fetch = %v, %q, want kind %q and %q", got, err, tt.kind, tt.says)
			}
		})
	}
}

func gzipBomb(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Encoding", "gzip")
	w.Header().Set("Content-Type", "text/html")
	z := gzip.NewWriter(w)
	zeros := make([]byte, 1<<20)
	for range 200 {
		if _, err := z.Write(zeros); err != nil {
			return
		}
	}
	z.Close()
}

func cutChunk(w http.ResponseWriter, _ *http.Request) {
	conn, _, err := w.(http.Hijacker).Hijack()
	if err != nil {
		return
	}
	fmt.Fprint(conn, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n1000\r\n<p>The first half of")
	conn.Close()
}

func TestFetchEndsANeverEndingAnswer(t *testing.T) {
	for name, drip := range map[string]string{"no header": "", "no end": "<p>more"} {
		base := serve(t, func(w http.ResponseWriter, r *http.Request) {
			for drip != "" && r.Context().Err() == nil {
				if _, err := fmt.Fprint(w, drip); err != nil {
					return
				}
				w.(http.Flusher).Flush()
				waitBriefly(r.Context())
			}
			<-r.Context().Done()
		})
		f := reach(t, base)
		f.Timeout = 300 * time.Millisecond
		_, err := f.Fetch(t.Context(), base)
		if errs.KindOf(err) != errs.Upstream || !strings.Contains(err.Error(), "did not finish") {
			t.Errorf("%s: Fetch = %v, want kind %q, did not finish", name, err, errs.Upstream)
		}
	}
}

func waitBriefly(ctx context.Context) {
	select {
	case <-ctx.Done():
	case <-time.After(20 * time.Millisecond):
	}
}

func TestFetchGivesUpWithItsCaller(t *testing.T) {
	base := serve(t, func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	_, err := reach(t, base).Fetch(ctx, base)
	if !errors.Is(err, context.DeadlineExceeded) || errs.KindOf(err) != "" {
		t.Errorf("Fetch = %v, want the caller's own deadline", err)
	}
}

func TestFetchNobodyListens(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	base := "http://" + l.Addr().String()
	l.Close()
	_, err = reach(t, base).Fetch(t.Context(), base)
	if errs.KindOf(err) != errs.Upstream || !strings.Contains(err.Error(), "could not be reached") {
		t.Errorf("Fetch = %v, want kind %q, could not be reached", err, errs.Upstream)
	}
}
