package verdictpage_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"golang.org/x/net/html"

	"factdesk/claims"
	"factdesk/internal/claimreview"
	"factdesk/internal/claimreview/claimreviewtest"
	"factdesk/internal/errs"
	"factdesk/internal/web/verdictpage"
	"factdesk/review"
)

func render(t *testing.T, i claimreview.Item, o verdictpage.Options) string {
	t.Helper()
	var out bytes.Buffer
	if err := verdictpage.Render(&out, i, o); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// read takes a page apart as a browser does: the words that people see, and what
// stands in script elements of JSON-LD.
func read(t *testing.T, page string) (words string, jsonld []string) {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.ElementNode && n.Data == "script" {
			for _, a := range n.Attr {
				if a.Key == "type" && a.Val == "application/ld+json" && n.FirstChild != nil {
					jsonld = append(jsonld, n.FirstChild.Data)
				} else {
					t.Errorf("a script that is no data: %v", n.Attr)
				}
			}
			return
		}
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(doc)
	return strings.Join(strings.Fields(b.String()), " "), jsonld
}

func TestAPublishedPageShowsItAll(t *testing.T) {
	i := claimreviewtest.Published(t)
	page := render(t, i, verdictpage.Options{})
	words, jsonld := read(t, page)
	for _, want := range []string{
		"Mostly true", "Russia has massed some 100,000 troops near the border with Ukraine.", "Antony Blinken, US Secretary of State",
		"21 January 2022", "Satellite pictures and two governments", "The lower figures leave out the navy",
		"Military Balance 2022", "p. 192", "Gives context", "Archived copy", "some 100,000 troops near its neighbour, which it …",
		"Ines Okafor", "Tomas Lindqvist", "21 April 2022", "https://creativecommons.org/licenses/by/4.0/", "https://lantern.example/corrections",
	} {
		if !strings.Contains(words, want) {
			t.Errorf("the page does not show %q", want)
		}
	}
	for _, never := range []string{"RESTRICTED", "not to be named", "Ask Ines", "preview"} {
		if strings.Contains(page, never) {
			t.Errorf("the page holds %q", never)
		}
	}
	for _, want := range []string{
		`<mark>some 100,000 troops</mark>`, `<link rel="canonical" href="` + i.URL() + `">`,
		`aria-label="Step 4 of 5, where 5 is the most true."`, `<h1 lang="en" dir="auto">`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page's source lacks %q", want)
		}
	}
	r, err := i.ClaimReview()
	if err != nil {
		t.Fatal(err)
	}
	if len(jsonld) != 1 || strings.TrimSpace(jsonld[0]) != string(r.Indented()) {
		t.Errorf("the page's JSON-LD is\n%s\nwant\n%s", jsonld, r.Indented())
	}
	if strings.Contains(page, "noindex") {
		t.Error("search engines are sent away")
	}
}

func TestARetractedPageSaysSo(t *testing.T) {
	page := render(t, claimreviewtest.Retracted(t), verdictpage.Options{})
	words, jsonld := read(t, page)
	for _, want := range []string{"We have retracted this verdict.", "25 January 2022", "The satellite pictures were of another year.", "Mostly true"} {
		if !strings.Contains(words, want) {
			t.Errorf("the page does not show %q", want)
		}
	}
	if len(jsonld) > 0 {
		t.Errorf("the page has JSON-LD: %s", jsonld)
	}
}

func TestAPreviewIsThePageWithANotice(t *testing.T) {
	i := claimreviewtest.Approved(t)
	now := claimreviewtest.Now
	preview := render(t, i, verdictpage.Options{Preview: true, Now: now, Back: "/desk/cases/1"})
	words, jsonld := read(t, preview)
	if !strings.Contains(words, "This is a preview.") || !strings.Contains(preview, "noindex") || !strings.Contains(preview, `href="/desk/cases/1"`) || len(jsonld) != 1 {
		t.Errorf("the preview does not say that it is one, or has no JSON-LD:\n%s", words)
	}
	body := func(page string) string {
		return page[strings.Index(page, "<article"):strings.Index(page, `id="h-about"`)]
	}
	if published := render(t, i.AsIfPublished(now), verdictpage.Options{}); body(published) != body(preview) {
		t.Error("the preview shows another article than the page")
	}
	i.Organisation.LicenceURL = ""
	if words, _ := read(t, render(t, i, verdictpage.Options{Preview: true, Now: now})); !strings.Contains(words, "names no licence") {
		t.Error("the preview does not say what the organisation lacks")
	}
}

func TestNothingUnpublishedIsShown(t *testing.T) {
	if err := verdictpage.Render(&bytes.Buffer{}, claimreviewtest.Approved(t), verdictpage.Options{}); errs.KindOf(err) != errs.NotFound {
		t.Errorf("an approved case: %v, want not found", err)
	}
	i := claimreviewtest.Published(t)
	i.Case.VerdictID = nil
	if err := verdictpage.Render(&bytes.Buffer{}, i, verdictpage.Options{Preview: true}); errs.KindOf(err) != errs.NotFound {
		t.Errorf("a case without a verdict: %v, want not found", err)
	}
}

func TestTakenDownTextIsNotShown(t *testing.T) {
	i := claimreviewtest.Published(t)
	at := time.Date(2022, 2, 1, 12, 0, 0, 0, time.UTC)
	down := map[uuid.UUID]claims.Snapshot{claimreviewtest.ID("snapshot"): {RedactedAt: &at, RedactionReason: "A court in Hamburg ordered it."}}
	page := render(t, i, verdictpage.Options{TakenDown: down})
	words, _ := read(t, page)
	if strings.Contains(page, "near its neighbour") || strings.Contains(page, "<mark>") {
		t.Error("the page shows words that were taken down")
	}
	for _, want := range []string{"taken down on 1 February 2022", "A court in Hamburg ordered it.", "Geneva talks end without a breakthrough"} {
		if !strings.Contains(words, want) {
			t.Errorf("the page does not show %q", want)
		}
	}
	i.Case.Appearances[0].Exact, i.Case.Appearances[0].Prefix = "", "" // as the store blanks them
	if words, _ := read(t, render(t, i, verdictpage.Options{})); !strings.Contains(words, "The text of this article was taken down, so") {
		t.Error("a blank appearance is not explained")
	}
}

func TestScriptInEveryFieldIsText(t *testing.T) {
	const evil = `</script><script>alert(1)</script><img src=x onerror=alert(1)>"'&<!--`
	i := claimreviewtest.Retracted(t)
	for _, state := range []string{"retracted", "published"} {
		if state == "published" {
			i = claimreviewtest.Published(t)
		}
		c, v := i.Case, i.Case.Verdict()
		c.RetractionReason = evil
		c.Claim.Claimant, c.Claim.ClaimantTitle, c.Claim.Place, c.Claim.ClaimedOn, c.Claim.Topics = evil, evil, evil, evil, []string{evil}
		v.Wording, v.Label, v.Explanation, v.Body, v.Language, v.Author, v.ApprovedByName, v.AsOf, v.ReviewBy = evil, evil, evil, evil, evil, evil, evil, evil, evil
		for n := range v.Evidence {
			e := &v.Evidence[n]
			e.Title, e.URL, e.Quote, e.Locator, e.ArchivedURL = evil, "javascript:alert(1)", evil, evil, "javascript:alert(1)"
		}
		for id, a := range i.Articles {
			a.Headline, a.Publisher, a.URL, a.Published, a.Language = evil, evil, "javascript:alert(1)", evil, evil
			i.Articles[id] = a
		}
		for n := range c.Appearances {
			c.Appearances[n].Exact, c.Appearances[n].Prefix, c.Appearances[n].Suffix = evil, evil, evil
		}
		i.Organisation.Name = evil
		page := render(t, i, verdictpage.Options{})
		if _, jsonld := read(t, page); state == "published" && len(jsonld) != 1 {
			t.Errorf("%s: %d JSON-LD blocks", state, len(jsonld))
		}
		for _, bad := range []string{"<img", `href="javascript`, "<script>"} {
			if strings.Contains(page, bad) {
				t.Errorf("%s: the page holds %q", state, bad)
			}
		}
	}
}

func TestOnlyAQuotationHasQuotationMarks(t *testing.T) {
	i := claimreviewtest.Published(t)
	if strings.Contains(render(t, i, verdictpage.Options{}), "<q>") {
		t.Error("the reviewers' wording is shown as a quotation")
	}
	i.Case.Appearances[0].Attribution, i.Case.Appearances[0].Exact = claims.Direct, strings.TrimSuffix(i.Case.Verdict().Wording, ".")
	if !strings.Contains(render(t, i, verdictpage.Options{}), "<q>"+i.Case.Verdict().Wording+"</q>") {
		t.Error("a quotation is not shown as one")
	}
}

func TestRatingOf(t *testing.T) {
	for _, tt := range []struct {
		value, worst, best int
		tone, said         string
	}{
		{1, 1, 5, "bad", "Step 1 of 5, where 5 is the most true"},
		{2, 1, 5, "poor", "Step 2 of 5, where 5 is the most true"},
		{3, 1, 5, "mixed", "Step 3 of 5, where 5 is the most true"},
		{4, 1, 5, "fair", "Step 4 of 5, where 5 is the most true"},
		{5, 1, 5, "good", "Step 5 of 5, where 5 is the most true"},
		{6, 1, 6, "good", "Step 6 of 6, where 6 is the most true"},
		{2, 1, 2, "good", "Step 2 of 2, where 2 is the most true"},
		{9, 1, 5, "none", ""},
		{50, 1, 100, "mixed", "Step 50 of 100, where 100 is the most true"},
	} {
		v := claimreviewtest.Published(t).Case.Verdict()
		v.Rating, v.Meaning = "ours", review.Unmapped
		v.Value, v.Worst, v.Best = &tt.value, &tt.worst, &tt.best
		if got := verdictpage.RatingOf(v); got.Tone != tt.tone || got.Said != tt.said {
			t.Errorf("%d in %d..%d: %+v", tt.value, tt.worst, tt.best, got)
		}
		v.Value = nil
		if got := verdictpage.RatingOf(v); got.Tone != "none" || got.Steps != nil || got.Label != "Mostly true" {
			t.Errorf("without a number: %+v", got)
		}
	}
}

// The context is of the paragraph alone: what stands above and below it are captions,
// menus, other news.
func TestTheContextEndsWithTheParagraph(t *testing.T) {
	i := claimreviewtest.Published(t)
	at := &i.Case.Appearances[0]
	at.Prefix, at.Suffix = "Watch video 00:14\nHe also said ", ".\n\nRead more: prices"
	words, _ := read(t, render(t, i, verdictpage.Options{}))
	if !strings.Contains(words, "He also said "+at.Exact+".") || strings.Contains(words, "Watch video") || strings.Contains(words, "Read more") {
		t.Errorf("the page shows other paragraphs, or not its own:\n%s", words)
	}
}

// A rating has the colour of what it means, whoever's it is and on whatever scale.
func TestAToneIsThatOfTheMeaning(t *testing.T) {
	two, six, one := 2, 6, 1
	for _, tt := range []struct {
		verdict review.Verdict
		want    string
	}{
		{review.Verdict{Rating: "false", Meaning: review.ClassFalse, Value: &two, Worst: &one, Best: &six}, "bad"}, // step 2 of 6
		{review.Verdict{Rating: "misleading", Meaning: review.ClassMixed}, "mixed"},                                // of words alone
		{review.Verdict{Rating: "unproven", Meaning: review.ClassUnproven}, "none"},
		{review.Verdict{Rating: "satire", Meaning: review.ClassOther}, "none"},
	} {
		if got := verdictpage.RatingOf(&tt.verdict).Tone; got != tt.want || got != verdictpage.Tone(tt.verdict.Meaning.Truth()) {
			t.Errorf("%s is %s, want %s as others' are", tt.verdict.Rating, got, tt.want)
		}
	}
	tones := map[string]bool{}
	for _, c := range review.Classes {
		tones[verdictpage.Tone(c.Class.Truth())] = true
	}
	if len(tones) != 6 {
		t.Errorf("the classes have the tones %v, want five and none", tones)
	}
}

// A public field is shown as its kind is: a day in words, a link to follow.
func TestThePageShowsPublicFields(t *testing.T) {
	i := claimreviewtest.Published(t)
	i.Case.PublicFields = []review.ShownField{{Name: "Section", Kind: review.ChoiceField, Value: "Politics <b>"}, {Name: "Asked on", Kind: review.DayField, Value: "2022-02-03"},
		{Name: "Series", Kind: review.LinkField, Value: "https://lantern.example/series"}}
	page := render(t, i, verdictpage.Options{})
	words, _ := read(t, page)
	for _, want := range []string{"SectionPolitics <b>", "Asked on3 February 2022", "Serieshttps://lantern.example/series"} {
		if !strings.Contains(words, want) {
			t.Errorf("the page does not show %q: %.3000s", want, words)
		}
	}
	if !strings.Contains(page, `<a href="https://lantern.example/series"`) {
		t.Errorf("the link is none: %s", page)
	}
}
