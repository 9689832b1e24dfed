package check_test

import (
	"context"
	"strings"
	"testing"

	"github.com/google/uuid"

	"factdesk/internal/check"
	"factdesk/internal/ingest"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
	"factdesk/seeds"
)

// colours is a newsroom's own scale, which says in words alone how true a claim is.
var colours = []review.Rating{
	{Key: "green", Class: review.ClassTrue, Labels: map[string]string{"en": "Green"}},
	{Key: "red", Class: review.ClassFalse, Labels: map[string]string{"en": "Red"}},
	{Key: "grey", Labels: map[string]string{"en": "Grey"}},
}

// TestADraftReadsAVerdictAsItsScaleDoes holds what a draft check makes of a rating to what
// the rating's scale says that it means: "Half true" is no more true on six steps than on
// five, "Misleading" is half true, and a scale of a newsroom's own words is understood.
func TestADraftReadsAVerdictAsItsScaleDoes(t *testing.T) {
	db := storetest.Open(t)
	n, err := seeds.Load(t.Context(), db, noon)
	if err != nil {
		t.Fatal(err)
	}
	own, err := review.NewScale("colours", "Colours", colours, nil, n.Editor.Actor(), noon)
	if err != nil {
		t.Fatal(err)
	}
	if err := db.SaveScale(t.Context(), own, n.Editor.Actor(), noon); err != nil {
		t.Fatal(err)
	}
	none := -1.0
	for _, tt := range []struct {
		scale, rating, claim string
		truth                float64
		want                 check.Result // of the claim with another number
	}{
		{"six_step", "half_true", "Officials counted 412 wooden chapels on Mount Ardal.", 0.5, check.Checked},
		{"six_step", "mostly_true", "Officials counted 512 ferry captains along Lake Sorne.", 0.75, check.Contradicts},
		{"words", "misleading", "Officials counted 612 beehives inside Castle Brumm.", 0.5, check.Checked},
		{"words", "unproven", "Officials counted 712 violins at Oriel conservatory.", none, check.Checked},
		{"colours", "green", "Officials counted 812 windmills across Zeeburg province.", 1, check.Contradicts},
		{"colours", "grey", "Officials counted 912 tapestries within Halden abbey.", none, check.Checked},
	} {
		publish(t, db, n, tt.claim, tt.scale, tt.rating)
		draft := strings.Replace(tt.claim, "12 ", "99 ", 1)
		r, err := check.Checker{DB: db}.Check(t.Context(), check.Draft{Text: draft, Language: "en"})
		if err != nil || len(r.Claims) != 1 || len(r.Claims[0].Matches) == 0 {
			t.Fatalf("Check(%q) = %+v, %v", draft, r, err)
		}
		got := none
		if m := r.Claims[0].Matches[0]; m.Truth != nil {
			got = *m.Truth
		}
		if got != tt.truth || r.Claims[0].Result != tt.want {
			t.Errorf("%s of %s: truth %v and %s, want %v and %s", tt.rating, tt.scale, got, r.Claims[0].Result, tt.truth, tt.want)
		}
	}
}

// publish takes a claim with a rating to its page.
func publish(t *testing.T, db *store.DB, n seeds.Newsroom, claim, scale, rating string) {
	t.Helper()
	ctx, author, editor := t.Context(), n.Reviewers[0], n.Editor.Actor()
	on, err := db.ScaleByKey(ctx, scale)
	if err != nil {
		t.Fatal(err)
	}
	org, err := db.Organisation(ctx)
	if err != nil {
		t.Fatal(err)
	}
	id := opened(t, ctx, db, claim, author.Actor())
	source := func(host string) func(*review.Case) error {
		return func(c *review.Case) error {
			_, err := c.AddEvidence(review.Evidence{URL: "https://" + host + "/1", ArchivedURL: "https://web.example/1", Stance: review.Supports, Closeness: review.Primary}, author.Actor(), noon)
			return err
		}
	}
	for _, step := range []func(*review.Case) error{
		func(c *review.Case) error { return c.Assign(author, author.Actor(), noon) },
		source("a.example"), source("b.example"),
		func(c *review.Case) error {
			return c.Propose(review.Proposal{Rating: rating, Explanation: "The register says it."}.Today(review.Organisation{}, noon), on, author.Actor(), noon)
		},
		func(c *review.Case) error { return c.Approve(org, c.Preview(org).Digest, editor, noon) },
		func(c *review.Case) error { return c.Publish(org, c.Preview(org).Digest, nil, editor, noon) },
	} {
		if _, err := db.EditCase(ctx, id, step); err != nil {
			t.Fatal(err)
		}
	}
}

// opened is the case of a text's claim.
func opened(t *testing.T, ctx context.Context, db *store.DB, text string, by review.Actor) uuid.UUID {
	t.Helper()
	item := ingest.Item{Name: "a.txt", Raw: []byte(text), MediaType: "text/plain", Charset: "utf-8", Given: ingest.Meta{Language: "en"}}
	got, err := (&ingest.Importer{DB: db}).Import(ctx, item, by, noon)
	if err != nil {
		t.Fatal(err)
	}
	found, err := db.Candidates(ctx, store.CandidateQuery{ArticleID: got.Article.ID, Limit: 10})
	if err != nil || len(found.Items) == 0 {
		t.Fatal(found, err)
	}
	done, err := db.EditCandidates(ctx, []uuid.UUID{found.Items[0].ID}, func(t *review.Triage) error { return t.Accept(by, noon) })
	if err != nil {
		t.Fatal(err)
	}
	return done[0].Case.ID
}

// TestTheOppositeOfWhatWasFoundFalseIsNotNew: a denial of a claim that was found false
// rests on that fact-check, in whichever of the two the "not" stands, and no sameness of
// the words makes it the claim itself.
func TestTheOppositeOfWhatWasFoundFalseIsNotNew(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		n, err := seeds.Load(t.Context(), db, noon)
		if err != nil {
			t.Fatal(err)
		}
		publish(t, db, n, "Officials in Zeeburg closed the windmill museum last year.", "five_step", "false")
		publish(t, db, n, "The Halden abbey did not receive any public money for its tapestries.", "five_step", "false")
		publish(t, db, n, "The Castle Brumm beehives were not sold to the monastery.", "five_step", "half_true")
		for _, tt := range []struct {
			draft string
			want  check.Result
		}{
			{"Officials in Zeeburg did not close the windmill museum last year.", check.Opposite},
			{"Officials in Zeeburg closed the windmill museum last year.", check.Checked},
			{"The Halden abbey received public money for its tapestries.", check.Opposite},
			{"Officials in Halden repaired the old windmill last year.", check.New},
		} {
			r, err := check.Checker{DB: db}.Check(t.Context(), check.Draft{Text: tt.draft, Language: "en"})
			if err != nil || len(r.Claims) == 0 {
				t.Fatalf("Check(%q) = %+v, %v", tt.draft, r, err)
			}
			got := r.Claims[0]
			if got.Result != tt.want {
				t.Errorf("%q is %s, want %s; matches %+v", tt.draft, got.Result, tt.want, got.Matches)
				continue
			}
			if tt.want == check.Opposite {
				restsOnWhatWasFoundFalse(t, r)
			}
		}
	})
}

func restsOnWhatWasFoundFalse(t *testing.T, r *check.Report) {
	t.Helper()
	m := r.Claims[0].Matches[0]
	if m.Rating != "False" || m.URL == "" || m.Conflict == nil || !strings.Contains(m.Conflict.Why, "found false") {
		t.Errorf("it rests on %+v with %+v, want the fact-check that found the other false", m, m.Conflict)
	}
	if r.Counts[check.Opposite] != 1 || !strings.Contains(r.Summary(), "1 contradicts what was found false") {
		t.Errorf("counts %v, summary %q", r.Counts, r.Summary())
	}
	var md strings.Builder
	if err := r.Markdown(&md); err != nil || !strings.Contains(md.String(), "## Contradicts what was found false") {
		t.Errorf("Markdown = %v\n%s", err, &md)
	}
}
