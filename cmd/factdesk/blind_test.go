//go:build linux

package main

import (
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"

	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// TestNoPageTellsOfAVote asks every address of two desks on which the same happened, but for
// what one member voted: whatever somebody else gets is the same on both, but for ids, times
// and what is random. Then it asks by words, which lead nowhere.
func TestNoPageTellsOfAVote(t *testing.T) {
	one := blindDesk(t, review.Ballot{Rating: "false", Reason: strings.Repeat("Zwetschgen tell it. ", 40)})
	two := blindDesk(t, review.Ballot{Rating: "unproven"})
	for path, was := range one {
		if is := two[path]; was != is {
			t.Errorf("%s tells of a vote: %s", path, difference(was, is))
		}
		if strings.Contains(was, "Zwetschgen") && !strings.Contains(path, "Zwetschgen") {
			t.Errorf("%s has what a member wrote", path)
		}
	}
	t.Logf("%d answers are alike", len(one))
	if len(one) < 100 {
		t.Errorf("only %d answers were looked at", len(one))
	}
}

// blindDesk is what another editor gets of a desk on which a member has voted so.
func blindDesk(t *testing.T, b review.Ballot) map[string]string {
	t.Helper()
	p := newPanels(t, storetest.Open(t))
	x := p.at("none", "reviewer", "editor")
	x = p.at("voting", "reviewer", "editor")
	p.edit(x.id, func(c *review.Case) error {
		j := p.judgement(c, b.Rating)
		j.Ballot = b
		return c.Vote(j, p.box, p.cast["further editor"].Actor(), now())
	})
	p.edit(x.id, func(c *review.Case) error { // one's own, so that it is not the form alone that differs
		return c.Vote(p.judgement(c, "true"), p.box, p.cast["voted editor"].Actor(), now())
	})
	claim := wordAt(p.must(author, "GET", "/cases/"+x.id, nil), "claim_id")
	out := map[string]string{}
	for _, r := range p.server.Routes() {
		if r.Method != http.MethodGet || strings.Contains(r.Path, "*") || r.Path == "/desk/live" { // it goes on; TestVotesAreNotTold has it
			continue
		}
		path := idsOf(r.Path, x.id, claim)
		out[r.Path] = p.shown(path)
	}
	for _, path := range []string{"/desk/search?q=Zwetschgen", "/desk/cases?q=Zwetschgen", "/api/v1/claims?text=Zwetschgen", "/desk/cases?verdict=false", "/desk/statistics",
		"/api/v1/exports/verdicts?format=jsonl&state=proposed", "/api/v1/statistics/panels", "/desk/cases/" + x.id + "/preview"} {
		out[strings.ReplaceAll(path, x.id, ":id")] = p.shown(path)
	}
	return out
}

// idsOf is a route's address for the case or the claim.
func idsOf(route, id, claim string) string {
	of := id
	if strings.Contains(route, "/claims/") {
		of = claim
	}
	return strings.NewReplacer(":id", of, ":part", id, ":key", "five_step", ":form", "name", ":n", "1", ":revision", "1", ":secret", "x", ":page", "1").Replace(route)
}

// by chance are what differs between two desks that are alike.
var byChance = regexp.MustCompile(`data-at="\d+"|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{64}|[A-Z2-7]{26}|"request_id":"[A-Z2-7]+"|\d{4}-\d\d-\d\dT[0-9:.]+(?:Z|\+\d\d:\d\d)?|\d{1,2} [A-Z][a-z]{2} \d{4}, \d\d:\d\d|fd_[A-Za-z0-9_-]+|"seq":\d+`)

// shown is what another editor gets, signed in and with a token.
func (p *panels) shown(path string) string {
	p.Helper()
	const who = "nobody editor"
	r := httptest.NewRequestWithContext(p.Context(), "GET", path, nil)
	if strings.HasPrefix(path, "/api/") {
		r.Header.Set("Authorization", "Bearer "+p.tokens[who])
	} else {
		r.AddCookie(&http.Cookie{Name: "factdesk", Value: p.sessions[who]})
	}
	w := httptest.NewRecorder()
	p.handler.ServeHTTP(w, r)
	return http.StatusText(w.Code) + " " + byChance.ReplaceAllString(w.Body.String(), "…")
}
