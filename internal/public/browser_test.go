package public_test

import (
	"net/http"
	"net/http/httptest"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"factdesk/internal/browsertest"
	"factdesk/internal/claimreview/claimreviewtest"
	"factdesk/internal/web/assets"
	"factdesk/internal/web/verdictpage"
)

// Every page that readers see, looked at in light and dark, wide and narrow, by
// Chromium and axe-core.
func TestPagesInTheBrowser(t *testing.T) {
	n := open(t)
	standing, taken := n.publish(n.approved(troops)), troops
	taken.url, taken.text, taken.rating = "https://wire.example/troops", troops.text+" (Reuters)", "false"
	taken.wording = "Moscow never threatened the people of Ukraine, and the officials who say otherwise have shown nobody what they know."
	taken.short = "Moscow never threatened the people of Ukraine."
	retracted := n.publish(n.approved(taken))
	n.retract(retracted)
	beside := taken
	beside.url, beside.text, beside.rating, beside.body = "https://wire.example/paper", troops.text+" (dpa)", "unproven", ""
	word := n.publish(n.approved(beside))
	n.ok(n.db.Redact(t.Context(), word.Appearances[0].SnapshotID, "A court in Hamburg ordered it.", admin, noon))

	p := browsertest.Open(t).Page(t)
	for _, page := range []struct{ name, path string }{
		{"verdict", n.path(standing)}, {"verdict-retracted", n.path(retracted)}, {"verdict-unproven", n.path(word)},
		{"verdict-revision", n.path(standing) + "/revisions/1"},
		{"list", "/verdicts"}, {"list-empty", "/verdicts?q=nothing+such"}, {"list-retracted", "/verdicts?state=retracted"},
	} {
		p.Inspect("public-"+page.name, n.URL+page.path)
	}
	p.AllowErrors(`status of 404`)
	if status := p.Go(n.URL + "/verdicts/nothing"); status != 404 {
		t.Errorf("a page that is not there: %d", status)
	}
	p.Screenshot("public-404")
	p.Axe()
}

// The desk's preview, as it is shown in full before anything is published.
func TestThePreviewInTheBrowser(t *testing.T) {
	i := claimreviewtest.Approved(t)
	i.Organisation.LicenceURL, i.Case.Claim.ClaimedOn = "", ""
	mux := http.NewServeMux()
	mux.Handle(assets.Base.Prefix(), assets.Base)
	mux.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Security-Policy", "default-src 'self'")
		if err := verdictpage.Render(w, i, verdictpage.Options{Preview: true, Now: noon}); err != nil {
			t.Error(err)
		}
	})
	server := httptest.NewServer(mux)
	defer server.Close()
	browsertest.Open(t).Page(t).Inspect("public-preview", server.URL)
}

func TestReadersNeedNoScript(t *testing.T) {
	n := open(t)
	n.publish(n.approved(troops))
	p := browsertest.Open(t).Page(t)
	p.Scripts(false)
	p.Go(n.URL + "/")
	p.Fill("#q", "100,000 troops")
	if status := p.Follow(".search button"); status != 200 {
		t.Errorf("search: %d", status)
	}
	if status := p.Follow(".verdicts a"); status != 200 {
		t.Errorf("the verdict found: %d", status)
	}
	if got := p.Text(".rating-label"); got != "Mostly true" {
		t.Errorf("rating = %q", got)
	}
}

// Google's rules, as structured-data-testing-tool has them. What it recommends and
// the contract leaves out stands in docs/structured-data.md.
func TestThePublishedPagePassesGooglesPreset(t *testing.T) {
	n := open(t)
	c := n.publish(n.approved(troops))
	got := browsertest.Validate(t, n.URL+n.path(c))
	if diff := cmp.Diff([]string{}, got.Failed); diff != "" {
		t.Errorf("failed (-want +got):\n%s", diff)
	}
	for _, want := range []string{"ClaimReview[0].url", "ClaimReview[0].reviewRating", "ClaimReview[0].claimReviewed"} {
		if !slices.Contains(got.Passed, want) {
			t.Errorf("%s did not pass: %q", want, got.Passed)
		}
	}
	if diff := cmp.Diff([]string{}, got.Warnings); diff != "" {
		t.Errorf("warnings (-want +got):\n%s", diff)
	}
}
