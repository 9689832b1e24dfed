package external_test

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/external"
	"factdesk/internal/ingest"
	"factdesk/internal/jobs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

var edgar = review.Actor{ID: uuid.New(), Name: "Edgar", Role: review.Editor}

// site is somebody's feed: its pages by path, with what it says of each.
type site struct {
	*httptest.Server
	mu    sync.Mutex
	pages map[string]*sitePage
	whole map[string]int // how often a page was sent
	asked map[string]int
}

type sitePage struct {
	body         string
	etag, day    string
	status, wait int
	to           string // redirects there
}

func newSite(t *testing.T) *site {
	s := &site{pages: map[string]*sitePage{}, whole: map[string]int{}, asked: map[string]int{}}
	s.Server = httptest.NewServer(s)
	t.Cleanup(s.Close)
	return s
}

func (s *site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.asked[r.URL.Path]++
	p := s.pages[r.URL.Path]
	switch {
	case p == nil:
		http.NotFound(w, r)
		return
	case p.to != "":
		http.Redirect(w, r, p.to, http.StatusFound)
		return
	case p.status != 0:
		w.Header().Set("Retry-After", strconv.Itoa(p.wait))
		w.WriteHeader(p.status)
		return
	}
	if p.etag != "" {
		w.Header().Set("ETag", p.etag)
	}
	if p.day != "" {
		w.Header().Set("Last-Modified", p.day)
	}
	same := p.etag != "" && r.Header.Get("If-None-Match") == p.etag || p.etag == "" && p.day != "" && r.Header.Get("If-Modified-Since") == p.day
	if same {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	s.whole[r.URL.Path]++
	io.WriteString(w, p.body)
}

// items is a page with the synthetic fact-checks of some numbers.
func items(next string, numbers ...int) string {
	all := make([]string, len(numbers))
	for i, n := range numbers {
		all[i] = `{"@type":"DataFeedItem","item":[` + synthetic(n) + `]}`
	}
	if next != "" {
		next = `"next":"` + next + `",`
	}
	return `{"@type":"DataFeed",` + next + `"dataFeedElement":[` + strings.Join(all, ",") + `]}`
}

// follower is an importer that reaches a site, and its clock.
func follower(t *testing.T, db *store.DB, s *site) *external.Importer {
	u, err := url.Parse(s.URL)
	if err != nil {
		t.Fatal(err)
	}
	port, err := strconv.Atoi(u.Port())
	if err != nil {
		t.Fatal(err)
	}
	im := importer(db)
	im.Fetcher.Guard = ingest.Guard{AllowPrefixes: []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}, AllowPorts: []uint16{uint16(port)}}
	return im
}

func follow(t *testing.T, im *external.Importer, address string) review.Feed {
	t.Helper()
	f, err := im.AddFeed(t.Context(), address, time.Hour, edgar)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// ask asks a feed once, as a worker does, and returns it with its import, if there is one.
func ask(t *testing.T, im *external.Importer, f review.Feed) (review.Feed, *store.ReviewImport) {
	t.Helper()
	job, err := im.DB.QueueFeed(t.Context(), f.ID, edgar, noon)
	if err != nil {
		t.Fatal(err)
	}
	job = work(t, im.DB, im, job.ID)
	if job.State != store.JobDone {
		t.Fatalf("the job: %+v", job)
	}
	f, err = im.DB.Feed(t.Context(), f.ID)
	if err != nil || f.ImportID == nil {
		return f, nil
	}
	run, err := im.DB.ReviewImport(t.Context(), *f.ImportID)
	if err != nil {
		t.Fatal(err)
	}
	return f, &run
}

// imports are how many imports the desk shows.
func imports(t *testing.T, db *store.DB) int {
	t.Helper()
	all, err := db.ReviewImports(t.Context(), uuid.Nil, 50)
	if err != nil {
		t.Fatal(err)
	}
	return len(all)
}

func TestAFeedIsReadWhenItHasChanged(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		for name, p := range map[string]*sitePage{
			"by its ETag":   {etag: `"1"`, day: "Mon, 24 Jan 2022 10:00:00 GMT"},
			"by its day":    {day: "Mon, 24 Jan 2022 10:00:00 GMT"},
			"by its words":  {},
			"by an old tag": {etag: `W/"a, b"`},
		} {
			t.Run(name, func(t *testing.T) {
				s := newSite(t)
				im, before := follower(t, db, s), imports(t, db)
				first := len(name) * 10 // fact-checks of its own
				p.body = items("", first, first+1)
				s.pages["/feed"] = p
				f, run := ask(t, im, follow(t, im, s.URL+"/feed"))
				if f.Result != review.FeedRead || run == nil || run.Added != 2 || !f.DueAt.Equal(noon.Add(time.Hour)) {
					t.Fatalf("at first: %+v, %+v", f, run)
				}
				for range 2 {
					f, _ = ask(t, im, f)
				}
				conditional := p.etag+p.day != ""
				if f.Result != review.FeedSame || imports(t, db) != before+1 || conditional != (s.whole["/feed"] == 1) {
					t.Errorf("as it was: %+v, %d imports, sent whole %d times", f, imports(t, db)-before, s.whole["/feed"])
				}
				s.mu.Lock()
				if p.etag != "" {
					p.etag = `"2"`
				}
				p.body, p.day = items("", first, first+1, first+2), "Tue, 25 Jan 2022 10:00:00 GMT"
				s.mu.Unlock()
				if f, run = ask(t, im, f); f.Result != review.FeedRead || run.Added != 1 || run.Unchanged != 2 || imports(t, db) != before+2 {
					t.Errorf("with one more: %+v, %+v", f, run)
				}
			})
		}
	})
}

func TestOfAFeedInPagesThoseAreReadThatChanged(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		s := newSite(t)
		im := follower(t, db, s)
		s.pages["/feed"] = &sitePage{etag: `"1"`, body: items("/2", 0, 1)}
		s.pages["/2"] = &sitePage{etag: `"1"`, body: items("/3", 2, 3)}
		s.pages["/3"] = &sitePage{etag: `"1"`, body: items("", 4)}
		f, run := ask(t, im, follow(t, im, s.URL+"/feed"))
		if run == nil || run.Added != 5 {
			t.Fatalf("at first: %+v, %+v", f, run)
		}
		if f, _ = ask(t, im, f); f.Result != review.FeedSame || s.whole["/feed"]+s.whole["/2"]+s.whole["/3"] != 3 || s.asked["/3"] != 2 {
			t.Errorf("as it was: %+v, sent %v, asked %v", f, s.whole, s.asked)
		}
		s.pages["/2"] = &sitePage{etag: `"2"`, body: items("/3", 2, 3, 5)}
		if f, run = ask(t, im, f); run.Added != 1 || run.Position != 3 || s.whole["/feed"] != 1 || s.whole["/2"] != 2 || s.whole["/3"] != 1 {
			t.Errorf("with one more in the middle: %+v, sent %v", run, s.whole)
		}
		s.pages["/3"] = &sitePage{etag: `"2"`, body: items("/4", 4)}
		s.pages["/4"] = &sitePage{body: items("", 6)}
		if f, run = ask(t, im, f); run.Added != 1 || run.Position != 2 || s.whole["/4"] != 1 {
			t.Errorf("with another page: %+v, sent %v", run, s.whole)
		}
	})
}

// A tag is of the address that it came from: where that leads elsewhere by now, "as it was"
// says nothing.
func TestATagOfAnotherAddressMeansNothing(t *testing.T) {
	s := newSite(t)
	im := follower(t, storetest.Open(t), s)
	s.pages["/feed"] = &sitePage{to: "/a"}
	s.pages["/a"] = &sitePage{etag: `"1"`, body: items("", 0)}
	s.pages["/b"] = &sitePage{etag: `"1"`, body: items("", 1)}
	f, _ := ask(t, im, follow(t, im, s.URL+"/feed"))
	s.pages["/feed"] = &sitePage{to: "/b"}
	if f, run := ask(t, im, f); f.Result != review.FeedRead || run.Added != 1 {
		t.Errorf("led elsewhere: %+v, %+v", f, run)
	}
}

func TestAFeedThatCantBeReadSaysWhatToDo(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		s := newSite(t)
		im := follower(t, db, s)
		whole := items("", 0, 1)
		for name, x := range map[string]struct {
			page *sitePage
			says string
			due  time.Duration
			kept int // imports
		}{
			"gone":              {nil, "there is no such page (it answered 404). Check the address, or import a file of it instead.", 15 * time.Minute, 0},
			"barred":            {&sitePage{status: 403}, "it may want a sign-in", 15 * time.Minute, 0},
			"away":              {&sitePage{status: 503, wait: 7200}, "Try again later", 2 * time.Hour, 0},
			"too much":          {&sitePage{status: 429, wait: 60}, "Try again later", 15 * time.Minute, 0},
			"away for a year":   {&sitePage{status: 503, wait: 366 * 24 * 3600}, "Try again later", 30 * 24 * time.Hour, 0},
			"no feed":           {&sitePage{body: `<html><p>Welcome</p></html>`}, "Nothing in it could be kept", 15 * time.Minute, 1},
			"nothing":           {&sitePage{body: items("")}, "There is no ClaimReview in it.", 15 * time.Minute, 0},
			"inside":            {&sitePage{to: "http://10.0.0.1/feed"}, "private network", 15 * time.Minute, 0},
			"half":              {&sitePage{body: whole[:len(whole)-100]}, "ends in the middle", 15 * time.Minute, 1},
			"half without item": {&sitePage{body: whole[:60]}, "", 15 * time.Minute, 0},
		} {
			t.Run(name, func(t *testing.T) {
				before := imports(t, db)
				s.pages["/x"] = x.page
				f, _ := ask(t, im, follow(t, im, s.URL+"/x"))
				if f.Result != review.FeedFailed || !strings.Contains(f.Message, x.says) || f.Message == "" || f.DueAt.Sub(noon) != x.due || f.AnsweredAt != nil {
					t.Errorf("%+v, want %q, due in %s", f, x.says, x.due)
				}
				if got := imports(t, db) - before; got != x.kept {
					t.Errorf("%d imports are kept, want %d", got, x.kept)
				}
				s.pages["/x"] = &sitePage{etag: `"1"`, body: whole}
				if f, _ = ask(t, im, f); f.Result == review.FeedFailed || f.Failures != 0 || f.Message != "" || len(f.Pages) != 1 {
					t.Errorf("when it is back: %+v", f)
				}
				if _, err := db.RemoveFeed(t.Context(), f.ID, 0, edgar, noon); err != nil {
					t.Error(err)
				}
			})
		}
	})
}

// Several processes look at a time who is due, and work on the queue: a feed is asked once.
func TestTwoServersAskAFeedOnce(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		s := newSite(t)
		im := follower(t, db, s)
		const feeds = 12
		for i := range feeds {
			path := fmt.Sprintf("/feed/%d", i)
			s.pages[path] = &sitePage{body: items("", i)}
			follow(t, im, s.URL+path)
		}
		paused := follow(t, im, s.URL+"/paused")
		yes := true
		if _, err := im.EditFeed(t.Context(), paused.ID, 0, review.FeedWish{Paused: &yes}, edgar); err != nil {
			t.Fatal(err)
		}
		ctx, stop := context.WithTimeout(t.Context(), time.Minute)
		defer stop()
		var servers sync.WaitGroup
		for range 2 {
			r := jobs.New(db, slog.New(slog.DiscardHandler))
			r.Poll, r.Now = time.Millisecond, func() time.Time { return noon }
			r.Register(store.FeedJob, time.Minute, im.Follow)
			r.Every(time.Millisecond, "look who is due", func(ctx context.Context) error { return db.QueueDueFeeds(ctx, noon) })
			servers.Go(func() { r.Run(ctx) })
		}
		for {
			done, err := db.Jobs(t.Context(), store.JobQuery{Kind: store.FeedJob, State: store.JobDone, Limit: 100})
			if err != nil || ctx.Err() != nil {
				t.Fatal(err, ctx.Err())
			}
			if len(done) == feeds {
				break
			}
			time.Sleep(time.Millisecond)
		}
		stop()
		servers.Wait()
		for path, n := range s.asked {
			if n != 1 {
				t.Errorf("%s was asked %d times", path, n)
			}
		}
		if len(s.asked) != feeds {
			t.Errorf("asked %v, want each of %d feeds and not the one that is paused", s.asked, feeds)
		}
	})
}

// A worker that is killed in the middle is followed by one that goes on there.
func TestAFeedsImportGoesOnWhereItWasCutOff(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		s := newSite(t)
		im := follower(t, db, s)
		s.pages["/feed"] = &sitePage{etag: `"1"`, body: feed(1500)}
		f := follow(t, im, s.URL+"/feed")
		job, err := db.QueueFeed(t.Context(), f.ID, edgar, noon)
		if err != nil {
			t.Fatal(err)
		}
		ctx, kill := context.WithCancel(t.Context())
		reports := 0
		_, err = im.Follow(ctx, job, func(any) {
			if reports++; reports == 2 {
				kill()
			}
		})
		if err == nil {
			t.Fatal("a worker that is stopped has done its job")
		}
		if _, err := im.Follow(t.Context(), job, func(any) {}); err != nil {
			t.Fatal(err)
		}
		if f, err = db.Feed(t.Context(), f.ID); err != nil || f.Result != review.FeedRead {
			t.Fatalf("%+v, %v", f, err)
		}
		run, err := db.ReviewImport(t.Context(), *f.ImportID)
		if err != nil || run.Added != 1500 || run.Position != 1500 || imports(t, db) != 1 {
			t.Errorf("%+v, %v, %d imports; want one of 1500, each added once", run, err, imports(t, db))
		}
		if _, err := im.Follow(t.Context(), job, func(any) {}); err != nil || s.whole["/feed"] != 2 {
			t.Errorf("a job that could not say that it was done: %v, sent whole %d times", err, s.whole["/feed"])
		}
	})
}

func TestWhatBecomesOfAFeedWhileItIsAsked(t *testing.T) {
	s := newSite(t)
	db := storetest.Open(t)
	im := follower(t, db, s)
	s.pages["/feed"] = &sitePage{etag: `"1"`, body: items("", 0)}
	f := follow(t, im, s.URL+"/feed")
	job, err := db.QueueFeed(t.Context(), f.ID, edgar, noon)
	if err != nil {
		t.Fatal(err)
	}
	other := s.URL + "/other"
	if _, err := im.Follow(t.Context(), job, func(any) { // while it is asked
		if _, err := im.EditFeed(t.Context(), f.ID, 0, review.FeedWish{URL: &other}, edgar); err != nil {
			t.Error(err)
		}
	}); err != nil {
		t.Fatal(err)
	}
	if f, err = db.Feed(t.Context(), f.ID); err != nil || f.URL != other || f.Result != "" || len(f.Pages) != 0 {
		t.Errorf("it follows another address by now: %+v, %v", f, err)
	}
	if _, err := db.RemoveFeed(t.Context(), f.ID, 0, edgar, noon); err != nil {
		t.Fatal(err)
	}
	if got, err := im.Follow(t.Context(), job, func(any) {}); err != nil || got.(external.Asked).Result != "" {
		t.Errorf("it was removed: %+v, %v", got, err)
	}
}

func TestWhoFollowsWhat(t *testing.T) {
	s := newSite(t)
	im := follower(t, storetest.Open(t), s)
	if _, err := im.AddFeed(t.Context(), s.URL+"/feed", time.Hour, rita); errs.KindOf(err) != errs.Forbidden {
		t.Errorf("a reviewer: %v", err)
	}
	for _, address := range []string{"http://10.0.0.1/feed", "ftp://a.example/feed", "https://me:secret@a.example/", ""} {
		if _, err := im.AddFeed(t.Context(), address, time.Hour, edgar); errs.KindOf(err) != errs.Invalid {
			t.Errorf("%q: %v, want it refused", address, err)
		}
	}
	f := follow(t, im, s.URL+"/feed")
	if _, err := im.AddFeed(t.Context(), s.URL+"/feed", time.Hour, edgar); errs.KindOf(err) != errs.Invalid || !strings.Contains(err.Error(), "followed already") {
		t.Errorf("twice: %v", err)
	}
	second := follow(t, im, s.URL+"/2")
	if _, err := im.EditFeed(t.Context(), second.ID, 0, review.FeedWish{URL: &f.URL}, edgar); errs.KindOf(err) != errs.Invalid {
		t.Errorf("changed to one that is followed: %v", err)
	}
	if _, err := im.EditFeed(t.Context(), second.ID, 7, review.FeedWish{}, edgar); errs.KindOf(err) != errs.Conflict {
		t.Errorf("changed at a version that never was: %v", err)
	}
	if _, err := im.DB.RemoveFeed(t.Context(), f.ID, 0, rita, noon); errs.KindOf(err) != errs.Forbidden {
		t.Errorf("a reviewer removes: %v", err)
	}
	if _, err := im.DB.QueueFeed(t.Context(), f.ID, rita, noon); errs.KindOf(err) != errs.Forbidden {
		t.Errorf("a reviewer has it asked: %v", err)
	}
}
