package store_test

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// TestWordsGoFromEveryColumn writes a name into every column that can hold words, in as
// many ways as it can be written, and takes it down.
func TestWordsGoFromEveryColumn(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		fill(t, db, "As ZORA  Okapinová-Ñu said, and https://a.example/zora_okapinova-nu.html and Zora%20Okapinova%20Nu", `"Zora Okapinov\u00e1-\u00d1u", {"by": ["zora okapinová‑ñu"]}, "`+encodedText+`"`)
		sentBack(t, db)
		_, err := db.TakeDown(t.Context(), review.TakeDown{Kind: review.KindWords, Words: []string{"Zora Okapinová-Ñu"}, Reason: "Zora okapinová-ñu asked for it"}, ada, noon)
		wantKind(t, "a reason that says the name", err, errs.Invalid)
		_, err = db.TakeDown(t.Context(), review.TakeDown{Kind: review.KindWords, Words: []string{"Zora Okapinová-Ñu"}, Instead: "Z. (zora okapinová-ñu)", Reason: "asked for"}, ada, noon)
		wantKind(t, "a name instead that says the name", err, errs.Invalid)

		down := review.TakeDown{Kind: review.KindWords, Words: []string{"Zora Okapinová-Ñu"}, Instead: "[name taken down]", Texts: true, Reason: "her request under the law"}
		seen, err := db.LookAtTakeDown(t.Context(), down, ada, noon)
		if err != nil || len(standing(t, db, "okapinov")) == 0 {
			t.Fatalf("looking = %v, and took them down: %t", err, len(standing(t, db, "okapinov")) == 0)
		}
		got, err := db.TakeDown(t.Context(), down, ada, noon)
		if err != nil {
			t.Fatal(err)
		}
		if len(got.Left) > 0 || len(seen.Places) != len(got.Places) {
			t.Errorf("left %v; looked %d places, took %d", got.Left, len(seen.Places), len(got.Places))
		}
		columns := map[string]bool{}
		for _, p := range got.Places {
			columns[p.Part+"."+p.Field[:max(strings.IndexByte(p.Field+".", '.'), 0)]] = true
		}
		for _, c := range store.WordColumns() {
			if !columns[c] {
				t.Errorf("no place names %s", c)
			}
		}
		for _, where := range standing(t, db, "okapinov") {
			t.Errorf("it still stands in %s", where)
		}
		_, err = db.TakeDown(t.Context(), down, ada, noon)
		wantKind(t, "once more", err, errs.NotFound)
	})
}

// encodedText is a text with the name as a job has it.
const encodedText = "TW9yZSBvZiBab3JhIE9rYXBpbm92w6Etw5F1LCBpbiBhIHRleHQu"

// fill writes one row into each table that can hold words, these in every such column.
func fill(t *testing.T, db *store.DB, plain, json string) {
	t.Helper()
	pool, err := db.Gorm().DB()
	if err != nil {
		t.Fatal(err)
	}
	conn, err := pool.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	off, on := "PRAGMA foreign_keys = 0", "PRAGMA foreign_keys = 1"
	if !db.SQLite() {
		off, on = "SET session_replication_role = replica", "SET session_replication_role = origin"
	}
	run(t, conn, off)
	defer run(t, conn, on)
	list, isJSON := store.WordTables()
	run(t, conn, "DELETE FROM gate_policy") // which the schema begins with
	for _, table := range list {
		types, err := db.Gorm().Migrator().ColumnTypes(table)
		if err != nil {
			t.Fatal(err)
		}
		var names, values []string
		for _, c := range types {
			key := table + "." + c.Name()
			if c.Name() == "seq" || c.Name() == "n" {
				continue
			}
			names = append(names, c.Name())
			values = append(values, literal(key, c.DatabaseTypeName(), slices.Contains(store.WordColumns(), key), isJSON[key], plain, json))
		}
		run(t, conn, "INSERT INTO "+table+" ("+strings.Join(names, ", ")+") VALUES ("+strings.Join(values, ", ")+")")
	}
	// The triggers did not see the candidate and its article come.
	run(t, conn, "DELETE FROM acceptance_changes")
	run(t, conn, `INSERT INTO acceptance_changes (change, at, state, reason, cues, kinds, attribution, publisher, extractor, position)
		SELECT 1, c.decided_at, c.state, c.dismiss_reason, c.cues, c.kinds, c.attribution, a.publisher, c.extractor, c.position
		FROM candidates AS c JOIN articles AS a ON a.id = c.article_id WHERE c.decided_at IS NOT NULL`)
}

func literal(key, kind string, words, isJSON bool, plain, json string) string {
	table, column, _ := strings.Cut(key, ".")
	switch kind = strings.ToUpper(kind); {
	case key == "organisation.id", key == "gate_policy.id":
		return "1"
	case key == "jobs.payload":
		return "'{\"a\": [" + json + "]}'"
	case isJSON && slices.Contains([]string{"topics", "tags", "aliases", "bylines", "agencies", "mentions", "appearances", "choices"}, column):
		return "'[\"Zora Okapinov\u00e1-\u00d1u\"]'"
	case key == "drafts.fields", key == "saved_views.filter", key == "ledger.detail", key == "snapshots.headers":
		return "'{\"a\": \"zora okapinová‑ñu\"}'"
	case key == "cases.fields":
		return "'{\"01234567-89ab-7def-8123-456789abcdef\": \"zora okapinová‑ñu\"}'"
	case key == "candidates.locator", key == "appearances.locator":
		return "'{\"page\": 7}'"
	case key == "corrections.claim":
		return "'{\"claimant\": \"zora okapinová‑ñu\"}'"
	case key == "editions.content":
		return "'{\"wikidata\": \"zora okapinová‑ñu\"}'"
	case isJSON:
		return "'[{\"a\": [" + json + "]}]'"
	case column == "text" && table == "snapshots":
		return "'" + plain + "'"
	case key == "speaker_names.name", key == "label_maps.key":
		return "'zora okapinova nu'"
	case words:
		return "'" + plain + "'"
	case kind == "UUID", column == "id", strings.HasSuffix(column, "_id"), strings.HasSuffix(column, "_by"):
		return "'0197a0a0-0000-7000-8000-0000000000ff'" // one for all: each row is the parent of its like
	case strings.HasPrefix(kind, "BOOL"):
		return "FALSE"
	case strings.HasPrefix(kind, "TIMESTAMP"), kind == "DATETIME":
		return map[bool]string{true: "NULL", false: "'2026-11-23 12:00:00+00:00'"}[column == "redacted_at"]
	case kind == "BLOB", kind == "BYTEA":
		return "NULL"
	case kind == "TEXT":
		return "''"
	}
	return "0"
}

func run(t *testing.T, conn *sql.Conn, statement string) {
	t.Helper()
	if _, err := conn.ExecContext(context.WithoutCancel(t.Context()), statement); err != nil {
		t.Fatalf("%s: %v", statement, err)
	}
}

// TestANameIsFoundNoMore: the index, the speaker and the lists forget it, and somebody
// with a longer name keeps theirs.
func TestANameIsFoundNoMore(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		c := claimed(t, db, "Zora Okapi grew ten apples, as Zora Okapiński knows")
		edit(t, db, c.ID, func(c *review.Case) error {
			to := *c.Claim
			to.Unattributed = false
			to.Claimant, to.Topics = "Zora Okapi", []string{"Apples", "Zora Okapi"}
			return c.Reword(to, rita.Actor(), noon)
		})
		c, err := db.Case(t.Context(), c.ID)
		if err != nil {
			t.Fatal(err)
		}
		down := takeDown(t, db, review.KindSpeaker, *c.Claim.SpeakerID)
		after, err := db.Case(t.Context(), c.ID)
		if err != nil || after.Claim.Wording != "[taken down] grew ten apples, as Zora Okapiński knows" || after.Claim.Claimant != review.Gone {
			t.Errorf("the claim says %q of %q, %v", after.Claim.Wording, after.Claim.Claimant, err)
		}
		if len(after.Claim.Quantities) > 0 {
			t.Errorf("its numbers point into what it said: %+v", after.Claim.Quantities)
		}
		for name, q := range map[string]store.ClaimQuery{"word": {Text: "okapi grew"}, "speaker": {Speaker: "zora okapi"}, "topic": {Topic: "zora okapi"}} {
			if page, err := db.Cases(t.Context(), q); err != nil || len(page.Items) > 0 {
				t.Errorf("found by %s: %d, %v", name, len(page.Items), err)
			}
		}
		if page, err := db.Cases(t.Context(), store.ClaimQuery{Text: "ten apples"}); err != nil || len(page.Items) != 1 {
			t.Errorf("found by its other words: %d, %v; want it", len(page.Items), err)
		}
		if all, err := db.Speakers(t.Context(), "", 10); err != nil || len(all) != 1 || all[0].Name != review.Gone {
			t.Errorf("speakers %+v, %v", all, err)
		}
		if !slices.ContainsFunc(down.Left, func(p review.Place) bool { return p.Part == "snapshots" && p.Field == "text" }) {
			t.Errorf("left: %+v; want the article's text, which has the name", down.Left)
		}
		verified(t, db)
		if err := db.Redact(t.Context(), after.Appearances[0].SnapshotID, "the rest of it", ada, noon); err != nil {
			t.Fatal(err)
		}
		for _, where := range standing(t, db, "zora okapi") {
			if where != "claims.wording" && where != "match_docs.terms" && where != "match_docs.texts" && !strings.HasPrefix(where, "events") && !strings.HasPrefix(where, "articles") { // Okapiński's
				t.Errorf("it still stands in %s", where)
			}
		}
	})
}

// TestARestoreTakesDownAgain: the ledger knows where, and not what.
func TestARestoreTakesDownAgain(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		if err := db.EnsureScales(t.Context(), noon); err != nil {
			t.Fatal(err)
		}
		c := caseIn(t, db, review.Published)
		told(t, db, c, "https://secret.example/"+secret)
		seen, err := db.LookAtTakeDown(t.Context(), review.TakeDown{Kind: review.KindSource, SubjectID: &c.Evidence[0].ID, Reason: "published by mistake"}, ada, noon)
		if err != nil {
			t.Fatal(err)
		}
		// The same rows, as a backup from before would have them, and the ledger of a
		// desk that took them down since.
		entry := store.LedgerEntry{ID: uuid.New(), Kind: store.WordsTakenDown, SubjectID: seen.ID, ByID: ada.ID, At: noon,
			Detail: map[string]string{"kind": "source", "field": "", "reason": "published by mistake", "subject": c.Evidence[0].ID.String(), "places": places(seen)}}
		for _, want := range []bool{true, false} {
			if done, err := db.Again(t.Context(), entry); err != nil || done != want {
				t.Errorf("again = %t, %v; want %t", done, err, want)
			}
			gone(t, db, secret, "Formerword")
		}
		after, err := db.Case(t.Context(), c.ID)
		if err != nil || after.Verdicts[1].Evidence[0].TakenDownReason != "published by mistake" || after.Evidence[0].TakenDownAt == nil {
			t.Errorf("the source is %+v, %v; want it marked", after.Verdicts[1].Evidence[0], err)
		}
		if list, err := db.TakeDowns(t.Context(), 0, 10); err != nil || len(list) != 1 || list[0].ID != seen.ID || len(list[0].Places) != len(seen.Places) {
			t.Errorf("take-downs %+v, %v", list, err)
		}
		verified(t, db)
	})
}

func places(of review.TakeDown) string {
	all := make([]string, len(of.Places))
	for i, p := range of.Places {
		all[i] = fmt.Sprintf(`{"part":%q,"id":%q,"field":%q}`, p.Part, p.RowID, p.Field)
	}
	return "[" + strings.Join(all, ",") + "]"
}
