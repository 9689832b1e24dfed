package api_test

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"factdesk/internal/api"
	"factdesk/internal/ingest"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/internal/web"
	"factdesk/review"
)

func sum(text string) string {
	h := sha256.Sum256([]byte(text))
	return hex.EncodeToString(h[:])
}

// matches asks for one text's.
func (d *desk) matches(role review.Role, text string, more object) []api.Match {
	d.t.Helper()
	body := object{"texts": []object{{"text": text}}}
	for k, v := range more {
		body[k] = v
	}
	var out api.Page[api.Matches]
	d.as(role, "POST", "/claims/match", body).want(200).into(&out)
	if len(out.Items) != 1 {
		d.t.Fatalf("%d items for one text", len(out.Items))
	}
	return out.Items[0].Matches
}

// reviewedElsewhere stores another publisher's fact-check.
func (d *desk) reviewedElsewhere(claim, language string) review.External {
	d.t.Helper()
	e := review.External{URL: "https://checks.example/1", ClaimReviewed: claim, Claimant: "A minister", Publisher: "Checks", PublisherSite: "checks.example",
		Rating: "Pants on fire", ReviewDate: "2022-02-01", Language: language}
	e.Seal()
	run, err := d.db.NewReviewImport(d.t.Context(), store.ReviewImport{Source: "test", State: store.ReviewsRunning}, d.people[review.Administrator].Actor(), noon)
	if err == nil {
		_, err = d.db.SaveReviews(d.t.Context(), &run, []store.IncomingReview{{External: &e, Hash: e.Digest}}, noon)
	}
	if err != nil {
		d.t.Fatal(err)
	}
	return e
}

func TestWhoSeesWhichMatches(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		d := newDesk(t, db)
		d.published()
		snapshot := d.as(review.Reviewer, "POST", "/articles", object{"text": "Kyiv. Ukraine counts 120,000 troops at its border, it says."}).want(201).text("imported", "snapshot", "id")
		open := d.as(review.Reviewer, "POST", "/claims", object{"snapshot_id": snapshot, "start": 6, "end": 49}).want(201).text("claim_id")
		theirs := d.reviewedElsewhere("There are 100,000 troops at the border", "en")

		const query = "100,000 troops stand at the border"
		kinds := func(found []api.Match) string {
			var out []string
			for _, m := range found {
				out = append(out, m.Kind+" "+string(m.Status))
			}
			return strings.Join(out, ", ")
		}
		public := d.matches("", query, nil)
		if got := kinds(public); strings.Contains(got, "open") || !strings.Contains(got, "ours published") || !strings.Contains(got, "external published") {
			t.Errorf("readers get %q, want ours that is published and theirs", got)
		}
		desk := d.matches(review.Reviewer, query, nil)
		if got := kinds(desk); !strings.Contains(got, "ours open") {
			t.Errorf("the desk gets %q, want the open one, too", got)
		}
		for _, m := range desk {
			if m.Status == review.Open && (m.ClaimID != open || m.URL != "" || m.Verdict != nil) {
				t.Errorf("open match = %+v", m)
			}
		}
		for _, m := range public {
			switch m.Kind {
			case "ours":
				if m.URL == "" || !strings.HasPrefix(m.URL, "https://desk.example/") || m.Publisher.Name != "The Desk" || m.Publisher.Site != "desk.example" || m.Verdict == nil || m.Verdict.Rating != "mostly_true" || *m.Verdict.Value != 4 || m.Published == "" || len(m.Why) == 0 {
					t.Errorf("our match = %+v, verdict %+v", m, m.Verdict)
				}
			case "external":
				if m.URL != theirs.URL || m.Publisher.Site != "checks.example" || m.Verdict.Label != "Pants on fire" || m.Verdict.Value != nil || m.Published != "2022-02-01" || m.ClaimID != "" {
					t.Errorf("their match = %+v, verdict %+v", m, m.Verdict)
				}
			}
			if m.Score <= 0 || m.Score > 1 {
				t.Errorf("score %v", m.Score)
			}
		}
		for among, want := range map[string]string{"ours": "ours published", "external": "external published"} {
			if got := kinds(d.matches("", query, object{"among": among})); got != want {
				t.Errorf("among %s: %q, want %q", among, got, want)
			}
		}
		if got := d.matches("", query, object{"least": 1}); len(got) != 0 {
			t.Errorf("with the score 1 at least: %+v", got)
		}
		if got := d.matches(review.Reviewer, query, object{"limit": 1}); len(got) != 1 {
			t.Errorf("at most 1: %+v", got)
		}
		german := d.as("", "POST", "/claims/match", object{"texts": []object{{"text": query, "language": "de"}}}).want(200).items()
		if n := len(german[0]["matches"].([]any)); n > 1 { // ours may have no language
			t.Errorf("in German: %v", german)
		}
	})
}

func TestARetractedVerdictIsSaidToBe(t *testing.T) {
	d := sqliteDesk(t)
	id, _ := d.published()
	d.as(review.Editor, "POST", "/cases/"+id+"/retract", object{"reason": "The images were of another border."}).want(200)
	found := d.matches("", "some 100,000 troops", nil)
	if len(found) != 1 || found[0].Status != review.Retracted || found[0].URL == "" {
		t.Errorf("matches = %+v, want one that is retracted, with its page", found)
	}
}

// TestABatchCostsWhatItsTextsDo: each counts against the rate limit, and none asks for
// each of the claims that it meets.
func TestABatchCostsWhatItsTextsDo(t *testing.T) {
	db := storetest.Open(t)
	s := web.New(web.Options{DB: db, Now: func() time.Time { return noon }, RatePerMinute: 10})
	api.Mount(s, &ingest.Importer{DB: db})
	h := s.Handler()
	ask := func(texts int, watch func(string)) (int, string) {
		body := `{"texts":[` + strings.TrimSuffix(strings.Repeat(`{"text":"some 100,000 troops"},`, texts), ",") + `]}`
		r := httptest.NewRequestWithContext(store.Watch(t.Context(), watch), "POST", api.Prefix+"/claims/match", strings.NewReader(body))
		r.Header.Set("Content-Type", "application/json")
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		return w.Code, w.Header().Get("RateLimit-Remaining")
	}
	var n atomic.Int64
	count := func(string) { n.Add(1) }
	if code, left := ask(4, count); code != 200 || left != "6" {
		t.Errorf("four texts of ten = %d, %s left, want 6", code, left)
	}
	if code, left := ask(7, count); code != 429 {
		t.Errorf("seven texts of six = %d, %s left, want 429", code, left)
	}
	d := newDesk(t, db)
	d.published()
	for i := range 12 {
		d.more(i)
	}
	statements := func(texts int) int64 {
		n.Store(0)
		d.batch(t, texts, count)
		return n.Load()
	}
	const atMost = 11 // for each text
	if one, ten := statements(1)-whoAsks-1, statements(10)-whoAsks-1; one > atMost || ten > 10*atMost {
		t.Errorf("one text takes %d statements and ten take %d; want at most %d each", one, ten, atMost)
	}
}

// batch asks for as many texts, each of which many claims are like.
func (d *desk) batch(t *testing.T, texts int, watch func(string)) {
	t.Helper()
	body := `{"texts":[` + strings.TrimSuffix(strings.Repeat(`{"text":"the ministry said that people came, some 100,000 troops"},`, texts), ",") + `]}`
	r := httptest.NewRequestWithContext(store.Watch(t.Context(), watch), "POST", api.Prefix+"/claims/match", strings.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Authorization", "Bearer "+d.tokens[review.Reviewer])
	w := httptest.NewRecorder()
	d.handler.ServeHTTP(w, r)
	if w.Code != 200 {
		t.Fatal(fmt.Sprint(w.Code, w.Body))
	}
}
