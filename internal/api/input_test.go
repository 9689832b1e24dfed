package api_test

import (
	"strings"
	"testing"

	"factdesk/review"
)

func TestBadInputIsRefusedInWords(t *testing.T) {
	d := sqliteDesk(t)
	article, _ := d.imported()
	for name, tt := range map[string]struct {
		method, path, body string
		headers            []string
		status             int
		words              string
	}{
		"no JSON":               {"POST", "/articles", `{"text": `, nil, 400, ""},
		"an empty body":         {"POST", "/articles", ``, nil, 400, "body is required"},
		"a list":                {"POST", "/articles", `[]`, nil, 422, "object"},
		"another media type":    {"POST", "/articles", `text=x`, []string{"Content-Type", "application/x-www-form-urlencoded"}, 415, "application/json"},
		"another charset":       {"POST", "/articles", `{"text":"x"}`, []string{"Content-Type", "application/json; charset=latin1"}, 415, "UTF-8"},
		"a compressed body":     {"POST", "/articles", `{"text":"x"}`, []string{"Content-Encoding", "gzip"}, 415, "compressed"},
		"bytes of no charset":   {"POST", "/articles", "{\"text\":\"caf\xe9\"}", nil, 400, "UTF-8"},
		"half a surrogate pair": {"POST", "/articles", `{"text":"a \ud83d b"}`, nil, 400, "surrogate"},
		"the other half":        {"POST", "/articles", `{"text":"a \ude00"}`, nil, 400, "surrogate"},
		"a pair turned round":   {"POST", "/articles", `{"text":"\ude00\ud83d"}`, nil, 400, "surrogate"},
		"a NUL":                 {"POST", "/articles", `{"text":"a \u0000 b"}`, nil, 400, "NUL"},
		"a NUL in the address":  {"GET", "/articles?text=%00", ``, nil, 400, "NUL"},
		"an unknown field":      {"POST", "/articles", `{"text":"x","password":"hunter2"}`, nil, 422, "password"},
		"a wrong type":          {"POST", "/articles", `{"text":["hunter2"]}`, nil, 422, "string"},
		"an unknown parameter":  {"GET", "/articles?q=hunter2", ``, nil, 422, "q"},
		"an id that is none":    {"GET", "/articles/hunter2", ``, nil, 422, "id"},
		"an unknown id":         {"GET", "/articles/" + anyID(), ``, nil, 404, "no article"},
		"an unknown state":      {"GET", "/claims?state=hunter2", ``, nil, 422, "state"},
		"a date that is none":   {"GET", "/claims?from=yesterday", ``, nil, 422, "no day"},
		"an unknown address":    {"GET", "/no_such", ``, nil, 404, "nothing at this address"},
		"another method":        {"PUT", "/articles", `{}`, nil, 405, "PUT"},
		"a private address":     {"POST", "/articles", `{"url":"ftp://news.example/x"}`, nil, 422, ""},
		"a binary text":         {"POST", "/articles", `{"text":"` + strings.Repeat(`\u0001\u0002`, 500) + `"}`, nil, 415, ""},
		"too long a text":       {"POST", "/articles", `{"text":"` + strings.Repeat("A word. ", 11<<20/8) + `"}`, nil, 413, "2 MB"},
		"far too much":          {"POST", "/articles", `{"text":"` + strings.Repeat("A word. ", 30<<20/8) + `"}`, nil, 413, "2 MB"},
		"too much":              {"PATCH", "/articles/" + article, `{"headline":"` + strings.Repeat("x", 2<<20) + `"}`, nil, 413, "1 MB"},
	} {
		t.Run(name, func(t *testing.T) {
			var body any
			if tt.method != "GET" {
				body = tt.body
			}
			d := *d
			d.t = t
			a := d.as(review.Reviewer, tt.method, tt.path, body, tt.headers...).says(tt.status, tt.words)
			if strings.Contains(a.Body.String(), "hunter2") {
				t.Errorf("the answer repeats what was sent: %s", a.Body)
			}
		})
	}
}

func TestTextsSurviveTheWay(t *testing.T) {
	d := sqliteDesk(t)
	text := "“Größe” 😀 e\u0301 \u202e\r\n\r\nA second paragraph says that 5 % of \\ud83d is <b>no</b> tag & no script; it has words enough to be an article."
	a := d.as(review.Reviewer, "POST", "/articles", object{"text": text}).want(201)
	got := d.as(review.Reviewer, "GET", "/articles/"+a.text("imported", "article", "id")+"/text", nil).want(200)
	if got.Body.String() != text {
		t.Errorf("text = %q, want %q", got.Body, text)
	}
	escaped := `{"text":"A pair \ud83d\ude00 of escapes and \\ud83d, which is none, in a text with words enough to be an article."}`
	a = d.as(review.Reviewer, "POST", "/articles", escaped).want(201)
	got = d.as(review.Reviewer, "GET", "/articles/"+a.text("imported", "article", "id")+"/text", nil).want(200)
	if !strings.HasPrefix(got.Body.String(), `A pair 😀 of escapes and \ud83d, which`) {
		t.Errorf("text = %q", got.Body)
	}
}

func TestTheLimitIsToldAndKept(t *testing.T) {
	d := sqliteDesk(t)
	h := d.as("", "GET", "/scales", nil).want(200).Header()
	for _, name := range []string{"RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"} {
		if h.Get(name) == "" {
			t.Errorf("no header %s in %v", name, h)
		}
	}
}
