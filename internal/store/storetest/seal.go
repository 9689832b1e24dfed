package storetest

import (
	"testing"
	"time"

	"factdesk/internal/store"
)

// Seal takes a desk into its record and seals all of it, however long that takes: on
// PostgreSQL a transaction that another test has open in the same cluster is waited for.
func Seal(t testing.TB, db *store.DB, now time.Time) {
	t.Helper()
	if err := db.Adopt(t.Context()); err != nil {
		t.Fatalf("take the desk into its record: %v", err)
	}
	for end := time.Now().Add(time.Minute); ; time.Sleep(20 * time.Millisecond) {
		if err := db.Seal(t.Context(), now); err != nil {
			t.Fatalf("seal the record: %v", err)
		}
		got, err := db.VerifyRecord(t.Context(), nil)
		if err != nil {
			t.Fatalf("read the record: %v", err)
		}
		if got.Open == 0 {
			return
		}
		if time.Now().After(end) {
			t.Fatalf("%d leaves of the record wait after a minute", got.Open)
		}
	}
}
