package admin_test

import (
	"io"
	"net/url"
	"strings"
	"testing"

	"github.com/google/uuid"

	"factdesk/internal/external"
	"factdesk/internal/ingest"
	"factdesk/internal/store"
	"factdesk/review"
)

// theirFeed has one fact-check that is like the claim, one that is repaired and whose
// rating nobody knows, and one that is refused.
func theirFeed(wording string) string {
	return `[{"@type":"ClaimReview","url":"https://checks.example/1","claimReviewed":"` + wording + `","datePublished":"2026-01-23","inLanguage":"en","author":{"name":"Checks"},"reviewRating":{"alternateName":"Mostly true"},"itemReviewed":{"author":{"name":"Antony Blinken","jobTitle":"Secretary of State"},"appearance":{"url":"https://news.example/1"}}},
{"@type":"ClaimReview","url":"www.pants.example/2","claimReviewed":"Water is dry","datePublished":"January 23, 2026","author":{"name":"Pants"},"reviewRating":"Four Pinocchios"},
null]`
}

// importTheirs imports a feed and returns the run.
func (n *newsroom) importTheirs(feed string) store.ReviewImport {
	n.t.Helper()
	ctx := n.t.Context()
	if err := n.db.EnsureLabels(ctx, noon); err != nil {
		n.t.Fatal(err)
	}
	im := &external.Importer{DB: n.db, Fetcher: &ingest.Fetcher{}}
	run, err := im.Begin(ctx, "feed.json", int64(len(feed)), false, n.rita.Actor())
	if err == nil {
		err = im.Run(ctx, &run, external.Input{Reader: strings.NewReader(feed)}, nil)
	}
	if err != nil {
		n.t.Fatal(err)
	}
	return run
}

func TestOtherFactChecksOnTheDesk(t *testing.T) {
	n := open(t)
	rita, edgar := n.as(n.rita), n.as(n.edgar)
	pageHas(rita, "/desk/fact-checks", "No fact-checks yet")
	x := n.accepted(n.seed("01-geneva-talks.txt").Article.ID)
	run := n.importTheirs(theirFeed(x.Claim.Wording))
	pageHas(rita, "/desk/fact-checks", "Water is dry", "Some publishers’ ratings are not mapped yet", "checks.example (1)")
	pageHas(rita, "/desk/fact-checks?q=nothing+like+it", "No fact-check fits")
	pageHas(rita, "/desk/fact-checks?class=mostly_true", shortWording(x.Claim.Wording))
	pageHas(rita, "/desk/fact-checks/imports/"+run.ID.String()+"?show=refused", "It is empty (null).", "Refused 1")
	pageHas(rita, "/desk/fact-checks/imports/"+run.ID.String()+"?show=repaired", "a date written another way", "January 23, 2026")
	pageHas(rita, "/desk/fact-checks/imports/"+run.ID.String()+"/report?format=jsonl", `"outcome":"refused"`)
	pageHas(rita, "/desk/fact-checks/imports/"+run.ID.String()+"/report", "\ufeffposition,place")
	pageHas(rita, "/desk/fact-checks/import", "feed.json", "1 refused")

	all, err := n.db.Externals(t.Context(), store.ExternalQuery{})
	if err != nil || len(all) != 2 {
		t.Fatal(all, err)
	}
	dry, like := all[0], all[1]
	pageHas(rita, "/desk/fact-checks/"+dry.ID.String(), "What was repaired", "an address without a scheme", "&#34;reviewRating&#34;:&#34;Four Pinocchios&#34;", "Unmapped")

	// A label is mapped, and the mapping undone.
	labels, err := n.db.RatingLabels(t.Context(), store.RatingLabelQuery{Unmapped: true})
	if err != nil || len(labels) != 1 {
		t.Fatal(labels, err)
	}
	at := "/desk/fact-checks/labels/" + labels[0].ID.String()
	mapped := func(want review.Class) {
		t.Helper()
		if e, err := n.db.External(t.Context(), dry.ID); err != nil || e.Mapped != want {
			t.Errorf("it is %q (%v), want %q", e.Mapped, err, want)
		}
	}
	posts(edgar, at, url.Values{"class": {"false"}}, "“Four Pinocchios” means False now.", `name="class" value=""`)
	mapped(review.ClassFalse)
	posts(edgar, at, url.Values{"class": {""}, "undo": {"1"}, "back": {"/desk/fact-checks/labels?show=unmapped"}}, "is not mapped any more")
	mapped(review.Unmapped)

	// Beside the case stands what is like it; another is linked, and that is undone.
	page := "/desk/cases/" + x.ID.String()
	pageHas(rita, page, "Fact-checks of this claim", "no verdict of ours yet", "likely the same")
	link := func(id uuid.UUID, same, says string) {
		t.Helper()
		posts(rita, page+"/fact-checks/"+id.String(), url.Values{"same": {same}}, says)
	}
	link(like.ID, "no", "Set apart")
	if strings.Contains(rita.get(page, 200), "Fact-checks of this claim") {
		t.Error("what was set apart is still shown")
	}
	link(like.ID, "undo", "Taken back")
	link(dry.ID, "yes", "Linked")
	pageHas(rita, page, "Water is dry", "Unlink", "linked the fact-check by Pants")
}

// pageHas asks for a page and wants each text in it.
func pageHas(c client, path string, want ...string) {
	c.n.t.Helper()
	textsIn(c, path, c.get(path, 200), want)
}

// posts sends a form and wants each text on the page that it leads to.
func posts(c client, path string, form url.Values, want ...string) {
	c.n.t.Helper()
	answer, err := c.http.PostForm(c.n.url+path, form)
	if err != nil {
		c.n.t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		c.n.t.Fatal(err)
	}
	textsIn(c, path, string(body), want)
}

func textsIn(c client, path, body string, want []string) {
	c.n.t.Helper()
	for _, w := range want {
		if !strings.Contains(body, w) {
			c.n.t.Errorf("%s lacks %q: %.3000s", path, w, body)
		}
	}
}

func shortWording(s string) string { return string([]rune(s)[:20]) }

func TestAFileOfFactChecksIsUploaded(t *testing.T) {
	n := open(t)
	rita := n.as(n.rita)
	body := rita.upload("/desk/fact-checks/import", 200, "feed.json", []byte(theirFeed("A claim")))
	if !strings.Contains(body, "It waits for its turn") {
		t.Errorf("after the upload: %.600s", body)
	}
	posts(rita, "/desk/fact-checks/import", url.Values{"url": {"http://127.0.0.1/x"}}, "private network")
	posts(rita, "/desk/fact-checks/import", url.Values{}, "Choose a file")
}
