package public_test

import (
	"encoding/json"
	"encoding/xml"
	"strings"
	"testing"
	"time"

	"factdesk/review"
)

// correct publishes a correction of a case: another rating, wording and source.
func (n *newsroom) correct(c *review.Case, kind review.CorrectionKind, note, wording string) {
	n.t.Helper()
	scale, err := n.db.ScaleByKey(n.t.Context(), "five_step")
	n.ok(err)
	org, err := n.db.Organisation(n.t.Context())
	n.ok(err)
	at := noon.Add(30 * time.Minute)
	change := func(do func(c *review.Case) error) {
		n.t.Helper()
		_, err := n.db.EditCase(n.t.Context(), c.ID, do)
		n.ok(err)
	}
	change(func(c *review.Case) error { return c.BeginCorrection(kind, note, ines.Actor(), at) })
	change(func(c *review.Case) error {
		to := *c.Correcting().Claim
		to.Wording = wording
		return c.EditCorrection(review.CorrectionDraft{Kind: kind, Note: note, Claim: to}, ines.Actor(), at)
	})
	change(func(c *review.Case) error {
		p := review.Proposal{Rating: "mostly_false", Explanation: "It is " + wording}.Today(org, at)
		return c.ProposeCorrection(p, scale, ines.Actor(), at)
	})
	change(func(c *review.Case) error {
		return c.ApproveCorrection(org, c.Corrected(org).Digest, map[string]string{"length": "It is a test."}, tomas.Actor(), at)
	})
}

// A correction, and the retraction after it, on every page and in every feed.
func TestACorrectionIsTold(t *testing.T) {
	n := open(t)
	c := n.publish(n.approved(troops))
	before, _ := n.get(n.path(c))
	if _, page := n.get("/corrections"); !strings.Contains(page, "had to be put right yet") {
		t.Error("before anything was corrected the list is not empty")
	}
	n.correct(c, review.KindMistake, "We counted the navy twice.", "Some 60,000 troops are at the border.")

	res, page := n.get(n.path(c), "If-None-Match", before.Header.Get("ETag"))
	for _, want := range []string{"<strong>Correction</strong>", "We counted the navy twice.", "What was before and after", "Mostly true", "Mostly false",
		"Some 60,000 troops are at the border.", n.path(c) + "/revisions/1"} {
		if res.StatusCode != 200 || !strings.Contains(page, want) {
			t.Errorf("%d, the page does not say %q", res.StatusCode, want)
		}
	}
	if r := jsonld(t, page); r == nil || len(r.Correction) != 1 || r.Correction[0].Text != "We counted the navy twice." || r.ReviewRating.AlternateName != "Mostly false" {
		t.Errorf("its ClaimReview: %+v", r)
	}
	res, old := n.get(n.path(c) + "/revisions/1")
	if res.StatusCode != 200 || !strings.Contains(old, "no longer stands") || !strings.Contains(old, "Mostly true") || jsonld(t, old) != nil || !strings.Contains(old, "noindex") {
		t.Errorf("the revision of before: %d %s", res.StatusCode, old)
	}
	if res, _ := n.get(n.path(c) + "/revisions/2"); res.StatusCode != 200 {
		t.Errorf("the revision that stands: %d", res.StatusCode)
	}
	if _, page := n.get("/corrections"); !strings.Contains(page, "We counted the navy twice.") || !strings.Contains(page, n.path(c)) {
		t.Error("the list of corrections lacks it")
	}
	if _, page := n.get("/verdicts"); !strings.Contains(page, "Some 60,000 troops") || !strings.Contains(page, "Mostly false") {
		t.Error("the list of verdicts has not the new one")
	}
	if entries := n.atom(); len(entries) != 1 || entries[0].Category.Term != "correction" || !strings.Contains(entries[0].Summary, "was “Mostly true” and is “Mostly false”") {
		t.Errorf("the feed of corrections has %+v", entries)
	}

	n.retract(c)
	if entries := n.atom(); len(entries) != 2 || entries[0].Category.Term != "retraction" || !strings.Contains(entries[0].Summary, "of another year") {
		t.Errorf("after the retraction the feed of corrections has %+v", entries)
	}
	_, feed := n.get("/verdicts/feed.json")
	var in struct {
		Elements []struct {
			URL, DateDeleted string
			Item             []any
		} `json:"dataFeedElement"`
	}
	n.ok(json.Unmarshal([]byte(feed), &in))
	if len(in.Elements) != 1 || in.Elements[0].DateDeleted == "" || in.Elements[0].Item != nil || in.Elements[0].URL != n.URL+n.path(c) {
		t.Errorf("the feed of verdicts has no tombstone: %s", feed)
	}
	if _, page := n.get(n.path(c)); jsonld(t, page) != nil || !strings.Contains(page, "We counted the navy twice.") {
		t.Error("the retracted page has a ClaimReview, or forgot its correction")
	}
}

type atomEntry struct {
	ID       string `xml:"id"`
	Title    string `xml:"title"`
	Summary  string `xml:"summary"`
	Category struct {
		Term string `xml:"term,attr"`
	} `xml:"category"`
}

func (n *newsroom) atom() []atomEntry {
	n.t.Helper()
	res, body := n.get("/corrections/feed.xml")
	var feed struct {
		XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
		ID      string      `xml:"id"`
		Updated string      `xml:"updated"`
		Entries []atomEntry `xml:"entry"`
	}
	n.ok(xml.Unmarshal([]byte(body), &feed))
	if _, err := time.Parse(time.RFC3339, feed.Updated); err != nil || feed.ID == "" || !strings.HasPrefix(res.Header.Get("Content-Type"), "application/atom+xml") {
		n.t.Errorf("%s: id %q, updated %q", res.Header.Get("Content-Type"), feed.ID, feed.Updated)
	}
	return feed.Entries
}

// The list goes on from page to page, and no entry twice.
func TestCorrectionsHavePages(t *testing.T) {
	n := open(t)
	c := n.publish(n.approved(troops))
	for i := range 23 {
		n.correct(c, review.KindUpdate, "There is news, again.", strings.Repeat("x", i+1)+" troops are there.")
	}
	seen := 0
	for path := "/corrections"; path != ""; {
		_, page := n.get(path)
		seen += strings.Count(page, "<strong>Update</strong>")
		_, rest, more := strings.Cut(page, `<a class="button" rel="next" href="`)
		if path = ""; more {
			path, _, _ = strings.Cut(rest, `"`)
			path = strings.ReplaceAll(path, "&amp;", "&")
		}
	}
	if seen != 23 {
		t.Errorf("the pages hold %d corrections, want 23", seen)
	}
	if res, _ := n.get("/corrections?after=x"); res.StatusCode != 422 {
		t.Errorf("a cursor of another list: %d", res.StatusCode)
	}
}

// Words that are taken down go from what is told of a correction, too, and from the
// revisions of before.
func TestATakeDownReachesCorrections(t *testing.T) {
	n := open(t)
	c := n.publish(n.approved(troops))
	n.correct(c, review.KindMistake, "Colonel Zora Quist told us a wrong number.", "Colonel Zora Quist has 60,000 troops.")
	n.correct(c, review.KindClarification, "The number is of the army alone.", "The army has 60,000 troops.")
	paths := []string{n.path(c), n.path(c) + "/revisions/1", n.path(c) + "/revisions/2", "/corrections", "/corrections/feed.xml", "/verdicts/feed.json"}
	_, err := n.db.TakeDown(t.Context(), review.TakeDown{Kind: review.KindWords, Words: []string{"Zora Quist"}, Reason: "asked for it by law"}, review.Actor{ID: tomas.ID, Name: "Ada", Role: review.Administrator}, noon.Add(time.Hour))
	n.ok(err)
	for _, path := range paths {
		res, page := n.get(path)
		if res.StatusCode != 200 || strings.Contains(page, "Quist") {
			t.Errorf("%s: %d, and it says the name: %v", path, res.StatusCode, strings.Contains(page, "Quist"))
		}
	}
	if _, page := n.get(n.path(c)); !strings.Contains(page, "[taken down] told us a wrong number.") {
		t.Error("the note does not say that words of it are gone")
	}
	full, err := n.db.Case(t.Context(), c.ID)
	n.ok(err)
	if len(full.Corrections) != 2 || !full.Edition.Whole() {
		t.Errorf("%d corrections, the edition is whole: %v", len(full.Corrections), full.Edition.Whole())
	}
}
