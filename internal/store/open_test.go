package store_test

import (
	"io/fs"
	"path/filepath"
	"sync"
	"testing"

	"github.com/pressly/goose/v3"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/migrations"
)

func TestMigrateRefusesANewerDatabase(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		if err := db.Gorm().Exec("INSERT INTO goose_db_version (version_id, is_applied) VALUES (9999, true)").Error; err != nil {
			t.Fatal(err)
		}
		if _, err := db.Migrate(t.Context()); errs.KindOf(err) != errs.Conflict {
			t.Errorf("Migrate of schema 9999 = %v, want kind %q", err, errs.Conflict)
		}
	})
}

// A database that has schema 90 and never had 80, which came in after it, gets it.
func TestMigrateTakesAnEarlierOneThatCameLater(t *testing.T) {
	for name, address := range map[string]string{"sqlite": filepath.Join(t.TempDir(), "f.db"), "postgres": storetest.PostgresDSN(t)} {
		t.Run(name, func(t *testing.T) {
			db, err := store.Open(t.Context(), address)
			if err != nil {
				t.Fatal(err)
			}
			defer db.Close()
			migrateWithout80(t, db)
			applied, err := db.Migrate(t.Context())
			if err != nil || len(applied) == 0 || applied[0] != 80 {
				t.Fatalf("applied %v, %v; want 80 first", applied, err)
			}
			var panels int64
			if err := db.Gorm().Table("panels").Count(&panels).Error; err != nil {
				t.Error(err)
			}
			if again, err := db.Migrate(t.Context()); err != nil || len(again) > 0 {
				t.Errorf("migrated again: %v, %v; want nothing", again, err)
			}
			sealed(t, db)
			if broken := brokenRecord(t, db, nil); len(broken) > 0 {
				t.Errorf("the record is broken: %v", broken)
			}
		})
	}
}

// migrateWithout80 brings a database to schema 90 as it was before 80 came in.
func migrateWithout80(t *testing.T, db *store.DB) {
	t.Helper()
	dialect, folder := goose.DialectSQLite3, "sqlite"
	if !db.SQLite() {
		dialect, folder = goose.DialectPostgres, "postgres"
	}
	files, err := fs.Sub(migrations.Files, folder)
	if err != nil {
		t.Fatal(err)
	}
	pool, err := db.Gorm().DB()
	if err != nil {
		t.Fatal(err)
	}
	p, err := goose.NewProvider(dialect, pool, files, goose.WithExcludeVersions([]int64{80}))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := p.UpTo(t.Context(), 90); err != nil {
		t.Fatal(err)
	}
}

func TestManyProcessesMigrateAtOnce(t *testing.T) {
	addresses := map[string]string{"sqlite": filepath.Join(t.TempDir(), "f.db"), "postgres": storetest.PostgresDSN(t)}
	for name, address := range addresses {
		t.Run(name, func(t *testing.T) {
			var wg sync.WaitGroup
			for range 12 {
				wg.Go(func() {
					db, err := store.Open(t.Context(), address)
					if err != nil {
						t.Error(err)
						return
					}
					defer db.Close()
					if _, err := db.Migrate(t.Context()); err != nil {
						t.Error(err)
					}
				})
			}
			wg.Wait()
		})
	}
}

func TestSnapshotsAndEventsCannotBeAltered(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		const id = "0197a0a0-0000-7000-8000-000000000001"
		for _, sql := range []string{
			"INSERT INTO events (id, at, actor_id, actor, verb, subject, subject_id, detail, prev_hash, hash) VALUES ('" + id + "', '2026-11-23 12:00:00', '" + id + "', 'A', 'tested', 'case', '" + id + "', '{}', '', '')",
			"INSERT INTO articles VALUES ('" + id + "', '', '', '', '', '[]', '[]', '', '', '', '2026-11-23 12:00:00', '" + id + "', '2026-11-23 12:00:00', 1)",
			"INSERT INTO snapshots (id, article_id, raw_sha256, text, text_sha256, length, media_type, charset, url, headers, extractor, extractor_version, fetched_at, redaction_reason) VALUES ('" + id + "', '" + id + "', '', 'a', '', 1, '', '', '', '{}', '', '', '2026-11-23 12:00:00', '')",
		} {
			if err := db.Gorm().Exec(sql).Error; err != nil {
				t.Fatal(err)
			}
		}
		for _, sql := range []string{
			"UPDATE events SET actor = 'B'", "DELETE FROM events",
			"UPDATE snapshots SET text = 'b'", "DELETE FROM snapshots",
		} {
			if err := db.Gorm().Exec(sql).Error; err == nil {
				t.Errorf("%s: got no error, want it refused", sql)
			}
		}
	})
}

// TestPostgresCompilesNoStatement: a search took seconds where it was compiled.
func TestPostgresCompilesNoStatement(t *testing.T) {
	var jit string
	if err := storetest.OpenPostgres(t).Gorm().Raw("SHOW jit").Scan(&jit).Error; err != nil || jit != "off" {
		t.Errorf("jit is %q, %v; want it off", jit, err)
	}
}
