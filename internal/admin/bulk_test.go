package admin_test

import (
	"strconv"
	"strings"
	"testing"

	"factdesk/internal/browsertest"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// several opens cases of the first candidates of an article.
func (n *newsroom) several(count int) []review.Case {
	n.t.Helper()
	article := n.seed("01-geneva-talks.txt").Article.ID
	for range count {
		n.accepted(article)
	}
	page, err := n.db.Cases(n.t.Context(), store.ClaimQuery{Limit: count})
	if err != nil || len(page.Items) != count {
		n.t.Fatalf("%d cases (%v), want %d", len(page.Items), err, count)
	}
	return page.Items
}

func (n *newsroom) box(c review.Case) string {
	n.t.Helper()
	return c.ID.String() + ":" + strconv.Itoa(n.reload(c.ID).Version)
}

// What was changed meanwhile is left and told; one undo takes the rest back, but for what
// somebody has changed since.
func TestSeveralCasesAreChangedAndTakenBack(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		n := openOn(t, db)
		all := n.several(3)
		edgar, boxes := n.as(n.edgar), []string{n.box(all[0]), n.box(all[1]), n.box(all[2])}
		n.edited(&all[2], func(x *review.Case) error { return x.Plan(review.Urgent, "", n.rita.Actor(), noon) })
		page := words(t, edgar.post("/desk/cases/bulk", 200, "action", "dismiss", "reason", "trivial", "case", boxes[0], "case", boxes[1], "case", boxes[2]))
		for _, want := range []string{"Dismissed as trivial: 2 cases. Left as they are: 1.", "This case has changed since you opened it. Last change: planned, by Rita Reviewer"} {
			if !strings.Contains(page, want) {
				t.Errorf("the list does not say %q:\n%.600s", want, page)
			}
		}
		n.edited(&all[0], func(x *review.Case) error { return x.Undismiss(n.rita.Actor(), noon) })
		undo := n.lastBatch(all[1])
		if page := words(t, n.as(n.rita).post(undo, 200)); !strings.Contains(page, "Somebody else did this") {
			t.Errorf("Rita's undo of Edgar's: %.300s", page)
		}
		page = words(t, edgar.post(undo, 200, "back", "/desk/cases?state=dismissed"))
		for _, want := range []string{"Taken back: 1 case. Left as they are: 1.", "It was changed since, and stays as it is. Last change: undismissed, by Rita Reviewer"} {
			if !strings.Contains(page, want) {
				t.Errorf("the undo does not say %q:\n%.600s", want, page)
			}
		}
		if got := n.reload(all[1].ID); got.State != review.Assigned || got.Assignee != n.rita.Name {
			t.Errorf("undone: %s with %q, want it with Rita as before", got.State, got.Assignee)
		}
		for _, bad := range [][]string{{"action", "publish"}, {"action", "assign", "to", "nobody"}, {"action", "tag", "tag", " "}, {"action", "plan", "priority", "9"}} {
			edgar.post("/desk/cases/bulk", map[bool]int{true: 422, false: 200}[bad[1] == "assign"], append(bad, "case", n.box(all[1]))...)
			if got := n.reload(all[1].ID); got.State != review.Assigned {
				t.Errorf("%v: %s", bad, got.State)
			}
		}
	})
}

// Undo in triage takes back what nobody has worked on since, and says what it left.
func TestTriageTakesBackWhatIsUntouched(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		n := openOn(t, db)
		article := n.seed("01-geneva-talks.txt").Article.ID
		all := n.candidates(store.CandidateQuery{ArticleID: article})[:3]
		rita := n.as(n.rita)
		rita.post("/desk/triage/decide", 200, "action", "accept", "id", all[0].ID.String(), "id", all[1].ID.String(), "id", all[2].ID.String())
		x, err := db.Candidate(t.Context(), all[1].ID)
		if err != nil {
			t.Fatal(err)
		}
		c, err := db.CaseOfClaim(t.Context(), *x.ClaimID)
		if err != nil {
			t.Fatal(err)
		}
		n.edited(c, func(c *review.Case) error {
			_, err := c.AddNote(review.Note{Body: "I am at it."}, n.edgar.Actor(), noon)
			return err
		})
		page := words(t, rita.post("/desk/triage/undo", 200, "back", "/desk/triage"))
		for _, want := range []string{"Back in the queue: 2 candidates.", "Left as they are: 1.", "Somebody has worked on this case already"} {
			if !strings.Contains(page, want) {
				t.Errorf("the undo does not say %q:\n%.600s", want, page)
			}
		}
		if got := n.candidates(store.CandidateQuery{ArticleID: article, State: "accepted"}); len(got) != 1 || got[0].ID != all[1].ID {
			t.Errorf("accepted still: %d, want the one that Edgar is at", len(got))
		}
		if page := words(t, rita.post("/desk/triage/undo", 409, "back", "/desk/triage")); !strings.Contains(page, "Somebody has worked on this case already") {
			t.Errorf("undone again: %.400s", page)
		}
	})
}

// An editor sees how much everybody has before giving them more.
func TestWhoHasHowMuchIsShownWhereOneAssigns(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		n := openOn(t, db)
		all := n.several(3)
		n.edited(&all[0], func(x *review.Case) error { return x.Release(n.rita.Actor(), noon) })
		for _, path := range []string{"/desk/cases", "/desk/cases/" + all[0].ID.String()} {
			page := words(t, n.as(n.edgar).get(path, 200))
			if !strings.Contains(page, "Rita Reviewer (2)") || strings.Contains(page, "Edgar Editor (") {
				t.Errorf("%s does not say that Rita has two cases and Edgar none: %.800s", path, page)
			}
		}
	})
}

// lastBatch is where the last change of several cases that this one is of is undone.
func (n *newsroom) lastBatch(c review.Case) string {
	n.t.Helper()
	events, err := n.db.Events(n.t.Context(), store.EventQuery{CaseID: c.ID, Limit: 1})
	if err != nil || len(events) != 1 || events[0].Detail["batch"] == "" {
		n.t.Fatalf("last event of %s: %+v (%v), want one of a batch", c.ID, events, err)
	}
	return "/desk/cases/bulk/" + events[0].Detail["batch"] + "/undo"
}

// Cases are taken and dismissed, tagged and undone without a mouse.
func TestSeveralCasesByKeyboard(t *testing.T) {
	n := open(t)
	all := n.several(6)
	p := browsertest.Open(t).Page(t)
	n.signIn(p, n.edgar)
	p.Go(n.url + "/desk/cases")
	p.Press("j", "x", "j", "j", "X")
	if got := p.Text("#selected"); got != "3 selected" {
		t.Errorf("after x, j, j, X: %q, want 3 selected", got)
	}
	p.Press("k", "x")
	if got := p.Count("#rows input:checked"); got != 2 {
		t.Errorf("%d rows are taken, want the one between dropped", got)
	}
	p.Press("*", "*", "*")
	if got := p.Count("#rows input:checked"); got != len(all) {
		t.Errorf("* takes %d rows, want all %d", got, len(all))
	}
	p.Press("t")
	p.AwaitJS(`document.activeElement.id === "bulk-tag"`)
	p.Press("p", "o", "r", "t", "\r") // Enter in the field presses no button
	p.Click("button[value=tag]")
	p.Await("#flash .notice")
	if got := p.Text("#flash .said"); got != "Tagged “port”: 6 cases." {
		t.Errorf("said %q", got)
	}
	p.Press("j", "x", "d")
	p.AwaitJS(`document.activeElement.id === "bulk-reason"`)
	p.Click("button[value=dismiss]")
	p.AwaitJS(`document.querySelector("#flash .said")?.textContent === "Dismissed as opinion: 1 case."`)
	p.Press("u")
	p.AwaitJS(`document.querySelector("#flash .said")?.textContent === "Taken back: 1 case."`)
	for _, c := range all {
		if got := n.reload(c.ID); got.State != review.Assigned || len(got.Claim.Tags) != 1 {
			t.Errorf("case %s is %s, tagged %q", c.ID, got.State, got.Claim.Tags)
		}
	}
	p.Press("j", "x")
	p.Click(".bulk-more summary")
	p.Axe()
	p.NoSidewaysScroll()
	p.Screenshot("desk-cases-selected-desktop")
	p.Resize(browsertest.Phone)
	p.NoSidewaysScroll()
	p.Screenshot("desk-cases-selected-phone")
	p.Scheme("dark")
	p.Screenshot("desk-cases-selected-dark-phone")
}
