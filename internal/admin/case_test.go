package admin_test

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"
	"golang.org/x/net/html"

	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// From a candidate to a published verdict with forms alone: no script runs.
func TestTheWalkWithoutScripts(t *testing.T) { storetest.Each(t, walkWithoutScripts) }

func walkWithoutScripts(t *testing.T, db *store.DB) {
	n := openOn(t, db)
	n.seed("01-geneva-talks.txt")
	rita, edgar := n.as(n.rita), n.as(n.edgar)

	page := rita.submit(rita.get("/desk/triage", 200), "#decide", 200, "action", "dismiss:opinion", "note", "a wish")
	shows(t, page, "Dismissed as opinion", "1 of 36 triaged")
	page = rita.submit(page, "/desk/triage/undo", 200)
	shows(t, page, "Back in the queue", "0 of 36 triaged")
	page = rita.submit(page, "#decide", 200, "action", "claim")
	shows(t, page, "Accepted and assigned to you")
	x := only(t, n)
	at := "/desk/cases/" + x.ID.String()

	page = rita.get(at, 200)
	page = rita.submit(page, at+"/claim", 200, "wording", "Some 13,000 people were killed", "short_form", "13,000 killed", "topics", "Ukraine, War", "claimed_on", "2022-01-21")
	shows(t, page, "Claim saved.", "Some 13,000 people were killed", "changed the claim")
	page = rita.submit(page, at+"/sources", 200, "url", "https://un.example/report", "title", "Casualties", "stance", "supports", "closeness", "primary", "archived_url", "https://archive.example/1")
	page = rita.submit(page, at+"/sources", 200, "url", "https://paper.example/a", "title", "A newspaper", "stance", "context")
	shows(t, page, "Sources 2", "un.example", "not archived")
	page = rita.submit(page, at+"/notes", 200, "body", "@Edgar please look")
	note := n.reload(x.ID).Notes[0]
	page = rita.submit(page, at+"/notes/"+note.ID.String()+"/answer", 200, "body", "He will.")
	page = rita.submit(page, at+"/notes/"+note.ID.String(), 200, "body", "@Edgar please look at both")
	page = rita.submit(page, at+"/notes/"+note.ID.String()+"/resolve", 200)
	shows(t, page, "@Edgar please look at both", "He will.", "resolved")
	page = rita.submit(page, at+"/plan", 200, "priority", "2", "due_on", "2026-12-01")
	shows(t, page, "due 1 December 2026", "urgent")
	page = rita.submit(page, at+"/propose", 200, "rating", "mostly_true", "explanation", "The count is of the United Nations.", "body", "One.\n\nTwo.")
	shows(t, page, "Proposed.", "The count is of the United Nations.", "That takes the role editor")

	shows(t, edgar.get("/desk/signoff", 200), "Proposed, for an editor to approve", "Some 13,000 people were killed")
	edgar.submit(edgar.get(at, 200), at+"/sendback", 200, "reason", "Say since when.")
	rita.submit(rita.get(at, 200), at+"/propose", 200, "explanation", "The count of the United Nations runs since 2014.")
	edgar.submit(edgar.get(at+"/preview", 200), at+"/approve", 200)
	page = edgar.get(at+"/preview", 200)
	shows(t, page, "Every source is archived", "Waive it, because")
	shows(t, edgar.get(at+"/preview/page", 200), "This is a preview.", "Some 13,000 people were killed")
	page = edgar.submit(page, at+"/publish", 409)
	shows(t, page, "Not ready to publish.")
	page = edgar.submit(page, at+"/publish", 200, "waive.archived", "the paper forbids archives")
	shows(t, page, "Published as “Mostly true”.", "See the public page", "Waived by Edgar Editor: the paper forbids archives", "published the verdict")
	page = edgar.submit(page, at+"/retract", 200, "reason", "The report was withdrawn.")
	shows(t, page, "Retracted: The report was withdrawn.")
	if got := n.reload(x.ID).State; got != review.Retracted {
		t.Errorf("the case is %s, want retracted", got)
	}
}

func only(t *testing.T, n *newsroom) review.Case {
	t.Helper()
	page, err := n.db.Cases(t.Context(), store.ClaimQuery{})
	if err != nil || len(page.Items) != 1 {
		t.Fatalf("there are %d cases (%v), want 1", len(page.Items), err)
	}
	return page.Items[0]
}

// What somebody typed on a page that is no longer true is shown again, with who
// changed what, and can be sent as it stands.
func TestAStaleFormLosesNothing(t *testing.T) {
	n := open(t)
	x := n.accepted(n.seed("01-geneva-talks.txt").Article.ID)
	at := "/desk/cases/" + x.ID.String()
	rita, edgar := n.as(n.rita), n.as(n.edgar)
	mine := rita.get(at, 200)
	edgar.submit(edgar.get(at, 200), at+"/sources", 200, "url", "https://a.example/", "stance", "refutes")

	page := rita.submit(mine, at+"/claim", http.StatusConflict, "wording", "My own long words")
	shows(t, page, "This case has changed since you opened it.", "Last change: source added, by Edgar Editor", "My own long words")
	rita.submit(page, at+"/claim", 200)
	if got := n.reload(x.ID).Claim.Wording; got != "My own long words" {
		t.Errorf("after sending it again the wording is %q", got)
	}

	mine = rita.get(at, 200)
	n.proposed(n.reload(x.ID))
	page = rita.submit(mine, at+"/sources", http.StatusConflict, "url", "https://b.example/", "stance", "context", "quote", "Words that took an hour")
	shows(t, page, "What you typed", "Words that took an hour")

	if page = rita.post(at+"/claim", http.StatusUnprocessableEntity, "wording", "without a version"); !strings.Contains(page, "without a version") {
		t.Error("a form without a version loses its words")
	}
}

func TestAFormSentTwiceIsDoneOnce(t *testing.T) {
	n := open(t)
	x := n.accepted(n.seed("01-geneva-talks.txt").Article.ID)
	at := "/desk/cases/" + x.ID.String()
	rita := n.as(n.rita)
	page := rita.get(at, 200)
	for range 2 {
		rita.submit(page, at+"/notes", 200, "body", "Once.")
		rita.submit(page, at+"/sources", 200, "url", "https://a.example/", "stance", "refutes")
	}
	rita.submit(page, at+"/notes", 200, "body", "Written on the same page, gone back to.")
	if x = n.reload(x.ID); len(x.Notes) != 2 || len(x.Evidence) != 1 {
		t.Errorf("sent twice: %d notes and %d sources, want 2 and 1", len(x.Notes), len(x.Evidence))
	}
}

// A second click on a button that makes a token, or queues a file, does nothing more.
func TestADoubleClickMakesOneThing(t *testing.T) {
	n := open(t)
	ada := n.as(n.ada)
	page := ada.get("/desk/account", 200)
	ada.submit(page, "/desk/account/tokens", 201, "token_name", "nightly", "scopes", "published")
	shows(t, ada.submit(page, "/desk/account/tokens", 200, "token_name", "nightly", "scopes", "published"), "This was done already, once")
	if all, err := n.db.Tokens(t.Context(), n.ada.ID); err != nil || len(all) != 1 {
		t.Errorf("two clicks made %d tokens, %v; want 1", len(all), err)
	}
	page = ada.get("/desk/fact-checks/import", 200)
	for range 2 {
		shows(t, ada.submit(page, "/desk/fact-checks/import", 200, "url", "https://publisher.example/feed.json"), "publisher.example")
	}
	if all, err := n.db.ReviewImports(t.Context(), uuid.Nil, 10); err != nil || len(all) != 1 {
		t.Errorf("two clicks queued %d imports, %v; want 1", len(all), err)
	}
	for _, text := range []string{"Some 100,000 soldiers stand at the border.", strings.Repeat("Some 100,000 soldiers stand at the border.\n\n", 10_000)} {
		page = ada.get("/desk/import?from=text", 200)
		for range 2 { // leads to the article, and of a long text to its job
			ada.submit(page, "/desk/import?from=text", 200, "text", text)
		}
	}
	if all, err := n.db.Jobs(t.Context(), store.JobQuery{Limit: 100}); err != nil || len(all) != 2 || len(n.articles()) != 1 {
		t.Errorf("two clicks each made %d jobs and %d articles, %v; want 2, one of them of the fact-checks, and 1", len(all), len(n.articles()), err)
	}
}

// Every form that changes something names its sending, but those that are sent again on
// purpose or hold a password.
func TestEveryFormNamesItsSending(t *testing.T) {
	n := open(t)
	x := n.accepted(n.seed("01-geneva-talks.txt").Article.ID)
	ada := n.as(n.ada)
	again := []string{"/signout", "/desk/account/password", "/desk/triage", "/desk/check", "/desk/contradictions"}
	seen := 0
	for _, at := range []string{"/desk/cases/" + x.ID.String(), "/desk/articles/" + x.Appearances[0].ArticleID.String(), "/desk/import", "/desk/import?from=file",
		"/desk/fact-checks/import", "/desk/account", "/desk/people", "/desk/settings", "/desk/scales", "/desk/new-scale", "/desk/tokens", "/desk/clusters", "/desk/fact-checks/labels"} {
		doc, err := html.Parse(strings.NewReader(ada.get(at, 200)))
		if err != nil {
			t.Fatal(err)
		}
		for f := range doc.Descendants() {
			if f.Data != "form" || attr(f, "method") != "post" || slices.ContainsFunc(again, func(p string) bool { return strings.HasPrefix(attr(f, "action"), p) }) {
				continue
			}
			if seen++; len(sent(f).Get("once")) < 20 {
				t.Errorf("%s: the form to %s does not name its sending", at, attr(f, "action"))
			}
		}
	}
	if seen < 30 {
		t.Errorf("only %d forms were looked at", seen)
	}
}

// A form's name of its sending is held to what an Idempotency-Key is: it is never left
// aside, which would have the change made twice.
func TestAFormIsCarriedOutOnceWhateverItsSendingIsCalled(t *testing.T) {
	n := open(t)
	x := n.accepted(n.seed("01-geneva-talks.txt").Article.ID)
	at := "/desk/cases/" + x.ID.String()
	rita := n.as(n.rita)
	v := form(t, rita.get(at, 200), at+"/notes")
	v.Set("body", "Said once.")
	for _, tt := range []struct {
		name   string
		status int
	}{{strings.Repeat("n", 61), 200}, {strings.Repeat("n", 200), 200}, {strings.Repeat("n", 201), 422}, {"two words", 422}} {
		v.Set("once", tt.name)
		for range 2 {
			r, err := rita.http.PostForm(n.url+at+"/notes", v)
			rita.read(at+"/notes", r, err, tt.status)
		}
	}
	got, err := n.db.Case(t.Context(), x.ID)
	if err != nil || len(got.Notes) != 2 {
		t.Errorf("%d notes, %v; want one of each name that was taken", len(got.Notes), err)
	}
}

func TestRefusedFormsSayWhyBesideTheField(t *testing.T) {
	n := open(t)
	x := n.accepted(n.seed("01-geneva-talks.txt").Article.ID)
	at := "/desk/cases/" + x.ID.String()
	rita := n.as(n.rita)
	for _, tt := range []struct {
		name, form string
		pairs      []string
		want       string
	}{
		{"no wording", "/claim", []string{"wording", " "}, "A claim needs its wording"},
		{"a source that is nowhere", "/sources", []string{"url", "ftp://x", "stance", "context"}, "is no web address"},
		{"a source without a stance", "/sources", []string{"url", "https://a.example"}, "Say what the source does"},
		{"a verdict without a rating", "/propose", []string{"explanation", "Because."}, "Choose a rating."},
		{"an empty note", "/notes", []string{"body", " "}, "The note is empty."},
		{"a date that is none", "/plan", []string{"due_on", "soon"}, "is no date"},
	} {
		page := rita.submit(rita.get(at, 200), at+tt.form, http.StatusUnprocessableEntity, tt.pairs...)
		if !strings.Contains(words(t, page), tt.want) {
			t.Errorf("%s: the page does not say %q", tt.name, tt.want)
		}
	}
}

func TestADraftSurvivesAReloadAndGoesWhenSent(t *testing.T) {
	n := open(t)
	x := n.accepted(n.seed("01-geneva-talks.txt").Article.ID)
	at := "/desk/cases/" + x.ID.String()
	rita := n.as(n.rita)
	v := form(t, rita.get(at, 200), at+"/notes")
	v.Set("body", "Half a thou")
	r, err := rita.http.PostForm(n.url+"/desk/drafts", v)
	shows(t, rita.read("/desk/drafts", r, err, 200), "Draft kept.", "Half a thou", "This is your draft.")
	if page := n.as(n.edgar).get(at, 200); strings.Contains(page, "Half a thou") {
		t.Error("Edgar sees Rita's draft")
	}
	page := rita.submit(rita.get(at, 200), at+"/notes", 200, "body", "Half a thought.")
	if strings.Contains(page, "This is your draft.") {
		t.Error("the draft is still there after the note was written")
	}
}

func TestTheListOfCasesIsFiltered(t *testing.T) {
	n := open(t)
	article := n.seed("01-geneva-talks.txt").Article.ID
	proposed, mine := n.proposed(n.accepted(article)), n.accepted(article)
	rita := n.as(n.rita)
	for _, tt := range []struct {
		query      string
		has, hasNo string
	}{
		{"", proposed.Claim.Wording, ""},
		{"?state=proposed", proposed.Claim.Wording, mine.Claim.Wording},
		{"?state=working&mine=1", mine.Claim.Wording, proposed.Claim.Wording},
		{"?topic=ukraine", proposed.Claim.Wording, mine.Claim.Wording},
		{"?verdict=mostly_true", proposed.Claim.Wording, mine.Claim.Wording},
		{"?q=nothing+like+it", "No case fits", proposed.Claim.Wording},
		{"?from=2023-01-01", "No case fits", proposed.Claim.Wording},
	} {
		page := words(t, rita.get("/desk/cases"+tt.query, 200))
		if !strings.Contains(page, tt.has) || tt.hasNo != "" && strings.Contains(page, tt.hasNo) {
			t.Errorf("/desk/cases%s: want %q and not %q in:\n%s", tt.query, tt.has, tt.hasNo, page)
		}
	}
	rita.get("/desk/cases?state=nonsense", http.StatusUnprocessableEntity)
	rita.get("/desk/cases/00000000-0000-7000-8000-000000000000", http.StatusNotFound)
	rita.get("/desk/cases/nonsense", http.StatusNotFound)
}
