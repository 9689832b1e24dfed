package public_test

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"factdesk/internal/bench"
	"factdesk/internal/claimreview"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

func readAll(t testing.TB, res *http.Response) string {
	t.Helper()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func jsonld(t *testing.T, page string) *claimreview.ClaimReview {
	t.Helper()
	_, rest, ok := strings.Cut(page, `<script type="application/ld+json">`)
	if !ok {
		return nil
	}
	text, _, _ := strings.Cut(rest, "</script>")
	list, err := claimreview.Decode([]byte(text))
	if err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	return &list[0]
}

func TestAVerdictFromApprovalToRetraction(t *testing.T) {
	n := open(t)
	c := n.approved(troops)
	res, _ := n.get(n.path(c))
	if res.StatusCode != 404 {
		t.Errorf("approved, not published: %d, want 404", res.StatusCode)
	}
	n.publish(c)
	res, page := n.get(n.path(c))
	r := jsonld(t, page)
	if res.StatusCode != 200 || r == nil || r.URL != n.URL+n.path(c) || *r.ReviewRating.RatingValue != 4 {
		t.Errorf("published: %d, %+v", res.StatusCode, r)
	}
	if !strings.Contains(page, `<link rel="canonical" href="`+n.URL+n.path(c)+`">`) {
		t.Error("the page has no canonical address")
	}
	if strings.Contains(page, "RESTRICTED") {
		t.Error("the page shows a restricted source")
	}
	n.retract(c)
	res, page = n.get(n.path(c))
	if res.StatusCode != 200 || jsonld(t, page) != nil || !strings.Contains(page, "We have retracted this verdict.") || !strings.Contains(page, "of another year") {
		t.Errorf("retracted: %d, JSON-LD %v", res.StatusCode, jsonld(t, page))
	}
}

func TestAVerdictHasOneAddress(t *testing.T) {
	n := open(t)
	c := n.publish(n.approved(troops))
	id := c.ID.String()
	for _, path := range []string{
		"/verdicts/" + strings.ToUpper(id), "/verdicts/{" + id + "}", "/verdicts/" + strings.ReplaceAll(id, "-", ""), "/verdicts/nothing",
		"/verdicts/0197a0a0-0000-7000-8000-000000000001", "/verdicts/" + id + "/revisions/2", "/verdicts/" + id + "/revisions/01",
		"/verdicts/" + c.ClaimID.String(), "/nowhere",
	} {
		res, page := n.get(path)
		if res.StatusCode != 404 || !strings.Contains(page, "There is nothing here") || res.Header.Get("Cache-Control") != "no-store" {
			t.Errorf("%s: %d", path, res.StatusCode)
		}
	}
	if res, body := n.get("/verdicts/nothing", "Accept", "application/json"); res.StatusCode != 404 || !strings.HasPrefix(body, `{"type"`) {
		t.Errorf("for a program: %d %s", res.StatusCode, body)
	}
	if res, page := n.get("/verdicts/" + id + "/revisions/1"); res.StatusCode != 200 || !strings.Contains(page, `content="noindex"`) {
		t.Errorf("revision 1: %d", res.StatusCode)
	}
}

// A revision that was sent back was never public, and is not now.
func TestDraftsStayPrivate(t *testing.T) {
	n := open(t)
	c := n.approved(troops)
	scale, err := n.db.ScaleByKey(t.Context(), "five_step")
	n.ok(err)
	org, err := n.db.Organisation(t.Context())
	n.ok(err)
	_, err = n.db.EditCase(t.Context(), c.ID, func(c *review.Case) error {
		if err := c.SendBack("Count the navy, too.", tomas.Actor(), noon); err != nil {
			return err
		}
		if err := c.Propose(review.Proposal{Rating: "true", Explanation: "SECOND"}.Today(review.Organisation{}, noon), scale, ines.Actor(), noon); err != nil {
			return err
		}
		return c.Approve(org, c.Preview(org).Digest, tomas.Actor(), noon)
	})
	n.ok(err)
	n.publish(c)
	if res, _ := n.get(n.path(c) + "/revisions/1"); res.StatusCode != 404 {
		t.Errorf("the draft that was sent back: %d, want 404", res.StatusCode)
	}
	if res, page := n.get(n.path(c) + "/revisions/2"); res.StatusCode != 200 || !strings.Contains(page, "SECOND") {
		t.Errorf("the published revision: %d", res.StatusCode)
	}
}

func TestTheSameAnswerIsNotSentTwice(t *testing.T) {
	n := open(t)
	c := n.publish(n.approved(troops))
	for _, path := range []string{n.path(c), "/verdicts", "/", "/verdicts/feed.json", "/sitemap.xml", "/robots.txt"} {
		first, _ := n.get(path)
		tag := first.Header.Get("ETag")
		if first.StatusCode != 200 || !strings.HasPrefix(tag, `"`) {
			t.Errorf("%s: %d with ETag %s, want a strong one", path, first.StatusCode, tag)
		}
		if again, body := n.get(path, "If-None-Match", tag); again.StatusCode != 304 || body != "" || again.Header.Get("ETag") != tag {
			t.Errorf("%s again: %d, %d bytes", path, again.StatusCode, len(body))
		}
	}
	first, _ := n.get(n.path(c))
	if again, _ := n.get(n.path(c), "If-Modified-Since", first.Header.Get("Last-Modified")); again.StatusCode != 304 {
		t.Errorf("since %s: %d, want 304", first.Header.Get("Last-Modified"), again.StatusCode)
	}
	n.retract(c)
	for _, path := range []string{n.path(c), "/verdicts", "/verdicts/feed.json", "/sitemap.xml"} {
		if again, _ := n.get(path, "If-None-Match", first.Header.Get("ETag"), "If-Modified-Since", first.Header.Get("Last-Modified")); again.StatusCode != 200 {
			t.Errorf("%s after a retraction: %d, want 200", path, again.StatusCode)
		}
	}
}

func TestATakeDownReachesThePage(t *testing.T) {
	n := open(t)
	c := n.publish(n.approved(troops))
	first, page := n.get(n.path(c))
	if !strings.Contains(page, "<mark>"+troops.exact+"</mark>") {
		t.Fatal("the page does not show the words in their context")
	}
	n.ok(n.db.Redact(t.Context(), c.Appearances[0].SnapshotID, "A court in Hamburg ordered it.", admin, time.Now().Add(2*time.Hour)))
	res, page := n.get(n.path(c), "If-Modified-Since", first.Header.Get("Last-Modified"))
	if res.StatusCode != 200 || strings.Contains(page, "<mark>") || !strings.Contains(page, "A court in Hamburg ordered it.") {
		t.Errorf("after a take-down: %d", res.StatusCode)
	}
}

func TestTheList(t *testing.T) {
	n := open(t)
	for i := range 23 {
		s := troops
		s.text, s.url = fmt.Sprintf("%s %d", s.text, i), fmt.Sprintf("%s/%d", s.url, i)
		s.wording = fmt.Sprintf("Claim number %d says something of its own.", i)
		n.publish(n.approved(s))
	}
	draft := troops
	draft.wording, draft.url, draft.text = "DRAFT not to be seen", "https://news.example/draft", draft.text+" Draft."
	n.approved(draft)
	seen, path := map[string]bool{}, "/verdicts"
	for pages := 0; path != ""; pages++ {
		res, page := n.get(path)
		if res.StatusCode != 200 || pages > 3 || strings.Contains(page, "DRAFT") {
			t.Fatalf("%s: %d", path, res.StatusCode)
		}
		for _, part := range strings.Split(page, `<a href="/verdicts/`)[1:] {
			if id := part[:36]; !strings.HasPrefix(part, "feed") {
				seen[id] = true
			}
		}
		_, next, _ := strings.Cut(page, `rel="next" href="`)
		path, _, _ = strings.Cut(next, `"`)
		path = strings.ReplaceAll(path, "&amp;", "&")
	}
	if len(seen) != 23 {
		t.Errorf("the pages list %d verdicts, want 23", len(seen))
	}
	for path, want := range map[string]int{"/verdicts?q=number+7": 1, "/verdicts?q=nothing+such": 0, "/verdicts?topic=ukraine": 20, "/verdicts?state=retracted": 0} {
		_, page := n.get(path)
		if got := strings.Count(page, "<h2 "); got != want {
			t.Errorf("%s lists %d, want %d", path, got, want)
		}
	}
	if res, _ := n.get("/verdicts?after=rubbish"); res.StatusCode != 422 {
		t.Errorf("a cursor that is none: %d, want 422", res.StatusCode)
	}
}

func TestFeedAndSitemap(t *testing.T) {
	n := open(t)
	one := n.publish(n.approved(troops))
	other := troops
	other.text, other.url = other.text+" More.", other.url+"/2"
	two := n.publish(n.approved(other))
	n.retract(two)
	res, body := n.get("/verdicts/feed.json")
	list, err := claimreview.Decode([]byte(body))
	if err != nil || len(list) != 1 || list[0].URL != n.URL+n.path(one) || res.Header.Get("Content-Type") != "application/ld+json" {
		t.Errorf("feed: %v, %+v", err, list)
	}
	var feed map[string]any
	n.ok(json.Unmarshal([]byte(body), &feed))
	if feed["@type"] != "DataFeed" {
		t.Errorf("feed: %v", feed["@type"])
	}
	if diff := cmp.Diff([]string{n.URL + "/sitemap.xml?page=0"}, n.locations("/sitemap.xml")); diff != "" {
		t.Errorf("index of sitemaps (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{n.URL + n.path(two), n.URL + n.path(one)}, n.locations("/sitemap.xml?page=0")); diff != "" {
		t.Errorf("sitemap (-want +got):\n%s", diff)
	}
	if _, body := n.get("/robots.txt"); !strings.Contains(body, "Sitemap: "+n.URL+"/sitemap.xml") {
		t.Errorf("robots.txt: %s", body)
	}
}

// locations are the addresses in a sitemap or in their index.
func (n *newsroom) locations(path string) []string {
	n.t.Helper()
	_, body := n.get(path)
	type location struct {
		Loc string `xml:"loc"`
	}
	var in struct {
		URLs     []location `xml:"url"`
		Sitemaps []location `xml:"sitemap"`
	}
	n.ok(xml.Unmarshal([]byte(body), &in))
	var out []string
	for _, l := range append(in.Sitemaps, in.URLs...) {
		out = append(out, l.Loc)
	}
	return out
}

// numbered publishes a verdict as the one with a number.
func (n *newsroom) numbered(raw bench.Conn, number int) *review.Case {
	n.t.Helper()
	s := troops
	s.text, s.url = fmt.Sprint(s.text, number), fmt.Sprint(s.url, number)
	c := n.publish(n.approved(s))
	_, err := raw.ExecContext(n.t.Context(), "UPDATE public_cases SET n = ? WHERE case_id = ?", number, c.ID.String())
	n.ok(err)
	return c
}

func TestFeedAndSitemapHavePages(t *testing.T) {
	file := filepath.Join(t.TempDir(), "f.db")
	n := newsroomOf(t, storetest.OpenAt(t, file))
	raw, err := bench.Connect(file)
	n.ok(err)
	t.Cleanup(func() { raw.Close() })
	last, middle, first := n.numbered(raw, 1320), n.numbered(raw, 1150), n.numbered(raw, 5)
	page := func(path string) (holds []string, next, tag string) {
		t.Helper()
		res, body := n.get(path)
		var feed struct {
			Next     string
			Elements []struct{ URL, DateDeleted string } `json:"dataFeedElement"`
		}
		n.ok(json.Unmarshal([]byte(body), &feed))
		for _, e := range feed.Elements {
			holds = append(holds, e.URL+e.DateDeleted)
		}
		if link := res.Header.Get("Link"); feed.Next != "" && link != "<"+feed.Next+`>; rel="next"` {
			t.Errorf("%s names %s as its next, and as its Link %s", path, feed.Next, link)
		}
		return holds, strings.TrimPrefix(feed.Next, n.URL), res.Header.Get("ETag")
	}
	var seen []string
	tags := map[string]string{}
	for next := "/verdicts/feed.json"; next != "" && len(tags) < 20; {
		path := next
		var holds []string
		holds, next, tags[path] = page(path)
		seen = append(seen, holds...)
	}
	if diff := cmp.Diff([]string{n.URL + n.path(last), n.URL + n.path(middle), n.URL + n.path(first)}, seen); diff != "" {
		t.Errorf("the pages of the feed (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{n.URL + "/sitemap.xml?page=0", n.URL + "/sitemap.xml?page=1"}, n.locations("/sitemap.xml")); diff != "" {
		t.Errorf("index of sitemaps (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{n.URL + n.path(first)}, n.locations("/sitemap.xml?page=0")); diff != "" {
		t.Errorf("the first sitemap (-want +got):\n%s", diff)
	}
	n.retract(middle)
	for path, tag := range tags {
		holds, _, now := page(path)
		there := path == "/verdicts/feed.json?page=11"
		if (now == tag) == there || there && (len(holds) != 1 || !strings.HasPrefix(holds[0], n.URL+n.path(middle)+"20")) {
			t.Errorf("after a retraction the ETag of %s is %s, it was %s; it holds %v", path, now, tag, holds)
		}
	}
	for _, path := range []string{"/verdicts/feed.json?page=14", "/verdicts/feed.json?page=-1", "/sitemap.xml?page=2", "/sitemap.xml?page=x"} {
		if res, _ := n.get(path); res.StatusCode != 404 {
			t.Errorf("%s: %d, want 404", path, res.StatusCode)
		}
	}
}

func TestAnEmptyDesk(t *testing.T) {
	n := open(t)
	if _, page := n.get("/verdicts"); !strings.Contains(page, "Nothing has been published yet.") {
		t.Error("an empty list does not say so")
	}
	_, body := n.get("/verdicts/feed.json")
	if list, err := claimreview.Decode([]byte(body)); err != nil || len(list) != 0 {
		t.Errorf("feed: %v, %v", list, err)
	}
}

func TestADatabaseThatIsGone(t *testing.T) {
	n := open(t)
	c := n.publish(n.approved(troops))
	n.ok(n.db.Close())
	for _, path := range []string{n.path(c), "/verdicts", "/verdicts/feed.json", "/sitemap.xml"} {
		res, body := n.get(path)
		if res.StatusCode < 500 || strings.Contains(body, "sql") || res.Header.Get("ETag") != "" {
			t.Errorf("%s: %d %s", path, res.StatusCode, body)
		}
	}
}

func TestHeaders(t *testing.T) {
	n := open(t)
	c := n.publish(n.approved(troops))
	for _, path := range []string{n.path(c), "/verdicts", "/nowhere"} {
		res, page := n.get(path)
		if got := res.Header.Get("Content-Security-Policy"); !strings.HasPrefix(got, "default-src 'self';") || strings.Contains(got, "unsafe") {
			t.Errorf("%s: policy %q", path, got)
		}
		if strings.Contains(page, "style=") || strings.Contains(page, "<style") || res.Header.Get("Set-Cookie") != "" {
			t.Errorf("%s has inline styles or sets a cookie", path)
		}
	}
	res, err := http.Head(n.URL + n.path(c))
	n.ok(err)
	if res.StatusCode != 200 || res.ContentLength <= 0 {
		t.Errorf("HEAD: %d, length %d", res.StatusCode, res.ContentLength)
	}
	res, err = http.Post(n.URL+n.path(c), "text/plain", nil)
	n.ok(err)
	if res.StatusCode != 405 {
		t.Errorf("POST: %d, want 405", res.StatusCode)
	}
}
