package store_test

import (
	"strconv"
	"testing"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

func addField(t *testing.T, db *store.DB, kind review.FieldKind, name string, choices ...string) (review.Field, error) {
	t.Helper()
	return db.AddField(t.Context(), edgar.Actor(), func(others []review.Field) (review.Field, error) {
		return review.NewField(review.Field{Kind: kind}, review.FieldWish{Name: name, Choices: choices}, others, edgar.Actor(), noon)
	})
}

func setField(t *testing.T, db *store.DB, id uuid.UUID, f review.Field, v string) error {
	t.Helper()
	_, err := db.EditCase(t.Context(), id, func(c *review.Case) error {
		return c.SetFields(review.FieldValues{f.ID: v}, rita.Actor(), noon)
	})
	return err
}

// What a case has in a field is kept with it, told in its history, and what lists are
// filtered by.
func TestCasesHaveFields(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		manyClaims(t, db, 3)
		var ids []uuid.UUID
		if err := db.Gorm().Model(&review.Case{}).Order("id").Pluck("id", &ids).Error; err != nil || len(ids) != 3 {
			t.Fatal(err, len(ids))
		}
		section, err := addField(t, db, review.ChoiceField, "Section", "Politics", "Économie")
		if err != nil {
			t.Fatal(err)
		}
		number, err := addField(t, db, review.NumberField, "Ticket")
		if err != nil {
			t.Fatal(err)
		}
		for i, v := range []string{"Politics", "Économie", "Politics"} {
			if err := setField(t, db, ids[i], section, v); err != nil {
				t.Fatal(err)
			}
		}
		if err := setField(t, db, ids[0], number, " 12 "); err != nil {
			t.Fatal(err)
		}
		if err := setField(t, db, ids[0], number, "twelve"); errs.KindOf(err) != errs.Invalid {
			t.Errorf("a number that is none: %v", err)
		}
		c, err := db.Case(t.Context(), ids[0])
		if err != nil || c.Fields[section.ID] != "Politics" || c.Fields[number.ID] != "12" {
			t.Errorf("the case has %v (%v)", c.Fields, err)
		}
		events, err := db.Events(t.Context(), store.EventQuery{CaseID: ids[0], Limit: 1})
		if err != nil || events[0].Verb != review.VerbFieldSet || events[0].Detail["name"]+events[0].Detail["is"] != "Ticket12" {
			t.Errorf("told: %+v, %v", events, err)
		}
		chosen := func(f review.Field, v string) int {
			t.Helper()
			page, err := db.Cases(t.Context(), store.ClaimQuery{ByField: store.ByField{Field: f.ID, Value: v}, States: review.LivingStates(), Limit: 10})
			if err != nil {
				t.Fatal(err)
			}
			return len(page.Items)
		}
		if a, b, none := chosen(section, "Politics"), chosen(section, "Économie"), chosen(number, "Politics"); a != 2 || b != 1 || none != 0 {
			t.Errorf("chosen by section %d and %d, by another field %d; want 2, 1 and 0", a, b, none)
		}
		if err := setField(t, db, ids[2], section, ""); err != nil {
			t.Fatal(err)
		}
		if n := chosen(section, "Politics"); n != 1 {
			t.Errorf("after one was emptied: %d, want 1", n)
		}
		if _, err := db.EditField(t.Context(), section.ID, 1, review.VerbFieldRemoved, edgar.Actor(), func(f *review.Field, _ []review.Field) error { return f.Remove(edgar.Actor(), noon) }); err != nil {
			t.Fatal(err)
		}
		if err := setField(t, db, ids[1], section, "Politics"); errs.KindOf(err) != errs.Invalid {
			t.Errorf("a field that was removed is set: %v", err)
		}
		if c, err := db.Case(t.Context(), ids[1]); err != nil || c.Fields[section.ID] != "Économie" || len(c.Around.Fields) != 1 {
			t.Errorf("of a field that was removed the case has %v (%v), want it kept; cases show %d", c.Fields, err, len(c.Around.Fields))
		}
		if gone, err := db.RemovedFields(t.Context()); err != nil || len(gone) != 1 || gone[0].ID != section.ID {
			t.Errorf("removed are %+v (%v), want the one", gone, err)
		}
	})
}

// There are twenty fields, and no two of one name.
func TestFieldsAreBounded(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		var last review.Field
		for i := range review.MostFields {
			var err error
			if last, err = addField(t, db, review.TextField, "Field "+strconv.Itoa(i)); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := addField(t, db, review.TextField, "One more"); errs.KindOf(err) != errs.Conflict {
			t.Errorf("the 21st: %v", err)
		}
		rename := func(version int, name string) error {
			_, err := db.EditField(t.Context(), last.ID, version, review.VerbFieldChanged, edgar.Actor(), func(f *review.Field, others []review.Field) error {
				return f.Set(review.FieldWish{Name: name}, others, edgar.Actor(), noon)
			})
			return err
		}
		if err := rename(1, "FIELD 3"); errs.KindOf(err) != errs.Invalid {
			t.Errorf("a name that another has: %v", err)
		}
		if err := rename(1, "Last"); err != nil {
			t.Fatal(err)
		}
		if err := rename(1, "Late"); errs.KindOf(err) != errs.Conflict {
			t.Errorf("an old version: %v", err)
		}
	})
}

// What stands in fields is taken down from the case, from what lists are filtered by, and from
// its history.
func TestFieldsAreTakenDown(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		manyClaims(t, db, 1)
		var c review.Case
		if err := db.Gorm().Take(&c).Error; err != nil {
			t.Fatal(err)
		}
		asked, err := addField(t, db, review.TextField, "Who asked")
		if err != nil {
			t.Fatal(err)
		}
		const name = "Zora Okapinova of Lesser Uxton"
		if err := setField(t, db, c.ID, asked, name); err != nil {
			t.Fatal(err)
		}
		down := review.TakeDown{Kind: review.KindCase, SubjectID: &c.ID, Field: "fields", Reason: "She asked us to forget her."}
		if _, err := db.TakeDown(t.Context(), down, ada, noon); err != nil {
			t.Fatal(err)
		}
		found, err := db.Case(t.Context(), c.ID)
		if err != nil || len(found.Fields) != 0 {
			t.Errorf("the case has %v (%v), want nothing", found.Fields, err)
		}
		var values int64
		if err := db.Gorm().Table("case_values").Count(&values).Error; err != nil || values != 0 {
			t.Errorf("lists are filtered by %d values (%v), want none", values, err)
		}
		events, err := db.Events(t.Context(), store.EventQuery{CaseID: c.ID, Limit: 10})
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range events {
			if e.Detail["is"] == name {
				t.Errorf("the history has it still: %+v", e)
			}
		}
		if err := setField(t, db, c.ID, asked, "somebody"); err != nil {
			t.Errorf("set again: %v", err)
		}
	})
}

// moveField removes a field, or brings it back.
func moveField(t *testing.T, db *store.DB, id uuid.UUID, verb review.Verb) {
	t.Helper()
	_, err := db.EditField(t.Context(), id, 0, verb, edgar.Actor(), func(f *review.Field, others []review.Field) error {
		if verb == review.VerbFieldRemoved {
			return f.Remove(edgar.Actor(), noon)
		}
		return f.Restore(others, edgar.Actor(), noon)
	})
	if err != nil {
		t.Fatal(err)
	}
}

// What somebody wrote into a public field waits no longer when that is removed, and is theirs
// again when it is back, whatever happened to the case meanwhile.
func TestARemovedFieldKeepsWhoWroteIntoIt(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		section := publicField(t, db, "Section")
		c := publishedAs(t, db, "Russia has massed some 100,000 troops near the Ukrainian border.", noon)
		desk, err := db.Organisation(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		approve := func(by review.Actor) error {
			_, err := db.EditCase(t.Context(), c.ID, func(c *review.Case) error {
				return c.ApproveChanges(org, c.Preview(org).Digest, review.Choice{}, by, noon)
			})
			return err
		}
		edit(t, db, c.ID, func(c *review.Case) error { return c.KeepOut(desk, nil, edgar.Actor(), noon) }) // the desk's own name
		if err := setField(t, db, c.ID, section, "Politics"); err != nil {
			t.Fatal(err)
		}
		pends := func(want bool) {
			t.Helper()
			if c, err := db.Case(t.Context(), c.ID); err != nil || c.Pending != want {
				t.Errorf("something waits: %t (%v), want %t", c.Pending, err, want)
			}
		}
		pends(true)
		moveField(t, db, section.ID, review.VerbFieldRemoved)
		pends(false)
		edit(t, db, c.ID, func(c *review.Case) error {
			_, err := c.AddNote(review.Note{Body: "Looks fine."}, rita.Actor(), noon)
			return err
		})
		pends(false)
		moveField(t, db, section.ID, review.VerbFieldRestored)
		pends(true)
		if err := approve(review.Actor{ID: rita.ID, Name: rita.Name, Role: review.Editor}); errs.KindOf(err) != errs.Forbidden {
			t.Errorf("who wrote it approves it: %v", err)
		}
		if err := approve(edgar.Actor()); err != nil {
			t.Errorf("somebody else: %v", err)
		}
		pends(false)
		verified(t, db)
	})
}
