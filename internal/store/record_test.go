package store_test

import (
	"database/sql"
	"slices"
	"strings"
	"testing"
	"time"

	"factdesk/internal/record"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// recordedDesk has a published case with a source, a note and a take-down, all sealed.
func recordedDesk(t *testing.T, db *store.DB) *review.Case {
	t.Helper()
	c := publishedAs(t, db, "Russia has massed some 100,000 troops near the Ukrainian border.", noon)
	if _, err := db.EditCase(t.Context(), c.ID, func(c *review.Case) error {
		_, err := c.AddNote(review.Note{Body: "Asked the ministry."}, edgar.Actor(), noon)
		return err
	}); err != nil {
		t.Fatal(err)
	}
	r := toPanel(t, db)
	r.votes(t, "misleading", "true")
	sealed(t, db)
	return c
}

func sealed(t *testing.T, db *store.DB) {
	t.Helper()
	storetest.Seal(t, db, noon)
}

// brokenRecord are what a check of the record names, "table id" each.
func brokenRecord(t *testing.T, db *store.DB, since *record.Head) []string {
	t.Helper()
	got, err := db.VerifyRecord(t.Context(), since)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, b := range got.Broken {
		out = append(out, b.What+" "+b.ID)
	}
	return out
}

// behind opens the database behind the program's back, as somebody would who has the file
// or the superuser's password: no trigger runs.
func behind(t *testing.T, db *store.DB) *sql.Conn {
	t.Helper()
	raw := rawConn(t, db)
	if db.SQLite() {
		var triggers []string
		rows, err := raw.QueryContext(t.Context(), "SELECT name FROM sqlite_master WHERE type = 'trigger'")
		if err != nil {
			t.Fatal(err)
		}
		for rows.Next() {
			var name string
			if err := rows.Scan(&name); err != nil {
				t.Fatal(err)
			}
			triggers = append(triggers, name)
		}
		rows.Close()
		for _, name := range triggers {
			mustExec(t, raw, "DROP TRIGGER "+name)
		}
	} else {
		mustExec(t, raw, "SET session_replication_role = replica")
	}
	return raw
}

func rawConn(t *testing.T, db *store.DB) *sql.Conn {
	t.Helper()
	pool, err := db.Gorm().DB()
	if err != nil {
		t.Fatal(err)
	}
	raw, err := pool.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { raw.Close() })
	return raw
}

func mustExec(t *testing.T, raw *sql.Conn, statement string, args ...any) {
	t.Helper()
	if _, err := raw.ExecContext(t.Context(), statement, args...); err != nil {
		t.Fatalf("%s: %v", statement, err)
	}
}

// A flipped value in any column of any recorded table is found, and its row named.
func TestAnyChangedColumnIsFound(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		recordedDesk(t, db)
		if got := brokenRecord(t, db, nil); len(got) > 0 {
			t.Fatalf("an honest record is broken: %v", got)
		}
		raw := behind(t, db)
		tried := 0
		for table, left := range store.RecordedTables() {
			types, err := db.Gorm().Migrator().ColumnTypes(table)
			if err != nil {
				t.Fatal(err)
			}
			for _, c := range types {
				if name := c.Name(); name != "id" && !slices.Contains(left, name) && flip(t, db, raw, table, name, strings.ToLower(c.DatabaseTypeName())) {
					tried++
				}
			}
		}
		if tried < 150 {
			t.Errorf("only %d columns were tried", tried)
		}
	})
}

// flips are what makes another value of a column, by its type on either database.
func flipped(kind, column string) string {
	for part, to := range map[string]string{
		"json": column, "bool": "NOT COALESCE(%s, FALSE)", "int": "COALESCE(%s, 0) + 1", "real": "COALESCE(%s, 0) + 0.5", "double": "COALESCE(%s, 0) + 0.5", "float": "COALESCE(%s, 0) + 0.5",
	} {
		if strings.Contains(kind, part) {
			return strings.ReplaceAll(to, "%s", column)
		}
	}
	return ""
}

// flip changes a column of a table's first row, looks whether the row is named, and puts
// the value back; false when the table has no row, or the schema won't have the value.
func flip(t *testing.T, db *store.DB, raw *sql.Conn, table, column, kind string) bool {
	t.Helper()
	var id string
	if err := raw.QueryRowContext(t.Context(), "SELECT CAST(id AS text) FROM "+table+" ORDER BY id LIMIT 1").Scan(&id); err != nil {
		return false
	}
	var was any
	if err := raw.QueryRowContext(t.Context(), "SELECT "+column+" FROM "+table+" WHERE CAST(id AS text) = "+quoted(id)).Scan(&was); err != nil {
		t.Fatal(err)
	}
	to := flipped(kind, column)
	switch {
	case to != "":
	case strings.Contains(kind, "uuid") || strings.HasSuffix(column, "_id"):
		to = "'01a228d2-1149-76e3-ad79-dbe8351f0296'"
	case strings.Contains(kind, "time"):
		to = "'2001-02-03 04:05:06+00:00'"
	case strings.Contains(kind, "date"):
		to = "'2001-02-03'"
	default:
		to = "COALESCE(" + column + ", '') || 'x'"
	}
	at := " WHERE CAST(id AS text) = " + quoted(id)
	if _, err := raw.ExecContext(t.Context(), "UPDATE "+table+" SET "+column+" = "+to+at); err != nil {
		t.Logf("%s.%s can't be changed so: %v", table, column, err)
		return false
	}
	named := slices.ContainsFunc(brokenRecord(t, db, nil), func(b string) bool { return strings.HasSuffix(b, id) })
	if !named {
		t.Errorf("a change of %s.%s is not found", table, column)
	}
	mustExec(t, raw, "UPDATE "+table+" SET "+column+" = $1"+at, was)
	return true
}

func quoted(s string) string { return "'" + s + "'" }

// Rows that were deleted, put in another order, cut off, or written anew with hashes that
// fit are found; the last two by an earlier checkpoint alone.
func TestTheRecordCantBeBent(t *testing.T) {
	for name, bend := range map[string]struct {
		how  func(t *testing.T, raw *sql.Conn, c *review.Case)
		want string // what is named
	}{
		"a row deleted": {func(t *testing.T, raw *sql.Conn, c *review.Case) {
			mustExec(t, raw, "DELETE FROM notes WHERE case_id = "+quoted(c.ID.String()))
		}, "notes"},
		"a row deleted with its record": {func(t *testing.T, raw *sql.Conn, c *review.Case) {
			mustExec(t, raw, "DELETE FROM notes WHERE case_id = "+quoted(c.ID.String()))
			mustExec(t, raw, "DELETE FROM record_rows WHERE tab = 'notes'")
		}, "notes"},
		"an event deleted": {func(t *testing.T, raw *sql.Conn, c *review.Case) {
			mustExec(t, raw, "DELETE FROM events WHERE seq = (SELECT max(seq) FROM events)")
		}, "events"},
		"an event of another day": {func(t *testing.T, raw *sql.Conn, c *review.Case) {
			mustExec(t, raw, "UPDATE events SET at = '2001-02-03 04:05:06+00:00' WHERE seq = (SELECT max(seq) FROM events)")
		}, "events"},
		"two leaves in another order": {func(t *testing.T, raw *sql.Conn, c *review.Case) {
			mustExec(t, raw, "UPDATE record_leaves SET n = -1 WHERE n = 3")
			mustExec(t, raw, "UPDATE record_leaves SET n = 3 WHERE n = 4")
			mustExec(t, raw, "UPDATE record_leaves SET n = 4 WHERE n = -1")
		}, "leaf 3"},
		"a leaf deleted": {func(t *testing.T, raw *sql.Conn, c *review.Case) {
			mustExec(t, raw, "DELETE FROM record_leaves WHERE n = 2")
		}, "leaf 2"},
		"a tail cut off": {func(t *testing.T, raw *sql.Conn, c *review.Case) { cutTail(t, raw) }, "checkpoint"},
		"a history written anew": {func(t *testing.T, raw *sql.Conn, c *review.Case) {
			mustExec(t, raw, "UPDATE record_leaves SET key = 'x' WHERE n = 1")
			sealAnew(t, raw)
		}, "checkpoint"},
	} {
		t.Run(name, func(t *testing.T) {
			storetest.Each(t, func(t *testing.T, db *store.DB) {
				c := recordedDesk(t, db)
				text, err := db.Checkpoint(t.Context())
				if err != nil {
					t.Fatal(err)
				}
				since, err := db.OpenCheckpoint(t.Context(), text)
				if err != nil {
					t.Fatal(err)
				}
				if got := brokenRecord(t, db, &since); len(got) > 0 {
					t.Fatalf("an honest record is broken: %v", got)
				}
				bend.how(t, behind(t, db), c)
				if got := brokenRecord(t, db, &since); len(got) == 0 || !slices.ContainsFunc(got, func(b string) bool { return strings.HasPrefix(b, bend.want) }) {
					t.Errorf("found %v, want %s", got, bend.want)
				}
			})
		})
	}
}

// cutTail takes the last leaves away with all that tells of them.
func cutTail(t *testing.T, raw *sql.Conn) {
	mustExec(t, raw, "DELETE FROM record_heads")
	mustExec(t, raw, "DELETE FROM record_leaves WHERE n > 5")
	sealAnew(t, raw)
}

// sealAnew makes hashes and the head fit what the leaves say, as the program would.
func sealAnew(t *testing.T, raw *sql.Conn) {
	t.Helper()
	rows, err := raw.QueryContext(t.Context(), "SELECT tab, key, digest FROM record_leaves WHERE n IS NOT NULL ORDER BY n")
	if err != nil {
		t.Fatal(err)
	}
	var tree record.Frontier
	for rows.Next() {
		var l record.Leaf
		if err := rows.Scan(&l.Table, &l.Key, &l.Digest); err != nil {
			t.Fatal(err)
		}
		tree.Add(l.Hash())
	}
	rows.Close()
	mustExec(t, raw, "DELETE FROM record_hashes")
	mustExec(t, raw, "DELETE FROM record_heads")
	root := tree.Root()
	mustExec(t, raw, "INSERT INTO record_heads (size, root, at) VALUES ($1, $2, '2026-01-01 00:00:00+00:00')", tree.Size(), root[:])
}

// What is written while others write gets its place behind them, once; what the program
// writes later is recorded as it is then.
func TestSealingBesideOpenTransactions(t *testing.T) {
	db := storetest.OpenPostgres(t)
	c := recordedDesk(t, db)
	raw := rawConn(t, db)
	before, err := db.VerifyRecord(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	open, err := raw.BeginTx(t.Context(), nil) // has a number of its own, and ends later
	if err != nil {
		t.Fatal(err)
	}
	if _, err := open.Exec("SELECT pg_current_xact_id()"); err != nil {
		t.Fatal(err)
	}
	if _, err := db.EditCase(t.Context(), c.ID, func(c *review.Case) error {
		_, err := c.AddNote(review.Note{Body: "Later."}, edgar.Actor(), noon.Add(time.Hour))
		return err
	}); err != nil {
		t.Fatal(err)
	}
	if err := db.Seal(t.Context(), noon); err != nil {
		t.Fatal(err)
	}
	if got, err := db.VerifyRecord(t.Context(), nil); err != nil || got.Leaves != before.Leaves || got.Open == 0 || len(got.Broken) > 0 {
		t.Errorf("while a transaction is open: %+v (%v), want %d leaves and some open", got, err, before.Leaves)
	}
	if err := open.Rollback(); err != nil {
		t.Fatal(err)
	}
	sealed(t, db)
	if got, err := db.VerifyRecord(t.Context(), nil); err != nil || got.Leaves <= before.Leaves || got.Open != 0 || len(got.Broken) > 0 {
		t.Errorf("behind it: %+v (%v)", got, err)
	}
}
