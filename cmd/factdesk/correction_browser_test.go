package main

import (
	"io"
	"net/http"
	"strings"
	"testing"

	"factdesk/internal/browsertest"
	"factdesk/internal/store"
	"factdesk/review"
)

// A reviewer corrects a published verdict, an editor approves it, and readers find it on
// the verdict's page, in the list of corrections and in its feed; all in browsers.
func TestACorrectionWithApprovalToPageAndFeed(t *testing.T) {
	w := openDemoSite(t)
	db, room := w.db, w.room
	found, err := db.Cases(t.Context(), store.ClaimQuery{States: []review.State{review.Published}, Limit: 1})
	if err != nil || len(found.Items) == 0 {
		t.Fatalf("no published case: %v", err)
	}
	id := found.Items[0].ID.String()
	at := w.url + "/desk/cases/" + id

	browser := browsertest.Open(t)
	writer := signIn(t, browser, w.link(newLink(t, db, room.Reviewers[0].ID, store.SignInLink)))
	writer.Go(at)
	writer.Follow(`#moves a[href$="/correction"]`)
	writer.Inspect("correction-begin", at+"/correction")
	writer.Click(`input[name=kind][value=correction]`)
	writer.Fill("#note", "We counted the navy twice.")
	writer.Follow(`form[action$="/corrections"] button.primary`)
	writer.Inspect("correction-draft", at+"/correction")
	writer.Fill("#wording", "Some 60,000 troops stand at the border.")
	writer.Follow(`form[action$="/correction"] .row button`)
	writer.Fill("#explanation", "Without the navy the pictures show some 60,000.")
	writer.Follow(`form[action$="/propose"] button.primary`)
	if writer.Count(`button[aria-describedby="why-approve"][disabled]`)+writer.Count(`form[action$="/approve"] button:not([disabled])`) != 1 || !strings.Contains(writer.Text("#why-approve"), "editor") {
		t.Errorf("a reviewer is offered the approval: %s", writer.Text("main"))
	}
	if page := fetched(t, w.url+"/verdicts/"+id); strings.Contains(page, "navy") {
		t.Error("readers see a correction that nobody approved")
	}

	approver := signIn(t, browser, w.link(newLink(t, db, room.Editor.ID, store.SignInLink)))
	approver.Go(w.url + "/desk/signoff")
	approver.Follow(`a.button[href$="/correction"]`)
	approver.Inspect("correction-proposed", at+"/correction")
	for _, field := range []string{"archived", "independent", "primary", "length"} {
		if approver.Count("#w-"+field) == 1 {
			approver.Fill("#w-"+field, "It is a test.")
		}
	}
	approver.Follow(`form[action$="/approve"] button.primary`)
	approver.Inspect("correction-done", at+"/correction")
	for _, path := range []string{"/verdicts/" + id, "/corrections", "/corrections/feed.xml", "/verdicts/feed.json"} {
		if page := fetched(t, w.url+path); !strings.Contains(page, "We counted the navy twice.") {
			t.Errorf("%s does not tell of the correction", path)
		}
	}
	approver.Inspect("correction-public", w.url+"/verdicts/"+id)
	approver.Inspect("correction-list", w.url+"/corrections")
	approver.Inspect("rechecks", w.url+"/desk/rechecks")
}

// fetched is a page as readers get it.
func fetched(t *testing.T, url string) string {
	t.Helper()
	answer, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode != http.StatusOK {
		t.Fatalf("GET %s = %s (%v)", url, answer.Status, err)
	}
	return string(body)
}
