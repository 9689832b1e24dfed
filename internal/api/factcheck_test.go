package api_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"factdesk/internal/browsertest"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// told is a verdict to publish.
type told struct {
	wording, claimant, claimedOn, rating, language string
}

// publish takes one claim from an article of its own to its public page.
func (d *desk) publish(v told) (caseID, claimID string) {
	d.t.Helper()
	a := d.as(review.Reviewer, "POST", "/articles", object{"text": "At " + d.now.String() + ", edition " + anyID() + ": “" + v.wording + "”", "language": v.language}).want(201)
	c := d.as(review.Reviewer, "POST", "/claims", object{"snapshot_id": a.text("imported", "snapshot", "id"), "start": 0, "end": 2,
		"wording": v.wording, "claimant": v.claimant, "claimed_on": v.claimedOn, "unattributed": v.claimant == ""}).want(201)
	caseID, claimID = c.text("id"), c.text("claim_id")
	at := "/cases/" + caseID
	d.as(review.Reviewer, "POST", at+"/assign", object{}).want(200)
	for _, host := range []string{"a", "b"} {
		d.as(review.Reviewer, "POST", at+"/evidence", object{"url": "https://" + host + ".example/", "archived_url": "https://web.example/" + host,
			"stance": "supports", "closeness": "primary"}).want(201)
	}
	d.as(review.Reviewer, "POST", at+"/propose", object{"rating": v.rating, "explanation": "The sources show it.", "language": v.language}).want(200)
	d.sign(at+"/approve", nil).want(200)
	d.sign(at+"/publish", object{}).want(200)
	return caseID, claimID
}

// others imports other people's fact-checks.
func (d *desk) others(all ...review.External) {
	d.t.Helper()
	run, err := d.db.NewReviewImport(d.t.Context(), store.ReviewImport{Source: "test", State: store.ReviewsRunning}, d.people[review.Reviewer].Actor(), d.now)
	if err != nil {
		d.t.Fatal(err)
	}
	var batch []store.IncomingReview
	for i := range all {
		all[i].Seal()
		batch = append(batch, store.IncomingReview{External: &all[i], Hash: all[i].Key})
	}
	if _, err := d.db.SaveReviews(d.t.Context(), &run, batch, d.now); err != nil {
		d.t.Fatal(err)
	}
}

// googleCall and googleResult are those of testdata/factchecktools.
type googleCall struct {
	Query, Language, Site, PageToken, Image string
	MaxAgeDays, PageSize, Offset            int64
	All                                     bool
}

type googleResult struct {
	Claims []struct {
		Text, Claimant, ClaimDate string
		ClaimReview               []struct {
			Publisher                                           struct{ Name, Site string }
			URL, Title, ReviewDate, TextualRating, LanguageCode string
		}
	}
	NextPageToken string
	Pages, Code   int
	Message       string
}

// texts are the claims with how many reviews each has, where that is more than one.
func (r googleResult) texts() []string {
	out := []string{}
	for _, c := range r.Claims {
		text := c.Text
		if n := len(c.ClaimReview); n != 1 {
			text += fmt.Sprintf(" ×%d", n)
		}
		out = append(out, text)
	}
	return out
}

// google builds testdata/factchecktools, which has Google's client in it, once.
var google = sync.OnceValues(func() (program string, err error) {
	dir, err := os.MkdirTemp("", "factchecktools")
	if err != nil {
		return "", err
	}
	program = filepath.Join(dir, "factchecktools")
	build := exec.Command("go", "build", "-C", "testdata/factchecktools", "-o", program, ".")
	build.Env = append(os.Environ(), "GOFLAGS=", "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("build testdata/factchecktools, which has modules of its own: %w\n%s", err, out)
	}
	return program, nil
})

// googling answers calls with Google's client, pointed at a server.
func googling(t *testing.T, url string) func(...googleCall) []googleResult {
	t.Helper()
	program, err := google()
	if err != nil {
		t.Fatal(err)
	}
	return func(calls ...googleCall) (results []googleResult) {
		t.Helper()
		var in, out, complaints bytes.Buffer
		for _, c := range calls {
			if err := json.NewEncoder(&in).Encode(c); err != nil {
				t.Fatal(err)
			}
		}
		cmd := exec.CommandContext(t.Context(), program, url)
		cmd.Stdin, cmd.Stdout, cmd.Stderr = &in, &out, &complaints
		if err := cmd.Run(); err != nil {
			t.Fatalf("factchecktools: %v\n%s", err, &complaints)
		}
		for dec := json.NewDecoder(&out); dec.More(); {
			var r googleResult
			if err := dec.Decode(&r); err != nil {
				t.Fatal(err)
			}
			results = append(results, r)
		}
		return results
	}
}

func TestMain(m *testing.M) {
	code := browsertest.Tests{M: m}.Run()
	if program, err := google(); err == nil && program != "" {
		os.RemoveAll(filepath.Dir(program))
	}
	os.Exit(code)
}

func TestGooglesClientFindsOurVerdicts(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		d := newDesk(t, db)
		d.organise()
		d.proposed() // not public: must not be found
		day := func(n int) { d.now = noon.AddDate(0, 0, n) }
		day(-400)
		d.publish(told{"Crime has doubled.", "Ann Mayor", "2025-10-10", "false", "en"})
		day(-100)
		id, _ := d.publish(told{"Russia has 100,000 troops at the border.", "Antony Blinken", "2022-01-21", "mostly_true", "en"})
		day(-50)
		d.publish(told{"Die Kriminalität hat sich verdoppelt.", "", "", "false", "de-AT"})
		day(-10)
		retracted, _ := d.publish(told{"Troops have left the border.", "", "", "true", "en"})
		d.as(review.Editor, "POST", "/cases/"+retracted+"/retract", object{"reason": "We were wrong."}).want(200)
		d.publish(told{"Crime has DOUBLED", "Bob Rival", "2026-11-01", "half_true", "en"})
		day(0)
		d.others(
			review.External{URL: "https://www.checks.example/1", ClaimReviewed: "Crime has doubled!", Claimant: "Ann Mayor", ClaimDate: "2025-10-10", Publisher: "Checks", PublisherSite: "checks.example", Title: "No, it has not", ReviewDate: "2026-10-01", Rating: "Pants on fire", Language: "en"},
			review.External{URL: "https://checks.example/2", ClaimReviewed: "Bleach cures malaria.", Publisher: "Checks", PublisherSite: "checks.example", ReviewDate: "2026-11-22", Rating: "False", Language: "en-GB"},
			review.External{URL: "https://fakten.example/3", ClaimReviewed: "Bleichmittel heilt Malaria.", Publisher: "Fakten", PublisherSite: "fakten.example", Rating: "Falsch", Language: "de"},
		)

		server := httptest.NewServer(d.handler)
		defer server.Close()
		ask := googling(t, server.URL)
		crime, bleach := "Crime has DOUBLED ×2", "Bleach cures malaria."
		german, troops := "Die Kriminalität hat sich verdoppelt.", "Russia has 100,000 troops at the border."
		type test struct {
			name string
			call googleCall
			want []string
		}
		tests := []test{
			{"words of a claim", googleCall{Query: "troops border"}, []string{troops}},
			{"three reviews of one claim", googleCall{Query: "crime"}, []string{"Crime has DOUBLED ×3"}},
			{"nothing", googleCall{Query: "vaccines"}, []string{}},
			{"our site alone", googleCall{Site: "desk.example"}, []string{crime, german, troops}},
			{"our site as people write it", googleCall{Site: "https://WWW.desk.example/"}, []string{crime, german, troops}},
			{"a site that nobody knows", googleCall{Site: "other.example"}, []string{}},
			{"another's site", googleCall{Site: "checks.example"}, []string{bleach, "Crime has doubled!"}},
			{"another's site by one", googleCall{Site: "checks.example", PageSize: 1, All: true}, []string{bleach, "Crime has doubled!"}},
			{"another's site and words", googleCall{Site: "checks.example", Query: "crime doubled"}, []string{"Crime has doubled!"}},
			{"another's site, lately", googleCall{Site: "checks.example", MaxAgeDays: 7}, []string{bleach}},
			{"another's without a date", googleCall{Site: "fakten.example"}, []string{"Bleichmittel heilt Malaria."}},
			{"another's in German", googleCall{Query: "Malaria", Language: "de"}, []string{"Bleichmittel heilt Malaria."}},
			{"our site and words", googleCall{Site: "desk.example", Query: "crime"}, []string{crime}},
			{"German, the region aside", googleCall{Site: "desk.example", Language: "de-DE"}, []string{german}},
			{"English", googleCall{Site: "desk.example", Language: "en"}, []string{crime, troops}},
			{"of the last 60 days", googleCall{Site: "desk.example", MaxAgeDays: 60}, []string{"Crime has DOUBLED", german}},
			{"all pages of one", googleCall{Site: "desk.example", PageSize: 1, All: true}, []string{crime, german, troops}},
			{"the second", googleCall{Site: "desk.example", PageSize: 1, Offset: 1}, []string{german}},
			{"beyond the end", googleCall{Site: "desk.example", Offset: 3}, []string{}},
		}
		calls := []googleCall{}
		for _, tt := range tests {
			calls = append(calls, tt.call)
		}
		results := ask(calls...)
		for i, tt := range tests {
			if diff := cmp.Diff(tt.want, results[i].texts()); diff != "" || results[i].Code != 0 {
				t.Errorf("%s: %s (-want +got)\n%s", tt.name, results[i].Message, diff)
			}
		}
		if got := results[slices.IndexFunc(tests, func(tt test) bool { return tt.name == "all pages of one" })].Pages; got != 3 {
			t.Errorf("three claims by one fill %d pages, want 3", got)
		}

		c := results[0].Claims[0]
		if c.Claimant != "Antony Blinken" || c.ClaimDate != "2022-01-21T00:00:00Z" {
			t.Errorf("claim = %+v", c)
		}
		r := c.ClaimReview[0]
		want := []string{"The Desk", "desk.example", "https://desk.example/verdicts/" + id, "Mostly true: " + troops, noon.AddDate(0, 0, -100).Format(time.RFC3339), "Mostly true", "en"}
		if diff := cmp.Diff(want, []string{r.Publisher.Name, r.Publisher.Site, r.URL, r.Title, r.ReviewDate, r.TextualRating, r.LanguageCode}); diff != "" {
			t.Errorf("claimReview (-want +got)\n%s", diff)
		}
		theirs := results[1].Claims[0].ClaimReview[1] // between ours, which are of 2026-11-13 and of 2025
		want = []string{"Checks", "checks.example", "https://www.checks.example/1", "No, it has not", "2026-10-01T00:00:00Z", "Pants on fire", "en"}
		if diff := cmp.Diff(want, []string{theirs.Publisher.Name, theirs.Publisher.Site, theirs.URL, theirs.Title, theirs.ReviewDate, theirs.TextualRating, theirs.LanguageCode}); diff != "" {
			t.Errorf("their claimReview (-want +got)\n%s", diff)
		}
	})
}

// A page token still leads to the next page when something was published meanwhile.
func TestPageTokensOutliveWhatIsPublished(t *testing.T) {
	d := sqliteDesk(t)
	d.organise()
	for i := range 3 {
		d.now = d.now.Add(time.Minute)
		d.publish(told{fmt.Sprintf("Claim number %d.", i), "", "", "false", "en"})
	}
	first := d.ask("", "GET", "/v1alpha1/claims:search?reviewPublisherSiteFilter=desk.example&pageSize=2", nil).want(200)
	d.now = d.now.Add(time.Minute)
	d.publish(told{"Breaking news.", "", "", "false", "en"})
	second := d.ask("", "GET", "/v1alpha1/claims:search?reviewPublisherSiteFilter=desk.example&pageSize=2&pageToken="+first.text("nextPageToken"), nil).want(200)
	if got := second.Body.String(); !strings.Contains(got, "Claim number 0.") || strings.Contains(got, "number 1") || strings.Contains(got, "nextPageToken") {
		t.Errorf("the second page = %s, want the oldest claim alone", got)
	}
}

func TestGooglesClientUnderstandsOurErrors(t *testing.T) {
	d := sqliteDesk(t)
	d.organise()
	server := httptest.NewServer(d.handler)
	defer server.Close()
	results := googling(t, server.URL)(
		googleCall{}, googleCall{Query: "x", PageToken: "bm9uc2Vuc2U"}, googleCall{Query: "x", PageSize: -1},
		googleCall{Query: "x", Offset: 5000}, googleCall{Query: "x", Language: "no language"}, googleCall{Image: "https://a.example/1.png"})
	for i, want := range []struct {
		code int
		says string
	}{{400, "query"}, {400, "pageToken"}, {400, "pageSize"}, {400, "nextPageToken"}, {400, "language code"}, {501, "words"}} {
		if got := results[i]; got.Code != want.code || !strings.Contains(got.Message, want.says) {
			t.Errorf("call %d = %d %q, want %d with %q", i, got.Code, got.Message, want.code, want.says)
		}
	}
}

// What Google's client can't send, and what it does not show.
func TestFactCheckErrorsAreGooglesInShape(t *testing.T) {
	d := sqliteDesk(t)
	for _, tt := range []struct {
		name, token, method, path string
		code                      int
		status                    string
	}{
		{"unknown token of ours", "fd_nobody", "GET", "claims:search?query=x", 401, "UNAUTHENTICATED"},
		{"misspelt filter", "", "GET", "claims:search?query=x&language=de", 400, "INVALID_ARGUMENT"},
		{"not JSON", "", "GET", "claims:search?query=x&alt=proto", 400, "INVALID_ARGUMENT"},
		{"another query's page", "", "GET", "claims:search?query=x&pageToken=AAAAAAAAAAAA", 400, "INVALID_ARGUMENT"},
		{"no UTF-8", "", "GET", "claims:search?query=%ff", 400, "INVALID_ARGUMENT"},
		{"no such method", "", "GET", "claims:delete", 404, "NOT_FOUND"},
		{"no such page", "", "GET", "pages", 404, "NOT_FOUND"},
		{"POST", "", "POST", "claims:search", 405, "UNIMPLEMENTED"},
	} {
		var got struct {
			Error struct {
				Code            int
				Message, Status string
			}
		}
		d.ask(tt.token, tt.method, "/v1alpha1/"+tt.path, nil).want(tt.code).into(&got)
		if got.Error.Code != tt.code || got.Error.Status != tt.status || got.Error.Message == "" {
			t.Errorf("%s: error %+v, want %d %s with a sentence", tt.name, got.Error, tt.code, tt.status)
		}
	}
	if a := d.ask("", "GET", "/v1alpha1/claims:search?query=x&key=AIza&alt=json&prettyPrint=false", nil).want(200); a.Body.String() != "{}" || a.Header().Get("RateLimit-Limit") == "" {
		t.Errorf("nothing found = %s with the headers %v, want {} under the rate limit", a.Body, a.Header())
	}
}
