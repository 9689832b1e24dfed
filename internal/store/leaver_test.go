package store_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// leaving has somebody whose name stands wherever the desk keeps one, and who is shut out.
func leaving(t *testing.T, db *store.DB) (review.User, *review.Case) {
	t.Helper()
	ctx := t.Context()
	u, err := review.NewUser("Rosalind Quill", "rosalind.quill@example.org", review.Reviewer, noon)
	if err == nil {
		err = db.AddUser(ctx, u, system)
	}
	if err != nil {
		t.Fatal(err)
	}
	c := publishedBy(t, db, "Russia has massed some 100,000 troops near the Ukrainian border.", noon, u)
	note := func(body string, by review.Actor) {
		edit(t, db, c.ID, func(c *review.Case) error {
			_, err := c.AddNote(review.Note{Body: body}, by, noon)
			return err
		})
	}
	note("I asked the ministry.", u.Actor())
	note("ROSALIND QUILL asked the ministry; see rosalind.quill@example.org.", edgar.Actor())
	job, err := store.NewJob("some.kind", "", map[string]string{"case": c.ID.String()}, u.Actor(), noon)
	if err == nil {
		_, err = db.AddJob(ctx, job)
	}
	if err == nil {
		err = db.SaveDraft(ctx, u.ID, "case/"+c.ID.String()+"/verdict", map[string]string{"body": "Mine"}, noon)
	}
	if err == nil {
		err = db.AddIdentity(ctx, store.Identity{ID: uuid.New(), UserID: u.ID, Issuer: "https://id.example", Subject: "quill", Email: u.Email, CreatedAt: noon}, u.Actor())
	}
	if err != nil {
		t.Fatal(err)
	}
	return u, edit(t, db, c.ID, func(c *review.Case) error {
		return c.Retract("The pictures were of another year.", edgar.Actor(), noon)
	})
}

func shutOut(t *testing.T, db *store.DB, id uuid.UUID) {
	t.Helper()
	_, err := db.EditUser(t.Context(), id, func(u *review.User) (review.Verb, error) {
		at := noon
		u.DisabledAt = &at
		return review.VerbUserDisabled, nil
	}, ada, noon)
	if err != nil {
		t.Fatal(err)
	}
}

// The name of somebody who left, and all that leads to them, stands nowhere any more; what
// they did does, by a pseudonym, and the record holds.
func TestANameIsTakenOut(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		u, c := leaving(t, db)
		sealed(t, db)
		text, err := db.Checkpoint(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		since, err := db.OpenCheckpoint(t.Context(), text)
		if err != nil {
			t.Fatal(err)
		}
		out := review.TakeDown{Kind: review.KindLeaver, SubjectID: &u.ID, Reason: "They asked for it", Name: "Rosalind Quill"}
		mayNot(t, db, out, errs.Conflict, "an account that is still open")
		shutOut(t, db, u.ID)
		wrong := out
		wrong.Name = "Rosalind"
		mayNot(t, db, wrong, errs.Invalid, "another name than the account's")
		seen, err := db.LookAtTakeDown(t.Context(), review.TakeDown{Kind: review.KindLeaver, SubjectID: &u.ID, Reason: "They asked for it"}, ada, noon)
		if err != nil || len(seen.Places) < 10 || len(standing(t, db, "quill")) == 0 {
			t.Fatalf("a look names %d places, %v", len(seen.Places), err)
		}
		if _, err := db.TakeDown(t.Context(), out, ada, noon.Add(time.Hour)); err != nil {
			t.Fatal(err)
		}
		sealed(t, db)
		gone(t, db, "rosalind", "quill")
		if bad := brokenRecord(t, db, &since); len(bad) > 0 {
			t.Errorf("the record is broken: %v", bad)
		}
		verified(t, db)
		pseudonym := review.Pseudonym(u.ID)
		after, err := db.Case(t.Context(), c.ID)
		if err != nil || after.Verdict().Author != pseudonym || after.Public().Verdict().Author != pseudonym || after.Notes[0].Author != pseudonym {
			t.Errorf("the case is by %q, %v", after.Verdict().Author, err)
		}
		if body := after.Notes[1].Body; !strings.HasPrefix(body, pseudonym+" asked the ministry") {
			t.Errorf("a note says %q", body)
		}
		events, err := db.Events(t.Context(), store.EventQuery{CaseID: c.ID, Limit: 200})
		if err != nil || !anyBy(events, pseudonym) {
			t.Errorf("no event is by %s (%v)", pseudonym, err)
		}
		if got := documents(t, db, c); len(got) != 2 || got[0].TakenDown() {
			t.Errorf("documents, which have no names, are %+v", got)
		}
		mayNot(t, db, out, errs.Conflict, "the same once more")
	})
}

func anyBy(events []review.Event, name string) bool {
	for _, e := range events {
		if e.Actor == name {
			return true
		}
	}
	return false
}

func mayNot(t *testing.T, db *store.DB, down review.TakeDown, kind errs.Kind, what string) {
	t.Helper()
	if _, err := db.TakeDown(context.WithoutCancel(t.Context()), down, ada, noon); errs.KindOf(err) != kind {
		t.Errorf("%s: %v, want kind %q", what, err, kind)
	}
}

// A name in others' words is not a colleague's: it stays, and is told. Nor does a short name
// go from the middle of notes, and nobody loses theirs with a namesake's.
func TestWhatANameLeaves(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		will := person(t, db, "Will", review.Reviewer)
		c := publishedBy(t, db, "Will Smith said that some 100,000 troops will stand near the border.", noon, will)
		edit(t, db, c.ID, func(c *review.Case) error {
			_, err := c.AddNote(review.Note{Body: "This will do."}, will.Actor(), noon)
			return err
		})
		shutOut(t, db, will.ID)
		out := review.TakeDown{Kind: review.KindLeaver, SubjectID: &will.ID, Reason: "They asked for it", Name: "Will"}
		other := review.User{ID: uuid.New(), Name: "will", Email: "other@example.org", Role: review.Reviewer, Grants: []review.Action{}, CreatedAt: noon, Version: 1}
		if err := db.AddUser(t.Context(), other, system); err != nil {
			t.Fatal(err)
		}
		mayNot(t, db, out, errs.Conflict, "a name that two have")
		if _, err := db.EditUser(t.Context(), other.ID, func(u *review.User) (review.Verb, error) { u.Name = "Wilma"; return "", nil }, ada, noon); err != nil {
			t.Fatal(err)
		}
		if _, err := db.TakeDown(t.Context(), out, ada, noon); err != nil {
			t.Fatal(err)
		}
		after, err := db.Case(t.Context(), c.ID)
		if err != nil || after.Claim.Wording != c.Claim.Wording || after.Notes[0].Body != "This will do." || after.Notes[0].Author != review.Pseudonym(will.ID) {
			t.Errorf("wording %q, note %q by %q, %v", after.Claim.Wording, after.Notes[0].Body, after.Notes[0].Author, err)
		}
	})
}

// A colleague whose name has the leaver's in it, or is one that the leaver had, keeps it.
func TestALeaverTakesNobodysName(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		hire := func(name, email string) review.User {
			u, err := review.NewUser(name, email, review.Reviewer, noon)
			if err == nil {
				err = db.AddUser(t.Context(), u, system)
			}
			if err != nil {
				t.Fatal(err)
			}
			return u
		}
		anna, berg := hire("Anna Schmidt", "anna@example.org"), hire("Anna Schmidt-Berg", "berg@example.org")
		rename := func(id uuid.UUID, to string) {
			t.Helper()
			_, err := db.EditUser(t.Context(), id, func(u *review.User) (review.Verb, error) { u.Name = to; return "", nil }, ada, noon)
			if err != nil {
				t.Fatal(err)
			}
		}
		c := publishedBy(t, db, "Some 100,000 troops stand near the border.", noon, berg)
		shutOut(t, db, anna.ID)
		out := review.TakeDown{Kind: review.KindLeaver, SubjectID: &anna.ID, Reason: "They asked for it", Name: "Anna Schmidt"}
		mayNot(t, db, out, errs.Conflict, "a name within a colleague's")
		rename(berg.ID, "Ánna Schmidt")
		mayNot(t, db, out, errs.Conflict, "a colleague's, but for an accent")
		rename(berg.ID, "Berta Berg")
		if _, err := db.TakeDown(t.Context(), out, ada, noon); err != nil {
			t.Fatal(err)
		}
		var actors []string
		err := db.Gorm().Model(&review.Event{}).Where("actor_id = ? AND subject_id = ?", berg.ID, c.ID).Distinct().Pluck("actor", &actors).Error
		if err != nil || len(actors) != 1 || actors[0] != "Anna Schmidt-Berg" {
			t.Errorf("what the colleague did is %q's (%v), want hers as she was called", actors, err)
		}
	})
}
