package store_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// findings are what a text finds, in short: "article 1" for one article.
func findings(t *testing.T, db *store.DB, text string) string {
	t.Helper()
	got, err := db.Find(t.Context(), text, 5)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, of := range []struct {
		name string
		n    int
	}{{"article", len(got.Articles)}, {"speaker", len(got.Speakers)}, {"source", len(got.Sources)}, {"note", len(got.Notes)}} {
		if of.n > 0 {
			out = append(out, fmt.Sprint(of.name, " ", of.n))
		}
	}
	return strings.Join(out, ", ")
}

func wantFindings(t *testing.T, db *store.DB, want map[string]string) {
	t.Helper()
	got := map[string]string{}
	for text := range want {
		got[text] = findings(t, db, text)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("what is found (-want +got):\n%s", diff)
	}
}

// harbour is an article with a case of Mira Kolb's, which has a source and a note.
func harbour(t *testing.T, db *store.DB) (*review.Case, uuid.UUID) {
	t.Helper()
	out, all := imported(t, db, "https://lakeside.example/2026/harbour-dues", "The harbour took 4 million last year, Mira Kolb said.", "The harbour took 4 million last year")
	_, err := db.EditArticle(t.Context(), out.Article.ID, 0, func(a *claims.Article) error {
		a.Headline, a.Publisher, a.Bylines = "Harbour dues rise again", "The Lakeside Courier", []string{"Ines Ortega"}
		return nil
	}, rita.Actor(), noon)
	if err != nil {
		t.Fatal(err)
	}
	c := edit(t, db, accept(t, db, all[0].ID).ID, func(c *review.Case) error {
		w := *c.Claim
		w.Claimant, w.ClaimantTitle, w.Unattributed = "Mira Kolb", "harbour master", false
		if err := c.Reword(w, rita.Actor(), noon); err != nil {
			return err
		}
		_, err := c.AddEvidence(review.Evidence{URL: "https://port.example/accounts", Title: "Annual accounts", Quote: "Dues came to 3.1 million.", Stance: review.Refutes}, rita.Actor(), noon)
		if err != nil {
			return err
		}
		_, err = c.AddNote(review.Note{Body: "Asked the treasurer by telephone."}, rita.Actor(), noon)
		return err
	})
	return c, out.Article.ID
}

func TestTheSearchBoxFindsWhatTheDeskHas(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		c, article := harbour(t, db)
		here := map[string]string{
			"harbour dues": "article 1", "DUES": "article 1, source 1", "harb": "article 1, speaker 1", "ortega lakeside": "article 1",
			"annual accounts": "source 1", "port.example": "source 1", "treasurer": "note 1", "asked tele": "note 1",
			"treasurer dues": "", "": "", "!?": "", "dues hovercraft": "",
		}
		wantFindings(t, db, here)
		if _, err := db.EditArticle(t.Context(), article, 0, func(a *claims.Article) error { a.Headline = "Berths are full"; return nil }, rita.Actor(), noon); err != nil {
			t.Fatal(err)
		}
		wantFindings(t, db, map[string]string{"berths full": "article 1", "rise again": ""})
		edit(t, db, c.ID, func(c *review.Case) error {
			return c.EditNote(c.Notes[0].ID, "The clerk knew nothing.", rita.Actor(), noon)
		})
		wantFindings(t, db, map[string]string{"treasurer": "", "clerk nothing": "note 1"})
	})
}

func TestSpeakersAreFoundByTheirNames(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		harbour(t, db)
		wantFindings(t, db, map[string]string{"kolb": "speaker 1", "mira kol": "speaker 1", "kolb nobody": ""})
	})
}

// What was there before the search is found once it was taken in.
func TestWhatWasThereBeforeIsFound(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		harbour(t, db)
		for _, statement := range []string{"DELETE FROM found_words", "UPDATE found_adopted SET upto = '', done = FALSE"} {
			if err := db.Gorm().Exec(statement).Error; err != nil {
				t.Fatal(err)
			}
		}
		wantFindings(t, db, map[string]string{"harbour dues": "", "treasurer": ""})
		for range 2 { // the second time there is nothing left
			if err := db.AdoptWords(t.Context()); err != nil {
				t.Fatal(err)
			}
			wantFindings(t, db, map[string]string{"harbour dues": "article 1", "treasurer": "note 1", "annual": "source 1"})
		}
	})
}

// Pages of what is found hang together, whichever word leads.
func TestFoundNotesPageByPage(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		c, _ := harbour(t, db)
		edit(t, db, c.ID, func(c *review.Case) error {
			for i := range 7 {
				if _, err := c.AddNote(review.Note{Body: fmt.Sprintf("Ferry number %d was late.", i)}, rita.Actor(), noon); err != nil {
					return err
				}
			}
			return nil
		})
		var got []string
		for before := uuid.Nil; ; {
			page, err := db.FindNotes(t.Context(), "ferry lat", before, 3)
			if err != nil {
				t.Fatal(err)
			}
			for _, n := range page {
				got = append(got, n.Body)
			}
			if len(page) < 3 {
				break
			}
			before = page[2].ID
		}
		if len(got) != 7 || got[0] != "Ferry number 6 was late." || got[6] != "Ferry number 0 was late." {
			t.Errorf("the pages have %q", got)
		}
	})
}

// A check of the database names what the search box does not find, and making the index
// anew mends it.
func TestWhatTheSearchBoxLostIsNamed(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		_, article := harbour(t, db)
		if err := db.AdoptWords(t.Context()); err != nil {
			t.Fatal(err)
		}
		verified(t, db)
		if err := db.Gorm().Exec("DELETE FROM found_words WHERE word = 'harbour' AND tab = 'articles'").Error; err != nil {
			t.Fatal(err)
		}
		got, err := db.Verify(t.Context())
		if err != nil || len(got.Broken) != 1 || got.Broken[0].ID != article.String() {
			t.Errorf("Verify = %+v, %v; want the article", got.Broken, err)
		}
		if err := db.ForgetIndex(t.Context()); err != nil {
			t.Fatal(err)
		}
		if _, err := db.Reindex(t.Context(), func(store.Reindexed) {}); err != nil {
			t.Fatal(err)
		}
		verified(t, db)
		wantFindings(t, db, map[string]string{"harbour dues": "article 1"})
	})
}
