package ingest

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
)

// A known address is asked with what its site said of it; while that says that nothing
// changed, nothing is read, and whoever imports it is told since when.
func TestAKnownAddressIsAskedWhetherItChanged(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		text, tag, whole, asked := harbour, `"1"`, 0, http.Header{}
		to := ""
		base := serve(t, func(w http.ResponseWriter, r *http.Request) {
			if to != "" && r.URL.Path != to {
				http.Redirect(w, r, to, http.StatusFound)
				return
			}
			asked = r.Header
			w.Header().Set("Etag", tag)
			w.Header().Set("Last-Modified", "Fri, 20 Nov 2026 08:00:00 GMT")
			if r.Header.Get("If-None-Match") == tag {
				w.WriteHeader(http.StatusNotModified)
				return
			}
			whole++
			w.Header().Set("Content-Type", "text/plain; charset=utf-8")
			w.Write([]byte(text))
		})
		im := &Importer{DB: db, Fetcher: reach(t, base)}
		address := Item{Name: "tram", URL: base + "/tram"}
		first := imports(t, im, address)
		if asked.Get("If-None-Match")+asked.Get("If-Modified-Since") != "" {
			t.Errorf("an unknown address is asked with %v", asked)
		}
		again := imports(t, im, address)
		if !again.Already || again.UnchangedSince == nil || !again.UnchangedSince.Equal(first.Snapshot.FetchedAt) || again.Snapshot.ID != first.Snapshot.ID || whole != 1 {
			t.Errorf("as it was: already %v, unchanged since %v, sent whole %d times", again.Already, again.UnchangedSince, whole)
		}
		if asked.Get("If-Modified-Since") != "Fri, 20 Nov 2026 08:00:00 GMT" {
			t.Errorf("asked with %v", asked)
		}
		text, tag = strings.Replace(harbour, "14,000", "15,000", 1), `"2"`
		if got := imports(t, im, address); got.Reworded == nil || got.UnchangedSince != nil || whole != 2 {
			t.Errorf("changed: reworded %v, unchanged since %v", got.Reworded, got.UnchangedSince)
		}
		pastedLater := pasted(harbour + "\nA line that somebody saw.")
		pastedLater.URL = address.URL
		imports(t, im, pastedLater)
		if got := imports(t, im, address); got.UnchangedSince != nil || whole != 3 {
			t.Errorf("after a text that somebody pasted: unchanged since %v, sent whole %d times; want it read", got.UnchangedSince, whole)
		}
	})
}

// A tag of another address says nothing of this one.
func TestATagIsOfTheAddressThatAnswered(t *testing.T) {
	to := "/a"
	base := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/tram" {
			http.Redirect(w, r, to, http.StatusFound)
			return
		}
		w.Header().Set("Etag", `"1"`)
		if r.Header.Get("If-None-Match") != "" {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		w.Write([]byte(harbour + "\nThis stands at " + r.URL.Path + "."))
	})
	im := &Importer{DB: storetest.Open(t), Fetcher: reach(t, base)}
	address := Item{Name: "tram", URL: base + "/tram"}
	imports(t, im, address)
	to = "/b"
	if got := imports(t, im, address); got.UnchangedSince != nil || !strings.Contains(got.Snapshot.Text, "stands at /b") {
		t.Errorf("it leads elsewhere: unchanged since %v, %q", got.UnchangedSince, got.Snapshot.Text)
	}
}

func TestOddAnswersToWhatChanged(t *testing.T) {
	base := serve(t, func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusNotModified) })
	if _, err := reach(t, base).Fetch(t.Context(), base+"/"); errs.KindOf(err) != errs.Invalid || !strings.Contains(err.Error(), "304") {
		t.Errorf("304 to who did not ask: %v", err)
	}
	for _, tt := range []struct{ tag, sent string }{
		{`"1"`, `"1"`}, {"", ""}, {"\"a\x01b\"", ""}, {`"` + strings.Repeat("x", 300) + `"`, ""}, {"\"\xff\"", ""},
	} {
		if got := sendable(tt.tag); got != tt.sent {
			t.Errorf("sendable(%q) = %q, want %q", tt.tag, got, tt.sent)
		}
	}
	for header, want := range map[string]time.Duration{"120": 2 * time.Minute, "": 0, "soon": 0, "-5": 0,
		fixed.Add(time.Hour).Format(http.TimeFormat): time.Hour, fixed.Add(-time.Hour).Format(http.TimeFormat): 0} {
		if got := WaitOf(waitIn(header, fixed)); got != want {
			t.Errorf("Retry-After: %s = %s, want %s", header, got, want)
		}
	}
}
