package api_test

import (
	"fmt"
	"strings"
	"testing"

	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// second is another editor, and the token of theirs.
func (d *desk) second() string {
	d.t.Helper()
	return d.token(d.person("second", review.Editor), allScopes()...)
}

// article is the id of the first article that a case appears in.
func (d *desk) articleOf(caseID string) string {
	d.t.Helper()
	return d.as(review.Reviewer, "GET", "/cases/"+caseID, nil).want(200).field("appearances").([]any)[0].(object)["article_id"].(string)
}

func TestSigningNamesWhatWasSeen(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		d := newDesk(t, db)
		d.organise()
		id, _ := d.proposed()
		at := "/cases/" + id
		for _, tag := range []string{"", "*"} {
			d.as(review.Editor, "POST", at+"/approve", nil, "If-Match", tag).says(428, "ETag of the case's preview", "If-Match")
		}
		d.as(review.Editor, "POST", at+"/approve", nil, "If-Match", `"1"`).says(412, "Look at the preview again", "by reviewer")
		d.sign(at+"/approve", nil).want(200)
		d.as(review.Editor, "POST", at+"/publish", object{}).says(428, "ETag of the case's preview", "If-Match")
		d.as(review.Editor, "POST", at+"/publish", object{}, "If-Match", `"1"`).says(412, "Look at the preview again")
		seen := d.seen(at)
		d.as(review.Administrator, "PUT", "/organisation", object{"name": "Another Desk", "base_url": "https://desk.example",
			"corrections_url": "https://desk.example/corrections", "time_zone": "Europe/Berlin", "language": "en", "scale_key": "five_step"}).want(200)
		d.as(review.Editor, "POST", at+"/publish", object{}, "If-Match", seen).says(412, "Look at the preview again")
		d.sign(at+"/publish", object{}).want(200)
	})
}

// TestASwappedProposalIsNotSignedOff: looked at, withdrawn, proposed anew, approved with
// what was looked at first.
func TestASwappedProposalIsNotSignedOff(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		d := newDesk(t, db)
		id, _ := d.proposed()
		at := "/cases/" + id
		for i := range 15 {
			seen := d.seen(at)
			d.as(review.Reviewer, "POST", at+"/withdraw", nil).want(200)
			other := object{"rating": "false", "explanation": fmt.Sprint("It shows the contrary, ", i)}
			if i%3 == 0 { // the very same words are another verdict too
				other = object{"rating": "mostly_true", "explanation": "Satellite images show it."}
			}
			d.as(review.Reviewer, "POST", at+"/propose", other).want(200)
			d.as(review.Editor, "POST", at+"/approve", nil, "If-Match", seen).says(412, "by reviewer")
		}
		if state := d.as(review.Reviewer, "GET", at, nil).want(200).text("state"); state != "proposed" {
			t.Errorf("the case is %s, want proposed", state)
		}
	})
}

// TestWhatMakesASignatureStale: what readers would see, and nothing else.
func TestWhatMakesASignatureStale(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		d := newDesk(t, db)
		id, claim := d.proposed()
		at, article := "/cases/"+id, d.articleOf(id)
		seen := d.seen(at)
		quiet := func(what string, a answer) {
			t.Helper()
			if a.Code >= 300 {
				a.want(200)
			}
			if got := d.seen(at); got != seen {
				t.Errorf("%s makes it stale", what)
			}
		}
		quiet("a note", d.as(review.Editor, "POST", at+"/notes", object{"body": "Hm."}))
		quiet("a priority", d.as(review.Editor, "POST", at+"/plan", object{"priority": 2, "due_on": "2026-12-01"}))
		quiet("a headline that is set to what it is", d.as(review.Editor, "PATCH", "/articles/"+article, object{"headline": "Talks in Geneva"}))
		d.as(review.Reviewer, "PATCH", "/claims/"+claim, object{"wording": "Russia has 7 troops."}).says(409)
		d.as(review.Reviewer, "PATCH", "/claims/"+claim, object{"tags": []string{"another"}}).says(409)

		loud := func(what string, a answer) {
			t.Helper()
			if a.Code >= 300 {
				a.want(200)
			}
			now := d.seen(at)
			if now == seen {
				t.Errorf("%s makes nothing stale", what)
			}
			d.as(review.Editor, "POST", at+"/approve", nil, "If-Match", seen).says(412)
			seen = now
		}
		loud("a headline", d.as(review.Reviewer, "PATCH", "/articles/"+article, object{"headline": "Other talks"}))
		loud("an author", d.as(review.Reviewer, "PATCH", "/articles/"+article, object{"bylines": []string{"Jo Doe"}}))
		loud("an appearance", d.as(review.Reviewer, "POST", "/candidates/"+d.invented("https://invented.example/a")+"/same", object{"claim_id": claim}))

		d.as(review.Reviewer, "POST", at+"/withdraw", nil).want(200)
		d.as(review.Reviewer, "PATCH", "/claims/"+claim, object{"wording": "Russia has some 100,000 troops near the border."}).want(200)
		d.as(review.Reviewer, "POST", at+"/propose", object{"rating": "mostly_true", "explanation": "Satellite images show it."}).want(200)
		d.as(review.Editor, "POST", at+"/approve", nil, "If-Match", seen).says(412)
		seen = d.seen(at)
		d.as(review.Reviewer, "POST", at+"/withdraw", nil).want(200)
		d.as(review.Reviewer, "POST", at+"/evidence", object{"url": "https://c.example/3", "stance": "context", "quote": "Q"}).want(201)
		d.as(review.Reviewer, "POST", at+"/propose", object{"rating": "mostly_true", "explanation": "Satellite images show it."}).want(200)
		d.as(review.Editor, "POST", at+"/approve", nil, "If-Match", seen).says(412)
		d.sign(at+"/approve", nil).want(200)
	})
}

// invented is a candidate of an article that a reviewer made up, at an address.
func (d *desk) invented(url string) string {
	d.t.Helper()
	text := "Inventedtown. Russia has dispatched some 100,000 troops to the border, US Secretary of State Antony Blinken said on Friday. Number " + anyID()
	a := d.as(review.Reviewer, "POST", "/articles", object{"text": text, "url": url, "headline": "Invented headline", "publisher": "Invented Paper", "language": "en"}).want(201)
	found := d.as(review.Reviewer, "GET", "/articles/"+a.text("imported", "article", "id")+"/candidates", nil).want(200).items()
	if len(found) == 0 {
		d.t.Fatal("the invented article has no candidate")
	}
	return found[0]["id"].(string)
}

// TestAnApproverWhoChangedItIsNoSecond: of a head and of an appearance.
func TestAnApproverWhoChangedItIsNoSecond(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		d := newDesk(t, db)
		id, claim := d.proposed()
		at, article := "/cases/"+id, d.articleOf(id)
		d.sign(at+"/approve", nil).want(200)
		d.as(review.Editor, "POST", at+"/send-back", object{"reason": "Again."}).want(200)
		d.as(review.Reviewer, "POST", at+"/propose", object{"rating": "mostly_true", "explanation": "Satellite images show it."}).want(200)

		d.as(review.Editor, "PATCH", "/articles/"+article, object{"headline": "The editor's own"}).want(200)
		d.sign(at+"/approve", nil).says(403, "You changed this yourself", "headline", "Somebody else must approve")
		d.as(review.Editor, "PATCH", "/articles/"+article, object{"headline": "Talks in Geneva"}).want(200) // taken back
		joined := d.invented("https://invented.example/b")
		d.as(review.Editor, "POST", "/candidates/"+joined+"/same", object{"claim_id": claim}).want(200)
		d.sign(at+"/approve", nil).says(403, "You changed this yourself", "appearance")
		d.ask(d.second(), "POST", "/api/v1"+at+"/approve", nil, "If-Match", d.seen(at)).want(200)
	})
}

// TestNobodyApprovesTheirOwnChange: neither alone nor in bulk, where those of others go
// through and the answer names what was left.
func TestNobodyApprovesTheirOwnChange(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		d := newDesk(t, db)
		d.organise()
		mine, key := d.pending() // by the reviewer, who becomes an editor
		theirs, _ := d.publish(told{"The moon has two sides.", "Jo", "2022-01-01", "true", "en"})
		editor := d.second()
		d.ask(editor, "PATCH", "/api/v1/articles/"+d.articleOf(theirs), object{"publisher": "Another Paper"}).want(200)
		d.as(review.Administrator, "PATCH", "/users/"+d.people[review.Reviewer].ID.String(), object{"role": "editor"}).want(200)

		d.as(review.Reviewer, "POST", "/cases/"+mine+"/changes/approve", nil, "If-Match", d.seen("/cases/"+mine)).says(403, "You made this change yourself", "headline")
		d.as(review.Reviewer, "POST", "/cases/"+mine+"/changes/approve", object{"keys": []string{key}}, "If-Match", d.seen("/cases/"+mine)).says(403, "You made this change yourself")
		var all []object
		for _, p := range d.as(review.Reviewer, "GET", "/changes", nil).want(200).items() {
			all = append(all, object{"case_id": p["case_id"], "seen": p["seen"]})
		}
		if len(all) != 2 {
			t.Fatalf("%d cases pend, want 2", len(all))
		}
		for _, one := range d.as(review.Reviewer, "POST", "/changes/approve", object{"cases": all}).want(200).items() {
			problem, edition := one["problem"].(string), one["edition"].(float64)
			if left := one["case_id"] == mine; left != strings.Contains(problem, "You made this change yourself") || left != (edition == 0) {
				t.Errorf("bulk: %v", one)
			}
		}
		if got := d.as("", "GET", "/cases/"+mine, nil).want(200); strings.Contains(got.Body.String(), "Another headline") {
			t.Error("readers see what its author approved")
		}
		// One's own are left when the case has others', too.
		d.ask(editor, "PATCH", "/api/v1/articles/"+d.articleOf(mine), object{"publisher": "Another Paper"}).want(200)
		d.as(review.Reviewer, "POST", "/cases/"+mine+"/changes/approve", nil, "If-Match", d.seen("/cases/"+mine)).want(200)
		if left := d.as(review.Reviewer, "GET", "/cases/"+mine+"/preview", nil).want(200).field("pending").([]any); len(left) != 1 || left[0].(object)["key"] != key {
			t.Errorf("left: %v, want the headline", left)
		}
		// A change of theirs that somebody else made again is theirs still.
		d.ask(editor, "PATCH", "/api/v1/articles/"+d.articleOf(mine), object{"headline": "A third headline"}).want(200)
		for _, token := range []string{editor, d.tokens[review.Reviewer]} {
			d.ask(token, "POST", "/api/v1/cases/"+mine+"/changes/approve", nil, "If-Match", d.seen("/cases/"+mine)).says(403, "yourself")
		}
		d.sign("/cases/"+mine+"/changes/approve", nil).want(200)
	})
}

// TestKeptOutAndTakenBack: what is changed back is no change; what is kept out waits no
// longer, waits again when it is changed, and can be let through after all.
func TestKeptOutAndTakenBack(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		d := newDesk(t, db)
		id, key := d.pending()
		at, article := "/cases/"+id, d.articleOf(id)
		waits := func() int { t.Helper(); return len(d.as(review.Reviewer, "GET", "/changes", nil).want(200).items()) }
		d.as(review.Reviewer, "PATCH", "/articles/"+article, object{"headline": "Talks in Geneva"}).want(200)
		if left := d.as(review.Reviewer, "GET", at+"/preview", nil).want(200).field("pending").([]any); len(left) > 0 || waits() > 0 {
			t.Errorf("taken back, and pending: %v", left)
		}
		d.sign(at+"/changes/approve", nil).says(409, "Nothing is pending")
		d.sign(at+"/changes/approve", object{"keys": []string{key}}).says(422, "taken back or approved since")

		d.as(review.Reviewer, "PATCH", "/articles/"+article, object{"headline": "Kept out"}).want(200)
		seen := d.seen(at)
		d.as(review.Reviewer, "POST", at+"/changes/keep-out", nil).says(403)
		d.as(review.Editor, "POST", at+"/changes/keep-out", nil).want(200)
		if waits() > 0 || d.seen(at) == seen {
			t.Error("kept out, and it waits")
		}
		d.sign(at+"/changes/approve", nil).says(409, "Nothing is pending")
		d.as(review.Reviewer, "PATCH", "/articles/"+article, object{"headline": "Kept out no longer"}).want(200)
		if waits() != 1 {
			t.Error("changed again, and it does not wait")
		}
		d.as(review.Editor, "POST", at+"/changes/keep-out", object{"keys": []string{key}}).want(200)
		d.sign(at+"/changes/approve", object{"keys": []string{key}}).want(200)
		if got := d.as("", "GET", at, nil).want(200).Body.String() + d.as(review.Reviewer, "GET", at+"/editions", nil).want(200).Body.String(); !strings.Contains(got, "Kept out no longer") {
			t.Error("let through by its key, and readers do not see it")
		}
	})
}
