package admin_test

import (
	"strings"
	"testing"
	"time"

	"factdesk/claims"
	"factdesk/internal/browsertest"
	"factdesk/internal/known"
	"factdesk/internal/store"
	"factdesk/review"
)

// troopTexts are the demo articles that repeat the number of Russian troops, and the
// words in which each does.
var troopTexts = []struct{ file, words string }{
	{"01-geneva-talks.txt", "some 100,000 troops"},
	{"02-troop-count.txt", "127,000 troops"},
	{"03-britain-ukraine.txt", "Nearly 100,000 Russian forces"},
}

// troops imports the three and returns the candidate in each that states the number.
func (n *newsroom) troops() []claims.Candidate {
	n.t.Helper()
	var out []claims.Candidate
	for _, x := range troopTexts {
		article := n.seed(x.file).Article.ID
		for _, c := range n.candidates(store.CandidateQuery{ArticleID: article, State: claims.CandidateNew, Limit: 200}) {
			if strings.Contains(c.Exact, x.words) {
				out = append(out, c)
				break
			}
		}
	}
	if len(out) != len(troopTexts) {
		n.t.Fatalf("%d of the articles have a candidate with the number of troops", len(out))
	}
	return out
}

// Three articles repeat a number: the second time it is suggested beside the claim that
// was made of the first, joined by a key, told apart by another, and both undone.
func TestRepeatsByKeyboard(t *testing.T) {
	n := open(t)
	x := n.troops()
	p := browsertest.Open(t).Page(t)
	n.signIn(p, n.rita)
	p.Go(n.url + "/desk/triage?sel=" + x[0].ID.String())
	p.Await("#rows .cand[data-current]")
	p.Press("a")
	p.AwaitJS(`document.getElementById("triage").dataset.done == 1`)
	first, err := n.db.Candidate(t.Context(), x[0].ID)
	if err != nil || first.ClaimID == nil {
		t.Fatalf("the first is %s (%v)", first.State, err)
	}

	p.Go(n.url + "/desk/articles/" + x[2].ArticleID.String()) // looks them up when it has come
	p.Await("#again ol")
	p.Axe()
	p.Go(n.url + "/desk/import/articles/" + x[2].ArticleID.String())
	p.Await("#again ol")
	p.Axe()
	p.Screenshot("import-again")

	at := n.url + "/desk/triage?sel=" + x[2].ID.String()
	p.Inspect("triage-repeats", at)
	p.Go(at)
	p.Await("#repeats [data-chosen]")
	if got := p.Text("#repeats"); !strings.Contains(got, "100,000 troops") || !strings.Contains(got, "of 100 alike") || !strings.Contains(got, "Open") {
		t.Errorf("the suggestion says %q", got)
	}
	p.Press("n")
	p.AwaitJS(`document.querySelector("#flash .said")?.textContent.startsWith("Noted: it is not the same.") && !document.querySelector("#repeats [data-chosen]")`)
	p.Press("u")
	p.Await("#repeats [data-chosen]")

	p.Press("s")
	p.AwaitJS(`document.getElementById("triage").dataset.done == 2`)
	c, err := n.db.CaseOfClaim(t.Context(), *first.ClaimID)
	if err != nil || len(c.Appearances) != 2 || c.Appearances[1].ArticleID != x[2].ArticleID {
		t.Fatalf("the claim has %d appearances (%v), want the Standard’s besides", len(c.Appearances), err)
	}
	if counts, err := n.db.CasesByState(t.Context()); err != nil || counts[review.Open] != 1 {
		t.Errorf("%d cases are open (%v), want one for both articles", counts[review.Open], err)
	}
	p.AwaitJS(`document.querySelector("#flash .said")?.textContent.startsWith("Same claim: ")`)

	// A key that is pressed before the suggestions have come waits for them.
	p.Press("u")
	p.AwaitJS(`document.getElementById("triage").dataset.done == 1`)
	if got, err := n.db.Candidate(t.Context(), x[2].ID); err != nil || got.State != claims.CandidateNew || got.ClaimID != nil {
		t.Errorf("after undo the candidate is %s (%v)", got.State, err)
	}
	if c, err = n.db.CaseOfClaim(t.Context(), *first.ClaimID); err != nil || len(c.Appearances) != 1 {
		t.Errorf("after undo the claim has %d appearances (%v)", len(c.Appearances), err)
	}
	p.AwaitJS(`document.querySelector("#rows [data-current]").dataset.id === "` + x[2].ID.String() + `"`)
	p.Press("k", "j", "s")
	p.AwaitJS(`document.getElementById("triage").dataset.done == 2`)
	if c, err = n.db.CaseOfClaim(t.Context(), *first.ClaimID); err != nil || len(c.Appearances) != 2 {
		t.Errorf("with keys in a row the claim has %d appearances (%v), want 2", len(c.Appearances), err)
	}
	p.Inspect("case-joined", n.url+"/desk/cases/"+c.ID.String())

	// The third gives another number: a claim of its own, which contradicts the first.
	p.Go(n.url + "/desk/triage?sel=" + x[1].ID.String())
	p.Await("#rows .cand[data-current]")
	p.Press("a")
	p.AwaitJS(`document.getElementById("triage").dataset.done == 3`)
	n.compare()
	p.Go(n.url + "/desk/contradictions")
	p.Await(".contra[data-current]")
	if got := p.Text(".contra"); !strings.Contains(got, "127,000 troops") || !strings.Contains(got, "some 100,000 troops") {
		t.Errorf("the contradiction says %q", got)
	}
	p.Press("s")
	p.AwaitJS(`document.querySelector("#flash .said")?.textContent === "Decided: other scope."`)
	if got := n.contradictions(review.ContradictionScope); len(got) != 1 {
		t.Errorf("%d are of another scope, want the one that was decided", len(got))
	}
	p.Press("u")
	p.AwaitJS(`document.querySelector("#flash .said")?.textContent.startsWith("Taken back")`)
	if got := n.contradictions(review.ContradictionOpen); len(got) != 1 {
		t.Errorf("after undo %d are open, want 1", len(got))
	}
}

// The same with forms alone: no script runs.
func TestRepeatsWithoutScripts(t *testing.T) {
	n := open(t)
	x := n.troops()
	rita := n.as(n.rita)
	rita.submit(rita.get("/desk/triage?sel="+x[0].ID.String(), 200), "#decide", 200, "action", "accept")
	first, err := n.db.Candidate(t.Context(), x[0].ID)
	if err != nil || first.ClaimID == nil {
		t.Fatalf("the first is %s (%v)", first.State, err)
	}
	shows(t, rita.get("/desk/articles/"+x[2].ArticleID.String()+"?repeats=1", 200), "Claimed before?", "Looks like:Russia has massed some 100,000 troops", "same number 100,000")
	shows(t, rita.get("/desk/triage?sel="+x[2].ID.String(), 200), "Look for claims like it")
	page := rita.get("/desk/triage?likes=1&sel="+x[2].ID.String(), 200)
	shows(t, page, "Looks like", "100,000 troops", "Same claim", "Not the same")
	page = rita.submit(page, "#decide", 200, "action", "apart:"+first.ClaimID.String())
	shows(t, page, "Noted: it is not the same.")
	page = rita.submit(page, "/desk/triage/undo", 200)
	shows(t, page, "Taken back", "Looks like")
	page = rita.submit(page, "#decide", 200, "action", "same:"+first.ClaimID.String())
	shows(t, page, "Same claim: “", "Open the case")
	shows(t, rita.get("/desk/triage?state=all&sel="+x[2].ID.String(), 200), "Same as another claim, said by Rita Reviewer")
	shows(t, rita.post("/desk/triage/decide", 422, "action", "same:nonsense", "id", x[1].ID.String()), "Choose the claim")
}

// Claims are confirmed as the same on a case, split, merged and renamed on the cluster's
// page, and each is undone there. A verdict is reused as a draft, with a reason.
func TestClustersWithoutScripts(t *testing.T) {
	n := open(t)
	x := n.troops()
	rita := n.as(n.rita)
	var cases []*review.Case
	for _, c := range x {
		rita.submit(rita.get("/desk/triage?sel="+c.ID.String(), 200), "#decide", 200, "action", "claim")
		got, err := n.db.Candidate(t.Context(), c.ID)
		if err != nil {
			t.Fatal(err)
		}
		y, err := n.db.CaseOfClaim(t.Context(), *got.ClaimID)
		if err != nil {
			t.Fatal(err)
		}
		cases = append(cases, y)
	}
	if err := known.Of(n.db).FindMissing(t.Context(), time.Now); err != nil {
		t.Fatal(err)
	}
	shows(t, rita.get("/desk/clusters", 200), "These look alike", "Russia has massed some 100,000 troops", "No clusters yet")
	at := "/desk/cases/" + cases[0].ID.String()
	page := rita.get(at, 200)
	shows(t, page, "Same claim elsewhere", "in common", "Nearly 100,000 Russian forces")
	page = rita.submit(page, at+"/same", 200, "claim", cases[2].ClaimID.String())
	shows(t, page, "Same claim: both are in the cluster", "Cluster: Russia has massed", "put it into the cluster")
	cluster, members, err := n.db.ClusterOf(t.Context(), cases[0].ClaimID)
	if err != nil || len(members) != 2 {
		t.Fatalf("the cluster has %d claims (%v)", len(members), err)
	}
	shows(t, rita.submit(page, at+"/apart", 409, "case", cases[2].ID.String()), "The two are in one cluster")
	page = rita.submit(rita.get(at, 200), at+"/apart", 200, "case", cases[1].ID.String())
	shows(t, page, "Noted: they are not the same.", "1 claim that is not the same")
	page = rita.submit(page, at+"/together", 200)
	shows(t, page, "Taken back")

	on := "/desk/clusters/" + cluster.ID.String()
	page = rita.submit(rita.get(on, 200), on+"/rename", 200, "name", "How many troops")
	shows(t, page, "Renamed.", "How many troops", "renamed it from")
	stale := page
	page = rita.submit(page, on+"/split", 200, "claim", cases[2].ClaimID.String())
	shows(t, page, "Taken out. Undo", "Claims 1")
	shows(t, rita.submit(stale, on+"/rename", 409, "name", "Late"), "This cluster has changed since you opened it.", "by Rita Reviewer")
	page = rita.submit(page, on+"/undo", 200) // of the message
	shows(t, page, "Undone.", "Claims 2", "undid a change")
	shows(t, rita.get("/desk/clusters", 200), "How many troops 2")

	second := "/desk/cases/" + cases[1].ID.String()
	page = rita.submit(rita.get(second, 200), second+"/merge", 200, "claim", cases[0].ClaimID.String(), "reason", "Counted twice")
	shows(t, page, "Merged. This page stays", "This claim was merged into Russia has massed", "Counted twice")
	shows(t, rita.get(at, 200), "Merged into this one", "127,000 troops", "Ukraine puts Russian buildup at 127,000")
	shows(t, rita.get("/desk/cases", 200), "Merged")
	page = rita.submit(page, second+"/unmerge", 200)
	shows(t, page, "It is a claim of its own again.")

	n.approved(n.proposed(n.reload(cases[0].ID)))
	third := "/desk/cases/" + cases[2].ID.String()
	page = rita.get(third, 200)
	shows(t, page, "Earlier rulings", "same cluster", "Satellite pictures and three governments", "revision 1")
	shows(t, rita.submit(page, third+"/reuse", 422, "reason", "x"), "Say in words why that verdict holds")
	page = rita.submit(rita.get(third, 200), third+"/reuse", 200, "reason", "The same estimate a day later")
	shows(t, page, "nothing was proposed yet", "Troop estimates of January 2022", "From the verdict on", "The same estimate a day later", "Satellite pictures and three governments give figures close")
	if got := n.reload(cases[2].ID); got.State != review.Assigned || len(got.Sources()) != 2 || got.Verdict() != nil {
		t.Errorf("after reuse the case is %s with %d sources", got.State, len(got.Sources()))
	}
	p := browsertest.Open(t).Page(t)
	n.signIn(p, n.rita)
	p.Inspect("case-same", n.url+third)
	p.Inspect("clusters", n.url+"/desk/clusters")
	p.Inspect("cluster", n.url+on)
}
