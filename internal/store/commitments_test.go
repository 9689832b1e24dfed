package store_test

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"strings"
	"testing"

	"github.com/google/uuid"
	"github.com/pressly/goose/v3"

	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/migrations"
	"factdesk/review"
)

// TestAnEventChangesByATakeDownAlone tries what a program of the database's own user
// could try. What is allowed is that a field which was committed to becomes [taken down]
// and loses its salt.
func TestAnEventChangesByATakeDownAlone(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		e := sentBack(t, db)
		if len(e.Unsealed()) > 0 || e.Commitments["detail.reason"] == "" || e.Commitments["actor"] == "" || e.Commitments["detail.from"] != "" {
			t.Fatalf("commitments %v, unsealed %v", e.Commitments, e.Unsealed())
		}
		text := func(v any) string { b, _ := json.Marshal(v); return string(b) }
		without := func(field string) string {
			salts := maps.Clone(e.Salts)
			delete(salts, field)
			return text(salts)
		}
		detail := func(field, value string) string {
			d := maps.Clone(e.Detail)
			d[field] = value
			return text(d)
		}
		noReason := without("detail.reason")
		taken := detail("reason", review.Gone)
		for name, set := range map[string]map[string]any{
			"another actor":                    {"actor": "Somebody"},
			"another actor, and no salt":       {"actor": "Somebody", "salts": without("actor")},
			"an actor gone with his salt kept": {"actor": review.Gone},
			"other words":                      {"detail": detail("reason", "other words")},
			"other words, and no salt":         {"detail": detail("reason", "other words"), "salts": noReason},
			"words that only begin so":         {"detail": detail("reason", review.Gone+" by"), "salts": noReason},
			"words gone with their salt kept":  {"detail": taken},
			"a salt gone with the words kept":  {"salts": noReason},
			"another salt":                     {"salts": strings.Replace(text(e.Salts), `"`+e.Salts["actor"]+`"`, `"00"`, 1)},
			"one salt gone, another changed":   {"detail": taken, "salts": strings.Replace(noReason, e.Salts["actor"], strings.Repeat("0", 64), 1)},
			"a state taken down":               {"detail": detail("to", review.Gone), "salts": noReason},
			"a state changed besides":          {"detail": strings.Replace(taken, `"assigned"`, `"approved"`, 1), "salts": noReason},
			"a field added":                    {"detail": strings.Replace(taken, "{", `{"more":"words",`, 1), "salts": noReason},
			"a field left out":                 {"detail": `{"from":"proposed","reason":"[taken down]"}`, "salts": noReason},
			"a field twice":                    {"detail": strings.Replace(taken, `"to":"assigned"`, `"reason":"words"`, 1), "salts": noReason},
			"a field twice besides":            {"detail": strings.Replace(taken, "{", `{"reason":"words",`, 1), "salts": noReason},
			"words in a comment":               {"detail": taken + " /* words */", "salts": noReason},
			"words behind":                     {"detail": taken + " words", "salts": noReason},
			"no JSON":                          {"detail": "words", "salts": noReason},
			"a number for words":               {"detail": strings.Replace(taken, `"assigned"`, `7`, 1), "salts": noReason},
			"another commitment":               {"commitments": strings.Replace(text(e.Commitments), "a", "b", 1)},
			"another commitment besides":       {"detail": taken, "salts": noReason, "commitments": "{}"},
			"another verb besides":             {"detail": taken, "salts": noReason, "verb": "approved"},
			"another time besides":             {"detail": taken, "salts": noReason, "at": noon.AddDate(1, 0, 0)},
			"another actor's id besides":       {"detail": taken, "salts": noReason, "actor_id": uuid.New()},
			"another case besides":             {"detail": taken, "salts": noReason, "case_id": nil},
			"another hash besides":             {"detail": taken, "salts": noReason, "hash": "00"},
			"another number besides":           {"detail": taken, "salts": noReason, "seq": e.Seq + 1000},
		} {
			if err := db.Gorm().Table("events").Where("seq = ?", e.Seq).Updates(set).Error; !refused(err) {
				t.Fatalf("%s = %v, want it refused", name, err)
			}
		}
		for _, set := range []map[string]any{{"detail": taken, "salts": noReason}, {"actor": review.Gone, "salts": strings.Replace(noReason, `"actor":"`+e.Salts["actor"]+`"`, "", 1)}} {
			if err := db.Gorm().Table("events").Where("seq = ?", e.Seq).Updates(set).Error; err != nil {
				t.Errorf("a take-down of %v = %v", set, err)
			}
		}
		for name, statement := range map[string]string{
			"words back":      fmt.Sprintf("UPDATE events SET detail = '%s', salts = '%s' WHERE seq = %d", detail("reason", "words"), text(e.Salts), e.Seq),
			"a salt back":     fmt.Sprintf("UPDATE events SET salts = '%s' WHERE seq = %d", text(e.Salts), e.Seq),
			"deleting it":     fmt.Sprintf("DELETE FROM events WHERE seq = %d", e.Seq),
			"deleting them":   "DELETE FROM events",
			"replacing it":    replacing(db, e),
			"emptying it all": map[bool]string{true: "DELETE FROM events WHERE 1 = 1", false: "TRUNCATE events"}[db.SQLite()],
		} {
			if err := db.Gorm().Exec(statement).Error; !refused(err) {
				t.Errorf("%s = %v, want it refused", name, err)
			}
		}
	})
}

// refused says whether it was the trigger, or the databases' reading of JSON or of a
// generated number, that refused a change.
func refused(err error) bool {
	for _, why := range []string{"events are only appended", "invalid input syntax for type json", "malformed JSON", "can only be updated to DEFAULT"} {
		if err != nil && strings.Contains(err.Error(), why) {
			return true
		}
	}
	return false
}

func replacing(db *store.DB, e review.Event) string {
	values := fmt.Sprintf("(%d, '%s', '%s', '%s', 'X', 'x', 'case', '%s', '{}', '', '')", e.Seq, e.ID, noon.Format("2006-01-02 15:04:05"), uuid.New(), e.SubjectID)
	columns := "(seq, id, at, actor_id, actor, verb, subject, subject_id, detail, prev_hash, hash)"
	if db.SQLite() {
		return "REPLACE INTO events " + columns + " VALUES " + values
	}
	return "INSERT INTO events " + columns + " OVERRIDING SYSTEM VALUE VALUES " + values + " ON CONFLICT (seq) DO UPDATE SET actor = 'X'"
}

// sentBack is the event of a verdict that was sent back with a reason.
func sentBack(t *testing.T, db *store.DB) review.Event {
	t.Helper()
	_, candidates := imported(t, db, "", "Bern. Rivers carry water.", "Rivers carry water")
	c := accept(t, db, candidates[0].ID)
	propose(t, db, c.ID)
	edit(t, db, c.ID, func(c *review.Case) error { return c.SendBack("as Jane Doe said", edgar.Actor(), noon) })
	events, err := db.Events(t.Context(), store.EventQuery{CaseID: c.ID, Limit: 1})
	if err != nil || len(events) != 1 || events[0].Detail["reason"] != "as Jane Doe said" {
		t.Fatalf("events %+v, %v", events, err)
	}
	return events[0]
}

// TestEarlierEventsAreCommittedTo: those from before the migration get salts of their own.
func TestEarlierEventsAreCommittedTo(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		p := migrator(t, db)
		if _, err := p.DownTo(t.Context(), 16); err != nil {
			t.Fatal(err)
		}
		for i, detail := range []string{`{"from":"open","reason":"Jane “Doe”\n<said> so","to":"assigned"}`, `{}`, `{"wording":"Zoë → Æther"}`} {
			at := "INSERT INTO events (id, at, actor_id, actor, verb, subject, subject_id, detail, prev_hash, hash) VALUES (?, ?, ?, ?, 'sent back', 'case', ?, ?, '', '')"
			if err := db.Gorm().Exec(at, uuid.New(), noon, uuid.New(), fmt.Sprint("Ætna ", i), uuid.New(), detail).Error; err != nil {
				t.Fatal(err)
			}
		}
		if _, err := p.Up(t.Context()); err != nil {
			t.Fatal(err)
		}
		events, err := db.Events(t.Context(), store.EventQuery{After: 0, Limit: 10})
		if err != nil || len(events) != 3 {
			t.Fatalf("%d events, %v", len(events), err)
		}
		salts := map[string]bool{}
		for _, e := range events {
			if wrong := e.Unsealed(); len(wrong) > 0 {
				t.Errorf("%v does not hold %v of %v", e.Detail, wrong, e.Commitments)
			}
			for _, s := range e.Salts {
				if salts[s] || len(s) != 64 {
					t.Errorf("salt %q comes twice, or is short", s)
				}
				salts[s] = true
			}
		}
		if len(salts) != 5 {
			t.Errorf("%d salts, want one for each of the 3 actors, a reason and a wording", len(salts))
		}
	})
}

func migrator(t *testing.T, db *store.DB) *goose.Provider {
	t.Helper()
	pool, err := db.Gorm().DB()
	if err != nil {
		t.Fatal(err)
	}
	dialect, folder := goose.DialectSQLite3, "sqlite"
	if !db.SQLite() {
		dialect, folder = goose.DialectPostgres, "postgres"
	}
	files, err := fs.Sub(migrations.Files, folder)
	if err != nil {
		t.Fatal(err)
	}
	p, err := goose.NewProvider(dialect, pool, files)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestVerifyKnowsATakeDownFromALoss: an event without its words is broken unless a
// take-down tells why.
func TestVerifyKnowsATakeDownFromALoss(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		e := sentBack(t, db)
		salts := maps.Clone(e.Salts)
		delete(salts, "actor")
		b, _ := json.Marshal(salts)
		if err := db.Gorm().Table("events").Where("seq = ?", e.Seq).Updates(map[string]any{"actor": review.Gone, "salts": string(b)}).Error; err != nil {
			t.Fatal(err)
		}
		got, err := db.Verify(t.Context())
		if err != nil || len(got.Broken) != 1 || got.Broken[0].ID != e.ID.String() || !strings.Contains(got.Broken[0].Why, "no take-down tells why actor") {
			t.Errorf("verify = %+v, %v; want the event", got.Broken, err)
		}
	})
}
