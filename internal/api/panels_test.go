package api_test

import (
	"regexp"
	"strings"
	"testing"

	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// breaker decides ties on the desks of these tests; a person of their own, with a token.
func (d *desk) breaker() (review.User, string) {
	d.t.Helper()
	u := d.person("Breaker", review.Editor)
	return u, d.token(u, allScopes()...)
}

// toPanel is a proposed verdict before a panel of the editor and the administrator, both of
// whom must agree, and the token of who decides a tie.
func (d *desk) toPanel() (id, breaker string) {
	d.t.Helper()
	u, token := d.breaker()
	d.as(review.Administrator, "POST", "/panel-rules", object{"kind": "scale", "key": "five_step", "seats": 2, "carry": 2, "tie_breaker_id": u.ID}).want(201)
	id, _ = d.proposed()
	d.organise()
	return id, token
}

// judge votes, decides or overrides as somebody who has looked at the preview.
func (d *desk) judge(token, id, what, rating, reason string) answer {
	d.t.Helper()
	seen := d.ask(token, "GET", "/api/v1/cases/"+id+"/preview", nil).want(200).Header().Get("ETag")
	body := object{"rating": rating}
	if reason != "" {
		body["reason"] = reason
	}
	return d.ask(token, "POST", "/api/v1/cases/"+id+"/panel/"+what, body, "If-Match", seen)
}

// tied is a panel whose second round decided nothing.
func (d *desk) disagree(id string) {
	d.t.Helper()
	d.judge(d.tokens[review.Editor], id, "vote", "false", "The table is old.").want(200)
	d.judge(d.tokens[review.Administrator], id, "vote", "true", "It is the newest there is.").want(200)
}

func (d *desk) tied() (id, breaker string) {
	d.t.Helper()
	id, breaker = d.toPanel()
	d.disagree(id)
	d.as(review.Reviewer, "POST", "/cases/"+id+"/panel/discuss", object{"body": "There is a newer one."}).want(200)
	d.as(review.Editor, "POST", "/cases/"+id+"/panel/second-round", nil).want(200)
	d.disagree(id)
	return id, breaker
}

func init() {
	for id, drive := range map[string]func(d *desk) answer{
		"list-panels": func(d *desk) answer {
			id, _ := d.toPanel()
			d.judge(d.tokens[review.Editor], id, "vote", "false", "The table is old.").want(200)
			a := d.as(review.Reviewer, "GET", "/cases/"+id+"/panels", nil).want(200)
			if p := a.items()[0]; p["state"] != "voting" || len(p["votes"].([]any)) != 1 || strings.Contains(a.Body.String(), "table") || p["votes"].([]any)[0].(object)["rating"] != nil {
				d.t.Errorf("panels: %s", a.Body)
			}
			return a
		},
		"vote": func(d *desk) answer {
			id, breaker := d.toPanel()
			at := "/cases/" + id + "/panel/vote"
			d.as(review.Editor, "POST", at, object{"rating": "true"}).says(428, "preview")
			d.as(review.Editor, "POST", at, object{"rating": "true"}, "If-Match", `"x"`).says(412)
			d.as(review.Reviewer, "POST", at, object{"rating": "true"}, "If-Match", `"x"`).says(403, "editor")
			d.judge(d.tokens[review.Editor], id, "vote", "nearly", "").says(422, "no rating of the scale")
			d.judge(breaker, id, "vote", "true", "").says(403, "no vote")
			d.judge(d.tokens[review.Editor], id, "vote", "false", "").want(200)
			d.judge(d.tokens[review.Editor], id, "vote", "mostly_true", "After all.").want(200) // changed
			a := d.judge(d.tokens[review.Administrator], id, "vote", "mostly_true", "").want(200)
			if a.text("state") != "approved" {
				d.t.Errorf("carried as proposed: %s", a.Body)
			}
			d.judge(breaker, id, "vote", "true", "").says(409, "approved")
			return a
		},
		"get-own-vote": func(d *desk) answer {
			id, _ := d.toPanel()
			at := "/cases/" + id + "/panel/vote"
			d.as(review.Editor, "GET", at, nil).says(404, "not voted")
			d.judge(d.tokens[review.Editor], id, "vote", "false", "The table is old.").want(200)
			d.as(review.Administrator, "GET", at, nil).says(404, "not voted")
			a := d.as(review.Editor, "GET", at, nil).want(200)
			if a.text("rating") != "false" || a.text("reason") != "The table is old." {
				d.t.Errorf("one's own vote: %s", a.Body)
			}
			return a
		},
		"seat-panel": func(d *desk) answer {
			id, breaker := d.toPanel()
			at := "/cases/" + id + "/panel/seats"
			d.as(review.Editor, "POST", at, object{"members": []any{d.people[review.Reviewer].ID}}).says(422, "active editors")
			d.as(review.Editor, "POST", at, object{"members": []any{anyID()}}).says(404)
			a := d.as(review.Editor, "POST", at, object{"members": []any{d.people[review.Editor].ID, d.person("Third", review.Editor).ID}}).want(200)
			d.judge(d.tokens[review.Administrator], id, "vote", "true", "").says(403, "seats of this panel are taken")
			d.ask(breaker, "POST", "/api/v1"+at, object{"members": []any{}}).want(200)
			return a
		},
		"discuss-panel": func(d *desk) answer {
			id, _ := d.toPanel()
			d.as(review.Reviewer, "POST", "/cases/"+id+"/panel/discuss", object{"body": "Look at the table."}).says(409, "voting")
			d.disagree(id)
			return d.as(review.Reviewer, "POST", "/cases/"+id+"/panel/discuss", object{"body": "Look at the table."})
		},
		"begin-second-round": func(d *desk) answer {
			id, _ := d.toPanel()
			d.disagree(id)
			d.as(review.Editor, "POST", "/cases/"+id+"/panel/second-round", nil).says(409, "discussion")
			d.as(review.Editor, "POST", "/cases/"+id+"/panel/discuss", object{"body": "Look at the table."}).want(200)
			return d.as(review.Editor, "POST", "/cases/"+id+"/panel/second-round", nil)
		},
		"decide-tie": func(d *desk) answer {
			id, breaker := d.tied()
			d.judge(d.tokens[review.Editor], id, "decide", "true", "So.").says(403, "Breaker decides")
			d.judge(breaker, id, "decide", "mostly_true", "Neither.").says(422, "second round")
			d.judge(breaker, id, "decide", "true", "").says(422, "Say why")
			a := d.judge(breaker, id, "decide", "true", "The newest table has it.").want(200)
			if a.text("state") != "assigned" || !strings.Contains(a.text("sent_back_reason"), "True") {
				d.t.Errorf("decided: %s", a.Body)
			}
			return a
		},
		"override-panel": func(d *desk) answer {
			id, _ := d.toPanel()
			d.judge(d.tokens[review.Editor], id, "override", "true", "So.").says(403, "administrator")
			a := d.judge(d.tokens[review.Administrator], id, "override", "mostly_true", "Both are ill.").want(200)
			if a.field("verdicts").([]any)[0].(object)["override_reason"] != "Both are ill." || a.text("state") != "approved" {
				d.t.Errorf("overridden: %s", a.Body)
			}
			d.sign("/cases/"+id+"/publish", object{}).want(200)
			if shown := d.as("", "GET", "/cases/"+id, nil).want(200); strings.Contains(shown.Body.String(), "are ill") || strings.Contains(shown.Body.String(), "panel") {
				d.t.Errorf("readers see the panel: %s", shown.Body)
			}
			return a
		},
		"list-panel-rules": func(d *desk) answer {
			d.toPanel()
			a := d.as(review.Reviewer, "GET", "/panel-rules", nil)
			d.count(a, 1)
			return a
		},
		"add-panel-rule": func(d *desk) answer {
			u, _ := d.breaker()
			rule := object{"kind": "tag", "key": "elections", "seats": 3, "carry": 2, "tie_breaker_id": u.ID}
			d.as(review.Administrator, "POST", "/panel-rules", object{"kind": "tag", "key": "elections", "seats": 4, "carry": 2, "tie_breaker_id": u.ID}).says(422, "More than half")
			a := d.as(review.Administrator, "POST", "/panel-rules", rule).want(201)
			d.as(review.Administrator, "POST", "/panel-rules", rule).says(422, "already")
			return a
		},
		"edit-panel-rule": func(d *desk) answer {
			u, _ := d.breaker()
			id := d.as(review.Administrator, "POST", "/panel-rules", object{"kind": "tag", "key": "elections", "seats": 3, "carry": 2, "tie_breaker_id": u.ID}).want(201).text("id")
			a := d.as(review.Administrator, "PATCH", "/panel-rules/"+id, object{"seats": 3, "carry": 3, "tie_breaker_id": u.ID}, "If-Match", `"1"`).want(200)
			d.as(review.Administrator, "PATCH", "/panel-rules/"+id, object{"seats": 5, "carry": 3, "tie_breaker_id": u.ID}, "If-Match", `"1"`).says(412)
			return a
		},
		"remove-panel-rule": func(d *desk) answer {
			u, _ := d.breaker()
			id := d.as(review.Administrator, "POST", "/panel-rules", object{"kind": "tag", "key": "elections", "seats": 3, "carry": 2, "tie_breaker_id": u.ID}).want(201).text("id")
			return d.as(review.Administrator, "DELETE", "/panel-rules/"+id, nil)
		},
		"get-panel-statistics": func(d *desk) answer {
			id, _ := d.toPanel()
			d.disagree(id)
			a := d.as(review.Reviewer, "GET", "/statistics/panels", nil).want(200)
			scale := a.field("scales").([]any)[0].(object)
			if a.text("from") != "2025-12" || scale["panels"] != 1.0 || scale["votes"] != 2.0 || len(scale["months"].([]any)) != 1 {
				d.t.Errorf("statistics: %s", a.Body)
			}
			return a
		},
	} {
		drives[id] = drive
	}
}

// What others get of a case while its panel votes does not differ by what was voted: not in
// one byte of any answer, but for what counts changes and what is random.
func TestNoAnswerTellsOfAVote(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		d := newDesk(t, db)
		id, breaker := d.toPanel()
		d.judge(d.tokens[review.Editor], id, "vote", "false", strings.Repeat("Nobody may know. ", 50)).want(200)
		before := d.readAll(id, breaker)
		d.judge(d.tokens[review.Editor], id, "vote", "unproven", "").want(200)
		after := d.readAll(id, breaker)
		for path, was := range before {
			if strings.Contains(was, "Nobody may know") || was != after[path] {
				t.Errorf("%s tells of a vote:\n%s\n%s", path, was, after[path])
			}
		}
		if len(before) < 20 {
			t.Errorf("only %d answers were looked at", len(before))
		}
	})
}

// counted finds what every change of a case counts, and a commitment, which is random.
var counted = regexp.MustCompile(`("(?:version|material|commitment)":)(?:[0-9]+|"[0-9a-f]{64}")`)

// readAll is what somebody gets by every operation that only reads and can be asked of
// the case, but for the list of events, which has one more for each vote.
func (d *desk) readAll(id, token string) map[string]string {
	d.t.Helper()
	out := map[string]string{}
	claim := d.ask(token, "GET", "/api/v1/cases/"+id, nil).want(200).text("claim_id")
	for path, item := range d.spec.Paths {
		if item.Get == nil || strings.HasSuffix(path, "/events") || strings.HasSuffix(path, "/jobs") {
			continue
		}
		of := id
		if strings.Contains(path, "/claims/") {
			of = claim
		}
		at := strings.NewReplacer("{id}", of, "{revision}", "1", "{key}", "five_step").Replace(path)
		a := d.ask(token, "GET", at, nil)
		if a.Code == 200 {
			out[at] = counted.ReplaceAllString(a.Body.String(), "$1")
		}
	}
	return out
}
