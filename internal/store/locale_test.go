package store_test

import (
	"testing"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// TestBeginningsAreFoundInAnyLocale: in Czech "ch" is one letter that sorts after h,
// so that a range of text that begins with "ruc" holds no "ruch".
func TestBeginningsAreFoundInAnyLocale(t *testing.T) {
	test := func(t *testing.T, db *store.DB) {
		const text = "Geneva. Ruchu přibylo, řekl Chalupa."
		_, all := imported(t, db, "", text, "Ruchu přibylo")
		c := accept(t, db, all[0].ID)
		_, err := db.EditCase(t.Context(), c.ID, func(c *review.Case) error {
			to := *c.Claim
			to.Claimant, to.Unattributed, to.Topics = "Chalupa", false, []string{"Chemie"}
			return c.Reword(to, rita.Actor(), noon)
		})
		if err != nil {
			t.Fatal(err)
		}
		if page, err := db.Cases(t.Context(), store.ClaimQuery{Text: "ruc"}); err != nil || len(page.Items) != 1 {
			t.Errorf("claims with ruc… = %d, %v; want 1", len(page.Items), err)
		}
		if page, err := db.Cases(t.Context(), store.ClaimQuery{Text: "„?!“"}); err != nil || len(page.Items) != 0 {
			t.Errorf("claims with signs alone = %d, %v; want none", len(page.Items), err)
		}
		if got, err := db.Labels(t.Context(), "topic", "c", 0); err != nil || len(got) != 1 {
			t.Errorf("topics with c… = %v, %v; want Chemie", got, err)
		}
		if got, err := db.Speakers(t.Context(), "C", 0); err != nil || len(got) != 1 {
			t.Errorf("speakers with C… = %v, %v; want Chalupa", got, err)
		}
	}
	storetest.Each(t, test)
	t.Run("postgres in Czech", func(t *testing.T) { test(t, storetest.OpenPostgresIn(t, "cs")) })
}

// TestFiltersKnowEveryLettersCase: neither database folds more than ASCII by itself
// everywhere, and people search for Ärzte and Минск, too.
func TestFiltersKnowEveryLettersCase(t *testing.T) {
	test := func(t *testing.T, db *store.DB) {
		const text = "Die Ärzte in МИНСК sagten: «Всё хорошо 100%»."
		out, all := imported(t, db, "", text, "Die Ärzte in МИНСК")
		_, err := db.EditArticle(t.Context(), out.Article.ID, 0, func(a *claims.Article) error { a.Headline = "ÉTAT in Минск 100%"; return nil }, rita.Actor(), noon)
		if err != nil {
			t.Fatal(err)
		}
		for _, q := range []string{"ärzte", "ÄRZTE", "минск", "МИНСК", "die ä"} {
			page, err := db.Candidates(t.Context(), store.CandidateQuery{Text: q})
			if err != nil || len(page.Items) != 1 || page.Items[0].ID != all[0].ID {
				t.Errorf("candidates with %q = %d, %v; want 1", q, len(page.Items), err)
			}
		}
		for q, want := range map[string]int{"état": 1, "ÉTAT": 1, "минск": 1, "МИНСК 100%": 1, "etat": 1, "100%x": 0, "_": 0} {
			if rows, err := db.Articles(t.Context(), store.ArticleQuery{Text: q}); err != nil || len(rows) != want {
				t.Errorf("articles with %q = %d, %v; want %d", q, len(rows), err, want)
			}
		}
		if _, err := db.Candidate(t.Context(), uuid.Max); err == nil {
			t.Error("the last id there can be is somebody's")
		}
	}
	storetest.Each(t, test)
	t.Run("postgres in Czech", func(t *testing.T) { test(t, storetest.OpenPostgresIn(t, "cs")) })
}
