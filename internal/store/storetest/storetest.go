package storetest

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"factdesk/internal/store"
)

// Open gives a test a fresh migrated SQLite database of its own: for tests above
// the store, which Each holds to one behaviour on both.
func Open(t testing.TB) *store.DB {
	t.Helper()
	t.Log("database: SQLite") // tools/testreport counts these lines
	file, err := sqliteTemplate()
	if err != nil {
		t.Fatalf("make the template of test databases: %v", err)
	}
	path := filepath.Join(folder(t), "factdesk.db")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	return open(t, path)
}

// folder is a test's own, as t.TempDir is, but for a connection of a read that was cut off,
// which may still close its files when the database is closed: it is waited for.
func folder(t testing.TB) string {
	t.Helper()
	path, err := os.MkdirTemp("", "factdesk-test-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		var err error
		for end := time.Now().Add(10 * time.Second); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
			if err = os.RemoveAll(path); err == nil {
				return
			}
		}
		t.Errorf("remove the test's folder: %v", err)
	})
	return path
}

// OpenPostgres is Open on PostgreSQL.
func OpenPostgres(t testing.TB) *store.DB {
	t.Helper()
	template, err := postgresTemplate()
	if err != nil {
		t.Fatalf("make the template of test databases: %v", err)
	}
	on, err := sharedServer()
	if err != nil {
		t.Fatal(err)
	}
	return open(t, newDatabase(t, on, template, ""))
}

// OpenPostgresIn is OpenPostgres with the texts of an ICU locale; see PostgresDSNIn.
func OpenPostgresIn(t testing.TB, icuLocale string) *store.DB {
	t.Helper()
	return OpenAt(t, PostgresDSNIn(t, icuLocale))
}

// Each runs f as a subtest on both databases, each fresh and migrated.
func Each(t *testing.T, f func(t *testing.T, db *store.DB)) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) { t.Parallel(); f(t, Open(t)) })
	t.Run("postgres", func(t *testing.T) { t.Parallel(); f(t, OpenPostgres(t)) })
}

// OpenAt opens and migrates the database at an address, for tests with several
// processes on one.
func OpenAt(t testing.TB, address string) *store.DB {
	t.Helper()
	db := open(t, address)
	if _, err := db.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	return db
}

func open(t testing.TB, address string) *store.DB {
	t.Helper()
	db, err := store.Open(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}
