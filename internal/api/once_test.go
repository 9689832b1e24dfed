package api_test

import (
	"strings"
	"testing"

	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

func TestTheSameKeyIsTheSameAnswer(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		d := newDesk(t, db)
		id := d.assigned()
		at, body := "/cases/"+id+"/evidence", object{"stance": "supports", "kind": "dataset", "title": "Census"}
		first := d.as(review.Reviewer, "POST", at, body, "Idempotency-Key", "k-1").want(201)
		again := d.as(review.Reviewer, "POST", at, body, "Idempotency-Key", "k-1").want(201)
		if again.Body.String() != first.Body.String() || again.Header().Get("ETag") != first.Header().Get("ETag") || again.Header().Get("Idempotent-Replayed") != "true" {
			t.Errorf("again: %s with %v, want %s", again.Body, again.Header(), first.Body)
		}
		d.count(d.as(review.Reviewer, "GET", at, nil).want(200), 1)
		body["title"] = "Another"
		d.as(review.Reviewer, "POST", at, body, "Idempotency-Key", "k-1").says(409, "another request")
		d.as(review.Editor, "POST", at, body, "Idempotency-Key", "k-1").want(201) // somebody else's key
		d.as(review.Reviewer, "POST", at, body, "Idempotency-Key", "k-2").want(201)
		d.count(d.as(review.Reviewer, "GET", at, nil).want(200), 3)
		d.as(review.Reviewer, "POST", at, body, "Idempotency-Key", strings.Repeat("k", 201)).says(422, "Idempotency-Key")
		d.as(review.Reviewer, "POST", at, body, "Idempotency-Key", "two words").says(422, "Idempotency-Key")
	})
}

func TestARefusalIsRepeatedToo(t *testing.T) {
	d := sqliteDesk(t)
	id := d.assigned()
	first := d.as(review.Reviewer, "POST", "/cases/"+id+"/undismiss", nil, "Idempotency-Key", "k").says(409)
	again := d.as(review.Reviewer, "POST", "/cases/"+id+"/undismiss", nil, "Idempotency-Key", "k").says(409)
	if again.Body.String() != first.Body.String() {
		t.Errorf("again: %s, want %s", again.Body, first.Body)
	}
}

func TestAKeyUnderWayIsAConflict(t *testing.T) {
	d := sqliteDesk(t)
	id := d.assigned()
	at := "/cases/" + id + "/release"
	d.as(review.Reviewer, "POST", at, nil, "Idempotency-Key", "k").want(200)
	if _, err := d.db.BeginAnswer(t.Context(), d.people[review.Reviewer].ID, "k-2", "a request", noon); err != nil {
		t.Fatal(err)
	}
	d.as(review.Reviewer, "POST", at, nil, "Idempotency-Key", "k-2").says(409)
}

func TestASecretIsNotKeptWithItsKey(t *testing.T) {
	d := sqliteDesk(t)
	body := object{"name": "nightly", "scopes": []string{"published"}}
	secret := d.as(review.Reviewer, "POST", "/tokens", body, "Idempotency-Key", "k").want(201).text("secret")
	again := d.as(review.Reviewer, "POST", "/tokens", body, "Idempotency-Key", "k").says(409, "first answer only")
	if strings.Contains(again.Body.String(), secret) {
		t.Errorf("the secret was kept: %s", again.Body)
	}
	d.count(d.as(review.Reviewer, "GET", "/tokens", nil).want(200), 2)
}
