package main

import (
	"strings"
	"testing"

	"factdesk/internal/browsertest"
	"factdesk/internal/store"
	"factdesk/review"
)

// A panel of three votes, blind, on what a reviewer proposes, and it is published; a second
// one does not agree, discusses and votes again; all in browsers.
func TestABlindPanelOfThreeToAPublishedVerdict(t *testing.T) {
	w := openDemoSite(t)
	db, room := w.db, w.room
	browser := browsertest.Open(t)
	in := func(u review.User) *browsertest.Page {
		return signIn(t, browser, w.link(newLink(t, db, u.ID, store.SignInLink)))
	}
	var members []*browsertest.Page
	for _, name := range []string{"Ada Lund", "Bo Quist"} {
		u, err := review.NewUser(name, strings.ToLower(name[:2])+"@desk.example", review.Editor, now())
		if err == nil {
			err = db.AddUser(t.Context(), u, room.Administrator.Actor())
		}
		if err != nil {
			t.Fatal(err)
		}
		members = append(members, in(u))
	}
	admin := in(room.Administrator)
	members = append(members, admin)

	admin.Go(w.url + "/desk/panels")
	admin.AwaitJS(`(document.querySelector("#tie").value = "` + room.Editor.ID.String() + `") !== ""`)
	admin.Follow(`section form button.primary`)
	if !strings.Contains(admin.Text("main"), "2 of 3 must agree") {
		t.Fatalf("no rule: %s", admin.Text("main"))
	}
	admin.Inspect("panels-rule", w.url+"/desk/panels")

	found, err := db.Cases(t.Context(), store.ClaimQuery{States: []review.State{review.Proposed}, Limit: 1})
	if err != nil || len(found.Items) == 0 {
		t.Fatalf("no proposed case: %v", err)
	}
	c := found.Items[0]
	at := w.url + "/desk/cases/" + c.ID.String()
	author, err := db.User(t.Context(), c.Verdict().AuthorID)
	if err != nil {
		t.Fatal(err)
	}
	writer := in(author)
	propose := func(rating string) {
		writer.Go(at)
		if writer.Count(`form[action$="/withdraw"] button`) == 1 {
			writer.Follow(`form[action$="/withdraw"] button`)
		}
		writer.Click(`#verdict-form input[name=rating][value=` + rating + `]`)
		writer.Follow(`#verdict-form button.primary`)
	}
	vote := func(p *browsertest.Page, rating, why string) {
		p.Go(at + "#panel")
		if text := p.Text("#panel"); strings.Contains(text, "Because of") && !strings.Contains(text, "Round 1") {
			t.Errorf("a member sees another's vote before all have voted: %s", text)
		}
		p.Click(`form[action$="/panel/vote"] input[name=rating][value=` + rating + `]`)
		p.Fill("#vote-reason", why)
		p.Follow(`form[action$="/panel/vote"] button.primary`)
	}

	propose("false")
	if text := writer.Text("#panel"); !strings.Contains(text, "0 of 3 have voted") || writer.Count(`form[action$="/panel/vote"]`) != 0 {
		t.Fatalf("the author is before no panel, or has a vote: %s", text)
	}
	vote(members[0], "false", "Because of the table.")
	if text := members[0].Text("#panel"); !strings.Contains(text, "You voted False") || !strings.Contains(text, "1 of 3 have voted") {
		t.Errorf("after one's own vote: %s", text)
	}
	members[0].Inspect("panel-voted", at)
	members[1].Inspect("panel-to-vote", at)
	members[1].Inspect("panel-signoff", w.url+"/desk/signoff")
	vote(members[1], "true", "Because of the speech.")
	vote(members[2], "false", "Because of the figures.")
	if text := admin.Text("#panel"); !strings.Contains(text, "The panel carried False") || !strings.Contains(text, "Because of the speech.") {
		t.Errorf("all have voted: %s", text)
	}
	admin.Inspect("panel-carried", at)
	members[1].Go(at + "/preview")
	for _, field := range []string{"archived", "independent", "primary", "length"} {
		if members[1].Count("#w-"+field) == 1 {
			members[1].Fill("#w-"+field, "It is a test.")
		}
	}
	members[1].Follow(`form[action$="/publish"] button.primary`)
	page := fetched(t, w.url+"/verdicts/"+c.ID.String())
	if !strings.Contains(page, "False") || strings.Contains(page, "Because of") {
		t.Error("readers see no verdict, or the votes")
	}

	// Its correction is before a panel as large, and public once that agrees and an editor approves it.
	writer.Go(at + "/correction")
	writer.Click(`input[name=kind][value=clarification]`)
	writer.Fill("#note", "What we said could be misunderstood.")
	writer.Follow(`form[action$="/corrections"] button.primary`)
	writer.Fill("#explanation", "In other words, it is not so.")
	writer.Follow(`form[action$="/propose"] button.primary`)
	members[0].Go(at + "/correction")
	if text := members[0].Text("main"); !strings.Contains(text, "0 of 3 have voted") || members[0].Count(`button[aria-describedby="why-approve"][disabled]`) != 1 {
		t.Errorf("one editor may approve a correction of what a panel decided: %s", text)
	}
	members[0].Inspect("panel-correction", at+"/correction")
	members[0].Inspect("panel-correction-vote", at)
	for _, m := range members {
		m.Go(at)
		m.Click(`form[action$="/panel/vote"] input[name=rating][value=false]`)
		m.Follow(`form[action$="/panel/vote"] button.primary`)
	}
	members[1].Inspect("panel-correction-signoff", w.url+"/desk/signoff")
	if page := fetched(t, w.url+"/verdicts/"+c.ID.String()); strings.Contains(page, "In other words") {
		t.Error("readers see a correction that no editor approved")
	}
	approveCorrection(members[1], at)
	if page := fetched(t, w.url+"/verdicts/"+c.ID.String()); !strings.Contains(page, "In other words") {
		t.Error("readers do not see the correction")
	}
}

// approveCorrection lets readers see a proposed correction, and waives what warns.
func approveCorrection(p *browsertest.Page, at string) {
	p.Go(at + "/correction")
	for _, field := range []string{"archived", "independent", "primary", "length"} {
		if p.Count("#w-"+field) == 1 {
			p.Fill("#w-"+field, "It is a test.")
		}
	}
	p.Follow(`form[action$="/approve"] button.primary`)
}
