package external_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"strconv"
	"strings"
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

var (
	noon = time.Date(2022, 1, 25, 12, 0, 0, 0, time.UTC)
	rita = review.Actor{ID: uuid.New(), Name: "Rita", Role: review.Reviewer}
)

func importer(db *store.DB) *external.Importer {
	return &external.Importer{DB: db, Fetcher: &ingest.Fetcher{}, Now: func() time.Time { return noon }}
}

func run(t *testing.T, im *external.Importer, source string, in io.Reader, resume bool) (store.ReviewImport, error) {
	t.Helper()
	r, err := im.Begin(t.Context(), source, 0, resume, rita)
	if err != nil {
		t.Fatal(err)
	}
	err = im.Run(t.Context(), &r, external.Input{Reader: in}, nil)
	there, dbErr := im.DB.ReviewImport(t.Context(), r.ID)
	if dbErr != nil || there.Position != r.Position || there.State != r.State || there.Message != r.Message {
		t.Fatalf("in the database: %+v (%v), in memory: %+v", there, dbErr, r)
	}
	return r, err
}

func TestAnImportThatBreaksOffGoesOn(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		im, n := importer(db), 1234
		whole := feed(n)
		cut := whole[:len(whole)*2/3]
		got, err := run(t, im, "feed.json", strings.NewReader(cut), false)
		if errs.KindOf(err) != errs.Invalid || got.State != store.ReviewsStopped || got.Position == 0 || got.Position >= n || got.Refused != 0 {
			t.Fatalf("cut off: %+v, %v", got.ReviewCounts, err)
		}
		// Another file is refused and changes nothing.
		if other, err := run(t, im, "feed.json", strings.NewReader(strings.Replace(whole, "Claim number", "Another claim", got.Position)), true); errs.KindOf(err) != errs.Conflict || other.Position != got.Position {
			t.Errorf("another file: %+v, %v", other, err)
		}
		got, err = run(t, im, "feed.json", strings.NewReader(whole), true)
		if err != nil || got.State != store.ReviewsDone || got.Position != n || got.Added != n || got.Unchanged != 0 {
			t.Errorf("resumed: %+v, %v", got, err)
		}
		again, err := run(t, im, "feed.json", strings.NewReader(whole), false)
		if err != nil || again.Unchanged != n || again.Added+again.Updated+again.Older != 0 {
			t.Errorf("again: %+v, %v", again.ReviewCounts, err)
		}
		if _, err := im.Begin(t.Context(), "feed.json", 0, true, rita); errs.KindOf(err) != errs.NotFound {
			t.Errorf("resuming what is done: %v, want that there is nothing", err)
		}
		count := 0
		for r, err := range db.AllReviewRecords(t.Context(), store.ReviewRecordQuery{ImportID: got.ID}) {
			if count++; err != nil || r.Position != count || r.ExternalID == nil {
				t.Fatalf("record %d: %+v, %v", count, r, err)
			}
		}
		if count != n {
			t.Errorf("the report has %d records, want %d", count, n)
		}
	})
}

func TestAnImportThatIsStoppedGoesOn(t *testing.T) {
	im := importer(storetest.Open(t))
	ctx, stop := context.WithCancel(t.Context())
	r, err := im.Begin(ctx, "feed.json", 0, false, rita)
	if err != nil {
		t.Fatal(err)
	}
	err = im.Run(ctx, &r, external.Input{Reader: strings.NewReader(feed(2000))}, func([]store.ReviewRecord) { stop() })
	if errs.KindOf(err) != errs.Unavailable || r.State != store.ReviewsStopped || r.Position < store.ReviewBatch || r.Position >= 2000 {
		t.Fatalf("stopped: %+v, %v", r, err)
	}
	got, err := run(t, im, "feed.json", strings.NewReader(feed(2000)), true)
	if err != nil || got.Added != 2000 {
		t.Errorf("resumed: %+v, %v", got, err)
	}
}

func TestWhoImports(t *testing.T) {
	im := importer(storetest.Open(t))
	reader := review.Actor{ID: uuid.New(), Role: review.Reader}
	if _, err := im.Begin(t.Context(), "x", 0, false, reader); errs.KindOf(err) != errs.Forbidden {
		t.Errorf("a reader begins: %v", err)
	}
	if _, _, err := im.Upload(t.Context(), "x", strings.NewReader("{}"), reader); errs.KindOf(err) != errs.Forbidden {
		t.Errorf("a reader uploads: %v", err)
	}
	if _, _, err := im.Fetch(t.Context(), "https://x.example", reader); errs.KindOf(err) != errs.Forbidden {
		t.Errorf("a reader fetches: %v", err)
	}
}

// work does the jobs that wait.
func work(t *testing.T, db *store.DB, im *external.Importer, job uuid.UUID) store.Job {
	t.Helper()
	r := jobs.New(db, slog.New(slog.DiscardHandler))
	r.Poll, r.Now = time.Millisecond, func() time.Time { return noon }
	r.Register(store.ReviewImportJob, time.Minute, im.Do)
	r.Register(store.FeedJob, time.Minute, im.Follow)
	ctx, stop := context.WithTimeout(t.Context(), time.Minute)
	defer stop()
	go r.Run(ctx)
	for {
		j, err := db.Job(t.Context(), job)
		if err != nil || ctx.Err() != nil {
			t.Fatalf("the job %+v: %v %v", j, err, ctx.Err())
		}
		if j.State == store.JobDone || j.State == store.JobDead {
			return j
		}
		time.Sleep(time.Millisecond)
	}
}

func TestAnUploadIsImportedByAJob(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		im := importer(db)
		var zipped bytes.Buffer
		z := gzip.NewWriter(&zipped)
		io.WriteString(z, feed(700))
		z.Close()
		r, job, err := im.Upload(t.Context(), `C:\feeds\feed.json.gz`, &zipped, rita)
		if err != nil || r.Source != "feed.json.gz" || r.State != store.ReviewsWaiting || *r.JobID != job.ID {
			t.Fatalf("uploaded: %+v, %v", r, err)
		}
		if j := work(t, db, im, job.ID); j.State != store.JobDone {
			t.Fatalf("the job: %+v", j)
		}
		got, err := db.ReviewImport(t.Context(), r.ID)
		if err != nil || got.State != store.ReviewsDone || got.Added != 700 {
			t.Errorf("imported: %+v, %v", got, err)
		}
		if part, err := db.ReviewPart(t.Context(), r.ID, 1); err != nil || part != nil {
			t.Errorf("the upload is kept: %d bytes, %v", len(part), err)
		}
		if _, _, err := im.Upload(t.Context(), "x", broken{}, rita); errs.KindOf(err) != errs.Invalid {
			t.Errorf("an upload that breaks off: %v", err)
		}
		if _, _, err := im.Upload(t.Context(), "x", strings.NewReader(""), rita); errs.KindOf(err) != errs.Invalid {
			t.Errorf("an empty upload: %v", err)
		}
		if all, err := db.ReviewImports(t.Context(), uuid.Nil, 10); err != nil || len(all) != 1 {
			t.Errorf("imports: %+v, %v; want the one", all, err)
		}
		r, job, err = im.Upload(t.Context(), "x.pdf", strings.NewReader("%PDF-1.7"), rita)
		if err != nil {
			t.Fatal(err)
		}
		if j := work(t, db, im, job.ID); j.State != store.JobDead || !strings.Contains(j.Error, "PDF") {
			t.Errorf("a PDF: %+v", j)
		}
		if got, _ := db.ReviewImport(t.Context(), r.ID); got.State != store.ReviewsFailed || !strings.Contains(got.Message, "PDF") {
			t.Errorf("a PDF: %+v", got)
		}
	})
}

type broken struct{}

func (broken) Read(p []byte) (int, error) { return 0, errors.New("connection reset") }

func TestAnAddressIsImportedByAJob(t *testing.T) {
	tries := 0
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/page" {
			w.Header().Set("Content-Type", "text/html")
			fmt.Fprintf(w, `<html><title>Checked</title><script type="application/ld+json">{"@type":"ClaimReview","claimReviewed":"A claim","author":{"name":"Checks"}}</script></html>`)
			return
		}
		if tries++; tries == 1 { // it breaks off in the middle, and is whole the next time
			w.Header().Set("Content-Length", strconv.Itoa(len(feed(2000))))
			io.WriteString(w, feed(2000)[:600_000])
			panic(http.ErrAbortHandler)
		}
		io.WriteString(w, feed(2000))
	}))
	defer site.Close()
	u, _ := url.Parse(site.URL)
	port, _ := strconv.Atoi(u.Port())
	db := storetest.Open(t)
	im := importer(db)
	if _, _, err := im.Fetch(t.Context(), site.URL+"/feed", rita); errs.KindOf(err) != errs.Invalid {
		t.Errorf("an address inside: %v, want it refused", err)
	}
	im.Fetcher.Guard = ingest.Guard{AllowPrefixes: []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}, AllowPorts: []uint16{uint16(port)}}
	r, job, err := im.Fetch(t.Context(), site.URL+"/feed", rita)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := im.Do(t.Context(), job, func(any) {}); errs.KindOf(err) != errs.Upstream {
		t.Errorf("the first try: %v, want that the site failed", err)
	}
	half, _ := db.ReviewImport(t.Context(), r.ID)
	if half.State != store.ReviewsStopped || half.Position == 0 {
		t.Errorf("after the first try: %+v", half)
	}
	if _, err := im.Do(t.Context(), job, func(any) {}); err != nil {
		t.Errorf("the second try: %v", err)
	}
	if got, _ := db.ReviewImport(t.Context(), r.ID); got.State != store.ReviewsDone || got.Added != 2000 {
		t.Errorf("after the second try: %+v", got)
	}
	r, job, err = im.Fetch(t.Context(), site.URL+"/page", rita)
	if err == nil {
		_, err = im.Do(t.Context(), job, func(any) {})
	}
	all, _ := db.Externals(t.Context(), store.ExternalQuery{Text: "A claim"})
	if err != nil || len(all) != 1 || all[0].URL != site.URL+"/page" || all[0].Title != "Checked" {
		t.Errorf("a page: %+v, %v", all, err)
	}
}

// What was found about a picture is counted and kept in the report, and is in no list of
// fact-checks.
func TestMediaReviewsAreCountedAndNoVerdicts(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		const media = `[{"@type":"MediaReview","url":"https://checks.example/m","author":{"name":"Checks"},"mediaAuthenticityCategory":"EditedOrCroppedContent","itemReviewed":{"@type":"MediaReviewItem","interpretedAsClaim":{"@type":"Claim","text":"The mayor sleeps"}}},
{"@type":"ClaimReview","url":"https://checks.example/c","claimReviewed":"The mayor sleeps in the council.","datePublished":"2022-01-23","author":{"name":"Checks"},"reviewRating":{"alternateName":"False"}}]`
		got, err := run(t, importer(db), "media.json", strings.NewReader(media), false)
		if err != nil || got.Media != 1 || got.Added != 1 || got.Refused != 0 {
			t.Fatalf("%+v, %v; want one of media and one added", got.ReviewCounts, err)
		}
		records, err := db.ReviewRecords(t.Context(), store.ReviewRecordQuery{ImportID: got.ID, Outcome: review.OutcomeMedia, Limit: 10})
		if err != nil || len(records) != 1 || records[0].Claim != "The mayor sleeps" || !strings.Contains(records[0].Message, "EditedOrCroppedContent") {
			t.Errorf("the report: %+v, %v", records, err)
		}
		if all, err := db.Externals(t.Context(), store.ExternalQuery{Limit: 10}); err != nil || len(all) != 1 || all[0].URL != "https://checks.example/c" {
			t.Errorf("fact-checks: %+v, %v; want the one of a claim", all, err)
		}
	})
}

// A feed in pages is read to its end, by what it says itself or by a header, once each;
// cut off on a further page, the import goes on there.
func TestTheFurtherPagesOfAFeed(t *testing.T) { storetest.Each(t, testFurtherPages) }

func testFurtherPages(t *testing.T, db *store.DB) {
	page := func(i int, next string) string {
		return `{"@type":"DataFeed",` + next + `"dataFeedElement":[{"@type":"DataFeedItem","item":[` + synthetic(i) + `]},{"@type":"DataFeedItem","item":[` + synthetic(i+1) + `]}]}`
	}
	broken := true
	asked := map[string]int{}
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked[r.URL.RequestURI()]++
		switch r.URL.RequestURI() {
		case "/feed":
			io.WriteString(w, page(0, `"next":"\/feed?page=2",`))
		case "/feed?page=2":
			if broken {
				io.WriteString(w, page(2, "")[:1500])
				return
			}
			w.Header().Set("Link", `</about?a=1,2>; rel="author", </feed?page=3>; rel="next"`)
			io.WriteString(w, page(2, ""))
		case "/feed?page=3":
			io.WriteString(w, page(4, `"next":"/feed",`)) // it leads back
		case "/inside":
			io.WriteString(w, page(6, `"next":"http://10.0.0.1/feed",`))
		}
	}))
	t.Cleanup(site.Close)
	u, _ := url.Parse(site.URL)
	port, _ := strconv.Atoi(u.Port())
	im := importer(db)
	im.Fetcher.Guard = ingest.Guard{AllowPrefixes: []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}, AllowPorts: []uint16{uint16(port)}}
	r, job, err := im.Fetch(t.Context(), site.URL+"/feed", rita)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := im.Do(t.Context(), job, func(any) {}); err == nil {
		t.Fatal("a page that breaks off is no error")
	}
	half, err := db.ReviewImport(t.Context(), r.ID)
	if err != nil || half.State != store.ReviewsStopped || half.Position != 3 || half.Page != site.URL+"/feed?page=2" {
		t.Fatalf("cut off: %+v, %v", half, err)
	}
	broken = false
	if _, err := im.Do(t.Context(), job, func(any) {}); err != nil {
		t.Fatal(err)
	}
	if got, err := db.ReviewImport(t.Context(), r.ID); err != nil || got.State != store.ReviewsDone || got.Added != 6 || got.Position != 6 || asked["/feed"] != 1 {
		t.Errorf("all pages: %+v, %v, asked %v; want six records, and no page again", got, err, asked)
	}
	r, job, err = im.Fetch(t.Context(), site.URL+"/inside", rita)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := im.Do(t.Context(), job, func(any) {}); errs.KindOf(err) != errs.Invalid || !strings.Contains(err.Error(), "private network") {
		t.Errorf("a next page inside our network: %v", err)
	}
	if got, err := db.ReviewImport(t.Context(), r.ID); err != nil || got.Added != 2 || !strings.Contains(got.Message, "private network") {
		t.Errorf("what stood on the first page: %+v, %v", got, err)
	}
}
