package claimreview_test

import (
	"strings"
	"testing"
)

// TestAnAddressFromTheBase: a review's own address may begin with a name where its page has a
// <base>; a word in its place is none.
func TestAnAddressFromTheBase(t *testing.T) {
	const checks = `<base href="https://harbour.example/checks/">`
	for _, tt := range []struct{ name, base, url, want string }{
		{"a number", checks, "12", "https://harbour.example/checks/12"},
		{"a path of names", checks, "harbour/ice", "https://harbour.example/checks/harbour/ice"},
		{"a file", checks, "ice.html#a", "https://harbour.example/checks/ice.html#a"},
		{"a title with signs", checks, "hafen-früh-7?p=2", "https://harbour.example/checks/hafen-fr%C3%BCh-7?p=2"},
		{"a base behind another", checks + `<base target="_blank"><base href="https://other.example/">`, "12", "https://harbour.example/checks/12"},
		{"from the top", checks, "/n/12", "https://harbour.example/n/12"},
		{"a host without its scheme", checks, "tv.example/12", "https://tv.example/12"},
		{"whole", checks, "https://tv.example/12", "https://tv.example/12"},
		{"a word", checks, "Facebook", ""},
		{"no address", checks, "n/a", ""},
		{"words", checks, "check 12", ""},
		{"another scheme", checks, "javascript:12", ""},
		{"no base", ``, "12", ""},
		{"a base that is no address", `<base href="checks/">`, "12", ""},
	} {
		page := `<html><head>` + tt.base + `<script type="application/ld+json">{"@type":"ClaimReview","url":"` + tt.url +
			`","datePublished":"2023-05-04","claimReviewed":"The harbour froze in June.","author":{"name":"Harbour Checks"},"reviewRating":{"alternateName":"False"}}</script></head></html>`
		all, _, err := read(t, strings.NewReader(page), "")
		if err != nil || len(all) != 1 {
			t.Fatalf("%s: %d records, %v", tt.name, len(all), err)
		}
		got := ""
		if e := all[0].External; e != nil {
			got = e.URL
		}
		if got != tt.want {
			t.Errorf("%s: %q is %q, want %q", tt.name, tt.url, got, tt.want)
		}
	}
}
