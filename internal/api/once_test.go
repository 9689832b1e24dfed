package api_test

import (
	"encoding/json"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

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

// A key belongs to a token: another of the same person's has its own.
func TestAKeyBelongsToAToken(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		d := newDesk(t, db)
		at, body := "/api/v1/cases/"+d.assigned()+"/notes", object{"body": "Hm."}
		second := d.token(d.people[review.Reviewer], allScopes()...)
		first := d.ask(d.tokens[review.Reviewer], "POST", at, body, "Idempotency-Key", "k").want(201).text("id")
		if other := d.ask(second, "POST", at, body, "Idempotency-Key", "k").want(201).text("id"); other == first {
			t.Error("another token was given the first one's answer")
		}
	})
}

// Who has no token has no key: what may be posted without one keeps nothing.
func TestNobodyHasNoKey(t *testing.T) {
	d := sqliteDesk(t)
	for _, text := range []string{"troops", "other words"} {
		a := d.as("", "POST", "/claims/match", object{"texts": []object{{"text": text}}}, "Idempotency-Key", "k").want(200)
		if a.Header().Get("Idempotent-Replayed") != "" {
			t.Errorf("%q was answered as a repetition", text)
		}
	}
}

func TestTheSameAtOnceIsDoneOnce(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		d := newDesk(t, db)
		at := "/cases/" + d.assigned() + "/evidence"
		body := object{"stance": "supports", "kind": "dataset", "title": "Census"}
		var wg sync.WaitGroup
		ids := make([]string, 6)
		for i := range ids {
			wg.Go(func() {
				if a := d.as(review.Reviewer, "POST", at, body, "Idempotency-Key", "k"); a.Code == 201 {
					ids[i] = a.text("id")
				} else {
					t.Errorf("one of six at once = %d %s", a.Code, a.Body)
				}
			})
		}
		wg.Wait()
		all := d.as(review.Reviewer, "GET", at, nil).items()
		if len(all) != 1 || slices.ContainsFunc(ids, func(id string) bool { return id != all[0]["id"] }) {
			t.Errorf("six at once made %d sources and were answered with %v", len(all), ids)
		}
	})
}

// A repetition is answered with what was made as it is by now: no word is kept that may
// have to go.
func TestARepetitionShowsWhatIsThereNow(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		d := newDesk(t, db)
		at := "/cases/" + d.assigned() + "/notes"
		send := func() answer {
			return d.as(review.Reviewer, "POST", at, object{"body": "Zebra."}, "Idempotency-Key", "k").want(201)
		}
		first := send()
		d.as(review.Reviewer, "PATCH", at+"/"+first.text("id"), object{"body": "Okapi."}).want(200)
		again := send()
		if again.text("id") != first.text("id") || again.text("body") != "Okapi." {
			t.Errorf("again: %s", again.Body)
		}
		if got, want := again.Header().Get("Idempotent-Version"), strings.Trim(first.Header().Get("ETag"), `"`); got != want {
			t.Errorf("the version that it was answered with is %q, want %q", got, want)
		}
		if got := again.Header().Get("ETag"); got == first.Header().Get("ETag") {
			t.Errorf("the ETag is still %s", got)
		}
	})
}

// The body of an upload is read as it comes: another file of the same length is another.
func TestAnUploadIsQueuedOnce(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		d := newDesk(t, db)
		send := func(file string) answer {
			return d.as(review.Reviewer, "POST", "/external-reviews/import?name=a.json", file, "Idempotency-Key", "k")
		}
		first := send(theirs).want(202)
		if again := send(theirs).want(202); again.Body.String() != first.Body.String() || again.Header().Get("Location") != first.Header().Get("Location") {
			t.Errorf("again: %s\nwant %s", again.Body, first.Body)
		}
		send(strings.Replace(theirs, "a", "b", 1)).says(409, "another request")
		d.count(d.as(review.Reviewer, "GET", "/external-reviews/imports", nil).want(200), 1)
	})
}

// again sends a request again that succeeded, and another with its key.
func (d *desk) again(first answer, token, method, path string, body any, headers []string) {
	d.t.Helper()
	op := d.operation(httptest.NewRequest(method, path, nil))
	if first.Code >= 300 || op == nil || op.Metadata["keeps nothing"] != nil {
		return
	}
	before := d.newest()
	again := d.ask(token, method, path, body, headers...)
	if after := d.newest(); after != before {
		d.t.Errorf("%s again made event %d after %d", first.what, after, before)
	}
	if again.Header().Get("Idempotent-Replayed") != "true" {
		d.t.Errorf("%s again is no repetition: %d %s", first.what, again.Code, again.Body)
	}
	if op.Metadata["secret"] != nil {
		again.says(409, "first answer only")
		return
	}
	if again.Code != first.Code || again.Body.String() != first.Body.String() {
		d.t.Errorf("%s again = %d, want %d (-want +got)\n%s", first.what, again.Code, first.Code, cmp.Diff(decoded(first), decoded(again)))
	}
	for _, h := range []string{"ETag", "Location", "Content-Type", "Cache-Control", "Vary"} {
		if got, want := again.Header().Get(h), first.Header().Get(h); got != want {
			d.t.Errorf("%s again has %s %q, want %q", first.what, h, got, want)
		}
	}
	d.ask(token, method, path+"?", body, headers...).says(409, "another request")
}

func decoded(a answer) (v any) {
	if json.Unmarshal(a.Body.Bytes(), &v) != nil {
		return a.Body.String()
	}
	return v
}

// newest is the number of the last thing that happened.
func (d *desk) newest() int64 {
	d.t.Helper()
	events, err := d.db.Events(d.t.Context(), store.EventQuery{Limit: 1})
	if err != nil || len(events) == 0 {
		d.t.Fatalf("the events: %v, %v", events, err)
	}
	return events[0].Seq
}

// What was refused keeps nothing: the same request may be sent again when what it was
// refused for is mended, and the key is still free for another.
func TestARefusalKeepsNothing(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		d := newDesk(t, db)
		id := d.assigned()
		at := "/cases/" + id + "/undismiss"
		for range 2 {
			d.as(review.Reviewer, "POST", at, nil, "Idempotency-Key", "k").says(409)
		}
		d.as(review.Reviewer, "POST", "/cases/"+id+"/dismiss", object{"reason": "trivial"}, "Idempotency-Key", "k").want(200)
		d.as(review.Reviewer, "POST", at, nil, "Idempotency-Key", "k").says(409, "another request")
		d.as(review.Reviewer, "POST", at, nil, "Idempotency-Key", "k-2").want(200)
	})
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
