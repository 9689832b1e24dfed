package store_test

import (
	"errors"
	"strings"
	"testing"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// runs makes n characters in a row that are all letters and do not compress: one
// "word", as a text in Chinese is for us.
func runs(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteRune(rune(0x4e00 + i*7919%20_000))
	}
	return b.String()
}

// TestALongWordIsIndexed: PostgreSQL keeps no more than 2,704 bytes in an index.
func TestALongWordIsIndexed(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		long := runs(1000)
		_, all := imported(t, db, "", "前 "+long+" 后", long)
		c := accept(t, db, all[0].ID)
		for _, q := range []string{long, runs(500), runs(3)} {
			if page, err := db.Cases(t.Context(), store.ClaimQuery{Text: q}); err != nil || len(page.Items) != 1 {
				t.Errorf("claims with the first %d bytes = %d, %v; want 1", len(q), len(page.Items), err)
			}
		}
		if got, err := db.Lookup(t.Context(), store.LookupQuery{Quote: long, Limit: 0}); err != nil || len(got) != 1 {
			t.Errorf("look-up by the whole = %d, %v; want 1", len(got), err)
		}
		if got, err := db.Lookup(t.Context(), store.LookupQuery{Quote: runs(999), Limit: 0}); err != nil || len(got) != 0 {
			t.Errorf("look-up by a part = %d, %v; want none", len(got), err)
		}
		_, err := db.EditCase(t.Context(), c.ID, func(c *review.Case) error {
			to := *c.Claim
			to.Topics = []string{long}
			return c.Reword(to, rita.Actor(), noon)
		})
		if errs.KindOf(err) != errs.Invalid {
			t.Errorf("a topic of 1,000 characters = %v, want that it is too long", err)
		}
		for _, form := range []string{"case/1/verdict", long} {
			err := db.SaveDraft(t.Context(), rita.ID, form, nil, noon)
			if long == form && errs.KindOf(err) != errs.Invalid {
				t.Errorf("a draft with a name of 1,000 characters = %v, want that it is too long", err)
			}
		}
	})
}

func TestAnEmailAddressHasALimit(t *testing.T) {
	_, err := review.NewUser("Rita", strings.Repeat("r", 3000)+"@desk.example", review.Reviewer, noon)
	if errs.KindOf(err) != errs.Invalid {
		t.Errorf("an e-mail address of 3,000 characters = %v, want that it is too long", err)
	}
}

func TestACorrectionIsChecked(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		out, _ := imported(t, db, "", news)
		for name, change := range map[string]func(*claims.Article){
			"publisher": func(a *claims.Article) { a.Publisher = runs(1000) },
			"headline":  func(a *claims.Article) { a.Headline = runs(1001) },
			"published": func(a *claims.Article) { a.Published = "2022-02-31" },
		} {
			_, err := db.EditArticle(t.Context(), out.Article.ID, 0, func(a *claims.Article) error { change(a); return nil }, rita.Actor(), noon)
			var e *errs.Error
			if !errors.As(err, &e) || e.Field != name {
				t.Errorf("a wrong %s = %v, want a sentence about it", name, err)
			}
		}
	})
}

// TestAListOfJobsLeavesLargePayloadsOut: a job holds up to ten megabytes, a list up
// to two hundred jobs.
func TestAListOfJobsLeavesLargePayloadsOut(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		for _, text := range []string{"short", strings.Repeat("ü", 100_000)} {
			j, err := store.NewJob("import.items", "", text, rita.Actor(), noon)
			if err == nil {
				_, err = db.AddJob(t.Context(), j)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		jobs, err := db.Jobs(t.Context(), store.JobQuery{})
		if err != nil || len(jobs) != 2 || string(jobs[0].Payload) != "null" || string(jobs[1].Payload) != `"short"` {
			t.Fatalf("Jobs = %d jobs, %v; want both, the large one without its payload", len(jobs), err)
		}
		if j, err := db.Job(t.Context(), jobs[0].ID); err != nil || len(j.Payload) < 200_000 {
			t.Errorf("the job by itself has %d bytes of payload, %v; want them all", len(j.Payload), err)
		}
	})
}
