package storetest

import (
	"testing"

	"factdesk/internal/store"
)

// A copied database has the newest schema and nobody's rows.
func TestCopiesAreMigratedAndTheirOwn(t *testing.T) {
	for name, open := range map[string]func(testing.TB) *store.DB{"sqlite": Open, "postgres": OpenPostgres} {
		t.Run(name, func(t *testing.T) {
			a, b := open(t), open(t)
			for _, db := range []*store.DB{a, b} {
				if applied, err := db.Migrate(t.Context()); err != nil || len(applied) > 0 {
					t.Errorf("Migrate of a copy applied %v, %v; want nothing to do", applied, err)
				}
			}
			if a.Name() == b.Name() && a.SQLite() {
				t.Errorf("two copies are the one file %s", a.Name())
			}
		})
	}
}

func BenchmarkOpen(b *testing.B) {
	for name, open := range map[string]func(testing.TB) *store.DB{
		"sqlite, copied":     Open,
		"sqlite, migrated":   func(t testing.TB) *store.DB { return OpenAt(t, t.TempDir()+"/factdesk.db") },
		"postgres, copied":   OpenPostgres,
		"postgres, migrated": func(t testing.TB) *store.DB { return OpenAt(t, PostgresDSN(t)) },
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				open(b).Close()
			}
		})
	}
}
