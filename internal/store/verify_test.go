package store_test

import (
	"database/sql"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"factdesk/internal/store/storetest"
)

// A file that somebody edited with enforcement off: each orphan is named by its id, and
// the many rows of a table without ids are counted, not listed.
func TestVerifyNamesOrphans(t *testing.T) {
	db := storetest.Open(t)
	_, cs := imported(t, db, "", news, "some 100,000 troops")
	kase := accept(t, db, cs[0].ID).ID.String()
	_, path, _ := strings.Cut(db.Name(), ", ")
	raw, err := sql.Open("sqlite", "file:"+path+"?_pragma=busy_timeout(5000)")
	if err != nil {
		t.Fatal(err)
	}
	defer raw.Close()
	var appearance string
	if err := raw.QueryRow(`SELECT id FROM appearances`).Scan(&appearance); err != nil {
		t.Fatal(err)
	}
	if _, err := raw.Exec(`DELETE FROM claims`); err != nil {
		t.Fatal(err)
	}
	v, err := db.Verify(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, b := range v.Broken {
		if b.What == "foreign key" {
			got = append(got, b.ID)
		}
	}
	want := []string{"appearances " + appearance, "cases " + kase, "claim_words, 4 of its rows"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("orphans (-want +got):\n%s", diff)
	}
}
