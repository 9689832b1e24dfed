package web_test

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"factdesk/internal/errs"
	"factdesk/internal/web"
)

func TestTheNameOfASending(t *testing.T) {
	for name, ok := range map[string]bool{"k": true, strings.Repeat("k", 200): true, strings.Repeat("k", 201): false, "two words": false, "ü": false, "": true} {
		if err := web.CheckName("Idempotency-Key", name); (err == nil) != ok || err != nil && errs.KindOf(err) != errs.Invalid {
			t.Errorf("%.20q (%d): %v, want it taken: %v", name, len(name), err, ok)
		}
	}
}

// What is asked is what makes two sendings of one name the same: method, address,
// If-Match and body. The handler need not have read the body.
func TestWhatANamedSendingAsks(t *testing.T) {
	sum := func(method, path, ifMatch, body string) string {
		r := httptest.NewRequest(method, path, strings.NewReader(body))
		r.Header.Set("If-Match", ifMatch)
		return web.Named(r, "k", 201).Sum()
	}
	one := sum("POST", "/a?b=1", `"3"`, "text")
	if again := sum("POST", "/a?b=1", `"3"`, "text"); again != one {
		t.Errorf("the same request has the sums %s and %s", one, again)
	}
	for what, other := range map[string]string{"method": sum("PUT", "/a?b=1", `"3"`, "text"), "address": sum("POST", "/a?b=2", `"3"`, "text"),
		"version": sum("POST", "/a?b=1", `"4"`, "text"), "body": sum("POST", "/a?b=1", `"3"`, "texts")} {
		if other == one {
			t.Errorf("another %s has the same sum", what)
		}
	}
}

// What was filled in is part of a form's key: the same name with other words is new.
func TestWhatAFilledFormIs(t *testing.T) {
	key := func(path string, v url.Values) string {
		r := httptest.NewRequest(http.MethodPost, path, strings.NewReader(v.Encode()))
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		if err := r.ParseForm(); err != nil {
			t.Fatal(err)
		}
		sent, err := web.Filled(r, http.StatusSeeOther)
		if err != nil || sent.Sum() != sent.Key {
			t.Fatalf("Filled = %+v, %v", sent, err)
		}
		return sent.Key
	}
	one := key("/desk/a", url.Values{"once": {"n"}, "body": {"x"}})
	if again := key("/desk/a", url.Values{"once": {"n"}, "body": {"x"}}); again != one {
		t.Errorf("the same form has the keys %s and %s", one, again)
	}
	if key("/desk/a", url.Values{"once": {"n"}, "body": {"y"}}) == one || key("/desk/b", url.Values{"once": {"n"}, "body": {"x"}}) == one || key("/desk/a", url.Values{"once": {"m"}, "body": {"x"}}) == one {
		t.Error("other words, another address or another name have the same key")
	}
}
