package store_test

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
)

// manyArticles fills some pages of the tables.
func manyArticles(t *testing.T, db *store.DB) {
	t.Helper()
	for n := range 60 {
		text := fmt.Sprintf("Article %d. %s", n, strings.Repeat(fmt.Sprintf("Word%d ", n), 100))
		imported(t, db, fmt.Sprintf("https://dw.example/%d", n), text, fmt.Sprintf("Article %d", n))
	}
}

// overwrite puts letters over a piece of a file.
func overwrite(t *testing.T, path string, at, length int64) {
	t.Helper()
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := f.WriteAt([]byte(strings.Repeat("X", int(length))), at); err != nil {
		t.Fatal(err)
	}
}

// damagedSQLite is a database with one page of snapshots overwritten.
func damagedSQLite(t *testing.T) *store.DB {
	t.Helper()
	path := filepath.Join(t.TempDir(), "factdesk.db")
	db := storetest.OpenAt(t, path)
	manyArticles(t, db)
	var page, size int64
	if err := db.Gorm().Raw("SELECT pageno FROM dbstat WHERE name = 'snapshots' AND pagetype = 'leaf' ORDER BY pageno LIMIT 1 OFFSET 2").Scan(&page).Error; err != nil || page == 0 {
		t.Fatalf("page %d: %v", page, err)
	}
	if err := db.Gorm().Raw("PRAGMA page_size").Scan(&size).Error; err != nil {
		t.Fatal(err)
	}
	if err := db.Settle(t.Context()); err != nil {
		t.Fatal(err)
	}
	db.Close()
	overwrite(t, path, (page-1)*size, size)
	again, err := store.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { again.Close() })
	return again
}

// damagedPostgres is a copy of a database, of which nothing is in the server's memory,
// with one block of candidates overwritten.
func damagedPostgres(t *testing.T) *store.DB {
	t.Helper()
	dsn := storetest.PostgresDSN(t)
	db := storetest.OpenAt(t, dsn)
	manyArticles(t, db)
	db.Close()
	source, err := url.Parse(dsn)
	if err != nil {
		t.Fatal(err)
	}
	name := strings.TrimPrefix(source.Path, "/")
	copied := *source
	copied.Path = source.Path + "_copy"
	other := storetest.OpenAt(t, storetest.PostgresDSN(t)) // CREATE DATABASE wants nobody in the source
	if err := other.Gorm().Exec(fmt.Sprintf("CREATE DATABASE %q TEMPLATE %q STRATEGY FILE_COPY", name+"_copy", name)).Error; err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		other.Gorm().WithContext(context.WithoutCancel(t.Context())).Exec(fmt.Sprintf("DROP DATABASE IF EXISTS %q WITH (FORCE)", name+"_copy"))
	})
	again, err := store.Open(t.Context(), copied.String())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { again.Close() })
	var file string
	if err := again.Gorm().Raw("SELECT current_setting('data_directory') || '/' || pg_relation_filepath('candidates')").Scan(&file).Error; err != nil {
		t.Fatal(err)
	}
	overwrite(t, file, 0, 8192)
	return again
}

// TestDamageIsNoticedAndNothingMoreIsWritten: whoever reads may go on, and verify names
// what is concerned and goes on behind it.
func TestDamageIsNoticedAndNothingMoreIsWritten(t *testing.T) {
	for name, damaged := range map[string]func(*testing.T) *store.DB{"sqlite": damagedSQLite, "postgres": damagedPostgres} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			db := damaged(t)
			v, err := db.Verify(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			table := map[string]string{"sqlite": "snapshots", "postgres": "candidates"}[name]
			named, rows := false, false
			for _, b := range v.Broken {
				named = named || strings.Contains(b.ID, table)
				rows = rows || (b.What == "row" || b.What == "rows") && strings.HasPrefix(b.ID, table)
			}
			if !named || !rows {
				t.Errorf("Verify names table %s: %v, rows of it: %v; it found %+v", table, named, rows, v.Broken)
			}
			if v.Snapshots != 60 {
				t.Errorf("Verify looked at %d snapshots, want all 60", v.Snapshots)
			}
			if db.Damaged() == "" {
				t.Error("Damaged is empty after reads that failed")
			}
			if _, err := db.User(t.Context(), rita.ID); errs.KindOf(err) != errs.NotFound {
				t.Errorf("a read of a sound table = %v, want that nobody is there", err)
			}
			err = db.AddUser(t.Context(), rita, rita.Actor())
			if errs.KindOf(err) != errs.Unavailable || !strings.Contains(err.Error(), "factdesk restore") {
				t.Errorf("a write = %v, want Unavailable with what to do", err)
			}
			if _, _, err := db.LeaseJob(t.Context(), "w", []string{"k"}, noon, noon); errs.KindOf(err) != errs.Unavailable {
				t.Errorf("a lease = %v, want Unavailable", err)
			}
		})
	}
}

// TestTheFileIsLookedAtInPieces: with no time nothing is looked at, and damage is found
// once there is.
func TestTheFileIsLookedAtInPieces(t *testing.T) {
	db := damagedSQLite(t)
	if got, err := db.CheckFiles(t.Context(), 0); err != nil || got.Checked != 0 || db.Damaged() != "" {
		t.Errorf("CheckFiles without time = %+v, %v, damaged %q; want nothing", got, err, db.Damaged())
	}
	got, err := db.CheckFiles(t.Context(), time.Minute)
	if err != nil || got.Damage == "" || got.Checked == got.Of || !strings.Contains(db.Damaged(), "snapshots") {
		t.Errorf("CheckFiles = %+v, %v; want the damage of snapshots", got, err)
	}
	sound := storetest.Open(t)
	if got, err := sound.CheckFiles(t.Context(), time.Minute); err != nil || got.Damage != "" || got.Checked == 0 || got.Checked != got.Of {
		t.Errorf("CheckFiles of a sound file = %+v, %v; want all of its tables", got, err)
	}
}

// TestALookAtTheFileRests has a table that takes more than a moment, and one that it is told
// to leave in its middle.
func TestALookAtTheFileRests(t *testing.T) {
	path := filepath.Join(t.TempDir(), "f.db")
	db := storetest.OpenAt(t, path)
	err := db.Gorm().Exec(`CREATE TABLE large AS WITH RECURSIVE some(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM some WHERE n < 100000)
		SELECT n, 'word' || n FROM some`).Error
	if err != nil {
		t.Fatal(err)
	}
	said, rests, err := store.LookGently(t.Context(), path, "PRAGMA integrity_check(large)")
	if err != nil || said != "ok" || rests == 0 {
		t.Errorf("a look at 100,000 rows: %q after %d rests, %v; want ok after some", said, rests, err)
	}
	left, leave := context.WithCancel(t.Context())
	leave()
	if _, _, err := store.LookGently(left, path, "PRAGMA integrity_check(large)"); !errors.Is(err, context.Canceled) {
		t.Errorf("a look that nobody waits for: %v", err)
	}
}

// TestALookHoldsTheLogForAShortTime: one that has read for long, or beside much that is
// written, rests no more.
func TestALookHoldsTheLogForAShortTime(t *testing.T) {
	for _, tt := range []struct {
		read  time.Duration
		grown int64
		rests bool
	}{{time.Second, 0, true}, {time.Second, 4 << 20, true}, {time.Second, 9 << 20, false}, {21 * time.Second, 0, false}} {
		if got := store.LookRests(t, tt.read, tt.grown); got != tt.rests {
			t.Errorf("after %v and %d bytes more of log it rests: %v, want %v", tt.read, tt.grown, got, tt.rests)
		}
	}
}

// TestAFileThatIsNoDatabaseSaysWhatToDo, such as one whose beginning was overwritten.
func TestAFileThatIsNoDatabaseSaysWhatToDo(t *testing.T) {
	path := filepath.Join(t.TempDir(), "factdesk.db")
	if err := os.WriteFile(path, []byte(strings.Repeat("no database ", 1000)), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := store.Open(t.Context(), path)
	if errs.KindOf(err) != errs.Unavailable || !strings.Contains(err.Error(), "factdesk restore") {
		t.Errorf("Open = %v, want Unavailable with what to do", err)
	}
}

// TestNobodyElseReadsTheFiles, whatever the umask was when they were made; and a
// directory that is not the desk's alone stays as it is.
func TestNobodyElseReadsTheFiles(t *testing.T) {
	for name, others := range map[string][]string{"its own directory": nil, "a shared directory": {"notes.txt"}} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "data")
			if err := os.Mkdir(dir, 0o755); err != nil {
				t.Fatal(err)
			}
			for _, other := range others {
				if err := os.WriteFile(filepath.Join(dir, other), nil, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			path := filepath.Join(dir, "factdesk.db")
			if err := os.WriteFile(path, nil, 0o644); err != nil { // as older versions made it
				t.Fatal(err)
			}
			db := storetest.OpenAt(t, path)
			imported(t, db, "", news, "some 100,000 troops")
			files, err := filepath.Glob(path + "*")
			if err != nil || len(files) < 3 {
				t.Fatalf("files: %v, %v; want the database, its log and its index", files, err)
			}
			for _, file := range files {
				wantMode(t, file, 0o600)
			}
			if others == nil {
				wantMode(t, dir, 0o700)
			} else {
				wantMode(t, dir, 0o755)
			}
		})
	}
}

func wantMode(t *testing.T, path string, want os.FileMode) {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if got := info.Mode().Perm(); got != want {
		t.Errorf("%s has mode %o, want %o", filepath.Base(path), got, want)
	}
}
