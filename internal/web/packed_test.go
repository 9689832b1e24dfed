package web_test

import (
	"bytes"
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/gin-gonic/gin"

	"factdesk/internal/web"
)

// TestAnswersArePacked asks for the same by who can unpack it and who can't.
func TestAnswersArePacked(t *testing.T) {
	long := strings.Repeat("<p>Some 100,000 troops stand at the border.</p>", 1000)
	s := newDesk(t, nil)
	for path, a := range map[string]struct{ kind, body string }{"/page": {"text/html; charset=utf-8", long}, "/short": {"text/html; charset=utf-8", "<p>Yes"}, "/zip": {"application/zip", long}} {
		s.Mount(web.Route{Method: "GET", Path: path, Action: web.Public, Handler: func(c *gin.Context) error {
			c.Header("ETag", `"7"`)
			c.Data(http.StatusOK, a.kind, []byte(a.body))
			return nil
		}})
	}
	h := s.Handler()
	ask := func(path, accept string) *httptest.ResponseRecorder {
		r := httptest.NewRequestWithContext(t.Context(), "GET", path, nil)
		if accept != "" {
			r.Header.Set("Accept-Encoding", accept)
		}
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		return w
	}
	for _, tt := range []struct {
		path, accept string
		packed       bool
	}{{"/page", "gzip, br", true}, {"/page", "", false}, {"/page", "gzip;q=0", false}, {"/short", "gzip", false}, {"/zip", "gzip", false}} {
		w := ask(tt.path, tt.accept)
		if got := w.Header().Get("Content-Encoding") == "gzip"; got != tt.packed || w.Header().Get("ETag") != `"7"` {
			t.Errorf("%s for %q: packed %t, ETag %s; want %t and the version", tt.path, tt.accept, got, w.Header().Get("ETag"), tt.packed)
		}
		if !strings.Contains(strings.Join(w.Header().Values("Vary"), ","), "Accept-Encoding") {
			t.Errorf("%s for %q: Vary is %q", tt.path, tt.accept, w.Header().Values("Vary"))
		}
	}
	unpacked, err := gzip.NewReader(bytes.NewReader(ask("/page", "gzip").Body.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	got, err := io.ReadAll(unpacked)
	if err != nil || string(got) != long {
		t.Errorf("unpacked: %d bytes, %v; want %d", len(got), err, len(long))
	}
}
