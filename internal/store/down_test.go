package store_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"factdesk/claims"
	"factdesk/internal/store"
)

// TestAFullDiskLosesNothing fills SQLite's file to a page limit, which fails as a
// full disk does, in the middle of an import, and then makes room again.
func TestAFullDiskLosesNothing(t *testing.T) {
	db, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "f.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	pool, err := db.Gorm().DB()
	if err != nil {
		t.Fatal(err)
	}
	pool.SetMaxOpenConns(1) // the limit is a connection's
	var pages int
	if err := db.Gorm().Raw("PRAGMA page_count").Scan(&pages).Error; err != nil {
		t.Fatal(err)
	}
	limit := func(n int) {
		if err := db.Gorm().Exec(fmt.Sprintf("PRAGMA max_page_count = %d", n)).Error; err != nil {
			t.Fatal(err)
		}
	}
	text := strings.Repeat("A sentence that fills pages. ", 20_000)
	in := store.Import{Snapshot: claims.Snapshot{Text: text, Raw: []byte(text), TextSHA256: sum(text), RawSHA256: sum(text), Length: len(text)}}
	limit(pages + 5)
	_, err = db.SaveImport(t.Context(), in, rita.Actor(), noon)
	if err == nil || !store.Down(err) {
		t.Errorf("import on a full disk = %v, want an error that Down knows", err)
	}
	limit(1 << 20)
	if rows, err := db.Articles(t.Context(), store.ArticleQuery{}); err != nil || len(rows) != 0 {
		t.Errorf("after the full disk there are %d articles, %v; want none half-written", len(rows), err)
	}
	if got, err := db.SaveImport(t.Context(), in, rita.Actor(), noon); err != nil || got.Already {
		t.Errorf("import with room again = %+v, %v", got, err)
	}
	verified(t, db)
}
