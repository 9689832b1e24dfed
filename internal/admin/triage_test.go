package admin_test

import (
	"net/http"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"factdesk/claims"
	"factdesk/internal/store"
	"factdesk/review"
)

func TestTriageOfWhatSomebodyElseDecided(t *testing.T) {
	n := open(t)
	n.seed("01-geneva-talks.txt")
	rita, edgar := n.as(n.rita), n.as(n.edgar)
	page := rita.get("/desk/triage", 200)
	edgar.submit(edgar.get("/desk/triage", 200), "#decide", 200, "action", "accept")
	got := rita.submit(page, "#decide", http.StatusConflict, "action", "dismiss:opinion")
	shows(t, got, "This candidate has changed since you opened it.", "by Edgar Editor", "Accepted by Edgar Editor")
	if accepted := n.candidates(store.CandidateQuery{State: claims.CandidateAccepted}); len(accepted) != 1 {
		t.Errorf("%d candidates are accepted, want Edgar's", len(accepted))
	}
}

func TestBulkIsAllOrNothingAndUndoneAtOnce(t *testing.T) {
	n := open(t)
	n.seed("01-geneva-talks.txt")
	rita := n.as(n.rita)
	all := n.candidates(store.CandidateQuery{})
	send := func(want int, action string) string {
		v := form(t, rita.get("/desk/triage", 200), "#bulk")
		for _, x := range all[:3] {
			v.Add("id", x.ID.String())
		}
		v.Set("action", action)
		v.Set("reason", string(review.ReasonTrivial))
		r, err := rita.http.PostForm(n.url+"/desk/triage/decide", v)
		return rita.read("bulk", r, err, want)
	}
	page := send(200, "dismiss")
	shows(t, page, "Dismissed as trivial: 3 candidates.", "3 of 36 triaged")
	shows(t, send(http.StatusConflict, "accept"), "already dismissed")
	page = rita.submit(page, "#decide", 200, "action", "accept")
	page = rita.submit(page, "/desk/triage/undo", 200)
	shows(t, page, "3 of 36 triaged")
	page = rita.submit(page, "/desk/triage/undo", 200)
	shows(t, page, "Back in the queue: 3 candidates.", "0 of 36 triaged")
	shows(t, rita.submit(page, "/desk/triage/undo", 200), "There is no decision of yours to undo.")
	shows(t, rita.post("/desk/triage/decide", http.StatusUnprocessableEntity, "action", "accept"), "Select at least one candidate first.")
}

func TestTriageFilters(t *testing.T) {
	n := open(t)
	article := n.seed("01-geneva-talks.txt").Article.ID
	n.seed("10-housing-debate.txt")
	rita := n.as(n.rita)
	for _, tt := range []struct {
		query      string
		has, hasNo string
	}{
		{"?article=" + article.String(), "some 100,000 troops", "rents for those"},
		{"?q=100,000+troops", "some 100,000 troops", "rents for those"},
		{"?attribution=headline&q=troops", "Nothing fits this filter", "some 100,000 troops"},
		{"?kind=denial&worthy=1", "Filter (on)", "of 76 triaged"},
		{"?speaker=Western+officials", "some 100,000 troops", "rents for those"},
		{"?state=dismissed", "None dismissed yet", "some 100,000 troops"},
		{"?state=all", "some 100,000 troops", "None"},
	} {
		page := words(t, rita.get("/desk/triage"+tt.query, 200))
		if !strings.Contains(page, tt.has) || strings.Contains(page, tt.hasNo) {
			t.Errorf("/desk/triage%s: want %q and not %q in:\n%s", tt.query, tt.has, tt.hasNo, page)
		}
	}
	rita.get("/desk/triage?state=nonsense", http.StatusUnprocessableEntity)
	rita.get("/desk/triage?article=nonsense", http.StatusUnprocessableEntity)
	rita.get("/desk/triage?after=nonsense", http.StatusUnprocessableEntity)
}

func TestEveryCandidateIsReachedPageByPage(t *testing.T) {
	n := open(t)
	for _, name := range []string{"01-geneva-talks.txt", "10-housing-debate.txt", "05-velmora-inflation.txt"} {
		n.seed(name)
	}
	rita, seen := n.as(n.rita), map[string]bool{}
	for path := "/desk/triage"; path != ""; {
		page := rita.get(path, 200)
		for _, row := range strings.Split(page, `<li class="cand" id="c-`)[1:] {
			id, _, _ := strings.Cut(row, `"`)
			seen[id] = true
		}
		_, rest, more := strings.Cut(page, `<a id="more" href="`)
		path, _, _ = strings.Cut(rest, `"`)
		if !more {
			path = ""
		}
		path = strings.ReplaceAll(path, "&amp;", "&")
	}
	counts, err := n.db.CountCandidates(t.Context(), store.CandidateQuery{})
	if err != nil || store.Count(len(seen)) != counts[claims.CandidateNew] {
		t.Errorf("%d candidates are seen of %d (%v)", len(seen), counts[claims.CandidateNew], err)
	}
}

func TestAnEmptyDeskSaysWhatToDo(t *testing.T) {
	n := open(t)
	rita := n.as(n.rita)
	shows(t, rita.get("/desk", 200), "No articles yet", "Import an article")
	shows(t, rita.get("/desk/articles", 200), "No articles yet")
	shows(t, rita.get("/desk/cases", 200), "No cases yet")
	shows(t, rita.get("/desk/signoff", 200), "Nothing waits for sign-off")
}

func TestACandidateIsADuplicateOfAClaim(t *testing.T) {
	n := open(t)
	x := n.accepted(n.seed("01-geneva-talks.txt").Article.ID)
	rita := n.as(n.rita)
	page := rita.submit(rita.get("/desk/triage", 200), "#decide", 200, "action", "dismiss:duplicate", "duplicate_of", x.ClaimID.String())
	shows(t, page, "Dismissed as duplicate of another claim")
	gone := n.candidates(store.CandidateQuery{State: claims.CandidateDismissed})[0]
	shows(t, rita.get("/desk/triage?state=all&sel="+gone.ID.String(), 200), "Dismissed by Rita Reviewer: duplicate (of "+x.Claim.Wording)
}

func TestACaseIsDismissedAsADuplicateByAddress(t *testing.T) {
	n := open(t)
	article := n.seed("01-geneva-talks.txt").Article.ID
	first, second := n.accepted(article), n.accepted(article)
	at, rita := "/desk/cases/"+second.ID.String(), n.as(n.rita)
	page := rita.submit(rita.get(at, 200), at+"/dismiss", http.StatusUnprocessableEntity, "reason", "duplicate", "duplicate_case", "https://elsewhere.example/")
	shows(t, page, "is no address of a case")
	page = rita.submit(page, at+"/dismiss", 200, "duplicate_case", "https://desk.example/desk/cases/"+first.ID.String()+"#notes")
	shows(t, page, "Dismissed: duplicate", "(of "+first.Claim.Wording+")")
	page = rita.submit(page, at+"/undismiss", 200)
	shows(t, page, "The case is back.", "Assigned")
}

func TestCuesAreShownWithoutScripts(t *testing.T) {
	n := open(t)
	n.seed("01-geneva-talks.txt")
	rita := n.as(n.rita)
	page := rita.get("/desk/triage", 200)
	_, rest, _ := strings.Cut(page, `<a href="/desk/triage?cue=`)
	n1, _, _ := strings.Cut(rest, "&")
	_, said, _ := strings.Cut(rest, "“")
	said, _, _ = strings.Cut(said, "”")
	got := rita.get("/desk/triage?cue="+n1+"&sel="+n.candidates(store.CandidateQuery{})[0].ID.String(), 200)
	shown := ""
	doc, err := html.Parse(strings.NewReader(got))
	if err != nil {
		t.Fatal(err)
	}
	for x := range doc.Descendants() {
		if strings.Contains(attr(x, "class"), "cued") {
			shown += text(x)
		}
	}
	if shown != said || said == "" {
		t.Errorf("cue %s shows %q, want %q", n1, shown, said)
	}
}

// How a speaker is written stands beside the name when it is something else.
func TestASpeakersNameIsNotSaidTwice(t *testing.T) {
	n := open(t)
	for _, tt := range []struct{ text, want, not string }{
		{"Police Chief Alan Roe said the port lost 44 ships in May.", "Alan Roe, written “Police Chief Alan Roe”", "written “Alan Roe”"},
		{"Berta Holm said on Friday that 12 boats burned in June.", "Berta Holm", "written “"},
	} {
		article := n.article("Harbour news\n\n" + tt.text + "\n").Article.ID
		page := words(t, n.as(n.rita).get("/desk/triage?article="+article.String(), 200))
		if !strings.Contains(page, tt.want) || strings.Contains(page, tt.not) {
			t.Errorf("%s: the page must say %q and not %q:\n%s", tt.text, tt.want, tt.not, page)
		}
	}
}
