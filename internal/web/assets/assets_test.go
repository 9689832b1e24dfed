package assets

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"
)

func get(t *testing.T, s *Set, path string, header ...string) *http.Response {
	t.Helper()
	r := httptest.NewRequest("GET", path, nil)
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	return w.Result()
}

func TestAFileIsServedUnderItsHash(t *testing.T) {
	path, err := Base.Path("base.css")
	if err != nil {
		t.Fatal(err)
	}
	res := get(t, Base, path)
	if got := res.Header.Get("Content-Type"); res.StatusCode != 200 || got != "text/css; charset=utf-8" {
		t.Errorf("%s: %d %s", path, res.StatusCode, got)
	}
	if got := res.Header.Get("Cache-Control"); !strings.Contains(got, "immutable") {
		t.Errorf("Cache-Control = %q", got)
	}
	if res := get(t, Base, path, "If-None-Match", res.Header.Get("ETag")); res.StatusCode != 304 {
		t.Errorf("with its ETag: %d, want 304", res.StatusCode)
	}
	for _, wrong := range []string{"/assets/base.css", "/assets/", "/assets/../assets.go", path + "x"} {
		if res := get(t, Base, wrong); res.StatusCode != 404 {
			t.Errorf("%s: %d, want 404", wrong, res.StatusCode)
		}
	}
}

func TestAnotherContentHasAnotherAddress(t *testing.T) {
	paths := map[string]bool{}
	for _, body := range []string{"one", "two"} {
		s, err := New("/x/", fstest.MapFS{"js/a.js": {Data: []byte(body)}})
		if err != nil {
			t.Fatal(err)
		}
		path, err := s.Path("js/a.js")
		if err != nil || !strings.HasPrefix(path, "/x/js/a.") || !strings.HasSuffix(path, ".js") {
			t.Errorf("Path = %q, %v", path, err)
		}
		paths[path] = true
	}
	if len(paths) != 2 {
		t.Errorf("two contents have the addresses %v", paths)
	}
	if _, err := Base.Path("nothing.css"); err == nil {
		t.Error("Path of a file that is not there: want an error")
	}
}
