package admin_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"io"
	"mime/multipart"
	"net/http"
	"net/url"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"factdesk/claims"
	"factdesk/internal/ingest"
	"factdesk/review"
)

// harbourPage is an article behind a log-in, in which one sentence stands twice.
const harbourPage = "<!DOCTYPE html>\n<html lang=en><head><title>The harbour's books</title><link rel=canonical href='https://elsewhere.example/taken'></head><body><nav>Hello, Rita</nav>" +
	"<article><h1>The harbour's books</h1><p>The harbour earned 3 million euros last year, its director said on Monday.</p>" +
	"<p>Of the old pier she told the council: the cranes cost 40,000 euros each. Nobody asked her where the money came from, or why it was spent in one month.</p>" +
	"<p>Of the new pier she told it the same again: the cranes cost 40,000 euros each. The council will look at the books in March, and the town's auditors after it.</p></article></body></html>"

// came is the form that the desk's window fills in.
func came(more ...string) url.Values {
	v := url.Values{"html": {harbourPage}, "address": {"https://news.example/harbour?utm_source=x"}, "origin": {"https://news.example"},
		"by": {"bookmarklet"}, "words": {""}, "before": {""}, "after": {""}}
	for i := 0; i+1 < len(more); i += 2 {
		v.Set(more[i], more[i+1])
	}
	return v
}

// sends posts the form of a page that came, and says where the answer leads.
func (c client) sends(v url.Values, headers ...string) (status int, to *url.URL, page string) {
	c.n.t.Helper()
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	for name := range v {
		w.WriteField(name, v.Get(name))
	}
	w.Close()
	req, err := http.NewRequestWithContext(c.n.t.Context(), http.MethodPost, c.n.url+"/desk/send", &body)
	if err != nil {
		c.n.t.Fatal(err)
	}
	req.Header.Set("Content-Type", w.FormDataContentType())
	for i := 0; i+1 < len(headers); i += 2 {
		req.Header.Set(headers[i], headers[i+1])
	}
	still := *c.http
	still.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	r, err := still.Do(req)
	if err != nil {
		c.n.t.Fatal(err)
	}
	defer r.Body.Close()
	b, err := io.ReadAll(r.Body)
	if err != nil {
		c.n.t.Fatal(err)
	}
	to, _ = r.Location()
	return r.StatusCode, to, string(b)
}

func TestASentPageIsImportedAtTheSelectedWords(t *testing.T) {
	n, _ := openOffice(t, nil)
	c := n.as(n.rita)
	_, to, _ := c.sends(came("words", "the cranes cost 40,000 euros\r\neach", "before", "of the new pier she told it the same again: ", "after", ". The council"))
	if to == nil || !strings.HasPrefix(to.Path, "/desk/articles/") || to.Fragment != "at-"+to.Query().Get("from") {
		t.Fatalf("the import leads to %v", to)
	}
	a := n.articles()[0]
	s, err := n.db.LatestSnapshot(t.Context(), a.ID)
	if err != nil {
		t.Fatal(err)
	}
	if s.CameBy != claims.FromBrowser || s.URL != "" {
		t.Errorf("the snapshot came by %q, from %q; want the browser and no fetch", s.CameBy, s.URL)
	}
	if diff := cmp.Diff(map[string]string{"Origin": "https://news.example", "Sent-By": "bookmarklet"}, s.Headers); diff != "" {
		t.Errorf("what the browser bore out (-want +got):\n%s", diff)
	}
	if raw, _, err := n.db.Raw(t.Context(), s.ID); err != nil || string(raw) != harbourPage {
		t.Errorf("the bytes are kept as %q (%v)", raw, err)
	}
	if a.URL != "https://news.example/harbour" {
		t.Errorf("known by %q", a.URL)
	}
	page := c.get(to.RequestURI(), http.StatusOK)
	has(t, page, "stand in the form", `class="claim"`, "The harbour earned", "bookmarklet")
	start, end := to.Query().Get("from"), to.Query().Get("to")
	has(t, page, `name="start" value="`+start+`"`, `value="`+end+`"`)
	if first := strings.Index(s.Text, "the cranes cost"); start == "" || start == strconv.Itoa(first) {
		t.Errorf("of the two places that at %s is marked; the first is at %d and was not selected", start, first)
	}
	// The form as it stands makes the claim.
	c.post("/desk/articles/"+a.ID.String()+"/claims", http.StatusOK, "snapshot", s.ID.String(), "start", start, "end", end, "exact", "the cranes cost 40,000 euros each")
	marks, err := n.db.Marks(t.Context(), a.ID)
	if err != nil || len(marks) != 1 || marks[0].Exact != "the cranes cost 40,000 euros each" {
		t.Errorf("the claim stands at %+v, %v", marks, err)
	}
}

func TestWhatASentPageClaimsOfItselfIsNotBelieved(t *testing.T) {
	for name, more := range map[string][]string{
		"another site's address":   {"address", "https://bank.example/harbour"},
		"another port":             {"address", "https://news.example:444/harbour"},
		"no site at all":           {"origin", "null"},
		"an address of no web":     {"address", "javascript:alert(1)", "origin", "javascript://"},
		"a name that begins alike": {"address", "https://news.example.evil.example/harbour"},
	} {
		t.Run(name, func(t *testing.T) {
			n, _ := openOffice(t, nil)
			if status, _, page := n.as(n.rita).sends(came(more...)); status != http.StatusSeeOther {
				t.Fatalf("answered %d: %s", status, page)
			}
			a := n.articles()[0]
			full, err := n.db.Article(t.Context(), a.ID)
			if err != nil || full.URL != "" || full.GivenURL != "" {
				t.Errorf("it is known by %q, given %q (%v); want no address, its own canonical one neither", full.URL, full.GivenURL, err)
			}
		})
	}
}

// Nothing is imported but by a form of ours that somebody sends who may import.
func TestNobodyElseImportsASentPage(t *testing.T) {
	n, _ := openOffice(t, nil)
	reader := n.hire("Rob Reader", review.Reader)
	for _, tt := range []struct {
		name    string
		who     client
		headers []string
		want    int
	}{
		{"another site, with the cookie of somebody who may", n.as(n.rita), []string{"Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example"}, http.StatusForbidden},
		{"a subdomain's page", n.as(n.rita), []string{"Sec-Fetch-Site", "same-site"}, http.StatusForbidden},
		{"an old browser that names the origin alone", n.as(n.rita), []string{"Origin", "https://evil.example"}, http.StatusForbidden},
		{"nobody", n.stranger(), nil, http.StatusUnauthorized},
		{"a reader", n.as(reader), nil, http.StatusForbidden},
	} {
		if status, _, _ := tt.who.sends(came(), tt.headers...); status != tt.want {
			t.Errorf("%s: answered %d, want %d", tt.name, status, tt.want)
		}
	}
	if got := n.articles(); len(got) != 0 {
		t.Errorf("%d articles were made", len(got))
	}
}

func TestSentPagesAreBoundedAndChecked(t *testing.T) {
	n, _ := openOffice(t, nil)
	c := n.as(n.rita)
	for _, tt := range []struct {
		more   []string
		status int
		says   string
	}{
		{[]string{"html", ""}, 422, "No page came"},
		{[]string{"html", strings.Repeat("a\n", ingest.MaxSent/2) + "b"}, 413, "over 4 MB"},
		{[]string{"html", strings.Repeat("word ", 3*ingest.MaxSent/5)}, 413, "larger than"},
		{[]string{"by", "somebody"}, 422, "Install the bookmark"},
		{[]string{"html", "<p>short</p>\x00"}, 400, "UTF-8"},
	} {
		status, _, page := c.sends(came(tt.more...))
		if status != tt.status || !strings.Contains(page, tt.says) {
			t.Errorf("%.40q: answered %d, want %d and %q:\n%.600s", tt.more, status, tt.status, tt.says, page)
		}
	}
	if got := n.articles(); len(got) != 0 {
		t.Errorf("%d articles were made", len(got))
	}
}

func TestWordsThatAreNotInTheTextAreSaid(t *testing.T) {
	n, _ := openOffice(t, nil)
	c := n.as(n.rita)
	_, to, _ := c.sends(came("words", "The pier will sink"))
	has(t, c.get(to.RequestURI(), http.StatusOK), "are not in the text that was read", "The pier will sink", `class="notice row" data-tone="mixed" data-received`)
	_, to, _ = c.sends(came("words", "The pier will sink"))
	has(t, c.get(to.RequestURI(), http.StatusOK), "was here before")
	_, to, _ = c.sends(came("words", "the cranes cost 40,000 euros each"))
	has(t, c.get(to.RequestURI(), http.StatusOK), "stand in 2 places")
	_, to, _ = c.sends(came())
	if !strings.HasPrefix(to.Path, "/desk/import/articles/") {
		t.Errorf("without words the import leads to %s", to)
	}
}

// A long page is read by a job, and the words are found all the same.
func TestALongSentPageIsAJobs(t *testing.T) {
	im := loopback(t)
	n, _ := openOffice(t, im)
	n.work(im)
	c := n.as(n.rita)
	long := strings.Replace(harbourPage, "</article>", strings.Repeat("<p>The minutes of the council go on for many pages, and each of them was read aloud to all who were there.</p>", 900)+"</article>", 1)
	_, to, _ := c.sends(came("html", long, "words", "earned 3 million euros"))
	if to == nil || !strings.HasPrefix(to.Path, "/desk/import/jobs/") {
		t.Fatalf("the import leads to %v", to)
	}
	has(t, c.arrive(to.Path), `class="claim"`, "stand in the form", "earned 3 million euros")
}

// A claim that somebody half wrote is not written over.
func TestADraftOutlivesASelection(t *testing.T) {
	n, _ := openOffice(t, nil)
	c := n.as(n.rita)
	c.sends(came())
	id := n.articles()[0].ID
	name := "article/" + id.String() + "/claim"
	if err := n.db.SaveDraft(t.Context(), n.rita.ID, name, map[string]string{"exact": "its director said", "wording": "Half a word"}, noon); err != nil {
		t.Fatal(err)
	}
	_, to, _ := c.sends(came("words", "earned 3 million euros"))
	page := c.get(to.RequestURI(), http.StatusOK)
	has(t, page, `class="claim"`, "Half a word", "its director said</textarea>")
}

// The window that receives is for everybody, and says nothing; its opener keeps a hold of
// it, as of no other page.
func TestTheReceivingWindow(t *testing.T) {
	n, _ := openOffice(t, nil)
	for path, want := range map[string]string{"/desk/receive": "unsafe-none", "/signin": "same-origin", "/desk/send": "same-origin"} {
		r, err := n.stranger().http.Get(n.url + path)
		if err != nil {
			t.Fatal(err)
		}
		r.Body.Close()
		if got := r.Header.Get("Cross-Origin-Opener-Policy"); got != want {
			t.Errorf("%s: Cross-Origin-Opener-Policy = %q, want %q", path, got, want)
		}
		if got := r.Header.Get("Content-Security-Policy"); !strings.HasPrefix(got, "default-src 'self';") || !strings.Contains(got, "frame-ancestors 'none'") {
			t.Errorf("%s: Content-Security-Policy = %q", path, got)
		}
	}
	page := n.as(n.rita).get("/desk/receive", http.StatusOK)
	lacks(t, page, "Rita", n.rita.Email)
	has(t, n.stranger().get("/desk/send", http.StatusOK), "Sign in", `name="next" value="/desk/send"`)
}

// The extension that the desk hands out is the tree's but for the desk's address.
func TestTheExtensionKnowsThisDeskAlone(t *testing.T) {
	n, _ := openOffice(t, nil)
	b := []byte(n.as(n.rita).get("/desk/send/extension.zip", http.StatusOK))
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		got[strings.TrimPrefix(f.Name, "send-to-desk/")] = string(content)
	}
	want := map[string]string{}
	for _, name := range []string{"manifest.json", "worker.js", "handover.js", "page.js"} {
		content, err := os.ReadFile("extension/" + name)
		if err != nil {
			t.Fatal(err)
		}
		want[name] = strings.ReplaceAll(string(content), "http://127.0.0.1:8080", n.url)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
	var manifest struct {
		Permissions []string `json:"permissions"`
		Hosts       []string `json:"host_permissions"`
		Scripts     []struct {
			Matches []string `json:"matches"`
		} `json:"content_scripts"`
	}
	if err := json.Unmarshal([]byte(got["manifest.json"]), &manifest); err != nil {
		t.Fatal(err)
	}
	if len(manifest.Hosts) != 0 || len(manifest.Scripts) != 1 || manifest.Scripts[0].Matches[0] != n.url+"/desk/receive" {
		t.Errorf("the extension may reach %+v", manifest)
	}
	if diff := cmp.Diff([]string{"activeTab", "scripting", "storage"}, manifest.Permissions); diff != "" {
		t.Errorf("permissions (-want +got):\n%s", diff)
	}
}
