package main

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
)

// Feeds are followed, asked, changed and removed from the command line, where no server
// runs.
func TestFeedsFromTheCommandLine(t *testing.T) {
	const feed = `[{"@type":"ClaimReview","url":"https://checks.example/1","claimReviewed":"Water is wet","datePublished":"2022-01-23","author":{"name":"Checks"},"reviewRating":{"alternateName":"True"}}]`
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case r.URL.Path != "/feed.json":
			http.NotFound(w, r)
		case r.Header.Get("If-None-Match") == `"1"`:
			w.WriteHeader(http.StatusNotModified)
		default:
			w.Header().Set("ETag", `"1"`)
			io.WriteString(w, feed)
		}
	}))
	defer site.Close()
	u, err := url.Parse(site.URL)
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("FACTDESK_DATA", t.TempDir())
	t.Setenv("FACTDESK_FETCH_ALLOW", "127.0.0.0/8")
	t.Setenv("FACTDESK_FETCH_PORTS", u.Port())
	at := site.URL + "/feed.json"
	for _, tt := range []struct {
		args string
		code int
		says string
	}{
		{"", 0, ""},
		{"add " + at + " --every 1m", 1, "every 15 minutes at most"},
		{"add http://10.0.0.1/feed", 1, "private network"},
		{"add " + at + " --every 6h", 0, "every 6h0m0s"},
		{"add " + at, 1, "followed already"},
		{"list", 0, "not asked yet"},
		{"ask " + at, 0, "1 records: 1 added"},
		{"ask " + at, 0, "nothing new"},
		{"set " + at + " --every 1h", 0, "every 1h0m0s"},
		{"set " + at, 1, "Say what to change"},
		{"pause " + at, 0, "paused"},
		{"resume " + at, 0, "nothing new"},
		{"set " + at + " --url " + site.URL + "/other.json", 0, "/other.json"},
		{"ask " + site.URL + "/other.json", 1, "there is no such page (it answered 404). Check the address, or import a file of it instead."},
		{"list --json", 0, `"result":"failed"`},
		{"ask " + at, 1, "No feed at " + at + " is followed."},
		{"remove " + site.URL + "/other.json", 0, "no longer followed"},
		{"list", 0, ""},
	} {
		var out bytes.Buffer
		w := &world{ctx: t.Context(), stdin: strings.NewReader(""), stdout: &out, stderr: &out}
		code := execute(append([]string{"reviews", "feeds"}, strings.Fields(tt.args)...), w)
		if code != tt.code || !strings.Contains(out.String(), tt.says) || tt.says == "" && out.Len() > 0 {
			t.Errorf("factdesk reviews feeds %s: code %d, %q; want code %d, %q", tt.args, code, out.String(), tt.code, tt.says)
		}
	}
}
