package admin_test

import (
	"context"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/browsertest"
	"factdesk/internal/external"
	"factdesk/internal/ingest"
	"factdesk/internal/jobs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// feedSite is a feed of two fact-checks that is away when down is set.
func feedSite(t *testing.T, down *atomic.Bool) *httptest.Server {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case down.Load():
			w.WriteHeader(http.StatusServiceUnavailable)
			return
		case r.Header.Get("If-None-Match") == `"1"`:
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Header().Set("ETag", `"1"`)
		io.WriteString(w, theirFeed("The harbour is deep"))
	}))
	t.Cleanup(s.Close)
	return s
}

// follows works on the jobs that ask feeds until the test ends.
func (n *newsroom) follows(im *ingest.Importer) {
	theirs := &external.Importer{DB: n.db, Fetcher: im.Fetcher}
	r := jobs.New(n.db, slog.New(slog.DiscardHandler))
	r.Poll = 10 * time.Millisecond
	r.Register(store.FeedJob, time.Minute, theirs.Follow)
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() { defer close(done); r.Run(ctx) }()
	n.t.Cleanup(func() { stop(); <-done })
}

// only is the one feed that is followed.
func (n *newsroom) onlyFeed() review.Feed {
	n.t.Helper()
	all, err := n.db.Feeds(n.t.Context(), uuid.Nil, 10)
	if err != nil || len(all) != 1 {
		n.t.Fatalf("feeds: %+v, %v; want one", all, err)
	}
	return all[0]
}

func TestFeedsOnTheDesk(t *testing.T) {
	n := open(t)
	rita, edgar := n.as(n.rita), n.as(n.edgar)
	const at = "/desk/fact-checks/feeds"
	pageHas(rita, at, "No feed is followed", "An editor can have")
	pageHas(edgar, at, "No feed is followed", "Follow another")
	rita.post(at, http.StatusForbidden, "url", "https://checks.example/feed.json", "every_minutes", "60")
	for _, tt := range []struct{ url, every, says string }{
		{"http://10.0.0.1/feed", "60", "private network"},
		{"ftp://checks.example/feed", "60", "begin with http"},
		{"https://checks.example/feed.json", "2", "every 15 minutes at most"},
		{"https://checks.example/feed.json", "soon", "every 15 minutes at most"},
	} {
		has(t, edgar.post(at, http.StatusUnprocessableEntity, "url", tt.url, "every_minutes", tt.every), tt.says, `value="`+tt.url+`"`)
	}
	posts(edgar, at, url.Values{"url": {"https://checks.example/feed.json"}, "every_minutes": {"360"}}, "Followed from now on", "every 6 hours", "not asked yet", "Edgar Editor")
	f := n.onlyFeed()
	one := at + "/" + f.ID.String()
	has(t, edgar.post(one, http.StatusUnprocessableEntity, "url", "http://10.0.0.1/", "every_minutes", "60", "version", "1"), "private network", "<details open")
	posts(edgar, one, url.Values{"url": {f.URL}, "every_minutes": {"90"}, "version": {"1"}}, "Feed saved.", "every 90 minutes")
	has(t, edgar.post(one, http.StatusConflict, "url", f.URL, "every_minutes", "60", "version", "1"), "has changed since you opened it")
	posts(edgar, one+"/pause", nil, "Paused", "Go on", one+"/resume")
	posts(edgar, one+"/resume", nil, "It goes on.", ">Pause<")
	failed := review.FeedAnswer{Result: review.FeedFailed, Message: "The site can't answer now (it answered 503). Try again later."}
	if _, err := n.db.FeedAnswered(t.Context(), f.ID, f.URL, failed, nil, time.Now()); err != nil {
		t.Fatal(err)
	}
	pageHas(rita, at, "The site can&#39;t answer now", "1 failure in a row", "failed")
	posts(edgar, one+"/ask", nil, "It is being asked.", "being asked …")
	posts(edgar, one+"/remove", url.Values{"version": {"1"}}, "has changed since")
	posts(edgar, one+"/remove", nil, "is followed no longer", "No feed is followed")
	edgar.post(one+"/ask", http.StatusNotFound)
}

func TestAFeedIsFollowedInABrowser(t *testing.T) {
	var down atomic.Bool
	site := feedSite(t, &down)
	im := loopback(t, site)
	n := openWith(t, storetest.Open(t), im)
	n.follows(im)
	p := browsertest.Open(t).Page(t)
	n.signIn(p, n.edgar)
	p.Inspect("desk-feeds-none", n.url+"/desk/fact-checks/feeds")
	p.Fill("#url", site.URL+"/feed.json")
	p.Follow("main .card button.primary")
	p.Await(".notice")
	p.Follow("main .acts button")
	p.AwaitJS(`document.querySelector("main .feeds .badge")?.innerText === "read"`)
	p.Follow("main .acts button")
	p.AwaitJS(`document.querySelector("main .feeds .badge")?.innerText === "nothing new"`)
	if all, err := n.db.ReviewImports(t.Context(), uuid.Nil, 10); err != nil || len(all) != 1 || all[0].Added != 2 {
		t.Errorf("imports: %+v, %v; want one that added two", all, err)
	}
	down.Store(true)
	p.Follow("main .acts button")
	p.AwaitJS(`document.querySelector("main .feeds .notice")?.innerText.includes("Try again later")`)
	p.Follow("main .acts form:nth-of-type(2) button")
	p.AwaitJS(`document.body.innerText.includes("Paused")`)
	p.Inspect("desk-feeds", n.url+"/desk/fact-checks/feeds")
	p.Click("main .feeds summary")
	p.Screenshot("desk-feeds-change")
	p.Follow("main .feeds details button.danger")
	p.AwaitJS(`document.body.innerText.includes("No feed is followed")`)
}
