package admin_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"log/slog"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/ingest"
	"factdesk/internal/jobs"
	"factdesk/internal/store"
)

const talks = `Talks in Geneva end without result

By Mara Lindt

The foreign ministers of both countries met for ninety minutes on Friday.

"Some 100,000 troops stand at the border," Blinken said.

The Russian envoy said his country had never threatened the Ukrainian people.
`

// upload sends a form with a file in it.
func (c client) upload(path string, want int, filename string, content []byte, pairs ...string) string {
	c.n.t.Helper()
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	for i := 0; i+1 < len(pairs); i += 2 {
		w.WriteField(pairs[i], pairs[i+1])
	}
	part, err := w.CreateFormFile("file", filename)
	if err != nil {
		c.n.t.Fatal(err)
	}
	part.Write(content)
	w.Close()
	r, err := c.http.Post(c.n.url+path, w.FormDataContentType(), &body)
	return c.read(path, r, err, want)
}

func (n *newsroom) articles() []store.ArticleRow {
	n.t.Helper()
	all, err := n.db.Articles(n.t.Context(), store.ArticleQuery{})
	if err != nil {
		n.t.Fatal(err)
	}
	return all
}

func TestPastedTextBecomesAnArticleToCorrectAndTriage(t *testing.T) {
	n, _ := openOffice(t, nil)
	c := n.as(n.rita)
	has(t, c.get("/desk/import", http.StatusOK), `action="/desk/import?from=text"`, `name="text"`)
	page := c.post("/desk/import?from=text", http.StatusOK, "text", strings.ReplaceAll(talks, "\n", "\r\n"), "url", "https://news.example/geneva?utm_source=x")
	has(t, page, "Talks in Geneva end without result", "Mara Lindt", "Triage ", "https://news.example/geneva")
	a := n.articles()[0]
	s, err := n.db.LatestSnapshot(t.Context(), a.ID)
	if err != nil || s.Text != talks {
		t.Errorf("the text is kept as %q (%v), want it as it was pasted", s.Text, err)
	}
	at := c.to("/desk/import/articles/"+a.ID.String(), "version", strconv.Itoa(a.Version), "headline", "Talks in Geneva", "bylines", "Mara Lindt, Jo Doe",
		"agencies", "dpa", "publisher", "News", "published", "2022-01-21", "language", "en", "then", "triage")
	if at.RequestURI() != "/desk/triage?article="+a.ID.String() {
		t.Errorf("saving leads to %s", at)
	}
	b, err := n.db.Article(t.Context(), a.ID)
	if err != nil || b.Headline != "Talks in Geneva" || len(b.Bylines) != 2 || b.Agencies[0] != "dpa" || b.Published != "2022-01-21" {
		t.Errorf("corrected to %+v, %v", b, err)
	}
	has(t, c.post("/desk/import?from=text", http.StatusOK, "text", talks+"\n"), "was here before", "known already")
	n.accepted(a.ID)
	later := strings.Replace(talks, "without result", "with a result", 1)
	page = c.post("/desk/import?from=text", http.StatusOK, "text", later, "url", "https://news.example/geneva")
	has(t, page, "It differs from the text known at", "(gone: </span>without<span", "(new: </span>with a<span", "1 word gone, 2 new")
	page = c.get("/desk/articles/"+a.ID.String(), http.StatusOK)
	has(t, page, "This is a later text of the article", "(gone: </span>without<span", "(new: </span>with a<span", "In an earlier text", "later text of the article</span>")
	if got := len(n.articles()); got != 1 {
		t.Errorf("%d articles, want the one", got)
	}
}

func TestACorrectionOfAnOldVersionShowsBoth(t *testing.T) {
	n, k := openOffice(t, nil)
	a := n.article(talks).Article
	_, err := n.db.EditArticle(t.Context(), a.ID, a.Version, func(a *claims.Article) error { a.Publisher = "Edgar’s Gazette"; return nil }, n.edgar.Actor(), k.now())
	if err != nil {
		t.Fatal(err)
	}
	page := n.as(n.rita).post("/desk/import/articles/"+a.ID.String(), http.StatusConflict, "version", strconv.Itoa(a.Version), "headline", "My headline", "publisher", "Rita’s Paper")
	has(t, page, "Edgar Editor", "Edgar’s Gazette", `value="Rita’s Paper"`, `value="My headline"`)
	has(t, n.as(n.rita).post("/desk/import/articles/"+a.ID.String(), http.StatusUnprocessableEntity, "headline", nasty, "published", "soon"),
		"is no date", "&lt;script&gt;alert(1)")
	n.as(n.rita).get("/desk/import/articles/"+uuid.NewString(), http.StatusNotFound)
	n.as(n.rita).get("/desk/import/articles/x", http.StatusNotFound)
}

func TestAnImportThatFailsKeepsWhatWasTyped(t *testing.T) {
	n, _ := openOffice(t, nil)
	c := n.as(n.rita)
	page := c.post("/desk/import?from=text", http.StatusUnprocessableEntity, "text", nasty, "published", "yesterday", "publisher", nasty)
	has(t, page, "is no date", "&lt;script&gt;alert(1)&lt;/script&gt;", `value="yesterday"`, "<details class=\"more\" open")
	lacks(t, page, "<script>alert", "<img src=x")
	has(t, c.post("/desk/import?from=text", http.StatusUnprocessableEntity, "text", " \n ", "url", "https://news.example/a"), "Paste the article", `value="https://news.example/a"`)
	has(t, c.post("/desk/import?from=html", http.StatusUnprocessableEntity, "html", ""), "Paste the page")
	has(t, c.post("/desk/import?from=url", http.StatusUnprocessableEntity, "url", "ftp://x.example/"+nasty), "Only addresses that begin with http")
	if got := n.articles(); len(got) != 0 {
		t.Errorf("%d articles were made", len(got))
	}
}

func TestPastedHTML(t *testing.T) {
	n, _ := openOffice(t, nil)
	page := "<html><head><title>Talks in Geneva</title></head><body><article><h1>Talks in Geneva</h1>" +
		strings.Repeat("<p>The ministers met for ninety minutes on Friday, and nobody at the long table moved by an inch.</p>", 8) + "</article></body></html>"
	has(t, n.as(n.rita).post("/desk/import?from=html", http.StatusOK, "html", page), "Talks in Geneva", "ninety minutes")
}

func TestUploads(t *testing.T) {
	n, _ := openOffice(t, nil)
	c := n.as(n.rita)
	up := func(want int, name string, content []byte) string {
		t.Helper()
		return c.upload("/desk/import?from=file", want, name, content, "publisher", "The Paper")
	}
	for _, tt := range []struct {
		name, file string
		content    []byte
		status     int
		says       string
	}{
		{"empty", "a.txt", nil, 422, "empty"},
		{"binary", "a.txt", []byte("\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x03\x00>\x00"), 415, "text"},
		{"another ending", `x".pages`, []byte("words"), 415, "open it there and export it as PDF"},
		{"a picture under a text's name", "a.txt", []byte("\x89PNG\r\n"), 415, "is a picture"},
		{"a page in a document's place", "a.pdf", []byte("<html>Sign in"), 422, "is called .pdf and is none"},
		{"11 MB", "a.txt", bytes.Repeat([]byte("word\n"), 11<<20/5), 413, "an article may have 10"},
		{"50 MB", "a.txt", bytes.Repeat([]byte("word\n"), 50<<20/5), 413, "has 50 MB"},
	} {
		page := up(tt.status, tt.file, tt.content)
		has(t, page, tt.says, `value="The Paper"`, "Choose the file again")
	}
	if got := n.articles(); len(got) != 0 {
		t.Errorf("%d articles were made", len(got))
	}
	has(t, c.upload("/desk/import?from=file", http.StatusRequestEntityTooLarge, "a.txt", bytes.Repeat([]byte("word\n"), 80<<20/5)), "larger than the 64 MB")
	has(t, up(http.StatusOK, "talks.txt", []byte(talks)), "Talks in Geneva end without result", `value="The Paper"`)
}

// importer reaches servers of the test's own.
func loopback(t *testing.T, servers ...*httptest.Server) *ingest.Importer {
	g := ingest.Guard{AllowPrefixes: []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}}
	for _, s := range servers {
		u, err := url.Parse(s.URL)
		if err != nil {
			t.Fatal(err)
		}
		port, _ := strconv.Atoi(u.Port())
		g.AllowPorts = append(g.AllowPorts, uint16(port))
	}
	return &ingest.Importer{Fetcher: &ingest.Fetcher{Guard: g}}
}

// work runs the queue until the test ends.
func (n *newsroom) work(im *ingest.Importer) {
	r := jobs.New(n.db, slog.New(slog.DiscardHandler))
	r.Poll = 10 * time.Millisecond
	for kind, f := range im.JobFuncs() {
		r.Register(kind, time.Minute, func(ctx context.Context, j store.Job, report jobs.Report) (any, error) { return f(ctx, j, report) })
	}
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() { defer close(done); r.Run(ctx) }()
	n.t.Cleanup(func() { stop(); <-done })
}

// newsSite answers with an article, and with a wall.
func newsSite(t *testing.T) *httptest.Server {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("ETag", `"1"`)
		if r.Header.Get("If-None-Match") == `"1"` {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		if r.URL.Path == "/gone" {
			w.WriteHeader(http.StatusNotFound)
			return
		}
		io.WriteString(w, "<html><head><title>Talks in Geneva</title></head><body><article><h1>Talks in Geneva</h1>")
		for round := range 20 {
			fmt.Fprintf(w, "<p>In round %d the ministers met for ninety minutes on Friday, and nobody at the long table moved by an inch.</p>", round+1)
		}
		io.WriteString(w, "</article></body></html>")
	}))
	t.Cleanup(s.Close)
	return s
}

// arrive loads a job's page until the import is over, as a browser without scripts.
func (c client) arrive(at string) string {
	c.n.t.Helper()
	for deadline := time.Now().Add(20 * time.Second); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		page := c.get(at, http.StatusOK)
		if !strings.Contains(page, `http-equiv="refresh"`) {
			return page
		}
	}
	c.n.t.Fatalf("%s is not over", at)
	return ""
}

func TestAnAddressIsFetchedByAJob(t *testing.T) {
	site := newsSite(t)
	im := loopback(t, site)
	n, _ := openOffice(t, im)
	c := n.as(n.rita)
	at := c.to("/desk/import?from=url", "url", site.URL+"/geneva")
	has(t, c.get(at.Path, http.StatusOK), "It waits for its turn", `hx-trigger="every 1s"`, `<noscript><meta http-equiv="refresh"`)
	has(t, c.get("/desk/import", http.StatusOK), "Latest queued imports", "waiting", at.Path+"/cancel")
	n.work(im)
	has(t, c.arrive(at.Path), "Talks in Geneva", "ninety minutes", "imported")
	again := c.to("/desk/import?from=url", "url", site.URL+"/geneva?utm_source=x")
	has(t, c.arrive(again.Path), "was here before", "is unchanged since it was fetched")

	failed := c.to("/desk/import?from=url", "url", site.URL+"/gone")
	page := c.arrive(failed.Path)
	has(t, page, "The import failed", "Paste the text instead", "from=text&amp;url=http", "Try again")
	if at := c.to(failed.Path + "/retry"); at.Path != failed.Path {
		t.Errorf("trying again leads to %s", at)
	}
	c.arrive(failed.Path)
	has(t, c.get("/desk/import", http.StatusOK), "failed", "Talks in Geneva")
}

func TestAnAddressInsideIsRefused(t *testing.T) {
	n, _ := openOffice(t, nil)
	n.work(&ingest.Importer{DB: n.db})
	c := n.as(n.rita)
	at := c.to("/desk/import?from=url", "url", "http://127.0.0.1/admin")
	has(t, c.arrive(at.Path), "The import failed")
}

func TestAWaitingImportCanBeCancelled(t *testing.T) {
	n, _ := openOffice(t, nil)
	c := n.as(n.rita)
	at := c.to("/desk/import?from=url", "url", "https://news.example/geneva")
	has(t, c.post(at.Path+"/cancel", http.StatusOK), "Import cancelled.", "cancelled")
	has(t, c.get(at.Path, http.StatusOK), "Cancelled by Rita Reviewer.")
	c.get("/desk/import/jobs/"+uuid.NewString(), http.StatusNotFound)
	c.get("/desk/import/jobs/nothing", http.StatusNotFound)
}

// A running import is stopped by its worker, which learns of it within a second; until
// then the page says so. Afterwards it may be tried again.
func TestARunningImportCanBeCancelled(t *testing.T) {
	n, _ := openOffice(t, nil)
	c := n.as(n.rita)
	at := c.to("/desk/import?from=url", "url", "https://news.example/geneva")
	j, ok, err := n.db.LeaseJob(t.Context(), "worker", []string{ingest.URLJob}, time.Now().Add(time.Minute), time.Now())
	if err != nil || !ok {
		t.Fatal(ok, err)
	}
	has(t, c.get(at.Path, http.StatusOK), "Importing", at.Path+"/cancel")
	has(t, c.post(at.Path+"/cancel", http.StatusOK), "The import is being stopped", "Stopping", "Cancelled by Rita Reviewer.", `hx-trigger="every 1s"`)
	has(t, c.get("/desk/import", http.StatusOK), "stopping")
	if page := c.get(at.Path, http.StatusOK); strings.Contains(page, at.Path+"/cancel") {
		t.Error("what is being stopped can be cancelled once more")
	}
	if err := n.db.EndCancelled(t.Context(), j, "Rita Reviewer", time.Now()); err != nil {
		t.Fatal(err)
	}
	has(t, c.get(at.Path, http.StatusOK), "The import was cancelled", "Cancelled by Rita Reviewer.", "Try again")
	if to := c.to(at.Path + "/retry"); to.Path != at.Path {
		t.Errorf("trying again leads to %s", to)
	}
	has(t, c.get(at.Path, http.StatusOK), "It waits for its turn")
}

func TestTextThatNoDatabaseKeepsIsRefusedAndShown(t *testing.T) {
	n, _ := openOffice(t, nil)
	for _, text := range []string{"Some words\x00 and more", "Some words\xff and more"} {
		has(t, n.as(n.rita).post("/desk/import?from=text", http.StatusBadRequest, "text", text), "no UTF-8 text", "Some words")
	}
	// What browsers send for a lone surrogate is a replacement character: text as any other.
	n.as(n.rita).post("/desk/import?from=text", http.StatusOK, "text", "A line with a broken sign \ufffd in it, and the rest of it is whole.")
}

func TestADeepPageAndALongLine(t *testing.T) {
	n, _ := openOffice(t, nil)
	c := n.as(n.rita)
	c.post("/desk/import?from=text", http.StatusOK, "text", strings.Repeat("word ", 1<<20/5))
	deep := strings.Repeat("<div>", 12000) + "<p>Some words in the deep.</p>"
	if page := c.post("/desk/import?from=html", http.StatusUnprocessableEntity, "html", deep); !strings.Contains(page, "role=\"alert\"") && !strings.Contains(page, "problem") {
		t.Errorf("no sentence about a deep page:\n%.2000s", page)
	}
}
