package store_test

import (
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// publicField defines one that readers see.
func publicField(t *testing.T, db *store.DB, name string) review.Field {
	t.Helper()
	f, err := db.AddField(t.Context(), edgar.Actor(), func(others []review.Field) (review.Field, error) {
		return review.NewField(review.Field{Kind: review.TextField, Public: true}, review.FieldWish{Name: name}, others, edgar.Actor(), noon)
	})
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// showField has Rita write a value, and Edgar let readers see it.
func showField(t *testing.T, db *store.DB, id uuid.UUID, f review.Field, v string) {
	t.Helper()
	if err := setField(t, db, id, f, v); err != nil {
		t.Fatal(err)
	}
	edit(t, db, id, func(c *review.Case) error {
		return c.ApproveChanges(org, c.Preview(org).Digest, review.Choice{}, edgar.Actor(), noon)
	})
}

// correctWith has a correction published, which brings what waits.
func correctWith(t *testing.T, db *store.DB, id uuid.UUID) {
	t.Helper()
	for _, step := range []func(*review.Case) error{
		func(c *review.Case) error {
			return c.BeginCorrection(review.KindUpdate, "There is news.", rita.Actor(), noon)
		},
		func(c *review.Case) error {
			return c.ProposeCorrection(review.Proposal{Rating: "true", Explanation: "It does now."}.Today(review.Organisation{}, noon), review.Presets(noon)[0], rita.Actor(), noon)
		},
		func(c *review.Case) error {
			return c.ApproveCorrection(org, c.Corrected(org).Digest, nil, edgar.Actor(), noon)
		},
	} {
		edit(t, db, id, step)
	}
}

// withNames is a case in whose public field stood one name after another, all too short to be
// looked for: two that readers saw, one that waits, and one that somebody types.
func withNames(t *testing.T, db *store.DB, f review.Field) *review.Case {
	t.Helper()
	c := publishedAs(t, db, "Russia has massed some 100,000 troops near the Ukrainian border.", noon)
	showField(t, db, c.ID, f, "Maier")
	if err := setField(t, db, c.ID, f, "Müller"); err != nil {
		t.Fatal(err)
	}
	correctWith(t, db, c.ID)
	if err := setField(t, db, c.ID, f, "Huber"); err != nil {
		t.Fatal(err)
	}
	u := person(t, db, "Rita"+uuid.NewString()[:8], review.Reviewer)
	if err := db.SaveDraft(t.Context(), u.ID, "case/"+c.ID.String()+"/fields", map[string]string{f.Input(): "Ilgner"}, noon); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"Maier", "Müller", "Huber", "Ilgner"} {
		if len(standing(t, db, name)) == 0 {
			t.Fatalf("%s stands nowhere", name)
		}
	}
	return c
}

func shownIn(t *testing.T, db *store.DB, id uuid.UUID) string {
	t.Helper()
	c, err := db.Case(t.Context(), id)
	if err != nil || len(c.Edition.Content.Fields) != 1 {
		t.Fatalf("readers see %+v (%v)", c, err)
	}
	return c.Edition.Content.Fields[0].Value
}

// noDigest says that nothing is left by which a name could be guessed.
func noDigest(t *testing.T, db *store.DB, id uuid.UUID) {
	t.Helper()
	var made []review.Made
	if err := db.Gorm().Where("case_id = ?", id).Find(&made).Error; err != nil || len(made) == 0 {
		t.Errorf("who made what waits: %+v (%v)", made, err)
	}
	for _, m := range made {
		if m.Digest == review.ChangeDigest(`"Huber"`) {
			t.Errorf("there is a digest of the name still: %+v", m)
		}
	}
}

// What stands and stood in a case's fields goes from what readers see, from its history and
// from what is told of changes, however short it is, and from no other case.
func TestShortWordsInFieldsAreTakenDown(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		section := publicField(t, db, "Who asked")
		other := publishedAs(t, db, "The river carried more water in spring than in all the years before.", noon)
		showField(t, db, other.ID, section, "Sport")
		c := withNames(t, db, section)
		sealed(t, db)
		down := review.TakeDown{Kind: review.KindCase, SubjectID: &c.ID, Field: "fields", Reason: "She asked us to forget her."}
		if _, err := db.TakeDown(t.Context(), down, ada, noon.Add(time.Hour)); err != nil {
			t.Fatal(err)
		}
		gone(t, db, "Maier", "Müller", "Huber", "Ilgner")
		if a, b := shownIn(t, db, c.ID), shownIn(t, db, other.ID); a != review.Gone || b != "Sport" {
			t.Errorf("readers see %q, and of another case %q", a, b)
		}
		noDigest(t, db, c.ID)
		verified(t, db)
	})
}

// A restore takes the same down again, of which the ledger has the places alone.
func TestARestoreTakesFieldsDownAgain(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		c := withNames(t, db, publicField(t, db, "Who asked"))
		sealed(t, db)
		seen, err := db.LookAtTakeDown(t.Context(), review.TakeDown{Kind: review.KindCase, SubjectID: &c.ID, Field: "fields", Reason: "a mistake"}, ada, noon)
		if err != nil {
			t.Fatal(err)
		}
		entry := store.LedgerEntry{ID: uuid.New(), Kind: store.WordsTakenDown, SubjectID: seen.ID, ByID: ada.ID, At: noon,
			Detail: map[string]string{"kind": "case", "field": "fields", "reason": "a mistake", "subject": c.ID.String(), "places": places(seen)}}
		if done, err := db.Again(t.Context(), entry); err != nil || !done {
			t.Errorf("again = %t, %v", done, err)
		}
		gone(t, db, "Maier", "Müller", "Huber", "Ilgner")
		verified(t, db)
	})
}
