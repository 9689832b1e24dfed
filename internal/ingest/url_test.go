package ingest

import (
	"slices"
	"strings"
	"testing"

	"factdesk/internal/errs"
)

func TestCanonical(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"plain", "https://www.example.com/news/a-1", "https://www.example.com/news/a-1"},
		{"blanks around it", " https://www.example.com/a\n", "https://www.example.com/a"},
		{"no scheme", "www.example.com/a", "https://www.example.com/a"},
		{"no scheme but a port", "example.com:8080/a", "https://example.com:8080/a"},
		{"no path", "https://www.example.com", "https://www.example.com/"},
		{"upper-case host", "HTTPS://WWW.Example.COM/News", "https://www.example.com/News"},
		{"default port", "http://www.example.com:80/a", "http://www.example.com/a"},
		{"other port", "http://www.example.com:8080/a", "http://www.example.com:8080/a"},
		{"fragment", "https://www.example.com/a#comments", "https://www.example.com/a"},
		{"text fragment", "https://www.example.com/a#:~:text=never", "https://www.example.com/a"},
		{"hash-bang names a page", "https://www.example.com/#!/a/1", "https://www.example.com/#!/a/1"},
		{"tracking", "https://www.example.com/a?utm_source=x&id=7&fbclid=y&UTM_Medium=z", "https://www.example.com/a?id=7"},
		{"only tracking", "https://www.dw.com/en/a-1?maca=en-rss&at_medium=x", "https://www.dw.com/en/a-1"},
		{"order of parameters", "https://www.example.com/a?page=2&id=1", "https://www.example.com/a?id=1&page=2"},
		{"order within one parameter stays", "https://www.example.com/a?x=2&x=1", "https://www.example.com/a?x=2&x=1"},
		{"parameter without a value", "https://www.example.com/?article", "https://www.example.com/?article"},
		{"AMP host", "https://amp.example.com/a", "https://www.example.com/a"},
		{"AMP path", "https://www.example.com/news/a/amp/", "https://www.example.com/news/a"},
		{"AMP first", "https://www.example.co.uk/amp/news-123", "https://www.example.co.uk/news-123"},
		{"AMP ending", "https://www.example.com/news/a.amp.html", "https://www.example.com/news/a.html"},
		{"AMP parameter", "https://www.example.com/news/a?amp=1", "https://www.example.com/news/a"},
		{"a page about amps", "https://www.example.com/amp", "https://www.example.com/amp"},
		{"AMP cache", "https://www-example-com.cdn.ampproject.org/c/s/www.example.com/news/a?amp", "https://www.example.com/news/a"},
		{"Google's AMP viewer", "https://www.google.com/amp/s/www.example.com/news/a", "https://www.example.com/news/a"},
		{"Facebook's redirect", "https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.example.com%2Fa%3Ffbclid%3D1&h=x", "https://www.example.com/a"},
		{"mobile host of a domain", "https://m.example.co.uk/a", "https://www.example.co.uk/a"},
		{"mobile host of a language", "https://en.m.wikipedia.org/wiki/Geneva", "https://en.wikipedia.org/wiki/Geneva"},
		{"a domain called m", "https://m.co.uk/a", "https://m.co.uk/a"},
		{"trailing slash is kept", "https://www.example.com/a/", "https://www.example.com/a/"},
		{"index page", "https://www.example.com/a/index.html", "https://www.example.com/a/"},
		{"index page with a parameter", "https://www.example.com/index.html?id=3", "https://www.example.com/index.html?id=3"},
		{"dot segments", "https://www.example.com/a/./b/../c", "https://www.example.com/a/c"},
		{"dot segments in disguise", "https://www.example.com/a/%2e%2e/c", "https://www.example.com/c"},
		{"address in a path", "https://web.archive.org/web/2022/https://www.example.com/a", "https://web.archive.org/web/2022/https://www.example.com/a"},
		{"escapes", "https://www.example.com/%7efoo/a%2fb/%c3%a4", "https://www.example.com/~foo/a%2Fb/%C3%A4"},
		{"letters beyond ASCII", "https://www.example.com/größe", "https://www.example.com/gr%C3%B6%C3%9Fe"},
		{"commas stay", "https://www.example.com/0,1518,1,00.html", "https://www.example.com/0,1518,1,00.html"},
		{"international host", "https://www.MÜNCHEN.example/a", "https://www.xn--mnchen-3ya.example/a"},
		{"dot after the host", "https://www.example.com./a", "https://www.example.com/a"},
		{"numeric host", "http://[2001:DB8::1]:80/a", "http://[2001:db8::1]/a"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Canonical(tt.in)
			if err != nil {
				t.Fatalf("Canonical(%q) failed: %v", tt.in, err)
			}
			if got != tt.want {
				t.Errorf("Canonical(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestCanonicalRefuses(t *testing.T) {
	for name, in := range map[string]string{
		"nothing":                   "",
		"a script":                  "javascript:alert(1)",
		"a file":                    "file:///etc/passwd",
		"a mail address":            "mailto:a@example.com",
		"data":                      "data:text/html,hello",
		"a password":                "https://user:secret@www.example.com/",
		"no host":                   "https:///a",
		"a line break inside":       "https://www.example.com/a\nb",
		"a host of blanks":          "https://www example com/",
		"prose":                     "Blinken met Lavrov in Geneva.",
		"a very long one":           "https://www.example.com/" + strings.Repeat("a", maxURL),
		"one long without tracking": "https://www.example.com/?a=" + strings.Repeat("a", maxCanonical),
		"wrapped in itself":         strings.Repeat("https://www.google.com/amp/s/", 1) + strings.Repeat("www.google.com/amp/s/", 9) + "www.example.com/",
	} {
		got, err := Canonical(in)
		if errs.KindOf(err) != errs.Invalid {
			t.Errorf("Canonical(%s: %.60q) = %q, %v, want kind %q", name, in, got, err, errs.Invalid)
		}
		if err != nil && strings.Contains(err.Error(), "secret") {
			t.Errorf("Canonical(%s) repeats the password: %v", name, err)
		}
	}
}

func TestTwins(t *testing.T) {
	got := Twins("https://www.example.com/a")
	for _, want := range []string{"http://example.com/a/", "https://example.com/a", "http://www.example.com/a"} {
		if !slices.Contains(got, want) {
			t.Errorf("Twins lacks %q: %q", want, got)
		}
	}
	if got[0] != "https://www.example.com/a" || len(got) != 8 {
		t.Errorf("Twins = %q, want 8, the given one first", got)
	}
	if got := Twins("https://en.wikipedia.org/wiki/A?x=1"); slices.Contains(got, "https://www.en.wikipedia.org/wiki/A?x=1") {
		t.Errorf("Twins invents a www host: %q", got)
	}
}

func TestSameSite(t *testing.T) {
	tests := []struct {
		a, b string
		want bool
	}{
		{"https://www.example.co.uk/a", "http://news.example.co.uk/b", true},
		{"https://www.example.co.uk/a", "https://other.co.uk/", false},
		{"https://alice.github.io/", "https://bob.github.io/", false},
		{"http://127.0.0.1:8080/a", "http://127.0.0.1:9090/b", true},
		{"https://www.example.com/", "javascript:x", false},
	}
	for _, tt := range tests {
		if got := SameSite(tt.a, tt.b); got != tt.want {
			t.Errorf("SameSite(%q, %q) = %v, want %v", tt.a, tt.b, got, tt.want)
		}
	}
}

func FuzzCanonical(f *testing.F) {
	for _, s := range []string{
		"https://www.example.com/a/../b?utm_source=1&b=2&a=1#!x", "m.example.com/amp/a/amp/amp?amp",
		"https://x.cdn.ampproject.org/c/s/m.example.com/index.html", "//example.com/%2e/%zz",
		"http://[::1%25eth0]:80/", "https://www.google.com/url?q=https://l.facebook.com/l.php?u=http://a.b/",
		"https://a.b/?&=&;%26=1", "http://example.com:/index.htm/", "https://a.b/amp//amp/", "http://%41.com/",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once, err := Canonical(s)
		if err != nil {
			if errs.KindOf(err) == "" {
				t.Fatalf("Canonical(%q) fails with no sentence: %v", s, err)
			}
			return
		}
		twice, err := Canonical(once)
		if err != nil || twice != once {
			t.Fatalf("Canonical(%q) = %q, again %q, %v", s, once, twice, err)
		}
	})
}
